package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.shapes.ExampleFacts.ETHICS;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.PER_CEU;
import static dev.renewal.shapes.ExampleFacts.PER_SEMESTER;
import static dev.renewal.shapes.ExampleFacts.SHARED;
import static dev.renewal.shapes.ExampleFacts.STEP;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExamplePolicy.EDUCATION;
import static dev.renewal.shapes.ExamplePolicy.EXPIRING;
import static dev.renewal.shapes.ExamplePolicy.HOURS;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static dev.renewal.shapes.ExamplePolicy.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.CategoryFamily;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.RequiredAmount;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Trait;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Note;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Status;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.PlannedCourse;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joint plans by rules of every shape. */
class JointPlanShapesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Certification HOLDER = certified(LocalDate.of(2026, 1, 1));

    private static CredentialRule requiring(EducationRule education) {
        return EXPIRING.option(RENEWAL.requires(education, TERM_START, TERM_END));
    }

    private static List<String> lines(JointPlan plan) {
        return plan.lines().stream().map(PlannedCourse::toString).toList();
    }

    private static Activity course(String hours, String... topics) {
        return Activity.of(AS_OF, hours(hours)).withTopics(List.of(topics));
    }

    private static JointPlan planOf(EducationRule education, Activity... activities) {
        return plan(requiring(education), AS_OF, HOLDER.withActivities(List.of(activities)));
    }

    private static Status status(EducationRule education) {
        JointPlan plan = planOf(education);
        assertThat(plan.lines()).isEmpty();
        return plan.certifications().get(0).status();
    }

    @Test
    void aFactSaysWhetherACourseMayCountForSeveral() {
        JointPlan shared = plan(requiring(EDUCATION), AS_OF, HOLDER, HOLDER);
        assertThat(lines(shared)).containsExactly("24 hours");
        assertThat(shared.notes()).extracting(Note::key).containsExactly("plan.hour", "plan.shared");
        JointPlan apart = plan(requiring(EDUCATION.sharedBy(SHARED)), AS_OF, HOLDER, HOLDER);
        assertThat(lines(apart)).containsExactly("24 hours", "24 hours");
        assertThat(apart.lines()).allSatisfy(line -> assertThat(line.counts()).hasSize(1));
        assertThat(apart.notes())
                .as("the fact is established")
                .extracting(Note::key)
                .containsExactly("plan.hour");
    }

    @Test
    void hoursThatNoDecimalHoldsAreExactAndRoundedUpForARecord() {
        EducationRule inCredits = EducationRule.in(CreditUnit.CLOCK_HOUR)
                .citing(ExampleFacts.KINDS)
                .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR, PER_SEMESTER)
                .requires("total", TOTAL);
        LocalDate asOf = LocalDate.of(2025, 12, 1);
        JointPlan plan = plan(requiring(inCredits), asOf, certified(LocalDate.of(2025, 1, 1)));
        assertThat(plan.totalHours()).isEqualTo(Fraction.of(20, 15)).hasToString("4/3");
        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line).hasToString("4/3 hours");
            assertThat(line.counts().get(0).credits()).isEqualTo(Fraction.of(20, 1));
            assertThat(line.asActivity(asOf).sizes())
                    .containsExactly(Credits.of("1.3334", "contact-hour"), Credits.of("1.3334", "clock-hour"));
        });
    }

    /** Nine hours of law or ten of ethics; what is on both counts for neither. */
    private static RequirementSet nineOfLawOrTenOfEthics(boolean law) {
        Category lawOnly = Category.topic("law", "law");
        Category ethicsOnly = Category.topic("ethics", "ethics");
        CategoryFamily family = CategoryFamily.of(
                law ? lawOnly.atLeast(RequiredAmount.of(hours("9"))) : lawOnly,
                law ? ethicsOnly : ethicsOnly.atLeast(RequiredAmount.of(hours("10"))));
        return RequirementSet.total("total", RequiredAmount.of(hours("9")))
                .with(family.whereSeveralCountForNone(ExampleFacts.KINDS));
    }

    @Test
    void theSetThatIsNearestForAllMayNotBeTheNearestForOne() {
        CredentialRule rule =
                requiring(HOURS.requires(nineOfLawOrTenOfEthics(true)).orRequires(nineOfLawOrTenOfEthics(false)));
        Certification nearLaw = HOLDER.withActivities(List.of(course("6", "law"), course("6", "ethics")));
        Certification nearEthics = HOLDER.withActivity(course("7", "ethics"));
        assertThat(lines(plan(rule, AS_OF, nearLaw))).containsExactly("3 hours, on law");
        assertThat(lines(plan(rule, AS_OF, nearEthics))).containsExactly("3 hours, on ethics");
        JointPlan both = plan(rule, AS_OF, nearLaw, nearEthics);
        assertThat(lines(both)).containsExactly("4 hours, on ethics");
        assertThat(both.separateHours()).isEqualTo(Fraction.of(6, 1));
    }

    @Test
    void noCourseIsPlannedThatTheBodySaysNobodyTakes() {
        RequirementSet set = RequirementSet.total("total", RequiredAmount.of(hours("2")))
                .with(Category.topic("law", "law").atLeast(LAW))
                .with(Category.topic("ethics", "ethics").atLeast(ETHICS));
        assertThat(lines(planOf(HOURS.requires(set)))).containsExactly("2 hours, on law and ethics");
        assertThat(lines(planOf(HOURS.requires(set.incompatible("law", "ethics")))))
                .containsExactly("2 hours, on ethics", "1 hour, on law");
    }

    @Test
    void aLineBelowAMinimumIsJoinedWithAnother() {
        EducationRule atLeastTwo = HOURS.requires(RequirementSet.total("total", TOTAL)
                        .with(Category.topic("law", "law").atLeast(LAW)))
                .limitedBy(CountingRule.eachAtLeast(
                        ActivityFilter.all(), ETHICS, "small", "Too small.", new Trait("approved_by", "board")));
        assertThat(lines(planOf(atLeastTwo, course("20")))).containsExactly("4 hours, on law");
        assertThat(lines(planOf(atLeastTwo, course("24"))))
                .as("as long as it must be")
                .containsExactly("2 hours, on law");
        assertThat(planOf(atLeastTwo, course("24")).separateHours()).isEqualTo(Fraction.of(2, 1));
    }

    @Test
    void whatARuleMayLeaveOutIsNotPlanned() {
        EducationRule online = EDUCATION.limitedBy(
                CountingRule.atMost(ActivityFilter.topic("online"), LAW, "Online courses count up to a maximum."),
                CountingRule.noRepeats(activity -> activity.course().orElse(""), "A course counts once."));
        assertThat(lines(planOf(online))).containsExactly("24 hours");
    }

    @Test
    void whereCoursesAreOfNoUseNothingIsPlanned() {
        OptionRule own = RENEWAL.requires(
                facts -> holder -> Shortfall.of(List.of(), hours("1"), List.of(), hours("0"), List.of(), List.of()));
        assertThat(plan(EXPIRING.option(own), AS_OF, HOLDER)
                        .certifications()
                        .get(0)
                        .status())
                .as("no requirements")
                .isEqualTo(Status.NO_CREDITS);
        assertThat(status(HOURS.roundedTo(STEP, RoundingMode.DOWN).requires("total", TOTAL)))
                .as("the worth of each course is rounded")
                .isEqualTo(Status.NO_COURSES);
        assertThat(status(EducationRule.in(CreditUnit.CLOCK_HOUR)
                        .citing(ExampleFacts.KINDS)
                        .counts(Activity.COURSE, CreditUnit.CEU, PER_CEU)
                        .requires("total", TOTAL)))
                .as("an hour is no CEU")
                .isEqualTo(Status.NO_COURSES);
        assertThat(status(EDUCATION
                        .counts("seminar", CreditUnit.CLOCK_HOUR)
                        .with(Category.kind("seminar", "seminar").atLeast(LAW))))
                .as("only courses are planned")
                .isEqualTo(Status.NO_COURSES);
    }

    /** A rule with Java of its own, whose word alone says what counts. */
    private record Never() implements CountingRule, CountingRule.AsOf, CountingRule.Count {
        @Override
        public CountingRule.AsOf asOf(FactsAsOf facts) {
            return this;
        }

        @Override
        public ActivityFilter concerning() {
            return ActivityFilter.all();
        }

        @Override
        public Count begin(CreditTally tally) {
            return this;
        }

        @Override
        public long limits(long worth, CreditTally tally) {
            tally.leaveOut("never", "It never counts.");
            return 0;
        }
    }

    @Test
    void aPlanThatARuleDoesNotCountIsNotHandedOut() {
        assertThat(status(EDUCATION.limitedBy(new Never()))).isEqualTo(Status.NO_COURSES);
    }

    @Test
    void moreThanCanBeSearchedIsRefused() {
        List<Category> topics = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            topics.add(Category.topic("topic-" + i, "topic-" + i).atLeast(RequiredAmount.of(hours("1"))));
        }
        EducationRule many = EDUCATION.with(topics.toArray(new Category[0]));
        assertThatThrownBy(() -> planOf(many))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 12 topics and approvers that make a difference")
                .hasMessageContaining("PLAN_TOO_LARGE");
    }
}
