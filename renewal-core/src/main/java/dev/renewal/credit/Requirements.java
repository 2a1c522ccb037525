package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement set as of a date: its amounts, the facts that an answer cites, and what counting rules ask of a further course.
 *
 * <p>Where any one of several sets is enough, the tally measures each by itself and answers the nearest; each set has its own
 * placements. Immutable and thread-safe.
 */
final class Requirements {
    final CategoryTrees trees;
    final CreditUnit unit;
    /** The rule whose requirements these are. */
    final EducationRule.AsOf rule;

    private final String totalId;
    private final Credits zero;
    private final CountingRule.AsOf[] rules;
    /** By node, null without a minimum; that of {@link CategoryTrees#total} is the total. */
    private final RequiredAmount.AsOf[] least;
    /** By node, null without a maximum. */
    private final RequiredAmount.AsOf[] most;
    /** The facts of the amounts, in the order in which answers use them. */
    private final List<Cited> facts = new ArrayList<>();
    /** Null where an activity that matches several categories of the first tree may fill any of them. */
    private final @Nullable Sourced<?> noneInFirst;
    /** Null where an activity that matches several categories of the second tree may fill any of them. */
    private final @Nullable Sourced<?> noneInSecond;
    /** The amounts without those of a holder; null where they contradict each other. */
    private final @Nullable Bounds declared;
    /** The courses that plans ask for; filled when this is made. */
    private final Map<List<Trait>, Course> courses = new HashMap<>();
    /** The least amounts of the courses that plans ask for, by pair of nodes. */
    private final long[] leastOfPairs;
    /** Traits of which each one may exempt a course from a least amount. */
    final List<Trait> exempting = new ArrayList<>();

    /** A fact, and the id of the requirement whose minimum rests on it; null for a maximum. */
    private record Cited(Sourced<?> fact, @Nullable String id) {}

    /**
     * How a further course counts that is recorded as a line of a plan says.
     *
     * @param placement where it counts
     * @param least the least amount with which a counting rule counts it, in millionths; 0 where any amount does
     */
    record Course(Placement placement, long least) {}

    /**
     * Resolves a set. What is unknown or contradicts itself does not fail here, but where it is measured.
     *
     * @param rule the rule whose requirements these are, with its unit and its counting rules
     */
    Requirements(RequirementSet set, EducationRule.AsOf rule, FactsAsOf facts) {
        this.trees = set.trees;
        this.rule = rule;
        this.unit = rule.unit;
        this.totalId = set.totalId;
        this.zero = Credits.zero(unit);
        this.rules = rule.rules;
        this.least = new RequiredAmount.AsOf[trees.size];
        this.most = new RequiredAmount.AsOf[trees.size];
        least[trees.total] = asOf(set.total, totalId, facts);
        for (int node : trees.listed) {
            Category category = trees.category(node);
            least[node] = asOf(category.least, category.id, facts);
            most[node] = asOf(category.most, null, facts);
        }
        this.noneInFirst = asOf(trees.family(0), facts);
        this.noneInSecond = asOf(trees.family(1), facts);
        this.declared = declaredOrNull();
        for (CountingRule.AsOf each : rules) {
            if (each.leastWorth() > 0 && each.exemptedBy().isPresent()) {
                exempting.add(each.exemptedBy().get());
            }
        }
        this.leastOfPairs = new long[trees.pairs()];
        for (int pair = 0; pair < leastOfPairs.length; pair++) {
            List<Trait> traits = trees.traitsOfPair(pair);
            courses.put(traits, found(traits));
            leastOfPairs[pair] = course(traits).least();
            for (Trait trait : exempting) {
                List<Trait> exempted = CategoryTrees.joined(traits, List.of(trait));
                courses.put(exempted, found(exempted));
            }
        }
    }

    private RequiredAmount.@Nullable AsOf asOf(@Nullable RequiredAmount amount, @Nullable String id, FactsAsOf table) {
        if (amount == null) {
            return null;
        }
        RequiredAmount.AsOf resolved = amount.asOf(table);
        if (resolved.fact() != null) {
            facts.add(new Cited(resolved.fact(), id));
        }
        return resolved;
    }

    private static @Nullable Sourced<?> asOf(CategoryFamily family, FactsAsOf facts) {
        return family.severalCountForNone == null ? null : facts.get(family.severalCountForNone);
    }

