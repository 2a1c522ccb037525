package dev.renewal.term;

import dev.renewal.fact.FactKey;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Consecutive terms of one length, counted from an anchor, with one convention for the day on which they end.
 *
 * <p>Each end is computed from the anchor in one step, not term by term. Otherwise, terms from 31 January would drift to the
 * 28th. Immutable and thread-safe.
 *
 * @param length the length of a term, in whole months or years; at least the {@linkplain TermEnd#shortest shortest}
 * @param convention the convention for the last day of a term
 */
public record TermCycle(Period length, TermEnd convention) {
    /**
     * Checks the length, and lengthens one with which a term would have no day to end on.
     *
     * @param length the length of a term, in whole months or years
     * @param convention the convention for the last day of a term
     * @throws IllegalArgumentException if the length is not a positive number of whole months
     */
    public TermCycle {
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(convention, "convention");
        if (!isOfWholeMonths(length)) {
            throw new IllegalArgumentException("a term lasts whole months: " + length);
        }
        Period shortest = convention.shortest();
        length = length.toTotalMonths() < shortest.toTotalMonths() ? shortest : length;
    }

    /**
     * Makes a cycle of a length that a fact states.
     *
     * @param fact the key of the fact
     * @param length its value, in whole months or years
     * @param convention the convention for the last day of a term
     * @return the cycle
     * @throws IllegalArgumentException if the value is not a number of whole months; the message names the fact
     */
    public static TermCycle of(FactKey<Period> fact, Period length, TermEnd convention) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(convention, "convention");
        if (!isOfWholeMonths(length)) {
            throw new IllegalArgumentException(
                    fact + ": found " + length + ", wanted whole months or years, such as P6M or P2Y");
        }
        return new TermCycle(length, convention);
    }

    private static boolean isOfWholeMonths(Period length) {
        return length.getDays() == 0 && length.toTotalMonths() > 0;
    }

    /**
     * Returns one of the terms.
     *
     * @param anchor the day from which terms are counted
     * @param index 0 for the first term, 1 for the one after it, and so on
     * @return the term
     */
    public DateRange term(LocalDate anchor, int index) {
        Objects.requireNonNull(anchor, "anchor");
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
     * Returns the index of the term that contains a day.
     *
     * @param anchor the day from which terms are counted
     * @param day a day that is not before the anchor
     * @return the index of the term, 0 for the first
     */
    public int indexOf(LocalDate anchor, LocalDate day) {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(day, "day");
        // the guess is at most one term off, near an anniversary
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
     * Returns the start of the term that ends on a given day.
     *
     * @param end the last day of the term
     * @return its first day
     */
    LocalDate impliedStart(LocalDate end) {
        return convention.impliedStart(end, length);
    }

    /**
     * Returns an anchor for the terms that follow a given last day.
     *
     * @param end the last day of a term
     * @return the anchor
     */
    LocalDate anchorAfter(LocalDate end) {
        return convention.anchorAfter(end);
    }

    /** {@return half the length of a term, rounded down to whole months} */
    Period half() {
        return Period.ofMonths((int) (length.toTotalMonths() / 2));
    }

    /** Returns the first day of the second half of one of the terms. */
    LocalDate secondHalf(LocalDate anchor, int index) {
        return convention.halvedFrom(term(anchor, index), length).plus(half());
    }

    /**
     * Says whether a day lies in the second half of a term.
     *
     * @param term the term
     * @param day a day of the term
     * @return true if the day is at least half a term after the first day of the term
     */
    boolean isSecondHalf(DateRange term, LocalDate day) {
        return !day.isBefore(term.start().plus(half()));
    }
}
