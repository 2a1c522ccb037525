package dev.renewal.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks.
 *
 * <p>Without further options, all of them run, one JDK after the other, and the page is written. Options, as system
 * properties:
 *
 * <ul>
 *   <li>{@code quick=true} runs those that a developer looks at first, on the first JDK, and prints their tables;
 *   <li>{@code only}, a regular expression, runs the benchmarks of these names, on the first JDK, and prints their tables;
 *   <li>{@code iterations} and {@code seconds} say how often and for how long each is warmed up and measured;
 *   <li>{@code rounds} says how often each JVM is started for the cold start;
 *   <li>{@code page} is the file to write.
 * </ul>
 */
final class Benchmarks {
    private static final boolean QUICK = Boolean.getBoolean("quick");
    private static final String ONLY = System.getProperty(
            "only",
            QUICK ? "FullAssessment.assess|CmaAssessment.sameWork|Simplified.(plainJava|streams.*|easyRules)" : null);
    private static final int ITERATIONS = Integer.getInteger("iterations", QUICK ? 3 : 5);
    private static final int SECONDS = Integer.getInteger("seconds", 1);
    private static final int ROUNDS = Integer.getInteger("rounds", 11);
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param homes the homes of the JDKs to run on; without them, that of this JVM and the newest that is installed
     * @throws Exception if a benchmark fails, or the page cannot be written
     */
    public static void main(String... homes) throws Exception {
        List<Path> jdks = homes.length > 0 ? Arrays.stream(homes).map(Path::of).toList() : thisAndTheNewest();
        if (ONLY != null) {
            Costs costs = timed(jdks.get(0), ONLY, 1, QUICK);
            System.out.println(Report.tables(new Report.OfJdk(jdks.get(0), costs, Costs.of(List.of()), null)));
            return;
        }
        List<Report.OfJdk> measured = new ArrayList<>();
        for (Path jdk : jdks) {
            measured.add(all(jdk));
        }
        Path file = Path.of(System.getProperty("page"));
        Files.writeString(file, Report.inPlaceOf(file, Report.page(measured, ITERATIONS, ROUNDS)));
        System.out.println(Files.readString(file));
    }

    private static List<Path> thisAndTheNewest() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path newest = own;
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED)) {
                for (Path home : homes) {
                    if (Files.isExecutable(java(home)) && feature(home) > feature(newest)) {
                        newest = home;
                    }
                }
            }
        }
        return newest.equals(own) ? List.of(own) : List.of(own, newest);
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> Runtime.Version.parse(line.substring(line.indexOf('"') + 1, line.length() - 1))
                        .feature())
                .findFirst()
                .orElse(0);
    }

    private static Report.OfJdk all(Path jdk) throws RunnerException, IOException, InterruptedException {
        ColdStart.Result coldStart = ColdStart.measure(java(jdk), ROUNDS);
        Costs one = timed(jdk, "(FullAssessment|CmaAssessment|Simplified|Growth|JointPlan)\\..*", 1, false);
        Costs two = timed(jdk, "FullAssessment.assess$|Simplified.plainJava$", 2, true);
        return new Report.OfJdk(jdk, one, two, coldStart);
    }

    private static Costs timed(Path jdk, String which, int threads, boolean onlyCma) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("dev\\.renewal\\.benchmarks\\.(" + which + ")")
                .jvm(java(jdk).toString())
                // the heap is touched before the start, as the first touch of a page is slow on some machines
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .forks(1)
                .threads(threads)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(SECONDS))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (onlyCma) {
            options.param("kind", "CMA");
        }
        return Costs.of(new Runner(options.build()).run());
    }

    private static Path java(Path jdk) {
        return jdk.resolve("bin").resolve("java");
    }
}
