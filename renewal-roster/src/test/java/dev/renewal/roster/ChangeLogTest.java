package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact that holds from a day on is told to whoever reads the change log. */
class ChangeLogTest {
    private static final Pattern COLUMN = Pattern.compile(" +\\| ");

    @ParameterizedTest
    @ValueSource(strings = {"aama", "aamp", "aha", "amca", "amt", "nha", "ncct", "wa-doh"})
    void eachDatedFactStandsInTheChangeLog(String body) throws IOException {
        assertThat(Files.readAllLines(Documents.ROOT.resolve("CHANGELOG.md"))).containsAll(changes(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aama", "amt"})
    void bodiesHaveDatedFacts(String body) throws IOException {
        assertThat(changes(body)).hasSizeGreaterThan(5);
    }

    private static List<String> changes(String body) throws IOException {
        List<String> rows = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(Documents.ROOT.resolve("docs/rules/" + body + ".txt"))) {
            String[] columns = COLUMN.split(line);
            if (!columns[0].startsWith(body + ".")) {
                continue;
            }
            String value = value(columns[2], columns[3]);
            String earlier = values.put(columns[0], value);
            if (!columns[1].equals("-")) {
                rows.add("| %s | %s | `%s` | %s → %s | %s |"
                        .formatted(
                                body.toUpperCase(Locale.ROOT),
                                columns[1],
                                columns[0],
                                earlier == null ? "-" : earlier,
                                value,
                                columns[6].equals("-") ? "assumed" : columns[6].replaceAll(" <[^>]*>", "")));
            }
        }
        return rows;
    }

    private static String value(String value, String unit) {
        return switch (value) {
            case "-" -> "stated";
            case "unknown" -> value;
            default -> unit.equals("date") ? value : value + " " + unit;
        };
    }
}
