package dev.renewal.fact;

import java.io.Serializable;
import java.util.Objects;

/**
 * A host's override that the shipped facts have superseded. Immutable and thread-safe.
 *
 * @param override the host's override
 * @param shipped the shipped entry
 * @param standing how the shipped entry relates to the override
 */
public record SupersededOverride(FactOverride<?> override, Fact<?> shipped, Standing standing) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param override the host's override
     * @param shipped the shipped entry
     * @param standing how the shipped entry relates to the override
     */
    public SupersededOverride {
        Objects.requireNonNull(override, "override");
        Objects.requireNonNull(shipped, "shipped");
        Objects.requireNonNull(standing, "standing");
    }

    /** How a shipped entry relates to an override. */
    public enum Standing {
        /** The shipped value is the same on every day on which the override holds. */
        REDUNDANT("is redundant: shipped is "),
        /** A shipped entry with another value starts on the override's first day, or later while the override holds. */
        CONTRADICTED("contradicts the shipped fact "),
        /** The override has no end, and a later shipped entry has taken over. */
        OVER("ends, for want of a day until which it holds, with the shipped fact ");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    /** Returns one sentence that names both. */
    @Override
    public String toString() {
        return "the override " + override + " " + standing.words + shipped;
    }
}
