package dev.renewal.term;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A last day for something. Ordered by date, then by the name of the kind. Immutable and thread-safe.
 *
 * @param kind what it is the last day for
 * @param on the day, itself still in time
 */
public record Deadline(DeadlineKind kind, LocalDate on) implements Comparable<Deadline>, Serializable {
    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::on)
            .thenComparing(deadline -> deadline.kind().name());

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
