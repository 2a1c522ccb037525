package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small sets of requirements of every form that the class allows, with small counts, drawn from a seed. */
final class RequirementGenerator {
    static final RuleKey<String> KINDS = RuleKey.statement("test.kinds");
    static final RuleKey<String> SEVERAL = RuleKey.statement("test.several");
    static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.stating(KINDS, "Courses count.").graded(Grade.ASSUMED),
            Fact.stating(SEVERAL, "Several count for none.").graded(Grade.ASSUMED));
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random;
    /** What every amount is multiplied by. */
    private final Credits unit;

    final List<FamilySketch> families = new ArrayList<>();
    final int total;
    String apart;

    /** What a bucket is made of; {@code -1} is no minimum, or no maximum. */
    record BucketSketch(String id, boolean otherwise, int least, int most, boolean ofTotal, List<BucketSketch> inner) {}

    record FamilySketch(List<BucketSketch> buckets, boolean severalForNone) {}

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
        return families.stream().flatMap(family -> family.buckets.stream()).noneMatch(BucketSketch::ofTotal);
    }

    private FamilySketch family(String name, boolean mayLimitTotal) {
        List<BucketSketch> buckets = new ArrayList<>();
        boolean limitsTotal = mayLimitTotal && random.nextInt(2) == 0;
        int count = 1 + random.nextInt(2);
        for (int i = 1; i <= count; i++) {
            boolean otherwise = i == count && count > 1 && random.nextInt(3) == 0;
            boolean ofTotal = limitsTotal && i == count;
            List<BucketSketch> inner = new ArrayList<>();
            if (!otherwise && random.nextInt(3) == 0) {
                inner.add(new BucketSketch(name + i + "x", false, least(), most(), false, List.of()));
                if (random.nextInt(3) == 0) {
                    inner.add(
                            new BucketSketch(name + i + "y", random.nextBoolean(), least(), most(), false, List.of()));
                }
            }
            int most = ofTotal ? random.nextInt(4) : most();
            buckets.add(new BucketSketch(name + i, otherwise, least(), most, ofTotal, inner));
        }
        return new FamilySketch(buckets, random.nextBoolean());
    }

    private int most() {
        return random.nextInt(4) == 0 ? random.nextInt(4) : -1;
    }

    private int least() {
        return random.nextInt(3) == 0 ? -1 : random.nextInt(4);
    }

    /** The set; throws where the sketch lies outside the class. */
    RequirementSet set() {
        RequirementSet set = RequirementSet.total("total", Amount.of(times(total)));
        for (FamilySketch sketch : families) {
            BucketFamily family = BucketFamily.of(buckets(sketch.buckets));
            set = set.with(sketch.severalForNone ? family.whereSeveralCountForNone(SEVERAL) : family);
        }
        if (families.size() == 2 && random.nextInt(4) == 0) {
            apart = families.get(0).buckets.get(0).id + " "
                    + families.get(1).buckets.get(0).id;
            set = set.neverTogether(apart.split(" ")[0], apart.split(" ")[1]);
        }
        return set;
    }

    private Bucket[] buckets(List<BucketSketch> sketches) {
        return sketches.stream().map(this::bucket).toArray(Bucket[]::new);
    }

    private Bucket bucket(BucketSketch sketch) {
        Bucket bucket = sketch.otherwise ? Bucket.otherwise(sketch.id) : Bucket.of(sketch.id, Match.topic(sketch.id));
        bucket = sketch.least < 0 ? bucket : bucket.atLeast(Amount.of(times(sketch.least)));
        if (sketch.most >= 0) {
            Amount most = Amount.of(times(sketch.most));
            bucket = sketch.ofTotal ? bucket.atMostOfTotal(most) : bucket.atMost(most);
        }
        return bucket.containing(buckets(sketch.inner));
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
                for (BucketSketch bucket : family.buckets) {
                    if (random.nextInt(2) == 0) {
                        activity = with(activity, bucket);
                    }
                }
            }
            activities.add(activity);
        }
        return activities;
    }

    private Activity with(Activity activity, BucketSketch bucket) {
        Activity tagged = activity.withTopic(bucket.id);
        for (BucketSketch inner : bucket.inner) {
            tagged = inner.otherwise || random.nextBoolean() ? tagged : tagged.withTopic(inner.id);
        }
        return tagged;
    }

    static Shortfall measure(RequirementSet set, List<Activity> activities, CreditUnit unit) {
        Inquiry inquiry = Inquiry.of(FACTS, DAY);
        return CreditLedger.open(CreditConversion.into(unit, KINDS).counting(Activity.COURSE, unit), inquiry)
                .enter(activities)
                .measure(set);
    }
}
