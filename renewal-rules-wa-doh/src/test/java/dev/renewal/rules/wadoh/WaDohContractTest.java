package dev.renewal.rules.wadoh;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class WaDohContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new WaDohPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read("wa-doh:ma-c", "certified 2022-03-01; printed 2024-02-29; input born_on 1980-02-29"),
                Records.read("wa-doh:ma-r", "certified 2019-05-14; renewed 2021-05-01 printed 2022-05-14; complete"),
                Records.read("wa-doh:ma-p", "certified 2019-05-14; printed 2020-05-14; did course 2020-01-02 8 credit"),
                Records.read("wa-doh:ma-h", "certified 2024-05-14; renewed 2025-04-01; input born_on 1990-05-14"),
                Records.read(
                        "wa-doh:ma-c",
                        "certified 2025-05-15; printed 2026-05-14; extended 2026-05-01 until 2026-08-31"));
    }
}
