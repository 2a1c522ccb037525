package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    ServiceProcess(String url, String... options) throws IOException {
        // noon, so that no test sees two days
        String noon = "GMT%+03d:00".formatted(12 - LocalTime.now(ZoneOffset.UTC).getHour());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CredentialingService.class.getName(),
                "--spring.datasource.url=" + url,
                "--service.zone=" + noon));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader();
    }

    /** Waits until it has said something, and returns that line. */
    String await(String words) throws IOException {
        List<String> said = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.contains(words)) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(() -> String.join("\n", said)).isNotNull();
        return line;
    }

    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** On Linux this is SIGKILL: the process has no last word. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
