package dev.renewal.term;

import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that finds the running term of a certification: its length, its anchor, the day on which it ends, and the use of
 * the printed expiration.
 *
 * <p>The printed expiration overrides the computed one. It is not used if it belongs to an earlier certificate, or if the
 * term that it would end has not begun. Make a rule with {@link #lasting} and the methods after it. Immutable and
 * thread-safe.
 */
public final class TermRule implements Resolvable<TermRule.AsOf> {
    private final Length length;
    private final Ends ends;
    private final Start start;

    /** If the earlier length is null, the length of the as-of date applies; else that of the day of the anchor. */
    private record Length(FactKey<Period> length, @Nullable FactKey<Period> earlier) {}

    /**
     * The convention is null if facts state the days. The day rule is null if the day is not in doubt. The moved ends are null
     * if no end was moved.
     */
    private record Ends(
            @Nullable TermEnd convention,
            List<FactKey<LocalDate>> calendarDays,
            boolean before,
            @Nullable FactKey<String> dayRule,
            @Nullable MovedEnds moved) {}

    /** Ends in a range of days were moved to another day. */
    private record MovedEnds(FactKey<LocalDate> first, FactKey<LocalDate> last, FactKey<LocalDate> to) {}

    /** The facts to cite for holders who were reinstated or who renewed; null if there is none. */
    private record Start(
            Anchor anchor,
            Renewals renewals,
            @Nullable FactKey<String> ifReinstated,
            @Nullable FactKey<String> ifRenewed) {}

    /** The effect of a renewal on the term. */
    private enum Renewals {
        /** It starts a new term. */
        START_A_TERM,
        /** The running term is the term of the grid that contains it. */
        LIE_IN_THEIR_TERM,
        /** In the first half of a term, it was late and opened that term. In the second half, it is early and opens the next. */
        OPEN_A_TERM
    }

    private static final RollOver NEVER = new RollOver() {
        @Override
        public boolean rolls(RunningTerm term) {
            return false;
        }
    };

    /** Says of a term that is over whether the next one followed by itself. */
    public interface RollOver {
        /**
         * Says whether a term rolled over.
         *
         * @param term the term
         * @return true if the next one followed by itself, by what was known at its end
         */
        boolean rolls(RunningTerm term);
    }

    private TermRule(Length length, Ends ends, Start start) {
        this.length = length;
        this.ends = ends;
        this.start = start;
    }

    /**
     * Starts a rule. By default, terms are counted from the certification and end on its anniversaries.
     *
     * @param length the key of the length of a term
     * @return the rule
     */
    public static TermRule lasting(FactKey<Period> length) {
        Objects.requireNonNull(length, "length");
        return new TermRule(
                new Length(length, null),
                new Ends(TermEnd.ANNIVERSARY, List.of(), false, null, null),
                new Start(Anchor.CERTIFIED, Renewals.OPEN_A_TERM, null, null));
    }

    /**
     * Uses the length that is established on the day of the anchor, not that of the as-of date.
     *
     * @param earlier the key of the length for anchors before the first established length
     * @return a copy with that length
     */
    public TermRule orEarlier(FactKey<Period> earlier) {
        Objects.requireNonNull(earlier, "earlier");
        return new TermRule(new Length(length.length, earlier), ends, start);
    }

    /**
     * Counts terms on a fixed grid. A renewal in the first half of a term was processed late and opened that term. One in the
     * second half was early and opens the next term.
     *
     * @param anchor the anchor of the grid
     * @return a copy with that grid
     */
    public TermRule onGridFrom(Anchor anchor) {
        Objects.requireNonNull(anchor, "anchor");
        return new TermRule(length, ends, new Start(anchor, Renewals.OPEN_A_TERM, null, null));
    }

    /**
     * Counts terms on a fixed grid. The running term is the one that contains the latest event. The policy decides whether it
     * rolls over.
     *
     * @param anchor the anchor of the grid
     * @return a copy with that grid
     */
    public TermRule onGridOfLatestEventFrom(Anchor anchor) {
        Objects.requireNonNull(anchor, "anchor");
        return new TermRule(
                length, ends, new Start(anchor, Renewals.LIE_IN_THEIR_TERM, start.ifReinstated, start.ifRenewed));
    }

    /**
     * Starts a new term on the latest of certification, renewal and reinstatement.
     *
     * @param rule the key of the fact that says so; cited if it is established on the day of the renewal or reinstatement
     * @return a copy with that start
     */
    public TermRule restartedByEachEvent(FactKey<String> rule) {
        Objects.requireNonNull(rule, "rule");
        return new TermRule(length, ends, new Start(Anchor.LATEST_EVENT, Renewals.START_A_TERM, rule, rule));
    }

    /**
     * Sets the convention for the day on which terms end.
     *
     * @param convention the convention
     * @return a copy with the convention
     */
    public TermRule endingOn(TermEnd convention) {
        Objects.requireNonNull(convention, "convention");
        return new TermRule(length, new Ends(convention, List.of(), false, null, ends.moved), start);
    }

    /**
     * Sets the convention for the day on which terms end, if the day is in doubt.
     *
     * @param convention the convention
     * @param rule the key of the fact that names the day; cited if the convention decided a day of the term
     * @return a copy with the convention
     */
    public TermRule endingOn(TermEnd convention, FactKey<String> rule) {
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(rule, "rule");
        return new TermRule(length, new Ends(convention, List.of(), false, rule, ends.moved), start);
    }

    /**
     * Ends terms on fixed days of the calendar that facts state: see {@link TermEnd#onNext}.
     *
     * @param days the keys of the days, at least one; the year of a fact is ignored
     * @return a copy with these days
     * @throws IllegalArgumentException if no day is given
     */
    public TermRule endingOnNext(List<FactKey<LocalDate>> days) {
        Objects.requireNonNull(days, "days");
        return endingOn(days, false);
    }

    /**
     * Ends terms on fixed days of the calendar that facts state, and the first of them early: see {@link TermEnd#onLast}.
     *
     * @param days the keys of the days, at least one; the year of a fact is ignored
     * @return a copy with these days
     * @throws IllegalArgumentException if no day is given
     */
    public TermRule endingOnLast(List<FactKey<LocalDate>> days) {
        Objects.requireNonNull(days, "days");
        return endingOn(days, true);
    }

    private TermRule endingOn(List<FactKey<LocalDate>> days, boolean before) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a term ends on a day of the calendar, and none is given");
        }
        return new TermRule(length, new Ends(null, List.copyOf(days), before, null, ends.moved), start);
    }

    /**
     * Moves computed ends in a range to a later day. An end on or after that day does not move.
     *
     * @param first the key of the first day of the range
     * @param last the key of the last day of the range, included
     * @param to the key of the new end
     * @return a copy that moves these ends
     */
    public TermRule movingEnds(FactKey<LocalDate> first, FactKey<LocalDate> last, FactKey<LocalDate> to) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(to, "to");
        MovedEnds moved = new MovedEnds(first, last, to);
        return new TermRule(
                length, new Ends(ends.convention, ends.calendarDays, ends.before, ends.dayRule, moved), start);
    }

    /**
     * Cites a fact for holders who were reinstated.
     *
     * @param rule the key of the fact that says how reinstatement affects the term
     * @return a copy that cites it
     */
    public TermRule citingReinstatement(FactKey<String> rule) {
        Objects.requireNonNull(rule, "rule");
        return new TermRule(length, ends, new Start(start.anchor, start.renewals, rule, start.ifRenewed));
    }

    /**
     * Cites a fact for holders who renewed after the anchor.
     *
     * @param rule the key of the fact that says how an early renewal affects the term
     * @return a copy that cites it
     */
    public TermRule citingRenewal(FactKey<String> rule) {
        Objects.requireNonNull(rule, "rule");
        return new TermRule(length, ends, new Start(start.anchor, start.renewals, start.ifReinstated, rule));
    }

    @Override
    public AsOf asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        return new AsOf(this, facts);
    }

    /** The rule as of a date. Immutable and thread-safe. */
    public static final class AsOf {
        private static final Fate UNUSED =
                new Fate.LeftOut("contradiction", "It moves no end: it lies too long after the end of the term.");

        private final TermRule rule;
        final TermFacts.AsOf general;
        private final MissingDays missingDays;
        private final Sourced<Period> length;
        private final Dated<Period> lengthByAnchor;
        private final @Nullable Sourced<Period> earlierLength;
        private final List<Sourced<LocalDate>> calendarDays = new ArrayList<>();
        /** Null if a day of the calendar is not established. */
        private final @Nullable TermEnd convention;

        private final @Nullable Sourced<String> dayRule;
        private final @Nullable Sourced<String> reinstatedRule;
        private final @Nullable Dated<String> restartRule;
        private final @Nullable Sourced<String> renewedRule;
        private final @Nullable Sourced<LocalDate> firstMoved;
        private final @Nullable Sourced<LocalDate> lastMoved;
        private final @Nullable Sourced<LocalDate> movedTo;
        /** The terms with the length of the as-of date; null if the length or a day of the calendar is not established. */
        final @Nullable TermCycle cycle;

        private AsOf(TermRule rule, FactsAsOf facts) {
            this.rule = rule;
            this.general = new TermFacts.AsOf(facts);
            this.missingDays = MissingDays.asOf(facts);
            this.length = facts.get(rule.length.length);
            this.lengthByAnchor = facts.dated(rule.length.length);
            this.earlierLength = resolved(rule.length.earlier, facts);
            for (FactKey<LocalDate> day : rule.ends.calendarDays) {
                calendarDays.add(facts.get(day));
            }
            this.convention = calendarDays.isEmpty() ? rule.ends.convention : onDays(calendarDays, rule.ends.before);
            this.dayRule = resolved(rule.ends.dayRule, facts);
            boolean restarts = rule.start.renewals == Renewals.START_A_TERM;
            this.restartRule = restarts ? facts.dated(Objects.requireNonNull(rule.start.ifRenewed)) : null;
            this.reinstatedRule = restarts ? null : resolved(rule.start.ifReinstated, facts);
            this.renewedRule = restarts ? null : resolved(rule.start.ifRenewed, facts);
            MovedEnds moved = rule.ends.moved;
            this.firstMoved = moved == null ? null : facts.get(moved.first);
            this.lastMoved = moved == null ? null : facts.get(moved.last);
            this.movedTo = moved == null ? null : facts.get(moved.to);
            Period known = length.value().orElse(null);
            this.cycle =
                    known == null || convention == null ? null : TermCycle.of(rule.length.length, known, convention);
        }

        private static @Nullable TermEnd onDays(List<Sourced<LocalDate>> facts, boolean before) {
            List<MonthDay> days = new ArrayList<>();
            for (Sourced<LocalDate> fact : facts) {
                fact.value().ifPresent(day -> days.add(MonthDay.from(day)));
            }
            return days.size() < facts.size() ? null : new CalendarDays(days, before);
        }

        private static <T> @Nullable Sourced<T> resolved(@Nullable FactKey<T> key, FactsAsOf facts) {
            return key == null ? null : facts.get(key);
        }

        /**
         * Finds the running term.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term
         */
        public RunningTerm running(RenewalHistory history, Trace trace) {
            return running(history, NEVER, trace);
        }

        /**
         * Finds the running term, where terms may have rolled over by themselves before the latest renewal.
         *
         * @param history the holder's history
         * @param rollOver says which terms rolled over
         * @param trace the trace of the answer
         * @return the term of the latest renewal, not rolled over yet
         */
        public RunningTerm running(RenewalHistory history, RollOver rollOver, Trace trace) {
            LocalDate from = rule.start.anchor.in(history);
            // use the length first, for the order of the steps in explanations
            TermCycle ofDate = earlierLength == null ? cycle(trace) : null;
            if (trace.isExplaining()) {
                trace.given(rule.start.anchor.label(), from);
            }
            if (reinstatedRule != null && history.isReinstated()) {
                trace.cite(reinstatedRule);
            }
            if (restartRule != null
                    && history.wasRenewedOrReinstated()
                    && restartRule.on(from).isEstablished()) {
                trace.cite(restartRule, from);
            }
            return running(ofDate == null ? cycle(from, trace) : ofDate, from, rollOver, history, trace);
        }

        /**
         * Finds the running term of a grid with an anchor of the policy's own.
         *
         * @param from the anchor: a day of the holder, such as a birthday; a day before any certification that is the same
         *     for all holders; or the day on which the terms of all holders began again
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term; it never starts before the certification
         */
        public RunningTerm running(LocalDate from, RenewalHistory history, Trace trace) {
            return running(cycle(from, trace), from, NEVER, history, trace);
        }

        /**
         * Finds the running term where a body moved all holders to common terms on a day. Until then, terms are those of this
         * rule. The one that runs on that day goes on to the end of the first common term. One that was over by then stays over,
         * until the holder renews or is reinstated in a common term.
         *
         * <p>A printed expiration of the term that was moved is that of a certificate from before, and ends no common term.
         *
         * @param from the first day of the first common term
         * @param common the rule of the common terms, whose own anchor has no effect
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term
         */
        public RunningTerm running(LocalDate from, AsOf common, RenewalHistory history, Trace trace) {
            if (!trace.hasReached(from)) {
                return running(history, trace);
            }
            if (!history.beganOn().isBefore(from)) {
                return common.running(from, history, trace);
            }
            RenewalHistory before = history.asKnownOn(from.minusDays(1));
            boolean moreSince = before.eventCount() < history.eventCount();
            boolean reopened = moreSince && !history.latestEvent().isBefore(from);
            RunningTerm own = running(reopened ? before : history, trace);
            if (own.dates().end().isBefore(from)) {
                return reopened ? common.running(from, history, trace) : own;
            }
            // an early renewal may have opened a term that starts later
            LocalDate start = own.dates().start();
            TermCycle terms = common.cycle(from, trace);
            int index = terms.indexOf(from, start.isAfter(from) ? start : from);
            DateRange joined = new DateRange(start, terms.term(from, index).end());
            RunningTerm first = common.moved(RunningTerm.of(joined, from, terms), trace);
            if (!moreSince && own.printedExpiration().isPresent()) {
                trace.accountFor(own.printedExpiration().get(), RunningTerm.MOVED);
                common.noteMissingDays(first, trace);
                trace.concluded("term", first);
                return first;
            }
            RunningTerm running = common.running(from, history, trace);
            if (!running.dates().start().equals(from)) {
                return running;
            }
            return running.dates().end().isBefore(start) ? first : running.startingOn(start);
        }

        private RunningTerm running(
                TermCycle terms, LocalDate from, RollOver rollOver, RenewalHistory history, Trace trace) {
            if (renewedRule != null
                    && history.renewedOn().filter(from::isBefore).isPresent()) {
                trace.cite(renewedRule);
            }
            PrintedExpiration printed = PrintedExpiration.inUseOrNull(history, terms.half(), general, trace);
            RunningTerm term = rule.start.renewals == Renewals.START_A_TERM
                    ? reconciled(moved(RunningTerm.first(terms, from), trace), printed, from, history, trace)
                    : onGrid(terms, from, rolls() ? rollOver : null, printed, history, trace);
            RunningTerm extended = extended(term, history, !rolls(), trace);
            noteMissingDays(extended, trace);
            if (trace.isExplaining()) {
                trace.concluded("term", extended);
            }
            return extended;
        }

        private boolean rolls() {
            return rule.start.renewals == Renewals.LIE_IN_THEIR_TERM;
        }

        private RunningTerm onGrid(
                TermCycle terms,
                LocalDate from,
                @Nullable RollOver rollOverOrNull,
                @Nullable PrintedExpiration printed,
                RenewalHistory history,
                Trace trace) {
            LocalDate began = history.certifiedOrReinstatedOn();
            // an anchor of the policy's own may lie before the certification, or after it
            LocalDate earliestStart = from.isAfter(began) ? from : began;
            OpenedTerms opened =
                    new OpenedTerms(terms, from, earliestStart, rollOverOrNull, printed, history, general, trace);
            // halves are those of the full term, even if the first term starts later
            RunningTerm own = moved(opened.running(), trace).startingNoEarlierThan(history.beganOn());
            if (printed != null && rolls() && opened.isOfTermAfterRenewal(printed)) {
                RunningTerm later = reconciled(opened.afterRenewal(), printed, earliestStart, history, trace);
                return trace.hasReached(later.dates().start()) ? later : own;
            }
            RunningTerm term = reconciled(own, printed, earliestStart, history, trace);
            return term.basis() == RunningTerm.Basis.PRINTED && rolls()
                    ? term.met(opened.isRenewedInSecondHalf(term.dates()))
                    : term;
        }

        /**
         * Returns the term after one that is satisfied, with the extensions that lie in it.
         *
         * @param term a term that is over
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the next term
         */
        public RunningTerm rolledOver(RunningTerm term, RenewalHistory history, Trace trace) {
            RunningTerm next = extended(term.next(), history, false, trace);
            noteMissingDays(next, trace);
            return next;
        }

        /**
         * Returns a term with the extensions that came when it was over: at most half a term after its end.
         *
         * @param term a term that is over and did not roll over
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term with its moved end, or the same term
         */
        public RunningTerm extendedLate(RunningTerm term, RenewalHistory history, Trace trace) {
            return extended(term, history, true, trace);
        }

        /**
         * Returns a history with a day of certification: where the host gave none, the day on which a first term that ends on
         * the earliest printed expiration would begin.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the same history, or a copy with the day and without the events before it
         */
        public RenewalHistory certified(RenewalHistory history, Trace trace) {
            if (history.certifiedOn().isPresent()) {
                return history;
            }
            trace.cite(general.certifiedUnknown);
            LocalDate printed = Objects.requireNonNull(history.earliestPrintedOrNull());
            TermCycle terms = cycle(printed, trace);
            LocalDate first = terms.convention().anchorBefore(printed, terms.length());
            if (trace.isExplaining()) {
                trace.given("earliest printed expiration", printed);
                trace.concluded("certified", first);
            }
            return history.withDerivedCertification(first);
        }

        /**
         * Finds the printed expiration in use: that of the latest known of certification, renewals and reinstatements.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the day; empty if there is none, or it is left out
         */
        public Optional<LocalDate> printedInUse(RenewalHistory history, Trace trace) {
            return Optional.ofNullable(inUseOrNull(history, trace)).map(PrintedExpiration::day);
        }

        private @Nullable PrintedExpiration inUseOrNull(RenewalHistory history, Trace trace) {
            return PrintedExpiration.inUseOrNull(
                    history, ofHistory(history, trace).half(), general, trace);
        }

        /**
         * Finds the latest of the printed expirations that were known on the as-of date, whether in use or left out.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the day; empty if none was known
         */
        public Optional<LocalDate> latestPrinted(RenewalHistory history, Trace trace) {
            return Optional.ofNullable(PrintedExpiration.latestOrNull(
                    history, ofHistory(history, trace).half()));
        }

        /**
         * Finds the running term by the printed expiration in use alone, for a body whose terms cannot be computed.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term, which never starts before the certification or the latest reinstatement; empty if no printed
         *     expiration is in use
         */
        public Optional<RunningTerm> printedOnly(RenewalHistory history, Trace trace) {
            PrintedExpiration printed = inUseOrNull(history, trace);
            if (printed == null) {
                return Optional.empty();
            }
            trace.given("printed expiration", printed.day());
            TermCycle terms = ofHistory(history, trace);
            DateRange sinceItBegan = new DateRange(history.certifiedOrReinstatedOn(), printed.day());
            RunningTerm term =
                    RunningTerm.printed(sinceItBegan, terms).startingNoEarlierThan(terms.impliedStart(printed.day()));
            RunningTerm extended = extended(term, printed.ownerDay(), history, true, trace);
            trace.concluded("term", extended);
            return Optional.of(extended);
        }

        private RunningTerm extended(RunningTerm term, RenewalHistory history, boolean late, Trace trace) {
            return extended(term, base(history), history, late, trace);
        }

        /** The term with the extensions of its days, and the late ones if asked for; those before the base are of no effect. */
        RunningTerm extended(RunningTerm term, LocalDate base, RenewalHistory history, boolean late, Trace trace) {
            LocalDate end = extendedEnd(term, base, history, late, trace);
            if (end.equals(term.dates().end())) {
                return term;
            }
            trace.cite(general.extended);
            return term.extendedTo(end);
        }

        /** The end of a term as extensions move it; nothing is reported without a trace. */
        LocalDate extendedEnd(
                RunningTerm term,
                LocalDate base,
                RenewalHistory history,
                boolean late,
                @Nullable Trace reportingOrNull) {
            OpenedTerms opened = term.openedOrNull();
            if (opened != null && !rolls()) {
                return extendedEnd(term, opened, reportingOrNull);
            }
            LocalDate end = opened == null ? term.dates().end() : opened.movedEnd(term);
            for (int i = 0; i < history.eventCount(); i++) {
                HistoryEvent event = history.event(i);
                boolean notYetOpened = opened != null && event.on().isBefore(opened.effectiveDay());
                if (OpenedTerms.isExtensionAfter(base, i, history)
                        && !event.on().isBefore(term.dates().start())
                        && !notYetOpened) {
                    end = moved(end, event, term, late, reportingOrNull);
                }
            }
            return end;
        }

        /** The same on a grid, where each extension is of a term that was opened by its day. */
        private LocalDate extendedEnd(RunningTerm term, OpenedTerms opened, @Nullable Trace reportingOrNull) {
            LocalDate end = term.dates().end();
            if (opened.runningEnd().isAfter(end) && opened.isRunningExtended()) {
                end = opened.runningEnd();
            }
            for (HistoryEvent extension : opened.ofRunning()) {
                // a printed end may be that of a term which had not begun
                boolean tooLate = extension.on().isBefore(term.dates().start()) && opened.isTooLate(extension);
                if (!tooLate) {
                    end = moved(end, extension, term, true, reportingOrNull);
                } else if (reportingOrNull != null) {
                    reportUnused(extension, reportingOrNull);
                }
            }
            for (HistoryEvent extension : opened.unplaced()) {
                if (reportingOrNull != null) {
                    reportUnused(extension, reportingOrNull);
                }
            }
            return end;
        }

        private static LocalDate moved(
                LocalDate end,
                HistoryEvent extension,
                RunningTerm term,
                boolean late,
                @Nullable Trace reportingOrNull) {
            LocalDate day = extension.on();
            boolean over = day.isAfter(end);
            if (over && day.isAfter(end.plus(term.cycle().half()))) {
                if (late && reportingOrNull != null) {
                    reportUnused(extension, reportingOrNull);
                }
                return end;
            }
            LocalDate until = extension.until().orElseThrow();
            if (over && !late || !until.isAfter(end)) {
                return end;
            }
            if (reportingOrNull != null) {
                reportingOrNull.accountFor(extension, new Fate.MovedEnd(end, until));
            }
            return until;
        }

        static void reportUnused(HistoryEvent extension, Trace trace) {
            trace.accountFor(extension, UNUSED);
            PrintedExpiration.reportContradiction(
                    extension.on(),
                    "The extension moves no end: it lies more than half a term after the end of the term that was open.",
                    trace);
        }

        /** The day of the event that opened the first of the holder's terms. */
        private LocalDate base(RenewalHistory history) {
            return rule.start.renewals == Renewals.START_A_TERM
                    ? history.latestEvent()
                    : history.certifiedOrReinstatedOn();
        }

        /** Notes days of a term that do not exist in their month. */
        private void noteMissingDays(RunningTerm term, Trace trace) {
            boolean byDay = convention == TermEnd.ANNIVERSARY || convention == TermEnd.DAY_BEFORE_ANNIVERSARY;
            if (!byDay || term.basis() == RunningTerm.Basis.PRINTED) {
                return;
            }
            long length = term.cycle().length().toTotalMonths();
            int index = term.cycle().indexOf(term.anchor(), term.dates().start());
            missingDays.note(term.anchor(), length * (index + 1), trace);
            if (index > 0) {
                missingDays.note(term.anchor(), length * index, trace);
            }
        }

        TermCycle cycle(Trace trace) {
            Period lasts = trace.use(length);
            useCalendarDays(trace);
            return cycle == null ? TermCycle.of(length.key(), lasts, Objects.requireNonNull(convention)) : cycle;
        }

        private TermCycle cycle(LocalDate from, Trace trace) {
            if (earlierLength == null) {
                return cycle(trace);
            }
            boolean known = lengthByAnchor.on(from).isEstablished();
            Period lasts = known ? trace.use(lengthByAnchor, from) : trace.use(earlierLength);
            useCalendarDays(trace);
            return cycle != null && cycle.length().equals(lasts)
                    ? cycle
                    : TermCycle.of(
                            known ? length.key() : earlierLength.key(), lasts, Objects.requireNonNull(convention));
        }

        private TermCycle ofHistory(RenewalHistory history, Trace trace) {
            return cycle(rule.start.anchor.in(history), trace);
        }

        private void useCalendarDays(Trace trace) {
            for (int i = 0; i < calendarDays.size(); i++) {
                trace.use(calendarDays.get(i));
            }
        }

        /** The term with its end where the body moved it. */
        RunningTerm moved(RunningTerm term, Trace trace) {
            LocalDate last = term.dates().end();
            boolean moves = firstMoved != null
                    && lastMoved != null
                    && movedTo != null
                    && !last.isBefore(trace.use(firstMoved))
                    && !last.isAfter(trace.use(lastMoved))
                    && last.isBefore(trace.use(movedTo));
            return moves ? term.endingOn(trace.use(Objects.requireNonNull(movedTo))) : term;
        }

        private RunningTerm reconciled(
                RunningTerm computed,
                @Nullable PrintedExpiration printed,
                LocalDate earliestStart,
                RenewalHistory history,
                Trace trace) {
            RunningTerm term = printed == null ? computed : ofPrinted(printed, computed, earliestStart, history, trace);
            if (dayRule != null && term.restsOnConvention(computed)) {
                trace.cite(dayRule);
            }
            return term;
        }

        private RunningTerm ofPrinted(
                PrintedExpiration expiration,
                RunningTerm computed,
                LocalDate earliestStart,
                RenewalHistory history,
                Trace trace) {
            LocalDate printed = expiration.day();
            if (trace.isExplaining()) {
                trace.computed("computed term", computed);
                trace.given("printed expiration", printed);
            }
            TermCycle terms = computed.cycle();
            LocalDate start = computed.dates().start();
            LocalDate last = computed.dates().end();
            boolean explained = !printed.equals(last)
                    && printed.equals(extendedEnd(computed, base(history), history, !rolls(), null));
            if (explained) {
                trace.cite(general.extended);
            }
            if (explained || printed.equals(last)) {
                return computed.endingOnPrinted(new DateRange(start, printed), last);
            }
            LocalDate implied = terms.impliedStart(printed);
            Period tolerance = trace.use(general.tolerance);
            boolean later = !implied.isBefore(start.plus(tolerance));
            if (expiration.isLoose() && later && printed.isAfter(last) && !trace.hasReached(implied)) {
                trace.cite(general.notPrintedYet);
                return computed;
            }
            trace.remark(
                    general.printedWins,
                    "The expiration printed on the certificate, " + printed + ", is used; the computed one is " + last
                            + ".");
            boolean far = later || !implied.isAfter(start.minus(tolerance));
            boolean moves = far;
            if (history.isComplete() && far) {
                expiration.reportContradiction(
                        "The printed expiration " + printed + " implies a term from " + implied
                                + ", and all renewals of the record one from " + start + ".",
                        trace);
                Period half = terms.half();
                moves = !implied.isBefore(start.plus(half)) || !implied.isAfter(start.minus(half));
            } else if (far || start.isAfter(printed)) {
                trace.cite(general.renewalMissing);
            }
            if (moves || start.isAfter(printed)) {
                // a certificate from before the day from which terms are counted ends before it
                LocalDate earliest = earliestStart.isAfter(printed) ? history.beganOn() : earliestStart;
                start = implied.isBefore(earliest) ? earliest : implied;
            }
            return computed.endingOnPrinted(new DateRange(start, printed), printed);
        }
    }
}
