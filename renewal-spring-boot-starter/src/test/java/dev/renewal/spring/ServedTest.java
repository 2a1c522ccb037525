package dev.renewal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application with a web server, started as any other: what clients and operators see. */
class ServedTest {
    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static URI address;

    /** In another package than the starter, as far as the scan is concerned. */
    @SpringBootApplication(scanBasePackages = "com.example")
    @Import({Intake.class, Department.class, DepartmentAdvice.class})
    @RestController
    static class Application {
        private final RenewalAnswers answers;

        Application(RenewalAnswers answers) {
            this.answers = answers;
        }

        @GetMapping("/answer")
        Assessment answer() {
            return answers.assess(Certification.of("aama:cma", LocalDate.of(2022, 2, 10)), LocalDate.of(2026, 11, 24));
        }

        @GetMapping("/standing")
        String standing(@RequestParam String credential) {
            Assessment answer =
                    answers.assess(Certification.of(credential, LocalDate.of(2022, 2, 10)), LocalDate.of(2026, 11, 24));
            return answer.standing().toString();
        }
    }

    /** A body with a value that the library refuses while it is read. */
    record Held(String credential, LocalDate certifiedOn) {
        Held {
            Certification.of(credential, certifiedOn);
        }
    }

    @RestController
    static class Intake {
        @PostMapping("/held")
        void hold(@RequestBody Held held) {}
    }

    @RestController
    static class Department {
        @GetMapping("/department")
        void ask() {
            throw new InvalidInputException("INVALID_NAME", "department", "", "a name");
        }
    }

    @RestControllerAdvice(assignableTypes = Department.class)
    static class DepartmentAdvice {
        @ExceptionHandler
        @ResponseStatus(HttpStatus.CONFLICT)
        void refused(InvalidInputException refusal) {}
    }

    private static void state(String amount) throws IOException {
        Files.writeString(
                folder.resolve("overrides.txt"),
                "aama.fee.renewal.member | 2026-12-01 | " + amount + " | USD | - | a letter | 2027-06-01\n");
    }

    @BeforeAll
    static void start() throws IOException {
        state("70.00");
        application = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--renewal.overrides=" + folder.resolve("overrides.txt").toUri(),
                "--management.endpoint.health.show-details=always",
                "--management.endpoints.web.exposure.include=health,info,renewal,metrics");
        address = URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return send(method, path, "");
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void anAnswerIsServedAndCounted() throws Exception {
        assertThat(send("GET", "/standing?credential=aama:cma").body()).isEqualTo("CURRENT");
        assertThat(json(send("GET", "/actuator/metrics/renewal.assess"))
                        .at("/availableTags")
                        .findValuesAsString("tag"))
                .contains("body", "credential", "outcome");
    }

    @Test
    void aRefusalIsAProblemWithTheCodeOfTheLibrary() throws Exception {
        HttpResponse<String> refused = send("GET", "/standing?credential=aama:cna");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(json(refused)).isEqualTo(JsonMapper.shared().readTree("""
                                {"type": "urn:renewal:problem:UNKNOWN_CREDENTIAL", "title": "Bad Request", "status": 400,
                                 "detail": "credential: found \\"aama:cna\\", wanted: one of WANTED [UNKNOWN_CREDENTIAL]",
                                 "instance": "/standing", "code": "UNKNOWN_CREDENTIAL", "field": "credential",
                                 "found": "\\"aama:cna\\"", "wanted": "one of WANTED"}""".replace(
                "WANTED",
                "[aama:cma, nha:cbcs, nha:ccma, nha:cehrs, nha:cet, nha:cmaa, nha:cpct-a," + " nha:cpht, nha:cpt]")));
    }

    @Test
    void aRefusalWhileABodyIsReadIsAProblemToo() throws Exception {
        HttpResponse<String> refused =
                send("POST", "/held", "{\"credential\": \"cma\", \"certifiedOn\": \"2022-02-10\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/code").asString()).isEqualTo("INVALID_CREDENTIAL_ID");
        assertThat(json(refused).at("/found").asString()).isEqualTo("\"cma\"");
    }

    @Test
    void anAdviceOfTheApplicationComesFirst() throws Exception {
        assertThat(send("GET", "/department").statusCode()).isEqualTo(409);
    }

    /** A mapper without the module would answer {@code {}} with status 200. */
    @Test
    void anAnswerIsNotWrittenEmpty() throws Exception {
        assertThat(send("GET", "/answer").statusCode()).isEqualTo(500);
        assertThatThrownBy(() -> application
                        .getBean(JsonMapper.class)
                        .writeValueAsString(
                                application.getBean(Application.class).answer()))
                .hasStackTraceContaining("A mapper without the module writes nothing of dev.renewal.policy.Assessment:"
                        + " add dev.renewal:renewal-jackson");
    }

    /** It would answer {@code {"open":true}} and {@code {"zero":false}}. */
    @Test
    void aPartOfAnAnswerIsNotWrittenInPart() {
        JsonMapper mapper = application.getBean(JsonMapper.class);
        Assessment answer = application.getBean(Application.class).answer();
        for (Object part : List.of(answer.options(), Credits.of("12", "ceu"))) {
            assertThatThrownBy(() -> mapper.writeValueAsString(part))
                    .hasStackTraceContaining("A mapper without the module writes nothing of");
        }
        assertThat(mapper.writeValueAsString(answer.term()))
                .isEqualTo("{\"start\":\"2022-02-10\",\"end\":\"2027-02-28\"}");
    }

    @Test
    void operatorsSeeTheRulesAndReloadThem() throws Exception {
        assertThat(json(send("GET", "/actuator/health"))
                        .at("/components/renewal/details/bodies/aama/verifiedOn")
                        .asString())
                .isEqualTo("2026-11-24");
        assertThat(json(send("GET", "/actuator/info")).at("/renewal/policies").valueStream())
                .hasSize(2);

        state("75.00");
        assertThat(json(send("POST", "/actuator/renewal"))
                        .at("/overrides/0/key")
                        .asString())
                .isEqualTo("aama.fee.renewal.member");

        state("much");
        HttpResponse<String> refused = send("POST", "/actuator/renewal");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/findings/0/code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(List.of(application
                        .getBean(RenewalRules.class)
                        .policies()
                        .facts()
                        .overrides()
                        .toText()))
                .allMatch(text -> text.contains("75.00"));
    }
}
