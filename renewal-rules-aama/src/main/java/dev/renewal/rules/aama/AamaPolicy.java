package dev.renewal.rules.aama;

import static dev.renewal.amount.CreditUnit.CARD;
import static dev.renewal.amount.CreditUnit.CEU;
import static dev.renewal.amount.CreditUnit.CONTACT_HOUR;
import static dev.renewal.amount.CreditUnit.POINT;
import static dev.renewal.credit.Activity.COURSE;
import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.CategoryFamily;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Trait;
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
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.util.List;
import java.util.Set;

/**
 * The rules of AAMA, the American Association of Medical Assistants, for its one credential, the CMA (AAMA).
 *
 * <p>A term of 60 months ends on the last day of a month. Continuing education stays open for a while after it, then only the
 * examination brings the certification back. Sources: aama-ntl.org, as cited with each fact. Stateless and thread-safe.
 */
public final class AamaPolicy extends DeclaredPolicy {
    private static final CertifyingBody AAMA = new CertifyingBody("aama", "American Association of Medical Assistants");

    private static final TermRule TERM = TermRule.lasting(AamaFacts.TERM_LENGTH)
            .orEarlier(AamaFacts.TERM_LENGTH_BEFORE_2010)
            .restartedByEachEvent(AamaFacts.TERM_ANCHOR)
            .endingOn(TermEnd.LAST_DAY_OF_MONTH)
            .movingEnds(AamaFacts.COVID_FIRST_END, AamaFacts.COVID_LAST_END, AamaFacts.COVID_EXTENSION);

    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String CPR_CARD = "cpr-card";
    /** A CPR card is approved, and clinical whatever its topics; a college course is not approved, whoever says so. */
    private static final ActivityFilter CARDS = ActivityFilter.kind(CPR_CARD);

    private static final ActivityFilter APPROVED = CARDS.or(ActivityFilter.approvedBy("aama")
            .and(ActivityFilter.kind(COLLEGE_CREDIT).negate()));
    private static final ActivityFilter ADMINISTRATIVE =
            ActivityFilter.topic("administrative").and(CARDS.negate());
    private static final ActivityFilter CLINICAL =
            ActivityFilter.topic("clinical").or(CARDS);
    private static final ActivityFilter GENERAL =
            ActivityFilter.topic("general").and(CARDS.negate());

    private static final EducationRule EDUCATION = EducationRule.in(POINT)
            .citing(AamaFacts.CE_KINDS)
            .sharedBy(AamaFacts.CE_SHARED)
            .ofOwnTopicsOnly()
            .cites(AamaFacts.CE_WINDOW)
            .citingLate(AamaFacts.CE_AFTER_EXPIRATION)
            .counts(COURSE, CONTACT_HOUR, AamaFacts.CE_CONTACT_HOUR)
            .counts(COURSE, POINT)
            .counts(COURSE, CEU, AamaFacts.CE_CEU)
            .counts(COLLEGE_CREDIT, CreditUnit.COLLEGE_CREDIT, AamaFacts.CE_COLLEGE_CREDIT)
            .counts(CPR_CARD, CARD, AamaFacts.CE_CPR_CARD)
            .requires("total", AamaFacts.CE_TOTAL)
            .with(CategoryFamily.of(
                            Category.topic("administrative", "administrative")
                                    .recordedAs(ADMINISTRATIVE)
                                    .atLeast(AamaFacts.CE_ADMINISTRATIVE),
                            Category.topic("clinical", "clinical")
                                    .recordedAs(CLINICAL)
                                    .atLeast(AamaFacts.CE_CLINICAL),
                            Category.topic("general", "general")
                                    .recordedAs(GENERAL)
                                    .atLeast(AamaFacts.CE_GENERAL))
                    .whereSeveralCountForNone(AamaFacts.CE_ONE_TOPIC))
            .with(
                    Category.approvedBy("aama-approved", "aama")
                            .recordedAs(APPROVED)
                            .atLeast(AamaFacts.CE_APPROVED),
                    Category.rest("not-approved").atMostOfTotal(AamaFacts.CE_NOT_APPROVED))
            .limitedBy(
                    CountingRule.atMost(
                            CARDS,
                            AamaFacts.CE_CPR_CARDS,
                            AamaFacts.CE_CPR_CARD,
                            "CPR cards count up to a number of cards in a term."),
                    CountingRule.eachAtLeast(
                            APPROVED.negate(),
                            AamaFacts.CE_MINIMUM_ACTIVITY,
                            "below-minimum",
                            "An activity that AAMA did not approve counts from %s up.",
                            new Trait("approved_by", "aama")),
                    CountingRule.earlyAtMost(
                            AamaFacts.CE_PRE_EARNED,
                            "Points earned before certification count up to a maximum, oldest first."));

