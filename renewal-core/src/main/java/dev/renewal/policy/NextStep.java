package dev.renewal.policy;

import java.util.Objects;

/**
 * What the holder does next, and for which route. Immutable and thread-safe.
 *
 * @param route the route of the option to which the step belongs
 * @param step the step
 */
public record NextStep(Route route, Step step) {
    /**
     * Checks that nothing is missing.
     *
     * @param route the route of the option to which the step belongs
     * @param step the step
     */
    public NextStep {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(step, "step");
    }

    /** Returns the route and the step, without the sentence. */
    @Override
    public String toString() {
        return route + ": " + step;
    }
}
