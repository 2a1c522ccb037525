package com.example.renewal.ptcb;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.policy.DeadlineKind;
import java.util.List;

/**
 * The rules of PTCB, the Pharmacy Technician Certification Board: the CPhT.
 *
 * <p>Terms of two years lie on a grid that nothing moves. An application late in the term costs more. For a year after the end
 * reinstatement is open, which gives the balance of the term that has begun by then. Stateless and thread-safe.
 */
public final class PtcbPolicy extends DeclaredPolicy {
    private static final CertifyingBody PTCB = new CertifyingBody("ptcb", "Pharmacy Technician Certification Board");

    private static final Day APPLY_BY =
            TERM_END.minus(PtcbFacts.DEADLINE_APPLICATION).named("application");
    private static final Day CLOSES = TERM_END.plus(PtcbFacts.REINSTATEMENT).named("reinstatement closes");
    private static final Day OPENS =
            Day.later(TERM_START, TERM_END.minus(PtcbFacts.WINDOW_OPENS)).named("renewal opens");

    private static final FeeRule RENEWAL_FEE = FeeRule.of("renewal", PtcbFacts.FEE_RENEWAL);
    private static final OptionRule RENEWAL = OptionRule.of(Route.CONTINUING_EDUCATION)
            .in(CURRENT)
            .opens(OPENS)
            .closes(TERM_END)
            .requires(new HoursForRenewal(OPENS))
            .fee(RENEWAL_FEE.through(APPLY_BY).due(APPLY_BY))
            .fee(RENEWAL_FEE.after(APPLY_BY).due(TERM_END))
            .fee(FeeRule.of("late", PtcbFacts.FEE_LATE).after(APPLY_BY).due(TERM_END))
            .step(Step.Action.EARN, "Complete the hours within the term.")
            .step(StepRule.of(Step.Action.APPLY, "Apply for renewal.").by(TERM_END))
            .step(Step.Action.PAY, "Pay the %s fee.");

    private static final OptionRule REINSTATEMENT = OptionRule.of(Route.REINSTATEMENT)
            .in(EXPIRED)
            .citing(PtcbFacts.REINSTATEMENT_WINDOW)
            .opens(TERM_END.next())
            .closes(CLOSES)
            .requires(new HoursForReinstatement(CLOSES))
            .fee(FeeRule.of("reinstatement", PtcbFacts.FEE_REINSTATEMENT).due(CLOSES))
            .step(Step.Action.EARN, "Complete the hours, more of them about law than for a renewal.")
            .step(StepRule.of(Step.Action.APPLY, "Apply for reinstatement.").by(CLOSES))
            .step(Step.Action.PAY, "Pay the %s fee.");

    private static final OptionRule EXAMINATION = OptionRule.of(Route.EXAMINATION)
            .in(LAPSED)
            .citing(PtcbFacts.EXAMINATION)
            .opens(CLOSES.next())
            .fee(FeeRule.of("examination", PtcbFacts.FEE_EXAMINATION))
            .step(Step.Action.EXAMINE, "Pass the examination.")
            .step(Step.Action.PAY, "Pay the %s fee.");

    private static final CredentialRule CPHT = CredentialRule.of(
                    "cpht", "Certified Pharmacy Technician", CreditUnit.CLOCK_HOUR)
            .term(new BalanceOfTerm())
            .lapsing(LapseSchedule.currentThrough(TERM_END).then(EXPIRED, CLOSES))
            .deadline(new DeadlineKind("application"), APPLY_BY, Route.CONTINUING_EDUCATION)
            .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
            .deadline(DeadlineKind.REINSTATEMENT_CLOSES, CLOSES, Route.REINSTATEMENT)
            .option(RENEWAL)
            .option(REINSTATEMENT)
            .option(EXAMINATION);

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public PtcbPolicy() {
        super(LEVEL, PTCB, "USD", PtcbFacts.table(), List.of(CPHT));
    }
}
