package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them are answered as the plain ones are, or refused in words that say what to change. */
class ExportsTest {
    private static final String SECOND = "Zoë,aama:cma,2021-03-31,2026-01-15,,,yes,\n";
    private static final String ACTIVITY = "Zoë,aama:cma,A-7,2026-02-03,course,clinical,aama,2.5,ceu\n";

    private Path folder;
    private RosterFolder roster;
    private String plain;

    @BeforeEach
    void plainAnswers(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given)
                .credentials(RosterFolder.GOOD + SECOND)
                .activities(RosterFolder.GOOD_ACTIVITY + ACTIVITY);
        plain = roster.run().assertStatus(0).out();
        assertThat(plain).hasLineCount(2).contains("Zoë");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void assertPlain(String... further) {
        Outcome outcome = roster.run(further).assertStatus(0);
        assertThat(outcome.out()).isEqualTo(plain);
        assertThat(outcome.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void otherSeparatorsAreFoundByTheHeader(String separator) throws IOException {
        for (String file : List.of("credentials.csv", "activities.csv")) {
            roster.write(file, text(file).replace(",", separator));
        }

        assertPlain();
    }

    @Test
    void severalValuesAreQuotedWhereSemicolonsSeparateCells() {
        roster.activities(
                RosterFolder.GOOD_ACTIVITY + "Zoë,aama:cma,A-7,2026-02-03,course,clinical; general,aama,1,ceu\n");
        String expected = roster.run().assertStatus(0).out();

        roster.write(
                "activities.csv",
                (RosterFolder.ACTIVITIES_HEADER + RosterFolder.GOOD_ACTIVITY).replace(",", ";")
                        + "Zoë;aama:cma;A-7;2026-02-03;course;\"clinical; general\";aama;1;ceu\n");

        assertThat(roster.run().assertStatus(0).out()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, --encoding, windows-1252", "utf-16le, --encoding, utf-16le", "utf-8, --encoding, UTF-8"})
    void otherEncodingsAreNamed(String encoding, String option, String name) throws IOException {
        for (String file : List.of("credentials.csv", "activities.csv")) {
            roster.write(file, text(file).getBytes(Charset.forName(encoding)));
        }

        assertPlain(option, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16le", "utf-16be", "utf-8"})
    void aByteOrderMarkNamesTheEncoding(String encoding) throws IOException {
        for (String file : List.of("credentials.csv", "activities.csv")) {
            roster.write(file, ("\uFEFF" + text(file)).getBytes(Charset.forName(encoding)));
        }

        assertPlain();
        assertPlain("--encoding", "windows-1252");
    }

    @Test
    void bytesThatAreNoTextInTheEncodingAreRefused() {
        byte[] octets = (RosterFolder.CREDENTIALS_HEADER + RosterFolder.GOOD + "H-2,aama:cma,2022-02-10,,,,?,\n")
                .getBytes(StandardCharsets.US_ASCII);
        octets[octets.length - 3] = (byte) 0x81; // stands for nothing in Windows-1252

        Outcome outcome = roster.write("credentials.csv", octets).run("--encoding", "windows-1252");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.refusals().get(0)).startsWith("credentials.csv, line 3, column member: Found bytes");
    }

    @Test
    void textBeyondTheFirstPlaneSurvivesAnEncoding() {
        String holder = "H-" + "\uD83D\uDCFF".repeat(20_000);
        roster.write(
                "credentials.csv",
                (RosterFolder.CREDENTIALS_HEADER + holder.substring(0, 20_000) + ",aama:cma,2022-02-10,,,,,\n")
                        .getBytes(StandardCharsets.UTF_16));
        roster.activities("");

        assertThat(roster.run()
                        .assertStatus(0)
                        .answers()
                        .get(0)
                        .get("holder_id")
                        .textValue())
                .isEqualTo(holder.substring(0, 20_000));
    }

    @ParameterizedTest
    @CsvSource({"d/m/y, $3/$2/$1", "m/d/y, $2/$3/$1", "d/m/y, $3.$2.$1", "m/d/y, $1-$2-$3"})
    void datesInAnotherOrderAreRead(String order, String written) throws IOException {
        for (String file : List.of("credentials.csv", "activities.csv")) {
            roster.write(file, text(file).replaceAll("([0-9]{4})-([0-9]{2})-([0-9]{2})", written));
        }

        assertPlain("--dates", order);
    }

    @ParameterizedTest
    @CsvSource({
        "y-m-d, 24/11/2022, 'such as 2026-11-24; where all dates are written like this one, say --dates d/m/y or --dates m/d/y.'",
        "y-m-d, 24.11.22, such as 2026-11-24; a year has four digits.",
        "d/m/y, 24/11/22, such as 24/11/2026; a year has four digits.",
        "m/d/y, 24/11/2022, such as 11/24/2026.",
        "d/m/y, 30/2/2022, such as 24/11/2026.",
        "d/m/y, 24/11-2022, such as 24/11/2026.",
    })
    void whatIsNoDateIsRefusedWithAdvice(String order, String found, String wanted) {
        roster.activities("").credentials("H-1,aama:cma," + found + ",,,,,\n");

        assertThat(roster.run("--dates", order).refusals())
                .containsExactly("credentials.csv, line 2, column certified_on: Found \"" + found
                        + "\"; wanted: a date from 1900-01-01 to 2199-12-31, " + wanted);
    }

    @Test
    void missingColumnsAreNamedWithTheNearestOfTheHeader() throws IOException {
        roster.write(
                "activities.csv",
                "Employee,holder id,Credential,Completion Date,kind,CEU amounts,Units\nx,H-1,aama:cma,2023-02-10,course,1,ceu\n");

        roster.run()
                .assertUnanswered(
                        "activities.csv lacks the required columns completed_on (perhaps \"Completion Date\"),"
                                + " amount (perhaps \"CEU amounts\"), unit (perhaps \"Units\"); found the header: \"Employee\","
                                + " \"holder id\", \"Credential\", \"Completion Date\", \"kind\", \"CEU amounts\", \"Units\"."
                                + " Rename columns, or map them with --columns.");
    }

    /** The report of an HR system, with its titles, names, dates and totals; each refusal says what to do next. */
    @Test
    void theReportOfAnHrSystemIsAnsweredOnceWhatIsSaidIsDone() throws IOException {
        Files.delete(folder.resolve("activities.csv"));
        String rows = """
                1042,"Ortiz, Maria",CMA (AAMA),5512345,02/10/2022,02/28/2027,Active
                1043,"Ng, Anne",CCMA,,6/30/2025,6/30/2027,Active
                1044,"Cole, Sam",BLS Provider,A-9,3/1/2025,3/31/2027,Active
                Total: 3,,,,,,
                """;
        String header = "Employee #,Employee Name,Certification,Certificate No.,Issue Date,Expiration Date,Status\n";
        roster.write("credentials.csv", "Licenses & Certifications,,,,,,\n11/24/2026,,,,,,\n" + header + rows);
        roster.run()
                .assertUnanswered(
                        "credentials.csv: line 1 seems to be a title (\"Licenses & Certifications\"), and line"
                                + " 3 the header. Delete the lines above it. Then: credentials.csv lacks the required columns"
                                + " holder_id, credential; found the header: \"Employee #\", \"Employee Name\", \"Certification\","
                                + " \"Certificate No.\", \"Issue Date\", \"Expiration Date\", \"Status\". Rename columns, or map them"
                                + " with --columns.");

        roster.write("credentials.csv", header + rows).write("columns.txt", """
                Employee # = holder_id
                Certification = credential
                Issue Date = certified_on
                Expiration Date = expires_on
                """);
        String columns = folder.resolve("columns.txt").toString();
        assertThat(roster.run("--columns", columns, "--dates", "m/d/y").refusals())
                .hasSize(4)
                .satisfies(refusals -> {
                    assertThat(refusals.get(0))
                            .endsWith(
                                    "Found \"CMA (AAMA)\"; wanted: body:code, such as aama:cma. Perhaps aama:cma is meant.");
                    assertThat(refusals.get(1)).endsWith(". Perhaps nha:ccma is meant.");
                    assertThat(refusals.get(2)).endsWith(". Perhaps aha:bls is meant.");
                    assertThat(refusals.get(3))
                            .endsWith(" The row seems to hold totals, and no holder has them: delete it.");
                });

        String named = rows.replace("CMA (AAMA)", "aama:cma")
                .replace("CCMA", "nha:ccma")
                .replace("BLS Provider", "aha:bls")
                .replaceAll("Total.*\n", "");
        roster.write("credentials.csv", header + named);
        Outcome answered = roster.run("--columns", columns, "--dates", "m/d/y");
        assertThat(answered.assertStatus(0).answers()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder_id", "holder_id|credential", "holder_id,certified_on"})
    void aHeaderThatLacksColumnsIsNoTitle(String header) {
        roster.write("credentials.csv", header + "\nH-1,aama:cma,2022-02-10\n");

        assertThat(roster.run().err()).startsWith("credentials.csv lacks the required column");
    }

    @Test
    void theLineWithMostColumnsBelowATitleIsTheHeader() {
        roster.write(
                "activities.csv",
                "Report\nholder_id,credential,completed_on,kind,amount,\nH-1,aama:cma,2020-01-01,course,1,ceu\n");

        assertThat(roster.run().err())
                .startsWith("activities.csv: line 1 seems to be a title (\"Report\"), and line 2 the header. Delete the"
                        + " lines above it. Then: activities.csv lacks the required column unit");
    }

    @ParameterizedTest
    @CsvSource({
        "rma, amt:rma",
        "aama:rma, amt:rma",
        "Certified Medical Assistant, ''",
        "CPT, nha:cpt",
        "NCCT CPT, nha:cpt"
    })
    void theCredentialThatMayBeMeantIsNamed(String found, String meant) {
        roster.activities("").credentials("H-1," + found + ",2022-02-10,,,,,\n");

        String refusal = roster.run().refusals().get(0);
        assertThat(refusal).contains("column credential: Found \"" + found + "\"; wanted: ");
        assertThat(refusal.contains("Perhaps")).isEqualTo(!meant.isEmpty());
        assertThat(refusal).endsWith(meant.isEmpty() ? "." : " Perhaps " + meant + " is meant.");
    }

    @Test
    void columnsAreMapped() throws IOException {
        roster.write(
                        "credentials.csv",
                        text("credentials.csv").replace("holder_id", "ID").replace("certified_on", "Since"))
                .write(
                        "activities.csv",
                        text("activities.csv").replace("activity_id", "ID").replace("unit", "a = b"));
        roster.write("columns.txt", """
                # of our LMS
                id = holder_id
                Since=certified_on

                activities.csv: ID = activity_id
                A = B = Unit
                """);

        assertPlain("--columns", folder.resolve("columns.txt").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID = holder", "ID", "= holder_id"})
    void aMappingThatCannotBeReadIsRefused(String line) {
        Path columns = folder.resolve("columns.txt");
        roster.write("columns.txt", "# ours\n" + line + "\n");

        Outcome outcome = roster.run("--columns", columns.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith(
                        "columns.txt, line 2: found \"" + line + "\"; wanted: a column of yours = one of holder_id,");
    }

    @Test
    void aTitleIsNamed() throws IOException {
        roster.write("credentials.csv", "Staff as of November\n\n" + text("credentials.csv"));

        roster.run()
                .assertUnanswered(
                        "credentials.csv: line 1 seems to be a title (\"Staff as of November\"), and line 3 the"
                                + " header. Delete the lines above it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total,,,,,,,12.5,", "Grand total: 2,,,,,,,12.5,", ",,Sum,,,,,12.5,", "SUBTOTAL,,,,,,,,"})
    void totalsAreNamed(String row) {
        roster.activities(RosterFolder.GOOD_ACTIVITY + ACTIVITY + row + "\n");

        assertThat(roster.run().assertStatus(1).refusals())
                .singleElement()
                .asString()
                .startsWith("activities.csv, line 4, column ")
                .endsWith(" The row seems to hold totals, and no holder has them: delete it.");
    }

    @Test
    void totalsOfACredentialAreNamed() {
        roster.credentials(RosterFolder.GOOD + "Total,aama:cma,120,,,,,\n");

        assertThat(roster.run().assertStatus(1).err())
                .contains("The row seems to hold totals, and no holder has them: delete it.");
    }

    @Test
    void totalsAreNamedBehindAColumnThatIsNotRead() {
        roster.write("payments.csv", "No,holder_id,credential,paid_on,fee,amount\n17,Total,,,,65.00\n");

        assertThat(roster.run().assertStatus(1).err())
                .contains("The row seems to hold totals, and no holder has them: delete it.");
    }

    @ParameterizedTest
    @CsvSource({"\u00a0, U+00A0", "\u200b, U+200B", "'\t', U+0009", "\ufeff, U+FEFF"})
    void whatCannotBeSeenIsShown(String character, String shown) {
        roster.activities("H-1" + character + ",aama:cma,A,2023-02-10,course,,,1,ceu\n");

        assertThat(roster.run().refusals()).singleElement().asString().contains("Found \"H-1<" + shown + ">\"");
    }

    @Test
    void aWorkbookWithSheetsNamedLikeTheFiles() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("Export 2026.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheet(workbook, "Credentials", "credentials.csv");
            sheet(workbook, "activities", "activities.csv");
        }
        deleteFiles();

        assertPlain();
        assertThat(Outcome.of(folder.resolve("Export 2026.xlsx"), "--as-of", "2026-11-24")
                        .assertStatus(0)
                        .out())
                .isEqualTo(plain);
    }

    @Test
    void warningsAndTheCheckNameTheSheet() throws IOException {
        Path export = folder.resolve("Export 2026.xlsx");
        try (OutputStream out = Files.newOutputStream(export);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Credentials");
            List<String> rows = List.of("holder_id,credential,certified_on,remark", "H-1,aama:cma,soon,new");
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }

        Outcome outcome = Outcome.of(export, "--as-of", "2026-11-24").assertStatus(1);

        assertThat(outcome.warnings())
                .containsExactly("warning: Export 2026.xlsx, sheet credentials: columns not read: \"remark\".");
        assertThat(Outcome.of(export, "--check").assertStatus(1).out())
                .contains(
                        "  Export 2026.xlsx, sheet credentials: 1 row, 1 refused or used in part\n",
                        "  Correct the refused rows of Export 2026.xlsx, sheet credentials: 1 row of it");
    }

    @Test
    void aSheetThatCannotBeUsedIsNamed() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("Export 2026.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Credentials").value(0, 0, "holder_id");
        }
        deleteFiles();

        assertThat(roster.run().assertStatus(2).err())
                .startsWith("Export 2026.xlsx, sheet credentials lacks the required column credential");
    }

    @Test
    void aWorkbookForEachFile() throws IOException {
        for (String file : List.of("credentials", "activities")) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file + ".xlsx"));
                    Workbook workbook = new Workbook(out, "test", "1.0")) {
                sheet(workbook, "Sheet1", file + ".csv");
            }
        }
        deleteFiles();

        assertPlain();
    }

    @Test
    void refusalsOfASheetHaveTheNumbersOfItsRows() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("credentials.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = sheet(workbook, "Sheet1", "credentials.csv");
            sheet.value(5, 0, 1001);
            sheet.value(5, 1, "aama:cma");
            sheet.value(5, 2, "soon\nor late");
            sheet.value(6, 0, 1002.5);
            sheet.value(6, 1, "aama:cma");
            sheet.value(6, 2, 12);
        }
        deleteFiles();

        assertThat(roster.run("--errors", folder.resolve("errors").toString()).status())
                .isEqualTo(1);
        assertThat(Outcome.lines(Files.readString(folder.resolve("errors"))))
                .extracting(line ->
                        line.get("file").textValue() + " " + line.get("line").intValue() + " "
                                + line.get("holder_id").textValue())
                .contains("credentials.xlsx 6 1001", "credentials.xlsx 7 1002.5");
    }

    @Test
    void aRemarkBehindTheLastColumnOfASheetIsNoRow() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("credentials.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = sheet(workbook, "Sheet1", "credentials.csv");
            sheet.value(4, 20, "to be continued");
        }
        Files.delete(folder.resolve("credentials.csv"));

        assertPlain();
    }

    @Test
    void aWorkbookThatIsNone() {
        roster.write("payments.xlsx", "anything");

        roster.run().assertUnanswered("payments.xlsx cannot be read as an Excel workbook.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export/", "a/b/"})
    void aZipFile(String inside) throws IOException {
        Path zip = folder.resolveSibling("export.ZIP");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(inside + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }

        Outcome outcome = Outcome.of(zip, "--as-of", "2026-11-24").assertStatus(0);

        assertThat(outcome.out()).isEqualTo(plain);
        Files.delete(zip);
    }

    private void deleteFiles() throws IOException {
        Files.delete(folder.resolve("credentials.csv"));
        Files.delete(folder.resolve("activities.csv"));
    }

    /** Writes dates as dates, numbers as numbers and all else as text. */
    private Worksheet sheet(Workbook workbook, String name, String file) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        List<String> lines = text(file).lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                String cell = cells[column];
                if (cell.matches("[0-9]{4}-.*")) {
                    sheet.value(row, column, LocalDate.parse(cell));
                    sheet.style(row, column)
                            .format(column % 2 == 0 ? "dd/mm/yyyy" : "mmm d, yyyy")
                            .set();
                } else if (cell.matches("[0-9.]+")) {
                    sheet.value(row, column, Double.parseDouble(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(row, column, cell);
                }
            }
        }
        return sheet;
    }
}
