package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with the context that was generated ahead of time, as a native image would start it. */
class AheadOfTimeIT {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void itStartsAndAnswers() throws Exception {
        Path log = folder.resolve("log.txt");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspring.aot.enabled=true",
                        "-jar",
                        "target/spring-boot.jar",
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int port = port(log, application);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/certifications/1/answer?asOf=2026-11-24"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .contains("\"as_of\":\"2026-11-24\",\"standing\":\"current\"");
            assertThat(log).content().contains("Starting AOT-processed Credentialing");
        } finally {
            application.destroy();
        }
    }

    private static int port(Path log, Process application) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        Optional<String> port = Optional.empty();
        while (port.isEmpty() && application.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            Matcher started = STARTED.matcher(Files.readString(log));
            port = started.find() ? Optional.of(started.group(1)) : Optional.empty();
        }
        assertThat(port).as(Files.readString(log)).isPresent();
        return Integer.parseInt(port.orElseThrow());
    }
}
