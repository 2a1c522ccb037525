package dev.renewal.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The last day for something. Ordered by day, then by the name of the kind. Immutable and thread-safe.
 *
 * @param kind the kind of deadline
 * @param on the last day that is in time
 * @param routes the routes to which the deadline matters, in the order of the card; at least one
 * @param isMet whether what the deadline asks for is done
 */
public record Deadline(DeadlineKind kind, LocalDate on, List<Route> routes, boolean isMet)
        implements Comparable<Deadline>, Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param kind the kind of deadline
     * @param on the last day that is in time
     * @param routes the routes to which the deadline matters, in the order of the card; at least one
     * @param isMet whether what the deadline asks for is done
     * @throws IllegalArgumentException if no route is named
     */
    public Deadline {
        Objects.requireNonNull(routes, "routes");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        // a stream may hold a list of anything
        for (Route route : routes) {
            Objects.requireNonNull(route, "route");
        }
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException(kind + ": a deadline names a route");
        }
    }

    /**
     * Makes a deadline that is not met.
     *
     * @param kind the kind of deadline
     * @param on the last day that is in time
     * @param first a route to which the deadline matters
     * @param others further ones
     * @return the deadline
     */
    public static Deadline of(DeadlineKind kind, LocalDate on, Route first, Route... others) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        return new Deadline(kind, on, routes(first, others), false);
    }

    static List<Route> routes(Route first, Route... others) {
        Route[] all = new Route[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return List.of(all);
    }

    /** {@return a copy that is met} */
    public Deadline met() {
        return isMet ? this : new Deadline(kind, on, routes, true);
    }

    /** Returns all parts, for a log. */
    @Override
    public String toString() {
        return kind + " on " + on + " for " + routes + (isMet ? ", met" : "");
    }

    @Override
    public int compareTo(Deadline other) {
        Objects.requireNonNull(other, "other");
        int byDate = on.compareTo(other.on);
        return byDate != 0 ? byDate : kind.name().compareTo(other.kind.name());
    }
}
