package dev.renewal.rules.amt;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;

/** Says of a holder whether the certification is older than the program, and no reinstatement brought it in. */
final class CertifiedBeforeProgram implements Resolvable<Holder.Rule<Boolean>> {
    @Override
    public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
        Sourced<LocalDate> lastExempt = facts.get(AmtFacts.CCP_EXEMPT);
        Sourced<LocalDate> unlessReinstatedFrom = facts.get(AmtFacts.CCP_EXEMPT_UNLESS_REINSTATED);
        Sourced<LocalDate> firstDay = facts.get(AmtFacts.CCP_FIRST_DAY);
        return holder -> {
            Trace trace = holder.trace();
            RenewalHistory history = holder.history();
            LocalDate reinstatedFrom = trace.use(unlessReinstatedFrom);
            if (history.reinstatedOn()
                    .filter(day -> !day.isBefore(reinstatedFrom))
                    .isPresent()) {
                return false;
            }
            if (history.certifiedOn().isEmpty()) {
                return false;
            }
            LocalDate certified = history.beganOn();
            LocalDate exemptThrough = trace.use(lastExempt);
            // the fact is disputed, so it is used, and noted, for the one day in dispute only
            return certified.equals(exemptThrough.plusDays(1))
                    ? certified.isBefore(trace.use(firstDay))
                    : !certified.isAfter(exemptThrough);
        };
    }
}
