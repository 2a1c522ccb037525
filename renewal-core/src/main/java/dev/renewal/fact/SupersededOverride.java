package dev.renewal.fact;

import java.io.Serializable;

/**
 * A host's statement that the shipped facts have caught up with: they say the same, or something else from the same time on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param override the host's statement, which still holds
 * @param shipped the shipped entry that it hides
 * @param contradicted true if the shipped entry has another value, false if the statement is redundant
 */
public record SupersededOverride(FactOverride<?> override, Fact<?> shipped, boolean contradicted)
        implements Serializable {
    /** Returns one sentence that names both. */
    @Override
    public String toString() {
        return "the override " + override
                + (contradicted ? " contradicts the shipped fact " : " is redundant: shipped is ") + shipped;
    }
}
