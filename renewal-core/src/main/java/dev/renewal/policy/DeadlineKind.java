package dev.renewal.policy;

import java.io.Serializable;
import java.util.Objects;

/**
 * The kind of a deadline. Certifying bodies may add kinds of their own. Immutable and thread-safe.
 *
 * @param name the name as answers show it, such as {@code expiration}
 */
public record DeadlineKind(String name) implements Serializable {
    /** The last day of the term, or an earlier one with which the credential expires. */
    public static final DeadlineKind EXPIRATION = new DeadlineKind("expiration");
    /** The last day on which reinstatement is open. */
    public static final DeadlineKind REINSTATEMENT_CLOSES = new DeadlineKind("reinstatement-closes");

    /**
     * Checks the name.
     *
     * @param name the name as answers show it, such as {@code expiration}
     * @throws IllegalArgumentException if the name is blank
     */
    public DeadlineKind {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a kind of deadline has a name");
        }
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
