package dev.renewal.term;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;

/**
 * On which day, around an anniversary of the anchor, a term ends.
 *
 * <p>The usual conventions are here; a body may have one of its own, as a pure function whose days never go back while the
 * anniversaries go on, such as {@code day -> day.withDayOfMonth(15)}. Where {@code at(end)} is not {@code end} for the ends of
 * its terms, it overrides {@link #anchorAfter} and {@link #impliedStart} as well, or terms behind a printed expiration end on
 * other days. Implementations are immutable and thread-safe; one that is a lambda stands in a constant, as it equals itself
 * alone.
 */
@FunctionalInterface
public interface TermEnd {
    /** On the anniversary itself; the next term starts the day after. */
    TermEnd ANNIVERSARY = UsualTermEnd.ANNIVERSARY;
    /** On the day before the anniversary, on which the next term starts. */
    TermEnd DAY_BEFORE_ANNIVERSARY = UsualTermEnd.DAY_BEFORE_ANNIVERSARY;
    /** On the last day of the anniversary's month, which is the same for each day of the month. */
    TermEnd LAST_DAY_OF_MONTH = UsualTermEnd.LAST_DAY_OF_MONTH;
    /** On the first day of the anniversary's month. */
    TermEnd FIRST_DAY_OF_MONTH = UsualTermEnd.FIRST_DAY_OF_MONTH;

    /**
     * Ends terms on a fixed day of the calendar: the first of the given ones that is not before the anniversary. One day is
     * the same for every year, four are one for each quarter.
     *
     * @param days the days, in any order; 29 February is 28 February in other years
     * @return the convention
     * @throws IllegalArgumentException if no day is given
     */
    static TermEnd onNext(MonthDay... days) {
        return new CalendarDays(List.of(days));
    }

    /**
     * Returns the last day of a term.
     *
     * @param anniversary the anniversary of the anchor around which the term ends
     * @return the last day
     */
    LocalDate at(LocalDate anniversary);

    /**
     * Returns the day on which a term that ends on a given day would have started: the day after the one that lies a term
     * earlier, unless the convention says otherwise.
     *
     * @param end the last day of the term
     * @param length the length of a term
     * @return its first day
     */
    default LocalDate impliedStart(LocalDate end, Period length) {
        return end.minus(length).plusDays(1);
    }

    /**
     * Returns an anchor for the terms that go on after a given last day, such as a printed one: the day itself, unless the
     * convention says otherwise.
     *
     * @param end the last day of a term
     * @return a day whose anniversaries have the ends of the later terms
     */
    default LocalDate anchorAfter(LocalDate end) {
        return end;
    }
}
