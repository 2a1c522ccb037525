package dev.renewal.rules.amt;

import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Instalments;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The annual fees of a term: each due on the day before an anniversary that lies within it. */
final class AnnualFees {
    static final String ANNUAL = "annual";

    private final String code;
    private final Instalments instalments;

    private AnnualFees(String code, Instalments instalments) {
        this.code = code;
        this.instalments = instalments;
    }

    static AnnualFees of(RunningTerm term, Certification certification, Inquiry inquiry) {
        DateRange dates = term.dates();
        List<Payment> paid = certification.paymentsIn(dates, ANNUAL);
        List<LocalDate> due = dueDates(term, inquiry);
        if (inquiry.isExplaining()) {
            for (Payment payment : paid) {
                inquiry.given("annual payment", payment.paidOn() + ", " + payment.amount());
            }
            inquiry.computed("annual fees", "due " + due + ", paid " + Math.min(paid.size(), due.size()));
        }
        return new AnnualFees(certification.credential().code(), new Instalments(due, paid));
    }

    private static List<LocalDate> dueDates(RunningTerm term, Inquiry inquiry) {
        Period interval = inquiry.value(AmtFacts.FEE_INTERVAL);
        List<LocalDate> due = new ArrayList<>();
        // anniversaries before the term are passed over without counting them one by one
        long months = ChronoUnit.MONTHS.between(term.anchor(), term.dates().start());
        int year = (int) Math.max(1, months / interval.toTotalMonths());
        for (LocalDate day = due(term, interval, year);
                !day.isAfter(term.dates().end());
                day = due(term, interval, ++year)) {
            if (term.dates().contains(day)) {
                due.add(day);
            }
        }
        return due;
    }

    private static LocalDate due(RunningTerm term, Period interval, int count) {
        return term.anchor().plus(interval.multipliedBy(count)).minusDays(1);
    }

    List<LocalDate> due() {
        return instalments.due();
    }

    boolean arePaid() {
        return instalments.unpaid().isEmpty();
    }

    FeeQuote unpaid(FeeQuote quote, Inquiry inquiry) {
        return quote.withUnpaid(ANNUAL, AmtFacts.annualFee(code), instalments, inquiry);
    }

    /** Notes payments of another amount than the table's. */
    void notePayments(Inquiry inquiry) {
        for (int i = 0; i < due().size(); i++) {
            Payment payment = instalments.paymentOf(i).orElse(null);
            if (payment != null && inquiry.isOtherThan(AmtFacts.annualFee(code), due().get(i), payment.amount())) {
                inquiry.remark(
                        AmtFacts.FEE_PAYMENT,
                        "The payment of " + payment.paidOn() + " is taken for the annual fee due on " + due().get(i)
                                + ", although its amount is not the one known for that fee.");
            }
        }
    }

    /** Notes fees that are overdue. */
    void noteOverdue(Inquiry inquiry) {
        for (LocalDate due : instalments.unpaid()) {
            if (inquiry.isPast(due)) {
                inquiry.remark(
                        AmtFacts.FEE_OVERDUE,
                        "The annual fee due on " + due
                                + " is overdue; within the term that costs benefits, not the certification.");
            }
        }
    }
}
