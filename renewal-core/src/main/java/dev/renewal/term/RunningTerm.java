package dev.renewal.term;

import java.time.LocalDate;

/**
 * The latest term according to the record, and how it was found.
 *
 * <p>A policy finds it in three steps. It computes the term from the history, then compares it with the printed expiration.
 * If the body lets satisfied terms roll over, it then moves on to later terms. Immutable and thread-safe.
 *
 * @param dates the first and the last day of the term
 * @param anchor the day from which the terms are counted
 * @param cycle the cycle of the terms
 * @param basis the source of the end of the term
 */
public record RunningTerm(DateRange dates, LocalDate anchor, TermCycle cycle, Basis basis) {
    /** The source of the end of a term. */
    public enum Basis {
        /** Computed from the history only. */
        COMPUTED,
        /** The expiration printed on the certificate. */
        PRINTED,
        /** Computed from an earlier term with a printed expiration. */
        AFTER_PRINTED
    }

    /**
     * Computes the first term after an anchor.
     *
     * @param cycle the cycle of the terms
     * @param anchor the day from which the terms are counted
     * @return the first term
     */
    public static RunningTerm first(TermCycle cycle, LocalDate anchor) {
        return new RunningTerm(cycle.term(anchor, 0), anchor, cycle, Basis.COMPUTED);
    }

    /** Returns the term of a fixed grid that holds the latest event, or the first term if no event is after the anchor. */
    static RunningTerm onGrid(TermCycle cycle, LocalDate anchor, RenewalHistory history) {
        LocalDate latest = history.latestEvent();
        int index = latest.isAfter(anchor) ? cycle.indexOf(anchor, latest) : 0;
        return new RunningTerm(cycle.term(anchor, index), anchor, cycle, Basis.COMPUTED);
    }

    /** Returns a copy with a printed end. The implied start of the printed term is the new anchor. */
    RunningTerm endingOnPrinted(DateRange printed, LocalDate impliedStart) {
        return new RunningTerm(printed, impliedStart, cycle, Basis.PRINTED);
    }

    /** {@return the next term; after a printed expiration, the grid continues from that day} */
    public RunningTerm next() {
        LocalDate start = dates.end().plusDays(1);
        if (basis != Basis.PRINTED) {
            // an end that was moved does not move the grid; the next term starts after it, so no day is in two terms
            LocalDate end = cycle.term(anchor, cycle.indexOf(anchor, start)).end();
            return new RunningTerm(new DateRange(start, end), anchor, cycle, basis);
        }
        LocalDate next = cycle.anchorAfter(dates.end());
        DateRange term = new DateRange(start, cycle.term(next, 0).end());
        return new RunningTerm(term, next, cycle, Basis.AFTER_PRINTED);
    }

    /** Whether the day convention decided the end of this term, or its start if that is taken from the computed term. */
    boolean restsOnConvention(RunningTerm computed) {
        LocalDate start = computed.dates.start();
        return basis != Basis.PRINTED || dates.start().equals(start) && !start.equals(computed.anchor);
    }

    /**
     * Says whether it is unknown if the term was renewed: the record has no renewal, and no printed expiration is used.
     *
     * @param history the holder's history
     * @return true if the standing is undetermined once the term is over
     */
    public boolean isRenewalUnknown(RenewalHistory history) {
        return history.isRenewalUnknown() && basis == Basis.COMPUTED;
    }

    /** Returns the dates, the anchor and the basis. */
    @Override
    public String toString() {
        String from = ", counted from " + anchor;
        return dates
                + switch (basis) {
                    case COMPUTED -> from;
                    case PRINTED -> ", by the printed expiration";
                    case AFTER_PRINTED -> from + ", after a printed expiration";
                };
    }

    /**
     * Returns a copy with another end, for bodies that moved the ends of some terms. The grid does not move.
     *
     * @param end the last day, not before the first
     * @return the term with that end
     */
    public RunningTerm endingOn(LocalDate end) {
        return new RunningTerm(new DateRange(dates.start(), end), anchor, cycle, basis);
    }

    /**
     * Returns the rest of the term from a day on, such as the balance of a term after a reinstatement.
     *
     * @param day the day, not after the end
     * @return a copy that starts on that day, or this term if it does not start earlier
     */
    public RunningTerm startingNoEarlierThan(LocalDate day) {
        return dates.start().isBefore(day)
                ? new RunningTerm(new DateRange(day, dates.end()), anchor, cycle, basis)
                : this;
    }
}
