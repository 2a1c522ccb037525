package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The credits that a body requires: a total, and minima and maxima of buckets in at most two families.
 *
 * <p>A credit counts for the total, in one bucket of each family, and in the buckets around those. That is the class of
 * requirements of which the fewest further credits are found exactly; a set outside it is refused when it is made, not
 * answered wrongly. Amounts are found when a count is measured, and may vary with facts and the holder; a minimum above the
 * maximum of its bucket is refused then. Answers are exact as long as the requirements, in units of
 * the smallest fraction that is recorded, fit into 64 bits; finer amounts are rounded against the holder, by less than the
 * last decimal that fits.
 * Immutable and thread-safe.
 */
public final class RequirementSet {
    private static final int MOST_FAMILIES = 2;
    private static final BucketFamily NO_BUCKETS = BucketFamily.of();

    private final String totalId;
    private final Amount total;
    private final List<BucketFamily> families;
    private final List<Pair> apart;
    private final Map<String, Credits> computed;
    private final BucketTree first;
    private final BucketTree second;
    private final List<BucketTree> listed;
    /** The traits of credits that are in a node of the first and a node of the second tree, in the order of the families. */
    private final List<List<List<Trait>>> traits;

    /** Two buckets of different families that no further credit can be in at once. */
    private record Pair(String one, String other) {}

    private RequirementSet(
            String totalId,
            Amount total,
            List<BucketFamily> families,
            List<Pair> apart,
            Map<String, Credits> computed) {
        this.totalId = totalId;
        this.total = total;
        this.families = families;
        this.apart = apart;
        this.computed = computed;
        // a maximum of the total stands beside the total, in the second tree
        boolean turned = !families.isEmpty() && limitsTotal(families.get(0));
        this.first = new BucketTree(family(turned ? 1 : 0));
        this.second = new BucketTree(family(turned ? 0 : 1));
        this.listed = turned ? List.of(second, first) : List.of(first, second);
        this.traits = traits(turned);
        check();
    }

    private BucketFamily family(int index) {
        return index < families.size() ? families.get(index) : NO_BUCKETS;
    }

