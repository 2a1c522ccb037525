package dev.renewal.roster;

import java.time.LocalDate;

/**
 * Rows that are dated after the as-of date, and so are not known yet.
 *
 * @param count how many there are
 * @param latest the latest of their days, or null where there are none
 */
record LaterRows(long count, LocalDate latest) {
    static final LaterRows NONE = new LaterRows(0, null);

    /** Returns these, and a row of a day, if it is later than the as-of date. */
    LaterRows and(LocalDate day, LocalDate asOf) {
        return day.isAfter(asOf) ? new LaterRows(count + 1, later(day)) : this;
    }

    LaterRows and(LaterRows others) {
        return others.count == 0 ? this : new LaterRows(count + others.count, later(others.latest));
    }

    private LocalDate later(LocalDate day) {
        return latest == null || day.isAfter(latest) ? day : latest;
    }
}
