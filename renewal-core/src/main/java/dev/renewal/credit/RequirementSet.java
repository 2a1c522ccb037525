package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The credits that a body requires: a total, and minima and maxima of categories in at most two families.
 *
 * <p>Each credit counts for the total, in one category of each family, and in the categories around those. For such sets the
 * fewest further credits are found exactly. A set that cannot be solved exactly is refused when it is made. Amounts are found
 * once for each date; what contradicts itself then, such as a minimum above its maximum, is refused when a record is measured.
 * Each amount, and all minima of a set together, are at most one trillion units. Immutable and thread-safe.
 */
public final class RequirementSet {
    private static final int MOST_FAMILIES = 2;
    private static final CategoryFamily NO_CATEGORIES = CategoryFamily.of();

    final String totalId;
    final RequiredAmount total;
    private final List<CategoryFamily> families;
    private final List<Pair> incompatible;
    final CategoryTrees trees;

    /** The ids of two categories of different families that no further credit can be in at once. */
    record Pair(String one, String other) {}

    private RequirementSet(
            String totalId, RequiredAmount total, List<CategoryFamily> families, List<Pair> incompatible) {
        this.totalId = Objects.requireNonNull(totalId, "totalId");
        this.total = Objects.requireNonNull(total, "total");
        this.families = families;
        this.incompatible = incompatible;
        if (families.size() > MOST_FAMILIES) {
            throw new IllegalArgumentException("requirements of more than two families are not solved exactly:"
                    + " call with(…) at most twice, and state a further maximum as CountingRule.atMost(…),"
                    + " which does not go with countingForOneTerm()");
        }
        List<Category> all = new ArrayList<>(family(0).categories);
        all.addAll(family(1).categories);
        Category.size(all);
        this.trees = new CategoryTrees(family(0), family(1), incompatible);
        check();
    }

    private CategoryFamily family(int index) {
        return index < families.size() ? families.get(index) : NO_CATEGORIES;
    }

    /**
     * Requires a total, towards which all credits count.
     *
     * @param id the id of the requirement
     * @param key the key of the fact that holds the least amount
     * @return the set
     */
    public static RequirementSet total(String id, FactKey<Credits> key) {
        return total(id, RequiredAmount.by(key));
    }

    /**
     * Requires a total, towards which all credits count.
     *
     * @param id the id of the requirement
     * @param amount the least amount
     * @return the set
     */
    public static RequirementSet total(String id, RequiredAmount amount) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amount, "amount");
        return new RequirementSet(id, amount, List.of(), List.of());
    }

    /**
     * Adds a family of categories.
     *
     * @param categories the categories, side by side; an activity that matches several fills those that leave the least to
     *     earn
     * @return a set with the family after those that are there
     * @throws IllegalArgumentException as {@link #with(CategoryFamily)} does
     */
    public RequirementSet with(Category... categories) {
        return with(CategoryFamily.of(categories));
    }

    /**
     * Adds a family of categories.
     *
     * @param family the family
     * @return a set with the family after those that are there
     * @throws IllegalArgumentException if the set cannot be solved exactly: more than two families or 64 categories, an id or
     *     a trait that occurs twice, two categories for the rest side by side, a kind or a way of delivery within another, a
     *     maximum of the total within another category or in both families, or a family in which every credit falls under a
     *     maximum
     */
    public RequirementSet with(CategoryFamily family) {
        List<CategoryFamily> more = new ArrayList<>(families);
        more.add(Objects.requireNonNull(family, "family"));
        return new RequirementSet(totalId, total, List.copyOf(more), incompatible);
    }

    /**
     * Says that no further credit can be in both of two categories, so that no plan asks for it.
     *
     * @param one the id of a category of one family
     * @param other the id of a category of the other family
     * @return a set that does not plan such credits
     * @throws IllegalArgumentException if the ids are not those of categories of different families
     */
    public RequirementSet incompatible(String one, String other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        List<Pair> more = new ArrayList<>(incompatible);
        more.add(new Pair(one, other));
        return new RequirementSet(totalId, total, families, List.copyOf(more));
    }

    private void check() {
        Set<String> ids = new HashSet<>();
        Set<Trait> traits = new HashSet<>();
        ids.add(totalId);
        checkInner(CategoryTrees.ROOT);
        checkInner(trees.total);
        for (int node : trees.listed) {
            checkInner(node);
            Category category = trees.category(node);
            // one trait in two categories would join credits that are planned apart
            if (category.trait != null && !traits.add(category.trait)) {
                throw new IllegalArgumentException("two categories are for " + category.trait);
            }
            if (!ids.add(category.id)) {
                throw new IllegalArgumentException("two requirements have the id " + category.id);
            }
            checkTraits(category, trees.traits(node));
            if (category.limitsTotal && !trees.isRoot(trees.parent(node))) {
                throw new IllegalArgumentException(category.id + ": a maximum of the total is within another category");
            }
            if (category.limitsTotal && node < trees.total) {
                throw new IllegalArgumentException("maxima of the total in two families are not solved exactly");
            }
        }
        for (Pair pair : incompatible) {
            boolean found =
                    isInFirst(pair.one) && isInSecond(pair.other) || isInFirst(pair.other) && isInSecond(pair.one);
            if (!found) {
                throw new IllegalArgumentException(
                        pair.one + " and " + pair.other + " are not categories of two families");
            }
        }
    }

    private void checkInner(int node) {
        int rest = 0;
        boolean limited = trees.isRoot(node) && trees.rest(node) >= 0;
        for (int inner : trees.inner(node)) {
            rest += trees.category(inner).isRest() ? 1 : 0;
            limited &= trees.hasMaximum(inner);
        }
        if (rest > 1) {
            throw new IllegalArgumentException("two categories for the rest are side by side");
        }
        if (limited) {
            throw new IllegalArgumentException("a total of limited categories only may never be reached");
        }
    }

    private static void checkTraits(Category category, List<Trait> traits) {
        for (Trait one : traits) {
            for (Trait other : traits) {
                if (one.excludes(other)) {
                    throw new IllegalArgumentException(category.id + ": no activity has both " + one + " and " + other);
                }
            }
        }
    }

    private boolean isInFirst(String id) {
        return isIn(id, CategoryTrees.ROOT, trees.total);
    }

    private boolean isInSecond(String id) {
        return isIn(id, trees.total, trees.size);
    }

    private boolean isIn(String id, int root, int end) {
        for (int node = root + 1; node < end; node++) {
            if (trees.category(node).id.equals(id)) {
                return true;
            }
        }
        return false;
    }
}
