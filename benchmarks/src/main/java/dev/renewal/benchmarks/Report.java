package dev.renewal.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Writes measurements as a page of tables. */
final class Report {
    /** The command that writes the page, as README.md names it. */
    static final String COMMAND =
            "mvn -B -ntp -q -Pbenchmarks -DskipTests -Dbenchmarks.skip=false -pl benchmarks -am verify";

    /** What was measured on one JDK; no cold start where single benchmarks alone were asked for. */
    record OfJdk(
            Path home, Collection<RunResult> oneThread, Collection<RunResult> twoThreads, ColdStart.Result coldStart) {}

    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "1 Simplified.plainJava", "plain Java, `java.time` and longs, one loop",
            "2 Simplified.streamsAndDecimals", "plain Java, streams and `BigDecimal`",
            "3 Simplified.easyRules", "Easy Rules 4.1.0, one pass",
            "4 Simplified.drools", "Drools 10.2.0, one pass, session reused"));

    private static final String OURS = "FullAssessment.assess CMA";
    private static final String ANEW = "Surroundings.assessAnew";
    private static final String READ = "Surroundings.readAlone";

    /** How many times as fast as each of the others the full assessment is to be. */
    private static final Map<String, Double> WANTED = new TreeMap<>(Map.of(
            "1 Simplified.plainJava", 0.5,
            "2 Simplified.streamsAndDecimals", 1.7,
            "3 Simplified.easyRules", 2.0,
            "4 Simplified.drools", 13.0));

    /** What somebody wrote behind the tables begins with this line, and stays. */
    private static final String BY_HAND = "## Where the time goes";

    private final StringBuilder page = new StringBuilder();

    private Report() {}

    /** Nanoseconds and bytes, the medians of the iterations. */
    private record Cost(double nanoseconds, double bytes) {}

    static String of(List<OfJdk> measured, int iterations, int rounds) throws IOException {
        Report report = new Report();
        report.head(iterations, rounds);
        for (OfJdk jdk : measured) {
            report.jdk(jdk);
        }
        if (measured.get(0).coldStart != null) {
            report.footprint();
        }
        return report.page.toString();
    }

    /** The page that takes the place of an earlier one, of which it keeps what was written by hand. */
    static String inPlaceOf(Path earlier, String page) throws IOException {
        String known = Files.exists(earlier) ? Files.readString(earlier) : "";
        int byHand = known.indexOf(BY_HAND);
        return byHand < 0 ? page : page + "\n" + known.substring(byHand);
    }

    private void head(int iterations, int rounds) throws IOException {
        line("# Performance");
        line("");
        line(
                "Written by this command, from the root of the repository, with a JDK 17 (and, if there is one, the newest under"
                        + " `/usr/lib/jvm`):");
        line("");
        line("```");
        line(COMMAND);
        line("```");
        line("");
        line(
                "Measured on %s on a machine with %d cores (%s). Compare numbers within one table alone: the ratios are what"
                        + " holds elsewhere.",
                LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), processor());
        line("");
        line(
                "Ours is the *full* assessment, every value and note of the answer read. All others compute the simplified rule"
                        + " of a CMA: deadline, points missing in total and by topic, fee, standing. 10,000 generated certifications"
                        + " of 20 activities; each of the others agrees with ours on every record before it is timed. Medians of "
                        + iterations + " iterations of one fork, and of " + rounds
                        + " starts; a heap of 2 GB, touched before the start.");
        line("");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private void jdk(OfJdk jdk) throws IOException {
        Map<String, Cost> one = costs(jdk.oneThread);
        Map<String, Cost> two = costs(jdk.twoThreads);
        line("## JDK %s", version(jdk.home));
        line("");
        Cost ours = one.get(OURS);
        if (ours == null) {
            line("| benchmark | ns | bytes |");
            line("| --- | --- | --- |");
            one.forEach((name, cost) -> line("| %s | %,.0f | %,.0f |", name, cost.nanoseconds, cost.bytes));
            line("");
            return;
        }
        targets(jdk, one, two).lines().forEach(this::line);
        line("");
        line("| one thread | records/s | ours is so many times as fast | bytes a record |");
        line("| --- | --- | --- | --- |");
        line("| **Renewal, full assessment of a CMA** | %s | | %,.0f |", perSecond(ours, 1), ours.bytes);
        surroundings("the same, each record made anew from the host's values first", one.get(ANEW));
        surroundings("100 answers that are there already, read alone", one.get(READ));
        OTHERS.forEach((key, label) -> {
            Cost cost = one.get(key.substring(2));
            if (cost != null) {
                line(
                        "| %s | %s | %.2f | %,.0f |",
                        label, perSecond(cost, 1), cost.nanoseconds / ours.nanoseconds, cost.bytes);
            }
        });
        line("");
        line("| body | records/s | time, of a CMA's | bytes a record |");
        line("| --- | --- | --- | --- |");
        one.forEach((name, cost) -> {
            if (name.startsWith("FullAssessment.assess ")) {
                line(
                        "| %s | %s | %.2f | %,.0f |",
                        name.substring(name.indexOf(' ') + 1),
                        perSecond(cost, 1),
                        cost.nanoseconds / ours.nanoseconds,
                        cost.bytes);
            }
        });
        line("");
        if (!two.isEmpty()) {
            line("| two threads | records/s | of one thread's |");
            line("| --- | --- | --- |");
            two.forEach((name, cost) -> line(
                    "| %s | %s | %.2f |",
                    name.equals(OURS) ? "Renewal, full assessment of a CMA" : OTHERS.get("1 " + name),
                    perSecond(cost, 2),
                    2 * one.get(name).nanoseconds / cost.nanoseconds));
            line("");
        }
        growth("activities", one, "Growth.activities ");
        if (jdk.coldStart != null) {
            coldStart(jdk.coldStart);
        }
    }

    private void surroundings(String what, Cost cost) {
        if (cost != null) {
            line("| Renewal, %s | %s | | %,.0f |", what, perSecond(cost, 1), cost.bytes);
        }
    }

    private static Targets targets(OfJdk jdk, Map<String, Cost> one, Map<String, Cost> two) throws IOException {
        Targets targets = new Targets();
        Cost ours = one.get(OURS);
        WANTED.forEach((key, wanted) -> {
            Cost cost = one.get(key.substring(2));
            if (cost != null) {
                targets.atLeast("times as fast as " + OTHERS.get(key), wanted, cost.nanoseconds / ours.nanoseconds);
            }
        });
        targets.atMost("bytes an assessment of a CMA", 2_000, ours.bytes);
        for (GeneratedRecords.Kind kind : GeneratedRecords.Kind.values()) {
            Cost cost = one.get("FullAssessment.assess " + kind);
            if (cost != null && cost != ours) {
                targets.atMost("time of a " + kind + ", of a CMA's", 2, cost.nanoseconds / ours.nanoseconds);
            }
        }
        if (two.containsKey(OURS)) {
            targets.atLeast("two threads, of one", 1.8, 2 * ours.nanoseconds / two.get(OURS).nanoseconds);
        }
        Cost hundred = one.get("Growth.activities 100");
        Cost most = one.get("Growth.activities 10000");
        if (hundred != null && most != null) {
            targets.atMost(
                    "time an activity, 10,000 against 100 of them", 1.5, most.nanoseconds / 100 / hundred.nanoseconds);
        }
        if (jdk.coldStart != null) {
            double start = jdk.coldStart.milliseconds().get(ColdStart.Way.RENEWAL);
            targets.atMost(
                    "start to the first answer, of plain Java's",
                    1.3,
                    start / jdk.coldStart.milliseconds().get(ColdStart.Way.PLAIN_JAVA));
            targets.atMost(
                    "the same, each with its classes in an archive",
                    1.3,
                    jdk.coldStart.milliseconds().get(ColdStart.Way.RENEWAL_ARCHIVED)
                            / jdk.coldStart.milliseconds().get(ColdStart.Way.PLAIN_JAVA_ARCHIVED));
            targets.atMost("kB of all published runtime jars", 300, oursInKilobytes());
        }
        return targets;
    }

    private void growth(String what, Map<String, Cost> costs, String prefix) {
        if (costs.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
            return;
        }
        line("| %s | microseconds an assessment | nanoseconds an activity |", what);
        line("| --- | --- | --- |");
        costs.forEach((name, cost) -> {
            if (name.startsWith(prefix)) {
                String value = name.substring(prefix.length());
                line(
                        "| %s | %,.2f | %,.0f |",
                        value, cost.nanoseconds / 1e3, cost.nanoseconds / Integer.parseInt(value));
            }
        });
        line("");
    }

    private void coldStart(ColdStart.Result cold) {
        double plain = cold.milliseconds().get(ColdStart.Way.PLAIN_JAVA);
        line("| start of the JVM to the first answer | ms | of plain Java's |");
        line("| --- | --- | --- |");
        cold.milliseconds().forEach((way, time) -> line("| %s | %,.0f | %.2f |", way.label(), time, time / plain));
        line("");
        line("Of that, `RenewalPolicies.load()` of all four bodies took %.1f ms.", cold.load());
        line("");
        line("How a host has the JVM archive its classes: [README](../README.md#use-it).");
        line("");
    }

    private static double oursInKilobytes() throws IOException {
        long ours = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && jar.getFileName().toString().startsWith("renewal-")) {
                ours += Files.size(jar);
            }
        }
        return ours / 1000.0;
    }

    private void footprint() throws IOException {
        long drools = 0;
        int jars = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")
                    && ColdStart.Way.DROOLS.needs(jar.getFileName().toString())) {
                drools += Files.size(jar);
                jars++;
            }
        }
        line("## Footprint");
        line("");
        line(
                "All published runtime jars together: %,.0f kB, and `slf4j-api`. Drools, for comparison: %d jars, %,d kB.",
                oursInKilobytes(), jars, drools / 1000);
    }

    private static String perSecond(Cost cost, int threads) {
        double thousands = 1e6 * threads / cost.nanoseconds;
        return thousands >= 1000
                ? String.format(Locale.ROOT, "%.2f million", thousands / 1000)
                : String.format(Locale.ROOT, "%,.0f thousand", thousands);
    }

    private static Map<String, Cost> costs(Collection<RunResult> results) {
        Map<String, Cost> costs = new TreeMap<>(Report::inOrder);
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String shortName = name.substring("dev.renewal.benchmarks.".length());
            String parameters = result.getParams().getParamsKeys().stream()
                    .map(key -> " " + result.getParams().getParam(key))
                    .collect(Collectors.joining());
            List<Double> times = new ArrayList<>();
            List<Double> bytes = new ArrayList<>();
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults().forEach(iteration -> {
                        times.add(iteration.getPrimaryResult().getScore());
                        bytes.add(allocated(iteration));
                    }));
            costs.put(shortName + parameters, new Cost(Medians.of(times), Medians.of(bytes)));
        }
        return costs;
    }

    private static double allocated(IterationResult iteration) {
        return iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    /** By name, numbers at the end by their value, other parameters as they are declared. */
    private static int inOrder(String one, String other) {
        int byName = name(one).compareTo(name(other));
        return byName != 0 ? byName : Integer.compare(place(one), place(other));
    }

    private static String name(String key) {
        return key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
    }

    private static int place(String key) {
        String value = key.substring(key.indexOf(' ') + 1);
        if (value.matches("[0-9]+")) {
            return Integer.parseInt(value);
        }
        return Arrays.stream(GeneratedRecords.Kind.values())
                .filter(kind -> kind.name().equals(value))
                .mapToInt(Enum::ordinal)
                .findFirst()
                .orElse(-1);
    }

    private static String version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .sorted(Comparator.reverseOrder())
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
                .collect(Collectors.joining(", "));
    }

    private void line(String text, Object... values) {
        page.append(values.length == 0 ? text : String.format(Locale.ROOT, text, values))
                .append('\n');
    }
}