    private @Nullable Bounds declaredOrNull() {
        try {
            return bounds(Map.of());
        } catch (IllegalArgumentException contradiction) {
            return null;
        }
    }

    private Bounds bounds(Map<String, Credits> requiring) {
        Credits[] minima = new Credits[trees.size];
        Credits[] maxima = new Credits[trees.size];
        Credits total = minimum(trees.total, zero, requiring);
        minima[trees.total] = total;
        boolean complete = total != null;
        for (int node : trees.listed) {
            minima[node] = minimum(node, total, requiring);
            maxima[node] = most[node] == null ? null : checked(most[node].ofTotal(total));
            complete &= (least[node] == null || minima[node] != null) && (most[node] == null || maxima[node] != null);
        }
        return new Bounds(trees, minima, maxima, complete);
    }

    /** The minimum of a node, for a total; that of the holder replaces the declared one. Null without, and where not known. */
    private @Nullable Credits minimum(int node, @Nullable Credits total, Map<String, Credits> requiring) {
        if (least[node] == null) {
            return null;
        }
        String id = id(node);
        return checked(requiring.containsKey(id) ? requiring.get(id) : least[node].ofTotal(total));
    }

    private @Nullable Credits checked(@Nullable Credits amount) {
        if (amount != null && !amount.unit().equals(unit)) {
            throw new IllegalArgumentException("the requirements are in " + unit + ", and one of them is " + amount);
        }
        return amount;
    }

    /** The id of the requirement at a node. */
    String id(int node) {
        return node == trees.total ? totalId : trees.category(node).id;
    }

    Credits credits(long millionths) {
        return millionths == 0 ? zero : Credits.ofMillionths(millionths, unit);
    }

    /** Whether the total or a category with a minimum has this id, so that a holder may have another minimum. */
    boolean hasMinimum(String id) {
        boolean found = false;
        for (int node : trees.required) {
            found |= id(node).equals(id);
        }
        return found;
    }

    /** The least amount of a course that a plan asks for in both nodes of a pair, in millionths. */
    long leastOfPair(int pair) {
        return leastOfPairs[pair];
    }

    /** How a course with such traits counts. */
    Course course(List<Trait> traits) {
        Course known = courses.get(traits);
        return known == null ? found(traits) : known;
    }

    private Course found(List<Trait> traits) {
        String kind = Activity.COURSE;
        String delivery = "";
        List<String> topics = new ArrayList<>();
        List<String> approvers = new ArrayList<>();
        for (Trait trait : traits) {
            switch (trait.attribute()) {
                case Trait.KIND -> kind = trait.value();
                case Trait.DELIVERY -> delivery = trait.value();
                case Trait.TOPIC -> topics.add(trait.value());
                case Trait.APPROVED_BY -> approvers.add(trait.value());
                default -> {
                    // no filter asks about any other attribute
                }
            }
        }
        ActivityTraits course = ActivityTraits.of(kind, unit, List.of(), topics, approvers, delivery, "");
        long worth = 0;
        for (CountingRule.AsOf rule : rules) {
            worth = rule.leastWorth() > worth && rule.concerning().test(course) ? rule.leastWorth() : worth;
        }
        return new Course(trees.place(course), worth);
    }

    /**
     * Compares what counts with what is required.
     *
     * @param requiring the minima of this holder by id, in place of the declared ones, null where not known; ids of other sets
     *     have no effect
     * @throws IllegalArgumentException if the amounts contradict each other, such as a minimum above its maximum
     */
    Measurement measure(CountedCredits counted, Map<String, Credits> requiring, Trace trace) {
        Measurement measurement = new Measurement(this, bounds(counted, requiring, trace), counted);
        if (trace.isExplaining()) {
            measurement.explain(trace);
        }
        return measurement;
    }

    /** What is required of a record; cites the facts that say so. */
    Bounds bounds(CountedCredits counted, Map<String, Credits> requiring, Trace trace) {
        for (int i = 0; i < facts.size(); i++) {
            Cited cited = facts.get(i);
            if (requiring.isEmpty() || cited.id == null || !requiring.containsKey(cited.id)) {
                trace.cite(cited.fact);
            }
        }
        if (noneInFirst != null && counted.hasNoneInFirst()) {
            trace.cite(noneInFirst);
        }
        if (noneInSecond != null && counted.hasNoneInSecond()) {
            trace.cite(noneInSecond);
        }
        return declared != null && requiring.isEmpty() ? declared : bounds(requiring);
    }
}
