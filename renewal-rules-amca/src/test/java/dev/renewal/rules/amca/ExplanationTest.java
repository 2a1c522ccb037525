package dev.renewal.rules.amca;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmcaPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | cmac | 2026-11-24 | \
            certified 2025-03-12; input born_on 2007-05-20; did amca-volume 2025-06-01 1 volume; \
            did course 2025-05-19 2 credit; did course 2026-01-15 1.5 clock-hour; \
            paid 2026-11-01 renewal 75.00
            not-yet-certified | cmac | 2026-11-24 | certified 2026-10-02; input born_on 2008-12-03; did amca-volume 2026-10-10 1 volume
            undetermined | cmac | 2026-11-24 | certified 2022-02-10; input born_on 2002-05-01; renewed 2022-04-01; printed 2024-02-29
            """;
    }
}
