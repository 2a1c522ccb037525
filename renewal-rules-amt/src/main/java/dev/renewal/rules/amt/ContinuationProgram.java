package dev.renewal.rules.amt;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.util.Currency;

/** The Certification Continuation Program: terms of three years that roll over when points and annual fees are complete. */
final class ContinuationProgram {
    static final DeadlineKind ANNUAL_FEE = new DeadlineKind("annual-fee");
    static final Currency DOLLAR = Currency.getInstance("USD");

    private ContinuationProgram() {}

    static Assessment assess(Certification certification, Inquiry inquiry) {
        RenewalHistory history = certification.history();
        RunningTerm term = rolledOver(heldAgainstPrinted(history, inquiry), certification, inquiry);
        if (term.anchor().getDayOfMonth() != 1) {
            inquiry.read(AmtFacts.TERM_DAY);
        }
        inquiry.concluded("running term", term);
        LocalDate end = term.dates().end();
        LocalDate lapsed = end.plusDays(1);
        LocalDate closes = lapsed.plus(inquiry.value(AmtFacts.LAPSE_EXAM_ONLY)).minusDays(1);
        inquiry.computed("reinstatement closes", closes);
        LapseLadder ladder = LapseLadder.currentThrough(end).then(EXPIRED, closes);
        Standing standing = ladder.standing(term, history, inquiry);
        AnnualFees annual = AnnualFees.of(term, certification, inquiry);
        annual.notePayments(inquiry);

        Assessment.Builder answer =
                Assessment.of(certification, inquiry, standing).term(term.dates());
        for (LocalDate due : annual.due()) {
            answer.deadline(ANNUAL_FEE, due);
        }
        answer.deadline(DeadlineKind.EXPIRATION, end);
        if (standing == CURRENT) {
            annual.noteOverdue(inquiry);
            return answer.option(continuingEducation(term, annual, certification, inquiry))
                    .build();
        }
        if (standing != Standing.UNDETERMINED) {
            answer.bodyWord("lapsed");
        }
        return answer.deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes)
                .option(reinstatement(lapsed, closes, certification, inquiry))
                .option(RenewalOption.from(
                                Route.EXAMINATION, lapsed, Shortfall.none(CreditUnit.POINT), fee(inquiry), inquiry)
                        .withStep(Step.Action.EXAMINE, "Take the examination."))
                .build();
    }

    private static RunningTerm heldAgainstPrinted(RenewalHistory history, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(AmtFacts.TERM_LENGTH), TermEnd.DAY_BEFORE_ANNIVERSARY);
        LocalDate anchor = history.certifiedOrReinstatedOn();
        inquiry.given("certification, or the latest reinstatement", anchor);
        if (history.reinstatedOn().isPresent()) {
            inquiry.read(AmtFacts.TERM_ANCHOR);
        }
        return RunningTerm.ofRenewal(cycle, anchor, history).heldAgainstPrinted(history, anchor, inquiry);
    }

    private static RunningTerm rolledOver(RunningTerm first, Certification certification, Inquiry inquiry) {
        RunningTerm term = first;
        while (inquiry.isPast(term.dates().end())
                && (term.wasRenewedEarly(certification.history(), inquiry)
                        || isComplete(term, certification, inquiry))) {
            inquiry.read(AmtFacts.TERM_AUTO_ROLL);
            inquiry.read(AmtFacts.TERM_EARLY);
            term = term.next();
            inquiry.computed("next term", term);
        }
        return term;
    }

    private static boolean isComplete(RunningTerm term, Certification certification, Inquiry inquiry) {
        inquiry.read(AmtFacts.CCP_WINDOW);
        AnnualFees annual = AnnualFees.of(term, certification, inquiry);
        boolean complete = AmtPoints.suffice(certification, term.dates(), inquiry) && annual.arePaid();
        if (complete) {
            annual.notePayments(inquiry);
        }
        inquiry.computed("points and annual fees complete", complete ? "yes" : "no");
        return complete;
    }

    private static RenewalOption continuingEducation(
            RunningTerm term, AnnualFees annual, Certification certification, Inquiry inquiry) {
        DateRange dates = term.dates();
        inquiry.read(AmtFacts.CCP_WINDOW);
        Shortfall shortfall = term.wasRenewedEarly(certification.history(), inquiry)
                ? Shortfall.none(CreditUnit.POINT)
                : AmtPoints.shortfall(certification, dates, inquiry);
        FeeQuote fees = annual.unpaid(FeeQuote.in(DOLLAR), inquiry);
        return RenewalOption.between(Route.CONTINUING_EDUCATION, dates.start(), dates.end(), shortfall, fees, inquiry)
                .withEarnBy(dates.end(), inquiry)
                .withStep(Step.Action.EARN, "Earn the points.")
                .withStep(Step.Action.PAY, "Pay each annual fee.");
    }

    private static RenewalOption reinstatement(
            LocalDate opens, LocalDate closes, Certification certification, Inquiry inquiry) {
        Shortfall shortfall = AmtPoints.shortfallOfReinstatement(certification, inquiry);
        return RenewalOption.between(Route.REINSTATEMENT, opens, closes, shortfall, fee(inquiry), inquiry)
                .withEarnBy(closes, inquiry)
                .withStep(Step.Action.EARN, "Earn the points.")
                .withStep(Step.Action.PAY, "Pay the reinstatement fee.");
    }

    static FeeQuote fee(Inquiry inquiry) {
        return FeeQuote.in(DOLLAR).with("reinstatement", AmtFacts.FEE_REINSTATEMENT, inquiry);
    }
}
