package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmtPolicyTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new AmtPolicy());

    /** AMT's own example: certified 2006-05-01, fees due before each 1 May, points before 2009-05-01. */
    @Test
    void officialExample() {
        Assessment answer = policies.assess(rma(LocalDate.of(2006, 5, 1)), LocalDate.of(2006, 5, 1));
        assertThat(answer.deadlines().stream().map(Deadline::on))
                .containsExactly(
                        LocalDate.of(2007, 4, 30),
                        LocalDate.of(2008, 4, 30),
                        LocalDate.of(2009, 4, 30),
                        LocalDate.of(2009, 4, 30));
        assertThat(answer.notes()).noneMatch(note -> note.key().equals("amt.term.day"));
        assertThat(policies.assess(rma(LocalDate.of(2006, 5, 2)), LocalDate.of(2006, 5, 2))
                        .notes())
                .anyMatch(note -> note.key().equals("amt.term.day") && note.grade() == Grade.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, CURRENT",
        "2025-06-01, EXPIRED",
        "2035-05-31, EXPIRED",
        "2035-06-01, LAPSED",
    })
    void anIncompleteTermExpiresAndLapsesAfterTenYears(LocalDate asOf, Standing standing) {
        LocalDate certified = LocalDate.of(2022, 6, 1);
        assertThat(policies.assess(rma(certified).withPayment(annual(certified)), asOf)
                        .standing())
                .isEqualTo(standing);
        assertThat(policies.assess(rma(certified), asOf).standing())
                .as("without any payment of the annual fee, nobody knows whether the term rolled over")
                .isEqualTo(standing == Standing.CURRENT ? standing : Standing.UNDETERMINED);
    }

    @Test
    void aCompleteTermRollsOver() {
        Certification rma = rma(LocalDate.of(2022, 6, 1))
                .withActivity(Activity.of(LocalDate.of(2025, 5, 31), Credits.of("30", "point")))
                .withPayment(annual(LocalDate.of(2023, 5, 31)))
                .withPayment(annual(LocalDate.of(2024, 5, 31)));
        LocalDate asOf = LocalDate.of(2025, 6, 1);
        assertThat(policies.assess(rma, asOf).standing()).isEqualTo(Standing.EXPIRED);
        Assessment rolled = policies.assess(rma.withPayment(annual(LocalDate.of(2025, 5, 31))), asOf);
        assertThat(rolled.standing()).isEqualTo(Standing.CURRENT);
        assertThat(rolled.term().orElseThrow().start()).isEqualTo(asOf);
        assertThat(rolled.option(Route.CONTINUING_EDUCATION).fees().total()).contains(Money.of("225", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"30, CURRENT", "29.5, EXPIRED"})
    void aPaidTermRollsOverOnlyWithAllItsPoints(String points, Standing standing) {
        Certification rma = rma(LocalDate.of(2022, 6, 1))
                .withActivity(Activity.of(LocalDate.of(2025, 5, 31), Credits.of(points, "point")))
                .withPayment(annual(LocalDate.of(2023, 5, 31)))
                .withPayment(annual(LocalDate.of(2024, 5, 31)))
                .withPayment(annual(LocalDate.of(2025, 5, 31)));
        assertThat(policies.assess(rma, LocalDate.of(2025, 6, 1)).standing()).isEqualTo(standing);
    }

    @Test
    void aPaymentOfAnotherFeeIsNoAnnualFee() {
        LocalDate paid = LocalDate.of(2023, 5, 1);
        Payment other = Payment.of(paid, "examination", Money.of("75", "USD"));

        Certification inTheProgram = rma(LocalDate.of(2022, 6, 1)).withPayment(other);
        assertThat(feesOf(inTheProgram, paid)).contains(Money.of("225", "USD"));
        assertThat(feesOf(inTheProgram.withPayment(annual(paid)), paid)).contains(Money.of("150", "USD"));

        Certification outside = rma(LocalDate.of(1999, 8, 17)).withPayment(other);
        assertThat(policies.assess(outside, paid).standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(policies.assess(outside.withPayment(annual(paid)), paid).standing())
                .isEqualTo(Standing.CURRENT);
    }

    private Optional<Money> feesOf(Certification certification, LocalDate asOf) {
        return policies.assess(certification, asOf)
                .option(Route.CONTINUING_EDUCATION)
                .fees()
                .total();
    }

    @Test
    void aPaymentThatFindsNoUnpaidFeeIsReportedAndChangesNothingElse() {
        LocalDate asOf = LocalDate.of(2022, 7, 1);
        Certification three = rma(LocalDate.of(2022, 6, 1))
                .withPayments(List.of(
                        annual(asOf).withKey("1"),
                        annual(asOf).withKey("2"),
                        annual(asOf).withKey("3")));
        Certification five = three.withPayment(annual(asOf).withKey("4"))
                .withPayment(annual(asOf).withKey("5"));
        Assessment answer = policies.assess(five, asOf);
        assertThat(answer.options()).isEqualTo(policies.assess(three, asOf).options());
        assertThat(findings(answer)).containsExactly("payment-unused 4", "payment-unused 5");
        Certification complete = five.withActivity(Activity.of(asOf, Credits.of("30", "point")));
        assertThat(findings(policies.assess(complete, LocalDate.of(2025, 6, 2))))
                .as("a payment before the term leads to no finding")
                .isEmpty();
    }

    @Test
    void equalPaymentsThatPayNothingAreReportedOneByOne() {
        LocalDate asOf = LocalDate.of(2022, 7, 1);
        Certification five = rma(LocalDate.of(2022, 6, 1)).withPayments(Collections.nCopies(5, annual(asOf)));
        assertThat(findings(policies.assess(five, asOf)))
                .containsExactly(
                        "payment-unused 2022-07-01", "payment-unused 2022-07-01", "possible-duplicate 2022-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "annual 2023-06-01 75, , 2024-05-31 2025-05-31",
        "annual 2023-06-01 75; annual 2023-07-01 -75, , 2023-05-31 2024-05-31 2025-05-31",
        "annual 2022-06-01 225, , ''",
        "annual 2022-06-01 150, , 2025-05-31",
        "annual 2022-06-01 100, , 2024-05-31 2025-05-31",
        "annual 2022-05-31 75, , 2023-05-31 2024-05-31 2025-05-31",
        "annual 2022-06-01 75; annual 2022-06-02 150; annual 2022-06-03 75, payment-unused 2022-06-03, ''",
        "annual 2022-06-01 75; annual 2022-06-02 -74, refund-unmatched 2022-06-02, 2024-05-31 2025-05-31",
        "annual 2022-06-01 0, payment-nothing 2022-06-01, 2023-05-31 2024-05-31 2025-05-31",
        "dues 2022-06-01 75, unknown-fee dues, 2023-05-31 2024-05-31 2025-05-31",
        "examination 2022-06-01 75, unknown-fee examination, 2023-05-31 2024-05-31 2025-05-31",
        "reinstatement 2022-06-01 75, , 2023-05-31 2024-05-31 2025-05-31",
    })
    void paymentsPayTheFeesOfTheTerm(String payments, String finding, String unpaid) {
        Certification holder = rma(LocalDate.of(2022, 6, 1));
        for (String payment : payments.split("; ")) {
            String[] words = payment.split(" ");
            holder = holder.withPayment(Payment.of(LocalDate.parse(words[1]), words[0], Money.of(words[2], "USD")));
        }
        Assessment answer = policies.assess(holder, LocalDate.of(2023, 8, 1));
        assertThat(findings(answer)).isEqualTo(finding == null ? List.of() : List.of(finding));
        List<LocalDate> days = new ArrayList<>();
        for (FeeLine line : answer.option(Route.CONTINUING_EDUCATION).fees().lines()) {
            assertThat(line.later()).isEmpty();
            days.add(line.due().orElseThrow());
        }
        assertThat(String.join(" ", days.stream().map(LocalDate::toString).toList()))
                .isEqualTo(unpaid);
        for (Deadline deadline : answer.deadlines()) {
            if (deadline.kind().equals(new DeadlineKind("annual-fee"))) {
                assertThat(deadline.isMet()).isEqualTo(!days.contains(deadline.on()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-01 75, , CURRENT",
        "2018-09-01 75; 2019-01-01 -75, , UNDETERMINED",
        "2015-09-01 75; 2018-09-01 75; 2019-01-01 -75, , EXPIRED",
        "2019-09-01 75; 2019-09-02 75, payment-unused 2019-09-02, CURRENT",
        "2018-09-01 75; 2018-09-02 75, , CURRENT",
    })
    void paymentsOfHoldersOutsideTheProgram(String payments, String finding, Standing standing) {
        Certification holder = rma(LocalDate.of(1999, 8, 17));
        for (String payment : payments.split("; ")) {
            String[] words = payment.split(" ");
            holder = holder.withPayment(Payment.of(LocalDate.parse(words[0]), "annual", Money.of(words[1], "USD")));
        }
        Assessment answer = policies.assess(holder, LocalDate.of(2020, 3, 31));
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(findings(answer)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    private static List<String> findings(Assessment answer) {
        List<String> findings = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            findings.add(finding.code() + " " + finding.key());
        }
        return findings;
    }

    @Test
    void theBodyHasItsOwnWordForWhatIsExpired() {
        LocalDate asOf = LocalDate.of(2025, 6, 1);
        Certification rma =
                Certification.of("amt:rma", LocalDate.of(2022, 6, 1)).withPayment(annual(asOf));
        Assessment undetermined = policies.assess(rma, asOf);
        Assessment expired = policies.assess(rma.withNeverRenewed(), asOf);

        assertThat(undetermined.standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(undetermined.bodyWord()).isEmpty();
        assertThat(expired.standing()).isEqualTo(Standing.EXPIRED);
        assertThat(expired.bodyWord()).contains("lapsed");
    }

    @Test
    void theDayInDisputeIsThatOfTheHostWhereItStatesOne() {
        RenewalPolicies stated = policies.withOverrides(FactOverrides.parse(
                "amt.ccp.first-day | 2000-01-01 | 2006-01-02 | date | - | letter of AMT | 2027-06-30",
                policies.facts()));
        Certification onTheDay = rma(LocalDate.of(2006, 1, 1));
        LocalDate asOf = LocalDate.of(2006, 2, 1);

        assertThat(policies.assess(onTheDay, asOf).findOption(Route.ANNUAL_FEE)).isEmpty();
        assertThat(stated.assess(onTheDay, asOf).findOption(Route.ANNUAL_FEE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2023-11-30, false", "2023-12-01, true"})
    void aRenewalInTheSecondHalfMeetsTheTerm(LocalDate renewed, boolean met) {
        Certification rma =
                Certification.of("amt:rma", LocalDate.of(2022, 6, 1)).withRenewedOn(renewed);
        Assessment answer = policies.assess(rma, LocalDate.of(2024, 1, 1));
        assertThat(answer.option(Route.CONTINUING_EDUCATION)
                        .shortfall()
                        .requirements()
                        .isEmpty())
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 8", "2021-01-01, 0"})
    void employmentCountsUpToTheEndOf2020(LocalDate completed, String counted) {
        Certification rma = rma(LocalDate.of(2020, 1, 1))
                .withActivity(Activity.of(completed, Credits.of("8", "point")).withKind("employment"));
        Assessment answer = policies.assess(rma, LocalDate.of(2022, 1, 1));
        assertThat(answer.option(Route.CONTINUING_EDUCATION)
                        .shortfall()
                        .requirements()
                        .get(0)
                        .counted())
                .isEqualTo(Credits.of(counted, "point"));
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("amt.ccp.employment")))
                .isEqualTo(counted.equals("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "2005-12-31, , ANNUAL_FEE, false",
        "2006-01-01, , CONTINUING_EDUCATION, true",
        "2006-01-02, , CONTINUING_EDUCATION, false",
        "2005-12-31, 2014-03-31, ANNUAL_FEE, false",
        "2005-12-31, 2014-04-01, CONTINUING_EDUCATION, false",
    })
    void whoIsOutsideTheProgram(LocalDate certified, LocalDate reinstated, String route, boolean disputed) {
        Certification rma = rma(certified);
        Certification holder = reinstated == null ? rma : rma.withReinstatedOn(reinstated);
        Assessment answer = policies.assess(holder, reinstated == null ? certified : reinstated);
        Route expected = route.equals("ANNUAL_FEE") ? Route.ANNUAL_FEE : Route.CONTINUING_EDUCATION;
        assertThat(answer.findOption(expected)).isPresent();
        assertThat(answer.notes().stream()
                        .anyMatch(note -> note.key().equals("amt.ccp.first-day") && note.grade() == Grade.DISPUTED))
                .isEqualTo(disputed);
    }

    @ParameterizedTest
    @CsvSource({"2016-08-16, EXPIRED", "2016-08-17, CURRENT"})
    void threeUnpaidFeeYearsExpire(LocalDate paid, Standing standing) {
        Certification rma = rma(LocalDate.of(1999, 8, 17)).withPayment(annual(paid));
        Assessment answer = policies.assess(rma, LocalDate.of(2020, 3, 31));
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(new DeadlineKind("annual-fee"), LocalDate.of(2020, 8, 16), Route.ANNUAL_FEE));
    }

    private static Certification rma(LocalDate certified) {
        return Certification.of("amt:rma", certified).withNeverRenewed();
    }

    private static Payment annual(LocalDate paid) {
        return Payment.of(paid, "annual", Money.of("75", "USD"));
    }
}
