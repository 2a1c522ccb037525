package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What stands around the assessment of a CMA: the record is made before, and the answer read after. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Surroundings {
    private static final int RECORDS = 10_000;
    /** So few that they stay in the cache, as an answer does that was made just now. */
    private static final int FEW = 100;

    private final RenewalPolicies policies = RenewalPolicies.load();
    private Certification[] certifications;
    private Assessment[] answers;

    @Setup
    public void generate() {
        certifications = GeneratedRecords.certifications(Kind.CMA, RECORDS, 20);
        answers = Arrays.stream(certifications, 0, FEW)
                .map(certification -> policies.assess(certification, AS_OF))
                .toArray(Assessment[]::new);
    }

    /** As a host does that reads each record, assesses it once and drops it. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void assessAnew(Blackhole sink) {
        for (Certification certification : certifications) {
            EveryValue.of(policies.assess(GeneratedRecords.anew(certification), AS_OF), sink);
        }
    }

    /** Answers that are there already, so that nothing but the reading of them is timed. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void readAlone(Blackhole sink) {
        for (Assessment answer : answers) {
            EveryValue.of(answer, sink);
        }
    }
}
