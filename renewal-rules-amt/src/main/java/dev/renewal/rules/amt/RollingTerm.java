package dev.renewal.rules.amt;

import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InstalmentRule;
import dev.renewal.term.Anchor;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;

/**
 * The running term of the program: a term rolls over by itself once it is past its end, if it was renewed early, or if points
 * and annual fees are complete.
 *
 * @param education which points count, and how many are required
 * @param annual the annual fee
 */
record RollingTerm(EducationRule education, InstalmentRule annual) implements Resolvable<Holder.Rule<RunningTerm>> {
    static final TermRule TERM = TermRule.lasting(AmtFacts.TERM_LENGTH)
            .onGridOfLatestEventFrom(Anchor.CERTIFIED_OR_REINSTATED)
            .endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY)
            .citingReinstatement(AmtFacts.TERM_ANCHOR);

    @Override
    public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
        return new AsOf(this, facts);
    }

    /** Says whether the running term was renewed early, so that nothing is required any more. */
    static final class RenewedEarly implements Resolvable<Holder.Rule<Boolean>> {
        @Override
        public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
            return holder -> holder.term().isMet();
        }
    }

    /** Whether a holder's points and annual fees were complete by the end of a term. */
    private record Completed(AsOf rule, Holder holder) implements TermRule.RollOver {
        @Override
        public boolean rolls(RunningTerm term) {
            return rule.isComplete(term, holder);
        }
    }

    private static final class AsOf implements Holder.Rule<RunningTerm> {
        private final TermRule.AsOf terms;
        private final EducationRule.AsOf education;
        private final Holder.Rule<Boolean> paidInTime;
        private final Sourced<String> autoRoll;
        private final Sourced<String> early;
        private final Sourced<String> window;
        private final Sourced<String> day;

        AsOf(RollingTerm rule, FactsAsOf facts) {
            this.terms = TERM.asOf(facts);
            this.education = rule.education.asOf(facts);
            this.paidInTime = rule.annual.paidInTime().asOf(facts);
            this.autoRoll = facts.get(AmtFacts.TERM_AUTO_ROLL);
            this.early = facts.get(AmtFacts.TERM_EARLY);
            this.window = facts.get(AmtFacts.CCP_WINDOW);
            this.day = facts.get(AmtFacts.TERM_DAY);
        }

        @Override
        public RunningTerm of(Holder holder) {
            Trace trace = holder.trace();
            RunningTerm term = terms.running(holder.history(), new Completed(this, holder), trace);
            RunningTerm before = null;
            while (term != before && trace.isPast(term.dates().end())) {
                before = term;
                if (term.isMet() || isComplete(term, holder)) {
                    trace.cite(autoRoll);
                    trace.cite(early);
                    term = terms.rolledOver(term, holder.history(), trace);
                    trace.computed("next term", term);
                } else {
                    term = terms.extendedLate(term, holder.history(), trace);
                }
            }
            if (term.anchor().getDayOfMonth() != 1) {
                trace.cite(day);
            }
            trace.concluded("running term", term);
            return term;
        }

        private boolean isComplete(RunningTerm term, Holder holder) {
            Trace trace = holder.trace();
            trace.cite(window);
            DateRange dates = term.dates();
            boolean paid = paidInTime.of(holder.during(term));
            // only the activities of the term are looked at, as many terms may be asked about
            boolean complete = education
                            .count(
                                    holder.certification().activitiesIn(dates),
                                    EarningWindow.between(dates.start(), dates.end()),
                                    trace)
                            .shortfall()
                            .isSatisfied()
                    && paid;
            trace.computed("points and annual fees complete", complete ? "yes" : "no");
            return complete;
        }
    }
}
