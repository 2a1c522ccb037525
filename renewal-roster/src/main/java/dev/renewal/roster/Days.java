package dev.renewal.roster;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The days that a roster may name, by numbers that are compared and kept without looking at a date. Each is one object, whatever
 * the number of rows.
 */
final class Days {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    /** The number of no day. */
    static final int NONE = -1;

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** Filled as days are read; two threads that fill one place put equal days there. */
    private static final LocalDate[] KNOWN = new LocalDate[(LAST.getYear() - FIRST.getYear() + 1) * MONTHS * DAYS];

    private static final String[] TEXTS = new String[KNOWN.length];

    private Days() {}

    /** Returns the number of the day that a text says in ISO 8601, or {@link #NONE}. */
    static int read(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        return number(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Returns the number of a day, or {@link #NONE}. */
    static int number(int year, int month, int day) {
        if (year < FIRST.getYear() || year > LAST.getYear() || month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return NONE;
        }
        int number = ((year - FIRST.getYear()) * MONTHS + month - 1) * DAYS + day - 1;
        if (KNOWN[number] == null) {
            try {
                KNOWN[number] = LocalDate.of(year, month, day);
            } catch (DateTimeException notInTheCalendar) {
                return NONE;
            }
        }
        return number;
    }

    /** Returns the day of a number. */
    static LocalDate at(int number) {
        return KNOWN[number];
    }

    /** Returns the text of a day, which a roster of any size has many times over. */
    static String text(LocalDate day) {
        int number = number(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        if (number == NONE) {
            return day.toString();
        }
        String text = TEXTS[number];
        if (text == null) {
            text = day.toString();
            TEXTS[number] = text;
        }
        return text;
    }
}
