package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InputNames;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body counts as continuing education and how much of it it requires, declared in the order of its rule card.
 *
 * <p>A rule holds keys of facts and no values. Resolve it once for a date with {@link #asOf}, then count each holder's
 * activities with {@link AsOf#count}. Every method returns a changed copy. Immutable and thread-safe.
 */
public final class EducationRule implements Resolvable<EducationRule.AsOf> {
    /** One bit of a long for each. */
    private static final int MOST_RULES = Long.SIZE;

    private final Parts parts;

    /** What was declared; changed only before it is handed to a rule, which never changes it. */
    private static final class Parts implements Cloneable {
        @SuppressWarnings("NullAway.Init") // stated first
        private CreditUnit unit;
        /** Null as long as none is stated. */
        private @Nullable FactKey<String> kindsFact;

        private List<FactKey<?>> cited = List.of();
        private List<Row> rows = List.of();
        private boolean ownTopicsOnly;
        private boolean ratioOfCompletion;
        /** Null where nothing is rounded. */
        private @Nullable FactKey<Credits> step;

        private @Nullable RoundingMode mode;
        /** Null where late activities are not remarkable. */
        private @Nullable FactKey<?> late;
        /** Null as long as none is stated. */
        private @Nullable FactKey<Boolean> shared;

        private boolean forOneTerm;
        private boolean forSeveralTerms;
        private List<CountingRule> rules = List.of();
        /** The sets of which any one is enough; empty until one is stated. */
        private List<RequirementSet> requirements = List.of();

        private Parts copy() {
            try {
                return (Parts) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** A kind and unit that count; the ratio is null where one is worth one. */
    private record Row(
            String kind, CreditUnit unit, @Nullable FactKey<BigDecimal> ratio) {
        Row {
            kind = InputNames.compared(kind);
        }
    }

    private EducationRule(Parts parts) {
        this.parts = parts;
        if (parts.forOneTerm) {
            requireDivisible();
        }
    }

    private void requireDivisible() {
        if (parts.requirements.size() > 1) {
            throw notDivisible("orRequires(…): it is open which of the sets the earlier term needs");
        }
        for (RequirementSet set : parts.requirements) {
            for (int node : set.trees.listed) {
                Category category = set.trees.category(node);
                if (category.limitsTotal) {
                    throw notDivisible("atMostOfTotal(…) of the category " + category.id
                            + ": use atMost(…) if credits above the maximum count for nothing");
                }
            }
        }
        for (CountingRule rule : parts.rules) {
            if (!BuiltInRule.judgesEachByItself(rule)) {
                throw notDivisible("the counting rule " + BuiltInRule.named(rule)
                        + ", which is not known to judge each activity by itself; a maximum can be a category with atMost(…) in"
                        + " a with(…)");
            }
        }
    }

    private static IllegalArgumentException notDivisible(String what) {
        return new IllegalArgumentException("countingForOneTerm() does not go with " + what);
    }

    /**
     * A kind of activity that counts, and in which units.
     *
     * @param kind the kind, such as {@code course}
     * @param units the units in which it counts, in the order of the declaration
     */
    public record CountedKind(String kind, List<CountedUnit> units) {
        /**
         * Copies the list.
         *
         * @param kind the kind
         * @param units the units
         */
        public CountedKind {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(units, "units");
            units = List.copyOf(units);
        }
    }

    /**
     * A unit in which a kind of activity counts.
     *
     * @param unit the unit
     * @param ratio the fact that says how much of the rule's unit one is worth; empty where one is worth one
     */
    public record CountedUnit(CreditUnit unit, Optional<FactKey<BigDecimal>> ratio) {
        /**
         * Checks that nothing is missing.
         *
         * @param unit the unit
         * @param ratio the fact, or empty
         */
        public CountedUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(ratio, "ratio");
        }
    }

    /**
     * {@return a rule that counts nothing yet}
     *
     * @param unit the unit of the body's requirements
     */
    public static EducationRule in(CreditUnit unit) {
        Parts first = new Parts();
        first.unit = Objects.requireNonNull(unit, "unit");
        return new EducationRule(first);
    }

    /**
     * {@return a copy that states which fact says what kinds and units count}
     *
     * @param fact the fact, remarked when an activity is of another kind or unit
     */
    public EducationRule citing(FactKey<String> fact) {
        Parts next = parts.copy();
        next.kindsFact = Objects.requireNonNull(fact, "fact");
        return new EducationRule(next);
    }

    /**
     * {@return a copy that states facts on which every count rests, such as a window in words}
     *
     * @param facts the facts, cited at each count
     */
    public EducationRule cites(FactKey<?>... facts) {
        Objects.requireNonNull(facts, "facts");
        Parts next = parts.copy();
        next.cited = joined(parts.cited, facts);
        return new EducationRule(next);
    }

    /**
     * {@return a copy that counts a kind of activity in a unit of which one is worth one of the rule's unit}
     *
     * @param kind the kind
     * @param counted the unit
     * @throws IllegalArgumentException if the kind counts in that unit already
     */
    public EducationRule counts(String kind, CreditUnit counted) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(counted, "counted");
        return with(new Row(kind, counted, null));
    }

    /**
     * {@return a copy that counts a kind of activity in a unit that converts by a fact}
     *
     * @param kind the kind
     * @param counted the unit
     * @param ratio the fact that says how much of the rule's unit one is worth, with at most two decimals
     * @throws IllegalArgumentException if the kind counts in that unit already
     */
    public EducationRule counts(String kind, CreditUnit counted, FactKey<BigDecimal> ratio) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(counted, "counted");
        return with(new Row(kind, counted, Objects.requireNonNull(ratio, "ratio")));
    }

    private EducationRule with(Row row) {
        for (Row other : parts.rows) {
            if (other.kind.equals(row.kind) && other.unit.equals(row.unit)) {
                throw new IllegalArgumentException(row.kind + " counts in " + row.unit + " already");
            }
        }
        Parts next = parts.copy();
        next.rows = joined(parts.rows, row);
        return new EducationRule(next);
    }

    /**
     * {@return a copy that converts each activity at the ratio of the day on which it was completed instead of the
     * as-of date}
     */
    public EducationRule atRatioOfCompletion() {
        Parts next = parts.copy();
        next.ratioOfCompletion = true;
        return new EducationRule(next);
    }

    /**
     * {@return a copy that says that the body counts its own topics only, so that another topic is one that it does not know}
     */
    public EducationRule ofOwnTopicsOnly() {
        Parts next = parts.copy();
        next.ownTopicsOnly = true;
        return new EducationRule(next);
    }

    /**
     * {@return a copy that rounds what each activity is worth to a multiple of a step}
     *
     * @param step the fact that says what the worth is a multiple of, more than zero, in the rule's unit
     * @param mode which way to round
     */
    public EducationRule roundedTo(FactKey<Credits> step, RoundingMode mode) {
        Parts next = parts.copy();
        next.step = Objects.requireNonNull(step, "step");
        next.mode = Objects.requireNonNull(mode, "mode");
        return new EducationRule(next);
    }

    /**
     * {@return a copy that states which fact says that late activities do not count}
     *
     * @param fact the fact, cited for each activity that {@link EarningWindow#withLateThrough} calls late
     */
    public EducationRule citingLate(FactKey<?> fact) {
        Parts next = parts.copy();
        next.late = Objects.requireNonNull(fact, "fact");
        return new EducationRule(next);
    }

    /**
     * {@return a copy that states which fact says whether a course that counts may also serve another certification}
     *
     * @param fact the fact, which only a joint plan reads; where it says no, a planned course counts for one certification
     */
    public EducationRule sharedBy(FactKey<Boolean> fact) {
        Parts next = parts.copy();
        next.shared = Objects.requireNonNull(fact, "fact");
        return new EducationRule(next);
    }

    /**
     * {@return a copy that counts each credit for one term only, where the windows of two terms overlap, such as in a month that may
     * go to either: the earlier term takes what it needs to have the fewest credits missing, and the later one has the rest}
     *
     * <p>Of the ways to give the earlier term what it needs, that counts with which the fewest further credits are missing in the
     * later one; an activity may count in part for each. An {@link dev.renewal.policy.OptionRule} divides so by itself, and counts
     * for the earlier term what was completed before the day of the renewal that ended it. Java of your own uses {@link
     * AsOf#countLast}. Where an activity lies in two terms, an answer takes a fraction of a millisecond longer with a few categories,
     * and seconds with dozens of them.
     *
     * @throws IllegalArgumentException where that cannot be found exactly: with alternative sets of requirements, a maximum of the
     *     total, or a counting rule that does not judge each activity by itself
     */
    public EducationRule countingForOneTerm() {
        Parts next = parts.copy();
        next.forOneTerm = true;
        next.forSeveralTerms = false;
        return new EducationRule(next);
    }

    /**
     * {@return a copy that says that a credit counts for each term in whose window it lies, as the body's texts say} It counts as
     * without this word, but the testkit does not object.
     */
    public EducationRule countingForSeveralTerms() {
        Parts next = parts.copy();
        next.forOneTerm = false;
        next.forSeveralTerms = true;
        return new EducationRule(next);
    }

    /** {@return whether the declaration says that a credit counts for each term in whose window it lies} */
    public boolean countsForSeveralTerms() {
        return parts.forSeveralTerms;
    }

    /** {@return whether each credit counts for one term only} */
    public boolean countsForOneTerm() {
        return parts.forOneTerm;
    }

    /**
     * {@return a copy that limits what counts}
     *
     * @param further the rules, asked in their order after those that are there; at most 64 altogether
     * @throws IllegalArgumentException if there are more rules
     */
    public EducationRule limitedBy(CountingRule... further) {
        Objects.requireNonNull(further, "further");
        Parts next = parts.copy();
        next.rules = joined(parts.rules, further);
        if (next.rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("at most " + MOST_RULES + " counting rules, not " + next.rules.size());
        }
        return new EducationRule(next);
    }

    /**
     * {@return a copy that requires a total, in place of any requirements that were there}
     *
     * @param totalId the id of the requirement
     * @param total the fact that says how much, in the rule's unit
     */
    public EducationRule requires(String totalId, FactKey<Credits> total) {
        Objects.requireNonNull(totalId, "totalId");
        Objects.requireNonNull(total, "total");
        return requires(RequirementSet.total(totalId, total));
    }

    /**
     * {@return a copy that requires a set of amounts, in place of any requirements that were there}
     *
     * @param set the requirements
     */
    public EducationRule requires(RequirementSet set) {
        Objects.requireNonNull(set, "set");
        return requiring(List.of(set));
    }

    /**
     * {@return a copy that adds a set of requirements that is enough in place of the others; answers are about the
     * nearest set}
     *
     * @param alternative the further set
     * @throws IllegalStateException if no requirements are stated yet
     */
    public EducationRule orRequires(RequirementSet alternative) {
        Objects.requireNonNull(alternative, "alternative");
        first();
        return requiring(joined(parts.requirements, alternative));
    }

    /**
     * {@return a copy that adds a family of categories, side by side, to the set of requirements that was stated first}
     *
     * @param categories the categories
     * @throws IllegalStateException if no requirements are stated yet
     * @throws IllegalArgumentException as {@link RequirementSet#with(CategoryFamily)} does
     */
    public EducationRule with(Category... categories) {
        Objects.requireNonNull(categories, "categories");
        return withFirst(first().with(categories));
    }

    /**
     * {@return a copy that adds a family of categories to the set of requirements that was stated first}
     *
     * @param family the family
     * @throws IllegalStateException if no requirements are stated yet
     * @throws IllegalArgumentException as {@link RequirementSet#with(CategoryFamily)} does
     */
    public EducationRule with(CategoryFamily family) {
        Objects.requireNonNull(family, "family");
        return withFirst(first().with(family));
    }

    /**
     * {@return a copy that says that no further credit can be in both of two categories of the set of requirements that
     * was stated first}
     *
     * @param one the id of a category of one family
     * @param other the id of a category of another family
     * @throws IllegalStateException if no requirements are stated yet
     * @throws IllegalArgumentException if the ids are not those of categories of different families
     */
    public EducationRule incompatible(String one, String other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return withFirst(first().incompatible(one, other));
    }

    private RequirementSet first() {
        if (parts.requirements.isEmpty()) {
            throw new IllegalStateException("call requires(…) before this: the total that is required is stated first");
        }
        return parts.requirements.get(0);
    }

    private EducationRule withFirst(RequirementSet set) {
        List<RequirementSet> changed = new ArrayList<>(parts.requirements);
        changed.set(0, set);
        return requiring(List.copyOf(changed));
    }

    private EducationRule requiring(List<RequirementSet> sets) {
        Parts next = parts.copy();
        next.requirements = sets;
        return new EducationRule(next);
    }

    @SafeVarargs
    private static <E> List<E> joined(List<E> list, E... further) {
        List<E> more = new ArrayList<>(list);
        for (E each : further) {
            more.add(Objects.requireNonNull(each, "each"));
        }
        return List.copyOf(more);
    }

    /** {@return the kinds in the order of the declaration} */
    public List<CountedKind> kinds() {
        Map<String, List<CountedUnit>> units = new LinkedHashMap<>();
        for (Row row : parts.rows) {
            units.putIfAbsent(row.kind, new ArrayList<>());
            units.get(row.kind).add(new CountedUnit(row.unit, Optional.ofNullable(row.ratio)));
        }
        List<CountedKind> kinds = new ArrayList<>();
        for (Map.Entry<String, List<CountedUnit>> kind : units.entrySet()) {
            kinds.add(new CountedKind(kind.getKey(), kind.getValue()));
        }
        return List.copyOf(kinds);
    }

    /** {@return whether a topic that is not among {@link #topics} is one that the body does not know} */
    public boolean countsOwnTopicsOnly() {
        return parts.ownTopicsOnly;
    }

    /** {@return the topics in the order of the declaration} */
    public Set<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        for (RequirementSet set : parts.requirements) {
            set.trees.collectNames(topics, new LinkedHashSet<>());
        }
        return Collections.unmodifiableSet(topics);
    }

    /** {@return the approvers in the order of the declaration} */
    public Set<String> approvers() {
        Set<String> approvers = new LinkedHashSet<>();
        for (RequirementSet set : parts.requirements) {
            set.trees.collectNames(new LinkedHashSet<>(), approvers);
        }
        return Collections.unmodifiableSet(approvers);
    }

    /**
     * Resolves the rule for a date.
     *
     * @param facts the facts as of the date
     * @return the rule as it holds
     * @throws IllegalStateException if no requirements are stated, or a category is of a kind that does not count
     * @throws IllegalArgumentException if the table lacks a fact, or a ratio has more than two decimals
     */
    public AsOf asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        first();
        requireCountedKinds();
        return new AsOf(parts, facts);
    }

    private void requireCountedKinds() {
        Set<String> kinds = new LinkedHashSet<>();
        for (Row row : parts.rows) {
            kinds.add(row.kind);
        }
        for (RequirementSet set : parts.requirements) {
            for (int node : set.trees.listed) {
                Category category = set.trees.category(node);
                Trait trait = category.trait;
                // by a filter of its own it may join several kinds that count
                if (trait != null
                        && trait.attribute().equals(Trait.KIND)
                        && Objects.requireNonNull(category.filter).isOf(trait)
                        && !kinds.contains(trait.value())) {
                    throw new IllegalStateException("the category " + category.id + " is of the kind " + trait.value()
                            + ", of which nothing counts: call counts(…) for it, or name one of " + kinds);
                }
            }
        }
    }

    /** An education rule as it holds on a date, shared by all holders. Immutable and thread-safe. */
    public static final class AsOf {
        final CreditUnit unit;
        /** Nothing, in that unit. */
        final Credits zero;

        /** Null where no text says which kinds count. */
        final @Nullable Sourced<String> kinds;
        /** Null where nothing is rounded. */
        final @Nullable Sourced<Credits> step;

        final @Nullable RoundingMode mode;
        /** Null where late activities are not remarkable. */
        final @Nullable Sourced<?> late;
        /** Null where no fact says whether a course may also serve another certification. */
        final @Nullable Sourced<Boolean> shared;
        /** Not to be changed. */
        final CountingRule.AsOf[] rules;
        /** The sets of which any one is enough; not to be changed. */
        final Requirements[] requirements;

        /** Whether each credit counts for one term only. */
        final boolean forOneTerm;

        private final Sourced<?>[] cited;
        private final Conversion[] conversions;
        /** The rules that are only asked about early activities, one bit each. */
        final long early;
        /** How activities with equal traits are counted: the only thing that is kept between counts. */
        private final TraitsTable<Treatment> treatments = new TraitsTable<>(this::found);

        private AsOf(Parts rule, FactsAsOf facts) {
            this.unit = rule.unit;
            this.forOneTerm = rule.forOneTerm;
            this.zero = Credits.zero(unit);
            this.kinds = rule.kindsFact == null ? null : facts.get(rule.kindsFact);
            this.cited = new Sourced<?>[rule.cited.size()];
            for (int i = 0; i < cited.length; i++) {
                cited[i] = facts.get(rule.cited.get(i));
            }
            this.conversions = new Conversion[rule.rows.size()];
            for (int i = 0; i < conversions.length; i++) {
                conversions[i] = conversion(rule.rows.get(i), rule.ratioOfCompletion, facts);
            }
            this.step = rule.step == null ? null : facts.get(rule.step);
            this.mode = rule.mode;
            this.late = rule.late == null ? null : facts.get(rule.late);
            this.shared = rule.shared == null ? null : facts.get(rule.shared);
            this.rules = new CountingRule.AsOf[rule.rules.size()];
            long onlyEarly = 0;
            for (int i = 0; i < rules.length; i++) {
                rules[i] = rule.rules.get(i).asOf(facts);
                onlyEarly |= rules[i].concernsEarlyOnly() ? 1L << i : 0;
            }
            this.early = onlyEarly;
            this.requirements = new Requirements[rule.requirements.size()];
            for (int i = 0; i < requirements.length; i++) {
                requirements[i] = new Requirements(rule.requirements.get(i), this, facts);
            }
        }

        private static Conversion conversion(Row row, boolean ratioOfCompletion, FactsAsOf facts) {
            if (row.ratio == null) {
                return new Conversion(row.kind, row.unit, null, null, Conversion.ONE);
            }
            Sourced<BigDecimal> ratio = facts.get(row.ratio);
            Dated<BigDecimal> byDay = ratioOfCompletion ? facts.dated(row.ratio) : null;
            return new Conversion(row.kind, row.unit, ratio, byDay, Conversion.hundredths(ratio));
        }

        /**
         * Counts a holder's activities.
         *
         * @param activities the activities
         * @param window the days on which they have to be completed
         * @param trace the trace of the holder's answer
         * @return the tally, to be closed by {@link CreditTally#shortfall}
         * @throws dev.renewal.error.InvalidInputException if they are worth more than one trillion units; code
         *     {@code CREDITS_OUT_OF_RANGE}
         */
        public CreditTally count(Transcript activities, EarningWindow window, Trace trace) {
            return count(activities, window, trace, null);
        }

        /** The same without what the terms before need of each activity, in millionths by position; null for nothing. */
        CreditTally count(Transcript activities, EarningWindow window, Trace trace, long @Nullable [] neededBefore) {
            for (Sourced<?> fact : cited) {
                trace.cite(fact);
            }
            long applied = 0;
            for (int i = 0; i < rules.length; i++) {
                if (rules[i].appliesTo(window)) {
                    applied |= 1L << i;
                    List<Sourced<?>> facts = rules[i].facts();
                    for (int j = 0; j < facts.size(); j++) {
                        trace.cite(facts.get(j));
                    }
                }
            }
            CreditTally tally = new CreditTally(this, activities, window, trace, applied, neededBefore);
            tally.count();
            return tally;
        }

        /**
         * Counts what the terms before leave to the last of some terms: see {@link EducationRule#countingForOneTerm}.
         *
         * @param terms the tallies of all activities in the window of each term, the earliest first, with the minima of each; the
         *     last one is that of the term that is asked about; all are closed
         * @param trace the trace of the holder's answer
         * @return the tally of the last term, with its minima, to be closed by {@link CreditTally#shortfall}
         * @throws IllegalStateException if one of the tallies is closed already
         * @throws IllegalArgumentException if there are no terms, or as {@link CreditTally#shortfall} does
         */
        public CreditTally countLast(List<CreditTally> terms, Trace trace) {
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("there are no terms to count for");
            }
            return terms.get(terms.size() - 1).withoutNeeded(TermDivision.neededBefore(terms), trace);
        }

        /** {@return the unit of the requirements} */
        public CreditUnit unit() {
            return unit;
        }

        /** How activities with some traits are counted. */
        Treatment treatment(ActivityTraits traits) {
            return treatments.of(traits);
        }

        private Treatment found(ActivityTraits traits) {
            Conversion conversion = null;
            int size = -1;
            boolean kindCounts = false;
            // the first of the units in which the activity has a size
            for (Conversion each : conversions) {
                boolean sameKind = each.kind().equals(traits.kind());
                kindCounts |= sameKind;
                if (sameKind && conversion == null) {
                    size = traits.indexOf(each.unit());
                    conversion = size < 0 ? null : each;
                }
            }
            long asked = 0;
            long beyond = 0;
            long always = 0;
            long least = 1;
            for (int i = 0; i < rules.length; i++) {
                if (rules[i].concerning().test(traits)) {
                    asked |= 1L << i;
                    beyond |= rules[i].looksBeyondWindow() ? 1L << i : 0;
                    always |= rules[i].leastWorth() == 0 ? 1L << i : 0;
                    least = Math.max(least, rules[i].leastWorth());
                }
            }
            Placement[] placements = new Placement[requirements.length];
            for (int i = 0; i < placements.length; i++) {
                placements[i] = requirements[i].trees.place(traits);
            }
            boolean atOnce = conversion != null && size == 0 && conversion.byDay() == null && step == null;
            return new Treatment(
                    traits,
                    conversion,
                    size,
                    kindCounts,
                    asked,
                    beyond,
                    always,
                    atOnce && conversion != null ? conversion.amountWorth(least) : Long.MAX_VALUE,
                    placements);
        }
    }

    /**
     * How a kind and unit converts on a date.
     *
     * @param kind the kind
     * @param unit the unit
     * @param ratio the fact that says how much one is worth, or null where one is worth one
     * @param byDay the ratio by day of completion, or null where that of the as-of date is used
     * @param hundredths the ratio on the as-of date, in hundredths; {@link #UNKNOWN} where it is not established
     */
    record Conversion(
            String kind,
            CreditUnit unit,
            @Nullable Sourced<BigDecimal> ratio,
            @Nullable Dated<BigDecimal> byDay,
            long hundredths) {
        static final long ONE = 100;
        static final long UNKNOWN = -1;
        private static final long MILLIONTHS_IN_A_HUNDREDTH = 10_000;

        /** A ratio in hundredths, or {@link #UNKNOWN}. */
        static long hundredths(Sourced<BigDecimal> ratio) {
            Optional<BigDecimal> value = ratio.value();
            return value.isEmpty()
                    ? UNKNOWN
                    : Credits.of(1, CreditUnit.CREDIT)
                                    .convertedAt(value.get(), CreditUnit.CREDIT)
                                    .millionths()
                            / MILLIONTHS_IN_A_HUNDREDTH;
        }

        /** The least amount that is worth so much, in millionths; more than any amount if none is. */
        long amountWorth(long worth) {
            if (hundredths <= 0 || worth / hundredths >= Long.MAX_VALUE / ONE) {
                return Long.MAX_VALUE;
            }
            long whole = worth / hundredths * ONE;
            return whole + (worth % hundredths * ONE + hundredths - 1) / hundredths;
        }

        /** Millionths at a ratio in hundredths, exactly. */
        static long worth(long millionths, long hundredths, CreditUnit unit) {
            if (hundredths == ONE) {
                return millionths;
            }
            long product = millionths * hundredths;
            boolean exact = Math.multiplyHigh(millionths, hundredths) == 0 && product >= 0 && product % ONE == 0;
            // where that overflows or leaves a fraction, the amount decides whether it is refused
            return exact
                    ? product / ONE
                    : Credits.ofMillionths(millionths, unit)
                            .convertedAt(BigDecimal.valueOf(hundredths, 2), unit)
                            .millionths();
        }
    }

    /**
     * How activities with equal traits are counted on a date.
     *
     * @param traits the traits
     * @param conversion the conversion, or null where the kind or the unit does not count
     * @param size which of the sizes counts, in the order of the names of their units
     * @param kindCounts whether the kind counts in any unit
     * @param asked the counting rules that concern them, one bit each
     * @param beyond those of them that are also asked outside the window
     * @param always those of them that are asked about any amount
     * @param least the least amount, in millionths of the recorded unit, from which on only the ratio and the rules that are
     *     always asked say what one is worth; more than any amount where something else does as well
     * @param placements their places in each set of requirements
     */
    record Treatment(
            ActivityTraits traits,
            @Nullable Conversion conversion,
            int size,
            boolean kindCounts,
            long asked,
            long beyond,
            long always,
            long least,
            Placement... placements)
            implements TraitsTable.Entry {}
}
