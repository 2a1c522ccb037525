package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The minima and maxima of a requirement set, by node of its trees. One that is not known bounds nothing. Immutable and
 * thread-safe.
 */
final class Bounds {
    /** In place of a maximum where there is none: more than any sum of credits. */
    static final long NONE = Long.MAX_VALUE / 2;

    /** Why no credits are enough. */
    static final String TOO_LOW = "no credits can satisfy these requirements: a maximum is too low";

    private static final long MOST = 1_000_000_000_000_000_000L;

    /** The minima, empty without and where not known; that of {@link CategoryTrees#total} is the total. */
    final List<Optional<Credits>> required;
    /** The minima in millionths, 0 without and where not known. Not to be changed. */
    final long[] least;
    /** The maxima in millionths, {@link #NONE} without and where not known. Not to be changed. */
    final long[] most;
    /** Whether all minima and maxima are known. */
    final boolean complete;
    /** Whether the fewest further credits are sums where each recorded credit has one place: see {@link Measurement}. */
    final boolean sumsSuffice;
    /** Whether the surplus is a sum as well, then: see {@link Measurement}. */
    final boolean surplusIsASum;

    Bounds(CategoryTrees trees, Credits[] least, Credits[] most, boolean complete) {
        this.required = optional(least);
        this.complete = complete;
        this.least = new long[trees.size];
        this.most = new long[trees.size];
        long all = 0;
        for (int node = 0; node < trees.size; node++) {
            this.least[node] = least[node] == null ? 0 : least[node].millionths();
            this.most[node] = most[node] == null ? NONE : most[node].millionths();
            all += this.least[node];
            if (all > MOST) {
                throw new IllegalArgumentException("the minima of the requirements are more than one trillion in all");
            }
        }
        for (int node : trees.listed) {
            if (trees.category(node).cuts() && this.least[node] > this.most[node]) {
                throw new IllegalArgumentException(trees.category(node).id + ": the minimum, " + least[node]
                        + ", is above the maximum, " + most[node]);
            }
        }
        this.sumsSuffice = sumsSuffice(trees);
        this.surplusIsASum = sumsSuffice && surplusIsASum(trees);
    }

    private static List<Optional<Credits>> optional(Credits... amounts) {
        List<Optional<Credits>> optional = new ArrayList<>(amounts.length);
        for (Credits amount : amounts) {
            optional.add(Optional.ofNullable(amount));
        }
        return List.copyOf(optional);
    }

    private static boolean sumsSuffice(CategoryTrees trees) {
        boolean suffice = !trees.hasIncompatible();
        for (int node : trees.listed) {
            suffice &= !trees.category(node).cuts();
            for (int within = node; within < trees.size && trees.category(node).limitsTotal; within++) {
                suffice &= !trees.hasMinimum(within) || !trees.isWithin(within, node);
            }
        }
        return suffice;
    }

    /**
     * The first family is flat, and the second has no categories, or one and one for the rest, of which the first may have a
     * minimum and the other a maximum of the total.
     */
    private boolean surplusIsASum(CategoryTrees trees) {
        int ofSecond = trees.size - trees.total - 1;
        boolean flat = trees.inner(0).length == trees.total - 1 && trees.rest(0) < 0;
        boolean oneAndRest = ofSecond == 2
                && trees.rest(trees.total) == trees.total + 2
                && most[trees.total + 1] == NONE
                && least[trees.total + 2] == 0;
        return flat && (ofSecond == 0 || oneAndRest);
    }
}
