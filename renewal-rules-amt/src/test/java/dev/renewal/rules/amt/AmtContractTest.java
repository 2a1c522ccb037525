package dev.renewal.rules.amt;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.RenewalPolicyContract;
import java.time.LocalDate;
import java.util.List;

class AmtContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmtPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Certification.of("amt:rma", LocalDate.of(2020, 6, 15))
                        .withActivity(course(LocalDate.of(2021, 3, 3), "30", "point"))
                        .withActivity(course(LocalDate.of(2024, 5, 4), "3", "contact-hour"))
                        .withActivity(
                                course(LocalDate.of(2025, 1, 1), "3", "point").withKind("employment"))
                        .withPayment(annualFee(LocalDate.of(2021, 6, 1)))
                        .withPayment(annualFee(LocalDate.of(2022, 6, 1)))
                        .withPayment(annualFee(LocalDate.of(2023, 6, 1))),
                Certification.of("amt:mdt", LocalDate.of(2023, 1, 1)).withNeverRenewed(),
                Certification.of("amt:cmas", LocalDate.of(2005, 12, 31))
                        .withPayment(annualFee(LocalDate.of(2025, 11, 30))),
                Certification.of("amt:rpt", LocalDate.of(2008, 8, 8))
                        .withReinstatedOn(LocalDate.of(2022, 2, 1))
                        .withPrintedExpiration(LocalDate.of(2025, 2, 28)));
    }

    private static Activity course(LocalDate day, String amount, String unit) {
        return Activity.of(day, Credits.of(amount, unit)).withTopic("clinical").withApprover("amt");
    }

    private static Payment annualFee(LocalDate day) {
        return Payment.of(day, "annual", Money.of("75", "USD"));
    }
}
