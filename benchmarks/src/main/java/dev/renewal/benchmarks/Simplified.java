package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Pair;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The simplified rule of a CMA by each peer, which agrees with the library on every record before it is timed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Simplified {
    private static final int RECORDS = 10_000;

    /** The records, and the check that comes first. */
    @State(Scope.Benchmark)
    public static class Records {
        private Cma[] cmas;
        private List<Pair> pairs;

        @Setup
        public void generate() {
            pairs = GeneratedRecords.cmas(RECORDS, 20);
            cmas = pairs.stream().map(Pair::cma).toArray(Cma[]::new);
        }

        void check(String peer, Function<Cma, CmaAnswer> rule) {
            Agreement.check(peer, pairs, RenewalPolicies.load(), rule);
        }
    }

    /** The two in plain Java, which have no state. */
    @State(Scope.Benchmark)
    public static class Java {
        @Setup
        public void check(Records records) {
            records.check("plain Java", cma -> PlainJava.answer(cma, AS_OF));
            records.check(
                    "streams", cma -> StreamsAndDecimals.answer(cma, AS_OF).inHundredths());
        }
    }

    /** Easy Rules. */
    @State(Scope.Thread)
    public static class OfEasyRules {
        private final EasyRules engine = new EasyRules();

        @Setup
        public void check(Records records) {
            records.check("Easy Rules", cma -> engine.answer(cma, AS_OF));
        }
    }

    /** Drools. */
    @State(Scope.Thread)
    public static class OfDrools {
        private Drools engine;

        @Setup
        public void check(Records records) {
            engine = new Drools(Drools.compiled());
            records.check("Drools", cma -> engine.answer(cma, AS_OF));
        }

        @TearDown
        public void close() {
            engine.close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void plainJava(Records records, Java checked, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(PlainJava.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void streamsAndDecimals(Records records, Java checked, Blackhole sink) {
        for (Cma cma : records.cmas) {
            StreamsAndDecimals.Answer answer = StreamsAndDecimals.answer(cma, AS_OF);
            sink.consume(answer.deadline());
            sink.consume(answer.total());
            answer.topics().values().forEach(sink::consume);
            sink.consume(answer.fee());
            sink.consume(answer.stage());
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void easyRules(Records records, OfEasyRules rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.engine.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void drools(Records records, OfDrools rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.engine.answer(cma, AS_OF), sink);
        }
    }

    private static void read(CmaAnswer answer, Blackhole sink) {
        sink.consume(answer.deadline());
        sink.consume(answer.total());
        sink.consume(answer.administrative());
        sink.consume(answer.clinical());
        sink.consume(answer.general());
        sink.consume(answer.fee());
        sink.consume(answer.stage());
    }
}
