package dev.renewal.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The categories of a requirement set as two trees with numbered nodes. Every credit counts in one node of each tree and in the
 * nodes around it.
 *
 * <p>The nodes of the first tree come first; its root, 0, holds every credit. The root of the second tree, {@link #total}, is
 * the total, as only the second tree may have categories that limit the total. A node comes before those within it, and nodes
 * within another directly follow it. A <em>pair</em> is the number of a node of the first and a node of the second tree.
 * Immutable and thread-safe.
 */
final class CategoryTrees {
    /** The root of the first tree. */
    static final int ROOT = 0;

    /** The root of the second tree: the total. */
    final int total;
    /** The number of nodes. */
    final int size;
    /** The nodes of the categories in the order in which the set lists them; not to be changed. */
    final int[] listed;
    /** The total and the listed nodes with a minimum; not to be changed. */
    final int[] required;
    /** Whether the family of the second tree is listed before that of the first. */
    private final boolean turned;

    private final CategoryFamily[] families;
    private final Category[] categories;
    private final int[] parents;
    private final int[][] inner;
    private final int[] rest;
    /** By node. */
    private final List<List<Trait>> traits = new ArrayList<>();
    /** By pair. */
    private final List<List<Trait>> traitsOfPairs = new ArrayList<>();

    private final boolean[] incompatible;
    private final boolean[] mayExclude;
    private final int[] firsts;
    private final int[] seconds;

    /** Puts the family with maxima of the total, if there is one, into the second tree. */
    CategoryTrees(CategoryFamily one, CategoryFamily other, List<RequirementSet.Pair> pairs) {
        turned = limitsTotal(one);
        families = turned ? new CategoryFamily[] {other, one} : new CategoryFamily[] {one, other};
        total = 1 + Category.size(families[0].categories);
        size = total + 1 + Category.size(families[1].categories);
        categories = new Category[size];
        parents = new int[size];
        inner = new int[size][];
        rest = new int[size];
        add(ROOT, -1, families[0].categories);
        add(total, -1, families[1].categories);
        listed = new int[size - 2];
        int ofFirst = total - 1;
        for (int i = 0; i < listed.length; i++) {
            int node = turned ? (i + ofFirst) % listed.length : i;
            listed[i] = node < ofFirst ? node + 1 : node + 2;
        }
        int[] minima = new int[size];
        int count = 0;
        minima[count++] = total;
        for (int node : listed) {
            if (hasMinimum(node)) {
                minima[count++] = node;
            }
        }
        required = Arrays.copyOf(minima, count);
        mayExclude = new boolean[size];
        boolean[] inRest = new boolean[size];
        for (int node = 0; node < size; node++) {
            inRest[node] = !isRoot(node) && (categories[node].isRest() || inRest[parents[node]]);
            mayExclude[node] = inRest[node];
            for (int around = node; hasMaximum(node) && around >= 0; around = parents[around]) {
                mayExclude[around] = true;
            }
        }
        incompatible = new boolean[total * (size - total)];
        firsts = new int[incompatible.length];
        seconds = new int[incompatible.length];
        for (int pair = 0; pair < incompatible.length; pair++) {
            firsts[pair] = pair / (size - total);
            seconds[pair] = total + pair % (size - total);
            addPair(pair, pairs);
        }
    }

    private static boolean limitsTotal(CategoryFamily family) {
        boolean found = false;
        for (Category category : family.categories) {
            found |= category.limitsTotal;
        }
        return found;
    }

    /** Adds the categories within a node and returns the number after the last one. */
    private int add(int node, int parent, List<Category> within) {
        parents[node] = parent;
        inner[node] = new int[within.size()];
        rest[node] = -1;
        Trait trait = parent < 0 ? null : categories[node].trait;
        List<Trait> around = parent < 0 ? List.of() : traits.get(parent);
        traits.add(trait == null ? around : joined(around, List.of(trait)));
        int next = node + 1;
        for (int i = 0; i < inner[node].length; i++) {
            inner[node][i] = next;
            categories[next] = within.get(i);
            rest[node] = within.get(i).isRest() ? next : rest[node];
            next = add(next, node, within.get(i).inner);
        }
        return next;
    }

    private void addPair(int pair, List<RequirementSet.Pair> pairs) {
        int one = first(pair);
        int other = second(pair);
        List<Trait> some = traits.get(turned ? other : one);
        List<Trait> others = traits.get(turned ? one : other);
        traitsOfPairs.add(joined(some, others));
        incompatible[pair] = Trait.exclude(some, others);
        for (RequirementSet.Pair stated : pairs) {
            incompatible[pair] |= isWithin(one, stated.one()) && isWithin(other, stated.other())
                    || isWithin(one, stated.other()) && isWithin(other, stated.one());
        }
    }

    /** The traits of both lists, each once. */
    static List<Trait> joined(List<Trait> some, List<Trait> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Trait> all = new ArrayList<>(some);
        for (Trait trait : others) {
            if (!all.contains(trait)) {
                all.add(trait);
            }
        }
        return List.copyOf(all);
    }

    private boolean isWithin(int node, String id) {
        for (int next = node; parents[next] >= 0; next = parents[next]) {
            if (categories[next].id.equals(id)) {
                return true;
            }
        }
        return false;
    }

    boolean isWithin(int node, int around) {
        int next = node;
        while (next > around) {
            next = parents[next];
        }
        return next == around;
    }

    boolean isRoot(int node) {
        return parents[node] < 0;
    }

    /** The category of a node that is not a root. */
    Category category(int node) {
        return categories[node];
    }

    /** The node around, or -1 for a root. */
    int parent(int node) {
        return parents[node];
    }

    /** The nodes directly within; not to be changed. */
    int[] inner(int node) {
        return inner[node];
    }

    /** The inner node for the rest, or -1. */
    int rest(int node) {
        return rest[node];
    }

    /** The family of the first (0) or second (1) tree. */
    CategoryFamily family(int tree) {
        return families[tree];
    }

    /** Whether a plan may have to exclude categories within a node, or beside it. */
    boolean mayExclude(int node) {
        return mayExclude[node];
    }

    boolean hasMinimum(int node) {
        return !isRoot(node) && categories[node].least != null;
    }

    boolean hasMaximum(int node) {
        return !isRoot(node) && categories[node].most != null;
    }

    /** The number of pairs. */
    int pairs() {
        return incompatible.length;
    }

    int pair(int one, int other) {
        return one * (size - total) + other - total;
    }

    /** The node of the first tree in a pair. */
    int first(int pair) {
        return firsts[pair];
    }

    /** The node of the second tree in a pair. */
    int second(int pair) {
        return seconds[pair];
    }

    /** The traits that a further credit needs in order to count in a node, the outermost category first. */
    List<Trait> traits(int node) {
        return traits.get(node);
    }

    /** The traits that a further credit needs in order to count in both nodes of a pair, in the order of the set. */
    List<Trait> traitsOfPair(int pair) {
        return traitsOfPairs.get(pair);
    }

    /** The traits of two lists, that for the first tree first, in the order of the set. */
    List<Trait> inOrder(List<Trait> ofFirst, List<Trait> ofSecond) {
        return turned ? joined(ofSecond, ofFirst) : joined(ofFirst, ofSecond);
    }

    /** Whether no further credit is in both nodes of a pair at once. */
    boolean isIncompatible(int pair) {
        return incompatible[pair];
    }

    /** Whether further credits can be in both nodes of a pair at once, and in no node within them. */
    boolean takesFurther(int pair) {
        return rest[firsts[pair]] < 0 && rest[seconds[pair]] < 0 && !incompatible[pair];
    }

    boolean hasIncompatible() {
        boolean found = false;
        for (boolean pair : incompatible) {
            found |= pair;
        }
        return found;
    }

    /** Adds the amount of each node to those around it. */
    void addUp(long[] byNode) {
        for (int node = size - 1; node > 0; node--) {
            if (parents[node] >= 0) {
                byNode[parents[node]] += byNode[node];
            }
        }
    }

    /** Where activities with these traits may count. */
    Placement place(ActivityTraits traits) {
        BitSet places = new BitSet(size);
        boolean noneInFirst = addPlaces(ROOT, families[0], traits, places);
        boolean noneInSecond = addPlaces(total, families[1], traits, places);
        int[] inFirst = nodes(places, ROOT, total);
        int[] inSecond = nodes(places, total, size);
        boolean isChoice = inFirst.length + inSecond.length > 2;
        int pair = isChoice ? -1 : pair(inFirst[0], inSecond[0]);
        return new Placement(inFirst, inSecond, pair, noneInFirst, noneInSecond);
    }

    private static int[] nodes(BitSet places, int from, int to) {
        int[] nodes = new int[places.get(from, to).cardinality()];
        int next = from;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = places.nextSetBit(next);
            next = nodes[i] + 1;
        }
        return nodes;
    }

    /** Adds the innermost nodes that the traits match, and says whether several count for none. */
    private boolean addPlaces(int node, CategoryFamily family, ActivityTraits activity, BitSet places) {
        List<Integer> matching = new ArrayList<>();
        for (int next : inner[node]) {
            ActivityFilter filter = categories[next].filter;
            if (filter != null && filter.test(activity)) {
                matching.add(next);
            }
        }
        if (matching.isEmpty() && rest[node] >= 0) {
            matching.add(rest[node]);
        }
        boolean none = matching.size() > 1 && family.severalCountForNone != null;
        if (matching.isEmpty() || none) {
            places.set(node);
            return none;
        }
        for (int next : matching) {
            none |= addPlaces(next, family, activity, places);
        }
        return none;
    }

    /** Adds the topics and approvers that the categories name. */
    void collectNames(Set<String> topics, Set<String> approvers) {
        for (int node : listed) {
            Category category = categories[node];
            Trait trait = category.trait;
            if (category.filter != null && trait != null) {
                category.filter.collectNames(topics, approvers);
                if (trait.attribute().equals(Trait.TOPIC)) {
                    topics.add(trait.value());
                } else if (trait.attribute().equals(Trait.APPROVED_BY)) {
                    approvers.add(trait.value());
                }
            }
        }
    }
}
