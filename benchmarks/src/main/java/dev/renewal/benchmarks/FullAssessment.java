package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.policy.Certification;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The full assessment of each body by the library, every value and note of the answer read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FullAssessment {
    private static final int RECORDS = 10_000;

    @Param({"CMA", "RMA", "CCMA", "NCMA"})
    public Kind kind;

    private final RenewalPolicies policies = RenewalPolicies.load();
    private Certification[] certifications;

    @Setup
    public void generate() {
        certifications = GeneratedRecords.certifications(kind, RECORDS, 20);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void assess(Blackhole sink) {
        for (Certification certification : certifications) {
            EveryValue.of(policies.assess(certification, AS_OF), sink);
        }
    }
}
