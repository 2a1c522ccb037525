package dev.renewal.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A requirement other than credits, such as an attestation, a card or a fee that must be paid first. Immutable and
 * thread-safe.
 *
 * @param id the name of the condition within its option
 * @param met true if it is met; false as well where that is not known
 * @param unknown true if it is not known whether it is met
 */
public record Condition(String id, boolean met, boolean unknown) implements Serializable {
    /**
     * Checks that the name is given.
     *
     * @param id the name of the condition within its option
     * @param met true if it is met; false as well where that is not known
     * @param unknown true if it is not known whether it is met
     * @throws IllegalArgumentException if it is met, and that is not known
     */
    public Condition {
        Objects.requireNonNull(id, "id");
        if (met && unknown) {
            throw new IllegalArgumentException("a condition of which nothing is known is not met: " + id);
        }
    }

    /**
     * Makes a condition of which it is known whether it is met.
     *
     * @param id the name of the condition within its option
     * @param met true if it is met
     */
    public Condition(String id, boolean met) {
        this(id, met, false);
    }

    /**
     * Makes a condition of which it may not be known whether it is met.
     *
     * @param id the name of the condition within its option
     * @param met whether it is met; empty where that is not known
     * @return the condition
     */
    public static Condition of(String id, Optional<Boolean> met) {
        Objects.requireNonNull(met, "met");
        return new Condition(id, met.orElse(false), met.isEmpty());
    }
}
