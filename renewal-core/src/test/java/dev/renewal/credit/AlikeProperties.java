package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Counting activities with equal traits together gives the same as asking every rule about every activity. */
class AlikeProperties {
    private static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    private static final FactKey<BigDecimal> WHOLE = FactKey.ratio("test.whole");
    private static final FactKey<BigDecimal> HALF = FactKey.ratio("test.half");
    private static final FactKey<Credits> LIMIT = FactKey.credits("test.limit", CreditUnit.POINT);
    private static final FactKey<Credits> LEAST = FactKey.credits("test.least", CreditUnit.POINT);
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final EducationRule RULE = EducationRule.in(CreditUnit.POINT)
            .citing(KINDS)
            .counts(Activity.COURSE, CreditUnit.POINT)
            .counts(Activity.COURSE, CreditUnit.CREDIT, WHOLE)
            .counts(Activity.COURSE, CreditUnit.CONTACT_HOUR, HALF)
            .counts("card", CreditUnit.POINT)
            .requires(RequirementSet.total("total", points(20)))
            .with(CategoryFamily.of(
                            Category.topic("a", "a").atLeast(points(3)),
                            Category.topic("b", "b").atLeast(points(4)))
                    .whereSeveralCountForNone(KINDS))
            .with(
                    Category.approvedBy("board", "board").atLeast(points(5)),
                    Category.rest("others").atMostOfTotal(points(6)));
    /** A rule for which several answers are often equally good. */
    private static final EducationRule TIED = EducationRule.in(CreditUnit.POINT)
            .citing(KINDS)
            .counts(Activity.COURSE, CreditUnit.POINT)
            .counts("card", CreditUnit.POINT)
            .requires(RequirementSet.total("total", points(12)))
            .with(
                    Category.topic("a", "a").atLeast(points(3)),
                    Category.topic("b", "b").atLeast(points(4)))
            .with(
                    Category.approvedBy("board", "board").atLeast(points(5)),
                    Category.approvedBy("state", "state").atMost(points(2)));
    /** Usual amounts, none at all, fine and large ones. */
    private static final List<String> AMOUNTS =
            List.of("1", "2.5", "0.0001", "0", "0.1234", "999999999", "999999999.9999");

    private static RequiredAmount points(int number) {
        return RequiredAmount.of(Credits.of(number, CreditUnit.POINT));
    }

    private static FactsAsOf facts(Random random) {
        return FactsAsOf.of(
                FactTable.of(
                        "2026-01-01",
                        Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                        Fact.of(WHOLE, BigDecimal.ONE).noting("Assumed.").graded(Grade.ASSUMED),
                        Fact.of(HALF, new BigDecimal("0.5")).noting("Assumed.").graded(Grade.ASSUMED),
                        Fact.of(LIMIT, Credits.of(1 + random.nextInt(5), CreditUnit.POINT))
                                .graded(Grade.PRIMARY, TEXT),
                        Fact.of(LEAST, Credits.of("2.25", CreditUnit.POINT)).graded(Grade.PRIMARY, TEXT)),
                DAY,
                FactsAsOf.STALE_AFTER);
    }

    /** Rules with filters by traits, or the same rules asked about every activity. */
    private static EducationRule rule(Random random, boolean oneByOne) {
        List<CountingRule> rules = new ArrayList<>();
        if (oneByOne) {
            rules.add(asked(CountingRule.noRepeats(activity -> "", "")));
        }
        if (random.nextBoolean()) {
            rules.add(CountingRule.atMost(ActivityFilter.kind("card"), LIMIT, "Cards."));
        }
        if (random.nextBoolean()) {
            ActivityFilter other = ActivityFilter.approvedBy("board").negate();
            rules.add(CountingRule.eachAtLeast(other, LEAST, "small", "Small.", new Trait("approved_by", "board")));
        }
        if (random.nextBoolean()) {
            rules.add(CountingRule.leavingOut(ActivityFilter.topic("b"), "b", "Not b."));
        }
        if (random.nextBoolean()) {
            rules.add(CountingRule.earlyAtMost(LIMIT, "Early."));
        }
        if (oneByOne) {
            rules.replaceAll(AlikeProperties::asked);
        }
        return RULE.limitedBy(rules.toArray(CountingRule[]::new));
    }

    private static EarningWindow window(Random random) {
        EarningWindow window =
                EarningWindow.between(DAY.minusDays(random.nextInt(10)), DAY.plusDays(random.nextInt(10)));
        return random.nextBoolean() ? window.withTermStart(DAY) : window;
    }

