package dev.renewal.rules.amt;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.UNDETERMINED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Holders certified before the Certification Continuation Program: one annual fee a fee year, and nothing else. */
final class AnnualFeeOnly {
    private AnnualFeeOnly() {}

    static Assessment assess(Certification certification, Inquiry inquiry) {
        LocalDate certified = certification.history().certifiedOn();
        TermCycle feeYears = new TermCycle(inquiry.value(AmtFacts.FEE_INTERVAL), TermEnd.DAY_BEFORE_ANNIVERSARY);
        int present = feeYears.indexOf(certified, inquiry.asOf());
        DateRange feeYear = feeYears.term(certified, present);
        inquiry.isPast(feeYear.end());
        if (certified.getDayOfMonth() != 1) {
            inquiry.read(AmtFacts.TERM_DAY);
        }
        inquiry.concluded("fee year", feeYear);
        Optional<Integer> latestPaid = certification.payments().stream()
                .filter(payment -> payment.fee().equals(AnnualFees.ANNUAL))
                .map(Payment::paidOn)
                .filter(day -> !day.isBefore(certified))
                .max(Comparator.naturalOrder())
                .map(day -> feeYears.indexOf(certified, day));
        Standing standing = latestPaid
                .map(paid -> present - paid - 1 >= inquiry.value(AmtFacts.FEE_UNPAID_YEARS) ? EXPIRED : CURRENT)
                .orElse(UNDETERMINED);

        if (inquiry.isExplaining()) {
            inquiry.given("annual payments", certification.payments().size());
            latestPaid.ifPresent(paid ->
                    inquiry.given("whole fee years since that of the latest payment", Math.max(0, present - paid - 1)));
        }
        inquiry.concluded("standing", standing.label());

        Assessment.Builder answer = Assessment.of(certification, inquiry, standing)
                .term(feeYear)
                .deadline(ContinuationProgram.ANNUAL_FEE, feeYear.end());
        if (standing == EXPIRED) {
            return answer.bodyWord("lapsed")
                    .option(comeback(Route.REINSTATEMENT, feeYear, inquiry))
                    .option(comeback(Route.EXAMINATION, feeYear, inquiry))
                    .build();
        }
        if (standing == UNDETERMINED) {
            inquiry.remark(
                    AmtFacts.FEE_RECORD,
                    "No annual payment since the certification is on record, so the standing cannot be told: the dates of"
                            + " the payments are missing.");
        }
        boolean paid = latestPaid.filter(year -> year == present).isPresent();
        FeeQuote none = FeeQuote.in(ContinuationProgram.DOLLAR);
        FeeQuote fees = paid
                ? none
                : none.withAmountOfDueDay(
                        AnnualFees.ANNUAL,
                        AmtFacts.annualFee(certification.credential().code()),
                        feeYear.end(),
                        inquiry);
        return answer.option(RenewalOption.between(
                                Route.ANNUAL_FEE,
                                feeYear.start(),
                                feeYear.end(),
                                Shortfall.none(CreditUnit.POINT),
                                fees,
                                inquiry)
                        .withStep(Step.Action.PAY, "Pay the annual fee."))
                .build();
    }

    private static RenewalOption comeback(Route route, DateRange feeYear, Inquiry inquiry) {
        return RenewalOption.from(
                route, feeYear.start(), Shortfall.none(CreditUnit.POINT), ContinuationProgram.fee(inquiry), inquiry);
    }
}
