package dev.renewal.rules.amt;

import static dev.renewal.amount.CreditUnit.CONTACT_HOUR;
import static dev.renewal.amount.CreditUnit.POINT;
import static dev.renewal.credit.Activity.COURSE;
import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.policy.Standing.UNDETERMINED;

import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.EducationRule;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InstalmentRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of AMT, American Medical Technologists: RMA and the other credentials of its Certification Continuation Program
 * (CCP).
 *
 * <p>Holders certified before the CCP pay an annual fee and nothing else; all others keep terms of three years. Sources:
 * americanmedtech.org, as cited with each fact. Stateless and thread-safe.
 */
public final class AmtPolicy extends DeclaredPolicy {
    private static final CertifyingBody AMT = new CertifyingBody("amt", "American Medical Technologists");
    static final String ANNUAL = "annual";

    private static final DeadlineKind ANNUAL_FEE = new DeadlineKind("annual-fee");

    private static final ActivityFilter EMPLOYMENT = ActivityFilter.kind("employment");
    private static final EducationRule EDUCATION = EducationRule.in(POINT)
            .citing(AmtFacts.CCP_KINDS)
            .sharedBy(AmtFacts.CE_SHARED)
            .counts(COURSE, POINT)
            .counts(COURSE, CONTACT_HOUR, AmtFacts.CCP_CONTACT_HOUR)
            .counts("employment", POINT)
            .limitedBy(CountingRule.upTo(
                    EMPLOYMENT,
                    AmtFacts.CCP_EMPLOYMENT,
                    "employment-ended",
                    "Employment counts up to %s alone; working as a medical assistant since then does not."));

    private static final Day CLOSES =
            TERM_END.next().plus(AmtFacts.LAPSE_EXAM_ONLY).previous().named("reinstatement closes");
    private static final FeeRule REINSTATEMENT_FEE = FeeRule.of("reinstatement", AmtFacts.FEE_REINSTATEMENT);

    private static final StepRule APPLY = StepRule.of(Step.Action.APPLY, "Apply to AMT for reinstatement.");
    private static final StepRule EXAMINE = StepRule.of(Step.Action.EXAMINE, "Pass the examination of AMT.");
    private static final StepRule PAY = StepRule.of(Step.Action.PAY, "Pay the %s fee to AMT.");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AmtPolicy() {
        super(LEVEL, AMT, "USD", AmtFacts.table(), rules());
    }

    private static List<CredentialRule> rules() {
        List<CredentialRule> rules = new ArrayList<>();
        for (String code : AmtFacts.CODES.keySet()) {
            rules.add(inProgram(code));
        }
        return rules;
    }

    private static CredentialRule named(String code) {
        return CredentialRule.of(code, Objects.requireNonNull(AmtFacts.CODES.get(code)), POINT)
                .bodyWord("lapsed", EXPIRED, LAPSED);
    }

    private static InstalmentRule annualFee(String code) {
        return InstalmentRule.beforeAnniversaries(ANNUAL, AmtFacts.annualFee(code), AmtFacts.FEE_INTERVAL)
                .notingOtherAmounts(AmtFacts.FEE_PAYMENT)
                .notingOverdue(
                        AmtFacts.FEE_OVERDUE,
                        "The annual fee due on %s is overdue; within the term that costs benefits, not the certification.");
    }

    /** The Certification Continuation Program: terms of three years that roll over when points and annual fees are complete. */
    private static CredentialRule inProgram(String code) {
        EducationRule education = EDUCATION.requires("total", AmtFacts.points(code));
        InstalmentRule annual = annualFee(code);
        return named(code)
                .except(new CertifiedBeforeProgram(), outsideProgram(code))
                .term(RollingTerm.TERM, new RollingTerm(education, annual))
                .lapsing(
                        LapseSchedule.currentThrough(TERM_END).then(EXPIRED, CLOSES),
                        annual.unrecorded(),
                        AmtFacts.FEE_RECORD)
                .deadlines(ANNUAL_FEE, annual.dueDays(), Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .deadlineIn(Set.of(EXPIRED, LAPSED), DeadlineKind.REINSTATEMENT_CLOSES, CLOSES, Route.REINSTATEMENT)
                .option(OptionRule.of(Route.CONTINUING_EDUCATION)
                        .in(CURRENT)
                        .citing(AmtFacts.CCP_WINDOW)
                        .opens(TERM_START)
                        .closes(TERM_END)
                        .requires(education, TERM_START, TERM_END)
                        .metWhere(new RollingTerm.RenewedEarly())
                        .earnBy(TERM_END)
                        .fee(annual)
                        .step(Step.Action.EARN, "Earn the points.")
                        .step(StepRule.of(Step.Action.DOCUMENT, "Record your points in the portal of AMT.")
                                .by(TERM_END)
                                .doneWhere(new RollingTerm.RenewedEarly()))
                        .step(PAY))
                .option(OptionRule.of(Route.REINSTATEMENT)
                        .in(EXPIRED, LAPSED)
                        .opens(TERM_END.next())
                        .closes(CLOSES)
                        .requiresOfLast(education, AmtFacts.REINSTATEMENT_WINDOW)
                        .fee(REINSTATEMENT_FEE)
                        .step(Step.Action.EARN, "Earn the points.")
                        .step(APPLY.by(CLOSES))
                        .step(PAY))
                .option(OptionRule.of(Route.EXAMINATION)
                        .in(EXPIRED, LAPSED)
                        .opens(TERM_END.next())
                        .fee(REINSTATEMENT_FEE)
                        .step(EXAMINE)
                        .step(PAY));
    }

    /** Holders certified before the program: one annual fee a fee year, and nothing else. */
    private static CredentialRule outsideProgram(String code) {
        InstalmentRule annual = annualFee(code);
        return named(code)
                .term(new FeeYear())
                .stage(new FeeYear.PaidUp())
                .deadlines(ANNUAL_FEE, annual.dueDays(), Route.ANNUAL_FEE)
                .option(OptionRule.of(Route.ANNUAL_FEE)
                        .in(CURRENT, UNDETERMINED)
                        .citingIn(UNDETERMINED, AmtFacts.FEE_RECORD)
                        .opens(TERM_START)
                        .closes(TERM_END)
                        .fee(annual)
                        .step(PAY))
                .option(OptionRule.of(Route.REINSTATEMENT)
                        .in(EXPIRED)
                        .opens(TERM_START)
                        .fee(REINSTATEMENT_FEE)
                        .step(APPLY)
                        .step(PAY))
                .option(OptionRule.of(Route.EXAMINATION)
                        .in(EXPIRED)
                        .opens(TERM_START)
                        .fee(REINSTATEMENT_FEE)
                        .step(EXAMINE)
                        .step(PAY));
    }
}
