package dev.renewal.rules.nha;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.RenewalPolicyContract;
import java.time.LocalDate;
import java.util.List;

class NhaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new NhaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Certification.of("nha:ccma", LocalDate.of(2024, 2, 29))
                        .withActivity(Activity.of(LocalDate.of(2025, 5, 4), Credits.of("4", "credit")))
                        .withActivity(Activity.of(LocalDate.of(2025, 9, 1), Credits.of("3", "contact-hour"))),
                Certification.of("nha:cpht", LocalDate.of(2023, 7, 1))
                        .withRenewedOn(LocalDate.of(2025, 6, 20))
                        .withActivity(hours(LocalDate.of(2025, 8, 1), "law"))
                        .withActivity(hours(LocalDate.of(2026, 1, 2), "patient-safety"))
                        .withActivity(hours(LocalDate.of(2026, 3, 4), "law").withTopic("patient-safety")),
                Certification.of("nha:cpt", LocalDate.of(2017, 3, 31))
                        .withReinstatedOn(LocalDate.of(2023, 10, 15))
                        .withPrintedExpiration(LocalDate.of(2025, 10, 31)));
    }

    private static Activity hours(LocalDate day, String topic) {
        return Activity.of(day, Credits.of("3", "clock-hour")).withTopic(topic);
    }
}
