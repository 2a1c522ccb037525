package dev.renewal.rules.ncct;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.EducationRule;
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
import java.util.List;

/**
 * The rules of NCCT, the National Center for Competency Testing: NCMA and its other credentials.
 *
 * <p>Two clocks run: the yearly recertification, whose end makes a holder inactive, and a validity of five years, after which
 * only the examination is left. Sources: ncctinc.com and its forms, as cited with each fact. Stateless and thread-safe.
 */
public final class NcctPolicy extends DeclaredPolicy {
    private static final CertifyingBody NCCT = new CertifyingBody("ncct", "National Center for Competency Testing");

    private static final TermRule TERM = TermRule.lasting(NcctFacts.TERM_LENGTH)
            .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
            .endingOn(TermEnd.ANNIVERSARY, NcctFacts.TERM_DAY);

    private static final Day VALID_THROUGH = Day.later(
                    Day.of(Anchor.LATEST_EVENT).plus(NcctFacts.VALIDITY), TERM_END)
            .named("validity ends");
    private static final LapseSchedule LAPSE =
            LapseSchedule.currentThrough(TERM_END).then(INACTIVE, VALID_THROUGH, NcctFacts.STATUS);

    private static final String EMPLOYER_TRAINING = "employer-training";
    private static final ActivityFilter BY_THE_EMPLOYER =
            ActivityFilter.kind(EMPLOYER_TRAINING).and(ActivityFilter.unit(CreditUnit.CLOCK_HOUR));
    private static final EducationRule EDUCATION = EducationRule.in(CreditUnit.CLOCK_HOUR)
            .citing(NcctFacts.CE_KINDS)
            .sharedBy(NcctFacts.CE_SHARED)
            .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR)
            .counts(EMPLOYER_TRAINING, CreditUnit.CLOCK_HOUR)
            .limitedBy(
                    CountingRule.onceIn(BY_THE_EMPLOYER, NcctFacts.CE_EMPLOYER_TRAINING, "employer-training-too-soon"))
            .requires("total", NcctFacts.CE_TOTAL)
            .countingForSeveralTerms(); // the window reaches back to the calendar year before

    private static final OptionRule CONTINUING_EDUCATION = OptionRule.of(Route.CONTINUING_EDUCATION)
            .in(CURRENT, INACTIVE)
            .citingIn(INACTIVE, NcctFacts.REACTIVATION)
            .opens(TERM_START)
            .closes(VALID_THROUGH)
            .requires(EDUCATION, Day.firstOfJanuary(NcctFacts.CE_WINDOW, Day.TERM_END_UNEXTENDED), TERM_END)
            .earnBy(TERM_END)
            .fee(FeeRule.of("renewal", NcctFacts.FEE_RENEWAL).due(TERM_END))
            .step(Step.Action.EARN, "Earn the clock hours.")
            .step(Step.Action.PAY, "Pay the %s fee to NCCT before you submit outside education.")
            .step(StepRule.of(Step.Action.DOCUMENT, "Submit your outside education to NCCT.")
                    .by(Day.whileCurrent(TERM_END, VALID_THROUGH)));
    private static final OptionRule EXAMINATION = OptionRule.of(Route.EXAMINATION)
            .in(LAPSED)
            .opens(VALID_THROUGH.next())
            .fee(FeeRule.of("examination", NcctFacts.FEE_EXAMINATION))
            .step(Step.Action.EXAMINE, "Pass the examination of NCCT.")
            .step(Step.Action.PAY, "Pay the %s fee to NCCT.");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public NcctPolicy() {
        super(LEVEL, NCCT, "USD", NcctFacts.table(), rules());
    }

    private static List<CredentialRule> rules() {
        return List.of(
                credential("ncma", "Medical Assistant"),
                other("ncpt", "Phlebotomy Technician"),
                other("ncet", "ECG Technician"),
                other("ncmoa", "Medical Office Assistant"),
                other("ncics", "Insurance and Coding Specialist"),
                other("ncpct", "Patient Care Technician"),
                other("ts-c", "Tech in Surgery"),
                other("cpi", "Postsecondary Instructor"));
    }

    private static CredentialRule other(String code, String name) {
        return credential(code, name).citing(NcctFacts.OTHER_CREDENTIALS);
    }

    private static CredentialRule credential(String code, String name) {
        return CredentialRule.of(code, name, CreditUnit.CLOCK_HOUR)
                .term(TERM)
                .lapsing(LAPSE)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .deadline(new DeadlineKind("validity-ends"), VALID_THROUGH, Route.CONTINUING_EDUCATION)
                .option(CONTINUING_EDUCATION)
                .option(EXAMINATION);
    }
}
