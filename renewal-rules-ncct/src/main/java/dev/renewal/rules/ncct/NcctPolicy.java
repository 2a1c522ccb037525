package dev.renewal.rules.ncct;

import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.policy.Standing.LAPSED;

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
 * The rules of NCCT, the National Center for Competency Testing: NCMA and its other credentials.
 *
 * <p>Two clocks run: the yearly recertification, whose end makes a holder inactive, and a validity of five years, whose end
 * leaves the examination alone. Sources: ncctinc.com and its forms, as cited with each fact. Stateless and thread-safe.
 */
public final class NcctPolicy implements RenewalPolicy {
    private static final CertifyingBody NCCT = new CertifyingBody("ncct", "National Center for Competency Testing");
    private static final Credential NCMA = Credential.of(NCCT, "ncma", "Medical Assistant");
    private static final DeadlineKind VALIDITY_ENDS = new DeadlineKind("validity-ends");
    private static final List<Step> RENEWAL_STEPS = List.of(
            new Step(Step.Action.EARN, "Earn the clock hours."),
            new Step(Step.Action.PAY, "Pay the recertification fee, before outside education is submitted."),
            new Step(Step.Action.DOCUMENT, "Submit outside education."));
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public NcctPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return NCCT;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(
                NCMA,
                Credential.of(NCCT, "ncpt", "Phlebotomy Technician"),
                Credential.of(NCCT, "ncet", "ECG Technician"),
                Credential.of(NCCT, "ncmoa", "Medical Office Assistant"),
                Credential.of(NCCT, "ncics", "Insurance and Coding Specialist"),
                Credential.of(NCCT, "ncpct", "Patient Care Technician"),
                Credential.of(NCCT, "ts-c", "Tech in Surgery"),
                Credential.of(NCCT, "cpi", "Postsecondary Instructor"));
    }

    @Override
    public FactTable facts() {
        return NcctFacts.table();
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        if (!certification.credential().equals(NCMA.id())) {
            inquiry.read(NcctFacts.OTHER_CREDENTIALS);
        }
        RenewalHistory history = certification.history();
        RunningTerm term = runningTerm(history, inquiry);
        LocalDate end = term.dates().end();
        LocalDate validTo = validTo(end, history, inquiry);

        LapseLadder ladder = LapseLadder.currentThrough(end).then(INACTIVE, validTo);
        Standing stage = ladder.stage(inquiry);
        if (stage == INACTIVE) {
            inquiry.read(NcctFacts.STATUS);
        }
        return Assessment.of(certification, inquiry, ladder.standing(term, history, inquiry))
                .term(term.dates())
                .deadline(DeadlineKind.EXPIRATION, end)
                .deadline(VALIDITY_ENDS, validTo)
                .option(
                        stage == LAPSED
                                ? examination(validTo, inquiry)
                                : continuingEducation(stage, certification, term.dates(), validTo, inquiry))
                .build();
    }

    private static RunningTerm runningTerm(RenewalHistory history, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(NcctFacts.TERM_LENGTH), TermEnd.ANNIVERSARY);
        LocalDate anchor = history.certifiedOrReinstatedOn();
        inquiry.given("certification, or the latest reinstatement", anchor);
        return RunningTerm.openedByRenewal(cycle, anchor, history, inquiry)
                .heldAgainstPrinted(history, anchor, NcctFacts.TERM_DAY, inquiry);
    }

    private static LocalDate validTo(LocalDate end, RenewalHistory history, Inquiry inquiry) {
        inquiry.given("latest of certification, renewal and reinstatement", history.latestEvent());
        LocalDate fromLatest = history.latestEvent().plus(inquiry.value(NcctFacts.VALIDITY));
        LocalDate validTo = fromLatest.isBefore(end) ? end : fromLatest;
        inquiry.computed("validity ends", validTo);
        return validTo;
    }

    private static RenewalOption continuingEducation(
            Standing stage, Certification certification, DateRange term, LocalDate validTo, Inquiry inquiry) {
        if (stage == INACTIVE) {
            inquiry.read(NcctFacts.REACTIVATION);
        }
        Shortfall shortfall = NcctContinuingEducation.shortfall(certification.activities(), term, inquiry);
        FeeQuote fees = FeeQuote.in(DOLLAR).with("renewal", NcctFacts.FEE_RENEWAL, term.end(), inquiry);
        return RenewalOption.between(Route.CONTINUING_EDUCATION, term.start(), validTo, shortfall, fees, inquiry)
                .withEarnBy(term.end(), inquiry)
                .withSteps(RENEWAL_STEPS);
    }

    private static RenewalOption examination(LocalDate validTo, Inquiry inquiry) {
        FeeQuote fees = FeeQuote.in(DOLLAR).with("examination", NcctFacts.FEE_EXAMINATION, inquiry);
        return RenewalOption.from(
                        Route.EXAMINATION, validTo.plusDays(1), Shortfall.none(CreditUnit.CLOCK_HOUR), fees, inquiry)
                .withStep(Step.Action.EXAMINE, "Take the examination.");
    }
}
