package dev.renewal.rules.amca;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class AmcaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmcaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read(
                        "amca:cmac",
                        "certified 2025-03-12; input born_on 2007-05-20; did course 2025-09-01 4 contact-hour;"
                                + " did amca-volume 2026-01-15 1 volume"),
                Records.read(
                        "amca:ptc", "certified 2020-02-29; renewed 2022-01-10; extended 2024-02-29 until 2024-05-31"),
                Records.read(
                        "amca:etc",
                        "certified 2019-08-31; reinstated 2022-02-01 printed 2024-02-29; input born_on 2004-02-29; complete"),
                Records.read(
                        "amca:mac", "certified 2024-11-05; printed 2026-11-30; did home-study 2025-03-03 1 program"));
    }
}
