package dev.renewal.rules.aama;

import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.Records;
import dev.renewal.testkit.RenewalPolicyContract;
import java.util.List;

class AamaContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new AamaPolicy();
    }

    @Override
    protected List<Certification> samples() {
        return List.of(
                Records.read(
                        "aama:cma",
                        "certified 2022-02-10; member true; input failed_exam_attempts 1;"
                                + " did course 2024-05-04 12 ceu clinical by aama;"
                                + " did course 2025-01-09 6 point administrative by aama;"
                                + " did course 2025-03-01 2.5 contact-hour general by aama;"
                                + " did college-credit 2025-08-01 2 college-credit general by aama;"
                                + " did cpr-card 2026-02-02 1 card clinical by aama"),
                Records.read(
                        "aama:cma",
                        "certified 2003-07-31; renewed 2015-04-30; did course 2019-06-01 40 ceu general by aama"),
                Records.read("aama:cma", "certified 2005-01-01; complete; reinstated 2021-09-09; printed 2026-09-30"));
    }
}
