package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** That activities are counted together changes nothing: asked one by one, the rules leave the same. */
class AlikeProperties {
    private static final RuleKey<String> KINDS = RuleKey.statement("test.kinds");
    private static final RuleKey<BigDecimal> WHOLE = RuleKey.ratio("test.whole");
    private static final RuleKey<BigDecimal> HALF = RuleKey.ratio("test.half");
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
            Fact.of(WHOLE, BigDecimal.ONE).noting("Assumed.").graded(Grade.ASSUMED),
            Fact.of(HALF, new BigDecimal("0.5")).noting("Assumed.").graded(Grade.ASSUMED));
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, KINDS)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CREDIT, WHOLE)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, HALF)
            .counting("card", CreditUnit.POINT);
    private static final RequirementSet SET = RequirementSet.total("total", points(20))
            .with(BucketFamily.of(
                            Bucket.of("a", Match.topic("a")).atLeast(points(3)),
                            Bucket.of("b", Match.topic("b")).atLeast(points(4)))
                    .whereSeveralCountForNone(KINDS))
            .with(
                    Bucket.of("board", Match.approvedBy("board")).atLeast(points(5)),
                    Bucket.otherwise("others").atMostOfTotal(points(6)));
    /** A set of which several answers are often as good as each other. */
    private static final RequirementSet TIED = RequirementSet.total("total", points(12))
            .with(
                    Bucket.of("a", Match.topic("a")).atLeast(points(3)),
                    Bucket.of("b", Match.topic("b")).atLeast(points(4)))
            .with(
                    Bucket.of("board", Match.approvedBy("board")).atLeast(points(5)),
                    Bucket.of("card", Match.kind("card")).atMost(points(2)));
    /** Amounts that are usual, none at all, finer and larger than the usual fraction holds, and so large that sums overflow. */
    private static final List<Credits> AMOUNTS = List.of(
            Credits.of("1", "point"),
            Credits.of("2.5", "point"),
            Credits.of("0.0001", "point"),
            Credits.of(0, CreditUnit.POINT),
            Credits.exactly(new BigDecimal("0.12345678901234567"), CreditUnit.POINT),
            Credits.exactly(new BigDecimal("9000000000000"), CreditUnit.POINT),
            Credits.exactly(new BigDecimal("999999999999999999"), CreditUnit.POINT));

    private static Amount points(int number) {
        return Amount.of(Credits.of(number, CreditUnit.POINT));
    }

    /** Rules that ask for traits and days, or the same as tests of a body's own, which are asked of each activity. */
    private static CountingRule[] rules(Random which, boolean oneByOne) {
        List<CountingRule> rules = new ArrayList<>();
        LocalDate first = DAY.minusDays(which.nextInt(10));
        LocalDate last = DAY.plusDays(which.nextInt(10));
        CountingRule window = CountingRule.within(first, last);
        boolean windowFirst = which.nextBoolean();
        if (windowFirst) {
            rules.add(asked(window, oneByOne));
        }
        Credits limit = Credits.of(1 + which.nextInt(5), CreditUnit.POINT);
        if (which.nextBoolean()) {
            rules.add(CountingRule.atMost(test(TraitTest.kind("card"), oneByOne), limit, "Cards."));
        }
        if (which.nextBoolean()) {
            TraitTest other = TraitTest.approvedBy("board").negate();
            rules.add(CountingRule.eachAtLeast(test(other, oneByOne), Credits.of("2.25", "point"), "small", "Small."));
        }
        if (which.nextBoolean()) {
            rules.add(CountingRule.leavingOut(test(TraitTest.topic("b"), oneByOne), "b", "Not b."));
        }
        if (which.nextBoolean()) {
            rules.add(CountingRule.atMost(test(Activity.completedBefore(DAY), oneByOne), limit, "Early."));
        }
        if (!windowFirst) {
            rules.add(asked(window, oneByOne));
        }
        return rules.toArray(CountingRule[]::new);
    }

    private static Predicate<Activity> test(Predicate<Activity> test, boolean oneByOne) {
        return oneByOne ? activity -> test.test(activity) : test;
    }

    private static CountingRule asked(CountingRule rule, boolean oneByOne) {
        return !oneByOne
                ? rule
                : new CountingRule() {
                    @Override
                    public Predicate<Activity> concerning() {
                        return activity -> rule.concerning().test(activity);
                    }

                    @Override
                    public boolean admits(Activity activity, CreditLedger ledger) {
                        return rule.admits(activity, ledger);
                    }
                };
    }

    private static List<Activity> activities(Random random, int count, int topics, boolean usual) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Credits amount = AMOUNTS.get(random.nextInt(usual ? 3 : AMOUNTS.size()));
            CreditUnit unit = List.of(CreditUnit.POINT, CreditUnit.CREDIT, CreditUnit.CONTACT_HOUR, CreditUnit.CEU)
                    .get(random.nextInt(4));
            Activity activity = Activity.of(
                            DAY.plusDays(random.nextInt(21) - 10), Credits.exactly(amount.amount(), unit))
                    .withKey("k" + i)
                    .withKind(List.of("course", "course", "card", "dance").get(random.nextInt(4)));
            for (int topic = random.nextInt(3); topic > 0; topic--) {
                activity = activity.withTopic(Character.toString('a' + random.nextInt(topics)));
            }
            activities.add(random.nextBoolean() ? activity.withApprover("board") : activity);
        }
        return activities;
    }

    @Property
    void countedTogetherOrOneByOneTheShortfallIsTheSame(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(min = 1, max = 200) int topics) {
        List<Activity> activities = activities(new Random(seed), count, topics, seed % 2 == 0);
        Inquiry together = Inquiry.of(FACTS, DAY);
        Inquiry oneByOne = Inquiry.of(FACTS, DAY);
        Inquiry explaining = Inquiry.explaining(FACTS, DAY, Inquiry.VERIFICATION_HOLDS);
        Shortfall expected = shortfall(activities, oneByOne, rules(new Random(seed), true));
        assertThat(shortfall(activities, together, rules(new Random(seed), false)))
                .isEqualTo(expected);
        assertThat(shortfall(activities, explaining, rules(new Random(seed), false)))
                .isEqualTo(expected);
        assertThat(together.notes()).isEqualTo(oneByOne.notes()).isEqualTo(explaining.notes());
        assertThat(together.nextBoundary()).isEqualTo(oneByOne.nextBoundary()).isEqualTo(explaining.nextBoundary());
    }

    private static Shortfall shortfall(List<Activity> activities, Inquiry inquiry, CountingRule... rules) {
        return CreditLedger.open(INTO_POINTS, inquiry).enter(activities, rules).measure(SET);
    }

    @Property
    void enteredInPartsTheShortfallIsTheSame(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(min = 1, max = 200) int topics) {
        Transcript all = Transcript.of(activities(new Random(seed), count, topics, true));
        int middle = new Random(seed).nextInt(count + 1);
        Shortfall inParts = CreditLedger.open(INTO_POINTS, Inquiry.of(FACTS, DAY))
                .enter(all.subList(0, middle))
                .enter(List.copyOf(all.subList(middle, count)))
                .measure(SET);
        assertThat(inParts).isEqualTo(shortfall(all, Inquiry.of(FACTS, DAY)));
    }

    @Property
    void whatIsLeftOutAndTheOrderWithinADayHaveNoBearingOnWhatIsMissing(
            @ForAll long seed, @ForAll @IntRange(max = 20) int count, @ForAll @IntRange(min = 2, max = 5) int topics) {
        List<Activity> activities = new ArrayList<>();
        List<Activity> others = new ArrayList<>();
        for (Activity activity : activities(new Random(seed), count, topics, true)) {
            Activity early = Activity.of(DAY.minusYears(1), activity.amount())
                    .withKind(activity.kind())
                    .withTopics(activity.topics())
                    .withApprovers(activity.approvers());
            Activity same = Activity.of(DAY, activity.amount())
                    .withKind(activity.kind())
                    .withTopics(activity.topics())
                    .withApprovers(activity.approvers());
            activities.add(same);
            others.add(0, same);
            others.add(early);
        }
        Shortfall expected = tied(activities);
        Shortfall found = tied(others);
        assertThat(found.requirements()).isEqualTo(expected.requirements());
        assertThat(found.plan()).isEqualTo(expected.plan());
        assertThat(found.surplus()).isEqualTo(expected.surplus());
    }

    private static Shortfall tied(List<Activity> activities) {
        return CreditLedger.open(INTO_POINTS, Inquiry.of(FACTS, DAY))
                .enter(activities, CountingRule.within(DAY.minusDays(20), DAY.plusDays(20)))
                .measure(TIED);
    }
}
