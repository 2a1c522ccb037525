package dev.renewal.roster;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a terminal may be given: text from a file must neither break a line nor steer the terminal. */
final class PlainText {
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** In letters of full width too, and behind white space, both of which some spreadsheets pass over. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠]");

    private PlainText() {}

    static String oneLine(String text) {
        return STEERING.matcher(text).replaceAll("?");
    }

    /** Text at the beginning of a line that somebody may paste into a spreadsheet, which must not compute it. */
    static String noFormula(String text) {
        return FORMULA.matcher(text).lookingAt() ? '\'' + text : text;
    }

    /** Text of several lines, each of which is given as it stands in a line of its own; in UTF-8. */
    static byte[] lines(String text) {
        return text.lines()
                .map(line -> oneLine(line) + '\n')
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
