package dev.renewal.credit;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A test of the day on which an activity was completed: whether it lies outside of some days. Immutable and thread-safe.
 *
 * @param first the first of those days, as a number
 * @param behindLast the day after the last of them
 */
record DayTest(long first, long behindLast) implements Predicate<Activity> {
    static DayTest before(LocalDate day) {
        return new DayTest(day.toEpochDay(), Long.MAX_VALUE);
    }

    static DayTest outside(LocalDate first, LocalDate last) {
        return new DayTest(first.toEpochDay(), last.toEpochDay() + 1);
    }

    @Override
    public boolean test(Activity activity) {
        return passes(activity.completedOn().toEpochDay());
    }

    boolean passes(long day) {
        return day < first || day >= behindLast;
    }
}
