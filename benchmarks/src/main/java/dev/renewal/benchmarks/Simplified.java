package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Pair;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.kie.api.builder.KieModule;
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

/** The simplified rule of a CMA by what a host would use instead; each agrees with the library before it is timed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Simplified {
    private static final int RECORDS = 10_000;

    /** The records, one by one, and the check that comes first. */
    @State(Scope.Benchmark)
    public static class Records {
        private Cma[] cmas;
        private List<Pair> pairs;

        @Setup
        public void generate() {
            pairs = GeneratedRecords.cmas(RECORDS, 20);
            cmas = pairs.stream().map(Pair::cma).toArray(Cma[]::new);
        }

        void check(String way, Function<Cma, CmaAnswer> rule) {
            Agreement.check(way, pairs, RenewalPolicies.load(), rule);
        }
    }

    /** What has no state of its own. */
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
        private final EasyRules oneRuleACheck = EasyRules.oneRuleACheck();
        private final EasyRules onePass = EasyRules.onePass();

        @Setup
        public void check(Records records) {
            records.check("Easy Rules, one rule a check", cma -> oneRuleACheck.answer(cma, AS_OF));
            records.check("Easy Rules, one pass", cma -> onePass.answer(cma, AS_OF));
        }
    }

    /** Evrete. */
    @State(Scope.Thread)
    public static class OfEvrete {
        private final Evrete evrete = new Evrete();

        @Setup
        public void check(Records records) {
            records.check("Evrete", cma -> evrete.answer(cma, AS_OF));
        }

        @TearDown
        public void close() {
            evrete.close();
        }
    }

    /** Drools. */
    @State(Scope.Thread)
    public static class OfDrools {
        private Drools oneRuleACheck;
        private Drools onePass;

        @Setup
        public void check(Records records) {
            KieModule rules = Drools.compiled();
            oneRuleACheck = Drools.oneRuleACheck(rules);
            onePass = Drools.onePass(rules);
            records.check("Drools, one rule a check", cma -> oneRuleACheck.answer(cma, AS_OF));
            records.check("Drools, one pass", cma -> onePass.answer(cma, AS_OF));
        }

        @TearDown
        public void close() {
            oneRuleACheck.close();
            onePass.close();
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
    public void easyRulesOneRuleACheck(Records records, OfEasyRules rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.oneRuleACheck.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void easyRulesOnePass(Records records, OfEasyRules rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.onePass.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void evrete(Records records, OfEvrete rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.evrete.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void droolsOneRuleACheck(Records records, OfDrools rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.oneRuleACheck.answer(cma, AS_OF), sink);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void droolsOnePass(Records records, OfDrools rules, Blackhole sink) {
        for (Cma cma : records.cmas) {
            read(rules.onePass.answer(cma, AS_OF), sink);
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
