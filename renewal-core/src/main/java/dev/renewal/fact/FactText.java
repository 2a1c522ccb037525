package dev.renewal.fact;

import dev.renewal.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text format of tables of facts and of overrides: one entry per line, columns separated by vertical bars.
 *
 * <p>Blank lines and lines that begin with # are skipped. A backslash escapes the next character. A lone hyphen means "no
 * value".
 */
final class FactText {
    static final String UNKNOWN = "unknown";

    private static final char COLUMN = '|';
    private static final char SOURCE = ';';
    private static final char ESCAPE = '\\';
    private static final String NOTHING = "-";
    private static final int WIDEST = 60;
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private FactText() {}

    /** A line with content, and its number. */
    record Line(int number, List<String> fields) {
        /** Returns the text of a column; empty if the column is blank, missing or a lone hyphen. */
        Optional<String> field(int column) {
            String raw = column < fields.size() ? fields.get(column) : "";
            return raw.isEmpty() || raw.equals(NOTHING) ? Optional.empty() : Optional.of(unescape(raw));
        }

        /** Says whether a column says that no value is established. Words that are just this start with a backslash. */
        boolean isUnknown(int column) {
            return fields.get(column).equals(UNKNOWN);
        }

        /** Parses a column of sources, each a title with an optional address in angle brackets. The column must exist. */
        List<Citation> citations(int column) {
            String raw = fields.get(column);
            return raw.isEmpty() || raw.equals(NOTHING)
                    ? List.of()
                    : split(raw, SOURCE).stream().map(FactText::citation).toList();
        }
    }

    /** Splits a text into the lines that have content. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : withoutMark(text).split("\r\n|\n|\r", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && content.charAt(0) != '#') {
                lines.add(new Line(number, split(content, COLUMN)));
            }
        }
        return lines;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == separator) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == ESCAPE && i + 1 < text.length() ? text.charAt(++i) : c);
        }
        return plain.toString();
    }

    private static String escape(String text, String meaningful) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE || c == COLUMN || meaningful.indexOf(c) >= 0) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Formats a column. */
    static String field(String text) {
        return text.equals(NOTHING) ? ESCAPE + text : escape(text, "");
    }

    /** Formats a column of values. */
    static String value(String text) {
        return text.equals(UNKNOWN) ? ESCAPE + text : field(text);
    }

    /** Formats a column that may have no value. */
    static String field(Optional<?> content) {
        return content.map(Object::toString).map(FactText::field).orElse(NOTHING);
    }

    /** Formats a column of sources. */
    static String sources(List<Citation> sources) {
        return sources.isEmpty()
                ? NOTHING
                : sources.stream().map(FactText::source).collect(Collectors.joining(SOURCE + " "));
    }

    private static String source(Citation citation) {
        String title = escape(citation.title(), ";<>");
        String shown = title.equals(NOTHING) ? ESCAPE + title : title;
        return citation.location().isEmpty() ? shown : shown + " <" + escape(citation.location(), ";<>") + ">";
    }

    private static Citation citation(String text) {
        int open = unescaped('<', text, 0);
        boolean closed = open >= 0 && unescaped('>', text, open) == text.length() - 1;
        return !closed
                ? Citation.titled(unescape(text))
                : new Citation(
                        unescape(text.substring(0, open)), unescape(text.substring(open + 1, text.length() - 1)));
    }

    private static int unescaped(char wanted, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                i++;
            } else if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Formats rows with their first columns aligned. Later columns are not padded. A cell wider than 60 characters does not
     * widen its column: one long text must not widen every row.
     */
    static String aligned(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                int width = row.get(i).length();
                widths[i] = width > WIDEST ? widths[i] : Math.max(widths[i], width);
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : " | ").append(row.get(i));
                if (i < columns) {
                    line.append(" ".repeat(Math.max(0, widths[i] - row.get(i).length())));
                }
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Parses a date; throws IllegalArgumentException if the text is not one. */
    static LocalDate day(String text) {
        Optional<LocalDate> date = date(text);
        if (date.isEmpty()) {
            throw new IllegalArgumentException(
                    "found " + InvalidInputException.quoted(text) + ", wanted a date, such as 2026-11-24");
        }
        return date.get();
    }

    /** Parses a date in the years 1 to 9999; empty if the text is not one. */
    static Optional<LocalDate> date(String text) {
        boolean written = text.length() == DAY && text.charAt(YEAR) == '-' && text.charAt(MONTH) == '-';
        int year = written ? number(text, 0, YEAR) : 0;
        if (year < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, number(text, YEAR + 1, MONTH), number(text, MONTH + 1, DAY)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Parses digits, or returns -1. Written by hand: the formatters of java.time would slow down start-up. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Formats a length of time for people, such as 2 years. */
    static String period(Period period) {
        String number = ValueKind.PERIOD.text(period);
        String unit = ValueKind.PERIOD.unit(period);
        return number + " " + (number.equals("1") ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** Strips a text; throws IllegalArgumentException if it is blank or has more than one line. */
    static String line(String text) {
        String line = text.strip();
        if (line.isEmpty() || isBroken(line)) {
            throw new IllegalArgumentException(
                    "found " + InvalidInputException.quoted(line) + ", wanted one line that says something");
        }
        return line;
    }

    private static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // nearly all characters are plain ASCII, which needs no Unicode lookup
            boolean plain = c >= ' ' && c <= '~';
            if (!plain) {
                int point = text.codePointAt(i);
                if (breaksTheLine(point)) {
                    return true;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return false;
    }

    private static boolean breaksTheLine(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
