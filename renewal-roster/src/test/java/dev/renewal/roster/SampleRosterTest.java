package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample rosters and cases, each with the answers or refusals that it must give. */
class SampleRosterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2020-03-30, 60",
        "2020-03-31, 20",
        "2024-02-29, 120",
        "2026-11-24, 150",
        "2026-11-28, 160",
        "2029-12-31, 80"
    })
    void answersAsExpected(String asOf, int expectedLines) throws Exception {
        List<JsonNode> expected = lines(roster(asOf), "expected.jsonl");
        assertThat(expected).hasSize(expectedLines);

        assertAnswers(roster(asOf), asOf, expected);
        assertThat(refusedPlaces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersACaseAsExpected(String name) throws Exception {
        Path roster = resource("cases/" + name);
        String asOf = Files.readString(roster.resolve("as-of")).strip();
        List<JsonNode> expected = lines(roster, "expected.jsonl");

        assertAnswers(roster, asOf, expected);
        assertThat(refusedPlaces())
                .isEqualTo(
                        name.equals("true-as-excel-writes-it")
                                ? List.of("credentials.csv, line 7, column member")
                                : List.of());
    }

    static Stream<String> cases() throws Exception {
        List<String> names = new ArrayList<>();
        try (Stream<Path> folders = Files.list(resource("cases"))) {
            folders.map(one -> one.getFileName().toString()).sorted().forEach(names::add);
        }
        assertThat(names).hasSize(10);
        return names.stream();
    }

    private void assertAnswers(Path roster, String asOf, List<JsonNode> expected) {
        Outcome outcome = Outcome.of(roster, "--as-of", asOf, "--errors", folder.resolve("errors.jsonl"));
        List<JsonNode> answers = outcome.answers();
        assertThat(answers)
                .extracting(SampleRosterTest::about)
                .isEqualTo(expected.stream().map(SampleRosterTest::about).toList());
        for (int line = 0; line < answers.size(); line++) {
            JsonNode wanted = expected.get(line);
            JsonNode answer = answers.get(line);
            assertThat(restricted(answer, wanted)).as(about(wanted)).isEqualTo(wanted);
            assertThat(answer.has("later_rows")).as(about(wanted)).isEqualTo(wanted.has("later_rows"));
        }
    }

    private static String about(JsonNode answer) {
        return answer.get("holder_id").textValue() + " "
                + answer.get("credential").textValue();
    }

    private List<String> refusedPlaces() throws IOException {
        return Outcome.lines(Files.readString(folder.resolve("errors.jsonl"))).stream()
                .map(SampleRosterTest::place)
                .toList();
    }

    private static String place(JsonNode refusal) {
        return refusal.get("file").textValue() + ", line " + refusal.get("line").intValue() + ", column "
                + refusal.get("column").textValue();
    }

    @Test
    void keysComeInTheOrderOfTheFormat() throws Exception {
        Outcome outcome = Outcome.of(roster("2024-02-29"), "--as-of", "2024-02-29");

        JsonNode answer = outcome.answers().stream()
                .filter(one -> one.has("later_rows") && one.get("findings").size() > 0)
                .filter(one -> one.get("credential").textValue().equals("aama:cma")
                        && one.get("options").size() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(keys(answer))
                .containsSubsequence(
                        "holder_id",
                        "credential",
                        "as_of",
                        "standing",
                        "may_use_title",
                        "term",
                        "deadlines",
                        "options",
                        "next",
                        "findings",
                        "notes",
                        "later_rows");
        assertThat(keys(answer.get("deadlines").get(0))).containsExactly("kind", "on", "routes", "met");
        assertThat(keys(answer.get("findings").get(0))).startsWith("code", "item", "key", "text");
        JsonNode option = answer.get("options").get(0);
        assertThat(keys(option))
                .containsExactly(
                        "route",
                        "open",
                        "opens",
                        "closes",
                        "earn_by",
                        "requirements",
                        "complete",
                        "minimum_additional",
                        "plan",
                        "can_still_be_satisfied",
                        "surplus",
                        "fees",
                        "steps",
                        "uncounted");
        assertThat(keys(answer.get("notes").get(0))).containsExactly("rule", "grade", "text", "source");
        assertThat(keys(option.get("steps").get(0))).containsExactly("action", "by", "advised_by", "done", "text");
    }

    @Test
    void badRowsAreRefusedWhereTheyAre() throws Exception {
        Path errors = folder.resolve("errors.jsonl");

        Outcome outcome = Outcome.of(roster("bad"), "--as-of", "2026-11-24", "--errors", errors)
                .assertStatus(1);

        List<JsonNode> refusals = Outcome.lines(Files.readString(errors));
        assertThat(refusals)
                .extracting(SampleRosterTest::place)
                .isEqualTo(lines(roster("bad"), "expected-errors.jsonl").stream()
                        .map(SampleRosterTest::place)
                        .toList());
        for (JsonNode refusal : refusals) {
            assertThat(keys(refusal)).startsWith("file", "line", "column").endsWith("problem");
            assertThat(refusal.get("problem").textValue()).matches("Found .*; wanted: .*\\.");
        }
        assertThat(keys(refusals.get(0)))
                .containsExactly("file", "line", "column", "holder_id", "credential", "problem");
        assertThat(outcome.answers())
                .extracting(SampleRosterTest::about)
                .containsExactly(
                        "B-02 aama:cma",
                        "B-10 aama:cma",
                        "B-11 aama:cma",
                        "B-14 aama:cma",
                        "B-16 aama:cma",
                        "B-17 nha:ccma");
        assertThat(outcome.answers())
                .extracting(answer -> answer.path("rejected_rows").intValue())
                .containsExactly(14, 1, 1, 0, 1, 6);
    }

    @Test
    void theFirstRosterOfANewcomerIsAnsweredAsATable() throws Exception {
        Outcome outcome = Outcome.of("sample", "--as-of", "2026-11-24", "--format", "table")
                .assertStatus(0);

        assertThat(outcome.out()).isEqualTo(Files.readString(resource("sample-table.txt")));
    }

    private static List<JsonNode> lines(Path roster, String file) throws IOException {
        return Outcome.lines(Files.readString(roster.resolve(file)));
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
