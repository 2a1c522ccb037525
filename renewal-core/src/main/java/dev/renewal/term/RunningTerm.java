package dev.renewal.term;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;

/**
 * The term that the record says is running, and what it was found from.
 *
 * <p>Policies find it in this order: computed from the history, then held against the printed expiration, then, where a
 * body lets complete terms roll over, moved on. Immutable and thread-safe.
 *
 * @param dates the first and the last day of the term
 * @param anchor the day on whose anniversaries the term lies
 * @param cycle the cycle of the terms
 * @param basis what the end of the term rests on
 */
public record RunningTerm(DateRange dates, LocalDate anchor, TermCycle cycle, Basis basis) {
    /** What the end of a term rests on. */
    public enum Basis {
        /** On the history alone. */
        COMPUTED,
        /** On the expiration printed on the certificate. */
        PRINTED,
        /** On a term with a printed expiration that this one follows. */
        AFTER_PRINTED
    }

    /**
     * Computes the first term after an anchor.
     *
     * @param cycle the cycle of the terms
     * @param anchor the day from which they run
     * @return the first term
     */
    public static RunningTerm first(TermCycle cycle, LocalDate anchor) {
        return new RunningTerm(cycle.term(anchor, 0), anchor, cycle, Basis.COMPUTED);
    }

    /**
     * Computes the term of a fixed grid in which the latest of certification, renewal and reinstatement lies, or the first
     * term where none lies behind the anchor. The term starts with the certification where the grid would start it earlier.
     *
     * @param cycle the cycle of the terms
     * @param anchor the day from which they run: one of the holder's own, such as the certification; a day that is the same
     *     for all holders, before any certification; or the day on which the terms of all were cut anew
     * @param history what is known of renewals
     * @return the term
     */
    public static RunningTerm ofRenewal(TermCycle cycle, LocalDate anchor, RenewalHistory history) {
        return onGrid(cycle, anchor, history).startingNoEarlierThan(history.certifiedOn());
    }

    /**
     * Computes the term of a fixed grid that the latest renewal opened, or the term of the certification or reinstatement
     * where that is later: a renewal in the first half of a term was processed late and opened it, one in the second half
     * was early, for the next.
     *
     * @param cycle the cycle of the terms
     * @param anchor the day from which they run, as in {@link #ofRenewal}
     * @param history what is known of renewals
     * @param inquiry the inquiry
     * @return the term
     */
    public static RunningTerm openedByRenewal(
            TermCycle cycle, LocalDate anchor, RenewalHistory history, Inquiry inquiry) {
        // the half is that of the whole term, also where the first one is cut short
        RunningTerm term = onGrid(cycle, anchor, history);
        RunningTerm opened = term.wasRenewedEarly(history, inquiry) ? term.next() : term;
        return opened.startingNoEarlierThan(history.certifiedOn());
    }

    private static RunningTerm onGrid(TermCycle cycle, LocalDate anchor, RenewalHistory history) {
        LocalDate latest = history.latestEvent();
        int index = latest.isAfter(anchor) ? cycle.indexOf(anchor, latest) : 0;
        return new RunningTerm(cycle.term(anchor, index), anchor, cycle, Basis.COMPUTED);
    }

    /**
     * Says whether the latest renewal lies in the second half of this term, and so was made early, for the next.
     *
     * @param history what is known of renewals
     * @param inquiry the inquiry, which notes the assumption where there is a renewal to judge
     * @return true if the renewal lies half a term or more after the first day of the term, and not after its end
     */
    public boolean wasRenewedEarly(RenewalHistory history, Inquiry inquiry) {
        LocalDate renewal = history.renewedOn().orElse(null);
        if (renewal == null || !renewal.isAfter(anchor) || !dates.contains(renewal)) {
            return false;
        }
        inquiry.read(TermFacts.RENEWAL_TERM);
        boolean early = cycle.isSecondHalf(dates, renewal);
        if (inquiry.isExplaining()) {
            inquiry.given("renewed_on", renewal);
            inquiry.computed("renewal in the second half of " + dates, early ? "yes" : "no");
        }
        return early;
    }

    /**
     * Holds the term against the expiration that is printed on the certificate, which wins unless it belongs to an earlier
     * certificate or to one that is not printed yet.
     *
     * @param history what is known, with the printed expiration
     * @param earliestStart the day before which no term starts
     * @param inquiry the inquiry, which notes what became of a printed date that differs
     * @return the term that ends on the printed date, or this one where the printed date is missing or not used
     */
    public RunningTerm heldAgainstPrinted(RenewalHistory history, LocalDate earliestStart, Inquiry inquiry) {
        RunningTerm held = heldAgainst(history, earliestStart, inquiry);
        inquiry.concluded("term", held);
        return held;
    }

