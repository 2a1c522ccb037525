package dev.renewal.testkit;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import java.time.LocalDate;
import java.util.List;

/** A policy that keeps the contract passes, so that it is for its one fault that a wrong one fails. */
class SampleContractTest extends RenewalPolicyContract {
    static final List<Certification> SAMPLES = List.of(
            Certification.of("tst:one", LocalDate.of(2023, 5, 31))
                    .withKey("H-7")
                    .withActivity(Activity.of(LocalDate.of(2024, 2, 29), Credits.of("3", "point"))
                            .withTopic("law")
                            .withApprover("board")),
            Certification.of("tst:two", LocalDate.of(2020, 1, 1)).withRenewedOn(LocalDate.of(2022, 8, 15)));

    @Override
    protected RenewalPolicy policy() {
        return new SamplePolicy();
    }

    @Override
    protected List<Certification> samples() {
        return SAMPLES;
    }
}
