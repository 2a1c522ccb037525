package dev.renewal.credit;

import java.io.Serializable;
import java.util.Objects;

/**
 * What an activity is like in one respect, such as its topic being clinical. Immutable and thread-safe.
 *
 * @param attribute the respect, such as {@code topic} or {@code approved_by}
 * @param value what it is, such as {@code clinical}
 */
public record Trait(String attribute, String value) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param attribute the respect, such as {@code topic} or {@code approved_by}
     * @param value what it is, such as {@code clinical}
     */
    public Trait {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(Object other) {
        return other instanceof Trait that && attribute.equals(that.attribute) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * attribute.hashCode() + value.hashCode();
    }

    /** Returns the attribute and the value, such as {@code topic clinical}. */
    @Override
    public String toString() {
        return attribute + " " + value;
    }
}
