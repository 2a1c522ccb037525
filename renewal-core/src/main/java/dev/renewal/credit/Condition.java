package dev.renewal.credit;

import java.io.Serializable;
import java.util.Objects;

/**
 * A requirement other than credits, such as an attestation, a card or a fee that must be paid first. Immutable and
 * thread-safe.
 *
 * @param id the name of the condition within its option
 * @param met true if it is met
 */
public record Condition(String id, boolean met) implements Serializable {
    /**
     * Checks that the name is given.
     *
     * @param id the name of the condition within its option
     * @param met true if it is met
     */
    public Condition {
        Objects.requireNonNull(id, "id");
    }
}
