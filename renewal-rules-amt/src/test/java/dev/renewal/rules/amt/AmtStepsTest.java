package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.NextStep;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the card; in the program for a term from 2024-05-01 to 2027-04-30, outside it for fee years from 1 September. */
class AmtStepsTest {
    private static final Certification RMA =
            Certification.of("amt:rma", LocalDate.of(2024, 5, 1)).withNeverRenewed();

    private final RenewalPolicies policies = RenewalPolicies.of(new AmtPolicy());

    private static Certification paidOn(Certification holder, String days) {
        Certification paid = holder;
        for (String day : days.split(" ")) {
            paid = day.isEmpty()
                    ? paid
                    : paid.withPayment(Payment.of(LocalDate.parse(day), "annual", Money.of("75", "USD")));
        }
        return paid;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01 | '' | continuing-education [earn by 2027-04-30, document by 2027-04-30, pay by 2025-04-30, pay by 2026-04-30, pay by 2027-04-30] | continuing-education: pay by 2025-04-30",
                "2025-05-01 | '' | continuing-education [earn by 2027-04-30, document by 2027-04-30, pay by 2025-04-30, pay by 2026-04-30, pay by 2027-04-30] | continuing-education: pay by 2025-04-30",
                "2025-05-01 | 2024-06-01 | continuing-education [earn by 2027-04-30, document by 2027-04-30, pay by 2026-04-30, pay by 2027-04-30] | continuing-education: pay by 2026-04-30",
                "2027-04-29 | 2024-06-01 2025-06-01 | continuing-education [earn by 2027-04-30, document by 2027-04-30, pay by 2027-04-30] | continuing-education: earn by 2027-04-30",
                "2027-04-30 | 2024-06-01 2025-06-01 2026-06-01 | continuing-education [earn by 2027-04-30, document by 2027-04-30] | continuing-education: earn by 2027-04-30",
                "2027-05-01 | '' | reinstatement [earn by 2037-04-30, apply by 2037-04-30 (advised by 2037-04-16), pay], examination [examine, pay] | reinstatement: earn by 2037-04-30",
                "2037-04-29 | '' | reinstatement [earn by 2037-04-30, apply by 2037-04-30 (advised by 2037-04-16), pay], examination [examine, pay] | reinstatement: earn by 2037-04-30",
                "2037-04-30 | '' | reinstatement [earn by 2037-04-30, apply by 2037-04-30 (advised by 2037-04-16), pay], examination [examine, pay] | reinstatement: earn by 2037-04-30",
                "2037-05-01 | '' | reinstatement [earn by 2037-04-30, apply by 2037-04-30 (advised by 2037-04-16), pay], examination [examine, pay] | examination: examine",
            })
    void inTheProgram(LocalDate asOf, String payments, String options, String next) {
        assertSteps(policies.assess(paidOn(RMA, payments), asOf), options, next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // renewed in the second half of the term, which is met by that
                "2026-07-01 | '' | continuing-education [earn by 2027-04-30, done, document by 2027-04-30, done, pay by 2025-04-30, pay by 2026-04-30, pay by 2027-04-30] | continuing-education: pay by 2025-04-30 | false",
                "2026-07-01 | 2024-06-01 2025-06-01 | continuing-education [earn by 2027-04-30, done, document by 2027-04-30, done, pay by 2027-04-30] | continuing-education: pay by 2027-04-30 | false",
                "2026-07-01 | 2024-06-01 2025-06-01 2026-06-01 | continuing-education [earn by 2027-04-30, done, document by 2027-04-30, done] | none | true",
            })
    void aMetTermHasItsPointsEarnedAndRecorded(
            LocalDate asOf, String payments, String options, String next, boolean met) {
        Certification renewed = paidOn(Certification.of("amt:rma", LocalDate.of(2024, 5, 1)), payments)
                .withRenewedOn(LocalDate.of(2026, 6, 30));
        Assessment answer = policies.assess(renewed, asOf);
        assertSteps(answer, options, next);
        assertThat(answer.deadlines().get(3))
                .hasToString("expiration on 2027-04-30 for [continuing-education]" + (met ? ", met" : ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29 | continuing-education [earn by 2027-04-30, document by 2027-04-30] | continuing-education: earn by 2027-04-30",
                "30 | continuing-education [earn by 2027-04-30, done, document by 2027-04-30] | continuing-education: document by 2027-04-30",
            })
    void pointsThatAreEarnedAreStillToBeRecorded(int points, String options, String next) {
        Certification earned = paidOn(RMA, "2024-06-01 2025-06-01 2026-06-01")
                .withActivity(Activity.of(LocalDate.of(2026, 6, 2), Credits.of(String.valueOf(points), "point")));
        Assessment answer = policies.assess(earned, LocalDate.of(2026, 7, 1));
        assertSteps(answer, options, next);
        assertThat(answer.deadlines())
                .hasToString("[annual-fee on 2025-04-30 for [continuing-education], met,"
                        + " annual-fee on 2026-04-30 for [continuing-education], met,"
                        + " annual-fee on 2027-04-30 for [continuing-education], met,"
                        + " expiration on 2027-04-30 for [continuing-education]]");
    }

    /** A fee that was paid stays met, although its option is no longer listed. */
    @ParameterizedTest
    @CsvSource({"2027-04-30", "2027-05-01", "2037-05-01"})
    void aFeeThatIsPaidStaysMet(LocalDate asOf) {
        assertThat(policies.assess(paidOn(RMA, "2025-04-30"), asOf).deadlines().subList(0, 2))
                .hasToString("[annual-fee on 2025-04-30 for [continuing-education], met,"
                        + " annual-fee on 2026-04-30 for [continuing-education]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // paid in the fee year from 2022-09-01
                "2023-08-31 | annual-fee [] | none | annual-fee on 2023-08-31 for [annual-fee], met",
                "2023-09-01 | annual-fee [pay by 2024-08-31] | annual-fee: pay by 2024-08-31 | annual-fee on 2024-08-31 for [annual-fee]",
                "2026-08-31 | annual-fee [pay by 2026-08-31] | annual-fee: pay by 2026-08-31 | annual-fee on 2026-08-31 for [annual-fee]",
                // unpaid for three fee years
                "2026-09-01 | reinstatement [apply, pay], examination [examine, pay] | reinstatement: apply | annual-fee on 2027-08-31 for [annual-fee]",
            })
    void outsideTheProgram(LocalDate asOf, String options, String next, String deadline) {
        Certification holder = paidOn(Certification.of("amt:rma", LocalDate.of(2001, 9, 1)), "2022-10-01");
        Assessment answer = policies.assess(holder, asOf);
        assertSteps(answer, options, next);
        assertThat(answer.deadlines()).hasToString("[" + deadline + "]");
    }

    private static void assertSteps(Assessment answer, String options, String next) {
        assertThat(answer.options().stream()
                        .map(option -> option.route() + " " + option.steps())
                        .toList())
                .hasToString("[" + options + "]");
        assertThat(answer.nextStep().map(NextStep::toString).orElse("none")).isEqualTo(next);
    }
}
