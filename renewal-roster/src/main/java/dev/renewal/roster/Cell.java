package dev.renewal.roster;

import dev.renewal.error.InputNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A cell and the name of its column: what every kind of value has in common, from absence to dates.
 *
 * @param column the name of the column
 * @param text the text as it stands in the file
 */
record Cell(String column, String text) {
    /** As long as a spreadsheet lets a cell be; a longer one is damage, and millions of them would not fit in memory. */
    static final int LONGEST = 32_767;

    /** Stands for the text of a cell that is too long. */
    static final String TOO_LONG = "x".repeat(LONGEST + 1);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final LocalDate STAND_IN = LocalDate.of(9999, 12, 31);
    private static final String DATE = "a date from " + FIRST_DAY + " to " + LAST_DAY + ", such as 2026-11-24";
    private static final String NO_DATE =
            "a date from " + FIRST_DAY + " to " + LAST_DAY + "; leave the cell empty where there is no date";

    /** Refuses what is no text at all. */
    Cell legible() throws RefusedException {
        if (text.length() > LONGEST) {
            throw new RefusedException(
                    column, "Found more than " + LONGEST + " characters in one cell; wanted: at most so many.");
        }
        if (text.equals(Words.NOT_UTF_8)) {
            throw new RefusedException(column, "Found bytes that are not UTF-8; wanted: text in UTF-8.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException(column, "Found a NUL character; wanted: text without any.");
        }
        return this;
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
        return date(required(DATE));
    }

    private LocalDate date(String value) throws RefusedException {
        LocalDate date = Days.read(value);
        if (date == null || date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw RefusedException.found(column, value, STAND_IN.equals(date) ? NO_DATE : DATE);
        }
        return date;
    }

    /** Several values are separated by semicolons; those that are empty stay, as their places have a meaning. */
    List<String> eachValue() {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    /** Several values are separated by semicolons. */
    List<String> values() {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