    private List<List<List<Trait>>> traits(boolean turned) {
        List<List<List<Trait>>> rows = new ArrayList<>();
        for (int one = 0; one < first.size(); one++) {
            List<List<Trait>> row = new ArrayList<>();
            for (int other = 0; other < second.size(); other++) {
                List<Trait> both = new ArrayList<>(turned ? second.traits(other) : first.traits(one));
                both.addAll(turned ? first.traits(one) : second.traits(other));
                row.add(List.copyOf(both));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The traits of credits that are in a node of the first and a node of the second tree. */
    List<Trait> traits(int one, int other) {
        return traits.get(one).get(other);
    }

    private static boolean limitsTotal(BucketFamily family) {
        for (Bucket bucket : family.buckets()) {
            if (bucket.limitsTotalAlone()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Requires a total, towards which all credits count.
     *
     * @param id the id of the requirement
     * @param amount the least amount
     * @return the set
     */
    public static RequirementSet total(String id, Amount amount) {
        return new RequirementSet(id, amount, List.of(), List.of(), Map.of());
    }

    /**
     * Adds a family of buckets.
     *
     * @param buckets the buckets, side by side; of an activity that matches several, each credit fills the one that leaves
     *     the least to earn
     * @return a set with the family behind those that are there
     * @throws IllegalArgumentException as {@link #with(BucketFamily)} does
     */
    public RequirementSet with(Bucket... buckets) {
        return with(BucketFamily.of(buckets));
    }

    /**
     * Adds a family of buckets.
     *
     * @param family the family
     * @return a set with the family behind those that are there
     * @throws IllegalArgumentException if the set leaves the class that is solved exactly: more than two families, an id
     *     or a trait twice, two buckets for the rest side by side, a maximum of the total within another bucket, such maxima
     *     in both families, or nothing but buckets with a maximum
     */
    public RequirementSet with(BucketFamily family) {
        List<BucketFamily> more = new ArrayList<>(families);
        more.add(family);
        return new RequirementSet(totalId, total, List.copyOf(more), apart, computed);
    }

    /**
     * Says that no further credit can be in both of two buckets.
     *
     * @param one the id of a bucket of one family
     * @param other the id of a bucket of the other family
     * @return a set that does not plan such credits
     * @throws IllegalArgumentException if the ids are not those of buckets of different families
     */
    public RequirementSet neverTogether(String one, String other) {
        List<Pair> more = new ArrayList<>(apart);
        more.add(new Pair(one, other));
        return new RequirementSet(totalId, total, families, List.copyOf(more), computed);
    }

    /**
     * Sets the minimum of a requirement for one holder, in place of the amount that the set states.
     *
     * @param id the id of the total, or of a bucket with a minimum
     * @param amount the least amount
     * @return a set with that amount
     * @throws IllegalArgumentException if there is no such requirement
     */
    public RequirementSet requiring(String id, Credits amount) {
        boolean known = id.equals(totalId)
                || minima(first).containsKey(id)
                || minima(second).containsKey(id);
        if (!known) {
            throw new IllegalArgumentException("no minimum with the id " + id);
        }
        Map<String, Credits> more = new HashMap<>(computed);
        more.put(id, amount);
        return new RequirementSet(totalId, total, families, apart, Map.copyOf(more));
    }

    private static Map<String, Integer> minima(BucketTree tree) {
        Map<String, Integer> nodes = new HashMap<>();
        for (int node = 1; node < tree.size(); node++) {
            if (tree.bucket(node).least() != null) {
                nodes.put(tree.bucket(node).id(), node);
            }
        }
        return nodes;
    }

    private void check() {
        if (families.size() > MOST_FAMILIES) {
            throw new IllegalArgumentException("requirements of more than two families are not solved exactly");
        }
        Set<String> ids = new HashSet<>();
        Set<Trait> traits = new HashSet<>();
        ids.add(totalId);
        check(first, ids, traits);
        check(second, ids, traits);
        for (int node = 1; node < first.size(); node++) {
            if (first.bucket(node).limitsTotalAlone()) {
                throw new IllegalArgumentException("maxima of the total in two families are not solved exactly");
            }
        }
        if (isLimitedAlone(first) || isLimitedAlone(second)) {
            throw new IllegalArgumentException("a total of limited buckets alone may never be reached");
        }
        for (Pair pair : apart) {
            if (node(first, pair.one, pair.other) < 0 || node(second, pair.one, pair.other) < 0) {
                throw new IllegalArgumentException(pair.one + " and " + pair.other + " are no buckets of two families");
            }
        }
    }

    private static void check(BucketTree tree, Set<String> ids, Set<Trait> traits) {
        for (int node = 0; node < tree.size(); node++) {
            int rest = 0;
            for (int inner : tree.inner(node)) {
                rest += tree.bucket(inner).isOtherwise() ? 1 : 0;
            }
            if (rest > 1) {
                throw new IllegalArgumentException("two buckets for the rest stand side by side");
            }
            if (node == BucketTree.ROOT) {
                continue;
            }
            // one trait in two buckets would tie credits together that are planned apart
            Trait trait = tree.bucket(node).trait().orElse(null);
            if (trait != null && !traits.add(trait)) {
                throw new IllegalArgumentException("two buckets are for " + trait);
            }
            if (!ids.add(tree.bucket(node).id())) {
                throw new IllegalArgumentException(
                        "two requirements have the id " + tree.bucket(node).id());
            }
            if (tree.bucket(node).limitsTotalAlone() && tree.parent(node) != BucketTree.ROOT) {
                throw new IllegalArgumentException(
                        tree.bucket(node).id() + ": a maximum of the total stands within no other bucket");
            }
        }
    }

    private static boolean isLimitedAlone(BucketTree tree) {
        if (tree.otherwise(BucketTree.ROOT) < 0) {
            return false;
        }
        for (int node : tree.inner(BucketTree.ROOT)) {
            if (tree.bucket(node).most() == null) {
                return false;
            }
        }
        return true;
    }

    private static int node(BucketTree tree, String one, String other) {
        for (int node = 1; node < tree.size(); node++) {
            String id = tree.bucket(node).id();
            if (id.equals(one) || id.equals(other)) {
                return node;
            }
        }
        return -1;
    }

    boolean[][] apart() {
        boolean[][] pairs = new boolean[first.size()][second.size()];
        for (Pair pair : apart) {
            int one = node(first, pair.one, pair.other);
            int other = node(second, pair.one, pair.other);
            for (int i = 0; i < first.size(); i++) {
                for (int j = 0; j < second.size(); j++) {
                    pairs[i][j] |= first.isWithin(i, one) && second.isWithin(j, other);
                }
            }
        }
        return pairs;
    }

    /** Whether amounts of it were set for one holder. */
    boolean isOfOneHolder() {
        return !computed.isEmpty();
    }

    boolean keepsApart() {
        return !apart.isEmpty();
    }

    /** The tree of the family without maxima of the total. */
    BucketTree first() {
        return first;
    }

    /** The tree of the family that may have them; its root is the total. */
    BucketTree second() {
        return second;
    }

    /** The trees in the order in which their families were added. */
    List<BucketTree> listed() {
        return listed;
    }

    String totalId() {
        return totalId;
    }

    Credits total(Inquiry inquiry, Credits zero) {
        Credits own = computed.get(totalId);
        return own != null ? own : total.in(inquiry, zero);
    }

    /** The minimum of a bucket, or null. */
    Credits least(Bucket bucket, Inquiry inquiry, Credits ofTotal) {
        Credits own = computed.isEmpty() ? null : computed.get(bucket.id());
        if (own != null) {
            return own;
        }
        return bucket.least() == null ? null : bucket.least().in(inquiry, ofTotal);
    }

    /**
     * Holds a count against the requirements.
     *
     * @param ledger the count, complete and not closed before
     * @return what is required, counted and missing, the fewest further credits and a plan of them
     * @throws IllegalArgumentException if the amounts contradict each other, such as a minimum above its maximum
     */
    Shortfall measure(CreditLedger ledger) {
        return new Measurement(this, ledger).shortfall();
    }
}
