package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.io.Serializable;

/**
 * One requirement, with what counts towards it. Immutable and thread-safe.
 *
 * @param id the name of the requirement within its option, such as {@code clinical}
 * @param required how much is required
 * @param counted how much counts towards it; more than required where more was earned
 */
public record Requirement(String id, Credits required, Credits counted) implements Serializable {
    /**
     * Returns how much is missing.
     *
     * @return the gap, never less than zero
     */
    public Credits missing() {
        return required.lessAtMost(counted);
    }
}
