package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small sets of requirements of every form that the class allows, with small counts, drawn from a seed. */
final class RequirementGenerator {
    static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    static final FactKey<String> SEVERAL = FactKey.statement("test.several");
    static final FactKey<Credits> LEAST = FactKey.credits("test.least-activity", CreditUnit.POINT);
    static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.of(LEAST, Credits.of(2, CreditUnit.POINT)).noting("Two.").graded(Grade.ASSUMED),
            Fact.stating(KINDS, "Courses count.").graded(Grade.ASSUMED),
            Fact.stating(SEVERAL, "Several count for none.").graded(Grade.ASSUMED));
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random;
    private boolean withMaxima = true;
    /** What every amount is multiplied by. */
    private final Credits unit;

    final List<FamilySketch> families = new ArrayList<>();
    final int total;
    String apart;

    /** What a category is made of; {@code -1} is no minimum, or no maximum. */
    record CategorySketch(String id, boolean rest, int least, int most, boolean ofTotal, List<CategorySketch> inner) {}

    record FamilySketch(List<CategorySketch> categories, boolean severalForNone) {}

    RequirementGenerator(long seed, Credits unit) {
        this.random = new Random(seed);
        this.unit = unit;
        this.total = random.nextInt(7);
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            families.add(family(i == 0 ? "a" : "b", mayLimitTotal()));
        }
    }

    private boolean mayLimitTotal() {
        return families.stream().flatMap(family -> family.categories.stream()).noneMatch(CategorySketch::ofTotal);
    }

    private FamilySketch family(String name, boolean mayLimitTotal) {
        List<CategorySketch> categories = new ArrayList<>();
        boolean limitsTotal = mayLimitTotal && random.nextInt(2) == 0;
        int count = 1 + random.nextInt(2);
        for (int i = 1; i <= count; i++) {
            boolean rest = i == count && count > 1 && random.nextInt(3) == 0;
            boolean ofTotal = limitsTotal && i == count;
            List<CategorySketch> inner = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                inner.add(new CategorySketch(name + i + "x", false, least(), most(), false, List.of()));
                if (random.nextInt(3) == 0) {
                    inner.add(new CategorySketch(
                            name + i + "y", random.nextBoolean(), least(), most(), false, List.of()));
                }
            }
            int most = ofTotal ? random.nextInt(4) : most();
            categories.add(new CategorySketch(name + i, rest, least(), most, ofTotal, inner));
        }
        return new FamilySketch(categories, random.nextBoolean());
    }

    private int most() {
        return random.nextInt(4) == 0 ? random.nextInt(4) : -1;
    }

    private int least() {
        return random.nextInt(3) == 0 ? -1 : random.nextInt(4);
    }

    /** The set; throws where the sketch lies outside the class. */
    RequirementSet set() {
        RequirementSet set = RequirementSet.total("total", RequiredAmount.of(times(total)));
        for (FamilySketch sketch : families) {
            CategoryFamily family = CategoryFamily.of(categories(sketch.categories));
            set = set.with(sketch.severalForNone ? family.whereSeveralCountForNone(SEVERAL) : family);
        }
        if (families.size() == 2 && random.nextInt(4) == 0) {
            apart = families.get(0).categories.get(0).id + " "
                    + families.get(1).categories.get(0).id;
            set = set.incompatible(apart.split(" ")[0], apart.split(" ")[1]);
        }
        return set;
    }

    /** The same set without its maxima. */
    RequirementSet setWithoutMaxima() {
        withMaxima = false;
        return set();
    }

    private Category[] categories(List<CategorySketch> sketches) {
        return sketches.stream().map(this::category).toArray(Category[]::new);
    }

    private Category category(CategorySketch sketch) {
        Category category = sketch.rest ? Category.rest(sketch.id) : Category.topic(sketch.id, sketch.id);
        category = sketch.least < 0 ? category : category.atLeast(RequiredAmount.of(times(sketch.least)));
        if (withMaxima && sketch.most >= 0) {
            RequiredAmount most = RequiredAmount.of(times(sketch.most));
            category = sketch.ofTotal ? category.atMostOfTotal(most) : category.atMost(most);
        }
        return category.containing(categories(sketch.inner));
    }

    Credits times(int amount) {
        return unit.convertedAt(java.math.BigDecimal.valueOf(amount), unit.unit());
    }

    /** Recorded activities: some topics of the sketch, and one that it does not know. */
    List<Activity> activities() {
        List<Activity> activities = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Activity activity = Activity.of(DAY, times(1 + random.nextInt(2)));
            for (FamilySketch family : families) {
                for (CategorySketch category : family.categories) {
                    if (random.nextInt(2) == 0) {
                        activity = with(activity, category);
                    }
                }
            }
            activities.add(activity);
        }
        return activities;
    }

    /** A rule that counts what is not on a topic, most often one of the sketch, only from {@link #LEAST} up. */
    CountingRule leastActivity() {
        List<String> topics = new ArrayList<>(List.of("other"));
        families.forEach(family -> family.categories.forEach(category -> topics.add(category.id)));
        String exempt = topics.get(random.nextInt(topics.size()));
        return CountingRule.eachAtLeast(
                ActivityFilter.topic(exempt).negate(), LEAST, "too-small", "Too small.", new Trait("topic", exempt));
    }

    private Activity with(Activity activity, CategorySketch category) {
        Activity tagged = activity.withTopic(category.id);
        for (CategorySketch inner : category.inner) {
            tagged = inner.rest || random.nextBoolean() ? tagged : tagged.withTopic(inner.id);
        }
        return tagged;
    }

    static Shortfall measure(RequirementSet set, List<Activity> activities, CreditUnit unit, CountingRule... rules) {
        return tally(set, activities, unit, FactsAsOf.of(FACTS, DAY, FactsAsOf.STALE_AFTER), rules)
                .shortfall();
    }

    static CreditTally tally(
            RequirementSet set, List<Activity> activities, CreditUnit unit, FactsAsOf facts, CountingRule... rules) {
        return tally(set, activities, unit, facts, Trace.of(facts), rules);
    }

    static CreditTally tally(
            RequirementSet set,
            List<Activity> activities,
            CreditUnit unit,
            FactsAsOf facts,
            Trace trace,
            CountingRule... rules) {
        return EducationRule.in(unit)
                .citing(KINDS)
                .counts(Activity.COURSE, unit)
                .counts("college", unit)
                .counts("in-service", unit)
                .limitedBy(rules)
                .requires(set)
                .asOf(facts)
                .count(Transcript.of(activities), EarningWindow.always(), trace);
    }
}
