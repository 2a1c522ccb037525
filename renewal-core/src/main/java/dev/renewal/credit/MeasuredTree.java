package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of buckets with the amounts of one count: what is required, what counts, what further credits fill. Amounts are
 * whole units of the smallest fraction in use, which are counted without making an object of each sum. Not thread-safe.
 */
final class MeasuredTree {
    /** In place of a maximum where there is none. */
    static final long NO_MAXIMUM = -1;

    final BucketTree buckets;
    /** The minimum of each node as stated, null without; not to be changed. */
    Credits[] required;
    /** The maximum of each node as stated, null without; null where no node has one. */
    private Credits[] limits;
    /** The minimum of each node, 0 without; not to be changed. */
    long[] least;
    /** The recorded credits that count in each node. */
    final long[] counted;
    /** The maximum of each node; null where no node has one. */
    private long[] most;
    /** The further credits that fill a part of what a maximum leaves; null as long as there are none. */
    private long[] planned;
    /** Those of them that are asked for no more closely than by the node itself; null as long as there are none. */
    private long[] plannedAt;

    /** Further credits of a kind. */
    record Part(long credits, int node, List<Trait> without) {}

    /**
     * The amounts of a tree as they were found last, and found to be in order; most holders get the same.
     *
     * @param required the minimum of each node as stated, null without
     * @param limits the maximum of each node as stated, null without; null where no node has one
     * @param least the minimum of each node in units, 0 without
     * @param most the maximum of each node in units; null where no node has one
     * @param decimals the decimals of a unit
     * @param largest the largest number of use
     */
    record Found(Credits[] required, Credits[] limits, long[] least, long[] most, int decimals, long largest) {}

    MeasuredTree(BucketTree buckets) {
        this.buckets = buckets;
        this.counted = new long[buckets.size()];
    }

    /** Finds what is required of each bucket, and what it is limited to; refuses amounts that contradict each other. */
    void find(RequirementSet set, Inquiry inquiry, Credits total) {
        Found last = buckets.last();
        required = last == null ? new Credits[counted.length] : last.required;
        limits = last == null ? null : last.limits;
        boolean same = last != null;
        for (int node = 1; node < counted.length; node++) {
            Bucket bucket = buckets.bucket(node);
            Credits minimum = set.least(bucket, inquiry, total);
            Credits maximum = bucket.most() == null ? null : bucket.most().in(inquiry, total);
            if (same && minimum == required[node] && maximum == limit(node)) {
                continue;
            }
            if (same) {
                // also where a maximum alone is another: whether all is as before is told by this array
                required = required.clone();
                limits = limits == null ? null : limits.clone();
                same = false;
            }
            required[node] = minimum;
            if (maximum != null) {
                limits = limits == null ? new Credits[counted.length] : limits;
                limits[node] = maximum;
            }
        }
        if (!same) {
            check();
        }
    }

    /** The decimals that hold all amounts exactly. */
    int decimals(int atLeast) {
        int decimals = atLeast;
        for (int node = 1; node < required.length; node++) {
            decimals = required[node] == null ? decimals : Math.max(decimals, required[node].decimals());
            decimals = hasMost(node) ? Math.max(decimals, limits[node].decimals()) : decimals;
        }
        return decimals;
    }

    /** The largest amount that is required, or that limits. */
    BigDecimal largest(BigDecimal atLeast) {
        BigDecimal largest = atLeast;
        for (int node = 1; node < required.length; node++) {
            largest = required[node] == null ? largest : largest.max(required[node].amount());
            largest = hasMost(node) ? largest.max(limits[node].amount()) : largest;
        }
        return largest;
    }

    /** What is required, in whole units; refused where it does not fit, as a smaller one would be satisfied too early. */
    static long units(Credits required, int decimals, long largest) {
        long units = required.inUnits(decimals, RoundingMode.UP, Long.MAX_VALUE);
        if (units > largest) {
            throw new IllegalArgumentException(required + " is more than can be measured");
        }
        return units;
    }

    /** Takes all amounts in units of so many decimals; a limit above the largest number of use is as good as that. */
    void scale(int decimals, long largest) {
        Found last = buckets.last();
        // to compare the minima is enough: where a maximum is another, they are copied as well
        if (last == null || last.required != required || last.decimals != decimals || last.largest != largest) {
            last = new Found(
                    required, limits, leastUnits(decimals, largest), mostUnits(decimals, largest), decimals, largest);
            buckets.keep(last);
        }
        least = last.least;
        most = last.most;
    }

    private long[] leastUnits(int decimals, long largest) {
        long[] units = new long[required.length];
        for (int node = 1; node < units.length; node++) {
            units[node] = required[node] == null ? 0 : units(required[node], decimals, largest);
        }
        return units;
    }

    private long[] mostUnits(int decimals, long largest) {
        if (limits == null) {
            return null;
        }
        long[] units = new long[limits.length];
        for (int node = 0; node < units.length; node++) {
            units[node] =
                    limits[node] == null ? NO_MAXIMUM : limits[node].inUnits(decimals, RoundingMode.DOWN, largest);
        }
        return units;
    }

    boolean hasMost(int node) {
        return limits != null && limits[node] != null;
    }

    /** The maximum as stated, or null. */
    Credits limit(int node) {
        return limits == null ? null : limits[node];
    }

    /** How many nodes have a minimum. */
    int minima() {
        int minima = 0;
        for (Credits minimum : required) {
            minima += minimum == null ? 0 : 1;
        }
        return minima;
    }

