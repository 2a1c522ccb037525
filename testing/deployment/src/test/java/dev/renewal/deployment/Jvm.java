package dev.renewal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process of its own, and what it wrote. */
record Jvm(List<String> out, List<String> err) {
    private static final int MOST_SECONDS = 60;

    /** Runs the java of the JDK that runs the tests. */
    static Jvm java(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
    }

    /** Runs a program that is expected to end well. */
    static Jvm run(Path folder, Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("%s ended", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        Jvm ended = new Jvm(Files.readAllLines(out), Files.readAllLines(err));
        assertThat(process.exitValue()).as("%s: %s", command, ended).isZero();
        return ended;
    }

    static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
