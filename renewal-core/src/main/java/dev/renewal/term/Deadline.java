package dev.renewal.term;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The last day for something. Ordered by day, then by the name of the kind. Immutable and thread-safe.
 *
 * @param kind the kind of deadline
 * @param on the last day that is in time
 */
public record Deadline(DeadlineKind kind, LocalDate on) implements Comparable<Deadline>, Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param kind the kind of deadline
     * @param on the last day that is in time
     */
    public Deadline {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public int compareTo(Deadline other) {
        int byDate = on.compareTo(other.on);
        return byDate != 0 ? byDate : kind.name().compareTo(other.kind.name());
    }
}
