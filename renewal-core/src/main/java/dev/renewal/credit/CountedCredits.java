package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one holder's record, by its place in one set of requirements.
 *
 * <p>Changed only while a tally counts; not thread-safe until then.
 */
final class CountedCredits {
    private final CategoryTrees trees;
    /** What has one place, in millionths by pair of nodes. */
    private final long[] byPair;
    /** What may count in several places; null as long as there is nothing. */
    private @Nullable TreeMap<Placement, Long> choices;

    private boolean noneInFirst;
    private boolean noneInSecond;
    /** The activities of which something counts; null unless the answer is explained. */
    private @Nullable List<Entry> entries;

    /** An activity and what of it counts. */
    record Entry(Activity activity, Placement placement, Credits credits) {
        String description() {
            return activity.description();
        }
    }

    CountedCredits(CategoryTrees trees) {
        this(trees, new long[trees.pairs()]);
    }

    private CountedCredits(CategoryTrees trees, long... byPair) {
        this.trees = trees;
        this.byPair = byPair;
    }

    CountedCredits copy() {
        CountedCredits copy = new CountedCredits(trees, byPair.clone());
        copy.choices = choices == null ? null : new TreeMap<>(choices);
        return copy;
    }

    void add(Placement placement, long millionths) {
        noneInFirst |= placement.noneInFirst();
        noneInSecond |= placement.noneInSecond();
        if (placement.pair() >= 0) {
            byPair[placement.pair()] += millionths;
            return;
        }
        choices = choices == null ? new TreeMap<>() : choices;
        choices.put(placement, choices.getOrDefault(placement, 0L) + millionths);
    }

    void explain(Entry entry) {
        entries = entries == null ? new ArrayList<>() : entries;
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries == null ? List.of() : entries;
    }

    boolean hasChoices() {
        return choices != null;
    }

    /** Whether something counts in no category of the first tree, as it matches several. */
    boolean hasNoneInFirst() {
        return noneInFirst;
    }

    boolean hasNoneInSecond() {
        return noneInSecond;
    }

    /** What has one place, and that in both nodes of a pair. */
    long in(int pair) {
        return byPair[pair];
    }

    long total() {
        long total = 0;
        for (long each : byPair) {
            total += each;
        }
        if (choices != null) {
            for (long each : choices.values()) {
                total += each;
            }
        }
        return total;
    }

    /** All by their places, in the order of the places, so that the order of the record decides nothing. */
    TreeMap<Placement, Long> lots() {
        TreeMap<Placement, Long> lots = choices == null ? new TreeMap<>() : new TreeMap<>(choices);
        for (int pair = 0; pair < byPair.length; pair++) {
            if (byPair[pair] > 0) {
                int[] one = {trees.first(pair)};
                int[] other = {trees.second(pair)};
                lots.put(new Placement(one, other, pair, false, false), byPair[pair]);
            }
        }
        return lots;
    }
}
