package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.EducationRule.Conversion;
import dev.renewal.credit.EducationRule.Treatment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one certification lacks, and how a further course of some hours counts for it. Immutable. */
final class CourseNeed {
    private static final long MILLION = 1_000_000;

    final EducationRule.AsOf rule;
    /** What is missing of each set of requirements of which all amounts are known; any one set is enough. */
    final List<Measurement> sets;

    private final LocalDate day;

    /**
     * How a course counts.
     *
     * @param ratio how much an hour is worth in the unit of the requirements; zero where the course does not count
     * @param least the fewest hours with which it counts
     * @param possible whether somebody can take such a course, as far as the body says
     * @param places where it counts, by set of requirements
     */
    record Effect(Fraction ratio, Fraction least, boolean possible, Placement... places) {
        static final Effect NONE = new Effect(Fraction.ZERO, Fraction.ZERO, true);

        boolean counts() {
            return ratio.signum() > 0;
        }
    }

    private CourseNeed(List<Measurement> sets, LocalDate day) {
        this.rule = sets.get(0).requirements.rule;
        this.sets = sets;
        this.day = day;
    }

    /** The need of a shortfall; empty where no rule says what of it a course would fill, or the worth of courses is rounded. */
    static Optional<CourseNeed> of(Shortfall missing, LocalDate day) {
        Measurement measured = missing.measurementOrNull();
        if (measured == null || measured.requirements.rule.step != null) {
            return Optional.empty();
        }
        List<Measurement> known =
                measured.alternatives().stream().filter(Measurement::isComplete).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new CourseNeed(known, day));
    }

    /** Whether a course that counts here may count for other certifications as well. */
    boolean isShared() {
        return rule.shared == null || rule.shared.value().orElse(false);
    }

    /** The topics and approvers that make a difference. */
    Set<Trait> words() {
        Set<String> topics = new LinkedHashSet<>();
        Set<String> approvers = new LinkedHashSet<>();
        for (Measurement set : sets) {
            set.requirements.trees.collectNames(topics, approvers);
        }
        for (CountingRule.AsOf each : rule.rules) {
            if (!each.concernsEarlyOnly()) {
                each.concerning().collectNames(topics, approvers);
            }
        }
        Set<Trait> words = new LinkedHashSet<>();
        topics.forEach(topic -> words.add(new Trait(Trait.TOPIC, topic)));
        approvers.forEach(approver -> words.add(new Trait(Trait.APPROVED_BY, approver)));
        return words;
    }

    /** How a course of that day counts; what a rule of this library may leave out is taken not to count. */
    Effect effect(List<String> topics, List<String> approvers) {
        Treatment treatment = rule.treatment(ActivityTraits.of(
                Activity.COURSE, CreditUnit.CLOCK_HOUR, List.of(CreditUnit.CONTACT_HOUR), topics, approvers, "", ""));
        Conversion conversion = treatment.conversion();
        long hundredths = conversion == null
                ? 0
                : conversion.byDay() == null
                        ? conversion.hundredths()
                        : Conversion.hundredths(conversion.byDay().on(day));
        long least = 0;
        for (long asked = treatment.asked(); asked != 0; asked &= asked - 1) {
            CountingRule.AsOf each = rule.rules[Long.numberOfTrailingZeros(asked)];
            least = Math.max(least, each.leastWorth());
            hundredths = BuiltInRule.mayLeaveOut(each) ? 0 : hundredths;
        }
        if (hundredths <= 0) {
            return Effect.NONE;
        }
        Placement[] places = new Placement[sets.size()];
        boolean possible = true;
        for (int i = 0; i < places.length; i++) {
            places[i] = placement(treatment, sets.get(i));
            for (int one : places[i].first()) {
                for (int other : places[i].second()) {
                    CategoryTrees trees = sets.get(i).requirements.trees;
                    possible &= !trees.isIncompatible(trees.pair(one, other));
                }
            }
        }
        Fraction ratio = Fraction.of(hundredths, Conversion.ONE);
        return new Effect(ratio, Fraction.of(least, MILLION).over(ratio), possible, places);
    }

    private Placement placement(Treatment treatment, Measurement set) {
        int index = 0;
        while (rule.requirements[index] != set.requirements) {
            index++;
        }
        return treatment.placements()[index];
    }

    /** Whether courses of one effect can stand in for those of another, whatever else there is. */
    boolean isAsGood(Effect one, Effect other) {
        if (!other.counts() || one == other) {
            return true;
        }
        boolean good = one.counts() && one.least.compareTo(other.least) <= 0;
        for (int set = 0; good && set < sets.size(); set++) {
            good = isAsGood(sets.get(set), one.places[set].first(), other.places[set].first())
                    && isAsGood(sets.get(set), one.places[set].second(), other.places[set].second());
        }
        return good;
    }

    private static boolean isAsGood(Measurement set, int[] places, int... others) {
        return Arrays.stream(others)
                .allMatch(other -> Arrays.stream(places).anyMatch(place -> isAsGood(set, place, other)));
    }

    /** Whether a place is in each category that lacks something and has the other, and in none with a maximum that has not. */
    private static boolean isAsGood(Measurement set, int place, int other) {
        CategoryTrees trees = set.requirements.trees;
        boolean good = true;
        for (int node : trees.listed) {
            boolean here = trees.isWithin(place, node);
            boolean there = trees.isWithin(other, node);
            good &= here || !there || set.bounds.least[node] == 0 || isMet(set, node);
            good &= there || !here || set.bounds.most[node] == Bounds.NONE;
        }
        return good;
    }

    /** Whether a category lacks nothing for certain. */
    static boolean isMet(Measurement set, int node) {
        return set.isSum() && set.counted[node] >= set.bounds.least[node];
    }

    /**
     * Demands of a program that courses satisfy a set of requirements together with what is recorded.
     *
     * <p>Every credit, recorded or further, counts in one node of each tree or, where a maximum leaves it out, nowhere.
     *
     * @param hours by course, how long it is
     * @param effects by course, how it counts here
     */
    void demand(LinearProgram program, int set, List<LinearProgram.Sum> hours, List<Effect> effects) {
        Measurement measured = sets.get(set);
        CategoryTrees trees = measured.requirements.trees;
        Bounds bounds = measured.bounds;
        Map<Placement, LinearProgram.Sum> amounts = new TreeMap<>();
        for (Map.Entry<Placement, Long> lot : measured.record.lots().entrySet()) {
            amounts.put(lot.getKey(), sum(lot.getValue()));
        }
        for (int i = 0; i < hours.size(); i++) {
            if (effects.get(i).counts()) {
                amounts.computeIfAbsent(effects.get(i).places[set], place -> sum(0))
                        .plus(effects.get(i).ratio, hours.get(i));
            }
        }
        LinearProgram.Sum[] within = new LinearProgram.Sum[trees.size];
        for (int node = 0; node < within.length; node++) {
            within[node] = sum(0);
        }
        for (Map.Entry<Placement, LinearProgram.Sum> entry : amounts.entrySet()) {
            addFlow(program, measured, entry.getKey(), entry.getValue(), within);
        }
        for (int node : trees.listed) {
            boolean limited = bounds.most[node] < Bounds.NONE;
            if (limited && trees.category(node).cuts()) {
                program.notNegative(sum(bounds.most[node]).minus(within[node]));
            } else if (limited) {
                int beyond = program.variable(0);
                program.notNegative(sum(bounds.most[node]).minus(within[node]).plus(Fraction.ONE, beyond));
                within[trees.total].plus(Fraction.ONE.negated(), beyond);
            }
        }
        for (int node : trees.required) {
            program.notNegative(within[node].minus(sum(bounds.least[node])));
        }
    }

    private static LinearProgram.Sum sum(long millionths) {
        return new LinearProgram.Sum().plus(Fraction.of(millionths, MILLION));
    }

    private static void addFlow(
            LinearProgram program,
            Measurement set,
            Placement placement,
            LinearProgram.Sum amount,
            LinearProgram.Sum... within) {
        CategoryTrees trees = set.requirements.trees;
        boolean mayBeCut = false;
        for (int node : trees.listed) {
            boolean cuts =
                    set.bounds.most[node] < Bounds.NONE && trees.category(node).cuts();
            mayBeCut |= cuts && set.counts(placement, node);
        }
        LinearProgram.Sum used = amount;
        if (mayBeCut || placement.first().length > 1) {
            used = divided(program, trees, placement.first(), within);
            program.notNegative(amount.minus(used));
        } else {
            addUp(trees, placement.first()[0], used, within);
        }
        if (placement.second().length > 1) {
            LinearProgram.Sum placed = divided(program, trees, placement.second(), within);
            program.notNegative(sum(0).plus(used).minus(placed));
            program.notNegative(placed.minus(used));
        } else {
            addUp(trees, placement.second()[0], used, within);
        }
    }

    /** Divides an amount over some nodes, and returns what is divided. */
    private static LinearProgram.Sum divided(
            LinearProgram program, CategoryTrees trees, int[] places, LinearProgram.Sum... within) {
        LinearProgram.Sum all = sum(0);
        for (int place : places) {
            LinearProgram.Sum part = sum(0).plus(Fraction.ONE, program.variable(0));
            addUp(trees, place, part, within);
            all.plus(part);
        }
        return all;
    }

    private static void addUp(CategoryTrees trees, int place, LinearProgram.Sum amount, LinearProgram.Sum... within) {
        for (int node = place; node >= 0; node = trees.parent(node)) {
            within[node].plus(amount);
        }
    }
}
