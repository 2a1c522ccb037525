package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One requirement, with the credits that count towards it. Immutable and thread-safe.
 *
 * @param id the name of the requirement within its option, such as {@code clinical}
 * @param required how much is required; empty where that is not established, and never zero instead
 * @param counted how much counts towards it; more than required where more was earned
 */
public record Requirement(String id, Optional<Credits> required, Credits counted) implements Serializable {
    /**
     * Checks that everything is given.
     *
     * @param id the name of the requirement within its option, such as {@code clinical}
     * @param required how much is required; empty where that is not established, and never zero instead
     * @param counted how much counts towards it; more than required where more was earned
     * @throws IllegalArgumentException if the amounts are in different units
     */
    public Requirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(counted, "counted");
        if (required.isPresent() && !required.get().unit().equals(counted.unit())) {
            throw new IllegalArgumentException(
                    id + ": " + required.get() + " are required, and " + counted + " counted");
        }
    }

    /**
     * Makes a requirement of a known amount.
     *
     * @param id the name of the requirement within its option, such as {@code clinical}
     * @param required how much is required
     * @param counted how much counts towards it, in the same unit
     */
    public Requirement(String id, Credits required, Credits counted) {
        this(id, Optional.of(Objects.requireNonNull(required, "required")), counted);
    }

    /**
     * Makes a requirement whose amount is not established.
     *
     * @param id the name of the requirement within its option, such as {@code clinical}
     * @param counted how much counts towards it
     * @return the requirement
     */
    public static Requirement ofUnknownAmount(String id, Credits counted) {
        return new Requirement(id, Optional.empty(), counted);
    }

    /** {@return the difference, zero if more was earned, or empty if it is not known how much is required} */
    public Optional<Credits> missing() {
        return required.isEmpty()
                ? Optional.empty()
                : Optional.of(required.get().lessAtMost(counted));
    }

    private Object writeReplace() {
        return new Form(id, required.orElse(null), counted);
    }

    /** The serialized form; an {@link Optional} cannot be serialized. */
    private record Form(String id, @Nullable Credits required, Credits counted) implements Serializable {
        private Object readResolve() {
            return new Requirement(id, Optional.ofNullable(required), counted);
        }
    }
}
