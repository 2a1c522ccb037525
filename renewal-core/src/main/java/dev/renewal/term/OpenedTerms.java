package dev.renewal.term;

import dev.renewal.fact.Fate;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.term.HistoryEvent.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a fixed grid that the renewals of one holder opened, with the ends that extensions moved.
 *
 * <p>A term is named by its index in the grid. A term of which an extension leaves less than half is joined with the next one,
 * and has the index of that. Made for one assessment; not thread-safe.
 */
final class OpenedTerms {
    private final TermCycle cycle;
    private final LocalDate anchor;
    private final RenewalHistory history;
    private final Period half;
    private final TermFacts.AsOf general;
    private final Trace trace;
    /** Says which terms roll over by themselves, where a renewal only makes its own term met; null if none does. */
    private final TermRule.@Nullable RollOver rollOver;
    /** The terms whose ends were moved, in their order; null as long as there are none. */
    private @Nullable List<Moved> moved;
    /** The extensions that no term opened by their day took; null as long as there are none. */
    private @Nullable List<HistoryEvent> unplaced;
    /** The extensions of the running term whose end is printed, as far as is known; null as long as there are none. */
    private @Nullable List<HistoryEvent> ofRunning;
    /** The days of the renewals that were too early to open a term; null as long as there are none. */
    private @Nullable List<LocalDate> early;

    private int opened;
    /** The last event that is a renewal with effect, and the term in which it lies; -1 if there is none. */
    private int effective = -1;

    private int effectiveTerm;
    private boolean effectiveEarly;
    /** The last renewal that repeats the effective one in its term; -1 if there is none. */
    private int repeated = -1;

    private int gridTerm;
    /** The term of that index in the grid; null until one is asked for. */
    private @Nullable DateRange grid;

    /** A term and its moved end. */
    private record Moved(int term, LocalDate end) {}

    OpenedTerms(
            TermCycle cycle,
            LocalDate anchor,
            LocalDate base,
            TermRule.@Nullable RollOver rollOverOrNull,
            @Nullable PrintedExpiration printedOrNull,
            RenewalHistory history,
            TermFacts.AsOf general,
            Trace trace) {
        this.cycle = cycle;
        this.anchor = anchor;
        this.rollOver = rollOverOrNull;
        this.history = history;
        this.half = cycle.half();
        this.general = general;
        this.trace = trace;
        this.opened = cycle.indexOf(anchor, base);
        int printedOn = printedOrNull == null || rolls() ? history.eventCount() : printedOrNull.owner();
        for (int i = 0; i < history.eventCount(); i++) {
            HistoryEvent event = history.event(i);
            if (event.kind() == Kind.RENEWED && event.on().isAfter(base)) {
                judge(i, event.on());
            } else if (isExtensionAfter(base, i, history)) {
                extend(event, i > printedOn, isBeforeRenewal(i));
            }
        }
    }

    /** Whether an event is an extension after the event from which terms are counted. */
    static boolean isExtensionAfter(LocalDate anchor, int index, RenewalHistory history) {
        HistoryEvent event = history.event(index);
        boolean after = event.kind() == Kind.EXTENDED && !event.on().isBefore(anchor);
        for (int i = index + 1; after && i < history.eventCount(); i++) {
            HistoryEvent later = history.event(i);
            // of the same day as the anchor, and recorded before it
            after = !later.kind().hasCertificate()
                    || !later.on().equals(anchor)
                    || !event.on().equals(anchor);
        }
        return after;
    }

    private void judge(int index, LocalDate day) {
        int term = termOf(day);
        if (term < opened) {
            report(
                    "renewal-repeated",
                    day,
                    "It opens no term: it lies in a term before the one that an earlier renewal opened.");
            repeated = term == effectiveTerm ? index : repeated;
            return;
        }
        boolean late = term > opened && history.isComplete() && !rolls();
        boolean secondHalf = !late && isSecondHalf(term, day);
        if (!late) {
            trace.cite(general.renewalTerm);
            if (trace.isExplaining()) {
                trace.given("renewed", day);
                trace.computed("renewal in the second half of " + range(term), secondHalf ? "yes" : "no");
            }
        }
        if (term == opened && !secondHalf && !isPrintedForNext(index, term)) {
            report(
                    "renewal-early",
                    day,
                    "It opens no term: it lies in the first half of a term, and no printed expiration says that it opened the next one.");
            early = early == null ? new ArrayList<>() : early;
            early.add(day);
            return;
        }
        effective = index;
        effectiveTerm = term;
        effectiveEarly = term == opened || secondHalf;
        opened = effectiveEarly ? next(term) : term;
        if (trace.isExplaining()) {
            trace.accountFor(history.event(index), fate(term));
        }
    }

    /** What became of a renewal with effect that lies in a term. */
    private Fate fate(int term) {
        if (rolls()) {
            return new Fate.Used((effectiveEarly ? "meets the term of " : "lies in the term of ") + range(term));
        }
        return new Fate.OpenedTerm(start(opened), end(opened));
    }

