package dev.renewal.rules.aama;

import dev.renewal.amount.Credits;
import dev.renewal.credit.EarningWindow;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Day;
import dev.renewal.policy.Holder;
import dev.renewal.term.DateRange;
import dev.renewal.term.MissingDays;
import java.time.LocalDate;
import java.time.Period;

/**
 * The days on which points count: those of the term, and of a while before a first term that starts with the certification.
 *
 * @param closes the day on which continuing education closes, up to which late points are noted
 */
record PointsWindow(Day closes) implements Resolvable<Holder.Rule<EarningWindow>> {
    @Override
    public Holder.Rule<EarningWindow> asOf(FactsAsOf facts) {
        return new AsOf(
                closes.asOf(facts),
                facts.get(AamaFacts.CE_PRE_EARNED),
                facts.get(AamaFacts.CE_PRE_EARNED_PERIOD),
                MissingDays.asOf(facts));
    }

    private record AsOf(
            Holder.Rule<LocalDate> closes, Sourced<Credits> preEarned, Sourced<Period> period, MissingDays missing)
            implements Holder.Rule<EarningWindow> {
        @Override
        public EarningWindow of(Holder holder) {
            Trace trace = holder.trace();
            DateRange term = holder.term().dates();
            LocalDate lateThrough = closes.of(holder);
            boolean before = isFirstTerm(holder) && trace.isEstablished(preEarned) && trace.isEstablished(period);
            return before
                    ? EarningWindow.between(missing.minus(term.start(), trace.use(period), trace), term.end())
                            .withTermStart(term.start())
                            .withLateThrough(lateThrough)
                    : EarningWindow.between(term.start(), term.end()).withLateThrough(lateThrough);
        }

        private static boolean isFirstTerm(Holder holder) {
            return holder.history().latestRenewalOrReinstatement().isEmpty()
                    && holder.history().certifiedOn().isPresent()
                    && holder.term().dates().start().equals(holder.history().beganOn());
        }
    }
}
