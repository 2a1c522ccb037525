package dev.renewal.credit;

import dev.renewal.error.InputNames;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One property of an activity, such as the topic "clinical". Immutable and thread-safe.
 *
 * @param attribute the name of the property, such as {@code topic} or {@code approved_by}
 * @param value its value, such as {@code clinical}
 */
public record Trait(String attribute, String value) implements Serializable {
    /** The attribute of topics; an activity may have several. */
    static final String TOPIC = "topic";
    /** The attribute of approvers; an activity may have several. */
    static final String APPROVED_BY = "approved_by";
    /** The attribute of kinds; an activity has one. */
    static final String KIND = "kind";
    /** The attribute of ways of delivery; an activity has at most one. */
    static final String DELIVERY = "delivery";

    /**
     * Brings the value into its compared form.
     *
     * @param attribute the name of the property, such as {@code topic} or {@code approved_by}
     * @param value its value, such as {@code clinical}
     */
    public Trait {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(attribute, "attribute");
        value = InputNames.compared(value);
    }

    /** Whether no activity can have both traits, because it has one kind and one way of delivery. */
    boolean excludes(Trait other) {
        return attribute.equals(other.attribute)
                && !value.equals(other.value)
                && (attribute.equals(KIND) || attribute.equals(DELIVERY));
    }

    static boolean exclude(List<Trait> some, List<Trait> others) {
        boolean found = false;
        for (Trait one : some) {
            for (Trait other : others) {
                found |= one.excludes(other);
            }
        }
        return found;
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
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
