package dev.renewal.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes measurements as tables: a page of all JDKs, or what was run on one JDK. */
final class Report {
    /** The command that writes the page, as README.md names it. */
    private static final String COMMAND =
            "mvn -B -ntp -q -Pbenchmarks -DskipTests -Dbenchmarks.skip=false -pl benchmarks -am verify";

    /** The part of the page that is written by hand begins with this line, and is kept. */
    private static final String BY_HAND = "## Where the time goes";

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    /**
     * What was measured on one JDK.
     *
     * @param home the home of the JDK
     * @param one the costs with one thread
     * @param two the costs with two threads
     * @param coldStart the starts, or null if they were not measured
     */
    record OfJdk(Path home, Costs one, Costs two, ColdStart.Result coldStart) {}

    static String page(List<OfJdk> measured, int iterations, int rounds) throws IOException {
        Report report = new Report();
        report.head(iterations, rounds);
        for (OfJdk jdk : measured) {
            report.jdk(jdk);
        }
        report.footprint();
        return report.text.toString();
    }

    static String tables(OfJdk measured) throws IOException {
        Report report = new Report();
        report.jdk(measured);
        report.everyCost(measured.one);
        return report.text.toString();
    }

    /** Keeps what was written by hand in the earlier page. */
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
                "Measured on %s on a machine with %d cores (%s). Compare only numbers of one table: the ratios are what holds"
                        + " elsewhere.",
                LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), processor());
        line("");
        line(
                "The *full answer* is the assessment with every value and note read. The peers compute a simplified rule of a CMA:"
                        + " standing, end of the term, points missing in total and by topic, fee. The *same work* is the assessment with"
                        + " only these values read, the next deadline and the fewest further points for all requirements together. The"
                        + " records are 10,000 generated certifications of 20 activities; each peer agrees with ours on every record"
                        + " before it is timed.");
        line("");
        line(
                "Medians of %d iterations of one fork, and of %d starts. The heap has 2 GB, touched before the start.",
                iterations, rounds);
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
        line("## JDK %s", version(jdk.home));
        line("");
        if (jdk.one.has(Costs.FULL_CMA)) {
            Map<ColdStart.Way, Double> starts = jdk.coldStart == null ? Map.of() : jdk.coldStart.milliseconds();
            Targets.lines(jdk.one, jdk.two, starts, ours().kilobytes).forEach(this::line);
            line("");
            cmas(jdk.one);
        }
        if (jdk.coldStart != null) {
            bodies(jdk.one);
            threads(jdk.one, jdk.two);
            activities(jdk.one);
            plans(jdk.one);
            coldStart(jdk.coldStart);
        }
    }

    private void everyCost(Costs costs) {
        line("| benchmark | ns | bytes |");
        line("| --- | --- | --- |");
        costs.forEach((name, cost) -> line("| %s | %,.0f | %s |", name, cost.nanoseconds(), bytes(cost.bytes())));
        line("");
    }

    private void cmas(Costs one) {
        line("| CMA, one thread | records/s | full answer is so many times as fast | same work is | bytes a record |");
        line("| --- | --- | --- | --- | --- |");
        ours("full answer", Costs.FULL_CMA, one);
        ours("same work", Costs.SAME_WORK, one);
        ours("full answer, each record assessed only once", Costs.ASSESSED_ONCE, one);
        ours("full answer, 100 records that stay in the cache", Costs.IN_CACHE, one);
        ours("full answer, each record first built from the host's values", Costs.BUILT, one);
        for (Peer peer : Peer.values()) {
            if (one.has(peer.benchmark())) {
                double time = one.nanoseconds(peer.benchmark());
                line(
                        "| %s | %s | %.2f | %s | %s |",
                        peer.label(),
                        perSecond(time, 1),
                        time / one.nanoseconds(Costs.FULL_CMA),
                        one.has(Costs.SAME_WORK)
                                ? String.format(Locale.ROOT, "%.2f", time / one.nanoseconds(Costs.SAME_WORK))
                                : "",
                        bytes(one.bytes(peer.benchmark())));
            }
        }
        line("");
    }

    private void ours(String what, String benchmark, Costs one) {
        if (one.has(benchmark)) {
            line(
                    "| **Renewal, %s** | %s | | | %s |",
                    what, perSecond(one.nanoseconds(benchmark), 1), bytes(one.bytes(benchmark)));
        }
    }

    private void bodies(Costs one) {
        line("| body | records/s | time, of a CMA's | bytes a record |");
        line("| --- | --- | --- | --- |");
        for (GeneratedRecords.Kind kind : GeneratedRecords.Kind.values()) {
            double time = one.nanoseconds(Costs.FULL + kind);
            line(
                    "| %s | %s | %.2f | %s |",
                    kind,
                    perSecond(time, 1),
                    time / one.nanoseconds(Costs.FULL_CMA),
                    bytes(one.bytes(Costs.FULL + kind)));
        }
        line("");
    }

    private void threads(Costs one, Costs two) {
        line("| two threads | records/s | of one thread's |");
        line("| --- | --- | --- |");
        two.forEach((name, cost) -> line(
                "| %s | %s | %.2f |",
                name.equals(Costs.FULL_CMA) ? "Renewal, full answer of a CMA" : Peer.PLAIN_JAVA.label(),
                perSecond(cost.nanoseconds(), 2),
                2 * one.nanoseconds(name) / cost.nanoseconds()));
        line("");
    }

    private void activities(Costs one) {
        line("| activities | microseconds an assessment | nanoseconds an activity |");
        line("| --- | --- | --- |");
        one.forEach((name, cost) -> {
            if (name.startsWith(Costs.ACTIVITIES)) {
                String count = name.substring(Costs.ACTIVITIES.length());
                line(
                        "| %s | %,.2f | %,.0f |",
                        count, cost.nanoseconds() / 1e3, cost.nanoseconds() / Integer.parseInt(count));
            }
        });
        line("");
    }

    private void plans(Costs one) {
        line("| one plan for a holder of | microseconds | bytes |");
        line("| --- | --- | --- |");
        one.forEach((name, cost) -> {
            if (name.startsWith(Costs.PLAN)) {
                line(
                        "| %s | %,.1f | %s |",
                        name.substring(Costs.PLAN.length()).replace(",", ", "),
                        cost.nanoseconds() / 1e3,
                        bytes(cost.bytes()));
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
        line("How a host archives its classes: [README](../README.md#use-it).");
        line("");
    }

    private void footprint() throws IOException {
        Jars drools = jars(ColdStart.Way.DROOLS::needs);
        line("## Footprint");
        line("");
        line(
                "All published runtime jars together: %,.0f kB, and `slf4j-api`. Drools, for comparison: %d jars, %,.0f kB.",
                ours().kilobytes, drools.count, drools.kilobytes);
    }

    private static Jars ours() throws IOException {
        return jars(name -> name.startsWith("renewal-"));
    }

    /** Jars of the class path. */
    private record Jars(int count, double kilobytes) {}

    private static Jars jars(Predicate<String> which) throws IOException {
        int count = 0;
        long bytes = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && which.test(jar.getFileName().toString())) {
                count++;
                bytes += Files.size(jar);
            }
        }
        return new Jars(count, bytes / 1000.0);
    }

    private static String perSecond(double nanoseconds, int threads) {
        double thousands = 1e6 * threads / nanoseconds;
        return thousands >= 1000
                ? String.format(Locale.ROOT, "%.2f million", thousands / 1000)
                : String.format(Locale.ROOT, "%,.0f thousand", thousands);
    }

    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes);
    }

    private static String version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .sorted(Comparator.reverseOrder())
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
                .collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
