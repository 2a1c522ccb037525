package dev.renewal.fact;

import java.io.Serializable;
import java.util.Objects;

/**
 * A host's statement that the shipped facts have caught up with. Immutable and thread-safe.
 *
 * @param override the host's statement
 * @param shipped the shipped entry
 * @param standing how the two stand to each other
 */
public record SupersededOverride(FactOverride<?> override, Fact<?> shipped, Standing standing) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param override the host's statement
     * @param shipped the shipped entry
     * @param standing how the two stand to each other
     */
    public SupersededOverride {
        Objects.requireNonNull(override, "override");
        Objects.requireNonNull(shipped, "shipped");
        Objects.requireNonNull(standing, "standing");
    }

    /** How a shipped entry stands to a statement. */
    public enum Standing {
        /** The shipped value is the same on every day on which the statement holds. */
        REDUNDANT("is redundant: shipped is "),
        /** A shipped entry with another value starts on the statement's first day, or later while it holds. */
        CONTRADICTED("contradicts the shipped fact "),
        /** The statement names no last day, and a later shipped entry has taken over. */
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
