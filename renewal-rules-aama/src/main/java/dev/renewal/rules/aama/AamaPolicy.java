package dev.renewal.rules.aama;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Derivation;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
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
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * The rules of AAMA, the American Association of Medical Assistants, for its one credential, the CMA (AAMA).
 *
 * <p>A term of 60 months ends on the last day of a month; continuing education stays open for a while after it, then the
 * examination alone brings the certification back. Sources: aama-ntl.org, as cited with each fact. Stateless and thread-safe.
 */
public final class AamaPolicy implements RenewalPolicy {
    private static final CertifyingBody AAMA = new CertifyingBody("aama", "American Association of Medical Assistants");
    private static final DeadlineKind EXAM_APPLICATION = new DeadlineKind("exam-application");
    private static final DeadlineKind EXAM_PASS = new DeadlineKind("exam-pass");
    private static final DeadlineKind CONTINUING_EDUCATION_CLOSES = new DeadlineKind("continuing-education-closes");
    private static final List<Step> EXAMINATION_STEPS = List.of(
            new Step(Step.Action.APPLY, "Apply for the examination."),
            new Step(Step.Action.EXAMINE, "Pass the examination."));
    private static final Derivation<Credits, List<Step>> EARNING_STEPS = Derivation.of(
            AamaFacts.CE_MINIMUM_ACTIVITY,
            minimum -> List.of(new Step(
                    Step.Action.EARN,
                    "Earn the points; an activity that AAMA did not approve counts from " + minimum + " up.")));
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AamaPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return AAMA;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(AAMA, "cma", "Certified Medical Assistant"));
    }

    @Override
    public FactTable facts() {
        return AamaFacts.table();
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(InputKey.FAILED_EXAM_ATTEMPTS);
    }

    @Override
    public Assessment assess(Certification cma, Inquiry inquiry) {
        RunningTerm term = runningTerm(cma.history(), inquiry);
        LocalDate end = term.dates().end();
        LocalDate closes = continuingEducationCloses(end, inquiry);
        inquiry.computed("continuing education closes", closes);

        LapseLadder ladder = LapseLadder.currentThrough(end).then(EXPIRED, closes);
        Standing stage = ladder.stage(inquiry);
        Standing standing = ladder.standing(term, cma.history(), inquiry);
        Assessment.Builder answer = Assessment.of(cma, inquiry, standing)
                .term(term.dates())
                .deadline(EXAM_APPLICATION, end.minus(inquiry.value(AamaFacts.EXAM_APPLY_BY)))
                .deadline(EXAM_PASS, end.minus(inquiry.value(AamaFacts.EXAM_PASS_BY)))
                .deadline(DeadlineKind.EXPIRATION, end)
                .deadline(CONTINUING_EDUCATION_CLOSES, closes);
        if (standing == EXPIRED || standing == LAPSED) {
            answer.bodyWord("not current");
        }
        if (cma.member().isEmpty()) {
            inquiry.read(AamaFacts.FEE_MEMBERSHIP_UNKNOWN);
        }
        return answer.option(continuingEducation(stage, cma, term.dates(), closes, inquiry))
                .option(examination(stage, cma, term.dates(), inquiry))
                .build();
    }

    private static RunningTerm runningTerm(RenewalHistory history, Inquiry inquiry) {
        LocalDate anchor = history.latestEvent();
        inquiry.given("latest of certification, renewal and reinstatement", anchor);
        if (history.latestRenewalOrReinstatement().isPresent()
                && inquiry.isEstablished(AamaFacts.TERM_ANCHOR, anchor)) {
            inquiry.read(AamaFacts.TERM_ANCHOR, anchor);
        }
        Period length = inquiry.isEstablished(AamaFacts.TERM_LENGTH, anchor)
                ? inquiry.value(AamaFacts.TERM_LENGTH, anchor)
                : inquiry.value(AamaFacts.TERM_LENGTH_BEFORE_2010);
        RunningTerm computed = RunningTerm.first(new TermCycle(length, TermEnd.LAST_DAY_OF_MONTH), anchor);
        return extended(computed, inquiry).heldAgainstPrinted(history, anchor, inquiry);
    }

    private static RunningTerm extended(RunningTerm term, Inquiry inquiry) {
        LocalDate end = term.dates().end();
        boolean moved = !end.isBefore(inquiry.value(AamaFacts.COVID_FIRST_END))
                && !end.isAfter(inquiry.value(AamaFacts.COVID_LAST_END))
                && end.isBefore(inquiry.value(AamaFacts.COVID_EXTENSION));
        return moved ? term.endingOn(inquiry.value(AamaFacts.COVID_EXTENSION)) : term;
    }

    private static LocalDate continuingEducationCloses(LocalDate end, Inquiry inquiry) {
        LocalDate transition = inquiry.value(AamaFacts.LAPSE_TRANSITION);
        if (!inquiry.isPast(transition) || !end.isBefore(transition)) {
            return end.plus(inquiry.value(AamaFacts.LAPSE_WINDOW));
        }
        // a window that had closed by the transition stays closed; the others got the new one from then on
        LocalDate earlier = end.plus(inquiry.value(AamaFacts.LAPSE_WINDOW, transition));
        return earlier.isAfter(transition) ? transition.plus(inquiry.value(AamaFacts.LAPSE_WINDOW)) : earlier;
    }

    private static RenewalOption continuingEducation(
            Standing stage, Certification cma, DateRange term, LocalDate closes, Inquiry inquiry) {
        Shortfall shortfall = CmaContinuingEducation.shortfall(cma, term, closes, inquiry);
        LocalDate due = stage == CURRENT ? term.end() : closes;
        boolean member = cma.member().orElse(false);
        FeeQuote fees = FeeQuote.in(DOLLAR)
                .with("renewal", member ? AamaFacts.FEE_RENEWAL_MEMBER : AamaFacts.FEE_RENEWAL, due, inquiry);
        if (stage == EXPIRED) {
            fees = fees.with("late", AamaFacts.FEE_LATE, due, inquiry);
        }
        return RenewalOption.between(Route.CONTINUING_EDUCATION, term.start(), closes, shortfall, fees, inquiry)
                .withEarnBy(term.end(), inquiry)
                .withSteps(inquiry.derived(EARNING_STEPS));
    }

    private static RenewalOption examination(Standing stage, Certification cma, DateRange term, Inquiry inquiry) {
        boolean member = cma.member().orElse(false);
        FeeQuote fees = FeeQuote.in(DOLLAR)
                .with("examination", member ? AamaFacts.FEE_EXAMINATION_MEMBER : AamaFacts.FEE_EXAMINATION, inquiry);
        if (stage == LAPSED && inquiry.isEstablished(AamaFacts.FEE_REACTIVATION)) {
            fees = fees.with("reactivation", AamaFacts.FEE_REACTIVATION, inquiry);
        }
        RenewalOption option = RenewalOption.from(
                        Route.EXAMINATION, term.start(), Shortfall.none(CreditUnit.POINT), fees, inquiry)
                .withSteps(EXAMINATION_STEPS);
        int failed = cma.input(InputKey.FAILED_EXAM_ATTEMPTS).orElse(0);
        inquiry.given("failed_exam_attempts", failed);
        if (failed < inquiry.value(AamaFacts.EXAM_ATTEMPTS)) {
            return option;
        }
        String reopened = inquiry.isEstablished(AamaFacts.EXAM_RE_ENROLMENT)
                ? " " + inquiry.value(AamaFacts.EXAM_RE_ENROLMENT)
                : "";
        inquiry.remark(
                AamaFacts.EXAM_ATTEMPTS, "The examination is closed after " + failed + " failed attempts." + reopened);
        return option.withheld();
    }
}
