package dev.renewal.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** The time and the bytes of each benchmark that was run, by its name and parameters, in the order of JMH. */
final class Costs {
    static final String FULL = "FullAssessment.assess ";
    static final String FULL_CMA = FULL + "CMA";
    static final String SAME_WORK = "CmaAssessment.sameWork";
    static final String ASSESSED_ONCE = "CmaAssessment.assessedOnce";
    static final String IN_CACHE = "CmaAssessment.inCache";
    static final String BUILT = "CmaAssessment.builtAndAssessed";
    static final String ACTIVITIES = "Growth.activities ";

    static final String PLAN = "JointPlan.plan ";
    static final String PLAN_OF_TWO = PLAN + "CMA,RMA";

    private static final String PACKAGE = "dev.renewal.benchmarks.";
    private static final Cost UNKNOWN = new Cost(Double.NaN, Double.NaN);

    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /** Nanoseconds and bytes of one operation, the medians of the iterations. */
    record Cost(double nanoseconds, double bytes) {}

    static Costs of(Collection<RunResult> results) {
        Costs all = new Costs();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().substring(PACKAGE.length())
                    + result.getParams().getParamsKeys().stream()
                            .map(key -> " " + result.getParams().getParam(key))
                            .collect(Collectors.joining());
            List<Double> times = new ArrayList<>();
            List<Double> bytes = new ArrayList<>();
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults().forEach(iteration -> {
                        times.add(iteration.getPrimaryResult().getScore());
                        bytes.add(allocated(iteration));
                    }));
            // JMH would add the bytes of the records that are built between the rounds
            double allocated = name.equals(ASSESSED_ONCE) ? Double.NaN : Medians.of(bytes);
            all.costs.put(name, new Cost(Medians.of(times), allocated));
        }
        return all;
    }

    private static double allocated(IterationResult iteration) {
        return iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    /** The time of a benchmark; not a number if it was not run, so that each ratio to it is not a number either. */
    double nanoseconds(String name) {
        return costs.getOrDefault(name, UNKNOWN).nanoseconds;
    }

    /** The bytes of a benchmark; not a number if they are not known. */
    double bytes(String name) {
        return costs.getOrDefault(name, UNKNOWN).bytes;
    }

    boolean has(String name) {
        return costs.containsKey(name);
    }

    void forEach(BiConsumer<String, Cost> action) {
        costs.forEach(action);
    }
}
