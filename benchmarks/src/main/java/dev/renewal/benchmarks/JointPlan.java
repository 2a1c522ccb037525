package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.policy.Certification;
import java.util.ArrayList;
import java.util.List;
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

/** One plan for several certifications of a holder, with few courses recorded, so that most lack credits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JointPlan {
    private static final int HOLDERS = 1_000;

    @Param({"CMA,RMA", "CMA,RMA,CCMA,NCMA"})
    public String held;

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final List<List<Certification>> holders = new ArrayList<>();

    @Setup
    public void generate() {
        for (int i = 0; i < HOLDERS; i++) {
            holders.add(new ArrayList<>());
        }
        for (String kind : held.split(",")) {
            Certification[] certifications = GeneratedRecords.certifications(Kind.valueOf(kind), HOLDERS, 3);
            for (int i = 0; i < HOLDERS; i++) {
                holders.get(i).add(certifications[i]);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(HOLDERS)
    public void plan(Blackhole sink) {
        for (List<Certification> holder : holders) {
            sink.consume(policies.plan(holder, AS_OF));
        }
    }
}
