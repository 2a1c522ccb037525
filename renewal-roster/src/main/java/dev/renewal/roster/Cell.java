package dev.renewal.roster;

import dev.renewal.error.InputNames;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A cell and the name of its column: what every kind of value has in common, from absence to dates.
 *
 * @param column the name of the column
 * @param text the text as it stands in the file
 * @param dates the order of dates
 */
record Cell(String column, String text, DateOrder dates) {
    /** As long as a spreadsheet lets a cell be; a longer one is damage, and millions of them would not fit in memory. */
    static final int LONGEST = 32_767;

    /** Stands for the text of a cell that is too long. */
    static final String TOO_LONG = "x".repeat(LONGEST + 1);

    /** The last day that many systems know, in place of none. */
    private static final Pattern STAND_IN = Pattern.compile("9999-12-31|31([./-])12\\1(9999)|12([./-])31\\3(9999)");

    private static final String DATE = "a date from " + Days.FIRST + " to " + Days.LAST;
    private static final String NO_DATE = DATE + "; leave the cell empty where there is no date";

    /** Refuses what is no text at all. */
    Cell legible() throws RefusedException {
        if (text.length() > LONGEST) {
            throw new RefusedException(
                    column, "Found more than " + LONGEST + " characters in one cell; wanted: at most so many.");
        }
        if (text.equals(Words.NOT_UTF_8)) {
            throw new RefusedException(
                    column,
                    "Found bytes that are not UTF-8; wanted: text in UTF-8, or the name of its encoding, as in --encoding windows-1252.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException(column, "Found a NUL character; wanted: text without any.");
        }
        return this;
    }

    /** Whether a text is none of those that {@link #legible} refuses. */
    static boolean isLegible(String text) {
        return text.length() <= LONGEST && !text.equals(Words.NOT_UTF_8) && text.indexOf('\0') < 0;
    }

    /** A cell of white space alone says as little as an empty one. */
    boolean isAbsent() {
        return text.isBlank();
    }

    String required(String wanted) throws RefusedException {
        if (isAbsent()) {
            throw RefusedException.missing(column, wanted);
        }
        return text;
    }

    /** Returns the text of a cell that is written in one way. */
    String like(Pattern pattern, String wanted) throws RefusedException {
        if (!pattern.matcher(text).matches()) {
            throw RefusedException.found(column, text, wanted);
        }
        return text;
    }

    /** Reads yes or no, as spreadsheets and people write it. */
    boolean yesOrNo() throws RefusedException {
        return switch (InputNames.compared(text)) {
            case "true", "yes", "y" -> true;
            case "false", "no", "n" -> false;
            default ->
                throw RefusedException.found(
                        column, text, "true, false, yes, no, y, n, or an empty cell where it is not known");
        };
    }

    LocalDate date() throws RefusedException {
        int day = isAbsent() ? Days.NONE : dates.read(text);
        if (day == Days.NONE) {
            String wanted = DATE + ", such as " + dates.example();
            throw RefusedException.found(
                    column, required(wanted), STAND_IN.matcher(text).matches() ? NO_DATE : wanted + dates.advice(text));
        }
        return Days.at(day);
    }
}
