package dev.renewal.rules.amca;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
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
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.Anchor;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The rules of AMCA, the American Medical Certification Association: CMAC and its other certifications.
 *
 * <p>Terms of two years end on the last day of a month. They are counted from the test, or from the 18th birthday if that is
 * later. What follows the end is not known. Sources: amcaexams.com, as cited with each fact. Stateless and thread-safe.
 */
public final class AmcaPolicy extends DeclaredPolicy {
    static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);

    private static final CertifyingBody AMCA = new CertifyingBody("amca", "American Medical Certification Association");

    private static final TermRule TERM = TermRule.lasting(AmcaFacts.TERM_LENGTH)
            .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
            .endingOn(EndOfMonth.CONVENTION, AmcaFacts.TERM_DAY)
            .citingRenewal(AmcaFacts.TERM_EARLY);
    private static final Day COUNTED_FROM =
            Day.computed(new TestOrBirthday(TERM)).named("terms are counted from");

    private static final EducationRule EDUCATION = EducationRule.in(CreditUnit.CREDIT)
            .cites(AmcaFacts.CE_OUTSIDE, AmcaFacts.CE_WINDOW)
            .sharedBy(AmcaFacts.CE_SHARED)
            .counts(Activity.COURSE, CreditUnit.CREDIT)
            .counts(Activity.COURSE, CreditUnit.CONTACT_HOUR, AmcaFacts.CE_HOUR)
            .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR, AmcaFacts.CE_HOUR)
            .counts("amca-volume", new CreditUnit("volume"), AmcaFacts.CE_VOLUME)
            .counts("home-study", new CreditUnit("program"), AmcaFacts.CE_HOME_STUDY)
            .requires("total", AmcaFacts.CE_TOTAL);

    private static final OptionRule CONTINUING_EDUCATION = OptionRule.of(Route.CONTINUING_EDUCATION)
            .in(Standing.CURRENT)
            .opens(TERM_START)
            .closes(TERM_END)
            .requires(EDUCATION, TERM_START, TERM_END)
            .fee(FeeRule.of("renewal", AmcaFacts.FEE_RENEWAL).due(TERM_END))
            .step(StepRule.of(
                            Step.Action.EARN,
                            "Earn ten credits: two AMCA volumes (%s each), a home-study program, or other education.")
                    .naming(AmcaFacts.FEE_CE_VOLUME))
            .step(StepRule.of(Step.Action.DOCUMENT, "Send AMCA the certificates of completion.")
                    .by(TERM_END))
            .step(Step.Action.PAY, "Ask AMCA whether a %s fee is due, and pay it.");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AmcaPolicy() {
        super(LEVEL, AMCA, "USD", AmcaFacts.table(), rules());
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(BORN_ON);
    }

    private static List<CredentialRule> rules() {
        return List.of(
                credential("cmac", "Clinical Medical Assistant"),
                credential("cmaac", "Clinical Medical/Administrative Assistant"),
                credential("mac", "Medical Assistant"),
                credential("mace", "Medical Assistant with EKG"),
                credential("macp", "Medical Assistant with Phlebotomy"),
                credential("pctc", "Patient Care Technician"),
                credential("ptc", "Phlebotomy Technician"),
                credential("etc", "EKG Technician"),
                credential("mhtc", "Mental Health Technician"),
                credential("dstc", "Dental Support Technician"));
    }

    private static CredentialRule credential(String code, String name) {
        return CredentialRule.of(code, name, CreditUnit.CREDIT)
                .beginning(COUNTED_FROM, AmcaFacts.TERM_MINOR)
                .term(TERM, COUNTED_FROM)
                .lapsing(LapseSchedule.currentThrough(TERM_END)
                        .endingIn(Standing.UNDETERMINED, "", AmcaFacts.LAPSE, AmcaFacts.GRACE))
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .option(CONTINUING_EDUCATION);
    }
}
