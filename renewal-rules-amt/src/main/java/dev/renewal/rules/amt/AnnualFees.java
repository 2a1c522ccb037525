package dev.renewal.rules.amt;

import dev.renewal.amount.Money;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Holder;
import dev.renewal.policy.Standing;
import dev.renewal.term.RunningTerm;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The annual fees of a term: each is due on the day before an anniversary that lies within it. Each payment pays one, the
 * oldest unpaid one, whatever its amount.
 *
 * @param amount how much a fee is, by its due day
 */
record AnnualFees(
        Dated<Money> amount,
        Sourced<Period> interval,
        Sourced<String> payment,
        Sourced<String> overdue,
        Sourced<String> noRecord) {
    static final String ANNUAL = "annual";

    static AnnualFees of(String code, FactsAsOf facts) {
        return new AnnualFees(
                facts.dated(AmtFacts.annualFee(code)),
                facts.get(AmtFacts.FEE_INTERVAL),
                facts.get(AmtFacts.FEE_PAYMENT),
                facts.get(AmtFacts.FEE_OVERDUE),
                facts.get(AmtFacts.FEE_RECORD));
    }

    /** The fees of a term with the payments made in it. */
    OfTerm in(RunningTerm term, Certification certification, Trace trace) {
        OfTerm annual = found(term, certification, trace.use(interval));
        if (trace.isExplaining()) {
            for (Payment made : annual.paid) {
                trace.given("annual payment", made.paidOn() + ", " + made.amount());
            }
            trace.computed("annual fees", "due " + annual.due + ", paid " + annual.numberPaid());
        }
        return annual;
    }

    private OfTerm found(RunningTerm term, Certification certification, Period every) {
        return new OfTerm(this, due(term, every), certification.paymentsIn(term.dates(), ANNUAL));
    }

    private static List<LocalDate> due(RunningTerm term, Period interval) {
        List<LocalDate> due = new ArrayList<>();
        // anniversaries before the term are passed over without counting them one by one
        long months = ChronoUnit.MONTHS.between(term.anchor(), term.dates().start());
        int year = (int) Math.max(1, months / interval.toTotalMonths());
        LocalDate day = due(term, interval, year);
        while (!day.isAfter(term.dates().end())) {
            if (term.dates().contains(day)) {
                due.add(day);
            }
            day = due(term, interval, ++year);
        }
        return due;
    }

    private static LocalDate due(RunningTerm term, Period interval, int count) {
        return term.anchor().plus(interval.multipliedBy(count)).minusDays(1);
    }

    private FeeLine line(LocalDate day, Trace trace) {
        FeeLine line = FeeLine.of(ANNUAL, trace.find(amount, day)).withDue(day);
        trace.computed("fee", line);
        return line;
    }

    record OfTerm(AnnualFees fees, List<LocalDate> due, List<Payment> paid) {
        private int numberPaid() {
            return Math.min(paid.size(), due.size());
        }

        boolean arePaid() {
            return numberPaid() == due.size();
        }

        /** Notes payments of another amount than the known one. */
        void notePayments(Trace trace) {
            for (int i = 0; i < numberPaid(); i++) {
                LocalDate day = due.get(i);
                Money known = fees.amount.on(day).value().orElse(null);
                if (known != null && !known.equals(paid.get(i).amount())) {
                    trace.cite(fees.amount, day);
                    trace.remark(
                            fees.payment,
                            "The payment of " + paid.get(i).paidOn() + " is taken for the annual fee due on " + day
                                    + ", although its amount is not the one known for that fee.");
                }
            }
        }

        /** The lines of the fees that are not paid, with a note on each that is overdue. */
        private List<FeeLine> lines(Trace trace) {
            List<LocalDate> unpaid = due.subList(numberPaid(), due.size());
            for (LocalDate day : unpaid) {
                if (trace.isPast(day)) {
                    trace.remark(
                            fees.overdue,
                            "The annual fee due on " + day
                                    + " is overdue; within the term that costs benefits, not the certification.");
                }
            }
            trace.settle();
            List<FeeLine> lines = new ArrayList<>();
            for (LocalDate day : unpaid) {
                lines.add(fees.line(day, trace));
            }
            return lines;
        }
    }

    /** The days on which the fees of the running term are due. */
    record DueDays(String code) implements Resolvable<Holder.Rule<List<LocalDate>>> {
        @Override
        public Holder.Rule<List<LocalDate>> asOf(FactsAsOf facts) {
            AnnualFees fees = AnnualFees.of(code, facts);
            return holder -> {
                OfTerm annual = fees.in(holder.term(), holder.certification(), holder.trace());
                annual.notePayments(holder.trace());
                return annual.due;
            };
        }
    }

    /** A line for each unpaid fee of the running term. */
    record Unpaid(String code) implements Resolvable<Holder.Rule<List<FeeLine>>> {
        @Override
        public Holder.Rule<List<FeeLine>> asOf(FactsAsOf facts) {
            AnnualFees fees = AnnualFees.of(code, facts);
            return holder -> {
                // the deadlines have used and explained the interval
                Period every = fees.interval.value().orElseThrow();
                return fees.found(holder.term(), holder.certification(), every).lines(holder.trace());
            };
        }
    }

    /** A line for the fee of the present fee year, unless it is paid. */
    record OfFeeYear(String code) implements Resolvable<Holder.Rule<List<FeeLine>>> {
        @Override
        public Holder.Rule<List<FeeLine>> asOf(FactsAsOf facts) {
            AnnualFees fees = AnnualFees.of(code, facts);
            return holder -> {
                Trace trace = holder.trace();
                if (holder.stage() == Standing.UNDETERMINED) {
                    trace.remark(fees.noRecord, fees.noRecord.value().orElseThrow());
                    trace.settle();
                }
                RunningTerm feeYear = holder.term();
                boolean paid = !holder.certification()
                        .paymentsIn(feeYear.dates(), ANNUAL)
                        .isEmpty();
                return paid ? List.of() : List.of(fees.line(feeYear.dates().end(), trace));
            };
        }
    }
}
