package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest extends ServiceTest {
    private static final Path FILE = Path.of("src", "test", "openapi.json");

    @Test
    void allEndpointsAreDescribed() {
        JsonNode api = get("/v3/api-docs");
        JsonNode paths = api.at("/paths");
        assertThat(api.at("/security/0/token").isArray()).isTrue();
        assertThat(api.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");

        List<String> described = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    described.add(name);
                    assertThat(operation.getValue().at("/summary").asString())
                            .as(name)
                            .isNotBlank();
                }));
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "put /holders/{holder}",
                        "put /holders/{holder}/certifications/{credential}",
                        "post /holders/{holder}/certifications/{credential}/activities",
                        "post /holders/{holder}/certifications/{credential}/payments",
                        "get /holders/{holder}/certifications/{credential}",
                        "get /holders/{holder}/certifications/{credential}/assessment",
                        "get /holders/{holder}/certifications/{credential}/explanation",
                        "get /holders/{holder}/plan",
                        "post /holders/{holder}/calendar",
                        "delete /holders/{holder}/calendar",
                        "get /calendars/{secret}.ics",
                        "get /holders/{holder}",
                        "delete /holders/{holder}",
                        "get /holders/{holder}/audit",
                        "get /holders/{holder}/forecast",
                        "delete /holders/{holder}/certifications/{credential}",
                        "get /holders/{holder}/certifications/{credential}/activities",
                        "put /holders/{holder}/certifications/{credential}/activities/{id}",
                        "delete /holders/{holder}/certifications/{credential}/activities/{id}",
                        "get /holders/{holder}/certifications/{credential}/payments",
                        "put /holders/{holder}/certifications/{credential}/payments/{id}",
                        "delete /holders/{holder}/certifications/{credential}/payments/{id}",
                        "get /due",
                        "get /changes",
                        "post /batch",
                        "get /dashboard",
                        "get /facts/{body}",
                        "get /rules",
                        "post /rules/reload");
    }

    /** The client that the build generates is one of this file; {@code -Dopenapi.write=true} writes it. */
    @Test
    void theFileOfTheClientIsWhatIsServed() throws IOException {
        ObjectNode api = (ObjectNode) get("/v3/api-docs");
        api.remove("servers"); // the port is another one each time
        String served = api.toPrettyString() + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, served);
        }
        assertThat(FILE).hasContent(served);
    }

    @ParameterizedTest
    @CsvSource({
        "Assessment, /certifications/aama:cma/assessment",
        "JointPlan, /plan",
        "Export, ''",
    })
    void anAnswerIsOfTheDescribedForm(String schema, String path) {
        String holder = holderOfCma();
        send("POST", "/holders/" + holder + "/certifications/aama:cma/activities", """
                {"activity_id": "A", "completed_on": "2001-01-01", "credits": {"amount": "1", "unit": "ceu"}}
                """);
        JsonSchema described = schema(get("/v3/api-docs"), schema);

        assertThat(described.validate(get("/holders/" + holder + path).toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(described.validate("[]", InputFormat.JSON)).isNotEmpty();
    }

    static JsonSchema schema(JsonNode api, String name) {
        ObjectNode all = ((ObjectNode) api).deepCopy().put("$ref", "#/components/schemas/" + name);
        all.retain("$ref", "components");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(all.toString(), InputFormat.JSON);
    }
}
