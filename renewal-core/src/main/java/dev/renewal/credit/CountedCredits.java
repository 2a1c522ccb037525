package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.util.Arrays;
import java.util.List;

/**
 * What counts of one holder's record, by its place in one set of requirements.
 *
 * @param placements the places of each group of activities with equal traits; not to be changed
 * @param millionths what counts of each group; the placement of a group of which nothing counts may be null
 * @param entries the activities of which something counts; empty unless the answer is explained
 */
record CountedCredits(Placement[] placements, long[] millionths, List<Entry> entries) {
    /** An activity and what of it counts. */
    record Entry(String description, Placement placement, Credits credits) {}

    long total() {
        long total = 0;
        for (long each : millionths) {
            total += each;
        }
        return total;
    }

    boolean hasChoices() {
        boolean found = false;
        for (int i = 0; i < millionths.length; i++) {
            found |= millionths[i] > 0 && placements[i].isChoice();
        }
        return found;
    }

    /** What counts in one node of each tree, where there are no choices. */
    long in(int one, int other) {
        long sum = 0;
        for (int i = 0; i < millionths.length; i++) {
            boolean there = millionths[i] > 0
                    && placements[i].first()[0] == one
                    && placements[i].second()[0] == other;
            sum += there ? millionths[i] : 0;
        }
        return sum;
    }

    /** These credits and further ones. */
    CountedCredits with(Placement[] places, long[] further) {
        Placement[] all = Arrays.copyOf(placements, placements.length + places.length);
        System.arraycopy(places, 0, all, placements.length, places.length);
        long[] amounts = Arrays.copyOf(millionths, all.length);
        System.arraycopy(further, 0, amounts, millionths.length, further.length);
        return new CountedCredits(all, amounts, List.of());
    }
}
