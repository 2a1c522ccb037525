package dev.renewal.rules.nha;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;
import java.util.Map;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new NhaPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | cpt | 2026-11-24 | \
            certified 2023-05-20; key holder-1; renewed 2025-03-01; did course 2025-03-02 4 credit as old; \
            did course 2025-06-01 4 credit as course-1; did course 2025-07-01 3 clock-hour as hours; \
            did employment 2025-08-01 10 credit as work; did course 2025-09-01 10 point as points
            expired | ccma | 2025-11-24 | \
            certified 2023-05-20; key holder-2; complete; printed 2025-05-31; \
            did course 2024-06-01 4 credit as course-1; did course 2025-09-01 3 credit as course-2
            lapsed | cehrs | 2025-01-31 | \
            certified 2019-05-20; key holder-3; reinstated 2022-01-31; \
            did course 2023-06-01 10 credit as course-1
            undetermined | ccma | 2024-11-24 | certified 2022-05-20; printed 2030-05-20
            pharmacy-technician | cpht | 2026-11-24 | \
            certified 2025-02-28; key holder-5; complete; did course 2025-06-01 2 clock-hour law as law; \
            did course 2025-07-01 3 contact-hour law/patient-safety as both; \
            did course 2026-08-01 4 credit as credits; did course 2027-01-01 4 credit as next-year
            """;
    }

    @Override
    protected Map<String, String> overrides() {
        return Map.of("current", "nha.fee.renewal.cpt | 2026-01-01 | 169 | USD | - | invoice 4711 | 2026-06-30");
    }
}
