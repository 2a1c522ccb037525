package dev.renewal.term;

import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

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
    private record Length(FactKey<Period> length, FactKey<Period> earlier) {}

    /**
     * The convention is null if facts state the days. The day rule is null if the day is not in doubt. The moved ends are null
     * if no end was moved.
     */
    private record Ends(
            TermEnd convention, List<FactKey<LocalDate>> calendarDays, FactKey<String> dayRule, MovedEnds moved) {}

    /** Ends in a range of days were moved to another day. */
    private record MovedEnds(FactKey<LocalDate> first, FactKey<LocalDate> last, FactKey<LocalDate> to) {}

    /** The facts to cite for holders who were reinstated or who renewed; null if there is none. */
    private record Start(Anchor anchor, Renewals renewals, FactKey<String> ifReinstated, FactKey<String> ifRenewed) {}

    /** The effect of a renewal on the term. */
    private enum Renewals {
        /** It starts a new term. */
        START_A_TERM,
        /** The running term is the term of the grid that contains it. */
        LIE_IN_THEIR_TERM,
        /** In the first half of a term, it was late and opened that term. In the second half, it is early and opens the next. */
        OPEN_A_TERM
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
        return new TermRule(
                new Length(length, null),
                new Ends(TermEnd.ANNIVERSARY, List.of(), null, null),
                new Start(Anchor.CERTIFIED, Renewals.OPEN_A_TERM, null, null));
    }

    /**
     * Uses the length that is established on the day of the anchor, not that of the as-of date.
     *
     * @param earlier the key of the length for anchors before the first established length
     * @return a copy with that length
     */
    public TermRule orEarlier(FactKey<Period> earlier) {
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
        return new TermRule(length, ends, new Start(Anchor.LATEST_EVENT, Renewals.START_A_TERM, rule, rule));
    }

    /**
     * Sets the convention for the day on which terms end.
     *
     * @param convention the convention
     * @return a copy with the convention
     */
    public TermRule endingOn(TermEnd convention) {
        return new TermRule(length, new Ends(convention, List.of(), null, ends.moved), start);
    }

    /**
     * Sets the convention for the day on which terms end, if the day is in doubt.
     *
     * @param convention the convention
     * @param rule the key of the fact that names the day; cited if the convention decided a day of the term
     * @return a copy with the convention
     */
    public TermRule endingOn(TermEnd convention, FactKey<String> rule) {
        return new TermRule(length, new Ends(convention, List.of(), rule, ends.moved), start);
    }

    /**
     * Ends terms on fixed days of the calendar that facts state: see {@link TermEnd#onNext}.
     *
     * @param days the keys of the days, at least one; the year of a fact is ignored
     * @return a copy with these days
     * @throws IllegalArgumentException if no day is given
     */
    public TermRule endingOnNext(List<FactKey<LocalDate>> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a term ends on a day of the calendar, and none is given");
        }
        return new TermRule(length, new Ends(null, List.copyOf(days), null, ends.moved), start);
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
        MovedEnds moved = new MovedEnds(first, last, to);
        return new TermRule(length, new Ends(ends.convention, ends.calendarDays, ends.dayRule, moved), start);
    }

    /**
     * Cites a fact for holders who were reinstated.
     *
     * @param rule the key of the fact that says how reinstatement affects the term
     * @return a copy that cites it
     */
    public TermRule citingReinstatement(FactKey<String> rule) {
        return new TermRule(length, ends, new Start(start.anchor, start.renewals, rule, start.ifRenewed));
    }

    /**
     * Cites a fact for holders who renewed after the anchor.
     *
     * @param rule the key of the fact that says how an early renewal affects the term
     * @return a copy that cites it
     */
    public TermRule citingRenewal(FactKey<String> rule) {
        return new TermRule(length, ends, new Start(start.anchor, start.renewals, start.ifReinstated, rule));
    }

    @Override
    public AsOf asOf(FactsAsOf facts) {
        return new AsOf(this, facts);
    }

    /** The rule as of a date. Immutable and thread-safe. */
    public static final class AsOf {
        private final TermRule rule;
        private final TermFacts.AsOf general;
        private final Sourced<Period> length;
        private final Dated<Period> lengthByAnchor;
        private final Sourced<Period> earlierLength;
        private final List<Sourced<LocalDate>> calendarDays = new ArrayList<>();
        /** Null if a day of the calendar is not established. */
        private final TermEnd convention;

        private final Sourced<String> dayRule;
        private final Sourced<String> reinstatedRule;
        private final Dated<String> restartRule;
        private final Sourced<String> renewedRule;
        private final Sourced<LocalDate> firstMoved;
        private final Sourced<LocalDate> lastMoved;
        private final Sourced<LocalDate> movedTo;
        /** The terms with the length of the as-of date; null if the length or a day of the calendar is not established. */
        private final TermCycle cycle;

        private AsOf(TermRule rule, FactsAsOf facts) {
            this.rule = rule;
            this.general = new TermFacts.AsOf(facts);
            this.length = facts.get(rule.length.length);
            this.lengthByAnchor = facts.dated(rule.length.length);
            this.earlierLength = resolved(rule.length.earlier, facts);
            for (FactKey<LocalDate> day : rule.ends.calendarDays) {
                calendarDays.add(facts.get(day));
            }
            this.convention = calendarDays.isEmpty() ? rule.ends.convention : onNext(calendarDays);
            this.dayRule = resolved(rule.ends.dayRule, facts);
            boolean restarts = rule.start.renewals == Renewals.START_A_TERM;
            this.restartRule = restarts ? facts.dated(rule.start.ifRenewed) : null;
            this.reinstatedRule = restarts ? null : resolved(rule.start.ifReinstated, facts);
            this.renewedRule = restarts ? null : resolved(rule.start.ifRenewed, facts);
            MovedEnds moved = rule.ends.moved;
            this.firstMoved = moved == null ? null : facts.get(moved.first);
            this.lastMoved = moved == null ? null : facts.get(moved.last);
            this.movedTo = moved == null ? null : facts.get(moved.to);
            Period known = length.value().orElse(null);
            this.cycle = known == null || convention == null ? null : new TermCycle(known, convention);
        }

        private static TermEnd onNext(List<Sourced<LocalDate>> facts) {
            List<MonthDay> days = new ArrayList<>();
            for (Sourced<LocalDate> fact : facts) {
                fact.value().ifPresent(day -> days.add(MonthDay.from(day)));
            }
            return days.size() < facts.size() ? null : TermEnd.onNext(days.toArray(MonthDay[]::new));
        }

        private static <T> Sourced<T> resolved(FactKey<T> key, FactsAsOf facts) {
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
            return running(ofDate == null ? cycle(from, trace) : ofDate, from, history, trace);
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
            return running(cycle(from, trace), from, history, trace);
        }

        private RunningTerm running(TermCycle terms, LocalDate from, RenewalHistory history, Trace trace) {
            RunningTerm computed = computed(terms, from, history, trace);
            if (renewedRule != null && isAfter(history.renewedOnOrNull(), from)) {
                trace.cite(renewedRule);
            }
            LocalDate earliestStart =
                    rule.start.renewals == Renewals.START_A_TERM ? from : history.certifiedOrReinstatedOn();
            return reconciledWithPrinted(moved(computed, trace), earliestStart, history, trace);
        }

        private static boolean isAfter(LocalDate renewed, LocalDate from) {
            return renewed != null && renewed.isAfter(from);
        }

        private TermCycle cycle(Trace trace) {
            Period lasts = trace.use(length);
            useCalendarDays(trace);
            return cycle == null ? new TermCycle(lasts, convention) : cycle;
        }

        private TermCycle cycle(LocalDate from, Trace trace) {
            if (earlierLength == null) {
                return cycle(trace);
            }
            boolean known = lengthByAnchor.on(from).isEstablished();
            Period lasts = known ? trace.use(lengthByAnchor, from) : trace.use(earlierLength);
            useCalendarDays(trace);
            return cycle != null && cycle.length().equals(lasts) ? cycle : new TermCycle(lasts, convention);
        }

        private void useCalendarDays(Trace trace) {
            for (int i = 0; i < calendarDays.size(); i++) {
                trace.use(calendarDays.get(i));
            }
        }

        private RunningTerm computed(TermCycle terms, LocalDate from, RenewalHistory history, Trace trace) {
            if (rule.start.renewals == Renewals.START_A_TERM) {
                return RunningTerm.first(terms, from);
            }
            // halves are those of the full term, even if the first term starts later
            RunningTerm term = RunningTerm.onGrid(terms, from, history);
            boolean opensNext = rule.start.renewals == Renewals.OPEN_A_TERM && isRenewedEarly(term, history, trace);
            return (opensNext ? term.next() : term).startingNoEarlierThan(history.certifiedOn());
        }

        private RunningTerm moved(RunningTerm term, Trace trace) {
            LocalDate last = term.dates().end();
            boolean moves = firstMoved != null
                    && !last.isBefore(trace.use(firstMoved))
                    && !last.isAfter(trace.use(lastMoved))
                    && last.isBefore(trace.use(movedTo));
            return moves ? term.endingOn(trace.use(movedTo)) : term;
        }

        /**
         * Says whether the latest renewal is in the second half of a term, and so was an early one for the next term.
         *
         * @param term the term
         * @param history the holder's history
         * @param trace the trace of the answer; it cites the assumption if there is a renewal in the term
         * @return true if the renewal is at least half a term after the first day of the term, and not after its end
         */
        public boolean isRenewedEarly(RunningTerm term, RenewalHistory history, Trace trace) {
            LocalDate renewal = history.renewedOnOrNull();
            if (!isAfter(renewal, term.anchor()) || !term.dates().contains(renewal)) {
                return false;
            }
            trace.cite(general.renewalTerm);
            boolean early = term.cycle().isSecondHalf(term.dates(), renewal);
            if (trace.isExplaining()) {
                trace.given("renewed_on", renewal);
                trace.computed("renewal in the second half of " + term.dates(), early ? "yes" : "no");
            }
            return early;
        }

        private RunningTerm reconciledWithPrinted(
                RunningTerm computed, LocalDate earliestStart, RenewalHistory history, Trace trace) {
            LocalDate printed = history.printedExpirationOrNull();
            RunningTerm term = printed == null ? computed : ofPrinted(printed, computed, earliestStart, history, trace);
            if (dayRule != null && term.restsOnConvention(computed)) {
                trace.cite(dayRule);
            }
            if (trace.isExplaining()) {
                trace.concluded("term", term);
            }
            return term;
        }

        private RunningTerm ofPrinted(
                LocalDate printed, RunningTerm computed, LocalDate earliestStart, RenewalHistory history, Trace trace) {
            if (trace.isExplaining()) {
                trace.computed("computed term", computed);
                trace.given("expires_on", printed);
            }
            TermCycle terms = computed.cycle();
            LocalDate start = computed.dates().start();
            LocalDate last = computed.dates().end();
            LocalDate implied = terms.impliedStart(printed);
            if (printed.equals(last)) {
                return computed.endingOnPrinted(new DateRange(start, printed), implied);
            }
            if (isOfEarlierCertificate(printed, terms, history)) {
                trace.cite(general.earlierCertificate);
                return computed;
            }
            Period tolerance = trace.use(general.tolerance);
            boolean laterStart = !implied.isBefore(start.plus(tolerance));
            if (laterStart && printed.isAfter(last) && !trace.hasReached(implied)) {
                trace.cite(general.notPrintedYet);
                return computed;
            }
            trace.remark(
                    general.printedWins,
                    "The expiration printed on the certificate, " + printed + ", is used; the computed one is " + last
                            + ".");
            boolean earlierStart = !implied.isAfter(start.minus(tolerance));
            if (laterStart || earlierStart || start.isAfter(printed)) {
                trace.cite(general.renewalMissing);
                start = implied.isBefore(earliestStart) ? earliestStart : implied;
            }
            return computed.endingOnPrinted(new DateRange(start, printed), implied);
        }

        private static boolean isOfEarlierCertificate(LocalDate printed, TermCycle terms, RenewalHistory history) {
            LocalDate latest = history.latestRenewalOrReinstatement().orElse(null);
            return latest != null && printed.isBefore(latest.plus(terms.half()));
        }
    }
}
