package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What counting asks of each activity of a transcript, side by side: to go from object to object takes longer than to count.
 *
 * <p>Immutable and thread-safe.
 */
final class Columns {
    /** The decimals of the fraction in whole units of which nearly all amounts are. */
    static final int DECIMALS = Credits.zero(CreditUnit.POINT).decimals();

    /** In place of a number of units that is no exact one. */
    static final long BEYOND = -1;

    /** More are not looked through for each activity: what is like none of these stands for itself. */
    private static final int MOST_LOOKED_AT = 64;

    private final CreditConversion conversion;
    private final Activity[] activities;
    /** The day of each, as a number. */
    private final int[] days;
    /** The amount of each in whole units, or {@link #BEYOND}. */
    private final long[] units;
    /** By activity, the group of those that it is like. */
    private final int[] groups;
    /** What the activities of each group are like. */
    private final Likeness[] likenesses;
    /** The row of the conversion by which the activities of each group count, or -1. */
    private final int[] rows;

    /**
     * Lays activities out.
     *
     * @param conversion the conversion by which they count
     * @param activities the activities by date, which nobody changes
     */
    Columns(CreditConversion conversion, Activity... activities) {
        this.conversion = conversion;
        this.activities = activities;
        this.days = new int[activities.length];
        this.units = new long[activities.length];
        this.groups = new int[activities.length];
        List<Likeness> found = new ArrayList<>();
        for (int i = 0; i < activities.length; i++) {
            days[i] = (int) activities[i].completedOn().toEpochDay();
            units[i] = units(activities[i].amount());
            groups[i] = group(conversion.likeness(activities[i]), found);
        }
        this.likenesses = found.toArray(new Likeness[0]);
        this.rows = new int[likenesses.length];
        for (int group = 0; group < rows.length; group++) {
            rows[group] = conversion.rowOf(likenesses[group]);
        }
    }

    /** An amount in whole units of {@link #DECIMALS}, or {@link #BEYOND} where they do not hold it exactly. */
    static long units(Credits amount) {
        if (amount.decimals() != DECIMALS) {
            return BEYOND;
        }
        long units = amount.inUnits(DECIMALS, RoundingMode.UNNECESSARY, Long.MAX_VALUE);
        return units == Long.MAX_VALUE ? BEYOND : units;
    }

    private static int group(Likeness likeness, List<Likeness> found) {
        int looked = Math.min(found.size(), MOST_LOOKED_AT);
        for (int group = 0; group < looked; group++) {
            if (found.get(group).isSameAs(likeness)) {
                return group;
            }
        }
        found.add(likeness);
        return found.size() - 1;
    }

    boolean isFor(CreditConversion other) {
        return conversion == other;
    }

    Activity activity(int index) {
        return activities[index];
    }

    /** The day of completion, as a number. */
    int day(int index) {
        return days[index];
    }

    /** The recorded amount in whole units of {@link #DECIMALS}, or {@link #BEYOND}. */
    long units(int index) {
        return units[index];
    }

    int group(int index) {
        return groups[index];
    }

    CreditUnit unit() {
        return conversion.target();
    }

    /** How many groups there are; a part of the transcript may hold some of them alone. */
    int groups() {
        return likenesses.length;
    }

    Likeness likeness(int group) {
        return likenesses[group];
    }

    /** What the activities of each group are like; not to be changed. */
    Likeness[] likenesses() {
        return likenesses;
    }

    /** The row of the conversion, or -1 where the kind or the unit does not count. */
    int row(int group) {
        return rows[group];
    }

    /**
     * The first activity that was completed on a day or later.
     *
     * @param day the day as a number
     * @param from where to begin
     * @param to behind the last one
     * @return its index, or {@code to} if there is none
     */
    int firstNotBefore(long day, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
