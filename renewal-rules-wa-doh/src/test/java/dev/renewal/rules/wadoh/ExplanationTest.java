package dev.renewal.rules.wadoh;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.ExplanationContract;

class ExplanationTest extends ExplanationContract {
    @Override
    protected RenewalPolicy policy() {
        return new WaDohPolicy();
    }

    @Override
    protected String examples() {
        return """
            current | ma-r | 2026-11-24 | \
            certified 2022-06-15; printed 2026-12-14; input born_on 1980-12-27; renewed 2026-10-01; \
            did course 2025-01-18 4 credit
            expired | ma-c | 2026-11-24 | certified 2022-06-15; printed 2024-02-29; paid 2024-03-01 renewal 60
            lapsed | ma-p | 2026-11-24 | printed 2020-05-14; extended 2020-09-01 until 2020-12-31
            undetermined | ma-h | 2026-11-24 | certified 2024-06-15; complete; input born_on 1980-02-29
            """;
    }
}
