package dev.renewal.amount;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which continuing education is recorded, such as a CEU or a contact hour.
 *
 * <p>Units are an open set: any name that is not blank is a unit. Names are kept in the form in which they are compared
 * ({@link InputNames}). Amounts in different units do not mix without a ratio, which is a fact. Immutable and thread-safe.
 *
 * @param name the name, such as {@code contact-hour}
 */
public record CreditUnit(String name) implements Serializable {
    /** Continuing education unit, as AAMA counts it: one CEU is one recertification point. */
    public static final CreditUnit CEU = new CreditUnit("ceu");
    /** Recertification or continuation point. */
    public static final CreditUnit POINT = new CreditUnit("point");
    /** Continuing education credit. */
    public static final CreditUnit CREDIT = new CreditUnit("credit");
    /** Contact hour of instruction. */
    public static final CreditUnit CONTACT_HOUR = new CreditUnit("contact-hour");
    /** Clock hour of training. */
    public static final CreditUnit CLOCK_HOUR = new CreditUnit("clock-hour");
    /** College credit, quarter or semester. */
    public static final CreditUnit COLLEGE_CREDIT = new CreditUnit("college-credit");
    /** Card that proves a passed course, such as a CPR card. */
    public static final CreditUnit CARD = new CreditUnit("card");

    /**
     * Brings the name into its compared form.
     *
     * @param name the name, such as {@code contact-hour}
     * @throws InvalidInputException if the name is blank
     */
    public CreditUnit {
        Objects.requireNonNull(name, "name");
        name = InputNames.compared("INVALID_UNIT", "unit", name, "the name of a unit, such as ceu");
    }

    // written out for a faster start-up: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditUnit that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name of the unit. */
    @Override
    public String toString() {
        return name;
    }
}
