package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.benchmarks.HostileRecords.Shape;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record of any size is answered: one that takes the square of its size would take minutes. */
class HostileRecordsTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int SIZE = 100_000;
    private static final int THOUSAND = 1_000;
    private static final int ROUNDS = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void eachBodyAnswersARecordOfAHundredThousandEntries(Shape shape) {
        for (Kind kind : Kind.values()) {
            Explanation explanation = POLICIES.explain(HostileRecords.certification(kind, shape, SIZE), AS_OF);
            assertThat(explanation.answer().options()).as(kind + " " + shape).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAnswerAllocatesGrowsNoWorseThanTheSizeTimesItsLogarithm(Shape shape) {
        for (Kind kind : Kind.values()) {
            long least = Long.MAX_VALUE;
            long ofTenTimes = Long.MAX_VALUE;
            // compiled code allocates less: the larger record comes last, so that it has no older code than the smaller
            for (int round = 0; round < ROUNDS; round++) {
                least = Math.min(least, bytes(kind, shape, THOUSAND));
                ofTenTimes = Math.min(ofTenTimes, bytes(kind, shape, 10 * THOUSAND));
            }
            assertThat((double) ofTenTimes)
                    .as("bytes for ten times as many: " + kind + " " + shape)
                    .isLessThan(least * 10 * Math.log(10 * THOUSAND) / Math.log(THOUSAND));
        }
    }

    private static long bytes(Kind kind, Shape shape, int size) {
        // rules keep what they know of activities seen before: each record meets rules that have seen none
        RenewalPolicies policies = RenewalPolicies.load();
        policies.assess(HostileRecords.certification(kind, shape, 1), AS_OF);
        Certification certification = HostileRecords.certification(kind, shape, size);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Assessment answer = policies.assess(certification, AS_OF);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(answer.options()).isNotEmpty();
        return bytes;
    }
}
