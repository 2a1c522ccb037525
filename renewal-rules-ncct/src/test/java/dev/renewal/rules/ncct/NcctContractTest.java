package dev.renewal.rules.ncct;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.RenewalPolicyContract;
import java.time.LocalDate;
import java.util.List;

class NcctContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new NcctPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Certification.of("ncct:ncma", LocalDate.of(2024, 2, 29))
                        .withActivity(Activity.of(LocalDate.of(2025, 5, 4), Credits.of(6, CreditUnit.CLOCK_HOUR)))
                        .withActivity(Activity.of(LocalDate.of(2025, 9, 1), Credits.of(4, CreditUnit.CLOCK_HOUR))
                                .withKind("employer-training")),
                Certification.of("ncct:ncpt", LocalDate.of(2019, 7, 1))
                        .withRenewedOn(LocalDate.of(2026, 6, 20))
                        .withPrintedExpiration(LocalDate.of(2027, 7, 31)),
                Certification.of("ncct:ts-c", LocalDate.of(2017, 3, 31)).withReinstatedOn(LocalDate.of(2023, 10, 15)));
    }
}
