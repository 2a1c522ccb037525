package dev.renewal.rules.ncct;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;
import java.util.Map;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new NcctPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | ncpt | 2026-11-24 | \
            certified 2024-06-15; key holder-1; renewed 2026-06-01; printed 2027-06-30; \
            did course 2025-12-31 3 clock-hour as too-early; did course 2026-02-01 4.5 clock-hour as course-1; \
            did employer-training 2026-03-01 2 clock-hour as training-1; \
            did employer-training 2026-09-01 2 clock-hour as training-2; \
            did course 2026-10-01 2 contact-hour as contact
            inactive | ncma | 2024-11-24 | \
            certified 2022-06-15; key holder-2; complete; did course 2023-02-01 14 clock-hour as course-1; \
            did course 2024-02-01 6 clock-hour as course-2
            lapsed | ncma | 2026-11-24 | certified 2012-06-15; key holder-3; reinstated 2018-02-28; printed 2019-02-28
            undetermined | ncma | 2026-11-24 | certified 2024-02-29
            """;
    }

    @Override
    protected Map<String, String> overrides() {
        return Map.of("current", "ncct.fee.renewal | 2026-01-01 | 77 | USD | 2027-01-01 | invoice 815 | 2026-12-31");
    }
}
