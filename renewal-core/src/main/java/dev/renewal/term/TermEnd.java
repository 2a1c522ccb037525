package dev.renewal.term;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * The convention for the day, near an anniversary of the anchor, on which a term ends.
 *
 * <p>This interface has the usual conventions. A body may add its own: a pure, monotonic function, such as
 * {@code day -> day.withDayOfMonth(15)}. If {@code at(end)} does not return {@code end} for the last day of a term, override
 * {@link #anchorAfter}, {@link #anchorBefore} and {@link #impliedStart} as well. Otherwise, terms after a printed expiration end on wrong days.
 *
 * <p>Implementations are immutable and thread-safe. Keep a lambda in a constant, as it equals only itself.
 */
@FunctionalInterface
public interface TermEnd {
    /** On the anniversary. The next term starts on the day after. */
    TermEnd ANNIVERSARY = UsualTermEnd.ANNIVERSARY;
    /** On the day before the anniversary. The next term starts on the anniversary. */
    TermEnd DAY_BEFORE_ANNIVERSARY = UsualTermEnd.DAY_BEFORE_ANNIVERSARY;
    /** On the last day of the anniversary's month. */
    TermEnd LAST_DAY_OF_MONTH = UsualTermEnd.LAST_DAY_OF_MONTH;
    /** On the first day of the anniversary's month. */
    TermEnd FIRST_DAY_OF_MONTH = UsualTermEnd.FIRST_DAY_OF_MONTH;

    /**
     * Ends terms on a fixed day of the calendar: the first of the given days that is on or after the anniversary. One day
     * means the same end in every year; four days may be the ends of the quarters.
     *
     * @param days the days, in any order; 29 February is 28 February in a year that is not a leap year
     * @return the convention
     * @throws IllegalArgumentException if no day is given
     */
    static TermEnd onNext(MonthDay... days) {
        Objects.requireNonNull(days, "days");
        return new CalendarDays(List.of(days), false);
    }

    /**
     * Ends terms on a fixed day of the calendar: the last of the given days that is on or before the anniversary. No term is
     * longer than the others; the first may be short, and its second half begins where that of a full term would.
     *
     * @param days the days, in any order; 29 February is 28 February in a year that is not a leap year
     * @return the convention
     * @throws IllegalArgumentException if no day is given
     */
    static TermEnd onLast(MonthDay... days) {
        Objects.requireNonNull(days, "days");
        return new CalendarDays(List.of(days), true);
    }

    /**
     * Returns the last day of a term.
     *
     * @param anniversary the anniversary of the anchor around which the term ends
     * @return the last day
     */
    LocalDate at(LocalDate anniversary);

    /**
     * Returns the start of the term that ends on a given day. By default, it goes back one length from the end and adds a day.
     *
     * @param end the last day of the term
     * @param length the length of a term
     * @return its first day
     */
    default LocalDate impliedStart(LocalDate end, Period length) {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(length, "length");
        return end.minus(length).plusDays(1);
    }

    /**
     * Returns the anchor whose first term ends on a given day. By default, it is one length before the end.
     *
     * @param end the last day of the term
     * @param length the length of a term
     * @return the anchor, such as a day of certification
     */
    default LocalDate anchorBefore(LocalDate end, Period length) {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(length, "length");
        return end.minus(length);
    }

    /**
     * Returns an anchor for the terms that follow a given last day, such as a printed expiration. By default, it is that day.
     *
     * @param end the last day of a term
     * @return a day from whose anniversaries the later terms get their ends
     */
    default LocalDate anchorAfter(LocalDate end) {
        Objects.requireNonNull(end, "end");
        return end;
    }

    /**
     * Returns the least length with which each term reaches another end than the one before it. By default, any length does.
     *
     * @return the length, in whole months
     */
    default Period shortest() {
        return Period.ofMonths(1);
    }

    /**
     * Returns the day from which the halves of a term are counted. By default, it is the first day of the term.
     *
     * @param term the term
     * @param length the length of a full term
     * @return the day; for a short first term, the day on which a full one would have begun
     */
    default LocalDate halvedFrom(DateRange term, Period length) {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(length, "length");
        return term.start();
    }
}