    /** The same rule, which filters activities by itself, and therefore has no say in plans. */
    private static CountingRule asked(CountingRule rule) {
        return facts -> {
            CountingRule.AsOf resolved = rule.asOf(facts);
            return new CountingRule.AsOf() {
                @Override
                public ActivityFilter concerning() {
                    return ActivityFilter.all();
                }

                @Override
                public boolean appliesTo(EarningWindow window) {
                    return resolved.appliesTo(window);
                }

                @Override
                public List<Sourced<?>> facts() {
                    return resolved.facts();
                }

                @Override
                public CountingRule.Count begin(CreditTally tally) {
                    CountingRule.Count count = resolved.begin(tally);
                    return new CountingRule.Count() {
                        @Override
                        public boolean admits(CreditTally holder) {
                            return !isConcerned(holder) || count.admits(holder);
                        }

                        @Override
                        public long limits(long worth, CreditTally holder) {
                            return isConcerned(holder) ? count.limits(worth, holder) : worth;
                        }

                        private boolean isConcerned(CreditTally holder) {
                            return resolved.concerning().test(holder.activity())
                                    && (holder.isEarly() || !resolved.concernsEarlyOnly());
                        }
                    };
                }
            };
        };
    }

    private static List<Activity> activities(Random random, int count, int topics, boolean usual) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String amount = AMOUNTS.get(random.nextInt(usual ? 3 : AMOUNTS.size()));
            CreditUnit unit = List.of(CreditUnit.POINT, CreditUnit.CREDIT, CreditUnit.CONTACT_HOUR, CreditUnit.CEU)
                    .get(random.nextInt(4));
            Activity activity = Activity.of(DAY.plusDays(random.nextInt(21) - 10), Credits.of(amount, unit))
                    .withKey("k" + i)
                    .withKind(List.of("course", "course", "card", "dance").get(random.nextInt(4)));
            for (int topic = random.nextInt(3); topic > 0; topic--) {
                activity = activity.withTopic("t" + random.nextInt(topics));
            }
            activity = random.nextInt(3) == 0 ? activity.withApprover("state") : activity;
            activities.add(random.nextBoolean() ? activity.withApprover("board") : activity);
        }
        return activities;
    }

    @Property
    void countedTogetherOrOneByOneTheShortfallIsTheSame(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(min = 1, max = 200) int topics) {
        Transcript activities = Transcript.of(activities(new Random(seed), count, topics, seed % 2 == 0));
        FactsAsOf facts = facts(new Random(seed));
        EarningWindow window = window(new Random(seed));
        EducationRule.AsOf together = rule(new Random(seed), false).asOf(facts);
        EducationRule.AsOf oneByOne = rule(new Random(seed), true).asOf(facts);
        List<Trace> traces = List.of(Trace.of(facts), Trace.of(facts), Trace.explaining(facts), Trace.of(facts));
        Shortfall expected = oneByOne.count(activities, window, traces.get(0)).shortfall();
        Shortfall first = together.count(activities, window, traces.get(1)).shortfall();
        assertThat(first.requirements()).isEqualTo(expected.requirements());
        assertThat(first.minimumAdditional()).isEqualTo(expected.minimumAdditional());
        assertThat(first.surplus()).isEqualTo(expected.surplus());
        assertThat(first.uncounted()).isEqualTo(expected.uncounted());
        // the later counts find the traits in the table
        for (Trace trace : traces.subList(2, 4)) {
            assertThat(together.count(activities, window, trace).shortfall()).isEqualTo(first);
        }
        for (Trace trace : traces) {
            assertThat(trace.notes()).isEqualTo(traces.get(0).notes());
            assertThat(trace.nextChange()).isEqualTo(traces.get(0).nextChange());
        }
    }

    @Property
    void whatTheWindowLeavesOutMayAsWellBeMissing(
            @ForAll long seed, @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(min = 1, max = 9) int topics) {
        Transcript all = Transcript.of(activities(new Random(seed), count, topics, true));
        FactsAsOf facts = facts(new Random(seed));
        EducationRule.AsOf rule = rule(new Random(seed), false).asOf(facts);
        EarningWindow window = window(new Random(seed));
        Shortfall expected = rule.count(all, window, Trace.of(facts)).shortfall();
        Transcript part = all.within(window.first().orElseThrow(), window.last().orElseThrow());
        Shortfall found = rule.count(part, window, Trace.of(facts)).shortfall();
        assertThat(found.requirements()).isEqualTo(expected.requirements());
        assertThat(found.plan()).isEqualTo(expected.plan());
        assertThat(found.uncounted()).isSubsetOf(expected.uncounted());
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
        FactsAsOf facts = facts(new Random(0));
        return TIED.asOf(facts)
                .count(
                        Transcript.of(activities),
                        EarningWindow.between(DAY.minusDays(20), DAY.plusDays(20)),
                        Trace.of(facts))
                .shortfall();
    }
}
