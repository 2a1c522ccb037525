package dev.renewal.fact;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A host's override that the shipped facts have superseded, or that hides a later one. Immutable and thread-safe.
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
        /** What is shipped is the same on every day on which the override holds: the value, or that there is none. */
        REDUNDANT("is redundant: shipped is "),
        /** A shipped entry with another value starts on the override's first day. */
        CONTRADICTED("contradicts the shipped fact "),
        /** The override starts before a shipped value, and still holds when that starts: answers do not use the value. */
        HIDING("starts before, and hides, the shipped fact "),
        /** The override has no end, and a later shipped entry has taken over. */
        OVER("ends, for want of a day until which it holds, with the shipped fact ");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        Optional<SupersededOverride> of(FactOverride<?> override, Fact<?> shipped) {
            return Optional.of(new SupersededOverride(override, shipped, this));
        }
    }

    /** Returns one sentence that names both. */
    @Override
    public String toString() {
        return "the override " + override + " " + standing.words + shipped;
    }
}
