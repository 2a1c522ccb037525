package dev.renewal.term;

import dev.renewal.fact.Fate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest term according to the record, and how it was found.
 *
 * <p>A policy finds it in three steps. It computes the term from the history, then compares it with the printed expiration.
 * If the body lets satisfied terms roll over, it then moves on to later terms. Immutable; found for one answer, and not kept
 * beyond it.
 */
public final class RunningTerm {
    /** What became of a printed expiration whose end was moved. */
    static final Fate MOVED = new Fate.Used("the end of the term until it was moved");

    private final DateRange dates;
    private final LocalDate anchor;
    private final TermCycle cycle;
    private final Basis basis;
    /** The day from which the ends of later terms are counted. */
    private final LocalDate gridFrom;
    /** The last day before an extension moved it; null if none did. */
    private final @Nullable LocalDate unextendedEnd;

    private final boolean met;
    /** The printed expiration that ends the term, as printed; null where none does. */
    private final @Nullable LocalDate printed;

    /** The terms that renewals opened; null where renewals open none, or start a new grid. */
    private final @Nullable OpenedTerms opened;

    /** The source of the end of a term. */
    public enum Basis {
        /** Computed from the history only. */
        COMPUTED,
        /** The expiration printed on the certificate. */
        PRINTED,
        /** Computed from an earlier term with a printed expiration. */
        AFTER_PRINTED
    }

    private RunningTerm(
            DateRange dates,
            LocalDate anchor,
            TermCycle cycle,
            Basis basis,
            LocalDate gridFrom,
            @Nullable LocalDate unextendedEnd,
            boolean met,
            @Nullable LocalDate printed,
            @Nullable OpenedTerms opened) {
        this.dates = Objects.requireNonNull(dates, "dates");
        this.anchor = Objects.requireNonNull(anchor, "anchor");
        this.cycle = Objects.requireNonNull(cycle, "cycle");
        this.basis = basis;
        this.gridFrom = gridFrom;
        this.unextendedEnd = unextendedEnd;
        this.met = met;
        this.printed = printed;
        this.opened = opened;
    }

    /**
     * Makes a term that a policy computed with Java of its own.
     *
     * @param dates the first and the last day of the term
     * @param anchor the day from which the terms are counted
     * @param cycle the cycle of the terms
     * @return the term
     */
    public static RunningTerm of(DateRange dates, LocalDate anchor, TermCycle cycle) {
        return computed(dates, anchor, cycle, null);
    }

    static RunningTerm computed(DateRange dates, LocalDate anchor, TermCycle cycle, @Nullable OpenedTerms opened) {
        return new RunningTerm(dates, anchor, cycle, Basis.COMPUTED, anchor, null, false, null, opened);
    }

    /** A term that only a printed expiration ends; it is counted from its first day. */
    static RunningTerm printed(DateRange dates, TermCycle cycle) {
        LocalDate end = dates.end();
        return new RunningTerm(
                dates, dates.start(), cycle, Basis.PRINTED, cycle.anchorAfter(end), null, false, end, null);
    }

    /**
     * Computes the first term after an anchor.
     *
     * @param cycle the cycle of the terms
     * @param anchor the day from which the terms are counted
     * @return the first term
     */
    public static RunningTerm first(TermCycle cycle, LocalDate anchor) {
        Objects.requireNonNull(cycle, "cycle");
        return of(cycle.term(anchor, 0), anchor, cycle);
    }

    /** {@return the first and the last day of the term} */
    public DateRange dates() {
        return dates;
    }

    /** {@return the last day that the term would have without extensions; the same as its last day where there is none} */
    public LocalDate endBeforeExtension() {
        return unextendedEnd == null ? dates.end() : unextendedEnd;
    }

    /** {@return the printed expiration that ends the term, as it is printed, whatever moved the end; empty where none does} */
    public Optional<LocalDate> printedExpiration() {
        return Optional.ofNullable(printed);
    }

    @Nullable
    OpenedTerms openedOrNull() {
        return opened;
    }

    /** {@return the day from which the terms are counted} */
    public LocalDate anchor() {
        return anchor;
    }

    /** {@return the cycle of the terms} */
    public TermCycle cycle() {
        return cycle;
    }

    /** {@return the source of the end of the term} */
    public Basis basis() {
        return basis;
    }

    /** {@return whether a renewal meets the term, so that nothing more is required in it; only where terms roll over} */
    public boolean isMet() {
        return met;
    }

    RunningTerm met(boolean isMet) {
        return new RunningTerm(dates, anchor, cycle, basis, gridFrom, unextendedEnd, isMet, printed, opened);
    }

    /**
     * Returns a copy with a printed end. Its implied start is the new anchor.
     *
     * @param changed the term with the printed end
     * @param gridEnd the end from which the grid continues: the printed one, unless an extension explains it
     */
    RunningTerm endingOnPrinted(DateRange changed, LocalDate gridEnd) {
        return new RunningTerm(
                changed,
                cycle.impliedStart(gridEnd),
                cycle,
                Basis.PRINTED,
                cycle.anchorAfter(gridEnd),
                changed.end().equals(gridEnd) ? null : gridEnd,
                met,
                changed.end(),
                opened);
    }

