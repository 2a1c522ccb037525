package dev.renewal.examples.facts;

import dev.renewal.fact.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A page that nobody has read yet, and what it would settle.
 *
 * @param page the title and, if it is known, the address
 * @param settles the keys of facts, or what else it would say
 */
public record PageToRead(Citation page, List<String> settles) {
    private static final int COLUMNS = 3;

    /**
     * Reads the pages of a body: a resource of its rules jar, one page a line, with title, address ({@code -} for none) and what
     * it would settle.
     *
     * @param body the id of the body
     * @return the pages; empty if the jar names none
     */
    public static List<PageToRead> of(String body) {
        String name = "META-INF/renewal/to-read/" + body + ".txt";
        try (InputStream in = PageToRead.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? List.of() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    static List<PageToRead> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PageToRead::line)
                .toList();
    }

    private static PageToRead line(String line) {
        List<String> columns =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS || columns.contains("")) {
            throw new IllegalArgumentException(
                    "found \"" + line + "\", wanted: title | address or - | what it would settle");
        }
        String title = columns.get(0);
        String address = columns.get(1);
        return new PageToRead(
                address.equals("-") ? Citation.titled(title) : new Citation(title, address),
                List.of(columns.get(2).split(", ")));
    }
}
