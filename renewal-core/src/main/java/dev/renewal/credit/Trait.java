package dev.renewal.credit;

import java.io.Serializable;

/**
 * What an activity is like in one respect, such as its topic being clinical. Immutable and thread-safe.
 *
 * @param attribute the respect, such as {@code topic} or {@code approved_by}
 * @param value what it is, such as {@code clinical}
 */
public record Trait(String attribute, String value) implements Serializable {
    /** Returns the attribute and the value, such as {@code topic clinical}. */
    @Override
    public String toString() {
        return attribute + " " + value;
    }
}
