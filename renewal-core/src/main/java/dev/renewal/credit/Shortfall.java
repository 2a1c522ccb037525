package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.SerializedForm;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What is required, what counts towards it, the fewest further credits that satisfy all of it together, and a plan of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requirements the requirements in the order in which the body lists them; empty where nothing is required
 * @param minimumAdditional the fewest further credits that satisfy all requirements, zero where they are satisfied
 * @param plan which further credits those are; the lines sum to the fewest
 * @param surplus how many of the recorded credits that the body counts are not needed for any requirement
 * @param conditions what is required and is not credits, in the order in which the body lists it
 * @param uncounted the activities that do not count, or not in full, in the order of their dates
 */
public record Shortfall(
        List<Requirement> requirements,
        Credits minimumAdditional,
        List<PlanLine> plan,
        Credits surplus,
        List<Condition> conditions,
        List<Uncounted> uncounted)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @param requirements the requirements in the order in which the body lists them; empty where nothing is required
     * @param minimumAdditional the fewest further credits that satisfy all requirements, zero where they are satisfied
     * @param plan which further credits those are; the lines sum to the fewest
     * @param surplus how many of the recorded credits that the body counts are not needed for any requirement
     * @param conditions what is required and is not credits, in the order in which the body lists it
     * @param uncounted the activities that do not count, or not in full, in the order of their dates
     */
    public Shortfall {
        Objects.requireNonNull(minimumAdditional, "minimumAdditional");
        Objects.requireNonNull(surplus, "surplus");
        requirements = SerializedForm.copyOf(requirements, Requirement.class);
        plan = SerializedForm.copyOf(plan, PlanLine.class);
        conditions = SerializedForm.copyOf(conditions, Condition.class);
        uncounted = SerializedForm.copyOf(uncounted, Uncounted.class);
    }

    /**
     * Says that no credits are required.
     *
     * @param unit the unit in which nothing is missing
     * @param conditions what is required and is not credits, in the order in which the body lists it
     * @return a shortfall without requirements
     */
    public static Shortfall none(CreditUnit unit, Condition... conditions) {
        Credits zero = Credits.zero(unit);
        return new Shortfall(List.of(), zero, List.of(), zero, List.of(conditions), List.of());
    }

    /**
     * Says whether all requirements are satisfied.
     *
     * @return true if nothing is missing and all conditions are met
     */
    public boolean isSatisfied() {
        for (Condition condition : conditions) {
            if (!condition.met()) {
                return false;
            }
        }
        return minimumAdditional.isZero();
    }
}
