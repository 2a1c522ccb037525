package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Money;
import dev.renewal.fact.Fate;
import dev.renewal.fee.Payment;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Route;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of single items of a record of AMT. */
class AmtRecordTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AmtPolicy());

    private static Payment annual(String day) {
        return Payment.of(LocalDate.parse(day), "annual", Money.of("60", "USD"));
    }

    @Test
    void aPrintedTermIsMetByARenewalInItsSecondHalfThatRepeatsAnother() {
        Certification holder = Certification.of("amt:rma", LocalDate.of(2019, 1, 1))
                .withEvent(
                        HistoryEvent.renewed(LocalDate.of(2020, 3, 1)).withPrintedExpiration(LocalDate.of(2022, 1, 31)))
                .withEvent(
                        HistoryEvent.renewed(LocalDate.of(2020, 8, 1)).withPrintedExpiration(LocalDate.of(2022, 3, 31)))
                .withPayment(annual("2019-06-01"));
        assertThat(POLICIES.assess(holder, LocalDate.of(2021, 12, 1))
                        .option(Route.CONTINUING_EDUCATION)
                        .shortfall()
                        .requirements())
                .isEmpty();
    }

    @Test
    void thePaymentThatKeepsAHolderOutsideTheProgramCurrentPaysItsFeeYear() {
        Certification holder =
                Certification.of("amt:rma", LocalDate.of(2000, 1, 1)).withPayment(annual("2021-05-01"));
        assertThat(POLICIES.explain(holder, LocalDate.of(2023, 5, 1)).account())
                .filteredOn(entry -> entry.item() == AccountEntry.Item.PAYMENT)
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.fates()).containsExactly(new Fate.Paid("annual", LocalDate.of(2021, 12, 31))));
    }

    @Test
    void aPaymentOfATermThatDidNotRollOverPaysOneFee() {
        Certification holder = Certification.of("amt:rma", LocalDate.of(2019, 1, 1))
                .withNeverRenewed()
                .withPayment(annual("2019-06-01"))
                .withPayment(Payment.of(LocalDate.of(2020, 6, 1), "annual", Money.of("75", "USD")))
                .withPayment(Payment.of(LocalDate.of(2022, 2, 1), "annual", Money.of("-60", "USD")));
        assertThat(POLICIES.explain(holder, LocalDate.of(2022, 3, 1)).account())
                .filteredOn(entry -> entry.item() == AccountEntry.Item.PAYMENT)
                .allSatisfy(entry -> assertThat(entry.fates()).hasSize(1));
    }
}
