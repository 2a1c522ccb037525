package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.benchmarks.HostileRecords.Shape;
import dev.renewal.policy.Explanation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record of any size is answered: one that takes the square of its size would take minutes. */
class HostileRecordsTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int SIZE = 100_000;

    @ParameterizedTest
    @EnumSource
    void eachBodyAnswersARecordOfAHundredThousandEntries(Shape shape) {
        for (Kind kind : Kind.values()) {
            Explanation explanation = POLICIES.explain(HostileRecords.certification(kind, shape, SIZE), AS_OF);
            assertThat(explanation.answer().options()).as(kind + " " + shape).isNotEmpty();
        }
    }
}
