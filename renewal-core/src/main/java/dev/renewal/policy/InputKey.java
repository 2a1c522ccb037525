package dev.renewal.policy;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name and the type of a further input that a policy declares, such as a number of failed attempts.
 *
 * <p>Keys are equal by name and type, so that a host can name an input without depending on the body's module. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the input
 * @param name the name, such as {@code failed_exam_attempts}
 * @param type the class of the input, which is immutable and serializable
 * @param values the only values that can be read; empty if every one of the type can
 */
public record InputKey<T extends Serializable>(String name, Class<T> type, List<T> values) implements Serializable {
    /** Whether the holder is a member of the body: another way to say {@link Certification#withMember}. */
    public static final InputKey<Boolean> MEMBER = new InputKey<>("member", Boolean.class);
    /** How often the holder failed the examination in the present attempt to pass it: zero or more. */
    public static final InputKey<Integer> FAILED_EXAM_ATTEMPTS = new InputKey<>("failed_exam_attempts", Integer.class);
    /** How many credentials of the body the holder has, this one included: one or more. */
    public static final InputKey<Integer> CREDENTIALS_HELD = new InputKey<>("credentials_held", Integer.class);

    /**
     * Checks the name.
     *
     * @param name the name, such as {@code failed_exam_attempts}
     * @param type the class of the input, which is immutable and serializable
     * @param values the only values that can be read; empty if every one of the type can
     * @throws IllegalArgumentException if the name is blank
     */
    public InputKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(type, "type");
        values = List.copyOf(values);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an input has a name");
        }
    }

    /**
     * Makes a key of which every value of its type can be read.
     *
     * @param name the name, such as {@code failed_exam_attempts}
     * @param type the class of the input, which is immutable and serializable
     * @throws IllegalArgumentException if the name is blank
     */
    public InputKey(String name, Class<T> type) {
        this(name, type, List.of());
    }

    /**
     * Refuses a value that cannot be read.
     *
     * @param value the value
     * @throws InvalidInputException if it is none of the {@linkplain #values values}, code {@code INVALID_INPUT}; or a date
     *     whose year is not from 1 to 9999, code {@code INVALID_DATE}
     */
    public void check(Object value) {
        Objects.requireNonNull(value, "value");
        if (value instanceof LocalDate day) {
            InputDates.checked(name, day);
        }
        if (!values.isEmpty() && !values.contains(value)) {
            throw new InvalidInputException("INVALID_INPUT", name, value, "one of " + values);
        }
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputKey<?> that && name.equals(that.name) && type == that.type;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
