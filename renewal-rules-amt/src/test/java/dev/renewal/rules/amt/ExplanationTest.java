package dev.renewal.rules.amt;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;
import java.util.Map;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmtPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | rma | 2026-11-24 | \
            certified 2025-03-15; key holder-1; paid 2025-12-01 annual 60; \
            did course 2025-03-14 3 point as too-early; did course 2025-05-01 8 contact-hour as course-1; \
            did employment 2026-01-31 4 point as work; did course 2026-02-01 1 ceu as lecture
            expired | rma | 2026-11-24 | \
            certified 2020-03-01; key holder-2; complete; paid 2021-01-15 annual 60; \
            did course 2022-05-01 20 point as course-1; did course 2025-05-01 12 point as course-2
            lapsed | mlt | 2026-11-24 | certified 2008-06-01; key holder-3; complete; printed 2011-05-31
            undetermined | cmas | 2026-11-24 | certified 2021-06-01
            rolled-over | rma | 2025-11-24 | \
            certified 2020-03-01; key holder-5; paid 2020-12-01 annual 60; paid 2021-12-01 annual 75; \
            paid 2022-12-01 annual 75; paid 2023-12-01 annual 75; did employment 2020-12-31 10 point as work; \
            did course 2022-05-01 20 contact-hour as course-1; did course 2024-05-01 12.5 point as course-2
            annual-fee-only-current | rma | 2026-11-24 | certified 1999-04-01; key holder-6; paid 2024-03-20 annual 75
            annual-fee-only-expired | rda | 2026-11-24 | certified 1999-04-17; key holder-7; paid 2021-03-20 annual 60
            annual-fee-only-undetermined | mdt | 2026-11-24 | certified 2005-12-31; key holder-8
            """;
    }

    @Override
    protected Map<String, String> overrides() {
        return Map.of(
                "current",
                "amt.ccp.points.rma | 2025-01-01 | 24 | point | 2028-01-01 | board decision 12 | 2027-06-30");
    }
}
