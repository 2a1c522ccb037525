package dev.renewal.rules.ncct;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class NcctContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new NcctPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read(
                        "ncct:ncma",
                        "certified 2024-02-29; did course 2025-05-04 6 clock-hour;"
                                + " did employer-training 2025-09-01 4 clock-hour"),
                Records.read("ncct:ncpt", "certified 2019-07-01; renewed 2026-06-20; printed 2027-07-31"),
                Records.read("ncct:ts-c", "certified 2017-03-31; reinstated 2023-10-15"));
    }
}
