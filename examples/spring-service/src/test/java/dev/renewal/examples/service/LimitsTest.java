package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

class LimitsTest extends ServiceTest {
    private static final String ACTIVITY = """
            {"activity_id": "%s", "completed_on": "2024-05-04", "credits": {"amount": "1", "unit": "ceu"}%s}""";

    private static final Limits THREE_A_MINUTE = new Limits(DataSize.ofKilobytes(1), 3, 1, 1);

    @Autowired
    private Problems problems;

    private static String names(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> '"' + name + i + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private Response post(String holder, String body) {
        return send("POST", "/holders/" + holder + "/certifications/aama:cma/activities", body);
    }

    private void refused(Response response, String field) {
        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(json(response).at("/code").stringValue()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(json(response).at("/field").stringValue()).startsWith(field);
    }

    @Test
    void listsAndNamesHaveAnEnd() {
        String holder = holderOfCma();

        refused(post(holder, ACTIVITY.formatted("A", ",\"topics\":" + names(51, "t"))), "topics");
        refused(post(holder, ACTIVITY.formatted("A", ",\"approved_by\":" + names(51, "t"))), "approved_by");
        refused(post(holder, ACTIVITY.formatted("A", ",\"topics\":" + names(1, "t".repeat(200)))), "topics[0]");
        refused(post(holder, ACTIVITY.formatted("A", ",\"course\":\"" + "c".repeat(201) + '"')), "course");
        refused(post(holder, ACTIVITY.formatted("A".repeat(101), "")), "activity_id");
        String events = String.join(",", Collections.nCopies(201, "{\"event\":\"renewed\",\"on\":\"2024-01-01\"}"));
        refused(
                send(
                        "PUT",
                        "/holders/" + holder + "/certifications/aama:cma",
                        "{\"certified_on\":\"2022-02-10\",\"events\":[" + events + "]}"),
                "events");
        assertThat(post(holder, ACTIVITY.formatted("A", ",\"topics\":" + names(50, "t".repeat(190))))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "a%7Fb", "%E2%80%AE"})
    void anIdHasNoControlCharacters(String id) {
        assertThat(send("PUT", "/holders/" + id, "").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "..%2fx", "%2e%2e/x", "..;/x", "a%5Cb"})
    void aPathTrickIsNoId(String id) {
        assertThat(send("PUT", "/holders/" + id, "").status()).isIn(400, 403, 404, 405);
    }

    /** By such an id nobody could ask for the activity, to correct or delete it. */
    @ParameterizedTest
    @ValueSource(strings = {"A/2", "A;3", "A%4", "..", ".", "A\\\\5", "x\\ny"})
    void anActivityHasNoIdThatNoPathHolds(String id) {
        Response refused = post(holderOfCma(), ACTIVITY.formatted(id, ""));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).at("/code").stringValue()).isEqualTo("INVALID_ID");
        assertThat(json(refused).at("/field").stringValue()).isEqualTo("activity_id");
    }

    @Test
    void anIdHasAnEnd() {
        assertThat(send("PUT", "/holders/" + "x".repeat(100), "").status()).isEqualTo(204);
        refused(send("PUT", "/holders/" + "x".repeat(101), ""), "holder");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 104857600, 413, BODY_TOO_LARGE", "Transfer-Encoding: chunked, 411, NO_LENGTH"})
    void aBodyTooLongIsRefusedBeforeItIsRead(String header, int status, String code) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("""
                    POST /holders/H/certifications/aama:cma/activities HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Connection: close\r
                    %s\r
                    \r
                    """.formatted(token, header).getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            InputStream input = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (!answer.toString(StandardCharsets.UTF_8).contains(code)) {
                int one = input.read();
                assertThat(one).isNotNegative();
                answer.write(one);
            }
            assertThat(answer.toString(StandardCharsets.UTF_8)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void theFortyThousandthTopicIsNotReached() {
        Response refused = post(holderOfCma(), ACTIVITY.formatted("A", ",\"topics\":" + names(40_000, "t")));

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void aCertificationHasAnEndAndIsReadQuicklyThere() {
        String holder = holderOfCma();
        for (int i = 0; i < 200; i++) {
            assertThat(post(holder, ACTIVITY.formatted("A" + i, ",\"topics\":" + names(50, "t" + i + "-")))
                            .status())
                    .isEqualTo(201);
        }
        refused(post(holder, ACTIVITY.formatted("more", "")), "activities");

        Instant start = Instant.now();
        assessment(holder);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aHolderHasSoManyCertifications() {
        String holder = holder();
        for (String title : List.of("ccma", "cpt", "cet", "cpt")) {
            assertThat(put(holder, title).status()).isEqualTo(204);
        }

        refused(put(holder, "cehrs"), "certifications");
    }

    private Response put(String holder, String title) {
        return send("PUT", "/holders/" + holder + "/certifications/nha:" + title, "{\"certified_on\": \"2025-07-01\"}");
    }

    @Test
    void aTenantIsLimitedAlsoWhereItsAddressesAreNot() throws Exception {
        OncePerRequestFilter ofAddress = THREE_A_MINUTE.rate(problems, "address", request -> request.getRemoteAddr());
        OncePerRequestFilter ofTenant = THREE_A_MINUTE.rate(problems, "tenant", request -> "acme");
        for (int i = 0; i < 3; i++) {
            assertThat(through("10.0.0." + i, ofAddress, ofTenant).getStatus()).isEqualTo(200);
        }

        assertThat(through("10.0.0.3", ofAddress, ofTenant).getStatus()).isEqualTo(429);
    }

    @Test
    void requestsBeyondTheRateAreToldWhenToComeBack() throws Exception {
        OncePerRequestFilter rate = THREE_A_MINUTE.rate(problems, "address", request -> request.getRemoteAddr());
        for (int i = 0; i < 3; i++) {
            assertThat(through("10.0.0.1", rate).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = through("10.0.0.1", rate);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 21);
        assertThat(through("10.0.0.2", rate).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse through(String address, Filter... filters) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        GenericServlet answer = new GenericServlet() {
            @Override
            public void service(ServletRequest asked, ServletResponse given) {
                assertThat(asked).isSameAs(request);
            }
        };
        new MockFilterChain(answer, filters).doFilter(request, response);
        return response;
    }
}
