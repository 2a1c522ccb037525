package dev.renewal.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks, one JDK after the other, and writes what came out as a page.
 *
 * <p>Options, as system properties: {@code only}, a regular expression of benchmarks to time and print, without a page;
 * {@code iterations} and {@code seconds}, for measuring and for warming up; {@code rounds} of cold starts; {@code page}, the
 * file to write. The arguments are the homes of the JDKs; without them, that of
 * this JVM and the newest that is installed.
 */
final class Benchmarks {
    private static final int ITERATIONS = Integer.getInteger("iterations", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 1);
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final int ROUNDS = Integer.getInteger("rounds", 11);

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param homes the homes of the JDKs to run on
     * @throws Exception if a benchmark fails, or the page cannot be written
     */
    public static void main(String... homes) throws Exception {
        List<Path> jdks = homes.length > 0 ? Arrays.stream(homes).map(Path::of).toList() : thisAndTheNewest();
        String only = System.getProperty("only");
        List<Report.OfJdk> measured = new ArrayList<>();
        for (Path jdk : only == null ? jdks : jdks.subList(0, 1)) {
            measured.add(only == null ? all(jdk) : new Report.OfJdk(jdk, timed(jdk, only, 1), List.of(), null));
        }
        String page = Report.of(measured, ITERATIONS, ROUNDS);
        System.out.println(page);
        if (only == null && System.getProperty("page") != null) {
            Path file = Path.of(System.getProperty("page"));
            Files.writeString(file, Report.inPlaceOf(file, page));
        }
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
        Collection<RunResult> one = timed(jdk, "(FullAssessment|Surroundings|Simplified|Growth)\\..*", 1);
        Collection<RunResult> two = timed(jdk, "FullAssessment.assess$|Simplified.plainJava$", 2);
        return new Report.OfJdk(jdk, one, two, coldStart);
    }

    private static Collection<RunResult> timed(Path jdk, String which, int threads) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("dev\\.renewal\\.benchmarks\\.(" + which + ")")
                .jvm(java(jdk).toString())
                // a heap that is there from the start: the first touch of a page is slow on some machines
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC")
                .forks(1)
                .threads(threads)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(SECONDS))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (threads > 1) {
            options.param("kind", "CMA");
        }
        return new Runner(options.build()).run();
    }

    private static Path java(Path jdk) {
        return jdk.resolve("bin").resolve("java");
    }
}
