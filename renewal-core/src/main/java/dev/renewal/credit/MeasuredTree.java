package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of buckets with the amounts of one count: what is required, what counts, what further credits fill. Not thread-safe. */
final class MeasuredTree {
    final BucketTree buckets;
    /** The minimum of each node, null without. */
    final Credits[] least;
    /** The maximum of each node, null without. */
    final Credits[] most;
    /** The recorded credits that count in each node. */
    final Credits[] counted;
    /** The places of each entry of the ledger. */
    final List<int[]> places = new ArrayList<>();

    private final Credits zero;
    /** The further credits that fill a part of what a maximum leaves. */
    private final Credits[] planned;
    /** Those of them that are asked for no more closely than by the node itself. */
    private final Credits[] plannedAt;

    /** Further credits of a kind. */
    record Part(Credits credits, List<Trait> traits, List<Trait> without) {}

    MeasuredTree(BucketTree buckets, Credits zero) {
        this.buckets = buckets;
        this.zero = zero;
        this.least = new Credits[buckets.size()];
        this.most = new Credits[buckets.size()];
        this.counted = new Credits[buckets.size()];
        this.planned = new Credits[buckets.size()];
        this.plannedAt = new Credits[buckets.size()];
        Arrays.fill(counted, zero);
        Arrays.fill(planned, zero);
        Arrays.fill(plannedAt, zero);
    }

    /** Whether credits above the maximum of a node count nothing at all. */
    boolean cuts(int node) {
        return most[node] != null && !buckets.bucket(node).limitsTotalAlone();
    }

    /** Whether a node or one within it has a minimum. */
    boolean hasMinimumWithin(int around) {
        for (int node = around; node < least.length; node++) {
            if (least[node] != null && buckets.isWithin(node, around)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses amounts that contradict each other; facts and hosts state them, so this shows only when they are found. */
    void check() {
        for (int node = 1; node < least.length; node++) {
            boolean above = least[node] != null && cuts(node) && least[node].compareTo(most[node]) > 0;
            if (above) {
                throw new IllegalArgumentException(buckets.bucket(node).id() + ": the minimum, " + least[node]
                        + ", is above the maximum, " + most[node]);
            }
        }
    }

    void count(int place, Credits credits) {
        addTo(counted, place, credits);
    }

    void plan(int place, Credits credits) {
        addTo(planned, place, credits);
        plannedAt[place] = plannedAt[place].plus(credits);
    }

    private void addTo(Credits[] sums, int place, Credits credits) {
        for (int node = place; node >= 0; node = buckets.parent(node)) {
            sums[node] = sums[node].plus(credits);
        }
    }

    /** What further credits each node needs, those of its inner nodes included. */
    Credits[] needed(Credits ofRoot) {
        Credits[] needed = new Credits[buckets.size()];
        for (int node = needed.length - 1; node >= 0; node--) {
            Credits own = least[node] == null ? zero : least[node].lessAtMost(counted[node]);
            Credits inner = zero;
            for (int next : buckets.inner(node)) {
                inner = inner.plus(needed[next]);
            }
            needed[node] = (node == BucketTree.ROOT ? ofRoot : own).max(inner);
        }
        return needed;
    }

    /** What the nodes need, each by itself, in their order, and last what is needed for the other tree alone. */
    List<Part> parts(Credits[] needed, Credits fewest) {
        List<Part> parts = new ArrayList<>();
        for (int node = 1; node < needed.length; node++) {
            addOwn(node, needed, parts);
        }
        addOwn(BucketTree.ROOT, needed, parts);
        Credits free = fewest.lessAtMost(needed[BucketTree.ROOT]);
        if (!free.isZero()) {
            parts.add(new Part(free, List.of(), List.of()));
        }
        return parts;
    }

    /** Further credits of a node that none of its inner ones needs: of any of them, where that counts in full. */
    private void addOwn(int node, Credits[] needed, List<Part> parts) {
        Credits amount = needed[node];
        for (int inner : buckets.inner(node)) {
            amount = amount.lessAtMost(needed[inner]);
        }
        int otherwise = buckets.otherwise(node);
        if (otherwise >= 0 && most[otherwise] != null) {
            // up to the maximum of whatever is none of the others anything will do, then one of the others is needed
            Credits any = amount.min(room(otherwise));
            addPart(node, any, parts);
            addPart(unlimited(node), amount.lessAtMost(any), parts);
        } else {
            addPart(node, amount, parts);
        }
    }

    private void addPart(int node, Credits amount, List<Part> parts) {
        if (!amount.isZero()) {
            parts.add(part(node, amount));
        }
    }

    /** Further credits of a node, and what they must not be like, as no more of that counts. */
    Part part(int node, Credits amount) {
        List<Trait> without = new ArrayList<>();
        addLimited(node, amount, without);
        if (node > BucketTree.ROOT && buckets.bucket(node).isOtherwise()) {
            for (int beside : buckets.inner(buckets.parent(node))) {
                // where it has no minimum of its own, what has no maximum is as good
                if (least[node] != null || most[beside] != null) {
                    buckets.bucket(beside).trait().ifPresent(without::add);
                } else {
                    addIfLimited(beside, amount, without);
                }
            }
        }
        return new Part(amount, buckets.traits(node), without);
    }

    /** What is within a node and has no room for so much more. */
    private void addLimited(int node, Credits amount, List<Trait> without) {
        for (int inner : buckets.inner(node)) {
            addIfLimited(inner, amount, without);
        }
    }

    private void addIfLimited(int node, Credits amount, List<Trait> without) {
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

    private boolean isLimited(int node, Credits amount) {
        return most[node] != null && room(node).compareTo(amount.max(astray(node))) < 0;
    }

    /** The further credits that may come to lie in a node although nothing asks for it: all that are free to. */
    private Credits astray(int node) {
        Credits sum = zero;
        for (int within = node; within > BucketTree.ROOT; within = buckets.parent(within)) {
            int around = buckets.parent(within);
            sum = sum.plus(plannedAt[around]);
            int rest = buckets.otherwise(around);
            if (rest >= 0 && rest != within) {
                sum = sum.plus(plannedAt[rest]);
            }
        }
        return sum;
    }

    private Credits room(int node) {
        return most[node].lessAtMost(counted[node].plus(planned[node]));
    }

    private int unlimited(int node) {
        for (int inner : buckets.inner(node)) {
            if (most[inner] == null) {
                return inner;
            }
        }
        return node;
    }
}
