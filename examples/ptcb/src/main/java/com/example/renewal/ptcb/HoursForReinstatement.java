package com.example.renewal.ptcb;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.Day;
import dev.renewal.policy.Holder;
import dev.renewal.term.DateRange;
import java.time.LocalDate;

/**
 * The hours for a reinstatement that is applied for on the as-of date: more of them are about law than for a renewal.
 *
 * @param closes the last day of reinstatement, up to which hours count
 */
record HoursForReinstatement(Day closes) implements Resolvable<Holder.Rule<Shortfall>> {
    @Override
    public Holder.Rule<Shortfall> asOf(FactsAsOf facts) {
        HoursByApplication hours = new HoursByApplication(facts);
        Holder.Rule<LocalDate> lastDay = closes.asOf(facts);
        Sourced<Credits> law = facts.get(PtcbFacts.REINSTATEMENT_LAW);
        return holder -> {
            DateRange days = new DateRange(holder.term().dates().start(), lastDay.of(holder));
            return hours.count(days, facts.asOf(), holder)
                    .requiring(HoursByApplication.LAW, holder.trace().use(law))
                    .shortfall();
        };
    }
}
