package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Grade;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and days of AMT's published rules, each with its boundary. */
class AmtCardTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new AmtPolicy());

    // AMT, CCP FAQs: certified 2006-05-01 → term to 2009-04-30; 29 February + 3 years is 28 February
    @ParameterizedTest
    @CsvSource({"2006-05-01, 2009-04-30", "2020-02-29, 2023-02-27", "2021-03-01, 2024-02-29", "2022-12-31, 2025-12-30"})
    void termEndsOnTheDayBeforeTheThirdAnniversary(LocalDate certified, LocalDate end) {
        assertThat(policies.assess(holder("rma", certified), certified).term()).contains(new DateRange(certified, end));
    }

    // bylaws 2009, Annual Reports Book 2020, guide: the amount in force on the day on which the fee is due
    @ParameterizedTest
    @CsvSource({
        "rma, 2008-12-31, ",
        "rma, 2009-01-01, 48",
        "rma, 2009-12-31, 48",
        "rma, 2010-01-01, 50",
        "rma, 2020-02-29, 50",
        "rma, 2020-03-01, 60",
        "rma, 2020-12-31, 60",
        "rma, 2021-01-01, 75",
        "cmas, 2021-01-01, 60",
        "rpt, 2009-01-01, 48",
        "rda, 2010-01-01, 50",
        "cmla, 2020-03-01, 60",
        "mls, 2009-12-31, ",
        "mls, 2010-01-01, 90",
        "mlt, 2020-02-29, 90",
        "clc, 2020-03-01, 95",
        "ahi, 2009-12-31, ",
        "ahi, 2026-01-01, 30",
        "mdt, 2026-01-01, ",
    })
    void annualFeeIsTheOneInForceOnItsDueDay(String code, LocalDate due, String amount) {
        LocalDate certified = due.plusDays(1).minusYears(1);
        Assessment answer = policies.assess(holder(code, certified), certified);
        FeeLine first = answer.option(Route.CONTINUING_EDUCATION).fees().lines().get(0);
        assertThat(first.due()).contains(due);
        assertThat(first.amount().orElse(null)).isEqualTo(amount == null ? null : Money.of(amount, "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "rma, 30",
        "cmas, 30",
        "rda, 30",
        "cmla, 30",
        "ahi, 30",
        "mls, 45",
        "mlt, 45",
        "clc, 45",
        "mdt, 36",
        "rpt, 24",
    })
    void eachCredentialNeedsItsPoints(String code, String points) {
        LocalDate certified = LocalDate.of(2022, 6, 1);
        assertThat(policies.assess(holder(code, certified), certified)
                        .option(Route.CONTINUING_EDUCATION)
                        .shortfall()
                        .minimumAdditional())
                .isEqualTo(Credits.of(points, "point"));
    }

    // term 2022-06-01 to 2025-05-31
    @ParameterizedTest
    @CsvSource({"2022-05-31, 30", "2022-06-01, 22", "2025-05-31, 22", "2025-06-01, 30"})
    void pointsCountOnlyWithinTheTerm(LocalDate completed, String missing) {
        Certification rma = holder("rma", LocalDate.of(2022, 6, 1)).withActivity(course(completed, "8"));
        assertThat(policies.assess(rma, LocalDate.of(2025, 5, 31))
                        .option(Route.CONTINUING_EDUCATION)
                        .shortfall()
                        .minimumAdditional())
                .isEqualTo(Credits.of(missing, "point"));
    }

    // term to 2025-05-31, lapse day 2025-06-01; the window is 2028-01-02 to 2031-01-01 on the as-of date
    @ParameterizedTest
    @CsvSource({"2028-01-01, 30", "2028-01-02, 22", "2031-01-01, 22", "2031-01-02, 30"})
    void reinstatementCountsThreeYearsUpToTheAsOfDate(LocalDate completed, String missing) {
        Certification rma = holder("rma", LocalDate.of(2022, 6, 1)).withActivity(course(completed, "8"));
        RenewalOption reinstatement =
                policies.assess(rma, LocalDate.of(2031, 1, 1)).option(Route.REINSTATEMENT);
        assertThat(reinstatement.shortfall().minimumAdditional()).isEqualTo(Credits.of(missing, "point"));
        assertThat(reinstatement.opens()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(reinstatement.closes()).contains(LocalDate.of(2035, 5, 31));
        assertThat(reinstatement.fees().isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2035-05-31, EXPIRED, true", "2035-06-01, LAPSED, false"})
    void reinstatementStaysListedAfterTenYears(LocalDate asOf, Standing standing, boolean open) {
        LocalDate certified = LocalDate.of(2022, 6, 1);
        Certification paid =
                holder("rma", certified).withPayment(Payment.of(certified, "annual", Money.of("75", "USD")));
        Assessment answer = policies.assess(paid, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.option(Route.REINSTATEMENT).isOpen()).isEqualTo(open);
        assertThat(answer.option(Route.EXAMINATION).isOpen()).isTrue();
    }

    // computed 2022-06-01 to 2025-05-31; implied start: printed + 1 day − 3 years; six months either side
    @ParameterizedTest
    @CsvSource({
        "2025-05-31, 2022-06-01, 2025-05-31",
        "2025-11-29, 2022-06-01, 2025-11-29",
        "2025-11-30, 2022-12-01, 2025-11-30",
        "2026-12-31, 2024-01-01, 2026-12-31",
        "2027-01-01, 2022-06-01, 2025-05-31",
        "2024-11-30, 2022-06-01, 2024-11-30",
    })
    void printedExpirationWins(LocalDate printed, LocalDate start, LocalDate end) {
        Certification rma =
                Certification.of("amt:rma", LocalDate.of(2022, 6, 1)).withPrintedExpiration(printed);
        assertThat(policies.assess(rma, LocalDate.of(2024, 1, 1)).term()).contains(new DateRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "amt.term.day, ASSUMED, rma, 2022-06-02, true",
        "amt.term.day, ASSUMED, rma, 2022-06-01, false",
        "amt.ccp.points.mls, ASSUMED, mls, 2022-06-01, true",
        "amt.ccp.points.mls, ASSUMED, mlt, 2022-06-01, false",
        "amt.ccp.first-day, DISPUTED, rma, 2006-01-01, true",
        "amt.ccp.first-day, DISPUTED, rma, 2006-01-02, false",
        "amt.fee.annual.rma, ASSUMED, rma, 2022-06-01, true",
        "amt.fee.annual.rma, ASSUMED, cmas, 2022-06-01, false",
        "amt.fee.annual.rma, ASSUMED, rma, 2011-06-01, true",
        "amt.fee.annual.ahi, ASSUMED, ahi, 2022-06-01, true",
        "amt.fee.annual.cmas, ASSUMED, cmas, 2020-06-01, false",
        "amt.fee.annual.mdt, NOT_ESTABLISHED, mdt, 2022-06-01, true",
        "amt.fee.annual.mdt, NOT_ESTABLISHED, mlt, 2022-06-01, false",
        "amt.ccp.contact-hour, ASSUMED, rma, 2022-06-01, false",
        "amt.term.anchor, ASSUMED, rma, 2022-06-01, false",
        "amt.fee.reinstatement, NOT_ESTABLISHED, rma, 2022-06-01, false",
        "amt.reinstatement.window, ASSUMED, rma, 2022-06-01, false",
    })
    void gradedFactsAreNotedWhereTheyAreUsed(
            String rule, Grade grade, String code, LocalDate certified, boolean noted) {
        assertThat(isNoted(policies.assess(holder(code, certified), certified), rule, grade))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({
        "amt.ccp.contact-hour, ASSUMED",
        "amt.term.anchor, ASSUMED",
        "amt.fee.reinstatement, NOT_ESTABLISHED",
        "amt.reinstatement.window, ASSUMED",
    })
    void anExpiredHolderIsToldWhatIsAssumedAndNotKnown(String rule, Grade grade) {
        Certification rma = holder("rma", LocalDate.of(2018, 6, 1))
                .withReinstatedOn(LocalDate.of(2022, 6, 1))
                .withActivity(Activity.of(LocalDate.of(2025, 1, 1), Credits.of("2", "contact-hour")));
        assertThat(isNoted(policies.assess(rma, LocalDate.of(2025, 6, 1)), rule, grade))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2023-05-31, false", "2023-06-01, true"})
    void anOverdueFeeIsNotedAndTheStandingStaysCurrent(LocalDate asOf, boolean noted) {
        Assessment answer = policies.assess(holder("rma", LocalDate.of(2022, 6, 1)), asOf);
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("amt.fee.overdue")))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"75, false", "74.99, true"})
    void aPaymentOfAnotherAmountIsNotedAndPays(String amount, boolean noted) {
        Certification rma = holder("rma", LocalDate.of(2022, 6, 1))
                .withPayment(Payment.of(LocalDate.of(2023, 1, 1), "annual", Money.of(amount, "USD")));
        Assessment answer = policies.assess(rma, LocalDate.of(2023, 1, 1));
        assertThat(answer.option(Route.CONTINUING_EDUCATION).fees().lines()).hasSize(2);
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("amt.fee.payment")))
                .isEqualTo(noted);
    }

    private static boolean isNoted(Assessment answer, String rule, Grade grade) {
        return answer.notes().stream().anyMatch(note -> note.key().equals(rule) && note.grade() == grade);
    }

    private static Certification holder(String code, LocalDate certified) {
        return Certification.of("amt:" + code, certified).withNeverRenewed();
    }

    private static Activity course(LocalDate completed, String points) {
        return Activity.of(completed, Credits.of(points, "point"));
    }
}