    /**
     * Holds the term against the expiration that is printed on the certificate, where the day on which terms end is in doubt.
     *
     * @param history what is known, with the printed expiration
     * @param earliestStart the day before which no term starts
     * @param dayRule the rule that names the day, noted where a computed day stands in the term
     * @param inquiry the inquiry, which notes what became of a printed date that differs
     * @return the term that ends on the printed date, or this one where the printed date is missing or not used
     */
    public RunningTerm heldAgainstPrinted(
            RenewalHistory history, LocalDate earliestStart, RuleKey<String> dayRule, Inquiry inquiry) {
        RunningTerm held = heldAgainst(history, earliestStart, inquiry);
        if (held.restsOnConvention(this)) {
            inquiry.read(dayRule);
        }
        inquiry.concluded("term", held);
        return held;
    }

    private RunningTerm heldAgainst(RenewalHistory history, LocalDate earliestStart, Inquiry inquiry) {
        LocalDate printed = history.printedExpiration().orElse(null);
        return printed == null ? this : heldAgainst(printed, history, earliestStart, inquiry);
    }

    private RunningTerm heldAgainst(
            LocalDate printed, RenewalHistory history, LocalDate earliestStart, Inquiry inquiry) {
        if (inquiry.isExplaining()) {
            inquiry.computed("computed term", this);
            inquiry.given("expires_on", printed);
        }
        LocalDate start = dates.start();
        LocalDate implied = cycle.impliedStart(printed);
        if (!printed.equals(dates.end())) {
            if (isOfEarlierCertificate(printed, history)) {
                inquiry.read(TermFacts.PRINTED_EARLIER_CERTIFICATE);
                return this;
            }
            var tolerance = inquiry.value(TermFacts.PRINTED_TOLERANCE);
            boolean laterStart = !implied.isBefore(start.plus(tolerance));
            if (laterStart && printed.isAfter(dates.end()) && !inquiry.hasReached(implied)) {
                inquiry.read(TermFacts.PRINTED_NOT_YET);
                return this;
            }
            inquiry.remark(
                    TermFacts.PRINTED_WINS,
                    "The expiration printed on the certificate, " + printed + ", is used; the computed one is "
                            + dates.end() + ".");
            boolean earlierStart = !implied.isAfter(start.minus(tolerance));
            if (laterStart || earlierStart || start.isAfter(printed)) {
                inquiry.read(TermFacts.PRINTED_RENEWAL_MISSING);
                start = implied.isBefore(earliestStart) ? earliestStart : implied;
            }
        }
        return new RunningTerm(new DateRange(start, printed), implied, cycle, Basis.PRINTED);
    }

    private boolean isOfEarlierCertificate(LocalDate printed, RenewalHistory history) {
        LocalDate latest = history.latestRenewalOrReinstatement().orElse(null);
        return latest != null && printed.isBefore(latest.plus(cycle.half()));
    }

    /**
     * Returns the term after this one; the grid goes on from a printed expiration.
     *
     * @return the next term
     */
    public RunningTerm next() {
        LocalDate start = dates.end().plusDays(1);
        if (basis != Basis.PRINTED) {
            // an end that was moved does not move the grid, and no day is in two terms
            LocalDate end = cycle.term(anchor, cycle.indexOf(anchor, start)).end();
            return new RunningTerm(new DateRange(start, end), anchor, cycle, basis);
        }
        LocalDate next = cycle.anchorAfter(dates.end());
        DateRange term = new DateRange(start, cycle.term(next, 0).end());
        return new RunningTerm(term, next, cycle, Basis.AFTER_PRINTED);
    }

    /** Whether the day convention decided a day of this term: its end, unless printed, or a start kept from the computed. */
    boolean restsOnConvention(RunningTerm computed) {
        LocalDate start = computed.dates.start();
        return basis != Basis.PRINTED || dates.start().equals(start) && !start.equals(computed.anchor);
    }

    /**
     * Says whether the record leaves open if the term was renewed: nothing is known of renewals, and no printed expiration
     * is in use.
     *
     * @param history what is known of renewals
     * @return true if, past the end of the term, the standing cannot be told
     */
    public boolean leavesRenewalOpen(RenewalHistory history) {
        return history.leavesRenewalOpen() && basis == Basis.COMPUTED;
    }

    /** Returns the dates, the anchor and what the end rests on. */
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
     * Returns a copy that ends on another day, where a body moved the ends of some terms; the grid stays where it is.
     *
     * @param end the last day, not before the first
     * @return the term with that end
     */
    public RunningTerm endingOn(LocalDate end) {
        return new RunningTerm(new DateRange(dates.start(), end), anchor, cycle, basis);
    }

    /**
     * Returns the rest of the term from a day on, such as the balance that is left after a reinstatement.
     *
     * @param day the day, not after the end
     * @return a copy that starts on that day, or this term where it does not start earlier
     */
    public RunningTerm startingNoEarlierThan(LocalDate day) {
        return dates.start().isBefore(day)
                ? new RunningTerm(new DateRange(day, dates.end()), anchor, cycle, basis)
                : this;
    }
}