    private void report(String code, LocalDate day, String sentence) {
        trace.report(new Finding(code, Finding.Item.EVENT, day.toString(), sentence, Optional.empty()));
    }

    /** Whether the renewal has a printed expiration that lies in the next term. */
    private boolean isPrintedForNext(int index, int term) {
        DateRange next = range(next(term));
        LocalDate own = history.event(index).printedExpiration().orElse(null);
        LocalDate loose =
                PrintedExpiration.ownerOfLoose(history, half) == index ? history.printedExpirationOrNull() : null;
        return own != null && next.contains(own) || loose != null && next.contains(loose);
    }

    /** Moves the end of the earliest opened term in whose days the extension lies, or of the latest that is over. */
    private void extend(HistoryEvent extension, boolean afterPrinted, boolean beforeRenewal) {
        LocalDate day = extension.on();
        int term = termOf(day);
        if (afterPrinted && term >= opened) {
            // whether it lies in the days of the term depends on the printed end, which is not found yet
            ofRunning = ofRunning == null ? new ArrayList<>() : ofRunning;
            ofRunning.add(extension);
            return;
        }
        if (rolls() && beforeRenewal) {
            term = rolledBy(day);
            if (day.isAfter(end(term).plus(half))) {
                TermRule.AsOf.reportUnused(extension, trace);
                return;
            }
        } else if (term > opened) {
            if (rolls() || isTooLate(extension)) {
                unplaced = unplaced == null ? new ArrayList<>() : unplaced;
                unplaced.add(extension);
                return;
            }
            term = opened;
        }
        LocalDate until = extension.until().orElseThrow();
        if (until.isAfter(end(term))) {
            trace.accountFor(extension, new Fate.MovedEnd(end(term), until));
            moved = moved == null ? new ArrayList<>() : moved;
            int taken = term;
            moved.removeIf(earlier -> earlier.term == taken);
            moved.add(new Moved(term, until));
            moved.sort((one, other) -> Integer.compare(one.term, other.term));
            // a term that was opened early may have no days left
            opened = term < opened ? Math.max(opened, next(term)) : opened;
        }
    }

    private boolean rolls() {
        return rollOver != null;
    }

    /** Whether a renewal comes after an event: the term of the event is then not that of the latest renewal. */
    private boolean isBeforeRenewal(int index) {
        for (int i = index + 1; i < history.eventCount(); i++) {
            if (history.event(i).kind() == Kind.RENEWED) {
                return true;
            }
        }
        return false;
    }

    /** The term to which the terms had rolled over by a day, by what the record says of their ends. */
    private int rolledBy(LocalDate day) {
        int term = effective >= 0 ? effectiveTerm : opened;
        boolean met = effective >= 0 && effectiveEarly;
        while (day.isAfter(end(term))
                && (met || Objects.requireNonNull(rollOver).rolls(of(term).extendedTo(end(term))))) {
            term = next(term);
            met = false;
        }
        return term;
    }

    /** The term in which a day lies. */
    private int termOf(LocalDate day) {
        int index = cycle.indexOf(anchor, day);
        for (int i = 0; moved != null && i < moved.size(); i++) {
            Moved each = moved.get(i);
            if (each.term < index && !day.isAfter(each.end)) {
                return each.term;
            }
        }
        // a term of which an extension leaves less than half is part of the next one
        return moved != null && isPassedOver(index) ? index + 1 : index;
    }

    /** The moved end that reaches furthest of the terms before one; null if there is none. */
    private @Nullable LocalDate movedBeforeOrNull(int term) {
        LocalDate furthest = null;
        for (int i = 0; moved != null && i < moved.size(); i++) {
            Moved each = moved.get(i);
            furthest = each.term < term && (furthest == null || each.end.isAfter(furthest)) ? each.end : furthest;
        }
        return furthest;
    }

    /** Whether an extension of an earlier term leaves less than half of a term of the grid. */
    private boolean isPassedOver(int term) {
        LocalDate end = movedBeforeOrNull(term);
        return end != null && isLessThanHalfLeft(grid(term), end, half);
    }

    /** Whether less than half is left of a term of the grid after a moved end. */
    static boolean isLessThanHalfLeft(DateRange grid, LocalDate movedEnd, Period half) {
        return movedEnd.plusDays(1).isAfter(grid.start().plus(half));
    }

    /** The term after one. */
    private int next(int term) {
        int next = term + 1;
        while (isPassedOver(next)) {
            next++;
        }
        return next;
    }

    /** A term of the grid; the one that was asked for last is kept, as most is asked of it. */
    private DateRange grid(int term) {
        if (grid == null || gridTerm != term) {
            gridTerm = term;
            grid = cycle.term(anchor, term);
        }
        return grid;
    }

