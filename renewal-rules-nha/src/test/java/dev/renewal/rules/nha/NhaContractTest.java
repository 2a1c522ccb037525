package dev.renewal.rules.nha;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class NhaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new NhaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read(
                        "nha:ccma",
                        "certified 2024-02-29; did course 2025-05-04 4 credit;"
                                + " did course 2025-09-01 3 contact-hour"),
                Records.read(
                        "nha:cpht",
                        "certified 2023-07-01; renewed 2025-06-20; did course 2025-08-01 3 clock-hour law;"
                                + " did course 2026-01-02 3 clock-hour patient-safety;"
                                + " did course 2026-03-04 3 clock-hour law/patient-safety"),
                Records.read("nha:cpt", "certified 2017-03-31; reinstated 2023-10-15; printed 2025-10-31"));
    }
}
