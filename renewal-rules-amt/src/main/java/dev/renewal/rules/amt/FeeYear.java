package dev.renewal.rules.amt;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Holder;
import dev.renewal.policy.LapseSchedule.Stage;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;

/** The fee year of a holder outside the program: from the latest anniversary of the certification to the day before the next. */
final class FeeYear implements Resolvable<Holder.Rule<RunningTerm>> {
    @Override
    public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
        Sourced<Period> interval = facts.get(AmtFacts.FEE_INTERVAL);
        Sourced<String> day = facts.get(AmtFacts.TERM_DAY);
        return holder -> {
            Trace trace = holder.trace();
            LocalDate certified = holder.history().certifiedOn();
            TermCycle feeYears = new TermCycle(trace.use(interval), TermEnd.DAY_BEFORE_ANNIVERSARY);
            DateRange feeYear = feeYears.term(certified, feeYears.indexOf(certified, trace.asOf()));
            trace.changesOn(feeYear.end().plusDays(1));
            if (certified.getDayOfMonth() != 1) {
                trace.cite(day);
            }
            trace.concluded("fee year", feeYear);
            return new RunningTerm(feeYear, certified, feeYears, RunningTerm.Basis.COMPUTED);
        };
    }

    /** The stage of such a holder, by the fee year of the latest annual payment. */
    static final class PaidUp implements Resolvable<Holder.Rule<Stage>> {
        @Override
        public Holder.Rule<Stage> asOf(FactsAsOf facts) {
            Sourced<Integer> mostUnpaid = facts.get(AmtFacts.FEE_UNPAID_YEARS);
            return holder -> new Stage(standing(holder, mostUnpaid), "");
        }

        private static Standing standing(Holder holder, Sourced<Integer> mostUnpaid) {
            Trace trace = holder.trace();
            LocalDate latest = latestPayment(holder);
            trace.given("annual payments", holder.certification().payments().size());
            if (latest == null) {
                return Standing.UNDETERMINED;
            }
            RunningTerm feeYear = holder.term();
            int paid = feeYear.cycle().indexOf(feeYear.anchor(), latest);
            int unpaid = feeYear.cycle().indexOf(feeYear.anchor(), trace.asOf()) - paid - 1;
            trace.given("whole fee years since that of the latest payment", Math.max(0, unpaid));
            return unpaid >= trace.use(mostUnpaid) ? Standing.EXPIRED : Standing.CURRENT;
        }

        /** The day of the latest annual payment on or after the certification, or null. */
        private static LocalDate latestPayment(Holder holder) {
            LocalDate latest = null;
            for (Payment payment : holder.certification().payments()) {
                boolean counts = payment.fee().equals(AnnualFees.ANNUAL)
                        && !payment.paidOn().isBefore(holder.history().certifiedOn());
                latest = counts ? payment.paidOn() : latest;
            }
            return latest;
        }
    }
}