    /** The maximum in units, or {@link #NO_MAXIMUM}. */
    long most(int node) {
        return most == null ? NO_MAXIMUM : most[node];
    }

    /** Whether credits above the maximum of a node count nothing at all. */
    boolean cuts(int node) {
        return hasMost(node) && !buckets.bucket(node).limitsTotalAlone();
    }

    /** Whether a node or one within it has a minimum. */
    boolean hasMinimumWithin(int around) {
        for (int node = around; node < required.length; node++) {
            if (required[node] != null && buckets.isWithin(node, around)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses amounts that contradict each other; facts and hosts state them, so this shows only when they are found. */
    private void check() {
        for (int node = 1; node < required.length; node++) {
            boolean above = required[node] != null && cuts(node) && required[node].compareTo(limits[node]) > 0;
            if (above) {
                throw new IllegalArgumentException(buckets.bucket(node).id() + ": the minimum, " + required[node]
                        + ", is above the maximum, " + limits[node]);
            }
        }
    }

    void count(int place, long credits) {
        addTo(counted, place, credits);
    }

    void plan(int place, long credits) {
        if (planned == null) {
            planned = new long[required.length];
            plannedAt = new long[required.length];
        }
        addTo(planned, place, credits);
        plannedAt[place] += credits;
    }

    private void addTo(long[] sums, int place, long credits) {
        for (int node = place; node >= 0; node = buckets.parent(node)) {
            sums[node] += credits;
        }
    }

    /** What further credits each node needs, those of its inner nodes included. */
    long[] needed(long ofRoot) {
        long[] needed = new long[required.length];
        for (int node = needed.length - 1; node >= 0; node--) {
            long inner = 0;
            for (int next : buckets.inner(node)) {
                inner += needed[next];
            }
            needed[node] = Math.max(node == BucketTree.ROOT ? ofRoot : least[node] - counted[node], inner);
        }
        return needed;
    }

    /** What the nodes need, each by itself, in their order, and last what is needed for the other tree alone. */
    List<Part> parts(long[] needed, long fewest) {
        List<Part> parts = new ArrayList<>(needed.length + 1);
        for (int node = 1; node < needed.length; node++) {
            addOwn(node, needed, parts);
        }
        addOwn(BucketTree.ROOT, needed, parts);
        long free = fewest - needed[BucketTree.ROOT];
        if (free > 0) {
            parts.add(new Part(free, BucketTree.ROOT, List.of()));
        }
        return parts;
    }

    /** Further credits of a node that none of its inner ones needs: of any of them, where that counts in full. */
    private void addOwn(int node, long[] needed, List<Part> parts) {
        long amount = needed[node];
        for (int inner : buckets.inner(node)) {
            amount -= needed[inner];
        }
        int otherwise = buckets.otherwise(node);
        if (otherwise >= 0 && hasMost(otherwise)) {
            // up to the maximum of whatever is none of the others anything will do, then one of the others is needed
            long any = Math.min(amount, room(otherwise));
            addPart(node, any, parts);
            addPart(unlimited(node), amount - any, parts);
        } else {
            addPart(node, amount, parts);
        }
    }

    private void addPart(int node, long amount, List<Part> parts) {
        if (amount > 0) {
            parts.add(part(node, amount));
        }
    }

    /** Further credits of a node, and what they must not be like, as no more of that counts. */
    Part part(int node, long amount) {
        boolean rest = node > BucketTree.ROOT && buckets.bucket(node).isOtherwise();
        if (!rest && (limits == null || buckets.inner(node).length == 0)) {
            return new Part(amount, node, List.of());
        }
        List<Trait> without = new ArrayList<>(0);
        addLimited(node, amount, without);
        if (rest) {
            for (int beside : buckets.inner(buckets.parent(node))) {
                // where it has no minimum of its own, what has no maximum is as good
                if (required[node] != null || hasMost(beside)) {
                    buckets.bucket(beside).trait().ifPresent(without::add);
                } else {
                    addIfLimited(beside, amount, without);
                }
            }
        }
        return new Part(amount, node, without);
    }

    /** What is within a node and has no room for so much more. */
    private void addLimited(int node, long amount, List<Trait> without) {
        for (int inner : buckets.inner(node)) {
            addIfLimited(inner, amount, without);
        }
    }

    private void addIfLimited(int node, long amount, List<Trait> without) {
        if (buckets.bucket(node).isOtherwise()) {
            return;
        }
        int rest = buckets.otherwise(node);
        if (isLimited(node, amount) || rest >= 0 && isLimited(rest, amount)) {
            buckets.bucket(node).trait().ifPresent(without::add);
        } else {
            addLimited(node, amount, without);
        }
    }

    private boolean isLimited(int node, long amount) {
        return hasMost(node) && room(node) < Math.max(amount, astray(node));
    }

    /** The further credits that may come to lie in a node although nothing asks for it: all that are free to. */
    private long astray(int node) {
        if (plannedAt == null) {
            return 0;
        }
        long sum = 0;
        for (int within = node; within > BucketTree.ROOT; within = buckets.parent(within)) {
            int around = buckets.parent(within);
            sum += plannedAt[around];
            int rest = buckets.otherwise(around);
            if (rest >= 0 && rest != within) {
                sum += plannedAt[rest];
            }
        }
        return sum;
    }

    private long room(int node) {
        return Math.max(0, most[node] - counted[node] - (planned == null ? 0 : planned[node]));
    }

    private int unlimited(int node) {
        for (int inner : buckets.inner(node)) {
            if (!hasMost(inner)) {
                return inner;
            }
        }
        return node;
    }
}
