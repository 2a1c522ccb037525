package com.example.renewal.ptcb;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.RenewalPolicyContract;
import java.time.LocalDate;
import java.util.List;

/** Holds PTCB's policy against the contract of all policies. */
class PtcbContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new PtcbPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                // renewed, with hours of each topic
                Certification.of("ptcb:cpht", LocalDate.of(2021, 5, 12))
                        .withRenewedOn(LocalDate.of(2025, 4, 20))
                        .withActivity(
                                hours("12", 2025, 9, 1).withTopic("technician").withTopic("law"))
                        .withActivity(
                                hours("3", 2026, 2, 1).withTopic("technician").withTopic("patient-safety"))
                        .withActivity(hours("7", 2026, 3, 1).withTopic("pharmacist")),
                // reinstated, with a contact hour and a kind of the years before 2020
                Certification.of("ptcb:cpht", LocalDate.of(2016, 2, 29))
                        .withReinstatedOn(LocalDate.of(2018, 11, 5))
                        .withActivity(hours("18", 2019, 1, 7).withKind("college-credit"))
                        .withActivity(
                                hours("6", 2019, 3, 7).withKind("in-service").withTopic("law"))
                        .withActivity(Activity.of(LocalDate.of(2019, 4, 7), Credits.of("2", "contact-hour"))),
                // never renewed, by a printed expiration
                Certification.of("ptcb:cpht", LocalDate.of(2023, 7, 1))
                        .withNeverRenewed()
                        .withPrintedExpiration(LocalDate.of(2025, 8, 31)));
    }

    private static Activity hours(String amount, int year, int month, int day) {
        return Activity.of(LocalDate.of(year, month, day), Credits.of(amount, "clock-hour"));
    }
}
