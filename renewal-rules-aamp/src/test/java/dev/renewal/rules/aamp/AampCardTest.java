package dev.renewal.rules.aamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of AAMP's card, its examples, and the readings that it rejects. */
class AampCardTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new AampPolicy());

    private Assessment answer(String record, LocalDate asOf) {
        return policies.assess(Records.read("aamp:certificate", record), asOf);
    }

    private RenewalOption option(String record, LocalDate asOf) {
        return answer(record, asOf).option(Route.CONTINUING_EDUCATION);
    }

    private static String findings(Assessment answer) {
        return answer.findings().stream()
                .map(finding -> finding.code() + " " + finding.key())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        // AAMP, Policies & Procedures: the dates of the groups
        "certified 2026-01-15; input group_month 2, 2026-01-15 to 2026-02-28",
        "certified 2026-01-15; input group_month 5, 2026-01-15 to 2026-05-31",
        "certified 2026-01-15; input group_month 8, 2026-01-15 to 2026-08-31",
        "certified 2026-01-15; input group_month 11, 2026-01-15 to 2026-11-30",
        // the first date after the anchor: no certificate runs longer than a year
        "certified 2026-02-27; input group_month 2, 2026-02-27 to 2026-02-28",
        "certified 2026-02-28; input group_month 2, 2026-02-28 to 2027-02-28",
        "certified 2026-03-01; input group_month 2, 2026-03-01 to 2027-02-28",
        // not so: the February group never ends on the 29th, on which the next term starts
        "certified 2027-03-01; input group_month 2, 2027-03-01 to 2028-02-28",
        "certified 2028-02-28; input group_month 2, 2028-02-28 to 2029-02-28",
        "certified 2028-02-29; input group_month 2, 2028-02-29 to 2029-02-28",
        "certified 2027-03-01; input group_month 2; renewed 2028-02-01, 2028-02-29 to 2029-02-28",
        // the second half begins six months after the day that follows the group date before the end, in a short term
        // too
        "certified 2026-01-15; input group_month 2; renewed 2026-01-16, 2026-03-01 to 2027-02-28",
        "certified 2025-06-15; input group_month 5; renewed 2025-11-30, 2025-06-15 to 2026-05-31",
        "certified 2025-06-15; input group_month 5; renewed 2025-12-01, 2026-06-01 to 2027-05-31",
        "certified 2025-11-30; input group_month 5; renewed 2025-12-01, 2026-06-01 to 2027-05-31",
        "certified 2028-02-28; input group_month 2; renewed 2028-08-28, 2028-02-28 to 2029-02-28",
        "certified 2028-02-28; input group_month 2; renewed 2028-08-29, 2029-03-01 to 2030-02-28",
        // renewal and reinstatement keep the group
        "certified 2025-06-15; input group_month 5; renewed 2026-06-01, 2026-06-01 to 2027-05-31",
        "certified 2025-06-15; input group_month 5; renewed 2026-11-30, 2026-06-01 to 2027-05-31",
        "certified 2025-06-15; input group_month 5; renewed 2026-12-01, 2027-06-01 to 2028-05-31",
        "certified 2025-06-15; input group_month 5; complete; renewed 2026-12-01, 2026-06-01 to 2027-05-31",
        "certified 2025-06-15; input group_month 5; reinstated 2027-01-10, 2027-01-10 to 2027-05-31",
        "certified 2025-06-15; input group_month 5; reinstated 2027-05-31, 2027-05-31 to 2028-05-31",
        // the group of the latest printed expiration, be it in use or left out
        "certified 2025-06-15; printed 2026-05-31, 2025-06-15 to 2026-05-31",
        "certified 2025-06-15; printed 2026-05-10, 2025-06-15 to 2026-05-10",
        "certified 2025-06-15; renewed 2026-05-20; printed 2026-05-31, 2026-06-01 to 2027-05-31",
        "certified 2025-06-15; renewed 2025-09-01 printed 2026-08-31; renewed 2026-08-20, 2026-09-01 to 2027-08-31",
        "certified 2025-06-15; renewed 2026-05-20 printed 2027-05-31; printed 2026-02-28, 2026-06-01 to 2027-05-31",
        "certified 2025-06-15; input group_month 8; printed 2026-05-31, 2025-06-15 to 2026-05-31",
        // without a group, the printed expiration alone: a year before, and a day, but not before the anchor
        "certified 2025-01-15; printed 2026-06-30, 2025-07-01 to 2026-06-30",
        "certified 2025-07-01; printed 2026-06-30, 2025-07-01 to 2026-06-30",
        "certified 2025-07-02; printed 2026-06-30, 2025-07-02 to 2026-06-30",
        "certified 2024-07-02; reinstated 2025-10-10; printed 2026-06-30, 2025-10-10 to 2026-06-30",
        "certified 2024-01-15; printed 2025-02-28; renewed 2025-03-15 printed 2026-03-31, 2025-04-01 to 2026-03-31",
        // certified a year before the earliest printed expiration
        "printed 2026-05-31, 2025-05-31 to 2026-05-31",
        "printed 2026-06-30, 2025-07-01 to 2026-06-30",
        "certified 2025-06-15; input group_month 5; extended 2026-05-31 until 2026-07-31, 2025-06-15 to 2026-07-31",
    })
    void termsEndOnTheDateOfTheGroup(String record, String term) {
        assertThat(answer(record, LocalDate.of(2030, 1, 1)).term())
                .map(Object::toString)
                .contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "certified 2026-01-15; input group_month 2, 2026-01-14, NOT_YET_CERTIFIED",
        "certified 2026-01-15; input group_month 2, 2026-01-15, CURRENT",
        "certified 2026-01-15; input group_month 2, 2026-02-28, CURRENT",
        "certified 2026-01-15; input group_month 2, 2026-03-01, UNDETERMINED",
        "certified 2026-01-15; input group_month 2; complete, 2026-03-01, UNDETERMINED",
        "certified 2026-01-15; printed 2026-12-31; complete, 2026-12-31, CURRENT",
        "certified 2026-01-15; printed 2026-12-31; complete, 2027-01-01, UNDETERMINED",
        "certified 2026-01-15; input group_month 2; suspended 2026-02-01, 2026-02-01, SUSPENDED",
        // neither group nor printed expiration
        "certified 2026-01-15, 2026-01-14, NOT_YET_CERTIFIED",
        "certified 2026-01-15, 2026-01-15, UNDETERMINED",
        "certified 2026-01-15; complete, 2026-01-15, UNDETERMINED",
        "certified 2026-01-15; revoked 2026-02-01, 2026-02-01, REVOKED",
    })
    void aCertificateIsCurrentToTheEnd(String record, LocalDate asOf, Standing standing) {
        assertThat(answer(record, asOf).standing()).isEqualTo(standing);
    }

    @Test
    void afterTheEndNothingIsLeftButToAskAamp() {
        Assessment answer = answer("certified 2026-01-15; input group_month 2; complete", LocalDate.of(2026, 3, 1));
        assertThat(answer.options()).isEmpty();
        assertThat(answer.nextStep()).isEmpty();
        assertThat(answer.deadlines()).hasSize(3);
        assertThat(answer.notes()).extracting(Note::key).contains("aamp.lapse");
    }

    @Test
    void withoutGroupAndPrintedExpirationNothingIsSaidOfATerm() {
        Assessment answer = answer(
                "certified 2026-01-15; paid 2026-01-20 renewal 60.00; paid 2026-01-20 late 20.00;"
                        + " did volunteering 2026-01-20 1 cme",
                LocalDate.of(2026, 2, 1));
        assertThat(answer.term()).isEmpty();
        assertThat(answer.deadlines()).isEmpty();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.nextStep()).isEmpty();
        assertThat(answer.notes())
                .extracting(Note::key, note -> note.grade().label())
                .containsExactly(tuple("aamp.term.group", "not-established"));
        assertThat(answer.notes().get(0).text()).contains("printed expiration", "group_month");
        assertThat(findings(answer)).isEqualTo("unknown-kind volunteering");
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "12", "28"})
    void noOtherMonthNamesAGroup(String month) {
        String record = "certified 2026-01-15; input group_month " + month;
        assertThatThrownBy(() -> answer(record, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_INPUT")
                .hasMessageContaining("one of [2, 5, 8, 11]");
    }

    // AAMP, Policies & Procedures: due on the first of the month; AAMP, What Are CME's: handed in 30 days before
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | education-due on 2026-01-29, fee-due on 2026-02-01, expiration on 2026-02-28",
                "5 | education-due on 2026-05-01, fee-due on 2026-05-01, expiration on 2026-05-31",
                "8 | education-due on 2026-08-01, fee-due on 2026-08-01, expiration on 2026-08-31",
                "11 | education-due on 2026-10-31, fee-due on 2026-11-01, expiration on 2026-11-30",
            })
    void eachGroupHasThreeDeadlines(int month, String deadlines) {
        Assessment answer = answer("certified 2026-01-15; input group_month " + month, LocalDate.of(2026, 1, 15));
        assertThat(answer.deadlines().stream()
                        .map(due -> due.kind() + " on " + due.on())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(deadlines);
        assertThat(answer.deadlines())
                .allSatisfy(due -> assertThat(due.routes()).containsExactly(Route.CONTINUING_EDUCATION));
    }

    @Test
    void anExtensionMovesTheDeadlinesAsWell() {
        String extended = "certified 2026-01-15; input group_month 2; extended 2026-02-01 until 2026-04-15";
        assertThat(answer(extended, LocalDate.of(2026, 2, 2)).deadlines())
                .extracting(due -> due.on().toString())
                .containsExactly("2026-03-16", "2026-04-01", "2026-04-15");
    }

    // a term from 2025-06-01 to 2026-05-31; education due, fee due, expiration: whether each is met
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did course 2025-06-01 10 cme | 2026-01-01 | true, false, false",
                "did course 2025-06-01 9.5 cme | 2026-01-01 | false, false, false",
                "did course 2025-06-01 10 cme | 2026-06-01 | true, false, false",
                "did course 2025-06-01 10 cme; paid 2025-06-01 renewal 60.00 | 2026-06-01 | true, true, false",
                // late, and after the end
                "paid 2026-05-31 renewal 60.00; paid 2026-05-31 late 20.00 | 2026-05-31 | false, true, false",
                "paid 2026-06-02 renewal 60.00 | 2026-06-02 | false, true, false",
                "did course 2026-06-01 10 cme | 2026-06-02 | false, false, false",
            })
    void aDeadlineIsMetByEducationOrByThePayment(String items, LocalDate asOf, String met) {
        String record = "certified 2024-06-01; input group_month 5; renewed 2025-05-01; " + items;
        assertThat(answer(record, asOf).deadlines().stream()
                        .map(due -> String.valueOf(due.isMet()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(met);
    }

    // a term from 2025-06-01 to 2026-05-31
    @ParameterizedTest
    @CsvSource({
        // AAMP, What Are CME's: 1 CME is a clock hour
        "did course 2025-06-01 1.5 cme, 1.5",
        "did course 2025-06-01 1.5 clock-hour, 1.5",
        "did cpr-card 2025-06-01 2 cme, 2",
        "did drug-representative 2026-05-31 1 clock-hour, 1",
        "did journal-test 2025-08-01 1 cme, 1",
        "did in-service 2025-08-01 1 cme, 1",
        // not so: a course of the year before, and two cards as a number of CME
        "did course 2025-05-31 4 cme; did course 2026-06-01 4 cme, 0",
        "did cpr-card 2025-08-01 2 card, 0",
        // nor volunteer hours and normal work
        "did volunteering 2025-08-01 4 cme; did work 2025-08-01 40 clock-hour; did course 2025-08-01 4 contact-hour, 0",
    })
    void educationOfTheCertificateYearCounts(String activities, String counted) {
        String record = "certified 2024-06-01; input group_month 5; renewed 2025-05-01; " + activities;
        Shortfall shortfall = option(record, LocalDate.of(2026, 5, 31)).shortfall();
        assertThat(shortfall.requirements())
                .extracting(Requirement::id, Requirement::counted)
                .containsExactly(tuple("total", Credits.of(counted, "cme")));
    }

    // AAMP, Policies & Procedures, FAQ; a term from 2025-06-01 to 2026-05-31, of which the fee is due on 2026-05-01
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                              | 2026-05-01 | [renewal due 2026-05-01: unknown] | ''",
                "                                                              | 2026-05-02 | [renewal due 2026-05-01: unknown, late due 2026-05-31: USD 20.00] | ''",
                // not so: paid on the day is not late, and on the day after it is
                "paid 2026-05-01 renewal 60.00                                 | 2026-05-02 | [] | ''",
                "paid 2026-05-02 renewal 60.00                                 | 2026-05-02 | [late due 2026-05-31: USD 20.00] | ''",
                // whatever the amounts
                "paid 2026-05-02 renewal 1.00; paid 2026-05-02 late 1.00       | 2026-05-02 | [] | ''",
                "paid 2025-06-01 renewal 60.00                                 | 2025-06-01 | [] | ''",
                "paid 2026-05-02 late 20.00                                    | 2026-05-02 | [renewal due 2026-05-01: unknown] | ''",
                // a late fee that is not owed, or is paid too early, or twice
                "paid 2026-05-01 renewal 60.00; paid 2026-05-10 late 20.00     | 2026-05-31 | [] | payment-unused 2026-05-10",
                "paid 2026-05-01 late 20.00                                    | 2026-05-01 | [renewal due 2026-05-01: unknown] | payment-unused 2026-05-01",
                "paid 2026-05-01 late 20.00; paid 2026-05-10 late 20.00; paid 2026-05-11 late 20.00 | 2026-05-31 | [renewal due 2026-05-01: unknown] | payment-unused 2026-05-01, payment-unused 2026-05-11",
                "paid 2025-09-01 renewal 60.00; paid 2026-05-10 renewal 60.00  | 2026-05-31 | [] | payment-unused 2026-05-10",
                // of the term before
                "paid 2025-05-31 renewal 60.00                                 | 2026-05-01 | [renewal due 2026-05-01: unknown] | ''",
                // taken back
                "paid 2026-05-01 renewal 60.00; paid 2026-05-03 renewal -60.00 | 2026-05-03 | [renewal due 2026-05-01: unknown, late due 2026-05-31: USD 20.00] | ''",
                "paid 2026-05-01 renewal 60.00; paid 2026-05-03 renewal -60.00; paid 2026-05-04 renewal 60.00 | 2026-05-04 | [late due 2026-05-31: USD 20.00] | ''",
            })
    void thePaymentsOfTheTermPayItsFees(String payments, LocalDate asOf, String lines, String findings) {
        String record =
                "certified 2024-06-01; input group_month 5; renewed 2025-05-01; " + (payments == null ? "" : payments);
        Assessment answer = answer(record, asOf);
        assertThat(lines(answer.option(Route.CONTINUING_EDUCATION))).isEqualTo(lines);
        assertThat(findings(answer)).isEqualTo(findings);
    }

    private static String lines(RenewalOption option) {
        return option.fees().lines().stream()
                .map(line -> line.fee() + " due " + line.due().orElseThrow() + ": "
                        + line.amount().map(Object::toString).orElse("unknown"))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // a short first term may begin after the day on which the fee is due
    @ParameterizedTest
    @CsvSource({
        "certified 2026-05-01; input group_month 5, '[renewal due 2026-05-01: unknown, late due 2026-05-31: USD 20.00]'",
        "certified 2026-05-02; input group_month 5, '[renewal due 2026-05-01: unknown]'",
    })
    void noLateFeeIsOwedWhereTheTermBeginsAfterTheDueDay(String record, String lines) {
        assertThat(lines(option(record, LocalDate.of(2026, 5, 31)))).isEqualTo(lines);
    }

    // the renewal of 2025-06-20 opened the term from 2025-06-01 late: payments up to it are of the term before
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paid 2025-06-20 renewal 60.00; paid 2025-06-20 late 20.00 | [renewal due 2026-05-01: unknown] | ''",
                "paid 2025-06-21 renewal 60.00 | [] | ''",
                "paid 2025-06-21 late 20.00 | [renewal due 2026-05-01: unknown] | payment-unused 2025-06-21",
            })
    void paymentsUpToALateRenewalAreOfTheTermBefore(String payments, String lines, String findings) {
        Assessment answer = answer(
                "certified 2024-06-01; input group_month 5; renewed 2025-06-20; " + payments, LocalDate.of(2026, 1, 1));
        assertThat(lines(answer.option(Route.CONTINUING_EDUCATION))).isEqualTo(lines);
        assertThat(findings(answer)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did course 2025-06-01 4 cme | 2026-01-01 | [earn by 2026-05-31, document by 2026-05-01, pay by 2026-05-01] | document by 2026-05-01",
                "did course 2025-06-01 10 cme | 2026-01-01 | [earn by 2026-05-31, done, document by 2026-05-01, pay by 2026-05-01] | document by 2026-05-01",
                "paid 2026-01-01 renewal 60.00 | 2026-01-01 | [earn by 2026-05-31, document by 2026-05-01] | document by 2026-05-01",
                "did course 2025-06-01 4 cme | 2026-05-31 | [earn by 2026-05-31, document by 2026-05-01, pay by 2026-05-01, pay by 2026-05-31] | document by 2026-05-01",
            })
    void theHolderEarnsHandsInAndPays(String items, LocalDate asOf, String steps, String next) {
        Assessment answer = answer("certified 2024-06-01; input group_month 5; renewed 2025-05-01; " + items, asOf);
        assertThat(answer.option(Route.CONTINUING_EDUCATION).steps()).hasToString(steps);
        assertThat(answer.nextStep().map(NextStep::toString)).contains("continuing-education: " + next);
    }

    @Test
    void theOptionIsOpenFromTheStartToTheEndOfTheTerm() {
        RenewalOption option = option("certified 2026-01-15; input group_month 2", LocalDate.of(2026, 2, 28));
        assertThat(option.opens()).isEqualTo("2026-01-15");
        assertThat(option.closes()).contains(LocalDate.of(2026, 2, 28));
        assertThat(option.isOpen()).isTrue();
    }

    @Test
    void theAccountSaysWhatEachItemIsFor() {
        String record = "certified 2024-06-01; input group_month 5; renewed 2025-05-01; did course 2025-06-01 4 cme;"
                + " paid 2026-05-02 renewal 60.00; paid 2026-05-03 late 20.00";
        assertThat(policies.explain(Records.read("aamp:certificate", record), LocalDate.of(2026, 5, 31))
                        .account())
                .extracting(AccountEntry::toText)
                .contains(
                        "activity without key of 2025-06-01, course, 4 cme: counted 4 cme towards total (continuing-education)",
                        "payment without key of 2026-05-02, renewal, USD 60.00: pays the fee renewal due 2026-05-01",
                        "payment without key of 2026-05-03, late, USD 20.00: pays the fee late due 2026-05-31");
    }

    @Test
    void feesOfOtherNamesAreUnknown() {
        Assessment answer = answer(
                "certified 2026-01-15; input group_month 2; paid 2026-01-20 dues 60.00", LocalDate.of(2026, 2, 1));
        assertThat(answer.findings()).extracting(Finding::code).containsExactly("unknown-fee");
    }
}
