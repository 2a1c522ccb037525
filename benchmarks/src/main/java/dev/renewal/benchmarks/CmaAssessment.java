package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.policy.Certification;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The assessment of a CMA by hosts that read only a part of the answer, or keep their records in other ways. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CmaAssessment {
    private static final int RECORDS = 10_000;
    /** So few records that they stay in the cache. */
    private static final int FEW = 100;

    /** Records that are assessed in every round. */
    @State(Scope.Benchmark)
    public static class Records {
        private final RenewalPolicies policies = RenewalPolicies.load();
        private Certification[] certifications;
        private Certification[] few;

        @Setup
        public void generate() {
            certifications = GeneratedRecords.certifications(Kind.CMA, RECORDS, 20);
            few = Arrays.copyOf(certifications, FEW);
        }
    }

    /** Records that are built before each round, outside the measured time, and assessed once. */
    @State(Scope.Benchmark)
    public static class NewRecords {
        private Certification[] certifications;

        @Setup(Level.Invocation)
        public void build(Records records) {
            certifications = new Certification[RECORDS];
            for (int i = 0; i < RECORDS; i++) {
                certifications[i] = GeneratedRecords.rebuilt(records.certifications[i]);
            }
        }
    }

    /** Reads only what the peers compute, and the two values that {@link SameWork} names. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void sameWork(Records records, Blackhole sink) {
        for (Certification certification : records.certifications) {
            SameWork.of(records.policies.assess(certification, AS_OF)).read(sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void assessedOnce(Records records, NewRecords built, Blackhole sink) {
        for (Certification certification : built.certifications) {
            EveryValue.of(records.policies.assess(certification, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void inCache(Records records, Blackhole sink) {
        for (Certification certification : records.few) {
            EveryValue.of(records.policies.assess(certification, AS_OF), sink);
        }
    }

    /** A host that builds each record from its own values, assesses it once and drops it. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void builtAndAssessed(Records records, Blackhole sink) {
        for (Certification certification : records.certifications) {
            EveryValue.of(records.policies.assess(GeneratedRecords.rebuilt(certification), AS_OF), sink);
        }
    }
}
