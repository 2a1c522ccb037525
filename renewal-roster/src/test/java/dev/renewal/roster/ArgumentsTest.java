package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command may be asked, and where it says what. */
class ArgumentsTest {
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    @Test
    void noArguments() {
        assertThat(Outcome.of().assertStatus(2).err())
                .contains("--as-of", "FOLDER")
                .hasLineCount(1);
    }

    @Test
    void theClockIsNoSubstituteForADate() {
        Outcome.of(roster.path()).assertUnanswered("Missing: --as-of.");
    }

    @Test
    void unreadableDate() {
        Outcome.of(roster.path(), "--as-of", "today")
                .assertUnanswered("Invalid value for option '--as-of': Found \"today\"; wanted: a date from"
                        + " 1900-01-01 to 2199-12-31, such as 2026-11-24.");
    }

    @Test
    void unknownFormat() {
        roster.run("--format", "xml")
                .assertUnanswered("Found --format \"xml\"; wanted: jsonl or table, or html for the answers.");
    }

    @Test
    void unknownOption() {
        roster.run("--today").assertUnanswered("Unknown option: '--today'.");
    }

    @Test
    void secondFolder() {
        assertThat(roster.run("another").assertStatus(2).err())
                .contains("another")
                .hasLineCount(1);
    }

    @Test
    void pathThatNoFileCanHave() {
        assertThat(Outcome.of("a\0b", "--as-of", "2026-11-24").assertStatus(2).err())
                .hasLineCount(1);
    }

    @Test
    void folderWhoseNameStartsWithAnAtSign() throws IOException {
        Path folder = Files.createDirectory(roster.path().resolve("@roster"));

        new RosterFolder(folder).run().assertStatus(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--explain H-1                       | Missing: --as-of, FOLDER.",
                "--explain H-1 --as-of 2026-11-24    | Missing: FOLDER.",
                "--overrides own.txt                 | Missing: --as-of, FOLDER.",
                "--explain H-1 --format jsonl roster | --explain does not go with --format.",
                "--facts aama roster                 | --facts does not go with FOLDER.",
                "--facts aama --as-of 2026-11-24     | --facts does not go with --as-of.",
                "--facts aama --explain H-1          | --facts does not go with --explain.",
                "--facts aama --errors errors.jsonl  | --facts does not go with --errors.",
                "--facts aama --no-progress          | --facts does not go with --progress.",
                "roster --facts aama --format table  | --facts does not go with FOLDER.",
                "--facts aama --until 2027-01-01     | --facts does not go with --until.",
                "--facts aama --format table         | Found --format \"table\"; wanted: html.",
                "--review-due 2027-11-24 --facts amt | --review-due does not go with --facts.",
                "--review-due 2027-11-24 roster      | --review-due does not go with FOLDER.",
                "--review-due 2027-11-24 --format html | --review-due does not go with --format.",
                "--review-due soon                   | Invalid value for option '--review-due': Found \"soon\"; wanted: a date from 1900-01-01 to 2199-12-31, such as 2026-11-24.",
                "roster --as-of 2026-11-24 --plan H-1 --format html | Found --format \"html\"; wanted: jsonl or table, or html for the answers.",
                "--explain H-1 --timeline H-1 roster | --explain does not go with --timeline.",
                "--timeline H-1 --forecast --by month | --timeline does not go with --forecast, --by.",
                "--timeline H-1 --as-of 2026-11-24   | Missing: --until, FOLDER.",
                "--forecast roster                   | Missing: --as-of, --until.",
                "roster --as-of 2026-11-24 --by month | A question without --timeline or --forecast does not go with --by.",
                "--forecast --by week                | Invalid value for option '--by': Found \"week\"; wanted: month.",
                "--facts                             | Missing required parameter for option '--facts' (BODY).",
                "--facts aama --facts amt            | option '--facts' (BODY) should be specified only once.",
            })
    void argumentsThatDoNotGoTogether(String arguments, String sentence) {
        Outcome.of((Object[]) arguments.strip().split(" ")).assertUnanswered(sentence);
    }

    @Test
    void whichArgumentsGoTogetherIsLookedAtBeforeAnyFile() throws IOException {
        Path errors = Files.writeString(roster.path().resolve("errors.jsonl"), "from an earlier run");

        roster.run("--explain", "H-1", "--format", "table", "--errors", errors.toString(), "--overrides", "missing")
                .assertUnanswered("--explain does not go with --format.");

        assertThat(errors).hasContent("from an earlier run");
    }

    @Test
    void aLastDayBeforeTheAsOfDate() {
        roster.run("--forecast", "--until", "2026-11-23")
                .assertUnanswered(
                        "Found --until 2026-11-23; wanted: a day that is not before 2026-11-24, the as-of date.");
    }

    @Test
    void aHolderWhoIsNotInTheRoster() {
        roster.run("--timeline", "H-9", "--until", "2026-11-24")
                .assertUnanswered(
                        "Found no holder \"H-9\" with a row in good order in credentials.csv; without --timeline,"
                                + " each refused row is named.");
    }

    @Test
    void help() {
        Outcome outcome = Outcome.of("--help").assertStatus(0);

        assertThat(outcome.out())
                .contains(
                        "FOLDER",
                        "--as-of",
                        "--explain",
                        "--timeline",
                        "--forecast",
                        "--until",
                        "--by",
                        "--facts",
                        "--review-due",
                        "--overrides",
                        "--errors",
                        "--format",
                        "Exit status:");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void refusalsGoToTheFileInsteadOfStandardError() throws IOException {
        Path errors = roster.path().resolve("errors.jsonl");
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,\"a\"\"\nb\",,,,,\n");

        Outcome outcome = roster.run("--errors", errors.toString()).assertStatus(1);

        assertThat(outcome.err()).isEmpty();
        assertThat(errors)
                .hasContent(
                        "{\"file\":\"credentials.csv\",\"line\":3,\"column\":\"certified_on\","
                                + "\"holder_id\":\"H-2\",\"credential\":\"aama:cma\",\"problem\":\"Found"
                                + " \\\"a\\\"<U+000A>b\\\"; wanted: a date from 1900-01-01 to 2199-12-31, such as 2026-11-24.\"}\n");
    }

    @Test
    void refusalsGoToStandardErrorAsText() {
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,x,,,,,\n");

        roster.run()
                .assertRefused("credentials.csv, line 3, column certified_on: Found \"x\"; wanted: a date from"
                        + " 1900-01-01 to 2199-12-31, such as 2026-11-24.");
    }

    @Test
    void theFileForRefusalsIsEmptyWhereNothingIsRefused() throws IOException {
        Path errors = Files.writeString(roster.path().resolve("errors.jsonl"), "from an earlier run");

        roster.run("--errors", errors.toString()).assertStatus(0);

        assertThat(errors).isEmptyFile();
    }
}
