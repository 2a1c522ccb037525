package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows are refused, because of which column, and what the sentence says. */
class RefusedRowsTest {
    private static final String DATE = "a date from 1900-01-01 to 2199-12-31, such as 2026-11-24.";

    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    /** An answer has the place of the row that is used, not of an earlier one that is refused. */
    @Test
    void answersAreInTheOrderOfTheRowsThatAreUsed() {
        Outcome outcome = roster.credentials("""
                        A,aama:cma,soon,,,,,
                        B,aama:cma,2022-02-10,,,,,
                        C,aama:cma,,,,,,
                        A,aama:cma,2022-02-10,,,,,
                        D,aama:cma,2022-02-10,,,,,
                        C,aama:cma,2022-02-10,,,,,
                        """).run().assertStatus(1);

        assertThat(outcome.answers())
                .extracting(answer -> answer.get("holder_id").textValue())
                .containsExactly("B", "A", "D", "C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "X,aama:cma,2022-2-10,,,,,            | certified_on  | Found \"2022-2-10\"; wanted: a date",
                "X,aama:cma,20220210,,,,,             | certified_on  | Found \"20220210\"; wanted: a date",
                "X,aama:cma,2022-02-10T00:00,,,,,     | certified_on  | Found \"2022-02-10T00:00\"; wanted: a date",
                "X,aama:cma,+2022-02-10,,,,,          | certified_on  | Found \"+2022-02-10\"; wanted: a date",
                "X,aama:cma, 2022-02-10,,,,,          | certified_on  | Found \" 2022-02-10\"; wanted: a date",
                "X,aama:cma,2023-02-29,,,,,           | certified_on  | Found \"2023-02-29\"; wanted: a date",
                "X,aama:cma,1899-12-31,,,,,           | certified_on  | wanted: a date from 1900-01-01 to 2199-12-31",
                "X,aama:cma,2200-01-01,,,,,           | certified_on  | wanted: a date from 1900-01-01 to 2199-12-31",
                "X,aama:cma,٢٠٢٢-02-10,,,,,           | certified_on  | wanted: a date",
                "X,aama:cma,,,,,,                     | certified_on  | or a printed expiration in this row or in history.csv.",
                "X,aama:cma,2022-02-10,9999-12-31,,,, | renewed_on    | leave the cell empty where there is no date.",
                "X,aama:cma,2022-02-10,none,,,,       | renewed_on    | Found \"none\"; wanted: a date",
                "X,aama:cma,2022-02-10,2022-02-09,,,, | renewed_on    | not before the certification.",
                "X,aama:cma,2022-02-10,,2022-02-09,,, | reinstated_on | not before the certification.",
                "X,aama:cma,2022-02-10,,,2022-02-09,, | expires_on    | not before the certification.",
                "X,aama:cma,2022-02-10\u00a0,,,,,     | certified_on  | Found \"2022-02-10<U+00A0>\"; wanted: a date",
                "X,aama:cma,\u200b2022-02-10,,,,,     | certified_on  | Found \"<U+200B>2022-02-10\"; wanted: a date",
                "X,aama-cma,2022-02-10,,,,,           | credential    | Found \"aama-cma\"; wanted: body:code",
                "X,aama:,2022-02-10,,,,,              | credential    | Found \"aama:\"; wanted: body:code",
                "X,aama:rma,2022-02-10,,,,,           | credential    | Found \"aama:rma\"; wanted: one of [aama:cma, ",
                "X,,2022-02-10,,,,,                   | credential    | Found nothing; wanted: one of aama:cma, ",
                "_,aama:cma,2022-02-10,,,,,            | holder_id     | Found nothing; wanted: the key of the holder.",
                "H-1,aama:cma,2023-02-10,,,,,         | credential    | and that of this holder is on line 2.",
                "H-1,aama:cma,2023-02-10,2023-02-09,,,, | renewed_on  | not before the certification.",
                "X,aama:cma,2022-02-10                | renewed_on    | Found a row of 3 cells; wanted: 8",
                "X                                    | credential    | Found a row of 1 cell; wanted: 8",
                "X,aama:cma,junk                      | certified_on  | Found \"junk\"; wanted: a date",
                "X,aama:cma,junk,junk,,,,             | certified_on  | Found \"junk\"; wanted: a date",
            })
    void credentials(String row, String column, String sentence) {
        Outcome outcome = roster.credentials(RosterFolder.GOOD + row.replace('_', ' ') + "\n")
                .run();

        outcome.assertStatus(1);
        assertThat(outcome.err()).startsWith("credentials.csv, line 3, column " + column + ": Found ");
        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
        assertThat(outcome.answers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "H-1,aama:cma,A,2023-02-10,course,,,1.00001,ceu    | amount       | at most 9 digits before and 4 after the point.",
                "H-1,aama:cma,A,2023-02-10,course,,,1234567890,ceu | amount       | at most 9 digits before and 4 after the point.",
                "H-1,aama:cma,A,2023-02-10,course,,,1e3,ceu        | amount       | Found \"1e3\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,+1,ceu         | amount       | Found \"+1\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,.5,ceu         | amount       | Found \".5\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,1\u00a0,ceu    | amount       | Found \"1<U+00A0>\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,-1,ceu         | amount       | Found \"-1\"; wanted: a plain decimal, not negative",
                "H-1,aama:cma,A,2023-02-10,course,,,1;x,ceu;point  | amount       | Found \"x\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,1; ,ceu;point  | amount       | Found \"\"; wanted: a plain decimal",
                "H-1,aama:cma,A,2023-02-10,course,,,1;2,ceu        | unit         | Found \"ceu\"; wanted: 2 units, one an amount.",
                "H-1,aama:cma,A,2023-02-10,course,,,1,ceu;point    | unit         | wanted: one unit, as there is one amount.",
                "H-1,aama:cma,A,2023-02-10,course,,,1;2,ceu;       | unit         | Found",
                "H-1,aama:cma,A,2023-02-10,course,,,1;2,CEU; ceu   | unit         | Found \"ceu\"; wanted: one size in each unit",
                "H-1,aama:cma,A,2023-02-10,course,,,,ceu           | amount       | Found nothing; wanted: an amount",
                "H-1,aama:cma,A,2023-02-10,course,,,1,             | unit         | Found nothing; wanted: a unit",
                "H-1,aama:cma,A,2023-02-10,,,,1,ceu                | kind         | Found nothing; wanted: a kind",
                "H-1,aama:cma,A,,course,,,1,ceu                    | completed_on | Found nothing; wanted: a date",
                "H-1,aama:cma,A-1,2024-02-10,course,,,1,ceu        | activity_id  | and line 2 uses it.",
                "H-1 ,aama:cma,A,2023-02-10,course,,,1,ceu         | holder_id    | Found \"H-1 \"; wanted: a holder with a row for aama:cma",
                "H-1,amt:rma,A,2023-02-10,course,,,1,ceu           | holder_id    | a row for amt:rma in good order in credentials.csv.",
                "H-1,xyz:cma,A,2023-02-10,course,,,1,ceu           | credential   | Found \"xyz:cma\"; wanted: one of [aama:cma, ",
                "H-9,aama:cma,A,2023-02-30,course,,,1,ceu          | completed_on | Found \"2023-02-30\"; wanted: a date",
            })
    void activities(String row, String column, String sentence) {
        Outcome outcome =
                roster.activities(RosterFolder.GOOD_ACTIVITY + row + "\n").run();

        outcome.assertStatus(1);
        assertThat(outcome.err()).startsWith("activities.csv, line 3, column " + column + ": Found ");
        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "H-1,aama:cma,2023-02-10,renewal,-65.001 | amount  | wanted: an amount of US dollars with at most 2 decimals.",
                "H-1,aama:cma,2023-02-10,renewal,65.000 | amount  | Found \"65.000\"; wanted: an amount of US dollars with at most 2 decimals.",
                "H-1,aama:cma,2023-02-10,renewal,$65    | amount  | Found \"$65\"; wanted: a plain decimal",
                "H-1,aama:cma,2023-02-10,renewal,       | amount  | Found nothing; wanted: an amount of US dollars",
                "H-1,aama:cma,2023-02-10,,65            | fee     | Found nothing; wanted: the name of a fee",
                "H-1,aama:cma,,renewal,65               | paid_on | Found nothing; wanted: a date",
                "H-2,aama:cma,2023-02-10,renewal,65     | holder_id | in good order in credentials.csv.",
            })
    void payments(String row, String column, String sentence) {
        Outcome outcome = roster.payments(row.strip() + "\n").run();

        outcome.assertStatus(1);
        assertThat(outcome.err()).startsWith("payments.csv, line 2, column " + column + ": Found ");
        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H-1,aama:cma,A,2023-02-10,seance,astrology,nobody,1,wink",
                "H-1,aama:cma,,2023-02-10,course, ; ;clinical;, aama ;,0,ceu",
                "H-1,aama:cma,,2023-02-10,course, , ,123456789.1234,ceu",
                "H-1,aama:cma,A,2023-02-10,course,,,1,ceu,further,cells",
                "\"H-1\",\"aama:cma\",\"A\",\"2023-02-10\",\"course\",\"two\nlines\",,\"1\",\"ceu\"",
                "H-1,aama:cma,A,2199-12-31,course,,,1,ceu",
                "H-1, AAMA : cma ,A,2023-02-10,course,,,1,ceu",
                "H-1,aama:cma,A,2023-02-10,Course,,,1.5; 1.5,Contact Hour ;clock_hour",
            })
    void notRefused(String row) {
        roster.activities(RosterFolder.GOOD_ACTIVITY + row + "\n").run().assertStatus(0);
    }

    @Test
    void refusedRowsAreCountedForTheirHolderAndCredential() {
        roster.credentials("H-1,aama:cma,2022-13-10,,,,true,\n" + RosterFolder.GOOD + RosterFolder.GOOD
                        + "H-2,aama:cma,2022-02-10,,,,true,\n")
                .activities("H-1,aama:cma,A,2023-02-10,course,,,x,ceu\nH-1,amt:rma,A,2023-02-10,course,,,x,ceu\n")
                .payments("H-1,aama:cma,2023-02-10\n");

        Outcome outcome = roster.run();

        assertThat(outcome.answers()).hasSize(2);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(4);
        assertThat(outcome.answers().get(1).has("rejected_rows")).isFalse();
        assertThat(outcome.err().lines()).hasSize(5);
    }

    @Test
    void aRowBehindARefusedOneOfTheSameHolderIsNotASecondOne() {
        roster.credentials("H-1,aama:cma,junk,,,,true,\n" + RosterFolder.GOOD)
                .activities("H-1,aama:cma,A-1,junk,course,,,1,ceu\n" + RosterFolder.GOOD_ACTIVITY);

        roster.run()
                .assertRefused(
                        "credentials.csv, line 2, column certified_on: Found \"junk\"; wanted: " + DATE,
                        "activities.csv, line 2, column completed_on: Found \"junk\"; wanted: " + DATE);
    }

    @Test
    void whoHasNoRowInGoodOrderIsNotAnswered() {
        roster.credentials("H-1,aama:cma,junk,,,,true,\n").activities(RosterFolder.GOOD_ACTIVITY);

        Outcome outcome = roster.run();

        outcome.assertRefused(
                "credentials.csv, line 2, column certified_on: Found \"junk\"; wanted: " + DATE,
                "activities.csv, line 2, column holder_id: Found \"H-1\"; wanted: a holder with a row for aama:cma in"
                        + " good order in credentials.csv.");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void theFirstBadColumnIsThatOfTheHeader() {
        roster.write(
                "credentials.csv",
                "renewed_on,remark,certified_on,credential,holder_id\nnone,,junk,aama:cma,H-1\n"
                        + "never,,2022-02-10,aama:cma,H-1\n");

        Outcome outcome = roster.run();

        outcome.assertRefused("credentials.csv, line 2, column renewed_on: Found \"none\"; wanted: " + DATE);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(1);
    }

    @Test
    void aLineIsThatOnWhichTheRecordStarts() {
        roster.activities("\r\n\r\nH-1,aama:cma,\"A\r\n1\",2023-02-10,course,,,1,ceu\r\n"
                + "H-1,aama:cma,\"A\r\n2\",2023-02-10,course,,,x,ceu\r\n"
                + "H-1,aama:cma,A-3,2023-02-10,course,,,y,ceu\r\n");

        Outcome outcome = roster.run();

        assertThat(outcome.err().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("activities.csv, line 6, column amount", "activities.csv, line 8, column amount");
    }

    @Test
    void failedAttemptsAreGivenToBodiesThatAskForThem() {
        roster.credentials(
                "H-1,aama:cma,2022-02-10,,,,,5\nH-2,amt:rma,2022-02-10,,,,,5\nH-3,nha:ccma,2022-02-10,,,,,5\n"
                        + "H-4,ncct:ncma,2022-02-10,,,,,5\n");

        Outcome outcome = roster.run().assertStatus(0);

        assertThat(outcome.answers()).hasSize(4);
        assertThat(outcome.answers().get(0).get("options").get(1).get("open").booleanValue())
                .isFalse();
        assertThat(outcome.warnings())
                .containsExactly("warning: credentials.csv, column failed_exam_attempts: not read in 3 rows, whose"
                        + " credential has no such input.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aama:cma,2022-02-10,,,,perhaps,     | member               | Found \"perhaps\"; wanted: true, false, yes,",
                "aama:cma,2022-02-10,,,,1,           | member               | Found \"1\"; wanted: true, false, yes,",
                "aama:cma,2022-02-10,,,,,1.0         | failed_exam_attempts | Found \"1.0\"; wanted: a whole number",
                "aama:cma,2022-02-10,,,,,9999999999  | failed_exam_attempts | wanted: a whole number",
                "nha:ccma,2022-02-10,,,,,many        | failed_exam_attempts | Found \"many\"; wanted: a whole number",
            })
    void aCellThatTheAnswerCanDoWithoutTakesNoHolderAway(String row, String column, String sentence) {
        String empty = row.replaceAll("[^,]*$", "").replaceAll("(perhaps|1),$", ",");
        JsonNode asIfEmpty =
                roster.credentials("X," + empty + "\n").run().answers().get(0);

        Outcome outcome = roster.credentials("X," + row + "\n").run().assertStatus(1);

        assertThat(outcome.refusals())
                .singleElement()
                .asString()
                .startsWith("credentials.csv, line 2, column " + column + ": ")
                .contains(sentence);
        assertThat(outcome.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.get("rejected_rows").intValue()).isEqualTo(1);
            assertThat(((ObjectNode) answer).without("rejected_rows").toString())
                    .isEqualTo(asIfEmpty.toString());
        });
    }

    @Test
    void eachCellThatIsPassedOverIsReportedAndTheRowCountsOnce() {
        Outcome outcome =
                roster.credentials("X,aama:cma,2022-02-10,,,,x,x\n").run().assertStatus(1);

        assertThat(outcome.refusals()).hasSize(2);
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", "yes", "YES", "y", "Y", " yes "})
    void aMemberIsOneInAnySpelling(String member) {
        assertThat(renewalFee(member)).isEqualTo("65.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "no", "N", "n"})
    void whoIsNoMemberIsNoneInAnySpelling(String member) {
        assertThat(renewalFee(member)).isEqualTo("130.00");
    }

    private String renewalFee(String member) {
        Outcome outcome = roster.credentials("H-1,aama:cma,2022-02-10,,,," + member + ",\n")
                .run()
                .assertStatus(0);
        JsonNode option = outcome.answers().get(0).get("options").get(0);
        return option.get("fees").get("known_total").textValue();
    }

    @Test
    void headersAreComparedAsWords() {
        Outcome outcome = roster.write(
                        "credentials.csv",
                        "Holder ID,CREDENTIAL, Certified_On ,renewed on,Member,Failed-Exam Attempts\n"
                                + "H-1,Aama:Cma,2022-02-10,Never,Y,3\n")
                .run()
                .assertStatus(0);

        JsonNode answer = outcome.answers().get(0);
        assertThat(outcome.err()).isEmpty();
        assertThat(answer.get("credential").textValue()).isEqualTo("aama:cma");
        assertThat(answer.get("options").get(1).get("open").booleanValue()).isFalse();
    }
}
