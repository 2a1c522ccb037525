package dev.renewal.rules.amca;

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
                "current",
                explained("certified 2025-03-12; born_on 2007-05-20; did amca-volume 2025-06-01 1 volume;"
                        + " did course 2025-05-19 2 credit; did course 2026-01-15 1.5 clock-hour;"
                        + " paid 2026-11-01 renewal 75.00"),
                "not-yet-certified",
                explained("certified 2026-10-02; born_on 2008-12-03; did amca-volume 2026-10-10 1 volume"),
                "undetermined",
                explained("certified 2022-02-10; born_on 2002-05-01; renewed 2022-04-01; printed 2024-02-29"));
    }

    private static Explanation explained(String record) {
        return RenewalPolicies.of(new AmcaPolicy())
                .explain(Records.read("amca:cmac", record), LocalDate.of(2026, 11, 24));
    }
}
