package dev.renewal.roster;

import static dev.renewal.roster.RosterFolder.CREDENTIALS_HEADER;
import static dev.renewal.roster.RosterFolder.GOOD;
import static dev.renewal.roster.RosterFolder.GOOD_ACTIVITY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as nobody wants them: each ends in a sentence and a status, and costs no row but its own. */
class HostileFilesTest {
    private static final String QUOTATION =
            "Found a quoted cell that does not end where a cell ends; wanted: quotation marks as in RFC 4180, one on each"
                    + " side of the cell and doubled inside.";
    private static final String NOT_UTF_8 = "Found bytes that are not UTF-8; wanted: text in UTF-8, or the name of its"
            + " encoding, as in --encoding windows-1252.";
    private static final String ADVICE = ". Rename columns, or map them with --columns.";

    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given);
    }

    @Test
    void missingFolder() {
        Path missing = folder.resolve("missing");

        Outcome.of(missing, "--as-of", "2026-11-24").assertUnanswered(missing + " is not a folder.");
    }

    @Test
    void aFileInPlaceOfTheFolder() {
        Path file = folder.resolve("credentials.csv");

        Outcome.of(file, "--as-of", "2026-11-24").assertUnanswered(file + " is not a folder.");
    }

    @Test
    void missingCredentials() throws IOException {
        Files.delete(folder.resolve("credentials.csv"));

        roster.run().assertUnanswered("credentials.csv cannot be read: there is no such file or folder.");
    }

    @Test
    void missingActivitiesAndPaymentsAreNone() {
        Outcome outcome = roster.run().assertStatus(0);

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credentials.csv", "history.csv", "activities.csv", "payments.csv"})
    void aFolderInPlaceOfAFile(String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        Files.createDirectory(folder.resolve(file));

        roster.run().assertUnanswered(file + " is not a file.");
    }

    @Test
    void emptyCredentials() {
        roster.write("credentials.csv", "")
                .run()
                .assertUnanswered("credentials.csv is empty; wanted: a header with the columns holder_id, credential.");
    }

    @Test
    void emptyActivities() {
        roster.write("activities.csv", "\n\n")
                .run()
                .assertUnanswered("activities.csv is empty; wanted: a header with the columns holder_id, credential,"
                        + " completed_on, kind, amount, unit.");
    }

    @Test
    void headersOnly() {
        Outcome outcome =
                roster.credentials("").activities("").payments("").run().assertStatus(0);

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void headerWithoutLineEnd() {
        roster.write("credentials.csv", CREDENTIALS_HEADER.strip()).run().assertStatus(0);
    }

    @Test
    void columnTwice() {
        roster.write("credentials.csv", "holder_id,credential,certified_on,member,member\n")
                .run()
                .assertUnanswered("credentials.csv has the column member more than once.");
    }

    @Test
    void furtherColumnTwice() {
        roster.write("credentials.csv", "holder_id,credential,certified_on,x,x\nH-1,aama:cma,2022-02-10,,\n")
                .run()
                .assertStatus(0);
    }

    @Test
    void missingRequiredColumn() {
        roster.write("credentials.csv", "holder_id|credential\nH-1|aama:cma\n")
                .run()
                .assertUnanswered("credentials.csv lacks the required columns holder_id (perhaps"
                        + " \"holder_id|credential\"), credential (perhaps \"holder_id|credential\"); found the header:"
                        + " \"holder_id|credential\"" + ADVICE);
        roster.credentials(GOOD)
                .write("payments.csv", "holder_id,credential,paid_on,amount\n")
                .run()
                .assertUnanswered("payments.csv lacks the required column fee; found the header: \"holder_id\","
                        + " \"credential\", \"paid_on\", \"amount\"" + ADVICE);
        roster.write("payments.csv", "Holder,credential,paid_on,fee,amount\n")
                .run()
                .assertUnanswered("payments.csv lacks the required column holder_id (perhaps \"Holder\"); found the"
                        + " header: \"Holder\", \"credential\", \"paid_on\", \"fee\", \"amount\"" + ADVICE);
    }

    @Test
    void byteOrderMarkAndCarriageReturns() {
        Outcome outcome = roster.write("credentials.csv", "\uFEFF" + (CREDENTIALS_HEADER + GOOD).replace("\n", "\r\n"))
                .run()
                .assertStatus(0);

        assertThat(outcome.answers()).hasSize(1);
    }

    @Test
    void notUtf8() {
        byte[] latin = (CREDENTIALS_HEADER + "Zoë,aama:cma,2022-02-10,,,,true,\n" + GOOD).getBytes(ISO_8859_1);

        Outcome outcome = roster.write("credentials.csv", latin).run();

        outcome.assertRefused("credentials.csv, line 2, column holder_id: " + NOT_UTF_8);
        assertThat(outcome.answers()).hasSize(1);
    }

    @Test
    void notUtf8InAColumnThatNobodyReads() {
        byte[] latin = "holder_id,name,credential,certified_on\nH-1,Zoë,aama:cma,2022-02-10\n".getBytes(ISO_8859_1);

        roster.write("credentials.csv", latin).run().assertStatus(0);
    }

    @Test
    void textOutsideTheBasicPlane() {
        Outcome outcome = roster.credentials("H-\uD83D\uDCFF,aama:cma,2022-02-10,,,,true,\n")
                .run()
                .assertStatus(0);

        assertThat(outcome.answers().get(0).get("holder_id").textValue()).isEqualTo("H-\uD83D\uDCFF");
    }

    @Test
    void aHeaderInAnotherEncoding() {
        roster.write("credentials.csv", "Größe,holder_id,credential\n".getBytes(ISO_8859_1))
                .run()
                .assertUnanswered(
                        "The header of credentials.csv is not text in UTF-8; say how the file is encoded, as in"
                                + " --encoding windows-1252.");
    }

    @Test
    void binary() {
        byte[] octets = new byte[100_000];
        new Random(1).nextBytes(octets);

        assertThat(roster.write("credentials.csv", octets).run().assertStatus(2).err())
                .hasLineCount(1);
    }

    @Test
    void nul() {
        Outcome outcome =
                roster.credentials("H-\0,aama:cma,2022-02-10,,,,true,\n" + GOOD).run();

        outcome.assertRefused(
                "credentials.csv, line 2, column holder_id: Found a NUL character; wanted: text without any.");
        assertThat(outcome.answers()).hasSize(1);
    }

    @Test
    void onlyNuls() {
        roster.write("credentials.csv", new byte[1000])
                .run()
                .assertUnanswered("credentials.csv lacks the required columns holder_id, credential; found the"
                        + " header: \"" + "<U+0000>".repeat(30) + "…\"" + ADVICE);
    }

    @Test
    void quotationThatIsNeverClosed() {
        Outcome outcome = roster.credentials(
                        GOOD + "H-2,\"aama:cma,2022-02-10,,,,true,\nH-3,aama:cma,2022-02-10,,,,true,\n")
                .run();

        outcome.assertRefused("credentials.csv, line 3, column credential: " + QUOTATION);
        assertThat(outcome.answers())
                .extracting(answer -> answer.get("holder_id").textValue())
                .containsExactly("H-1", "H-3");
    }

    @Test
    void quotationThatIsClosedByALaterRow() {
        roster.credentials(GOOD)
                .activities("H-1,aama:cma,A-1,2023-02-10,course,\"clinical,aama,10,ceu\n"
                        + "H-1,aama:cma,A-2,2023-02-10,course,\"clinical\",aama,10,ceu\n"
                        + "H-1,aama:cma,A-3,2023-02-10,course,clinical,aama,10,cue\n");

        Outcome outcome = roster.run();

        outcome.assertRefused("activities.csv, line 2, column topic: " + QUOTATION);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"activity_id\":\"A-3\"");
    }

    @Test
    void quotationThatIsNeverClosedBehindTheLastColumn() {
        roster.credentials(GOOD.strip() + "x,\"further\nH-2,aama:cma,2022-02-10,,,,true,,\"further\n")
                .run()
                .assertStatus(1);
    }

    @Test
    void quotationInTheHeader() {
        roster.write("credentials.csv", "\"holder_id,credential,certified_on\n" + GOOD)
                .run()
                .assertUnanswered("The header of credentials.csv cannot be read: " + QUOTATION);
    }

    @Test
    void manyStrayQuotations() {
        roster.activities("H-1,aama:cma,\"A,2023-02-10,course,,,1,ceu\n".repeat(2_000) + GOOD_ACTIVITY);

        Outcome outcome = roster.run().assertStatus(1);

        assertThat(outcome.err().lines()).hasSize(2_000);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(2_000);
    }

    @Test
    void hugeCell() {
        String huge = "x".repeat(10_000_000);
        Outcome outcome = roster.activities(
                        "H-1,aama:cma,A-1,2023-02-10,course," + huge + ",aama,10,ceu\n" + GOOD_ACTIVITY)
                .run();

        outcome.assertRefused("activities.csv, line 2, column topic: Found more than 32767 characters in one cell;"
                + " wanted: at most so many.");
    }

    /** White space does not make a cell legible that is longer than any may be. */
    @Test
    void aCredentialBehindTooMuchWhiteSpace() {
        Outcome outcome = roster.credentials(
                        RosterFolder.GOOD + "H-2," + " ".repeat(40_000) + "aama:cma,2022-02-10,,,,,\n")
                .run();

        outcome.assertRefused("credentials.csv, line 3, column credential: Found more than 32767 characters in one"
                + " cell; wanted: at most so many.");
    }

    @Test
    void hugeCellThatNobodyReads() {
        roster.write(
                        "credentials.csv",
                        "holder_id,remark,credential,certified_on\nH-1," + "x".repeat(10_000_000)
                                + ",aama:cma,2022-02-10\n")
                .run()
                .assertStatus(0);
    }

    @Test
    void cellBeyondTheBufferOfTheParser() {
        Outcome outcome = roster.activities("H-1,aama:cma,A-1,2023-02-10,course," + "x".repeat(20_000_000)
                        + ",aama,10,ceu\n" + GOOD_ACTIVITY)
                .run();

        outcome.assertStatus(1);
        assertThat(outcome.err())
                .startsWith("activities.csv, line 2, column topic: ")
                .hasLineCount(1);
    }

    @Test
    void aMillionCells() {
        roster.credentials(GOOD.strip() + ",".repeat(1_000_000) + "\n").run().assertStatus(0);
    }

    @Test
    void valuesDoNotSteerTheTerminal() {
        Outcome outcome = roster.credentials(
                        "H-\u001B[2J\u009B2J\u202E,aama:cma,x,,,,,\nA\nB,aama:cma,2022-02-10,,,,,\n")
                .activities("H-\u001B[2J\u009B2J\u202E\u2028,aama:cma,A-1,2023-02-10,course,,,1,ceu\n")
                .run("--format", "table");

        assertThat(outcome.err() + outcome.out()).doesNotContain("\u001B", "\u009B", "\u202E", "\u2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "＝1+1", " =1"})
    void valuesAreNoFormulasInATable(String holder) {
        roster.credentials("\"" + holder + "\",aama:cma,2022-02-10,,,,true,\n");

        assertThat(roster.run("--format", "table").assertStatus(0).out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("'" + holder);
        assertThat(roster.run().answers().get(0).get("holder_id").textValue()).isEqualTo(holder);
    }

    @Test
    void errorsCannotBeWritten() {
        Path unwritable = folder.resolve("missing/errors.jsonl");

        roster.run("--errors", unwritable.toString())
                .assertUnanswered(unwritable + " cannot be written: there is no such file or folder.");
    }

    @Test
    void errorsAreAFolder() {
        assertThat(roster.run("--errors", folder.toString()).assertStatus(2).err())
                .startsWith(folder + " cannot be written: ")
                .hasLineCount(1);
    }

    @Test
    void errorsDoNotReplaceTheRoster() throws IOException {
        Path input = folder.resolve("credentials.csv");

        roster.run("--errors", input.toString()).assertUnanswered(input + " is read, and so is not written to.");
        assertThat(input).hasContent(CREDENTIALS_HEADER + GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "table"})
    void standardOutputIsClosed(String format) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = RosterCommand.run(
                new ClosedStream(), err, folder.toString(), "--as-of", "2026-11-24", "--format", format);

        assertThat(status).isEqualTo(2);
        assertThat(err).hasToString("The answers cannot be written: Broken pipe.\n");
    }

    @Test
    void standardOutputForAnExplanationIsClosed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = RosterCommand.run(
                new ClosedStream(), err, folder.toString(), "--as-of", "2026-11-24", "--explain", "H-1");

        assertThat(status).isEqualTo(2);
        assertThat(err).hasToString("The answers cannot be written: Broken pipe.\n");
    }

    @Test
    void standardOutputForFactsIsClosed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = RosterCommand.run(new ClosedStream(), err, "--facts", "aama");

        assertThat(status).isEqualTo(2);
        assertThat(err).hasToString("The facts cannot be written: Broken pipe.\n");
    }

    @Test
    void standardErrorForSupersededOverridesIsClosed() {
        roster.write("own.txt", "aama.fee.renewal.member|2026-01-01|65.00|USD|-|AAMA, letter|2027-06-01\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = RosterCommand.run(
                out,
                new ClosedStream(),
                folder.toString(),
                "--as-of",
                "2026-11-24",
                "--overrides",
                folder.resolve("own.txt").toString());

        assertThat(status).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void standardErrorIsClosed() {
        int status = RosterCommand.run(
                OutputStream.nullOutputStream(),
                new ClosedStream(),
                roster.credentials(GOOD + GOOD).path().toString(),
                "--as-of",
                "2026-11-24");

        assertThat(status).isEqualTo(2);
    }
}
