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

/** How the cost of one assessment grows with a record that is out of the ordinary. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class HostileGrowth {
    @Param
    public HostileRecords.Shape shape;

    @Param
    public Kind kind;

    @Param({"10", "100", "1000", "10000"})
    public int size;

    private final RenewalPolicies policies = RenewalPolicies.load();
    private Certification certification;

    @Setup
    public void generate() {
        certification = HostileRecords.certification(kind, shape, size);
    }

    @Benchmark
    public void assess(Blackhole sink) {
        EveryValue.of(policies.assess(certification, AS_OF), sink);
    }
}
