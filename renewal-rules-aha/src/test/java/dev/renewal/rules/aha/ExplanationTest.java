package dev.renewal.rules.aha;

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
                        "aha:bls",
                        "certified 2022-02-10; renewed 2024-01-20 printed 2026-01-31; did course 2024-01-18 4 credit;"
                                + " paid 2024-01-18 course 60"),
                "lapsed",
                explained("aha:acls", "certified 2022-02-10; complete; extended 2024-02-29 until 2024-04-30"),
                "undetermined",
                explained("aha:pals", "certified 2022-02-10"));
    }

    private static Explanation explained(String credential, String record) {
        return RenewalPolicies.of(new AhaPolicy())
                .explain(Records.read(credential, record), LocalDate.of(2024, 11, 24));
    }
}
