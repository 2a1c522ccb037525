package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a roster before it is answered. */
class CheckTest {
    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given);
    }

    @Test
    void aRosterInGoodOrderHasNothingToDo() {
        Outcome outcome = Outcome.of(folder, "--check").assertStatus(0);

        assertThat(outcome.out()).isEqualTo("""
                Read
                  credentials.csv: 1 row, 0 refused or used in part
                  activities.csv: not there
                  payments.csv: not there
                  history.csv: not there
                What to do
                  Nothing.
                  1 certification can be answered as the roster is.
                """);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDo() {
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,soon,,,,true,\nH-3,aama:cma,2022-02-10,,,,maybe,x\n")
                .activities("""
                        H-1,aama:cma,,2026-02-10,courze,clinical,aama,1,ceu
                        H-3,aama:cma,,2026-02-10,courze,clinical,aama,1,ceu
                        H-1,aama:cma,,2026-03-10,course,clinical,aama,1,ceu
                        H-1,aama:cma,,2026-03-10,course,clinical,aama,1,ceu
                        H-1,aama:cma,,2030-03-10,seance,clinical,aama,1,ceu
                        H-9,aama:cma,,2026-03-10,course,clinical,aama,1,ceu
                        """)
                .write("other.csv", "");

        Outcome outcome = Outcome.of(folder, "--check").assertStatus(1);

        assertThat(outcome.out()).isEqualTo("""
                Read
                  credentials.csv: 3 rows, 2 refused or used in part
                  activities.csv: 6 rows, 1 refused or used in part
                  payments.csv: not there
                  history.csv: not there
                Refused, by column, each with its first row
                  activities.csv, column holder_id: 1 times; line 7: Found "H-9"; wanted: a holder with a row for aama:cma in good order in credentials.csv.
                  credentials.csv, column certified_on: 1 times; line 3: Found "soon"; wanted: a date from 1900-01-01 to 2199-12-31, such as 2026-11-24.
                  credentials.csv, column failed_exam_attempts: 1 times; line 4: Found "x"; wanted: a whole number, not negative, of at most 9 digits.
                  credentials.csv, column member: 1 times; line 4: Found "maybe"; wanted: true, false, yes, no, y, n, or an empty cell where it is not known.
                Words that no rule of the credential knows, each with the first holder
                  kind "courze", of aama:cma; did you mean course?: 2 times; H-1, aama:cma
                  kind "seance", of aama:cma; nothing is near: 1 times; H-1, aama:cma
                Rows that look like duplicates
                  H-1, aama:cma: activity of 2026-03-10
                Warnings
                  files not read: "other.csv"; the files of a roster are credentials.csv, activities.csv, payments.csv, history.csv.
                What to do
                  Correct the refused rows of credentials.csv: 1 row of it would not be answered.
                  Correct the refused rows of the other files: answers leave them out. --errors lists each.
                  Replace the words that no rule knows, or keep them where nothing is meant to count.
                  Delete rows that are there twice, or give each an id: without one, both count.
                  2 certifications can be answered as the roster is.
                """);
        assertThat(outcome.refusals()).hasSize(4);
    }

    @Test
    void allHeadersThatCannotBeUsedAreNamed() {
        roster.write("credentials.csv", "holder_id,certified_on\n")
                .write("payments.csv", "")
                .write("activities.csv", "holder_id,credential,holder_id\n");

        Outcome outcome = Outcome.of(folder, "--check").assertStatus(2);

        assertThat(outcome.err().lines())
                .extracting(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
                .containsExactly("credentials.csv lacks", "activities.csv has", "payments.csv is");
    }

    @Test
    void asOfADayWhatIsLaterIsNotLookedAt() {
        roster.activities("H-1,aama:cma,,2026-03-10,seance,clinical,aama,1,ceu\n");

        Outcome outcome = Outcome.of(folder, "--check", "--as-of", "2025-01-01").assertStatus(0);

        assertThat(outcome.out())
                .doesNotContain("seance")
                .contains("1 row is dated after 2025-01-01, and so not known yet; the latest day is 2026-03-10.");
    }
}
