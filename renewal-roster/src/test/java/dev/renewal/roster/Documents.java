package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the documents at the root of the repository show in fenced blocks. */
final class Documents {
    static final Path ROOT = Path.of("..");

    private Documents() {}

    /** The lines of the block that starts behind the given lines. */
    static String block(String document, String start) throws IOException {
        return between(Files.readString(ROOT.resolve(document)), start, "```\n");
    }

    /** The lines of a test between two comments, without the indentation of its methods. */
    static String linesOf(Class<?> test, String start, String end) throws IOException {
        Path source = Path.of("src", "test", "java", test.getName().replace('.', '/') + ".java");
        return between(Files.readString(source), start, end).indent(-8);
    }

    private static String between(String text, String start, String end) {
        assertThat(text).containsOnlyOnce(start);
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
