package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The service is killed while clients record. */
class KilledServiceTest {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 300;
    private static final String HOLDER = "/holders/H-1";
    private static final String CERTIFICATION = HOLDER + "/certifications/aama:cma";

    private final HttpClient http = HttpClient.newHttpClient();

    private String token;

    @TempDir
    private Path folder;

    /** Nothing says whose tokens are taken: one is in the log. */
    private String start(ServiceProcess service) throws Exception {
        token = service.await("TOKEN=").replace("TOKEN=", "");
        String port = service.await("Tomcat started on port ").replaceFirst(".* on port (\\d+).*", "$1");
        return "http://localhost:" + port;
    }

    private HttpResponse<String> send(String method, String uri, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheServiceWasKilled() throws Exception {
        String database = TestDatabase.in(folder);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (ServiceProcess killed = new ServiceProcess(database, "--server.port=0")) {
            String address = start(killed);
            send("PUT", address + HOLDER, "");
            LocalDate lastYear = LocalDate.now().minusYears(1);
            send("PUT", address + CERTIFICATION, "{\"certified_on\": \"" + lastYear + "\", \"never_renewed\": true}");
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    while (true) {
                        int status = send("POST", address + CERTIFICATION + "/activities", """
                                {"activity_id": "A-%d", "completed_on": "%s", "approved_by": ["aama"], "credits": {"amount": "1", "unit": "ceu"}}
                                """.formatted(
                                                asked.incrementAndGet(), lastYear.plusDays(1)))
                                .statusCode();
                        assertThat(status).isEqualTo(201);
                        if (acknowledged.incrementAndGet() >= ENOUGH) {
                            killed.kill();
                        }
                    }
                }));
            }
            for (Future<?> client : clients) {
                assertThat(client)
                        .failsWithin(Duration.ofMinutes(2))
                        .withThrowableThat()
                        .withCauseInstanceOf(IOException.class);
            }
        } finally {
            threads.shutdownNow();
        }

        try (ServiceProcess again = new ServiceProcess(database, "--server.port=0")) {
            String answer = send("GET", start(again) + CERTIFICATION + "/assessment", "")
                    .body();
            int counted = JsonMapper.shared()
                    .readTree(answer)
                    .at("/options/0/shortfall/requirements/0/counted/amount")
                    .asInt();
            assertThat(acknowledged.get()).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(counted).isBetween(acknowledged.get(), asked.get());
        }
    }
}