    private static final Day CLOSES =
            Day.computed(new ContinuingEducationCloses()).named("continuing education closes");

    private static final OptionRule CONTINUING_EDUCATION = OptionRule.of(Route.CONTINUING_EDUCATION)
            .opens(TERM_START)
            .closes(CLOSES)
            .requires(EDUCATION, new PointsWindow(CLOSES))
            .earnBy(TERM_END)
            .fee(FeeRule.byMembership("renewal", AamaFacts.FEE_RENEWAL_MEMBER, AamaFacts.FEE_RENEWAL)
                    .due(Day.whileCurrent(TERM_END, CLOSES)))
            .fee(FeeRule.of("late", AamaFacts.FEE_LATE).in(EXPIRED).due(CLOSES))
            .step(StepRule.of(
                            Step.Action.EARN,
                            "Earn the points; an activity that AAMA did not approve counts from %s up.")
                    .naming(AamaFacts.CE_MINIMUM_ACTIVITY))
            .step(StepRule.of(Step.Action.APPLY, "Apply to AAMA online for recertification.")
                    .by(Day.whileCurrent(TERM_END, CLOSES)))
            .step(Step.Action.PAY, "Pay the %s fee to AAMA.");

    private static final Day EXAM_APPLY_BY = TERM_END.minus(AamaFacts.EXAM_APPLY_BY);
    private static final Day EXAM_PASS_BY = TERM_END.minus(AamaFacts.EXAM_PASS_BY);

    private static final OptionRule EXAMINATION = OptionRule.of(Route.EXAMINATION)
            .opens(TERM_START)
            .withheldWhere(new AttemptsUsedUp())
            .fee(FeeRule.byMembership("examination", AamaFacts.FEE_EXAMINATION_MEMBER, AamaFacts.FEE_EXAMINATION))
            .fee(FeeRule.of("reactivation", AamaFacts.FEE_REACTIVATION).in(LAPSED))
            .step(StepRule.of(Step.Action.APPLY, "Apply to AAMA for the examination.")
                    .byIn(Set.of(CURRENT), Day.earlier(EXAM_APPLY_BY, EXAM_PASS_BY)))
            .step(StepRule.of(Step.Action.EXAMINE, "Pass the examination of AAMA.")
                    .byIn(Set.of(CURRENT), EXAM_PASS_BY))
            .step(Step.Action.PAY, "Pay the %s fee to AAMA.");

    private static final CredentialRule CMA = CredentialRule.of("cma", "Certified Medical Assistant", POINT)
            .term(TERM)
            .lapsing(LapseSchedule.currentThrough(TERM_END).then(EXPIRED, CLOSES))
            .bodyWord("not current", EXPIRED, LAPSED)
            .deadline(new DeadlineKind("exam-application"), EXAM_APPLY_BY, Route.EXAMINATION)
            .deadline(new DeadlineKind("exam-pass"), EXAM_PASS_BY, Route.EXAMINATION)
            .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION, Route.EXAMINATION)
            .deadline(new DeadlineKind("continuing-education-closes"), CLOSES, Route.CONTINUING_EDUCATION)
            .citingUnknownMembership(AamaFacts.FEE_MEMBERSHIP_UNKNOWN)
            .option(CONTINUING_EDUCATION)
            .option(EXAMINATION);

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AamaPolicy() {
        super(LEVEL, AAMA, "USD", AamaFacts.table(), List.of(CMA));
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(InputKey.FAILED_EXAM_ATTEMPTS);
    }
}
