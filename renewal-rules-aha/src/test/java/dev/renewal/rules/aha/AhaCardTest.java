package dev.renewal.rules.aha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of AHA's card, its examples, and the readings that it rejects. */
class AhaCardTest {
    private static final Route COURSE = new Route("course");

    private final RenewalPolicies policies = RenewalPolicies.of(new AhaPolicy());

    private Assessment answer(String record, LocalDate asOf) {
        return policies.assess(Records.read("aha:bls", record), asOf);
    }

    @ParameterizedTest
    @CsvSource({
        // the card's examples: to the last day of the month of issue, two years later
        "certified 2024-02-10, 2024-02-10, 2024-02-10 to 2026-02-28",
        "certified 2022-02-10, 2022-02-10, 2022-02-10 to 2024-02-29",
        "certified 2024-02-10; renewed 2026-01-20, 2026-01-20, 2026-01-20 to 2028-01-31",
        "certified 2024-12-31, 2024-12-31, 2024-12-31 to 2026-12-31",
        // the day before the new card is issued, and a card that comes late
        "certified 2024-02-10; renewed 2026-01-20, 2026-01-19, 2024-02-10 to 2026-02-28",
        "certified 2024-02-10; renewed 2026-03-01, 2026-03-01, 2026-03-01 to 2028-03-31",
        // reinstated is read in the same way
        "certified 2024-02-10; reinstated 2026-01-20, 2026-01-20, 2026-01-20 to 2028-01-31",
        // each later card is one, also within a month, and on a leap day
        "certified 2024-02-10; renewed 2024-02-29; renewed 2024-03-01, 2024-03-01, 2024-03-01 to 2026-03-31",
        "certified 2022-02-10; renewed 2024-02-29, 2024-02-29, 2024-02-29 to 2026-02-28",
        // a day within the month is used as it is printed
        "certified 2024-02-10; printed 2026-02-10, 2024-02-10, 2024-02-10 to 2026-02-10",
        // issued on the first of the month 24 months before the earliest printed expiration
        "printed 2026-02-28, 2024-02-01, 2024-02-01 to 2026-02-28",
        // half a term, 12 months: a card printed earlier is the one before
        "certified 2024-02-10; renewed 2026-01-20; printed 2027-01-19, 2026-01-20, 2026-01-20 to 2028-01-31",
        "certified 2024-02-10; renewed 2026-01-20; printed 2027-01-20, 2026-01-20, 2026-01-20 to 2027-01-20",
        "certified 2024-02-10; extended 2026-02-28 until 2026-04-30, 2026-02-28, 2024-02-10 to 2026-04-30",
        // not so: a year short, by a content site
        "certified 2026-05-10, 2026-05-10, 2026-05-10 to 2028-05-31",
        // not so: from the day of the course, 2024-01-30, in place of that of the issue
        "certified 2024-02-05, 2024-02-05, 2024-02-05 to 2026-02-28",
    })
    void aCardRunsFromItsIssueToTheEndOfTheMonthTwoYearsLater(String record, LocalDate asOf, String term) {
        assertThat(answer(record, asOf).term()).map(Object::toString).contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "certified 2024-02-10; complete, 2024-02-09, NOT_YET_CERTIFIED",
        "certified 2024-02-10; complete, 2024-02-10, CURRENT",
        "certified 2024-02-10; complete, 2026-02-28, CURRENT",
        "certified 2024-02-10; complete, 2026-03-01, LAPSED",
        "certified 2024-02-10, 2026-02-28, CURRENT",
        "certified 2024-02-10, 2026-03-01, UNDETERMINED",
        "certified 2024-02-10; printed 2026-02-28, 2026-03-01, LAPSED",
        "certified 2022-02-10; renewed 2024-02-10, 2026-03-01, LAPSED",
        "printed 2026-02-28, 2024-01-31, UNDETERMINED",
        // not so: the 60 days of 2020 were advice to employers
        "certified 2018-03-12; complete, 2020-03-31, CURRENT",
        "certified 2018-03-12; complete, 2020-04-01, LAPSED",
        "certified 2018-03-12; complete, 2020-04-15, LAPSED",
    })
    void aCardIsCurrentToItsEndAndHasNoGrace(String record, LocalDate asOf, Standing standing) {
        assertThat(answer(record, asOf).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bls", "heartsaver", "acls", "pals"})
    void everyCardIsUnderOneRule(String code) {
        Certification card = Records.read("aha:" + code, "certified 2024-02-10; complete");
        assertOption(policies.assess(card, LocalDate.of(2024, 2, 10)), " by 2026-02-28");
        assertOption(policies.assess(card, LocalDate.of(2026, 2, 28)), " by 2026-02-28");
        assertOption(policies.assess(card, LocalDate.of(2026, 3, 1)), "");
    }

    private static void assertOption(Assessment answer, String by) {
        assertThat(answer.deadlines()).hasToString("[expiration on 2026-02-28 for [course]]");
        assertThat(answer.options()).hasSize(1);
        RenewalOption course = answer.option(COURSE);
        assertThat(course.opens()).isEqualTo("2024-02-10");
        assertThat(course.closes()).isEmpty();
        assertThat(course.earnBy()).isEmpty();
        assertThat(course.isOpen()).isTrue();
        assertThat(course.shortfall().requirements()).isEmpty();
        assertThat(course.shortfall().isComplete()).isTrue();
        assertThat(course.shortfall().minimumAdditional().isZero()).isTrue();
        assertThat(course.fees().lines())
                .singleElement()
                .hasToString("course of unknown amount" + by.replace(" by", " due"));
        assertThat(course.fees().isComplete()).isFalse();
        assertThat(course.steps()).hasToString("[examine" + by + ", pay" + by + "]");
        assertThat(course.steps())
                .extracting(Step::text)
                .containsExactly(
                        "Take the course with an AHA Training Center and pass its tests.",
                        "Pay the Training Center for the course.");
        assertThat(answer.nextStep().map(NextStep::toString)).contains("course: examine" + by);
    }

    /** The kinds and fees that the card does not know are unknown words; the fee of the course is one that it knows. */
    @Test
    void noKindCountsAndOneFeeIsKnown() {
        String record =
                "certified 2024-02-10; did course 2025-01-01 2 credit; paid 2025-01-01 course 60; paid 2025-01-01 renewal 60";
        assertThat(answer(record, LocalDate.of(2025, 2, 1)).findings())
                .extracting(finding -> finding.code() + " " + finding.key())
                .containsExactly("unknown-fee renewal", "unknown-kind course");
    }

    /** The route of the course keeps the card: it is forecast from term to term; a card that has lapsed, once. */
    @ParameterizedTest
    @CsvSource({
        "certified 2024-02-10, 2026-02-28, 2030-02-28, '2026-02-28 renewal, 2028-02-29 renewal, 2030-02-28 renewal'",
        "certified 2024-02-10, 2026-02-28, 2030-02-27, '2026-02-28 renewal, 2028-02-29 renewal'",
        "certified 2024-02-10; complete, 2026-03-01, 2030-02-28, 2026-03-01 return",
    })
    void theCourseIsForecast(String record, LocalDate asOf, LocalDate until, String fees) {
        assertThat(policies.forecast(Records.read("aha:bls", record), asOf, until)
                        .map(fee -> fee.due() + " " + fee.basis().label()))
                .containsExactly(fees.split(", "));
    }
}
