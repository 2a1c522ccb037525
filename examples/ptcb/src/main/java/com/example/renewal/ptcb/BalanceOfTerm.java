package com.example.renewal.ptcb;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.term.Anchor;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.time.LocalDate;

/** The term on the grid; a reinstated holder gets the balance of it, so that hours for reinstatement do not count again. */
final class BalanceOfTerm implements Resolvable<Holder.Rule<RunningTerm>> {
    private static final TermRule TERM = TermRule.lasting(PtcbFacts.TERM_LENGTH)
            .onGridFrom(Anchor.CERTIFIED)
            .endingOn(TermEnd.LAST_DAY_OF_MONTH, PtcbFacts.TERM_DAY);

    @Override
    public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
        TermRule.AsOf term = TERM.asOf(facts);
        Sourced<String> reinstatement = facts.get(PtcbFacts.TERM_REINSTATED);
        return holder -> balance(term.running(holder.history(), holder.trace()), reinstatement, holder);
    }

    private static RunningTerm balance(RunningTerm onGrid, Sourced<String> reinstatement, Holder holder) {
        LocalDate reinstated = holder.history()
                .reinstatedOn()
                .filter(onGrid.dates()::contains)
                .orElse(null);
        if (reinstated == null) {
            return onGrid;
        }
        Trace trace = holder.trace();
        trace.cite(reinstatement);
        trace.given("reinstated_on", reinstated);
        RunningTerm balance = onGrid.startingNoEarlierThan(reinstated);
        trace.concluded("balance of the term", balance.dates());
        return balance;
    }
}
