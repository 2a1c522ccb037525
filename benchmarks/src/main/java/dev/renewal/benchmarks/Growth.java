package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.policy.Certification;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How the cost of one assessment of a CMA grows with its activities. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Growth {
    /** Certifications of so many activities, in turn. */
    @State(Scope.Benchmark)
    public static class OfActivities {
        @Param({"10", "100", "1000", "10000"})
        public int activities;

        private final RenewalPolicies policies = RenewalPolicies.load();
        private Certification[] certifications;
        private int next;

        @Setup
        public void generate() {
            certifications = GeneratedRecords.certifications(Kind.CMA, Math.max(50, 100_000 / activities), activities);
        }
    }

    @Benchmark
    public void activities(OfActivities state, Blackhole sink) {
        state.next = state.next + 1 == state.certifications.length ? 0 : state.next + 1;
        EveryValue.of(state.policies.assess(state.certifications[state.next], AS_OF), sink);
    }
}
