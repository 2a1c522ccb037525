package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CredentialingTest {
    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void theAnswerForAnEntityIsServedAsJson() throws Exception {
        HttpResponse<String> response = get("/certifications/1/answer?asOf=2026-11-24");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        assertThat(answer.at("/standing").asString()).isEqualTo("current");
        assertThat(answer.at("/key").asString()).isEqualTo("1");
        assertThat(answer.at("/term/end").asString()).isEqualTo("2027-02-28");
        assertThat(answer.at("/options/0/shortfall/minimum_additional"))
                .isEqualTo(JsonMapper.shared().readTree("{\"amount\":\"60\",\"unit\":\"point\"}"));
    }
}
