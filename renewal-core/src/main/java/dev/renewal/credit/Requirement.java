package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.io.Serializable;
import java.util.Objects;

/**
 * One requirement, with the credits that count towards it. Immutable and thread-safe.
 *
 * @param id the name of the requirement within its option, such as {@code clinical}
 * @param required how much is required
 * @param counted how much counts towards it, in the same unit; more than required where more was earned
 */
public record Requirement(String id, Credits required, Credits counted) implements Serializable {
    /**
     * Checks that everything is given.
     *
     * @param id the name of the requirement within its option, such as {@code clinical}
     * @param required how much is required
     * @param counted how much counts towards it, in the same unit; more than required where more was earned
     */
    public Requirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(counted, "counted");
    }

    /** {@return the difference, or zero if more was earned} */
    public Credits missing() {
        return required.lessAtMost(counted);
    }
}
