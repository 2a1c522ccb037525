package dev.renewal.rules.wadoh;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.policy.Standing.UNDETERMINED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.EducationRule;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.PrintedTermRule;
import java.util.List;
import java.util.Set;

/**
 * The rules of the Washington State Department of Health for medical assistants: certified, registered, phlebotomist and
 * hemodialysis technician.
 *
 * <p>Only the printed expiration, or the one of the public look-up, ends a term, as its length is not known. For three years
 * after it, fees bring the credential back; what is needed later differs by credential. Sources: WAC and RCW, and pages of
 * doh.wa.gov, as cited with each fact. Stateless and thread-safe.
 */
public final class WaDohPolicy extends DeclaredPolicy {
    private static final CertifyingBody WA_DOH = new CertifyingBody("wa-doh", "Washington State Department of Health");

    private static final PrintedTermRule TERM = PrintedTermRule.implying(WaDohFacts.TERM_IMPLIED)
            .movingEnds(WaDohFacts.TERM_COVID_FIRST_END, WaDohFacts.TERM_COVID_LAST_END, WaDohFacts.TERM_COVID);

    private static final Day CYCLE_OVER = TERM_END.plus(WaDohFacts.TERM_CYCLE).named("one cycle is over");
    private static final Day CLOSES =
            TERM_END.plus(WaDohFacts.LAPSE_THREE_YEARS).previous().named("reinstatement closes");

    private static final LapseSchedule LAPSE =
            LapseSchedule.currentThrough(TERM_END).then(EXPIRED, CLOSES);

    private static final EducationRule EDUCATION =
            EducationRule.in(CreditUnit.CREDIT).requires("total", WaDohFacts.CE);
    private static final StepRule PAY = StepRule.of(Step.Action.PAY, "Pay the %s fee to the department.");
    private static final StepRule REAPPLY = StepRule.of(Step.Action.APPLY, "Apply to the department again.");

    private static final Route KEEPING = new Route("renewal");
    private static final FeeRule FEE_RENEWAL = FeeRule.of("renewal", WaDohFacts.FEE_RENEWAL);

    private static final OptionRule RENEWAL = option(KEEPING)
            .in(CURRENT)
            .citing(WaDohFacts.RENEWAL_BY)
            .opens(TERM_END.minus(WaDohFacts.RENEWAL_OPENS))
            .closes(TERM_END)
            .fee(FEE_RENEWAL.due(TERM_END))
            .step(PAY);

    private static final OptionRule LATE_RENEWAL = option(Route.REINSTATEMENT)
            .in(EXPIRED)
            .citing(WaDohFacts.LAPSE_ONE_CYCLE, WaDohFacts.LAPSE_LONGER, WaDohFacts.LAPSE_TEXT)
            .opens(TERM_END.next())
            .closes(CLOSES)
            .fee(FEE_RENEWAL.due(CLOSES))
            .fee(FeeRule.of("late", WaDohFacts.FEE_LATE).due(CLOSES))
            .fee(FeeRule.of("reissuance", WaDohFacts.FEE_REISSUANCE)
                    .after(CYCLE_OVER)
                    .due(CLOSES));

    private static final StepRule ABBREVIATED = StepRule.of(
                    Step.Action.APPLY, "Send the department the abbreviated application.")
            .after(CYCLE_OVER)
            .by(CLOSES);
    private static final StepRule ANEW = StepRule.of(
                    Step.Action.APPLY, "Send the department a new application for an MA-R credential.")
            .by(CLOSES);
    private static final StepRule DECLARATIONS = StepRule.of(
                    Step.Action.DOCUMENT, "Send the department the declarations that it asks for.")
            .after(CYCLE_OVER)
            .by(CLOSES);

    private static final OptionRule PRACTISING_ELSEWHERE = option(Route.REINSTATEMENT)
            .step(Step.Action.DOCUMENT, "Prove that you practise elsewhere with an equivalent active credential.");
    private static final OptionRule EXAMINATION = option(Route.EXAMINATION)
            .step(StepRule.of(
                            Step.Action.EXAMINE,
                            "Pass the examination in the %s before you reapply, or have a current national certification.")
                    .naming(WaDohFacts.LAPSE_RECENT));
    private static final OptionRule TRAINING = option(new Route("training"))
            .step(StepRule.of(
                            Step.Action.DOCUMENT, "Prove that you did the training again in the %s before you reapply.")
                    .naming(WaDohFacts.LAPSE_RECENT));

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public WaDohPolicy() {
        super(LEVEL, WA_DOH, "USD", WaDohFacts.table(), rules());
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(Birthday.BORN_ON);
    }

    private static List<CredentialRule> rules() {
        return List.of(
                certified("ma-c", "Medical Assistant-Certified", EXAMINATION),
                credential(
                                "ma-r",
                                "Medical Assistant-Registered",
                                LAPSE.endingIn(UNDETERMINED, ""),
                                LATE_RENEWAL.citing(WaDohFacts.LAPSE_MA_R).step(ANEW))
                        .citing(WaDohFacts.MA_R_EMPLOYER)
                        .notingIn(Set.of(UNDETERMINED), WaDohFacts.LAPSE_MA_R),
                certified("ma-p", "Medical Assistant-Phlebotomist", TRAINING),
                certified("ma-h", "Medical Assistant-Hemodialysis Technician", TRAINING));
    }

    private static CredentialRule certified(String code, String name, OptionRule otherwise) {
        return credential(code, name, LAPSE, LATE_RENEWAL.step(ABBREVIATED))
                .option(afterThreeYears(PRACTISING_ELSEWHERE))
                .option(afterThreeYears(otherwise));
    }

    private static CredentialRule credential(String code, String name, LapseSchedule lapse, OptionRule lateRenewal) {
        return CredentialRule.of(code, name, CreditUnit.CREDIT)
                .citing(WaDohFacts.TERM_ANCHOR)
                .term(TERM, WaDohFacts.TERM_LENGTH, Birthday::missing)
                .noting(WaDohFacts.TERM_ANCHOR, Birthday::differing)
                .lapsing(lapse)
                .notingIn(Set.of(EXPIRED), WaDohFacts.LAPSE_CLOSED_DAY)
                .notingIn(Set.of(EXPIRED, LAPSED, UNDETERMINED), WaDohFacts.MILITARY)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, KEEPING)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, CLOSES, Route.REINSTATEMENT)
                .option(asked(RENEWAL))
                .option(asked(lateRenewal.step(DECLARATIONS).step(PAY)));
    }

    /** An option of which it is not known whether education is due. */
    private static OptionRule option(Route route) {
        return OptionRule.of(route).requires(EDUCATION, TERM_START, Day.AS_OF).withoutEarnBy();
    }

    private static OptionRule afterThreeYears(OptionRule option) {
        return asked(option.in(LAPSED)
                .opens(CLOSES.next())
                .fee(FeeRule.of("reapplication", WaDohFacts.FEE_REAPPLICATION))
                .step(REAPPLY)
                .step(PAY));
    }

    private static OptionRule asked(OptionRule option) {
        return option.step(Step.Action.EARN, "Ask whether education is due.");
    }
}
