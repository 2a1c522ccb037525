package dev.renewal.credit;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The recorded activities of a holder in the order of their days, packed so that they are counted quickly.
 *
 * <p>Activities of one day stay in the order in which the host gives them. Immutable and thread-safe; serialized as a list of
 * activities.
 */
public final class Transcript extends AbstractList<Activity> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    /** So many distinct traits are searched one by one; more are kept in a hash table. */
    private static final int FEW_TRAITS = 16;
    /** A multiple of so many millionths is exact at any ratio, as ratios are in hundredths. */
    private static final long COARSE = 100;
    /** One trillion units, in millionths. */
    private static final long MOST_SUMMED = 1_000_000_000_000_000_000L;

    /** A class instead of a lambda, which would make the first answer of a process slower. */
    private static final Comparator<Activity> BY_DAY = new Comparator<>() {
        @Override
        public int compare(Activity one, Activity other) {
            return one.completedOn().compareTo(other.completedOn());
        }
    };

    private final transient Activity[] activities;
    /** Two numbers for each activity: the epoch day in the upper half and the index of the traits; the millionths. */
    private final transient long[] packed;
    /** The distinct traits of the activities. */
    private final transient ActivityTraits[] traits;

    /** Whether the amounts are so coarse and so small that their sum can be converted in place of each. */
    private final transient boolean hasSum;

    private final transient int from;
    private final transient int to;

    private Transcript(
            Activity[] activities, long[] packed, ActivityTraits[] traits, boolean hasSum, int from, int to) {
        this.activities = activities;
        this.packed = packed;
        this.traits = traits;
        this.hasSum = hasSum;
        this.from = from;
        this.to = to;
    }

    /**
     * Sorts activities by day.
     *
     * @param activities the activities, in any order
     * @return the transcript
     */
    public static Transcript of(Collection<Activity> activities) {
        if (activities instanceof Transcript transcript) {
            return transcript;
        }
        return sorted(activities.toArray(new Activity[0]));
    }

    /**
     * Adds activities.
     *
     * @param further the activities, in any order
     * @return a transcript with the activities
     */
    public Transcript with(Collection<Activity> further) {
        if (isEmpty() || further.isEmpty()) {
            return isEmpty() ? of(further) : this;
        }
        List<Activity> all = new ArrayList<>(size() + further.size());
        all.addAll(this);
        all.addAll(further);
        return of(all);
    }

    private static Transcript sorted(Activity... activities) {
        boolean inOrder = true;
        for (int i = 0; i < activities.length; i++) {
            Objects.requireNonNull(activities[i], "activity");
            inOrder = inOrder && (i == 0 || BY_DAY.compare(activities[i - 1], activities[i]) <= 0);
        }
        if (!inOrder) {
            Arrays.sort(activities, BY_DAY);
        }
        long[] packed = new long[2 * activities.length];
        Distinct distinct = new Distinct();
        long left = MOST_SUMMED;
        for (int i = 0; i < activities.length; i++) {
            Activity activity = activities[i];
            packed[2 * i] = activity.completedOn().toEpochDay() << Integer.SIZE | distinct.indexOf(activity.traits());
            long millionths = activity.amount().millionths();
            packed[2 * i + 1] = millionths;
            left = millionths > left || millionths % COARSE != 0 ? -1 : left - millionths;
        }
        ActivityTraits[] traits = Arrays.copyOf(distinct.traits, distinct.size);
        return new Transcript(activities, packed, traits, left >= 0, 0, activities.length);
    }

    /** Collects distinct traits and gives each an index. */
    private static final class Distinct {
        private ActivityTraits[] traits = new ActivityTraits[FEW_TRAITS];
        private int size;

        /** Null as long as there are few. */
        private Map<ActivityTraits, Integer> indexes;

        int indexOf(ActivityTraits found) {
            int searched = Math.min(size, FEW_TRAITS);
            for (int index = 0; index < searched; index++) {
                if (traits[index].equals(found)) {
                    return index;
                }
            }
            if (size >= FEW_TRAITS) {
                indexes = indexes == null ? new HashMap<>() : indexes;
                Integer known = indexes.putIfAbsent(found, size);
                if (known != null) {
                    return known;
                }
            }
            if (size == traits.length) {
                traits = Arrays.copyOf(traits, 2 * size);
            }
            traits[size] = found;
            return size++;
        }
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public Activity get(int index) {
        return activities[from + Objects.checkIndex(index, size())];
    }

    /**
     * Returns the activities up to a day.
     *
     * @param lastDay the last day, inclusive
     * @return a view of this transcript
     */
    public Transcript upTo(LocalDate lastDay) {
        return part(from, firstAfter(lastDay.toEpochDay()));
    }

    /**
     * Returns the activities of a range of days.
     *
     * @param first the first day, inclusive
     * @param last the last day, inclusive
     * @return a view of this transcript, empty if the last day is before the first
     */
    public Transcript within(LocalDate first, LocalDate last) {
        int start = firstAfter(first.toEpochDay() - 1);
        return part(start, Math.max(start, firstAfter(last.toEpochDay())));
    }

    /** Returns a part of the transcript, which is immutable as well. */
    @Override
    public Transcript subList(int first, int end) {
        Objects.checkFromToIndex(first, end, size());
        return part(from + first, from + end);
    }

    private Transcript part(int start, int end) {
        return start == from && end == to ? this : new Transcript(activities, packed, traits, hasSum, start, end);
    }

    /** The position of the first activity after an epoch day, or the end. */
    private int firstAfter(long day) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return the epoch day of the last activity; the smallest number if there is none} */
    public long lastDay() {
        return isEmpty() ? Long.MIN_VALUE : day(to - 1);
    }

    /** The position of the first activity of this view. */
    int from() {
        return from;
    }

    /** The position after the last activity of this view. */
    int to() {
        return to;
    }

    /** The activity at a position, from {@link #from} up. */
    Activity at(int position) {
        return activities[position];
    }

    /** The epoch day of the activity at a position. */
    long day(int position) {
        return packed[2 * position] >> Integer.SIZE;
    }

    /** The index of the traits of the activity at a position. */
    int traitsAt(int position) {
        return (int) packed[2 * position];
    }

    /** The recorded amount of the activity at a position. */
    long millionths(int position) {
        return packed[2 * position + 1];
    }

    /**
     * Whether amounts with equal traits may be added and then converted: each is exact at any ratio, and all together are at
     * most one trillion units.
     */
    boolean hasSum() {
        return hasSum;
    }

    /** How many distinct traits there are; a view may have activities of only some of them. */
    int countOfTraits() {
        return traits.length;
    }

    ActivityTraits traits(int index) {
        return traits[index];
    }

    /**
     * Replaces traits by equal ones that other holders have too, which are then found by identity.
     *
     * <p>Needs no lock: a thread that still sees the former ones sees the same traits.
     */
    void share(int index, ActivityTraits equal) {
        if (traits[index] != equal) {
            traits[index] = equal;
        }
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a transcript is read from its form");
    }

    private Object writeReplace() {
        return new Form(toArray(new Activity[0]));
    }

    /** The serialized form. */
    private record Form(Activity... activities) implements Serializable {
        Form {
            for (Activity activity : activities) {
                Objects.requireNonNull(activity, "activity");
            }
        }

        private Object readResolve() {
            return sorted(activities.clone());
        }
    }
}
