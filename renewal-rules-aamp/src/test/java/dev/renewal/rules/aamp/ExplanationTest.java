package dev.renewal.rules.aamp;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Explanation;
import dev.renewal.testkit.ExplanationContract;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import java.util.Map;

class ExplanationTest extends ExplanationContract {
    @Override
    protected Map<String, Explanation> explanations() {
        return Map.of(
                "late",
                explained(
                        "certified 2024-02-10; group_month 11; renewed 2025-12-20; did course 2025-12-10 4 cme;"
                                + " did journal-test 2026-03-01 1.5 clock-hour; did cpr-card 2026-04-01 1 card;"
                                + " paid 2025-12-20 renewal 60.00; paid 2026-11-02 renewal 60.00; paid 2026-11-10 renewal 60.00"),
                "first-term",
                explained("certified 2026-10-15; printed 2026-11-30; did in-service 2026-11-01 2 cme"),
                "without-group",
                explained("certified 2026-01-15; renewed 2026-02-20; did course 2026-02-01 2 cme;"
                        + " paid 2026-02-20 renewal 60.00"),
                "printed-only",
                explained("certified 2025-01-15; printed 2026-12-31; paid 2026-11-02 renewal 60.00"),
                "undetermined",
                explained("certified 2024-09-10; group_month 8; paid 2025-08-02 late 20.00"));
    }

    private static Explanation explained(String record) {
        return RenewalPolicies.of(new AampPolicy())
                .explain(Records.read("aamp:certificate", record), LocalDate.of(2026, 11, 24));
    }
}
