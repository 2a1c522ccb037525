package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and days of NHA's published rules, each with its boundary; the term is 2022-06-15 to 2024-06-15. */
class NhaCardTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 6, 15);

    private final RenewalPolicies policies = RenewalPolicies.of(new NhaPolicy());

    @ParameterizedTest
    @CsvSource({
        "ccma, 10, credit, 179",
        "cpt, 10, credit, ",
        "cet, 10, credit, ",
        "cpct-a, 10, credit, ",
        "cmaa, 10, credit, ",
        "cbcs, 10, credit, ",
        "cehrs, 10, credit, ",
        "cpht, 20, clock-hour, 55",
    })
    void eachCredentialNeedsItsCreditsAndItsFee(String code, String total, String unit, String fee) {
        RenewalOption option = assess(holder(code), CERTIFIED).option(Route.CONTINUING_EDUCATION);
        Requirement whole = option.shortfall().requirements().get(0);
        assertThat(whole.id()).isEqualTo("total");
        assertThat(whole.required()).contains(Credits.of(total, unit));
        assertThat(option.shortfall().minimumAdditional()).isEqualTo(Credits.of(total, unit));
        FeeLine due = FeeLine.of("renewal").withDue(LocalDate.of(2024, 6, 15));
        assertThat(option.fees().lines()).containsExactly(fee == null ? due : due.withAmount(Money.of(fee, "USD")));
        assertThat(option.fees().isComplete()).isEqualTo(fee != null);
        assertThat(option.steps()).extracting(Step::action).contains(Step.Action.APPLY);
        assertThat(option.opens()).isEqualTo(CERTIFIED);
        assertThat(option.closes()).contains(LocalDate.of(2024, 6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "ccma, credit, 4",
        "ccma, clock-hour, 2",
        "ccma, contact-hour, 2",
        "ccma, ceu, ",
        "cehrs, clock-hour, 2",
        "cpht, credit, 8",
        "cpht, clock-hour, 4",
        "cpht, contact-hour, 4",
        "cpht, point, ",
    })
    void twoHoursAreOneCredit(String code, String unit, String worth) {
        Shortfall shortfall =
                shortfall(holder(code).withActivity(Activity.of(CERTIFIED, Credits.of("4", unit))), CERTIFIED);
        assertThat(shortfall.requirements().get(0).counted().amount())
                .isEqualByComparingTo(worth == null ? "0" : worth);
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code)
                .containsExactly(worth == null ? new String[] {Disallowance.UNIT} : new String[0]);
    }

    @Test
    void onlyCoursesCount() {
        Activity other = Activity.of(CERTIFIED, Credits.of("4", "credit")).withKind("college-credit");
        Shortfall shortfall = shortfall(holder("ccma").withActivity(other), CERTIFIED);
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of("10", "credit"));
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly(Disallowance.KIND);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // renewed on 2024-07-01, so that the term is 2024-06-16 to 2026-06-15
                "2024-06-15, 2026-06-15, before-window",
                "2024-06-16, 2026-06-15, -",
                "2026-06-15, 2026-06-15, -",
                // for reinstatement, to the as-of date
                "2024-06-15, 2026-12-01, before-window",
                "2026-06-16, 2026-12-01, -",
                "2026-12-01, 2026-12-01, -",
            })
    void creditsCountWithinTheTermAndForReinstatementToTheAsOfDate(LocalDate completed, LocalDate asOf, String code) {
        Certification ccma = holder("ccma")
                .withRenewedOn(LocalDate.of(2024, 7, 1))
                .withActivity(Activity.of(completed, Credits.of("3", "credit")));
        Shortfall shortfall = shortfall(ccma, asOf);
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(code == null ? "7" : "10", "credit"));
    }

    @Test
    void creditsAfterTheAsOfDateDoNotExistYet() {
        Certification ccma =
                holder("ccma").withActivity(Activity.of(LocalDate.of(2023, 1, 2), Credits.of("3", "credit")));
        assertThat(assess(ccma, LocalDate.of(2023, 1, 1))).isEqualTo(assess(holder("ccma"), LocalDate.of(2023, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "ccma, 2024-06-15, CURRENT, continuing-education, 2022-06-15, 2024-06-15",
        "ccma, 2024-06-16, EXPIRED, reinstatement, 2024-06-16, 2025-06-14",
        "ccma, 2025-06-14, EXPIRED, reinstatement, 2024-06-16, 2025-06-14",
        "ccma, 2025-06-15, LAPSED, examination, 2025-06-15, ",
        "cpht, 2024-06-15, CURRENT, continuing-education, 2022-06-15, 2024-06-15",
        "cpht, 2025-06-14, EXPIRED, reinstatement, 2024-06-16, 2025-06-14",
        "cpht, 2025-06-15, LAPSED, examination, 2025-06-15, ",
    })
    void reinstatementIsOpenForLessThanAYear(
            String code, LocalDate asOf, Standing standing, String route, LocalDate opens, LocalDate closes) {
        Assessment answer = assess(holder(code), asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).singleElement().satisfies(option -> {
            assertThat(option.route()).isEqualTo(new Route(route));
            assertThat(option.opens()).isEqualTo(opens);
            assertThat(option.closes().orElse(null)).isEqualTo(closes);
            assertThat(option.isOpen()).isTrue();
        });
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(DeadlineKind.EXPIRATION, LocalDate.of(2024, 6, 15), Route.CONTINUING_EDUCATION),
                        Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, LocalDate.of(2025, 6, 14), Route.REINSTATEMENT));
    }

    @Test
    void reinstatementCostsTwoFeesOnTheClosingDay() {
        LocalDate closing = LocalDate.of(2025, 6, 14);
        assertThat(assess(holder("ccma"), closing)
                        .option(Route.REINSTATEMENT)
                        .fees()
                        .lines())
                .containsExactly(
                        FeeLine.of("renewal").withAmount(Money.of("179", "USD")).withDue(closing),
                        FeeLine.of("reinstatement").withDue(closing));
        assertThat(assess(holder("ccma"), closing.plusDays(1))
                        .option(Route.EXAMINATION)
                        .fees()
                        .lines())
                .containsExactly(FeeLine.of("examination"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-15, CURRENT",
        "2024-06-16, UNDETERMINED",
        "2025-06-14, UNDETERMINED",
        "2025-06-15, UNDETERMINED",
    })
    void withoutWordOfRenewalsTheStandingIsOpenPastTheEnd(LocalDate asOf, Standing standing) {
        Certification nothing = Certification.of("nha:ccma", CERTIFIED);
        Assessment answer = assess(nothing, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).isEqualTo(assess(holder("ccma"), asOf).options());
        // a renewal dated later says nothing about the time before it
        assertThat(assess(holder("ccma").withRenewedOn(asOf.plusDays(1)), asOf)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, , , 2024-02-29, 2026-02-28",
        "2022-02-28, , , 2022-02-28, 2024-02-28",
        "2020-02-29, 2022-03-05, , 2022-03-01, 2024-02-29",
        "2020-06-15, , 2023-02-28, 2023-02-28, 2025-02-28",
        "2018-06-15, 2021-01-01, 2024-02-29, 2024-02-29, 2026-02-28",
        "2020-06-15, 2022-06-16, , 2022-06-16, 2024-06-15",
        "2020-06-15, 2022-06-15, , 2022-06-16, 2024-06-15",
    })
    void theGridRunsFromCertificationOrReinstatement(
            LocalDate certified, LocalDate renewed, LocalDate reinstated, LocalDate start, LocalDate end) {
        Certification ccma = Certification.of("nha:ccma", certified).withNeverRenewed();
        ccma = renewed == null ? ccma : ccma.withRenewedOn(renewed);
        ccma = reinstated == null ? ccma : ccma.withReinstatedOn(reinstated);
        assertThat(assess(ccma, LocalDate.of(2026, 1, 1)).term()).contains(new DateRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 2024-06-30, CURRENT",
        "2024-06-30, 2024-07-01, EXPIRED",
        "2024-06-30, 2025-06-29, EXPIRED",
        "2024-06-30, 2025-06-30, LAPSED",
        "2026-06-15, 2024-06-15, CURRENT",
        "2026-06-15, 2026-06-15, CURRENT",
        "2026-06-15, 2026-06-16, EXPIRED",
    })
    void thePrintedExpirationIsTheEnd(LocalDate printed, LocalDate asOf, Standing standing) {
        Certification ccma = Certification.of("nha:ccma", CERTIFIED).withPrintedExpiration(printed);
        assertThat(assess(ccma, asOf).standing()).isEqualTo(standing);
    }

    private static Certification holder(String code) {
        return Certification.of("nha:" + code, CERTIFIED).withNeverRenewed();
    }

    private Assessment assess(Certification holder, LocalDate asOf) {
        return policies.assess(holder, asOf);
    }

    private Shortfall shortfall(Certification holder, LocalDate asOf) {
        return assess(holder, asOf).options().get(0).shortfall();
    }
}
