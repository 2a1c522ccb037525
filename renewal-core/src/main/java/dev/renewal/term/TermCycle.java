package dev.renewal.term;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The terms that follow each other from an anchor: each of one length, each ending by one convention.
 *
 * <p>The ends are added to the anchor in one step, never term by term, so that a month end or a leap day is not lost on the
 * way. Immutable and thread-safe.
 *
 * @param length the length of a term, in whole months or years
 * @param convention on which day a term ends
 */
public record TermCycle(Period length, TermEnd convention) {
    /**
     * Checks the length.
     *
     * @param length the length of a term, in whole months or years
     * @param convention on which day a term ends
     * @throws IllegalArgumentException if the length is not a positive number of whole months
     */
    public TermCycle {
        if (length.getDays() != 0 || length.toTotalMonths() <= 0) {
            throw new IllegalArgumentException("a term lasts whole months: " + length);
        }
    }

    /**
     * Returns one of the terms.
     *
     * @param anchor the day from which terms run
     * @param index 0 for the first term, 1 for the one after it, and so on
     * @return the term
     */
    public DateRange term(LocalDate anchor, int index) {
        LocalDate start = index == 0 ? anchor : end(anchor, index - 1).plusDays(1);
        return new DateRange(start, end(anchor, index));
    }

    private LocalDate end(LocalDate anchor, int index) {
        return convention.at(anniversary(anchor, index + 1));
    }

    private LocalDate anniversary(LocalDate anchor, int terms) {
        return anchor.plusMonths(length.toTotalMonths() * terms);
    }

    /**
     * Returns the place in the cycle of the term that holds a day.
     *
     * @param anchor the day from which terms run
     * @param day a day that is not before the anchor
     * @return the index of the term, 0 for the first
     */
    public int indexOf(LocalDate anchor, LocalDate day) {
        // the guess is at most one term off, by the days around an anniversary
        int index = (int) (ChronoUnit.MONTHS.between(anchor, day) / length.toTotalMonths());
        while (end(anchor, index).isBefore(day)) {
            index++;
        }
        while (index > 0 && !end(anchor, index - 1).isBefore(day)) {
            index--;
        }
        return index;
    }

    /**
     * Returns the day on which a term that ends on a given day would have started.
     *
     * @param end the last day of the term
     * @return its first day
     */
    LocalDate impliedStart(LocalDate end) {
        return convention.impliedStart(end, length);
    }

    /**
     * Returns the anchor of the terms that go on after a given last day.
     *
     * @param end the last day of a term
     * @return the day from which the next term ends one length later
     */
    LocalDate anchorAfter(LocalDate end) {
        return convention.anchorAfter(end);
    }

    /**
     * Returns half the length of a term, in whole months.
     *
     * @return the months of half a term
     */
    Period half() {
        return Period.ofMonths((int) (length.toTotalMonths() / 2));
    }

    /**
     * Says whether a day lies in the second half of a term.
     *
     * @param term the term
     * @param day a day of the term
     * @return true from the day that is half a term after the term's own first day
     */
    boolean isSecondHalf(DateRange term, LocalDate day) {
        return !day.isBefore(term.start().plus(half()));
    }
}
