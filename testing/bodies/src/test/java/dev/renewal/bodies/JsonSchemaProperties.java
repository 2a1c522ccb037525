package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.renewal.RenewalPolicies;
import dev.renewal.json.Form;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The schema is that of the forms, and what is written is of it. Write it again with {@code -Dschema.write=true}. */
class JsonSchemaProperties {
    private static final Path FILE = Path.of("..", "..", "docs", "renewal.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final List<CredentialId> credentials =
            policies.credentials().stream().map(Credential::id).toList();

    @Example
    void theFileIsThatOfTheForms() throws IOException {
        String schema = MAPPER.writeValueAsString(Form.schema()) + "\n";
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(FILE, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(FILE));
    }

    @Property
    void whatIsWrittenIsOfTheSchema(@ForAll long seed) throws IOException {
        RecordGenerator records = new RecordGenerator(seed);
        Certification record = records.of(credentials);
        LocalDate asOf = records.asOf(record);
        requireValid("Certification", record);
        requireValid("Explanation", policies.explain(record, asOf));
        requireValid("JointPlan", policies.plan(List.of(record), asOf));
        requireValid(
                "Outcome",
                policies.assessAll(Stream.of(record), asOf).findFirst().orElseThrow());
        requireValid("Vocabulary", policies.vocabulary(record.credential()).orElseThrow());
    }

    /** A schema that takes anything proves nothing. */
    @Example
    void whatIsNotOfTheSchemaIsRefused() throws IOException {
        Certification record = Certification.of("aama:cma", LocalDate.of(2022, 2, 10));
        String json = Json.write(record);
        assertThat(schema("Certification").validate(MAPPER.readTree(json.replace("\"member\":null", "\"member\":1"))))
                .isNotEmpty();
        assertThat(schema("Certification").validate(MAPPER.readTree(json.replace("certified_on", "certifiedOn"))))
                .isNotEmpty();
        assertThat(schema("Explanation").validate(MAPPER.readTree("{}"))).isNotEmpty();
    }

    private static void requireValid(String definition, Object value) throws IOException {
        assertThat(schema(definition).validate(MAPPER.readTree(Json.write(value))))
                .isEmpty();
    }

    private static JsonSchema schema(String definition) throws IOException {
        ObjectNode schema = (ObjectNode) MAPPER.readTree(Files.readString(FILE));
        schema.put("$ref", "#/$defs/" + definition);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema((JsonNode) schema);
    }
}
