package dev.renewal.rules.nha;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;

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
 * The rules of NHA, the National Healthcareer Association: CCMA and the other credentials of its programme.
 *
 * <p>Terms of two years lie on a fixed grid; for a year after the end reinstatement is open, then the examination alone.
 * Sources: nhanow.com and knowledge.nhanow.com, as cited with each fact. Stateless and thread-safe.
 */
public final class NhaPolicy implements RenewalPolicy {
    private static final CertifyingBody NHA = new CertifyingBody("nha", "National Healthcareer Association");
    private static final List<Step> RENEWAL_STEPS = List.of(
            new Step(Step.Action.EARN, "Earn the continuing education."),
            new Step(Step.Action.APPLY, "Submit a renewal request to NHA."),
            new Step(Step.Action.PAY, "Pay the fees."));
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public NhaPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return NHA;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(
                Credential.of(NHA, "ccma", "Certified Clinical Medical Assistant"),
                Credential.of(NHA, "cpt", "Phlebotomy Technician"),
                Credential.of(NHA, "cet", "EKG Technician"),
                Credential.of(NHA, "cpct-a", "Patient Care Technician/Assistant"),
                Credential.of(NHA, "cmaa", "Medical Administrative Assistant"),
                Credential.of(NHA, "cbcs", "Billing and Coding Specialist"),
                Credential.of(NHA, "cehrs", "Electronic Health Record Specialist"),
                Credential.of(NHA, "cpht", "Pharmacy Technician (ExCPT)"));
    }

    @Override
    public FactTable facts() {
        return NhaFacts.table();
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        NhaCredential credential = NhaCredential.of(certification.credential().code());
        RunningTerm term = runningTerm(certification.history(), inquiry);
        LocalDate end = term.dates().end();
        LocalDate closes =
                end.plus(inquiry.value(credential.reinstatementPeriod())).minusDays(1);
        inquiry.read(NhaFacts.LAPSE_BOUNDARY);
        inquiry.computed("reinstatement closes", closes);

        LapseLadder ladder = LapseLadder.currentThrough(end).then(EXPIRED, closes);
        Standing stage = ladder.stage(inquiry);
        return Assessment.of(certification, inquiry, ladder.standing(term, certification.history(), inquiry))
                .term(term.dates())
                .deadline(DeadlineKind.EXPIRATION, end)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes)
                .option(option(stage, certification, credential, term.dates(), closes, inquiry))
                .build();
    }

    private static RunningTerm runningTerm(RenewalHistory history, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(NhaFacts.TERM_LENGTH), TermEnd.ANNIVERSARY);
        LocalDate anchor = history.certifiedOrReinstatedOn();
        inquiry.given("certification, or the latest reinstatement", anchor);
        if (history.reinstatedOn().isPresent()) {
            inquiry.read(NhaFacts.TERM_REINSTATED);
        }
        RunningTerm term = RunningTerm.openedByRenewal(cycle, anchor, history, inquiry);
        LocalDate renewed = history.renewedOn().orElse(null);
        if (renewed != null && renewed.isAfter(anchor)) {
            inquiry.read(NhaFacts.TERM_EARLY);
        }
        return term.heldAgainstPrinted(history, anchor, NhaFacts.TERM_DAY, inquiry);
    }

    private static RenewalOption option(
            Standing stage,
            Certification certification,
            NhaCredential credential,
            DateRange term,
            LocalDate closes,
            Inquiry inquiry) {
        FeeQuote quote = FeeQuote.in(DOLLAR);
        if (stage == CURRENT) {
            Shortfall shortfall = credential.shortfall(certification.activities(), term.start(), term.end(), inquiry);
            FeeQuote fees = quote.with("renewal", credential.renewalFee(), term.end(), inquiry);
            RenewalOption renewal = RenewalOption.between(
                    Route.CONTINUING_EDUCATION, term.start(), term.end(), shortfall, fees, inquiry);
            return withRenewalRequest(renewal.withEarnBy(term.end(), inquiry), inquiry);
        }
        LocalDate expired = term.end().plusDays(1);
        if (stage == EXPIRED) {
            Shortfall shortfall =
                    credential.shortfall(certification.activities(), term.start(), inquiry.asOf(), inquiry);
            FeeQuote fees = quote.with("renewal", credential.renewalFee(), closes, inquiry)
                    .with("reinstatement", NhaFacts.FEE_REINSTATEMENT, closes, inquiry);
            RenewalOption reinstatement =
                    RenewalOption.between(Route.REINSTATEMENT, expired, closes, shortfall, fees, inquiry);
            return withRenewalRequest(reinstatement.withEarnBy(closes, inquiry), inquiry);
        }
        inquiry.read(credential.examinationRule());
        FeeQuote fees = quote.with("examination", NhaFacts.FEE_EXAMINATION, inquiry);
        return RenewalOption.from(
                        Route.EXAMINATION, closes.plusDays(1), Shortfall.none(credential.unit()), fees, inquiry)
                .withStep(Step.Action.EXAMINE, "Take the examination.");
    }

    private static RenewalOption withRenewalRequest(RenewalOption option, Inquiry inquiry) {
        inquiry.read(NhaFacts.RENEWAL_REQUEST);
        return option.withSteps(RENEWAL_STEPS);
    }
}
