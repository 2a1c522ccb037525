package dev.renewal.amount;

import dev.renewal.error.InvalidInputException;
import java.io.Serializable;

/**
 * The unit in which continuing education is recorded, such as a CEU or a contact hour.
 *
 * <p>Units are an open set: bodies differ and grow, so any name that is not blank is a unit, compared exactly. Two units
 * never mix without a conversion that a fact states. Immutable and thread-safe.
 *
 * @param name the name as records hold it, such as {@code contact-hour}
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
    /** Card that proves a course was passed, such as a CPR card. */
    public static final CreditUnit CARD = new CreditUnit("card");

    /**
     * Checks the name.
     *
     * @param name the name as records hold it, such as {@code contact-hour}
     * @throws InvalidInputException if the name is blank
     */
    public CreditUnit {
        if (name.isBlank()) {
            throw new InvalidInputException("INVALID_UNIT", "unit", name, "the name of a unit, such as ceu");
        }
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(Object other) {
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
