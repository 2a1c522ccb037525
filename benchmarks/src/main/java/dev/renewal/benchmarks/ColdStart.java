package dev.renewal.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How long it takes from the start of a JVM to the first answer. Each way runs in a JVM of its own, with the jars that it
 * needs alone, all ways in turn, again and again; the clock is that of the process that starts them.
 */
final class ColdStart {
    /** What a JVM is started for. */
    enum Way {
        NOTHING("an empty program", jar -> false),
        PLAIN_JAVA("plain Java", jar -> false),
        STREAMS("plain Java, streams and `BigDecimal`", jar -> false),
        RENEWAL("Renewal, `RenewalPolicies.load()`", jar -> jar.contains("renewal-") || jar.contains("slf4j")),
        EASY_RULES("Easy Rules", jar -> jar.contains("easy-rules") || jar.contains("slf4j")),
        EVRETE("Evrete", jar -> jar.contains("evrete")),
        DROOLS_PRECOMPILED("Drools, compiled beforehand", ColdStart::isOfDrools),
        DROOLS("Drools, compiled at the start", ColdStart::isOfDrools);

        private final String label;
        private final Predicate<String> needs;

        Way(String label, Predicate<String> needs) {
            this.label = label;
            this.needs = needs;
        }

        String label() {
            return label;
        }

        boolean needs(String jar) {
            return needs.test(jar);
        }
    }

    private ColdStart() {}

    private static boolean isOfDrools(String jar) {
        return !jar.contains("renewal-")
                && !jar.contains("evrete")
                && !jar.contains("easy-rules")
                && !jar.contains("jmh");
    }

    /** Median milliseconds of each way, and under {@link #loadTime} what our registry took of it. */
    record Result(Map<Way, Double> milliseconds, double loadTime) {}

    static Result measure(Path java, int rounds) throws IOException, InterruptedException {
        Path rules = Files.createTempFile("rules", ".jar");
        try {
            Drools.compileInto(rules);
            Map<Way, List<Double>> times = new EnumMap<>(Way.class);
            List<Double> loads = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (Way way : Way.values()) {
                    long start = System.nanoTime();
                    Process process = start(java, way, rules);
                    try (BufferedReader answer = process.inputReader(StandardCharsets.UTF_8)) {
                        String line = answer.readLine();
                        times.computeIfAbsent(way, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                        if (line == null || process.waitFor() != 0) {
                            throw new IllegalStateException(way + " gave no answer");
                        }
                        if (way == Way.RENEWAL) {
                            loads.add(Long.parseLong(line.split(" ")[0]) / 1e6);
                        }
                    }
                }
            }
            Map<Way, Double> medians = new EnumMap<>(Way.class);
            times.forEach((way, all) -> medians.put(way, Medians.of(all)));
            return new Result(medians, Medians.of(loads));
        } finally {
            Files.delete(rules);
        }
    }

    private static Process start(Path java, Way way, Path rules) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!jar.endsWith(".jar")
                    || way.needs.test(Path.of(jar).getFileName().toString())) {
                jars.add(jar);
            }
        }
        return new ProcessBuilder(
                        java.toString(),
                        "-Xshare:auto",
                        "-cp",
                        String.join(File.pathSeparator, jars),
                        FirstAnswer.class.getName(),
                        way.name(),
                        rules.toString())
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
