package dev.renewal.credit;

import java.util.function.Function;

/**
 * What is found for activities with equal traits, kept by hash for the holders that follow.
 *
 * <p>Thread-safe without a lock: a thread sees an entry completely or not at all, and finds it again if it does not.
 *
 * @param <T> what is found
 */
final class TraitsTable<T extends TraitsTable.Entry> {
    /** The size of the table, a power of two. An evicted entry is computed again. */
    private static final int MOST = 2_048;
    /** How many places are probed for an entry. */
    private static final int MOST_PROBED = 8;

    private final Object[] entries = new Object[MOST];
    private final Function<ActivityTraits, T> finder;

    /** Something that is found for traits. Immutable. */
    interface Entry {
        ActivityTraits traits();
    }

    TraitsTable(Function<ActivityTraits, T> finder) {
        this.finder = finder;
    }

    @SuppressWarnings("unchecked") // only what the finder found is put in
    T of(ActivityTraits traits) {
        int free = traits.hash();
        for (int probed = 0; probed < MOST_PROBED; probed++) {
            int place = traits.hash() + probed;
            T known = (T) entries[place & MOST - 1];
            if (known == null) {
                free = place;
                break;
            }
            if (known.traits().equals(traits)) {
                return known;
            }
        }
        T found = finder.apply(traits);
        if (traits.areShort()) {
            // where all places are taken, the first is used again
            entries[free & MOST - 1] = found;
        }
        return found;
    }
}
