package dev.renewal.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule looks up for a day other than the as-of date, such as a due date.
 *
 * <p>Reading it leaves no trace, as with {@link Sourced}. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Dated<T> {
    private final Timeline<T> timeline;
    private final List<Sourced<T>> entries;

    Dated(Timeline<T> timeline, List<Sourced<T>> entries) {
        this.timeline = timeline;
        this.entries = entries;
    }

    /**
     * Returns the fact as it holds on a day.
     *
     * @param day the day
     * @return the fact; before the first start, it is not established
     */
    public Sourced<T> on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return entries.get(timeline.placeOn(day));
    }

    /** Returns the first day after the given one on which another entry takes over, or null. */
    @Nullable
    LocalDate nextStart(LocalDate day) {
        return timeline.nextStart(day);
    }
}
