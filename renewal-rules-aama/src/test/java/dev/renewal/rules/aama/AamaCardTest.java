package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and days of AAMA's published rules, each with its boundary. */
class AamaCardTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 2, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RenewalPolicies policies = RenewalPolicies.of(new AamaPolicy());

    // AAMA, Recertification Policies: last day of the month, 60 months on; the extension of 2020 takes ends of
    // 2020-03-31, 2020-04-30 and 2020-05-31 only
    @ParameterizedTest
    @CsvSource({
        "2015-01-31, 2020-01-31",
        "2015-02-01, 2020-02-29",
        "2015-02-28, 2020-02-29",
        "2016-02-29, 2021-02-28",
        "2015-03-31, 2020-08-31",
        "2015-04-01, 2020-08-31",
        "2015-04-30, 2020-08-31",
        "2015-05-01, 2020-08-31",
        "2015-06-30, 2020-06-30",
        "2009-12-31, 2014-12-31",
        "2010-01-01, 2015-01-31",
        "2020-08-31, 2025-08-31",
    })
    void termStartsOnItsAnchorAndEndsWithTheMonth(LocalDate certified, LocalDate end) {
        assertThat(policies.assess(cma(certified), certified).term()).contains(new DateRange(certified, end));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-14, 2022-02-10, 2027-02-28", "2023-06-15, 2023-06-15, 2028-06-30"})
    void earlyRenewalRestartsTheTermFromItsDay(LocalDate asOf, LocalDate start, LocalDate end) {
        Certification cma = Certification.of("aama:cma", CERTIFIED).withRenewedOn(LocalDate.of(2023, 6, 15));
        assertThat(policies.assess(cma, asOf).term()).contains(new DateRange(start, end));
    }

    // ends before 2019-12-31: 90 days after that day; on it or after it: 90 days after the end
    @ParameterizedTest
    @CsvSource({
        "2014-12-31, 2020-06-01, 2020-03-30",
        "2015-01-01, 2020-06-01, 2020-04-30",
        "2014-11-30, 2020-06-01, 2020-03-30",
        "2009-12-31, 2020-01-01, 2019-12-31",
        "2010-01-01, 2020-01-01, 2020-03-30",
        "2009-11-30, 2020-01-01, 2019-11-30",
        "2014-04-30, 2019-12-31, 2024-04-30",
        "2014-04-30, 2020-01-01, 2020-03-30",
        "2015-04-30, 2020-06-01, 2020-11-29",
        "2015-02-10, 2020-06-01, 2020-05-29",
        "2018-09-15, 2023-10-01, 2023-12-29",
    })
    void continuingEducationClosesByTheWindowOfItsTime(LocalDate certified, LocalDate asOf, LocalDate closes) {
        assertThat(education(policies.assess(cma(certified), asOf)).closes()).contains(closes);
    }

    // end 2027-02-28, 90 days later 2027-05-29
    @ParameterizedTest
    @CsvSource({
        "2022-02-09, NOT_YET_CERTIFIED, , false",
        "2022-02-10, CURRENT, , true",
        "2027-02-28, CURRENT, , true",
        "2027-03-01, EXPIRED, not current, true",
        "2027-05-29, EXPIRED, not current, true",
        "2027-05-30, LAPSED, not current, false",
    })
    void standingFollowsTheDays(LocalDate asOf, Standing standing, String word, boolean open) {
        Assessment answer = policies.assess(cma(CERTIFIED), asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.bodyWord().orElse(null)).isEqualTo(word);
        assertThat(answer.findOption(Route.CONTINUING_EDUCATION).stream().anyMatch(RenewalOption::isOpen))
                .isEqualTo(open);
    }

    @Test
    void deadlinesCountBackFromTheEnd() {
        assertThat(policies.assess(cma(CERTIFIED), TODAY).deadlines())
                .extracting(deadline -> deadline.kind().name() + " " + deadline.on())
                .containsExactly(
                        "exam-pass 2026-12-28",
                        "exam-application 2027-01-29",
                        "expiration 2027-02-28",
                        "continuing-education-closes 2027-05-29");
    }

    @ParameterizedTest
    @CsvSource({"2006-12-31, 15", "2007-01-01, 10", "2007-01-02, 10"})
    void eachTopicNeedsItsMinimum(LocalDate asOf, int points) {
        Shortfall shortfall =
                education(policies.assess(cma(LocalDate.of(2005, 3, 1)), asOf)).shortfall();
        assertThat(shortfall.requirements().stream()
                        .filter(part ->
                                List.of("administrative", "clinical", "general").contains(part.id()))
                        .map(Requirement::required))
                .hasSize(3)
                .containsOnly(Optional.of(Credits.of(String.valueOf(points), "point")));
    }

    // 3 months before 2022-05-31 is 2022-02-28, three months before 2024-05-31 is 2024-02-29
    @ParameterizedTest
    @CsvSource({
        "2022-05-31, 2022-02-27, 0",
        "2022-05-31, 2022-02-28, 20",
        "2022-05-31, 2022-05-30, 20",
        "2022-05-31, 2022-05-31, 25",
        "2024-05-31, 2024-02-28, 0",
        "2024-05-31, 2024-02-29, 20",
    })
    void pointsFromThreeMonthsBeforeCertificationCountUpToTwenty(
            LocalDate certified, LocalDate completed, String counted) {
        Activity activity = course(completed, "25", "point", "general").withApprover("aama");
        assertThat(counted(cma(certified).withActivity(activity), "total")).isEqualTo(points(counted));
    }

    @ParameterizedTest
    @CsvSource({"RENEWED, 0", "REINSTATED, 0", "NEVER, 8"})
    void pointsBeforeTheTermCountOnlyInTheFirstTerm(String event, String counted) {
        Certification cma = Certification.of("aama:cma", CERTIFIED)
                .withActivity(course(CERTIFIED.minusDays(1), "8", "ceu", "general"));
        Certification holder = switch (event) {
            case "RENEWED" -> cma.withRenewedOn(CERTIFIED);
            case "REINSTATED" -> cma.withReinstatedOn(CERTIFIED);
            default -> cma.withNeverRenewed();
        };
        assertThat(counted(holder, "total")).isEqualTo(points(counted));
    }

    // term 2020-02-10 to 2025-02-28, late window to 2025-05-29
    @ParameterizedTest
    @CsvSource({"2020-02-10, 8", "2025-02-28, 8", "2025-03-01, 0", "2025-05-29, 0", "2025-05-30, 0"})
    void pointsCountFromTheFirstToTheLastDayOfTheTerm(LocalDate completed, String counted) {
        Certification cma = cma(LocalDate.of(2020, 2, 10)).withActivity(course(completed, "8", "ceu", "clinical"));
        assertThat(counted(cma, "total")).isEqualTo(points(counted));
    }

    // kind, unit, amount, approver → points of the total
    @ParameterizedTest
    @CsvSource({
        "course, ceu, 2.5, other, 2.5",
        "course, point, 3, other, 3",
        "course, contact-hour, 4, other, 4",
        "college-credit, college-credit, 1, aama, 15",
        "college-credit, college-credit, 3, aama, 30",
        "cpr-card, card, 1, other, 4",
        "cpr-card, card, 3, other, 12",
        "cpr-card, card, 4, other, 12",
        "course, ceu, 0.9999, other, 0",
        "course, ceu, 1, other, 1",
        "course, ceu, 0.5, aama, 0.5",
        "course, point, 31, other, 30",
        "course, point, 31, aama, 31",
        "course, card, 1, aama, 0",
        "course, credit, 5, aama, 0",
        "employment, point, 5, aama, 0",
        "seance, point, 5, aama, 0",
    })
    void kindsAndUnitsAreWorthTheirPoints(String kind, String unit, String amount, String approver, String counted) {
        Activity activity = Activity.of(LocalDate.of(2024, 1, 1), Credits.of(amount, unit))
                .withKind(kind)
                .withApprover(approver);
        assertThat(counted(cma(CERTIFIED).withActivity(activity), "total")).isEqualTo(points(counted));
    }

    @Test
    void threeCardsCountInATermAndTheRecordThatCrossesThreeCountsInPart() {
        Activity two =
                Activity.of(LocalDate.of(2024, 1, 1), Credits.of("2", "card")).withKind("cpr-card");
        Certification cma = cma(CERTIFIED)
                .withActivity(two)
                .withActivity(two.withTopic("general"))
                .withActivity(two);
        assertThat(counted(cma, "clinical")).isEqualTo(points("12"));
        assertThat(counted(cma, "aama-approved")).isEqualTo(points("12"));
        assertThat(counted(cma, "general")).isEqualTo(points("0"));
    }

    @ParameterizedTest
    @CsvSource({"29, 30, 60, 1", "30, 29, 60, 1", "30, 30, 60, 0", "30, 40, 60, 0", "60, 0, 60, 0", "0, 60, 60, 30"})
    void halfOfThePointsAreApproved(String approved, String other, int total, String missing) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        Certification cma = cma(CERTIFIED)
                .withActivity(course(day, "10", "point", "administrative").withApprover("aama"))
                .withActivity(course(day, "10", "point", "clinical"))
                .withActivity(course(day, "10", "point", "general"));
        assertThat(counted(cma, "total")).isEqualTo(points("30"));
        Certification bare = cma(CERTIFIED);
        if (!approved.equals("0")) {
            bare = bare.withActivity(course(day, approved, "point", "clinical").withApprover("aama"));
        }
        if (!other.equals("0")) {
            bare = bare.withActivity(course(day, other, "point", "general"));
        }
        Shortfall shortfall = education(policies.assess(bare, TODAY)).shortfall();
        assertThat(shortfall.requirements())
                .filteredOn(part -> part.id().equals("total"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.required()).contains(points(String.valueOf(total)));
                    assertThat(part.missing()).contains(points(missing));
                });
    }

    // AAMA, "Does it count?": an activity that AAMA did not approve counts from one point up
    @Test
    void aPlanForLessThanAPointNamesTheApprovalThatMakesItCount() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        Certification cma = cma(CERTIFIED)
                .withActivity(course(day, "20", "point", "administrative").withApprover("aama"))
                .withActivity(course(day, "20", "point", "clinical").withApprover("aama"))
                .withActivity(course(day, "19.5", "point", "general").withApprover("aama"));
        assertThat(education(policies.assess(cma, TODAY)).shortfall().plan())
                .extracting(PlanLine::toString)
                .containsExactly("0.5 point, approved_by aama");
        Activity half = Activity.of(TODAY, points("0.5"));
        assertThat(missing(cma.withActivity(half))).isEqualTo(points("0.5"));
        assertThat(missing(cma.withActivity(half.withApprover("aama")))).isEqualTo(points("0"));
    }

    private Credits missing(Certification cma) {
        return education(policies.assess(cma, TODAY)).shortfall().minimumAdditional();
    }

    // guide: $65 or $130, $125 or $250; release of 2018-04-12: $50 from 2020 on once continuing education has closed
    @ParameterizedTest
    @CsvSource({
        "true, 2027-02-28, 65, true, 125",
        "false, 2027-02-28, 130, true, 250",
        ", 2027-02-28, 130, true, 250",
        "true, 2027-03-01, 65, false, 125",
        "true, 2027-05-29, 65, false, 125",
        "true, 2027-05-30, 65, true, 175",
        "false, 2027-05-30, 130, true, 300",
        ", 2027-05-30, 130, true, 300",
    })
    void feesAreThoseOfMembersOrNonMembers(
            Boolean member, LocalDate asOf, String renewal, boolean complete, String examination) {
        Certification cma = cma(CERTIFIED);
        Assessment answer = policies.assess(member == null ? cma : cma.withMember(member), asOf);
        assertThat(education(answer).fees().knownTotal()).isEqualTo(Money.of(renewal, "USD"));
        assertThat(education(answer).fees().isComplete()).isEqualTo(complete);
        assertThat(answer.option(Route.EXAMINATION).fees().total()).contains(Money.of(examination, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, 300", "2019-12-31, 300", "2020-01-01, 300"})
    void reactivationCostsTheSameBeforeAndAfter2020(LocalDate asOf, String examination) {
        assertThat(policies.assess(cma(LocalDate.of(2004, 1, 1)), asOf)
                        .option(Route.EXAMINATION)
                        .fees()
                        .total())
                .contains(Money.of(examination, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, 2027-02-28", "2027-03-01, 2027-05-29", "2027-05-30, 2027-05-29"})
    void renewalFeeIsDueByTheEndThenByTheClosing(LocalDate asOf, LocalDate due) {
        Assessment answer = policies.assess(cma(CERTIFIED), asOf);
        assertThat(education(answer).fees().lines())
                .extracting(FeeLine::due)
                .allMatch(day -> day.orElseThrow().equals(due));
        assertThat(answer.option(Route.EXAMINATION).fees().lines())
                .allMatch(line -> line.due().isEmpty());
    }

    // computed 2022-02-10 to 2027-02-28; the implied start is the first of the month 60 months before the printed day
    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2022-02-10, 2027-02-28",
        "2027-03-31, 2022-02-10, 2027-03-31",
        "2027-07-31, 2022-02-10, 2027-07-31",
        "2027-08-31, 2022-02-10, 2027-08-31",
        "2027-09-30, 2022-09-01, 2027-09-30",
        "2024-06-30, 2022-02-10, 2024-06-30",
        "2031-11-30, 2026-11-01, 2031-11-30",
        "2031-12-31, 2022-02-10, 2027-02-28",
    })
    void printedExpirationWins(LocalDate printed, LocalDate start, LocalDate end) {
        Certification cma = Certification.of("aama:cma", CERTIFIED).withPrintedExpiration(printed);
        assertThat(policies.assess(cma, TODAY).term()).contains(new DateRange(start, end));
    }

    // 30 months after the renewal of 2022-02-10 is 2024-08-10
    @ParameterizedTest
    @CsvSource({"2024-08-09, 2027-02-28", "2024-08-10, 2024-08-10"})
    void printedExpirationOfAnEarlierCertificateIsIgnored(LocalDate printed, LocalDate end) {
        Certification cma = Certification.of("aama:cma", LocalDate.of(2017, 2, 10))
                .withRenewedOn(CERTIFIED)
                .withPrintedExpiration(printed);
        assertThat(policies.assess(cma, TODAY).term().orElseThrow().end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, CURRENT", "2027-03-01, UNDETERMINED", "2030-01-01, UNDETERMINED"})
    void nothingSaidOfRenewalsLeavesItOpen(LocalDate asOf, Standing standing) {
        assertThat(policies.assess(Certification.of("aama:cma", CERTIFIED), asOf)
                        .standing())
                .isEqualTo(standing);
    }

    private Credits counted(Certification cma, String requirement) {
        return education(policies.assess(cma, TODAY)).shortfall().requirements().stream()
                .filter(part -> part.id().equals(requirement))
                .findFirst()
                .orElseThrow()
                .counted();
    }

    private static RenewalOption education(Assessment answer) {
        return answer.option(Route.CONTINUING_EDUCATION);
    }

    private static Certification cma(LocalDate certified) {
        return Certification.of("aama:cma", certified).withNeverRenewed();
    }

    private static Activity course(LocalDate completed, String amount, String unit, String topic) {
        return Activity.of(completed, Credits.of(amount, unit)).withTopic(topic);
    }

    private static Credits points(String amount) {
        return Credits.of(amount, "point");
    }
}
