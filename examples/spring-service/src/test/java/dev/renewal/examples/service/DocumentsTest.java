package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest extends ServiceTest {
    private static final Pattern REQUEST =
            Pattern.compile("ask (?:-X (\\w+) )?(?:--json '([^']*)' )?http://localhost:8080(\\S+)\n");

    private static String block(Path document, String mark) throws IOException {
        String text = Files.readString(document);
        String start = mark + "\n```";
        assertThat(text).containsOnlyOnce(start);
        int from = text.indexOf('\n', text.indexOf(start) + start.length()) + 1;
        return text.substring(from, text.indexOf("```\n", from));
    }

    @Test
    void theRequestsOfTheReadmeDoWhatItSays() throws IOException {
        String requests = block(Path.of("README.md"), "<!-- requests -->");
        List<String> answers = new ArrayList<>();
        for (MatchResult request : REQUEST.matcher(requests).results().toList()) {
            String body = request.group(2) == null ? "" : request.group(2);
            String method = request.group(1) != null ? request.group(1) : body.isEmpty() ? "GET" : "POST";
            Response response = send(method, request.group(3), body);
            assertThat(response.status()).as(request.group()).isBetween(200, 299);
            answers.add(response.body());
        }

        assertThat(answers)
                .hasSize((int) requests.lines().filter(line -> !line.isEmpty()).count());
        assertThat(answers.get(3)).contains("\"minimum_additional\":{\"amount\":\"48\",\"unit\":\"point\"}");
        assertThat(answers.get(4)).startsWith("aama:cma of H-1 as of 2026-11-24: current");
        assertThat(answers.get(5)).contains("\"total_hours\":\"48\"");
        assertThat(answers.get(7)).contains("/calendars/");
        assertThat(answers.get(8)).contains("\"openapi\":");
    }
}
