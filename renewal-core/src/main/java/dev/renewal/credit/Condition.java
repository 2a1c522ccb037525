package dev.renewal.credit;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that is required and is not credits, such as an attestation, a card that is held or a fee that is paid first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the name of the condition within its option
 * @param met true if it is met
 */
public record Condition(String id, boolean met) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param id the name of the condition within its option
     * @param met true if it is met
     */
    public Condition {
        Objects.requireNonNull(id, "id");
    }
}
