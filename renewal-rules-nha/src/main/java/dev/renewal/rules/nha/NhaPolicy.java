package dev.renewal.rules.nha;

import static dev.renewal.amount.CreditUnit.CLOCK_HOUR;
import static dev.renewal.amount.CreditUnit.CONTACT_HOUR;
import static dev.renewal.amount.CreditUnit.CREDIT;
import static dev.renewal.credit.Activity.COURSE;
import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Category;
import dev.renewal.credit.CategoryFamily;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.FactKey;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.Anchor;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.time.Period;
import java.util.List;

/**
 * The rules of NHA, the National Healthcareer Association: CCMA and the other credentials of its programme.
 *
 * <p>Terms of two years lie on a fixed grid. For a year after the end reinstatement is open, then only the examination.
 * Sources: nhanow.com and knowledge.nhanow.com, as cited with each fact. Stateless and thread-safe.
 */
public final class NhaPolicy extends DeclaredPolicy {
    private static final CertifyingBody NHA = new CertifyingBody("nha", "National Healthcareer Association");

    private static final TermRule TERM = TermRule.lasting(NhaFacts.TERM_LENGTH)
            .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
            .endingOn(TermEnd.ANNIVERSARY, NhaFacts.TERM_DAY)
            .citingReinstatement(NhaFacts.TERM_REINSTATED)
            .citingRenewal(NhaFacts.TERM_EARLY);

    private static final StepRule PAY = StepRule.of(Step.Action.PAY, "Pay the %s fee to NHA.");

    private static final EducationRule IN_CREDITS = EducationRule.in(CREDIT)
            .citing(NhaFacts.CE_KINDS)
            .sharedBy(NhaFacts.CE_SHARED)
            .cites(NhaFacts.CE_WINDOW, NhaFacts.CE_OUTSIDE)
            .counts(COURSE, CREDIT)
            .counts(COURSE, CLOCK_HOUR, NhaFacts.CE_CREDITS_PER_HOUR)
            .counts(COURSE, CONTACT_HOUR, NhaFacts.CE_CREDITS_PER_HOUR);
    private static final EducationRule IN_HOURS = EducationRule.in(CLOCK_HOUR)
            .citing(NhaFacts.CE_KINDS)
            .sharedBy(NhaFacts.CE_SHARED)
            .cites(NhaFacts.CE_WINDOW_CPHT, NhaFacts.CE_OUTSIDE)
            .counts(COURSE, CREDIT, NhaFacts.CE_HOURS_PER_CREDIT)
            .counts(COURSE, CLOCK_HOUR)
            .counts(COURSE, CONTACT_HOUR)
            .requires("total", NhaFacts.CE_TOTAL_CPHT)
            .with(CategoryFamily.of(
                            Category.topic("law", "law").atLeast(NhaFacts.CE_LAW),
                            Category.topic("patient-safety", "patient-safety").atLeast(NhaFacts.CE_PATIENT_SAFETY))
                    .whereSeveralCountForNone(NhaFacts.CE_ONE_TOPIC));

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public NhaPolicy() {
        super(LEVEL, NHA, "USD", NhaFacts.table(), rules());
    }

    private static List<CredentialRule> rules() {
        return List.of(
                inCredits("ccma", "Certified Clinical Medical Assistant", NhaFacts.CE_TOTAL_CCMA),
                inCredits("cpt", "Phlebotomy Technician", NhaFacts.CE_TOTAL),
                inCredits("cet", "EKG Technician", NhaFacts.CE_TOTAL),
                inCredits("cpct-a", "Patient Care Technician/Assistant", NhaFacts.CE_TOTAL),
                inCredits("cmaa", "Medical Administrative Assistant", NhaFacts.CE_TOTAL),
                inCredits("cbcs", "Billing and Coding Specialist", NhaFacts.CE_TOTAL),
                inCredits("cehrs", "Electronic Health Record Specialist", NhaFacts.CE_TOTAL),
                credential(
                        CredentialRule.of("cpht", "Pharmacy Technician (ExCPT)", CLOCK_HOUR),
                        "cpht",
                        IN_HOURS,
                        NhaFacts.LAPSE_REINSTATEMENT_CPHT,
                        NhaFacts.LAPSE_EXAM_CPHT));
    }

    private static CredentialRule inCredits(String code, String name, FactKey<Credits> total) {
        return credential(
                CredentialRule.of(code, name, CREDIT),
                code,
                IN_CREDITS.requires("total", total),
                NhaFacts.LAPSE_REINSTATEMENT,
                NhaFacts.LAPSE_EXAM);
    }

    private static CredentialRule credential(
            CredentialRule named,
            String code,
            EducationRule education,
            FactKey<Period> reinstatement,
            FactKey<String> examination) {
        Day closes = TERM_END.plus(reinstatement).previous().named("reinstatement closes", NhaFacts.LAPSE_BOUNDARY);
        FeeRule renewal = FeeRule.of("renewal", NhaFacts.renewalFee(code));
        return named.term(TERM)
                .lapsing(LapseSchedule.currentThrough(TERM_END).then(EXPIRED, closes))
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes, Route.REINSTATEMENT)
                .option(withRequest(OptionRule.of(Route.CONTINUING_EDUCATION).in(CURRENT), TERM_END)
                        .opens(TERM_START)
                        .closes(TERM_END)
                        .requires(education, TERM_START, TERM_END)
                        .fee(renewal.due(TERM_END)))
                .option(withRequest(OptionRule.of(Route.REINSTATEMENT).in(EXPIRED), closes)
                        .opens(TERM_END.next())
                        .closes(closes)
                        .requires(education, TERM_START, Day.AS_OF)
                        .fee(renewal.due(closes))
                        .fee(FeeRule.of("reinstatement", NhaFacts.FEE_REINSTATEMENT)
                                .due(closes)))
                .option(OptionRule.of(Route.EXAMINATION)
                        .in(LAPSED)
                        .citing(examination)
                        .opens(closes.next())
                        .fee(FeeRule.of("examination", NhaFacts.FEE_EXAMINATION))
                        .step(Step.Action.EXAMINE, "Pass the examination of NHA.")
                        .step(PAY));
    }

    private static OptionRule withRequest(OptionRule option, Day lastDay) {
        return option.citing(NhaFacts.RENEWAL_REQUEST)
                .step(Step.Action.EARN, "Earn the continuing education.")
                .step(StepRule.of(Step.Action.APPLY, "Submit a renewal request to NHA.")
                        .by(lastDay))
                .step(PAY);
    }
}
