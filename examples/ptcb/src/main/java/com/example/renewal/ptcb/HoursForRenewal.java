package com.example.renewal.ptcb;

import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.policy.Day;
import dev.renewal.policy.Holder;
import java.time.LocalDate;

/**
 * The hours for a renewal that is applied for as soon as it is open.
 *
 * @param opens the first day on which it is open
 */
record HoursForRenewal(Day opens) implements Resolvable<Holder.Rule<Shortfall>> {
    @Override
    public Holder.Rule<Shortfall> asOf(FactsAsOf facts) {
        HoursByApplication hours = new HoursByApplication(facts);
        Holder.Rule<LocalDate> firstDay = opens.asOf(facts);
        return holder -> {
            LocalDate open = firstDay.of(holder);
            LocalDate application = holder.trace().hasReached(open) ? facts.asOf() : open;
            return hours.count(holder.term().dates(), application, holder).shortfall();
        };
    }
}
