package dev.renewal.credit;

/**
 * What the activities that were counted last are like, each likeness in the place of its number: courses of the same topics
 * and approvers come again with every holder, and are told apart by identity.
 *
 * <p>Thread-safe without a lock, as a likeness has final fields alone: a thread sees all of it or nothing, and makes it anew
 * in the second case.
 */
final class Likenesses {
    /** How many are kept at most; a power of two. */
    private static final int MOST = 256;

    private final Likeness[] places = new Likeness[MOST];

    Likeness of(Activity activity) {
        int place = spread(activity.likeness()) & MOST - 1;
        Likeness known = places[place];
        if (known != null && known.isOf(activity)) {
            return known;
        }
        Likeness made = Likeness.of(activity);
        if (made.isOrdinary()) {
            places[place] = made;
        }
        return made;
    }

    /** The upper bits of a hash matter as much as the lower ones. */
    static int spread(int hash) {
        return hash ^ hash >>> 8 ^ hash >>> 16;
    }
}
