package dev.renewal.roster;

import dev.renewal.error.InputNames;
import java.time.LocalDate;

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

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final LocalDate STAND_IN = LocalDate.of(9999, 12, 31);
    private static final String DATE = "a date from " + FIRST_DAY + " to " + LAST_DAY + ", such as ";
    private static final String NO_DATE =
            "a date from " + FIRST_DAY + " to " + LAST_DAY + "; leave the cell empty where there is no date";

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
        String value = required(DATE + dates.example());
        LocalDate date = dates.read(value);
        if (date == null || date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            String wanted = STAND_IN.equals(date) ? NO_DATE : DATE + dates.example() + dates.advice(value);
            throw RefusedException.found(column, value, wanted);
        }
        return date;
    }
}
