package dev.renewal.credit;

import dev.renewal.error.InvalidInputException;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recorded activities of a holder in the order of their days, packed so that they are counted quickly.
 *
 * <p>Activities of one day stay in the order in which the host gives them. Immutable and thread-safe; serialized as a list of
 * activities.
 */
public final class Transcript extends AbstractList<Activity> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int[] NONE = {};

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
    /** Two numbers for each activity: the epoch day in the upper half and the index of the traits; the millionths in the first unit. */
    private final transient long[] packed;
    /** The distinct traits of the activities. */
    private final transient ActivityTraits[] traits;

    /** The position of the first of each group of activities without key that are equal in all else, in their order. */
    private final transient int[] repeated;
    /** Whether the amounts are so coarse and so small that each can be converted at any ratio. */
    private final transient boolean isExact;

    private final transient int from;
    private final transient int to;

    private Transcript(
            Activity[] activities,
            long[] packed,
            ActivityTraits[] traits,
            boolean isExact,
            int[] repeated,
            int from,
            int to) {
        this.activities = activities;
        this.packed = packed;
        this.traits = traits;
        this.isExact = isExact;
        this.repeated = repeated;
        this.from = from;
        this.to = to;
    }

    /**
     * Sorts activities by day.
     *
     * @param activities the activities, in any order
     * @return the transcript
     * @throws InvalidInputException if two have one key; code {@code DUPLICATE_KEY}
     */
    public static Transcript of(Collection<Activity> activities) {
        Objects.requireNonNull(activities, "activities");
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
        Objects.requireNonNull(further, "further");
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
        requireDistinctKeys(activities);
        long[] packed = new long[2 * activities.length];
        Distinct distinct = new Distinct();
        long left = MOST_SUMMED;
        for (int i = 0; i < activities.length; i++) {
            Activity activity = activities[i];
            packed[2 * i] = activity.completedOn().toEpochDay() << Integer.SIZE | distinct.indexOf(activity);
            long millionths = activity.sizeAt(0).millionths();
            packed[2 * i + 1] = millionths;
            left = millionths > left || millionths % COARSE != 0 ? -1 : left - millionths;
        }
        ActivityTraits[] traits = distinct.size == distinct.traits.length
                ? distinct.traits
                : Arrays.copyOf(distinct.traits, distinct.size);
        return new Transcript(
                activities, packed, traits, left >= 0, repeated(activities, packed), 0, activities.length);
    }

    private static void requireDistinctKeys(Activity... activities) {
        Set<String> keys = new HashSet<>(2 * activities.length);
        for (Activity activity : activities) {
            String key = activity.keyOrNull();
            if (key != null && !keys.add(key)) {
                throw new InvalidInputException(
                        "DUPLICATE_KEY", "activity_id", key, "a key of one activity of the certification");
            }
        }
    }

    /** The first of each group of equal activities. One object given twice becomes two, which are told apart by identity. */
    private static int[] repeated(Activity[] activities, long... packed) {
        List<Integer> found = null;
        int start = 0;
        for (int end = 1; end <= activities.length; end++) {
            boolean sameDay =
                    end < activities.length && packed[2 * end] >> Integer.SIZE == packed[2 * start] >> Integer.SIZE;
            if (!sameDay) {
                if (end - start > 1) {
                    found = found == null ? new ArrayList<>() : found;
                    addRepeated(activities, packed, start, end, found);
                }
                start = end;
            }
        }
        if (found == null || found.isEmpty()) {
            return NONE;
        }
        int[] positions = new int[found.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = found.get(i);
        }
        return positions;
    }

    private static void addRepeated(Activity[] activities, long[] packed, int start, int end, List<Integer> found) {
        List<Integer> positions = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (activities[i].keyOrNull() == null) {
                positions.add(i);
            }
        }
        // the sort is stable, so the first of a group comes first
        Comparator<Integer> order = new ByContent(activities, packed);
        positions.sort(order);
        boolean inGroup = false;
        for (int i = 1; i < positions.size(); i++) {
            boolean same = order.compare(positions.get(i - 1), positions.get(i)) == 0;
            if (same) {
                activities[positions.get(i)] = activities[positions.get(i)].copy();
                if (!inGroup) {
                    found.add(positions.get(i - 1));
                }
            }
            inGroup = same;
        }
    }

    /** Compares activities of one day by all but the key. */
    private record ByContent(Activity[] activities, long[] packed) implements Comparator<Integer> {
        @Override
        public int compare(Integer one, Integer other) {
            int order = Long.compare(packed[2 * one], packed[2 * other]);
            order = order != 0 ? order : Long.compare(packed[2 * one + 1], packed[2 * other + 1]);
            return order != 0 ? order : activities[one].compareRest(activities[other]);
        }
    }

    /** Collects distinct traits and gives each an index. */
    private static final class Distinct {
        private ActivityTraits[] traits = new ActivityTraits[8];
        private int size;

        /** Null as long as there are few. */
        private @Nullable Map<ActivityTraits, Integer> indexes;

        int indexOf(Activity activity) {
            if (activity.isPlain()) {
                int hash = activity.plainHash();
                int searched = Math.min(size, FEW_TRAITS);
                for (int index = 0; index < searched; index++) {
                    if (traits[index].hash() == hash && activity.plainlyHas(traits[index])) {
                        return index;
                    }
                }
            }
            return indexOf(activity.traits());
        }

        private int indexOf(ActivityTraits found) {
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
        Objects.requireNonNull(lastDay, "lastDay");
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
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
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
        return start == from && end == to
                ? this
                : new Transcript(activities, packed, traits, isExact, repeated, start, end);
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

    /** The positions of the first of each group of activities that are equal in all but a key; not to be changed. */
    int[] repeated() {
        return repeated;
    }

    /** The recorded amount of the activity at a position, in the first of its units by name. */
    long millionths(int position) {
        return packed[2 * position + 1];
    }

    /**
     * Whether each amount is exact at any ratio, and all together are at most one trillion units: converting none is refused.
     */
    boolean isExact() {
        return isExact;
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
