package dev.renewal.examples.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it: over HTTP, with a real database. One service for all tests; each takes holders of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ServiceTest.Evening.class)
abstract class ServiceTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Path OVERRIDES = temporaryFolder();

    private static final String KEY = Tokens.location();
    private static final String URL = TestDatabase.inMemory();
    private static final AtomicInteger HOLDERS = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    /** What the requests of this test bring; without one where it is empty. */
    String token = Tokens.of("north", Tokens.ROLES.toArray(String[]::new));

    /** It is the next day already in Greenwich. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Evening {
        @Bean
        @Primary
        Clock eveningInNewYork(@Value("${service.zone}") ZoneId zone) {
            return Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), zone);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> KEY);
        registry.add("service.limits.requests-per-minute", () -> "1000000");
        registry.add("service.limits.certifications", () -> "3");
        registry.add("service.limits.entries", () -> "200");
        registry.add("service.overrides", OVERRIDES::toString);
    }

    /** From now on, the requests of this test are those of a tenant's client that may do everything. */
    void as(String tenant) {
        token = Tokens.of(tenant, Tokens.ROLES.toArray(String[]::new));
    }

    /** What came back. */
    record Response(int status, String contentType, String body) {}

    Response send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode json(Response response) {
        return json.readTree(response.body());
    }

    JsonNode get(String path) {
        return json(send("GET", path, ""));
    }

    /** A new holder, known to no other test. */
    String holder() {
        String holder = "T-" + HOLDERS.incrementAndGet();
        send("PUT", "/holders/" + holder, "");
        return holder;
    }

    /** A new holder of the CMA, certified on 2022-02-10, never renewed, a member. */
    String holderOfCma() {
        String holder = holder();
        send(
                "PUT",
                "/holders/" + holder + "/certifications/aama:cma",
                "{\"certified_on\": \"2022-02-10\", \"never_renewed\": true, \"member\": true}");
        return holder;
    }

    Response postActivity(String holder, String id, String amount) {
        return send("POST", "/holders/" + holder + "/certifications/aama:cma/activities", """
                {"activity_id": "%s", "completed_on": "2024-05-04", "credits": {"amount": "%s", "unit": "ceu"},
                 "topics": ["clinical"], "approved_by": ["aama"]}
                """.formatted(id, amount));
    }

    JsonNode assessment(String holder) {
        return get("/holders/" + holder + "/certifications/aama:cma/assessment");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "overrides");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
