package dev.renewal.rules.aama;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;
import java.util.Map;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new AamaPolicy();
    }

    @Override
    protected String examples() {
        return """
            not-yet-certified | cma | 2024-03-09 | \
            certified 2024-03-10; key holder-1; did course 2024-01-20 2 ceu as course-1; \
            did course 2024-04-01 2 ceu as course-2
            current | cma | 2026-11-24 | \
            certified 2024-02-10; key holder-2; complete; member true; \
            did course 2023-10-31 3 ceu as too-early; \
            did course 2024-01-15 25 contact-hour administrative by aama as before-certification; \
            did course 2024-05-04 6 ceu clinical/general as law-and-clinical; \
            did course 2024-09-30 12 ceu clinical by aama as approved; did course 2025-01-10 0.5 ceu as short; \
            did course 2025-02-02 2 ceu astrology as horoscopes; did webinar 2025-03-03 1 ceu as webinar; \
            did course 2025-04-04 2 clock-hour as hours; \
            did college-credit 2025-06-01 1 college-credit general as college; \
            did cpr-card 2026-01-01 4 card as cards; did course 2027-01-15 5 ceu as next-year
            expired | cma | 2025-07-20 | \
            certified 2015-05-20; key holder-3; renewed 2020-06-15; printed 2025-05-31; \
            did course 2023-08-09 60 ceu by aama as in-term; \
            did course 2025-07-01 10 ceu general by aama as late
            lapsed | cma | 2026-11-24 | \
            certified 2015-04-12; key holder-4; complete; member false; input failed_exam_attempts 3; \
            did course 2019-08-09 61 point by aama as in-term
            undetermined | cma | 2023-05-06 | certified 2018-04-05; did course 2023-05-05 10 ceu clinical
            """;
    }

    @Override
    protected Map<String, String> overrides() {
        return Map.of("expired", "aama.fee.late | 2024-01-01 | 50 | USD | - | call with AAMA, 2024-02-05 | 2025-06-30");
    }
}
