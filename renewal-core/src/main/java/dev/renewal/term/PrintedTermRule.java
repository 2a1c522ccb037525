package dev.renewal.term;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The rule that finds the running term where only a printed expiration ends it, as the length of a term is not known.
 *
 * <p>The term starts on the day of the event that the printed expiration belongs to, and no computed term is held against it. A
 * renewal without a printed expiration leaves the earlier one in use to its end. Immutable and thread-safe.
 */
public final class PrintedTermRule implements Resolvable<PrintedTermRule.AsOf> {
    private final TermRule terms;

    private PrintedTermRule(TermRule terms) {
        this.terms = terms;
    }

    /** The first term that a printed expiration implies begins one length before it, on the day after. */
    private enum PrintedEnd implements TermEnd {
        PRINTED_END;

        @Override
        public LocalDate at(LocalDate anniversary) {
            return anniversary;
        }

        @Override
        public LocalDate anchorBefore(LocalDate end, Period length) {
            return impliedStart(end, length);
        }
    }

    /**
     * Starts a rule.
     *
     * @param length the key of the length that a term is taken to have where a day of certification is missing; a printed
     *     expiration less than half of it after an event is that of an earlier certificate
     * @return the rule
     */
    public static PrintedTermRule implying(FactKey<Period> length) {
        return new PrintedTermRule(TermRule.lasting(length).endingOn(PrintedEnd.PRINTED_END));
    }

    /**
     * Moves printed ends in a range to a later day. An end on or after that day does not move.
     *
     * @param first the key of the first day of the range
     * @param last the key of the last day of the range, included
     * @param to the key of the new end
     * @return a copy that moves these ends
     */
    public PrintedTermRule movingEnds(FactKey<LocalDate> first, FactKey<LocalDate> last, FactKey<LocalDate> to) {
        return new PrintedTermRule(terms.movingEnds(first, last, to));
    }

    @Override
    public AsOf asOf(FactsAsOf facts) {
        return new AsOf(terms.asOf(facts));
    }

    /** The rule as of a date. Immutable and thread-safe. */
    public static final class AsOf {
        private final TermRule.AsOf terms;

        private AsOf(TermRule.AsOf terms) {
            this.terms = terms;
        }

        /**
         * Finds the running term.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the term, or empty if no printed expiration is in use
         */
        public Optional<RunningTerm> running(RenewalHistory history, Trace trace) {
            TermCycle cycle = terms.cycle == null || isJudgedByHalf(history) ? terms.cycle(trace) : terms.cycle;
            PrintedExpiration printed =
                    PrintedExpiration.foundOrNull(history, cycle.half(), true, terms.general, trace);
            if (printed == null) {
                return Optional.empty();
            }
            trace.given("printed expiration", printed.day());
            LocalDate start = printed.ownerDay();
            RunningTerm own = terms.moved(RunningTerm.printed(new DateRange(start, printed.day()), cycle), trace);
            boolean earlier = printed.isOfEarlierCertificate(history);
            if (earlier && trace.isPast(terms.extendedEnd(own, start, history, false, null))) {
                trace.cite(terms.general.earlierCertificate);
                return Optional.empty();
            }
            printed.report(history, cycle.half(), trace);
            RunningTerm extended = terms.extended(own, start, history, !earlier, trace);
            if (!extended.dates().end().equals(printed.day())) {
                trace.accountFor(printed.day(), RunningTerm.MOVED);
            }
            trace.concluded("term", extended);
            return Optional.of(extended);
        }

        /** Whether the history has an event that half a term may tell from a printed expiration or an end. */
        private static boolean isJudgedByHalf(RenewalHistory history) {
            boolean judged = false;
            for (int i = 0; i < history.recordedCount(); i++) {
                HistoryEvent.Kind kind = history.event(i).kind();
                judged |= kind.hasCertificate() || kind == HistoryEvent.Kind.EXTENDED && i < history.eventCount();
            }
            return judged;
        }

        /**
         * Returns a history with a day of certification: where the host gave none, the day on which a term that ends on the
         * earliest printed expiration is taken to begin.
         *
         * @param history the holder's history
         * @param trace the trace of the answer
         * @return the same history, or a copy with the day and without the events before it
         */
        public RenewalHistory certified(RenewalHistory history, Trace trace) {
            return terms.certified(history, trace);
        }
    }
}
