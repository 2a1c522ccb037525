package dev.renewal.roster;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as text, ISO 8601. Each day of the years that a roster may name is one object, whatever the number of rows. */
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** Filled as days are read; two threads that fill one place put equal days there. */
    private static final LocalDate[] KNOWN = new LocalDate[YEARS * MONTHS * DAYS];

    private Days() {}

    /** Returns the day that a text says, or null where it says none. */
    static LocalDate read(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return of(year, month, day);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Returns the number of a day that was read, and is in a year that a roster may name. */
    static int number(LocalDate day) {
        return ((day.getYear() - FIRST_YEAR) * MONTHS + day.getMonthValue() - 1) * DAYS + day.getDayOfMonth() - 1;
    }

    /** Returns the day of a number. */
    static LocalDate at(int number) {
        return KNOWN[number];
    }

    /** Returns a day, or null where there is none. */
    static LocalDate of(int year, int month, int day) {
        if (year < 0 || month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return null;
        }
        int place = ((year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1;
        boolean isKept = place >= 0 && place < KNOWN.length;
        if (isKept && KNOWN[place] != null) {
            return KNOWN[place];
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (isKept) {
                KNOWN[place] = date;
            }
            return date;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
