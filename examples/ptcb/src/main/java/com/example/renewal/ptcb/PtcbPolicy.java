package com.example.renewal.ptcb;

import static dev.renewal.policy.Standing.EXPIRED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
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
import java.util.List;

/**
 * The rules of PTCB, the Pharmacy Technician Certification Board: the CPhT.
 *
 * <p>Terms of two years lie on a grid that nothing moves. An application late in the term costs more; for a year after the end
 * reinstatement is open, which gives the balance of the term that has begun by then. Stateless and thread-safe.
 */
public final class PtcbPolicy implements RenewalPolicy {
    private static final CertifyingBody PTCB = new CertifyingBody("ptcb", "Pharmacy Technician Certification Board");
    private static final DeadlineKind APPLICATION = new DeadlineKind("application");
    private static final FeeQuote IN_DOLLARS = FeeQuote.in(Currency.getInstance("USD"));

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public PtcbPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return PTCB;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(PTCB, "cpht", "Certified Pharmacy Technician"));
    }

    @Override
    public FactTable facts() {
        return PtcbFacts.table();
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        RenewalHistory history = certification.history();
        RunningTerm running = runningTerm(history, inquiry);
        DateRange term = running.dates();
        LocalDate end = term.end();
        LocalDate applyBy = end.minus(inquiry.value(PtcbFacts.DEADLINE_APPLICATION));
        inquiry.computed("application", applyBy);
        LocalDate closes = end.plus(inquiry.value(PtcbFacts.REINSTATEMENT));
        inquiry.computed("reinstatement closes", closes);

        LapseLadder ladder = LapseLadder.currentThrough(end).then(EXPIRED, closes);
        Standing stage = ladder.stage(inquiry);
        return Assessment.of(certification, inquiry, ladder.standing(running, history, inquiry))
                .term(term)
                .deadline(APPLICATION, applyBy)
                .deadline(DeadlineKind.EXPIRATION, end)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes)
                .option(
                        switch (stage) {
                            case CURRENT -> renewal(certification, term, applyBy, inquiry);
                            case EXPIRED -> reinstatement(certification, term, closes, inquiry);
                            default -> examination(closes, inquiry);
                        })
                .build();
    }

    /** A reinstated holder gets the balance of the term: the hours for reinstatement do not count for it again. */
    private static RunningTerm runningTerm(RenewalHistory history, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(PtcbFacts.TERM_LENGTH), TermEnd.LAST_DAY_OF_MONTH);
        LocalDate anchor = history.certifiedOn();
        inquiry.given("certification", anchor);
        RunningTerm onGrid = RunningTerm.openedByRenewal(cycle, anchor, history, inquiry)
                .heldAgainstPrinted(history, history.certifiedOrReinstatedOn(), PtcbFacts.TERM_DAY, inquiry);
        LocalDate reinstated =
                history.reinstatedOn().filter(onGrid.dates()::contains).orElse(null);
        if (reinstated == null) {
            return onGrid;
        }
        inquiry.read(PtcbFacts.TERM_REINSTATED);
        inquiry.given("reinstated_on", reinstated);
        RunningTerm balance = onGrid.startingNoEarlierThan(reinstated);
        inquiry.concluded("balance of the term", balance.dates());
        return balance;
    }

    private static RenewalOption renewal(
            Certification certification, DateRange term, LocalDate applyBy, Inquiry inquiry) {
        LocalDate window = term.end().minus(inquiry.value(PtcbFacts.WINDOW_OPENS));
        LocalDate opens = window.isBefore(term.start()) ? term.start() : window;
        inquiry.computed("renewal opens", opens);
        LocalDate application = inquiry.hasReached(opens) ? inquiry.asOf() : opens;
        Shortfall shortfall = PtcbContinuingEducation.forRenewal(certification, term, application, inquiry);
        boolean late = inquiry.isPast(applyBy);
        FeeQuote fees = IN_DOLLARS.with("renewal", PtcbFacts.FEE_RENEWAL, late ? term.end() : applyBy, inquiry);
        if (late) {
            fees = fees.with("late", PtcbFacts.FEE_LATE, term.end(), inquiry);
        }
        return RenewalOption.between(Route.CONTINUING_EDUCATION, opens, term.end(), shortfall, fees, inquiry)
                .withStep(Step.Action.EARN, "Complete the hours within the term.")
                .withStep(Step.Action.APPLY, "Apply for renewal.")
                .withStep(Step.Action.PAY, "Pay the fees.");
    }

    private static RenewalOption reinstatement(
            Certification certification, DateRange term, LocalDate closes, Inquiry inquiry) {
        Shortfall shortfall =
                PtcbContinuingEducation.forReinstatement(certification, new DateRange(term.start(), closes), inquiry);
        FeeQuote fees = IN_DOLLARS.with("reinstatement", PtcbFacts.FEE_REINSTATEMENT, closes, inquiry);
        return RenewalOption.between(Route.REINSTATEMENT, term.end().plusDays(1), closes, shortfall, fees, inquiry)
                .withStep(Step.Action.EARN, "Complete the hours, more of them about law than for a renewal.")
                .withStep(Step.Action.APPLY, "Apply for reinstatement.")
                .withStep(Step.Action.PAY, "Pay the fee.");
    }

    private static RenewalOption examination(LocalDate closes, Inquiry inquiry) {
        inquiry.read(PtcbFacts.EXAMINATION);
        FeeQuote fees = IN_DOLLARS.with("examination", PtcbFacts.FEE_EXAMINATION, inquiry);
        return RenewalOption.from(
                        Route.EXAMINATION, closes.plusDays(1), Shortfall.none(CreditUnit.CLOCK_HOUR), fees, inquiry)
                .withStep(Step.Action.EXAMINE, "Take the examination.");
    }
}
