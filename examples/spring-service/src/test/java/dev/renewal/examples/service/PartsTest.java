package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists are read in parts. */
class PartsTest extends ServiceTest {
    private String due(String certifiedOn) {
        String holder = holder();
        send(
                "PUT",
                "/holders/" + holder + "/certifications/aama:cma",
                "{\"certified_on\": \"" + certifiedOn + "\", \"never_renewed\": true, \"member\": true}");
        return holder;
    }

    private JsonNode part(String path, JsonNode before) {
        String after = before.has("next")
                ? "&after=" + URLEncoder.encode(before.at("/next").stringValue(), StandardCharsets.UTF_8)
                : "";
        return get(path + after);
    }

    private static List<String> holders(JsonNode part) {
        return part.at("/entries")
                .valueStream()
                .map(entry -> entry.at("/holder").stringValue())
                .toList();
    }

    @Test
    void whoIsDueComesByDayAndWhoComesInBetweenMovesNobody() {
        as("parts-due");
        List<String> later = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            later.add(due("2022-02-10"));
        }
        List<String> sooner = List.of(due("2022-01-10"), due("2022-01-10"), due("2022-01-10"));
        String path = "/due?within=120&limit=3";

        JsonNode first = part(path, get("/rules"));
        due("2022-01-05");
        JsonNode second = part(path, first);
        JsonNode third = part(path, second);

        assertThat(holders(first))
                .containsExactlyElementsOf(sooner.stream().sorted().toList());
        assertThat(holders(second)).hasSize(3);
        List<String> rest = new ArrayList<>(holders(second));
        rest.addAll(holders(third));
        assertThat(rest).doesNotHaveDuplicates().containsAll(later).doesNotContainAnyElementsOf(sooner);
        assertThat(third.has("next")).isFalse();
        assertThat(get("/due?within=120").at("/entries")).hasSize(8);
    }

    @Test
    void eachChangeComesOnce() {
        as("parts-changes");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(due("2022-02-10"));
        }
        send("POST", "/batch", "");
        String path = "/changes?since=2026-11-24&limit=3";

        JsonNode first = part(path, get("/rules"));
        JsonNode second = part(path, first);
        JsonNode third = part(path, second);

        List<String> found = new ArrayList<>(holders(first));
        found.addAll(holders(second));
        assertThat(found).hasSize(6);
        found.addAll(holders(third));
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/due?limit=0, LIMIT_EXCEEDED, limit",
        "/due?after=zzz, INVALID_INPUT, after",
        "/due?limit=1001, LIMIT_EXCEEDED, limit",
        "/changes?since=2026-11-24&limit=1001, LIMIT_EXCEEDED, limit",
        "/changes?since=2026-11-24&after=x, INVALID_INPUT, after",
        "/changes?since=2026-11-24&after=2026-99-99%2C1%2C%2C, INVALID_INPUT, after",
        "/changes, MISSING_VALUE, since"
    })
    void aPartThatIsNoneIsRefused(String path, String code, String field) {
        JsonNode problem = get(path);

        assertThat(problem.at("/code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/field").stringValue()).isEqualTo(field);
        assertThat(problem.at("/status").intValue()).isEqualTo(400);
    }
}
