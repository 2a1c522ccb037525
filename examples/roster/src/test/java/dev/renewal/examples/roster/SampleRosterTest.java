package dev.renewal.examples.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample rosters, each with the answers or refusals that it must give. */
class SampleRosterTest {
    @ParameterizedTest
    @CsvSource({"2020-03-30, 60", "2020-03-31, 20", "2026-11-24, 150"})
    void answersAsExpected(String asOf, int count) throws Exception {
        Outcome outcome = Outcome.of(roster(asOf), "--as-of", asOf).assertStatus(0);

        List<JsonNode> expected = expected(asOf, "expected.jsonl");
        List<JsonNode> answers = outcome.answers();
        assertThat(outcome.err()).isEmpty();
        assertThat(expected).hasSize(count);
        assertThat(answers).hasSameSizeAs(expected);
        for (int line = 0; line < count; line++) {
            assertThat(restricted(answers.get(line), expected.get(line)))
                    .as("line %d", line + 1)
                    .isEqualTo(expected.get(line));
        }
    }

    @Test
    void keysComeInTheOrderOfTheFormat() throws Exception {
        Outcome outcome = Outcome.of(roster("bad"), "--as-of", "2026-11-24");

        JsonNode answer = outcome.answers().get(0);
        assertThat(keys(answer))
                .containsExactly(
                        "holder_id",
                        "credential",
                        "as_of",
                        "standing",
                        "term",
                        "deadlines",
                        "options",
                        "notes",
                        "rejected_rows");
        JsonNode option = answer.get("options").get(0);
        assertThat(keys(option))
                .containsExactly(
                        "route",
                        "open",
                        "opens",
                        "closes",
                        "earn_by",
                        "requirements",
                        "minimum_additional",
                        "plan",
                        "can_still_be_satisfied",
                        "surplus",
                        "fees",
                        "steps",
                        "uncounted");
        assertThat(keys(answer.get("notes").get(0))).containsExactly("rule", "grade", "text", "source");
        assertThat(keys(option.get("uncounted").get(0))).containsExactly("activity_id", "code", "text");
        assertThat(keys(answer.get("options").get(1).get("steps").get(0))).containsExactly("action", "text");
    }

    @Test
    void badRowsAreRefusedWhereTheyAre(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors.jsonl");

        Outcome outcome = Outcome.of(roster("bad"), "--as-of", "2026-11-24", "--errors", errors)
                .assertStatus(1);

        List<JsonNode> expected = expected("bad", "expected-errors.jsonl");
        List<JsonNode> refusals = Outcome.lines(Files.readString(errors));
        List<JsonNode> places = new ArrayList<>();
        for (int line = 0; line < refusals.size(); line++) {
            places.add(restricted(refusals.get(line), expected.get(0)));
            assertThat(keys(refusals.get(line))).containsExactly("file", "line", "column", "problem");
            assertThat(refusals.get(line).get("problem").textValue()).matches("Found .*; wanted: .*\\.");
        }
        assertThat(places).isEqualTo(expected);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.answers())
                .extracting(answer -> answer.get("holder_id").textValue())
                .containsExactly("B-02", "B-14");
        assertThat(outcome.answers().get(0).get("rejected_rows").intValue()).isEqualTo(10);
        assertThat(outcome.answers().get(1).has("rejected_rows")).isFalse();
    }

    @Test
    void theFirstRosterOfANewcomerIsAnsweredAsATable() throws Exception {
        Outcome outcome = Outcome.of("sample", "--as-of", "2026-11-24", "--format", "table")
                .assertStatus(0);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(Files.readString(resource("sample-table.txt")));
    }

    private static List<JsonNode> expected(String roster, String file) throws Exception {
        return Outcome.lines(Files.readString(roster(roster).resolve(file)));
    }

    private static Path roster(String name) throws URISyntaxException {
        return resource("roster/" + name);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(SampleRosterTest.class.getResource("/" + name).toURI());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Returns what an answer says under the keys that the expected one has. */
    private static JsonNode restricted(JsonNode answer, JsonNode expected) {
        if (answer instanceof ObjectNode && expected instanceof ObjectNode) {
            ObjectNode kept = ((ObjectNode) answer).objectNode();
            expected.fieldNames().forEachRemaining(key -> {
                if (answer.has(key)) {
                    kept.set(key, restricted(answer.get(key), expected.get(key)));
                }
            });
            return kept;
        }
        if (answer instanceof ArrayNode && expected instanceof ArrayNode && answer.size() == expected.size()) {
            ArrayNode kept = ((ArrayNode) answer).arrayNode();
            for (int at = 0; at < answer.size(); at++) {
                kept.add(restricted(answer.get(at), expected.get(at)));
            }
            return kept;
        }
        return answer;
    }
}
