package dev.renewal.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order the dates of a roster are written. ISO 8601 is read in each. */
enum DateOrder {
    ISO("y-m-d", "2026-11-24"),
    DAY_FIRST("d/m/y", "24/11/2026"),
    MONTH_FIRST("m/d/y", "11/24/2026");

    private static final Pattern IN_OTHER_ORDER =
            Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})");
    private static final int DIGITS_OF_YEAR = 4;

    private final String label;
    private final String example;

    DateOrder(String label, String example) {
        this.label = label;
        this.example = example;
    }

    /**
     * Returns the order of a name.
     *
     * @throws UnansweredException if there is none
     */
    static DateOrder of(String label) {
        for (DateOrder order : values()) {
            if (order.label.equals(label)) {
                return order;
            }
        }
        throw new UnansweredException("Found --dates \"" + label + "\"; wanted: y-m-d, d/m/y or m/d/y.");
    }

    /** Returns the number of the day that a text says, or {@link Days#NONE}. */
    int read(String text) {
        int iso = Days.read(text);
        if (iso != Days.NONE || this == ISO) {
            return iso;
        }
        Matcher parts = IN_OTHER_ORDER.matcher(text);
        if (!parts.matches() || parts.group(4).length() < DIGITS_OF_YEAR) {
            return Days.NONE;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(4));
        return this == DAY_FIRST ? Days.number(year, second, first) : Days.number(year, first, second);
    }

    String example() {
        return example;
    }

    /** Says what is to be done about a text that is no date in this order, or nothing where it is like none in any other. */
    String advice(String text) {
        Matcher parts = IN_OTHER_ORDER.matcher(text);
        if (!parts.matches()) {
            return "";
        }
        if (parts.group(4).length() < DIGITS_OF_YEAR) {
            return "; a year has four digits";
        }
        return this == ISO ? "; where all dates are written like this one, say --dates d/m/y or --dates m/d/y" : "";
    }
}
