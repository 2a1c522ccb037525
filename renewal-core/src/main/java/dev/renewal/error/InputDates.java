package dev.renewal.error;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Checks that dates are in the years 1 to 9999, the years that every text format can represent.
 */
public final class InputDates {
    private static final int LAST_YEAR = 9999;

    private InputDates() {}

    /**
     * Checks a date where it enters the library.
     *
     * @param field the name of the field that holds the date
     * @param day the date
     * @return the date
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     * @throws NullPointerException if there is no date; the message is the name of the field
     */
    public static LocalDate checked(String field, LocalDate day) {
        if (!isInRange(Objects.requireNonNull(day, field))) {
            throw new InvalidInputException("INVALID_DATE", field, day, "a year from 1 to " + LAST_YEAR);
        }
        return day;
    }

    /**
     * Says whether a date is in range.
     *
     * @param day the date
     * @return true if its year is from 1 to 9999
     */
    public static boolean isInRange(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}
