package dev.renewal.rules.aama;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.RenewalPolicyContract;
import java.time.LocalDate;
import java.util.List;

class AamaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AamaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Certification.of("aama:cma", LocalDate.of(2022, 2, 10))
                        .withMember(true)
                        .with(InputKey.FAILED_EXAM_ATTEMPTS, 1)
                        .withActivity(course(LocalDate.of(2024, 5, 4), "12", "ceu", "clinical"))
                        .withActivity(course(LocalDate.of(2025, 1, 9), "6", "point", "administrative"))
                        .withActivity(course(LocalDate.of(2025, 3, 1), "2.5", "contact-hour", "general"))
                        .withActivity(course(LocalDate.of(2025, 8, 1), "2", "college-credit", "general")
                                .withKind("college-credit"))
                        .withActivity(course(LocalDate.of(2026, 2, 2), "1", "card", "clinical")
                                .withKind("cpr-card")),
                Certification.of("aama:cma", LocalDate.of(2003, 7, 31))
                        .withRenewedOn(LocalDate.of(2015, 4, 30))
                        .withActivity(course(LocalDate.of(2019, 6, 1), "40", "ceu", "general")),
                Certification.of("aama:cma", LocalDate.of(2005, 1, 1))
                        .withNeverRenewed()
                        .withReinstatedOn(LocalDate.of(2021, 9, 9))
                        .withPrintedExpiration(LocalDate.of(2026, 9, 30)));
    }

    private static Activity course(LocalDate day, String amount, String unit, String topic) {
        return Activity.of(day, Credits.of(amount, unit)).withTopic(topic).withApprover("aama");
    }
}
