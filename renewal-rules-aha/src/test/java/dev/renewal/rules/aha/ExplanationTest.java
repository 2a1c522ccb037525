package dev.renewal.rules.aha;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new AhaPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | bls | 2024-11-24 | \
            certified 2022-02-10; renewed 2024-01-20 printed 2026-01-31; did course 2024-01-18 4 credit; \
            paid 2024-01-18 course 60
            lapsed | acls | 2024-11-24 | certified 2022-02-10; complete; extended 2024-02-29 until 2024-04-30
            undetermined | pals | 2024-11-24 | certified 2022-02-10
            """;
    }
}
