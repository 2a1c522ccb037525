package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.io.Serializable;
import java.util.List;

/**
 * What is required, what counts towards it, and the fewest further credits that satisfy all of it together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requirements the requirements in the order in which the body lists them; empty where nothing is required
 * @param minimumAdditional the fewest further credits that satisfy all requirements, zero where they are satisfied
 * @param uncounted the activities that do not count, or not in full, in the order of their dates
 */
public record Shortfall(List<Requirement> requirements, Credits minimumAdditional, List<Uncounted> uncounted)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @param requirements the requirements in the order in which the body lists them; empty where nothing is required
     * @param minimumAdditional the fewest further credits that satisfy all requirements, zero where they are satisfied
     * @param uncounted the activities that do not count, or not in full, in the order of their dates
     */
    public Shortfall {
        requirements = List.copyOf(requirements);
        uncounted = List.copyOf(uncounted);
    }

    /**
     * Says that nothing is required.
     *
     * @param unit the unit in which nothing is missing
     * @return a shortfall without requirements
     */
    public static Shortfall none(CreditUnit unit) {
        return new Shortfall(List.of(), Credits.zero(unit), List.of());
    }

    /**
     * Says whether all requirements are satisfied.
     *
     * @return true if nothing is missing
     */
    public boolean isSatisfied() {
        return minimumAdditional.isZero();
    }
}
