package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of {@code history.csv} add to those of {@code credentials.csv}, and which of them are refused. */
class HistoryRowsTest {
    private static final String CREDENTIALS = "holder_id,credential,certified_on,renewed_on,expires_on,history\n";

    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
        credentials("H-1,nha:ccma,2022-02-10,2024-02-01,,\n");
    }

    private void credentials(String rows) {
        roster.write("credentials.csv", CREDENTIALS + rows);
    }

    private RosterFolder history(String rows) {
        return roster.write("history.csv", "holder_id,credential,event,on,expires_on,until\n" + rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H-1,nha:ccma,renewd,2024-02-01,,             | event      | Found \"renewd\"; wanted: one of renewed, reinstated,",
                "H-1,nha:ccma,,2024-02-01,,                   | event      | Found nothing; wanted: one of renewed,",
                "H-1,nha:ccma,renewed,,,                      | on         | Found nothing; wanted: a date",
                "H-1,nha:ccma,renewed,2022-02-09,,            | on         | not before the certification.",
                "H-1,nha:ccma,renewed,2024-02-01,2024-01-31,  | expires_on | a day that is not before the event",
                "H-1,nha:ccma,renewed,2024-02-01,soon,        | expires_on | Found \"soon\"; wanted: a date",
                "H-1,nha:ccma,extended,2024-02-01,,           | until      | Found nothing; wanted: the new last day",
                "H-1,nha:ccma,extended,2024-02-01,,2024-02-01 | until      | a day after that of the extension",
                "H-1,nha:ccma,renewed,2024-02-01,,2026-02-01  | until      | as renewed moves no end of a term",
                "H-1,nha:ccma,revoked,2024-02-01,2026-02-01,  | expires_on | as revoked leads to no certificate",
                "H-2,nha:ccma,renewed,2024-02-01,,            | holder_id  | a row for nha:ccma in good order in credentials.csv.",
                "H-1,nha:ccma,renewed                         | on         | Found a row of 3 cells; wanted: 6",
            })
    void refused(String row, String column, String sentence) {
        Outcome outcome = history(row + "\n").run().assertStatus(1);

        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .startsWith("history.csv, line 2, column " + column + ": Found ")
                .contains(sentence);
        assertThat(outcome.answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H-1,nha:ccma,Renewed,2024-02-01,2026-02-10,",
                "H-1, NHA:CCMA ,renewed,2022-02-10,,",
                "H-1,nha:ccma,extended,2024-02-01,,2024-06-30",
                "H-1,nha:ccma,suspended,2199-12-31,,",
                "H-1,nha:ccma,renewed,2024-02-01,,\nH-1,nha:ccma,renewed,2024-02-01,2026-02-10,",
                "H-1,nha:ccma,renewed,2024-02-01,2026-02-10,\nH-1,nha:ccma,renewed,2024-02-01,2026-02-10,",
            })
    void used(String rows) {
        history(rows + "\n").run().assertStatus(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "renewed,2024-02-01,2026-02-10,  | renewed,2024-02-01,2026-02-11,  | expires_on | 2026-02-10, which line 2 says",
                "extended,2024-02-01,,2024-06-30 | extended,2024-02-01,,2024-07-31 | until      | 2024-06-30, which line 2 says",
            })
    void twoRowsOfOneEventThatDifferContradictEachOther(String one, String other, String column, String sentence) {
        Outcome outcome = history("H-1,nha:ccma," + one + "\nH-1,nha:ccma," + other + "\n")
                .run()
                .assertStatus(1);

        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .startsWith("history.csv, line 3, column " + column + ": Found ")
                .contains(sentence);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(1);
    }

    @Test
    void aRenewalContradictsARowThatSaysThatThereWasNone() {
        roster.write(
                "credentials.csv", "holder_id,credential,certified_on,renewed_on\nH-1,nha:ccma,2022-02-10,never\n");

        history("H-1,nha:ccma,reinstated,2024-02-01,,\nH-1,nha:ccma,renewed,2024-02-01,,\n")
                .run()
                .assertRefused(
                        "history.csv, line 3, column event: Found \"renewed\"; wanted: no renewal of a holder whose"
                                + " renewed_on is never in credentials.csv.");
    }

    @Test
    void besideAColumnHistoryNeverSaysThatAllRenewalsAreListed() {
        credentials("H-1,nha:ccma,2022-02-10,never,,\n");
        String listed = history("H-1,nha:ccma,renewed,2024-02-01,,\n")
                .run()
                .assertStatus(0)
                .out();
        credentials("H-1,nha:ccma,2022-02-10,,,Complete\n");

        assertThat(roster.run().assertStatus(0).out()).isEqualTo(listed);
    }

    @Test
    void aRowWithoutAnyDateIsUsedWhereTheHistoryHasAPrintedExpiration() {
        credentials("H-1,nha:ccma,,,,\nH-2,nha:ccma,,,,\nH-3,nha:ccma,2022-02-10,,,\n");

        Outcome outcome = history("H-1,nha:ccma,renewed,2024-02-01,2026-02-10,\nH-2,nha:ccma,renewed,2024-02-01,,\n")
                .run();

        outcome.assertRefused(
                "credentials.csv, line 3, column certified_on: Found nothing; wanted: a date, such as 2026-11-24, or a"
                        + " printed expiration in this row or in history.csv.",
                "history.csv, line 3, column holder_id: Found \"H-2\"; wanted: a holder with a row for nha:ccma in good"
                        + " order in credentials.csv.");
        assertThat(outcome.answers())
                .extracting(answer -> answer.get("holder_id").textValue())
                .containsExactly("H-1", "H-3");
    }

    @Test
    void ofTwoRowsTheFirstThatCanBeUsedIsUsed() {
        credentials("H-1,nha:ccma,,,,\nH-1,nha:ccma,2022-02-10,,,\nH-1,nha:ccma,2022-02-11,,,\n");

        roster.run()
                .assertRefused(
                        "credentials.csv, line 2, column certified_on: Found nothing; wanted: a date, such as"
                                + " 2026-11-24, or a printed expiration in this row or in history.csv.",
                        "credentials.csv, line 4, column credential: Found \"nha:ccma\"; wanted: one row a holder and"
                                + " credential, and that of this holder is on line 3.");

        Outcome outcome =
                history("H-1,nha:ccma,renewed,2024-02-01,2026-02-10,\n").run();

        assertThat(outcome.refusals())
                .hasSize(2)
                .allMatch(refusal -> refusal.contains("and that of this holder is on line 2."));
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(2);
    }

    @Test
    void laterRowsAreCountedAndNamed() {
        history("H-1,nha:ccma,renewed,2026-11-25,,\nH-1,nha:ccma,renewed,2026-11-24,,\n");
        roster.activities("H-1,nha:ccma,,2030-01-01,course,,,1,credit\n");
        roster.write(
                "payments.csv",
                "holder_id,credential,payment_id,paid_on,fee,amount\nH-1,nha:ccma,P-1,2027-01-01,renewal,-1\n");

        Outcome outcome = roster.run().assertStatus(0);

        assertThat(outcome.answers().get(0).get("later_rows").intValue()).isEqualTo(3);
        assertThat(outcome.warnings())
                .containsExactly("warning: 3 rows are dated after 2026-11-24, and so not known yet; the latest day is"
                        + " 2030-01-01.");
    }
}
