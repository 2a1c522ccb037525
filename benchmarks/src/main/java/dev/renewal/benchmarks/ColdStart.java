package dev.renewal.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;

/**
 * How long it takes from the start of a JVM to the first answer. Each way runs in a JVM of its own with only the jars that it
 * needs. All ways run in turn, again and again. The process that starts them takes the time.
 */
final class ColdStart {
    /** What a JVM is started for. */
    enum Way {
        NOTHING("an empty program", jar -> false),
        PLAIN_JAVA("plain Java", jar -> false),
        PLAIN_JAVA_ARCHIVED("plain Java, its classes in an archive", PLAIN_JAVA),
        STREAMS("plain Java, streams and `BigDecimal`", jar -> false),
        RENEWAL("Renewal, `RenewalPolicies.load()`", jar -> jar.contains("renewal-") || jar.contains("slf4j")),
        RENEWAL_ARCHIVED("Renewal, its classes in an archive", RENEWAL),
        EASY_RULES("Easy Rules", jar -> jar.contains("easy-rules") || jar.contains("slf4j")),
        DROOLS("Drools, compiled beforehand", ColdStart::isOfDrools);

        private final String label;
        private final Predicate<String> needs;
        /** The way that this one is with the loaded classes archived, or null. */
        private final Way plain;

        Way(String label, Predicate<String> needs) {
            this.label = label;
            this.needs = needs;
            this.plain = null;
        }

        Way(String label, Way plain) {
            this.label = label;
            this.needs = plain.needs;
            this.plain = plain;
        }

        String label() {
            return label;
        }

        boolean needs(String jar) {
            return needs.test(jar);
        }

        private String program() {
            return plain == null ? name() : plain.name();
        }
    }

    /**
     * Median milliseconds.
     *
     * @param milliseconds the time of each way
     * @param load the part of the time of Renewal that the registry took
     */
    record Result(Map<Way, Double> milliseconds, double load) {}

    private final Path java;
    private final Path folder;

    private ColdStart(Path java, Path folder) {
        this.java = java;
        this.folder = folder;
    }

    private static boolean isOfDrools(String jar) {
        return !jar.contains("renewal-") && !jar.contains("easy-rules") && !jar.contains("jmh");
    }

    static Result measure(Path java, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold-start");
        try {
            ColdStart starts = new ColdStart(java, folder);
            starts.prepare();
            return starts.measured(rounds);
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void prepare() throws IOException, InterruptedException {
        Drools.compileInto(rules());
        // a JVM archives only classes that are in jars
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", own().toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.endsWith(".jar")) {
                arguments.addAll(List.of("-C", entry, "."));
            }
        }
        if (ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments.toArray(new String[0]))
                != 0) {
            throw new IllegalStateException("no jar of the benchmarks");
        }
        for (Way way : Way.values()) {
            if (way.plain != null) {
                Process once = start(way.plain, way.program(), "-XX:ArchiveClassesAtExit=" + archive(way));
                once.getInputStream().readAllBytes();
                if (once.waitFor() != 0 || !Files.exists(archive(way))) {
                    throw new IllegalStateException(way + " was not archived");
                }
            }
        }
    }

    private Result measured(int rounds) throws IOException, InterruptedException {
        Map<Way, List<Double>> times = new EnumMap<>(Way.class);
        List<Double> loads = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Way way : Way.values()) {
                long start = System.nanoTime();
                String line = answer(way.plain == null ? start(way, way.program()) : startArchived(way));
                times.computeIfAbsent(way, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                if (way == Way.RENEWAL) {
                    loads.add(Long.parseLong(line.split(" ")[0]) / 1e6);
                }
            }
        }
        Map<Way, Double> medians = new EnumMap<>(Way.class);
        times.forEach((way, all) -> medians.put(way, Medians.of(all)));
        return new Result(medians, Medians.of(loads));
    }

    /** The first line, which is there before the JVM has ended. */
    private static String answer(Process process) throws IOException, InterruptedException {
        try (BufferedReader answer = process.inputReader(StandardCharsets.UTF_8)) {
            String line = answer.readLine();
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException("no answer of " + process.info());
            }
            return line;
        }
    }

    /** Does not start without the archive, so that a JVM that refuses it is noticed. */
    private Process startArchived(Way way) throws IOException {
        return start(way, way.program(), "-XX:SharedArchiveFile=" + archive(way), "-Xshare:on");
    }

    private Process start(Way way, String program, String... options) throws IOException {
        List<String> classPath = new ArrayList<>();
        classPath.add(own().toString());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && way.needs(Path.of(entry).getFileName().toString())) {
                classPath.add(entry);
            }
        }
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xshare:auto"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), FirstAnswer.class.getName()));
        command.addAll(List.of(program, rules().toString()));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    private Path rules() {
        return folder.resolve("rules.jar");
    }

    private Path own() {
        return folder.resolve("benchmarks.jar");
    }

    private Path archive(Way way) {
        return folder.resolve(way + ".jsa");
    }
}