    /** {@return the next term; after a printed expiration, the grid continues from that day} */
    public RunningTerm next() {
        LocalDate start = dates.end().plusDays(1);
        // an end that was moved does not move the grid; the next term starts after it, so no day is in two terms
        int index = cycle.indexOf(gridFrom, start);
        boolean passedOver = unextendedEnd != null
                && OpenedTerms.isLessThanHalfLeft(cycle.term(gridFrom, index), dates.end(), cycle.half());
        LocalDate end = cycle.term(gridFrom, passedOver ? index + 1 : index).end();
        Basis source = basis == Basis.COMPUTED ? Basis.COMPUTED : Basis.AFTER_PRINTED;
        LocalDate from = basis == Basis.PRINTED ? gridFrom : anchor;
        return new RunningTerm(new DateRange(start, end), from, cycle, source, gridFrom, null, false, null, opened);
    }

    /**
     * Returns the term before this one: it ends on the day before this one starts.
     *
     * <p>It is the term of the grid that ends on that day, with the end that an extension moved. Where no term of the grid ends on
     * it, as before a term that an event or a printed expiration started, it is one length long, as a printed expiration on that
     * day would imply.
     *
     * @param history the holder's history
     * @return the term, which starts no earlier than the certification; empty if this is the first term
     */
    public Optional<RunningTerm> previous(RenewalHistory history) {
        Objects.requireNonNull(history, "history");
        LocalDate began = history.beganOn();
        LocalDate last = dates.start().minusDays(1);
        if (last.isBefore(began)) {
            return Optional.empty();
        }
        RunningTerm moved = opened == null ? null : opened.movedToOrNull(last);
        return Optional.of((moved == null ? endingOn(last, began) : moved).startingNoEarlierThan(began));
    }

    /**
     * Returns the day of the renewal or reinstatement that opened the term after this one: the latest from the second half of this
     * term to the first half of the next.
     *
     * @param history the holder's history
     * @return the day, in this term or after it; empty if none is known
     */
    public Optional<LocalDate> renewedOn(RenewalHistory history) {
        Objects.requireNonNull(history, "history");
        LocalDate from = dates.start().plus(cycle.half());
        LocalDate before = dates.end().plusDays(1).plus(cycle.half());
        return history.events().stream()
                .filter(event -> event.kind().hasCertificate())
                .map(HistoryEvent::on)
                .filter(day -> !day.isBefore(from) && day.isBefore(before))
                .reduce((earlier, later) -> later);
    }

    private RunningTerm endingOn(LocalDate last, LocalDate began) {
        if (!last.isBefore(anchor)) {
            DateRange onGrid = cycle.term(anchor, cycle.indexOf(anchor, last));
            if (onGrid.end().equals(last)) {
                return computed(onGrid, anchor, cycle, opened);
            }
        }
        LocalDate implied = cycle.impliedStart(last);
        // a first term starts on the certification itself, and may be a day longer than the others
        boolean first = !cycle.convention().anchorBefore(last, cycle.length()).isAfter(began);
        LocalDate start = first || implied.isAfter(last) ? began : implied;
        return new RunningTerm(
                new DateRange(start, last),
                start,
                cycle,
                Basis.COMPUTED,
                cycle.anchorAfter(last),
                null,
                false,
                null,
                null);
    }

    /** Whether the day convention decided the end of this term, or its start if that is taken from the computed term. */
    boolean restsOnConvention(RunningTerm computed) {
        LocalDate start = computed.dates.start();
        return basis != Basis.PRINTED || dates.start().equals(start) && !start.equals(computed.anchor);
    }

    /**
     * Returns the day of the renewal that opened the term late.
     *
     * @return a day after the first one of the term; empty if the term was opened by its first day
     */
    public Optional<LocalDate> openedLateOn() {
        return Optional.ofNullable(opened)
                .map(OpenedTerms::openedLateOnOrNull)
                .filter(day -> day.isAfter(dates.start()));
    }

    /**
     * Says whether the record leaves open if the term was renewed: it has no renewal and no printed expiration in use and is
     * not complete, or it has a renewal in the term that was too early to open the next one.
     *
     * @param history the holder's history
     * @return true if the standing is undetermined once the term is over
     */
    public boolean isRenewalUnknown(RenewalHistory history) {
        Objects.requireNonNull(history, "history");
        return history.isRenewalUnknown() && basis == Basis.COMPUTED
                || opened != null && opened.hasEarlyRenewalIn(dates);
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
        return with(new DateRange(dates.start(), end), unextendedEnd);
    }

    /** Returns a copy whose end an extension moved. */
    RunningTerm extendedTo(LocalDate end) {
        return with(new DateRange(dates.start(), end), endBeforeExtension());
    }

    /**
     * Returns the rest of the term from a day on, such as the balance of a term after a reinstatement.
     *
     * @param day the day, not after the end
     * @return a copy that starts on that day, or this term if it does not start earlier
     */
    public RunningTerm startingNoEarlierThan(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return dates.start().isBefore(day) ? with(new DateRange(day, dates.end()), unextendedEnd) : this;
    }

    /** Returns a copy that started on an earlier day. */
    RunningTerm startingOn(LocalDate day) {
        return with(new DateRange(day, dates.end()), unextendedEnd);
    }

    private RunningTerm with(DateRange changed, @Nullable LocalDate unextended) {
        return new RunningTerm(changed, anchor, cycle, basis, gridFrom, unextended, met, printed, opened);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunningTerm that
                && dates.equals(that.dates)
                && anchor.equals(that.anchor)
                && cycle.equals(that.cycle)
                && basis == that.basis
                && met == that.met;
    }

    @Override
    public int hashCode() {
        return 31 * dates.hashCode() + anchor.hashCode();
    }
}
