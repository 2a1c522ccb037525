package dev.renewal.rules.aamp;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new AampPolicy();
    }

    @Override
    protected String examples() {
        return """
            late | certificate | 2026-11-24 | \
            certified 2024-02-10; input group_month 11; renewed 2025-12-20; did course 2025-12-10 4 cme; \
            did journal-test 2026-03-01 1.5 clock-hour; did cpr-card 2026-04-01 1 card; \
            paid 2025-12-20 renewal 60.00; paid 2026-11-02 renewal 60.00; paid 2026-11-10 renewal 60.00
            first-term | certificate | 2026-11-24 | certified 2026-10-15; printed 2026-11-30; did in-service 2026-11-01 2 cme
            without-group | certificate | 2026-11-24 | \
            certified 2026-01-15; renewed 2026-02-20; did course 2026-02-01 2 cme; \
            paid 2026-02-20 renewal 60.00
            printed-only | certificate | 2026-11-24 | certified 2025-01-15; printed 2026-12-31; paid 2026-11-02 renewal 60.00
            undetermined | certificate | 2026-11-24 | certified 2024-09-10; input group_month 8; paid 2025-08-02 late 20.00
            """;
    }
}
