package dev.renewal.rules.aamp;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class AampContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AampPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                certificate("certified 2026-01-15; input group_month 2; did course 2026-01-20 4 cme;"
                        + " did cpr-card 2026-02-01 2 clock-hour; paid 2026-02-02 renewal 60.00"),
                certificate(
                        "certified 2024-02-29; input group_month 2; renewed 2025-03-10; paid 2025-03-05 renewal 60.00;"
                                + " paid 2026-02-02 renewal 60.00; paid 2026-02-02 late 20.00"),
                certificate("certified 2023-05-05; renewed 2025-08-20 printed 2026-08-31; complete;"
                        + " paid 2026-08-01 renewal 60.00; paid 2026-08-01 late 20.00"),
                certificate("certified 2024-03-12; printed 2025-03-31; extended 2025-03-01 until 2025-06-30"),
                certificate("certified 2025-06-01; did in-service 2025-07-01 3 cme; paid 2025-07-01 renewal 60.00"));
    }

    private static Certification certificate(String record) {
        return Records.read("aamp:certificate", record);
    }
}
