package dev.renewal.rules.wadoh;

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
                explained(
                        "wa-doh:ma-r",
                        "certified 2022-06-15; printed 2026-12-14; born_on 1980-12-27; renewed 2026-10-01;"
                                + " did course 2025-01-18 4 credit"),
                "expired",
                explained("wa-doh:ma-c", "certified 2022-06-15; printed 2024-02-29; paid 2024-03-01 renewal 60"),
                "lapsed",
                explained("wa-doh:ma-p", "printed 2020-05-14; extended 2020-09-01 until 2020-12-31"),
                "undetermined",
                explained("wa-doh:ma-h", "certified 2024-06-15; complete; born_on 1980-02-29"));
    }

    private static Explanation explained(String credential, String record) {
        return RenewalPolicies.of(new WaDohPolicy())
                .explain(Records.read(credential, record), LocalDate.of(2026, 11, 24));
    }
}
