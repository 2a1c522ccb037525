package dev.renewal.rules.aama;

import dev.renewal.fact.Dated;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import java.time.LocalDate;
import java.time.Period;

/**
 * The last day on which continuing education is open: 90 days after the term, since the change of 2020.
 *
 * <p>Where the term had ended by then, the 90 days run from the last day of 2019, unless the old window, of 60 months, had
 * closed by that day. It stays closed.
 */
final class ContinuingEducationCloses implements Resolvable<Holder.Rule<LocalDate>> {
    @Override
    public Holder.Rule<LocalDate> asOf(FactsAsOf facts) {
        return new AsOf(
                facts.get(AamaFacts.LAPSE_TRANSITION),
                facts.get(AamaFacts.LAPSE_WINDOW),
                facts.dated(AamaFacts.LAPSE_WINDOW));
    }

    private record AsOf(Sourced<LocalDate> transition, Sourced<Period> window, Dated<Period> windowByDay)
            implements Holder.Rule<LocalDate> {
        @Override
        public LocalDate of(Holder holder) {
            Trace trace = holder.trace();
            LocalDate end = holder.termEnd();
            LocalDate lastOfOldRule = trace.use(transition);
            if (!trace.isPast(lastOfOldRule) || !end.isBefore(lastOfOldRule)) {
                return end.plus(trace.use(window));
            }
            LocalDate byOldRule = end.plus(trace.use(windowByDay, lastOfOldRule));
            return byOldRule.isAfter(lastOfOldRule) ? lastOfOldRule.plus(trace.use(window)) : byOldRule;
        }
    }
}
