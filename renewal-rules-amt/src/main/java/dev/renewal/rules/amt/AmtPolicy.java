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
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.term.DeadlineKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of AMT, American Medical Technologists: RMA and the other credentials of its Certification Continuation Program
 * (CCP).
 *
 * <p>Holders certified before the CCP pay an annual fee and nothing else; all others keep terms of three years. Sources:
 * americanmedtech.org, as cited with each fact. Stateless and thread-safe.
 */
public final class AmtPolicy extends DeclaredPolicy {
    private static final CertifyingBody AMT = new CertifyingBody("amt", "American Medical Technologists");
    private static final DeadlineKind ANNUAL_FEE = new DeadlineKind("annual-fee");

    private static final ActivityFilter EMPLOYMENT = ActivityFilter.kind("employment");
    private static final EducationRule EDUCATION = EducationRule.in(POINT)
            .citing(AmtFacts.CCP_KINDS)
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
        return CredentialRule.of(code, AmtFacts.CODES.get(code), POINT).bodyWord("lapsed", EXPIRED, LAPSED);
    }

    /** The Certification Continuation Program: terms of three years that roll over when points and annual fees are complete. */
    private static CredentialRule inProgram(String code) {
        EducationRule education = EDUCATION.requires("total", AmtFacts.points(code));
        return named(code)
                .except(new CertifiedBeforeProgram(), outsideProgram(code))
                .term(new RollingTerm(code, education))
                .lapsing(LapseSchedule.currentThrough(TERM_END).then(EXPIRED, CLOSES))
                .deadlines(ANNUAL_FEE, new AnnualFees.DueDays(code))
                .deadline(DeadlineKind.EXPIRATION, TERM_END)
                .deadlineIn(DeadlineKind.REINSTATEMENT_CLOSES, CLOSES, EXPIRED, LAPSED)
                .option(OptionRule.of(Route.CONTINUING_EDUCATION)
                        .in(CURRENT)
                        .citing(AmtFacts.CCP_WINDOW)
                        .opens(TERM_START)
                        .closes(TERM_END)
                        .requires(education, TERM_START, TERM_END)
                        .metWhere(new RollingTerm.RenewedEarly())
                        .earnBy(TERM_END)
                        .fee(new AnnualFees.Unpaid(code))
                        .step(Step.Action.EARN, "Earn the points.")
                        .step(Step.Action.PAY, "Pay each annual fee."))
                .option(OptionRule.of(Route.REINSTATEMENT)
                        .in(EXPIRED, LAPSED)
                        .opens(TERM_END.next())
                        .closes(CLOSES)
                        .requiresOfLast(education, AmtFacts.REINSTATEMENT_WINDOW)
                        .fee(REINSTATEMENT_FEE)
                        .step(Step.Action.EARN, "Earn the points.")
                        .step(Step.Action.PAY, "Pay the reinstatement fee."))
                .option(OptionRule.of(Route.EXAMINATION)
                        .in(EXPIRED, LAPSED)
                        .opens(TERM_END.next())
                        .fee(REINSTATEMENT_FEE)
                        .step(Step.Action.EXAMINE, "Take the examination."));
    }

    /** Holders certified before the program: one annual fee a fee year, and nothing else. */
    private static CredentialRule outsideProgram(String code) {
        return named(code)
                .term(new FeeYear())
                .stage(new FeeYear.PaidUp())
                .deadline(ANNUAL_FEE, TERM_END)
                .option(OptionRule.of(Route.ANNUAL_FEE)
                        .in(CURRENT, UNDETERMINED)
                        .opens(TERM_START)
                        .closes(TERM_END)
                        .fee(new AnnualFees.OfFeeYear(code))
                        .step(Step.Action.PAY, "Pay the annual fee."))
                .option(OptionRule.of(Route.REINSTATEMENT)
                        .in(EXPIRED)
                        .opens(TERM_START)
                        .fee(REINSTATEMENT_FEE))
                .option(OptionRule.of(Route.EXAMINATION)
                        .in(EXPIRED)
                        .opens(TERM_START)
                        .fee(REINSTATEMENT_FEE));
    }
}
