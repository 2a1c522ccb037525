package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Route.CONTINUING_EDUCATION;
import static dev.renewal.policy.Route.EXAMINATION;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.shapes.ExampleFacts.APPROVED;
import static dev.renewal.shapes.ExampleFacts.CARD_AGAIN;
import static dev.renewal.shapes.ExampleFacts.CARRIED;
import static dev.renewal.shapes.ExampleFacts.ETHICS;
import static dev.renewal.shapes.ExampleFacts.FURTHER;
import static dev.renewal.shapes.ExampleFacts.KINDS;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.LAW_LATE;
import static dev.renewal.shapes.ExampleFacts.ONLINE_SHARE;
import static dev.renewal.shapes.ExampleFacts.PER_CEU;
import static dev.renewal.shapes.ExampleFacts.PER_SEMESTER;
import static dev.renewal.shapes.ExampleFacts.SEMINARS;
import static dev.renewal.shapes.ExampleFacts.SHARED;
import static dev.renewal.shapes.ExampleFacts.STEP;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.TOTAL_OF_MORE;
import static dev.renewal.shapes.ExampleFacts.TOTAL_OF_TWO;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExamplePolicy.EDUCATION;
import static dev.renewal.shapes.ExamplePolicy.EXPIRING;
import static dev.renewal.shapes.ExamplePolicy.HOURS;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.assess;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static dev.renewal.shapes.ExamplePolicy.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.Condition;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.RequiredAmount;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Sourced;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of quantity in docs/shapes.md. */
class QuantityShapesTest {
    private static final InputKey<Boolean> AUDITED = new InputKey<>("audited", Boolean.class);
    private static final InputKey<Boolean> ATTESTED = new InputKey<>("attested", Boolean.class);
    private static final InputKey<Boolean> NURSE = new InputKey<>("licensed_nurse", Boolean.class);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 1);
    /** The term is 2024-01-01 to 2026-01-01. */
    private static final LocalDate CERTIFIED = LocalDate.of(2024, 1, 1);

    @Test
    void units() {
        // shape 8: begin
        EducationRule inHours = EducationRule.in(CreditUnit.CLOCK_HOUR)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR)
                .counts(Activity.COURSE, CreditUnit.CEU, PER_CEU)
                .counts("college", CreditUnit.COLLEGE_CREDIT, PER_SEMESTER)
                .roundedTo(STEP, RoundingMode.DOWN);
        // shape 8: end

        Shortfall shortfall = shortfall(
                inHours.requires("total", TOTAL),
                course("1.3"),
                Activity.of(DAY, Credits.of("0.25", "ceu")),
                // after the ratio became 15
                Activity.of(LocalDate.of(2025, 8, 1), Credits.of("0.9", "college-credit"))
                        .withKind("college"),
                Activity.of(DAY, Credits.of("3", "point")));
        // 1 and 2.5, and 13.5
        assertThat(shortfall.requirements().get(0).counted()).isEqualTo(hours("17"));
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly(Disallowance.UNIT);
    }

    @Test
    void minimaAndMaxima() {
        // shape 9: begin
        EducationRule education = HOURS.requires("total", TOTAL)
                .with( // each credit is in one category of a family, and in those around it
                        Category.approvedBy("approved", "board")
                                .atLeast(APPROVED)
                                .containing(
                                        Category.topic("law", "law").atLeast(LAW),
                                        Category.topic("ethics", "ethics").atLeast(ETHICS)))
                .with( // and, with a further trait, in one of the other family
                        Category.delivery("online", "online").atMost(RequiredAmount.shareOfTotal(ONLINE_SHARE)));
        // shape 9: end

        Shortfall shortfall = shortfall(
                education,
                course("14").withApprover("board").withDelivery("online"),
                course("3").withApprover("board").withTopic("law"));
        assertThat(shortfall.requirements())
                .extracting(Requirement::id, line -> line.counted().toString())
                .contains(tuple("total", "13 clock-hour"));
        assertThat(shortfall.plan())
                .extracting(PlanLine::toString)
                .containsExactly(
                        "2 clock-hour, approved_by board, topic ethics, not delivery online",
                        "5 clock-hour, not delivery online");
    }

    @Test
    void frequencies() {
        EducationRule withCards = EDUCATION.counts("card", CreditUnit.CLOCK_HOUR);

        // shape 10: begin
        EducationRule education = withCards.limitedBy(
                CountingRule.onceIn(ActivityFilter.kind("card"), CARD_AGAIN, "card-again"), // also sees earlier terms
                CountingRule.atMostActivities(
                        ActivityFilter.topic("seminar"), SEMINARS, "One seminar counts in a term."),
                CountingRule.noRepeats(activity -> activity.course().orElse(""), "A course counts once."));
        // shape 10: end

        Activity first = course("1");
        Shortfall shortfall = shortfall(
                education,
                Activity.of(LocalDate.of(2020, 6, 1), hours("1"))
                        .withKind("card")
                        .withKey("a"),
                first.withKind("card").withKey("b"),
                first.withTopic("seminar").withKey("c"),
                first.withTopic("seminar").withKey("d"),
                first.withCourse("BLS-1").withKey("e"),
                first.withCourse("BLS-1").withKey("f"),
                Activity.of(LocalDate.of(2025, 6, 1), hours("1"))
                        .withKind("card")
                        .withKey("g"));
        assertThat(shortfall.uncounted())
                .extracting(left -> left.activityKey().orElseThrow(), Disallowance::code)
                .containsExactly(
                        tuple("a", Disallowance.BEFORE_WINDOW),
                        tuple("b", "card-again"),
                        tuple("d", Disallowance.OVER_MAXIMUM),
                        tuple("f", Disallowance.REPEATED));
        assertThat(shortfall.requirements().get(0).counted()).isEqualTo(hours("3"));
    }

    @ParameterizedTest
    @CsvSource({
        // credentials, late, audited: total, law, satisfied
        "1, false, false, 20, 1, true",
        "3, false, false, 30, 1, true",
        "3, true, false, 30, 2, true",
        "3, true, true, 30, 2, false",
    })
    void requirementsOfTheHolder(
            int credentials, boolean late, boolean audited, String required, String law, boolean satisfied) {
        EducationRule education = EDUCATION.with(Category.topic("law", "law").atLeast(LAW));
        OptionRule standard = RENEWAL.requires(education, TERM_START, TERM_END);

        // shape 11: begin
        OptionRule inTime = standard.in(CURRENT)
                .requiring("total", facts -> {
                    Sourced<Credits> total = facts.get(TOTAL);
                    Sourced<Credits> further = facts.get(FURTHER);
                    return holder -> {
                        int held = holder.certification()
                                .input(InputKey.CREDENTIALS_HELD)
                                .orElse(1);
                        return holder.trace()
                                .find(total)
                                .map(whole ->
                                        whole.plus(holder.trace().use(further).times(Math.max(0, held - 1))));
                    };
                })
                .condition(
                        "certificates-submitted",
                        facts ->
                                holder -> !holder.certification().input(AUDITED).orElse(false));
        OptionRule afterwards = inTime.in(LAPSED).requiring("law", LAW_LATE);
        // shape 11: end

        LocalDate lastDay = LocalDate.of(2025, 8, 31);
        Certification certification = certified(lastDay.minusYears(2))
                .with(InputKey.CREDENTIALS_HELD, credentials)
                .with(AUDITED, audited)
                .withActivity(course("30").withTopic("law"));
        Shortfall shortfall = assess(
                        EXPIRING.option(inTime).option(afterwards), certification, late ? lastDay.plusDays(1) : lastDay)
                .options()
                .get(0)
                .shortfall();
        assertThat(shortfall.requirements())
                .extracting(Requirement::required)
                .containsExactly(Optional.of(hours(required)), Optional.of(hours(law)));
        assertThat(shortfall.isSatisfied()).isEqualTo(satisfied);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "2, 26", "3, 30", "9, 30", ","})
    void aTableByANumber(@Nullable Integer number, @Nullable String required) {
        OptionRule standard = RENEWAL.requires(EDUCATION, TERM_START, TERM_END);

        // shape 11, a table by a number: begin
        OptionRule byNumber = standard.requiring(
                "total", InputKey.CREDENTIALS_HELD, List.of(TOTAL, TOTAL_OF_TWO, TOTAL_OF_MORE)); // three or more
        // shape 11, a table by a number: end

        Certification holder =
                number == null ? certified(CERTIFIED) : certified(CERTIFIED).with(InputKey.CREDENTIALS_HELD, number);
        Assessment answer = assess(EXPIRING.option(byNumber), holder, AS_OF);
        assertThat(answer.options().get(0).shortfall().requirements().get(0).required())
                .isEqualTo(Optional.ofNullable(required).map(ExampleFacts::hours));
        assertThat(answer.findings())
                .extracting(Finding::code)
                .isEqualTo(number == null ? List.of("input-not-given") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // hours of the term before; the law of January 2026 is 24 hours, and five are carried over at most
        "20, 24",
        "24, 24",
        "25.5, 22.5",
        "29, 19",
        "40, 19",
    })
    void hoursCarriedOver(String earned, String required) {
        EducationRule education = EDUCATION;
        OptionRule standard = RENEWAL.requires(education, TERM_START, TERM_END);

        // shape 11, hours carried over: begin
        OptionRule carriedOver = standard.requiring("total", facts -> {
            EducationRule.AsOf hours = education.asOf(facts);
            Sourced<Credits> total = facts.get(TOTAL);
            Sourced<Credits> most = facts.get(CARRIED);
            return holder -> {
                Optional<Credits> needed = holder.trace().find(total);
                Optional<RunningTerm> before = holder.term().previous(holder.history());
                if (needed.isEmpty() || before.isEmpty()) { // the first term has none before it
                    return needed;
                }
                DateRange days = before.get().dates();
                CreditTally tally = hours.count(
                        holder.certification().activities(),
                        EarningWindow.between(days.start(), days.end()),
                        holder.trace());
                Credits beyond = tally.total().lessAtMost(needed.get());
                return needed.map(
                        amount -> amount.lessAtMost(beyond.min(holder.trace().use(most))));
            };
        });
        // shape 11, hours carried over: end

        Certification holder = certified(CERTIFIED).withActivity(course(earned));
        LocalDate later = LocalDate.of(2026, 2, 1);
        assertThat(option(carriedOver, holder.withRenewedOn(LocalDate.of(2025, 12, 1)), later)
                        .shortfall()
                        .requirements()
                        .get(0)
                        .required())
                .contains(hours(required));
        assertThat(option(carriedOver, holder, AS_OF)
                        .shortfall()
                        .requirements()
                        .get(0)
                        .required())
                .as("in the first term")
                .contains(hours("20"));
    }

    @Test
    void sharedActivities() {
        // shape 12: begin
        EducationRule shared = EDUCATION;
        EducationRule notShared = EDUCATION.limitedBy( // the host says Activity.withUsedFor("example:nurse")
                CountingRule.notUsedElsewhere("example:tech", "An hour counts for one credential."));
        EducationRule planned = EDUCATION.sharedBy(SHARED); // yes or no: may a planned course count for several?
        // shape 12: end

        Activity[] activities = {
            course("1"), course("2").withUsedFor("example:tech"), course("4").withUsedFor("example:nurse")
        };
        assertThat(shortfall(shared, activities).requirements().get(0).counted())
                .isEqualTo(hours("7"));
        assertThat(shortfall(notShared, activities).requirements().get(0).counted())
                .isEqualTo(hours("3"));
        assertThat(shortfall(planned, activities)).isEqualTo(shortfall(shared, activities));
    }

    @ParameterizedTest
    @CsvSource({
        // hours, attested, nurse: the fewest further hours, and whether each way is satisfied
        "20, true, false, 0, true, false",
        "20, false, true, 0, false, true",
        "9, true, true, 6, false, true",
    })
    void alternatives(
            String earned, boolean attested, boolean nurse, String missing, boolean byHours, boolean byLicence) {
        // shape 13: begin
        EducationRule education = HOURS.requires("total", TOTAL)
                .orRequires(RequirementSet.total("total", APPROVED) // the nearest of the sets counts
                        .with(Category.approvedBy("approved", "board").atLeast(APPROVED)));
        CredentialRule ways = EXPIRING.option(OptionRule.of(CONTINUING_EDUCATION)
                        .closes(TERM_END)
                        .requires(education, TERM_START, TERM_END)
                        .condition("attestation", ATTESTED) // what the host says
                        .condition(
                                "fee-paid-first",
                                facts -> holder -> !holder.paidInTerm("renewal").isEmpty()))
                .option(OptionRule.of(new Route("other-licence")).condition("licensed-nurse", NURSE))
                .option(OptionRule.of(EXAMINATION))
                .readingPayments("renewal"); // else payments of it are an unknown fee
        // shape 13: end

        Certification certification = certified(CERTIFIED)
                .with(ATTESTED, attested)
                .with(NURSE, nurse)
                .withActivity(course(earned).withApprover("board"));
        List<RenewalOption> paid = assess(
                        ways, certification.withPayment(Payment.of(DAY, "renewal", Money.of("55", "USD"))), AS_OF)
                .options();
        assertThat(paid).allMatch(RenewalOption::isOpen);
        assertThat(paid.get(0).shortfall().minimumAdditional()).isEqualTo(hours(missing));
        assertThat(paid).extracting(way -> way.shortfall().isSatisfied()).containsExactly(byHours, byLicence, true);
        assertThat(assess(ways, certification, AS_OF)
                        .options()
                        .get(0)
                        .shortfall()
                        .isSatisfied())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, true, false", ", false, false"})
    void aConditionThatTheHostDidNotTell(@Nullable Boolean said, boolean complete, boolean satisfied) {
        // shape 13, a condition that the host did not tell: begin
        OptionRule renewal =
                OptionRule.of(CONTINUING_EDUCATION).condition("attestation", ATTESTED); // met, not met, or not known
        OptionRule ownJava = OptionRule.of(CONTINUING_EDUCATION)
                .requires(facts -> holder -> Shortfall.none(
                        CreditUnit.CLOCK_HOUR,
                        Condition.of("attestation", holder.certification().input(ATTESTED))));
        // shape 13, a condition that the host did not tell: end

        Certification silent = certified(CERTIFIED).with(NURSE, false);
        Certification holder = said == null ? silent : silent.with(ATTESTED, said);
        for (OptionRule rule : List.of(renewal, ownJava)) {
            Shortfall shortfall =
                    option(rule, holder.with(AUDITED, false), AS_OF).shortfall();
            assertThat(shortfall.conditions()).containsExactly(new Condition("attestation", satisfied, !complete));
            assertThat(shortfall.isComplete()).isEqualTo(complete);
            assertThat(shortfall.isSatisfied()).isEqualTo(satisfied);
        }
    }

    private static Shortfall shortfall(EducationRule education, Activity... activities) {
        return option(
                        RENEWAL.requires(education, TERM_START, TERM_END),
                        certified(CERTIFIED).withActivities(List.of(activities)),
                        AS_OF)
                .shortfall();
    }

    private static Activity course(String amount) {
        return Activity.of(DAY, hours(amount));
    }
}
