package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each operation is refused in every way that its description says, and in no other. */
class DescribedRefusalsTest extends ServiceTest {
    private static final String TENANT = "described";
    private static final Map<String, String> BODIES = Map.of(
            "activities", """
            {"activity_id": "A-1", "completed_on": "2024-05-04", "credits": {"amount": "1", "unit": "ceu"}}""",
            "payments", """
            {"payment_id": "A-1", "paid_on": "2024-05-04", "fee": "renewal", "amount": {"amount": "1.00", "currency": "USD"}}""",
            "certifications", """
            {"certified_on": "2022-02-10"}""");

    /** The rates and the length that is not stated are in {@link LimitsTest}. */
    private static final Set<String> ELSEWHERE = Set.of("429", "411");

    @Test
    void eachOperationIsRefusedAsDescribedAndInNoOtherWay() throws IOException {
        Files.writeString(OVERRIDES.resolve(TENANT + ".txt"), "no.such.key | x\n");
        JsonNode api = get("/v3/api-docs");
        JsonSchema problem = OpenApiTest.schema(api, "Problem");
        assertThat(api.at("/paths").size()).isGreaterThan(15);
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    Set<String> described = new TreeSet<>();
                    operation.getValue().at("/responses").properties().forEach(answer -> {
                        if (answer.getKey().compareTo("400") >= 0) {
                            described.add(answer.getKey());
                            assertThat(answer.getValue()
                                            .at("/content")
                                            .at("/application~1problem+json/schema/$ref")
                                            .asString())
                                    .as(name)
                                    .isEqualTo("#/components/schemas/Problem");
                        }
                    });
                    Set<String> met = new TreeSet<>(described);
                    met.retainAll(ELSEWHERE);
                    refusals(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())
                            .forEach(refused -> {
                                assertThat(refused.contentType()).as(name).isEqualTo("application/problem+json");
                                assertThat(problem.validate(refused.body(), InputFormat.JSON))
                                        .as(refused.body())
                                        .isEmpty();
                                met.add(Integer.toString(refused.status()));
                            });
                    assertThat(met).as(name).isEqualTo(described);
                }));
    }

    private List<Response> refusals(String method, String template, JsonNode operation) {
        as(TENANT);
        boolean hasBody = operation.has("requestBody");
        String known = template.replace("{credential}", "aama:cma").replace("{id}", "A-1");
        String path = known.replace("{holder}", holderOfCma())
                .replace("{body}", "aama")
                .replace("{secret}", "nobody");
        String body = hasBody
                ? BODIES.entrySet().stream()
                        .filter(entry -> template.matches(".*/" + entry.getKey() + "(/\\{\\w+})?"))
                        .findFirst()
                        .orElseThrow()
                        .getValue()
                : "";
        List<Response> all = new ArrayList<>();
        token = "";
        all.add(send(method, path, body));
        token = Tokens.of(TENANT, "nothing");
        all.add(send(method, path, body));
        as(TENANT);
        all.add(send(method, template.replaceAll("\\{\\w+}", "%E2%80%AE") + "?within=x&since=x&asOf=x&limit=x", body));
        all.add(send(method, known.replaceAll("\\{\\w+}", UUID.randomUUID().toString()), body));
        if (hasBody) {
            all.add(send(method, path, "x".repeat(200_000)));
            all.add(send(method, path, body, "Content-Type", "text/plain"));
            all.add(send(method, path, "{"));
        }
        for (int times = 0; times < 2; times++) {
            all.add(send(method, path, body));
        }
        return all.stream().filter(response -> response.status() >= 400).toList();
    }
}
