package dev.renewal.term;

import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A range of days. The first and the last day are included.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record DateRange(LocalDate start, LocalDate end) implements Serializable {
    /**
     * Checks the order of the days.
     *
     * @param start the first day
     * @param end the last day, not before the first
     * @throws InvalidInputException if the last day is before the first; code {@code INVALID_RANGE}
     */
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new InvalidInputException("INVALID_RANGE", "end", end, "a day that is not before the start");
        }
    }

    /**
     * Says whether a day lies in the range.
     *
     * @param day the day
     * @return true for the first day, the last day and every day between them
     */
    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Returns both days, such as {@code 2024-03-01 to 2026-02-28}. */
    @Override
    public String toString() {
        return start + " to " + end;
    }
}