    private LocalDate start(int term) {
        LocalDate start = grid(term).start();
        LocalDate before = movedBeforeOrNull(term);
        if (before == null || before.isBefore(start) && !isPassedOver(term - 1)) {
            return start;
        }
        return before.plusDays(1);
    }

    private LocalDate end(int term) {
        for (int i = 0; moved != null && i < moved.size(); i++) {
            if (moved.get(i).term == term) {
                return moved.get(i).end;
            }
        }
        return grid(term).end();
    }

    private DateRange range(int term) {
        return new DateRange(start(term), end(term));
    }

    /** Whether a day lies in the second half of a term, which begins where it would without extensions. */
    private boolean isSecondHalf(int term, LocalDate day) {
        return !day.isBefore(secondHalf(term));
    }

    private LocalDate secondHalf(int term) {
        return cycle.secondHalf(anchor, term);
    }

    /** The term that the latest renewal opened; where terms roll, the term in which it lies. */
    RunningTerm running() {
        int term = rolls() && effective >= 0 ? effectiveTerm : opened;
        RunningTerm running = of(term);
        return running.met(rolls() && effective >= 0 && effectiveEarly);
    }

    /** The term after that of the latest renewal, where terms roll. */
    RunningTerm afterRenewal() {
        return of(next(effectiveTerm));
    }

    private RunningTerm of(int term) {
        // the end without the extension, which the printed expiration is held against
        DateRange ofGrid = grid(term);
        DateRange computed = new DateRange(start(term), ofGrid.end());
        if (!computed.start().equals(ofGrid.start())) {
            trace.cite(general.extended);
        }
        return RunningTerm.computed(computed, anchor, cycle, this);
    }

    /** The term whose end an extension moved to a day; null if none did. */
    @Nullable
    RunningTerm movedToOrNull(LocalDate end) {
        for (int i = 0; moved != null && i < moved.size(); i++) {
            if (moved.get(i).end.equals(end)) {
                return of(moved.get(i).term).extendedTo(end);
            }
        }
        return null;
    }

    /** The end of the running term as extensions moved it. */
    LocalDate runningEnd() {
        return end(opened);
    }

    /** Whether an extension moved the end of the running term. */
    boolean isRunningExtended() {
        boolean found = false;
        for (int i = 0; moved != null && i < moved.size(); i++) {
            found |= moved.get(i).term == opened;
        }
        return found;
    }

    /** The extensions that no term opened by their day took, in the order of their days. */
    List<HistoryEvent> unplaced() {
        return unplaced == null ? List.of() : unplaced;
    }

    /** Whether an extension came more than half a term after the end of the latest term on the grid that was opened. */
    boolean isTooLate(HistoryEvent extension) {
        return extension.on().isAfter(end(opened).plus(half));
    }

    /** The extensions after the printed expiration in use, which are of the running term, in the order of their days. */
    List<HistoryEvent> ofRunning() {
        return ofRunning == null ? List.of() : ofRunning;
    }

    /** The end of a term as extensions moved it, if the term is that of the latest renewal; else its own end. */
    LocalDate movedEnd(RunningTerm term) {
        DateRange own = range(effectiveTerm);
        boolean isOwn = effective >= 0
                && term.basis() == RunningTerm.Basis.COMPUTED
                && term.dates().start().equals(own.start());
        return isOwn && own.end().isAfter(term.dates().end())
                ? own.end()
                : term.dates().end();
    }

    /** The day of the latest renewal with effect; the earliest day of all if there is none. */
    LocalDate effectiveDay() {
        return effective < 0 ? LocalDate.MIN : history.event(effective).on();
    }

    /** The day of the renewal that opened the running term late; null if none did. */
    @Nullable
    LocalDate openedLateOnOrNull() {
        return rolls() || effective < 0 || effectiveEarly ? null : effectiveDay();
    }

    /** Whether a printed expiration tells of the term after that of an early renewal. */
    boolean isOfTermAfterRenewal(PrintedExpiration printed) {
        boolean belongs = effective >= 0
                && effectiveEarly
                && (printed.owner() == effective || printed.owner() >= 0 && printed.owner() == repeated);
        return belongs && !printed.day().isBefore(secondHalf(next(effectiveTerm)));
    }

    /** Whether a renewal lies in the second half of a term, be it one that repeats another. */
    boolean isRenewedInSecondHalf(DateRange term) {
        for (int i = 0; i < history.eventCount(); i++) {
            HistoryEvent event = history.event(i);
            if (event.kind() == Kind.RENEWED && term.contains(event.on()) && cycle.isSecondHalf(term, event.on())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a renewal that was too early to open a term lies in a range of days. */
    boolean hasEarlyRenewalIn(DateRange days) {
        for (int i = 0; early != null && i < early.size(); i++) {
            if (days.contains(early.get(i))) {
                return true;
            }
        }
        return false;
    }
}
