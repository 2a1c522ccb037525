package dev.renewal.rules.amt;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Holder;
import dev.renewal.policy.LapseSchedule.Stage;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.MissingDays;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The fee year of a holder outside the program: from the latest anniversary of the certification to the day before the next. */
final class FeeYear implements Resolvable<Holder.Rule<RunningTerm>> {
    @Override
    public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
        Sourced<Period> interval = facts.get(AmtFacts.FEE_INTERVAL);
        Sourced<String> day = facts.get(AmtFacts.TERM_DAY);
        MissingDays missing = MissingDays.asOf(facts);
        return holder -> {
            Trace trace = holder.trace();
            LocalDate certified = holder.history().beganOn();
            TermCycle feeYears = new TermCycle(trace.use(interval), TermEnd.DAY_BEFORE_ANNIVERSARY);
            int year = feeYears.indexOf(certified, trace.asOf());
            DateRange feeYear = feeYears.term(certified, year);
            missing.note(certified, feeYears.length().toTotalMonths() * year, trace);
            trace.changesOn(feeYear.end().plusDays(1));
            if (certified.getDayOfMonth() != 1) {
                trace.cite(day);
            }
            trace.concluded("fee year", feeYear);
            return RunningTerm.of(feeYear, certified, feeYears);
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
            List<Payment> paid =
                    holder.payments().kept(AmtPolicy.ANNUAL, holder.history().beganOn(), trace.asOf());
            trace.given("annual payments", paid.size());
            if (paid.isEmpty()) {
                return Standing.UNDETERMINED;
            }
            RunningTerm feeYear = holder.term();
            TermCycle feeYears = feeYear.cycle();
            if (trace.isExplaining()) {
                account(paid, feeYear, trace);
            }
            int latest =
                    feeYears.indexOf(feeYear.anchor(), paid.get(paid.size() - 1).paidOn());
            int unpaid = feeYears.indexOf(feeYear.anchor(), trace.asOf()) - latest - 1;
            trace.given("whole fee years since that of the latest payment", Math.max(0, unpaid));
            return unpaid >= trace.use(mostUnpaid) ? Standing.EXPIRED : Standing.CURRENT;
        }

        /** Each payment pays the fee year in which it is dated. */
        private static void account(List<Payment> paid, RunningTerm feeYear, Trace trace) {
            for (Payment payment : paid) {
                int year = feeYear.cycle().indexOf(feeYear.anchor(), payment.paidOn());
                LocalDate due = feeYear.cycle().term(feeYear.anchor(), year).end();
                trace.accountFor(payment, new Fate.Paid(AmtPolicy.ANNUAL, due));
            }
        }
    }
}
