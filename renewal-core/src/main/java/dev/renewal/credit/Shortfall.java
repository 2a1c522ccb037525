package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is required, what counts towards it, and the fewest further credits that satisfy all of it together.
 *
 * <p>The requirements, the plan and the surplus are computed when they are read: keep the list rather than asking twice. Two
 * shortfalls are equal if all that they answer is. Immutable and thread-safe.
 */
public final class Shortfall implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final transient Parts parts;
    private final transient List<Condition> conditions;
    private final transient List<Disallowance> uncounted;

    /** Where the parts that are numbers come from: a measurement, or a list of them. */
    interface Parts {
        List<Requirement> requirements();

        Credits minimumAdditional();

        List<PlanLine> plan();

        Credits surplus();

        boolean isComplete();

        /** Whether any credits are required, known or not. */
        boolean requiresCredits();

        /** Whether no credits are known to be missing. */
        boolean hasEnough();
    }

    private record Listed(
            List<Requirement> requirements, Credits minimumAdditional, List<PlanLine> plan, Credits surplus)
            implements Parts {
        Listed {
            requirements = List.copyOf(requirements);
            Objects.requireNonNull(minimumAdditional, "minimumAdditional");
            plan = List.copyOf(plan);
            Objects.requireNonNull(surplus, "surplus");
        }

        @Override
        public boolean isComplete() {
            for (Requirement requirement : requirements) {
                if (requirement.required().isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean requiresCredits() {
            return !requirements.isEmpty();
        }

        @Override
        public boolean hasEnough() {
            return minimumAdditional.isZero();
        }
    }

    /** The lists must not change any more. */
    Shortfall(Parts parts, List<Condition> conditions, List<Disallowance> uncounted) {
        this.parts = parts;
        this.conditions = conditions;
        this.uncounted = uncounted;
    }

    /**
     * Makes a shortfall of parts that are known.
     *
     * @param requirements the requirements in the order in which the body lists them; empty where nothing is required
     * @param minimumAdditional the fewest further credits that satisfy all requirements, zero where they are satisfied
     * @param plan the further credits to earn
     * @param surplus how many of the credits that count are not needed for any requirement
     * @param conditions the requirements other than credits, in the order in which the body lists them
     * @param uncounted the activities that do not count, or not in full, in the order of their dates
     * @return the shortfall
     */
    public static Shortfall of(
            List<Requirement> requirements,
            Credits minimumAdditional,
            List<PlanLine> plan,
            Credits surplus,
            List<Condition> conditions,
            List<Disallowance> uncounted) {
        Objects.requireNonNull(requirements, "requirements");
        Objects.requireNonNull(minimumAdditional, "minimumAdditional");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(surplus, "surplus");
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(uncounted, "uncounted");
        return new Shortfall(
                new Listed(requirements, minimumAdditional, plan, surplus),
                List.copyOf(conditions),
                List.copyOf(uncounted));
    }

    /**
     * Says that no credits are required.
     *
     * @param unit the unit in which nothing is missing
     * @param conditions the requirements other than credits, in the order in which the body lists them
     * @return a shortfall without requirements
     */
    public static Shortfall none(CreditUnit unit, Condition... conditions) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(conditions, "conditions");
        Credits zero = Credits.zero(unit);
        return of(List.of(), zero, List.of(), zero, List.of(conditions), List.of());
    }

    /** Returns the measurement behind it; null where the parts were made by hand or read from a stream. */
    @Nullable
    Measurement measurementOrNull() {
        return parts instanceof Measurement measurement ? measurement : null;
    }

    /** {@return the requirements in the order in which the body lists them; empty where nothing is required} */
    public List<Requirement> requirements() {
        return parts.requirements();
    }

    /** {@return whether any credits are required, be the amount known or not} */
    public boolean requiresCredits() {
        return parts.requiresCredits();
    }

    /** {@return the amount, zero where nothing is missing; that of the known requirements where not {@link #hasKnownAmounts}} */
    public Credits minimumAdditional() {
        return parts.minimumAdditional();
    }

    /**
     * {@return the lines; they sum to {@link #minimumAdditional}, or to more where the body counts no activity so
     *     small}
     */
    public List<PlanLine> plan() {
        return parts.plan();
    }

    /**
     * {@return how many of the credits that count are not needed for any requirement; zero where not {@link
     *     #hasKnownAmounts}, as any of them may be needed}
     */
    public Credits surplus() {
        return parts.surplus();
    }

    /** {@return the conditions in the order in which the body lists them} */
    public List<Condition> conditions() {
        return conditions;
    }

    /** {@return the activities with the reasons, in the order of their dates} */
    public List<Disallowance> uncounted() {
        return uncounted;
    }

    /**
     * Says whether all that is required is known.
     *
     * @return false if an amount is not established, or it is not known whether a condition is met; the fewest further
     *     credits and the plan are then those of the known requirements
     */
    public boolean isComplete() {
        for (Condition condition : conditions) {
            if (condition.unknown()) {
                return false;
            }
        }
        return hasKnownAmounts();
    }

    /** {@return whether each amount that is required is established, be the conditions met or not} */
    public boolean hasKnownAmounts() {
        return parts.isComplete();
    }

    /** {@return true if all that is required is known, no credits are missing and all conditions are met} */
    public boolean isSatisfied() {
        for (Condition condition : conditions) {
            if (!condition.met()) {
                return false;
            }
        }
        return isEarned();
    }

    /** {@return true if each amount that is required is established, and no credits are missing} */
    public boolean isEarned() {
        return hasKnownAmounts() && parts.hasEnough();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shortfall that
                && minimumAdditional().equals(that.minimumAdditional())
                && conditions.equals(that.conditions)
                && uncounted.equals(that.uncounted)
                && requirements().equals(that.requirements())
                && surplus().equals(that.surplus())
                && plan().equals(that.plan());
    }

    @Override
    public int hashCode() {
        return Objects.hash(requirements(), minimumAdditional(), plan(), surplus(), conditions, uncounted);
    }

    /** Returns all parts, for a log. */
    @Override
    public String toString() {
        return "Shortfall[requirements=" + requirements() + ", minimumAdditional=" + minimumAdditional() + ", plan="
                + plan() + ", surplus=" + surplus() + ", conditions=" + conditions + ", uncounted=" + uncounted + "]";
    }

    private Object writeReplace() {
        return new Form(
                requirements().toArray(new Requirement[0]),
                minimumAdditional(),
                plan().toArray(new PlanLine[0]),
                surplus(),
                conditions.toArray(new Condition[0]),
                uncounted.toArray(new Disallowance[0]));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a shortfall is read from its form");
    }

    /** What is serialized; arrays, as a stream may hold a list of anything. */
    private record Form(
            Requirement[] requirements,
            Credits minimumAdditional,
            PlanLine[] plan,
            Credits surplus,
            Condition[] conditions,
            Disallowance... uncounted)
            implements Serializable {
        private Object readResolve() {
            return of(
                    List.of(requirements),
                    minimumAdditional,
                    List.of(plan),
                    surplus,
                    List.of(conditions),
                    List.of(uncounted));
        }
    }
}
