package dev.renewal.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that docs/shapes.md shows the lines that the tests of this package run. */
class ShapesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "shapes.md");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "renewal", "shapes");
    private static final Pattern RUN = Pattern.compile("(?s) *// (shape \\d+[^\\n]*): begin\\n(.*?) *// \\1: end\\n");
    private static final Pattern SHOWN = Pattern.compile("(?s)<!-- java: (.*?) -->\\n```java\\n(.*?)```\\n");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\d+)\\. (★ )?");

    @Test
    void thePageShowsTheLinesThatRun() throws IOException {
        Map<String, String> run = new LinkedHashMap<>();
        try (Stream<Path> tests = Files.list(TESTS)) {
            for (Path test : tests.sorted().toList()) {
                run.putAll(blocks(RUN, Files.readString(test)));
            }
        }
        run.replaceAll((shape, lines) -> lines.stripTrailing().stripIndent() + "\n");
        assertThat(blocks(SHOWN, Files.readString(PAGE))).containsExactlyInAnyOrderEntriesOf(run);
    }

    @Test
    void eachShapeHasAHeadingAndItsLinesBelow() throws IOException {
        String page = Files.readString(PAGE);
        List<String> headings =
                HEADING.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(headings)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
        List<String> parts = List.of(page.split("(?m)^### \\d+\\. "));
        for (int shape = 1; shape <= 20; shape++) {
            assertThat(blocks(SHOWN, parts.get(shape)).keySet()).isNotEmpty().allMatch(startsWith("shape " + shape));
        }
    }

    @Test
    void theFrequentShapesAreStarred() throws IOException {
        List<String> starred = HEADING.matcher(Files.readString(PAGE))
                .results()
                .filter(found -> found.group(2) != null)
                .map(found -> found.group(1))
                .toList();
        assertThat(starred)
                .containsExactly("1", "2", "3", "4", "8", "9", "10", "13", "14", "15", "16", "18", "19", "20");
    }

    private static Predicate<String> startsWith(String shape) {
        return name -> name.equals(shape) || name.startsWith(shape + ",");
    }

    /** The blocks by name, each of which is there once. */
    private static Map<String, String> blocks(Pattern pattern, String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (MatchResult found : matcher.results().toList()) {
            if (blocks.put(found.group(1), found.group(2)) != null) {
                twice.add(found.group(1));
            }
        }
        assertThat(twice).isEmpty();
        return blocks;
    }
}
