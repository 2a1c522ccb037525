package dev.renewal.rules.aha;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class AhaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AhaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read("aha:bls", "certified 2024-02-29; did course 2025-05-04 2 credit"),
                Records.read("aha:heartsaver", "certified 2019-12-31; renewed 2021-11-30 printed 2023-11-30; complete"),
                Records.read(
                        "aha:acls", "certified 2020-01-31; renewed 2022-01-10; extended 2024-01-31 until 2024-03-31"),
                Records.read("aha:pals", "certified 2024-02-05; printed 2026-02-28; paid 2024-02-10 course 60.00"));
    }
}
