package dev.renewal.rules.amt;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class AmtContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmtPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read(
                        "amt:rma",
                        "certified 2020-06-15; did course 2021-03-03 30 point clinical by amt;"
                                + " did course 2024-05-04 3 contact-hour clinical by amt;"
                                + " did employment 2025-01-01 3 point clinical by amt; paid 2021-06-01 annual 75;"
                                + " paid 2022-06-01 annual 75; paid 2023-06-01 annual 75"),
                Records.read("amt:mdt", "certified 2023-01-01; complete"),
                Records.read("amt:cmas", "certified 2005-12-31; paid 2025-11-30 annual 75"),
                Records.read("amt:rpt", "certified 2008-08-08; reinstated 2022-02-01; printed 2025-02-28"));
    }
}
