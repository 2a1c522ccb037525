package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends ServiceTest {
    @Test
    void allEndpointsAreDescribed() {
        JsonNode api = get("/v3/api-docs");
        JsonNode paths = api.at("/paths");
        assertThat(api.at("/security/0/token").isArray()).isTrue();
        assertThat(api.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");

        List<String> described = new ArrayList<>();
        paths.properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "put /holders/{holder}",
                        "put /holders/{holder}/certifications/{credential}",
                        "post /holders/{holder}/certifications/{credential}/activities",
                        "post /holders/{holder}/certifications/{credential}/payments",
                        "get /holders/{holder}/certifications/{credential}",
                        "get /holders/{holder}/certifications/{credential}/assessment",
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

    @Test
    void anAnswerIsOfTheDescribedForm() {
        JsonNode schemas = get("/v3/api-docs").at("/components/schemas");
        String holder = holderOfCma();
        send("POST", "/holders/" + holder + "/certifications/aama:cma/activities", """
                {"activity_id": "A", "completed_on": "2001-01-01", "credits": {"amount": "1", "unit": "ceu"}}
                """);

        List<String> differences = new ArrayList<>();
        compare(assessment(holder), schemas.get("Assessment"), schemas, "", differences);

        assertThat(differences).isEmpty();
    }

    private static void compare(JsonNode value, JsonNode schema, JsonNode all, String at, List<String> differences) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue();
            compare(value, all.get(name.substring(name.lastIndexOf('/') + 1)), all, at, differences);
        } else if (value.isObject()) {
            JsonNode properties = schema.path("properties");
            assertThat(properties.propertyNames()).as(at).containsExactlyInAnyOrderElementsOf(value.propertyNames());
            value.properties()
                    .forEach(property -> compare(
                            property.getValue(),
                            properties.get(property.getKey()),
                            all,
                            at + "/" + property.getKey(),
                            differences));
        } else if (value.isArray()) {
            value.forEach(element -> compare(element, schema.path("items"), all, at + "[]", differences));
        } else if (!value.isNull()) {
            String type = value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
            if (!schema.path("type").asString("").equals(type)) {
                differences.add(at + " is a " + type + ", described as " + schema);
            }
        }
    }
}
