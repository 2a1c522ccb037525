package dev.renewal.credit;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A holder's recorded activities in the order of their dates, kept so that they are counted quickly.
 *
 * <p>Those of one day stay in the order in which the host gives them. Immutable and thread-safe; serialized as its
 * activities.
 */
public final class Transcript extends AbstractList<Activity> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    /** A class and no lambda, as a first answer sorts: docs/architecture.md. */
    private static final Comparator<Activity> BY_DAY = new Comparator<>() {
        @Override
        public int compare(Activity one, Activity other) {
            return one.completedOn().compareTo(other.completedOn());
        }
    };

    private final transient Recorded recorded;
    private final transient int from;
    private final transient int to;

    private Transcript(Recorded recorded, int from, int to) {
        this.recorded = recorded;
        this.from = from;
        this.to = to;
    }

    /** The activities, shared by a transcript and the parts of it. */
    private static final class Recorded {
        private final Activity[] activities;
        /**
         * Null until first counted. Kept without a lock: columns have final fields alone, so that a thread sees all of them
         * or none, and lays them out anew in the second case.
         */
        private Columns columns;

        Recorded(Activity... activities) {
            this.activities = activities;
        }

        Columns columns(CreditConversion conversion) {
            Columns known = columns;
            if (known == null || !known.isFor(conversion)) {
                known = new Columns(conversion, activities);
                columns = known;
            }
            return known;
        }
    }

    /**
     * Puts activities into the order of their dates.
     *
     * @param activities the activities, in any order
     * @return the transcript
     */
    public static Transcript of(Collection<Activity> activities) {
        if (activities instanceof Transcript transcript) {
            return transcript;
        }
        Activity[] sorted = activities.toArray(new Activity[0]);
        for (Activity activity : sorted) {
            Objects.requireNonNull(activity, "activity");
        }
        Arrays.sort(sorted, BY_DAY);
        return new Transcript(new Recorded(sorted), 0, sorted.length);
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public Activity get(int index) {
        return recorded.activities[from + Objects.checkIndex(index, size())];
    }

    /** Returns a part of the transcript, which is immutable as well. */
    @Override
    public Transcript subList(int first, int behindLast) {
        Objects.checkFromToIndex(first, behindLast, size());
        return first == 0 && behindLast == size() ? this : new Transcript(recorded, from + first, from + behindLast);
    }

    /** The columns of the transcript that this is a part of, laid out for a conversion. */
    Columns columns(CreditConversion conversion) {
        return recorded.columns(conversion);
    }

    /** Where this part begins in the columns. */
    int from() {
        return from;
    }

    /** Behind which place this part ends in the columns. */
    int to() {
        return to;
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a transcript is read as its activities");
    }

    private Object writeReplace() {
        return new Stored(toArray(new Activity[0]));
    }

    /** What is serialized. */
    private record Stored(Activity... activities) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            if (activities == null || Arrays.asList(activities).contains(null)) {
                throw new InvalidObjectException("not a transcript");
            }
            return of(Arrays.asList(activities));
        }
    }
}
