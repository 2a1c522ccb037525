package dev.renewal.amount;

import dev.renewal.error.InvalidInputException;
import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact, never negative amount of continuing education in one unit, such as 12.5 CEU.
 *
 * <p>Nothing is rounded but by {@link #roundedTo}, {@link #proRated} and {@link #inUnits}, and amounts of different units do
 * not mix: adding or comparing them is refused. Two amounts are equal when their unit and numeric value are, whatever the
 * digits they were written with. Immutable and thread-safe.
 */
public final class Credits implements Comparable<Credits>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS_READ = 9;
    private static final int MOST_DECIMALS_READ = 4;
    private static final String WANTED = "a plain decimal, not negative, at most 9 digits before and 4 after the point";

    private static final int MOST_DIGITS = 18;
    /** More than any double has. */
    private static final int MOST_DECIMALS = 1_100;

    /** More than computing with such amounts gives; what a stream holds could fill the memory once it is written out. */
    private static final int MOST_KEPT = 10_000;

    private static final int SCALE = 6;
    /** Whole numbers of so many digits fit into an int. */
    private static final int DIGITS_OF_INT = 9;
    /** Whole numbers of more digits fit into no long. */
    private static final int DIGITS_OF_LONG = 19;

    private static final long ONE = 1_000_000L;

    /** Millionths of the unit; what nearly every amount fits in, so that counting allocates little. */
    private final long millionths;
    /** The amount where millionths in a long cannot hold it exactly, else null. */
    private final BigDecimal beyond;

    private final CreditUnit unit;

    private Credits(long millionths, BigDecimal beyond, CreditUnit unit) {
        this.millionths = millionths;
        this.beyond = beyond;
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * Reads an amount from text.
     *
     * @param amount a plain decimal such as {@code 1.5}: not negative, no exponent, at most 9 digits before and 4 after
     *     the point
     * @param unit the name of the unit
     * @return the amount
     * @throws InvalidInputException if the amount or the unit cannot be read; code {@code INVALID_CREDITS} or
     *     {@code INVALID_UNIT}
     */
    public static Credits of(String amount, String unit) {
        return of(amount, new CreditUnit(unit));
    }

    /**
     * Reads an amount from text.
     *
     * @param amount a plain decimal, as in {@link #of(String, String)}
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the amount cannot be read; code {@code INVALID_CREDITS}
     */
    public static Credits of(String amount, CreditUnit unit) {
        if (!PlainDecimal.matches(amount, MOST_DIGITS_READ, MOST_DECIMALS_READ)) {
            throw new InvalidInputException("INVALID_CREDITS", "amount", amount, WANTED);
        }
        return exact(new BigDecimal(amount), unit);
    }

    /**
     * Returns a whole amount.
     *
     * @param amount zero or more
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the amount is negative; code {@code INVALID_CREDITS}
     */
    public static Credits of(int amount, CreditUnit unit) {
        if (amount < 0) {
            throw new InvalidInputException("INVALID_CREDITS", "amount", amount, WANTED);
        }
        return new Credits(amount * ONE, null, unit);
    }

    /**
     * Returns an exact amount, which a computation may make finer or larger than {@link #of(String, CreditUnit)} reads.
     *
     * @param amount zero or more, with at most 18 digits before the point and 1100 after it
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the amount is negative, or has more digits; code {@code INVALID_CREDITS}
     */
    public static Credits exactly(BigDecimal amount, CreditUnit unit) {
        if (amount.signum() < 0 || !isShort(amount)) {
            throw new InvalidInputException(
                    "INVALID_CREDITS",
                    "amount",
                    amount,
                    "a decimal, not negative, at most " + MOST_DIGITS + " digits before and " + MOST_DECIMALS
                            + " after the point");
        }
        return exact(amount, unit);
    }

    /**
     * Returns nothing, in a unit.
     *
     * @param unit the unit
     * @return zero of the unit
     */
    public static Credits zero(CreditUnit unit) {
        return new Credits(0, null, unit);
    }

    /**
     * Returns an amount of whole units of a fraction, as {@link #inUnits} gives them.
     *
     * @param units the number of units, zero or more
     * @param decimals the decimals of the fraction
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the number is negative; code {@code INVALID_CREDITS}
     */
    public static Credits ofUnits(long units, int decimals, CreditUnit unit) {
        return decimals == SCALE && units >= 0
                ? new Credits(units, null, unit)
                : exactly(BigDecimal.valueOf(units, decimals), unit);
    }

    /** Whether a number can be written out: the digits are counted, as the number itself could fill the memory. */
    private static boolean isShort(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    private static Credits exact(BigDecimal amount, CreditUnit unit) {
        BigDecimal plain = amount.stripTrailingZeros();
        BigInteger scaled = plain.scale() <= SCALE ? plain.movePointRight(SCALE).toBigInteger() : null;
        return scaled != null && scaled.bitLength() < Long.SIZE
                ? new Credits(scaled.longValue(), null, unit)
                : new Credits(0, plain, unit);
    }

    /**
     * Returns the unit.
     *
     * @return the unit of the amount
     */
    public CreditUnit unit() {
        return unit;
    }

    /**
     * Returns the amount as a decimal without trailing zeros.
     *
     * @return the exact amount
     */
    public BigDecimal amount() {
        BigDecimal plain =
                beyond != null ? beyond : BigDecimal.valueOf(millionths, SCALE).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * Returns how many decimals {@link #inUnits} needs to be exact.
     *
     * @return a number of decimals that hold the amount exactly
     */
    public int decimals() {
        return beyond == null ? SCALE : Math.max(SCALE, beyond.scale());
    }

    /**
     * Returns the amount in whole units of a fraction, for computing in whole numbers.
     *
     * @param decimals the decimals of the fraction, zero or more
     * @param rounding what becomes of a smaller fraction; nothing is rounded from {@link #decimals()} on
     * @param most the largest number that is of use
     * @return the number of units, or {@code most} if that is smaller
     * @throws IllegalArgumentException if the number of decimals is negative
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and a fraction is left
     */
    public long inUnits(int decimals, RoundingMode rounding, long most) {
        if (beyond == null && decimals == SCALE) {
            return Math.min(millionths, most);
        }
        if (decimals < 0) {
            throw new IllegalArgumentException("a number of decimals is never negative: " + decimals);
        }
        BigDecimal exact = amount();
        // the digits are counted, as the number itself could fill the memory
        boolean longer = (long) exact.precision() - exact.scale() + decimals > DIGITS_OF_LONG;
        if (longer && decimals > exact.scale() && !isZero()) {
            return most;
        }
        BigInteger units = exact.setScale(decimals, rounding).unscaledValue();
        return units.bitLength() < Long.SIZE ? Math.min(units.longValue(), most) : most;
    }

    /**
     * Says whether this is nothing.
     *
     * @return true if the amount is zero
     */
    public boolean isZero() {
        return millionths == 0 && beyond == null;
    }

    /**
     * Adds an amount of the same unit, exactly.
     *
     * @param other the amount to add
     * @return the sum
     * @throws IllegalArgumentException if the units differ
     */
    public Credits plus(Credits other) {
        requireSameUnit(other);
        long sum = millionths + other.millionths;
        return beyond == null && other.beyond == null && sum >= 0
                ? new Credits(sum, null, unit)
                : exact(amount().add(other.amount()), unit);
    }

    /**
     * Returns what is left of this amount after another is taken away, never less than nothing.
     *
     * @param other the amount to take away
     * @return the difference, or zero if the other amount is the larger
     * @throws IllegalArgumentException if the units differ
     */
    public Credits lessAtMost(Credits other) {
        if (compareTo(other) <= 0) {
            return isZero() ? this : zero(unit);
        }
        if (other.isZero()) {
            return this;
        }
        return beyond == null && other.beyond == null
                ? new Credits(millionths - other.millionths, null, unit)
                : exact(amount().subtract(other.amount()), unit);
    }

    /**
     * Converts the amount into another unit, exactly.
     *
     * @param ratio how much of the target one of this unit is, not negative
     * @param target the unit to convert into
     * @return the amount in the target unit
     * @throws IllegalArgumentException if the ratio is negative, or has more than 18 digits before the point or 1,100 after it
     */
    public Credits convertedAt(BigDecimal ratio, CreditUnit target) {
        if (ratio.signum() < 0) {
            throw new IllegalArgumentException(
                    "a conversion ratio is never negative: " + InvalidInputException.quoted(ratio));
        }
        if (beyond == null && ratio.scale() == 0 && ratio.precision() <= DIGITS_OF_INT) {
            long product = millionths * ratio.intValue();
            if (product >= 0 && Math.multiplyHigh(millionths, ratio.intValue()) == 0) {
                return new Credits(product, null, target);
            }
        }
        if (!isShort(ratio)) {
            throw new IllegalArgumentException(
                    "a conversion ratio of too many digits: " + InvalidInputException.quoted(ratio));
        }
        return exact(amount().multiply(ratio), target);
    }

    /**
     * Returns a number of such amounts, exactly.
     *
     * @param count how many, zero or more
     * @return their sum
     * @throws IllegalArgumentException if the count is negative
     */
    public Credits times(int count) {
        return convertedAt(BigDecimal.valueOf(count), unit);
    }

    /**
     * Rounds to a multiple of a step, where a rule says so.
     *
     * @param step what the result is a multiple of, such as a quarter of an hour; more than zero
     * @param mode which way to round, as the rule says
     * @return the multiple
     * @throws IllegalArgumentException if the units differ or the step is zero
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the amount is no multiple
     */
    public Credits roundedTo(Credits step, RoundingMode mode) {
        return proRated(1, 1, step, mode);
    }

    /**
     * Returns a part of the amount, such as that for 7 of 36 months, rounded once to a multiple of a step.
     *
     * @param part how many parts, zero or more
     * @param whole how many parts make the whole amount, one or more
     * @param step what the result is a multiple of, more than zero
     * @param mode which way to round, as the rule says
     * @return the multiple
     * @throws IllegalArgumentException if the units differ, a number of parts is too small or the step is zero
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the part is no multiple
     */
    public Credits proRated(long part, long whole, Credits step, RoundingMode mode) {
        requireSameUnit(step);
        if (part < 0 || whole < 1 || step.isZero()) {
            throw new IllegalArgumentException(part + " of " + whole + " parts in steps of " + step);
        }
        BigDecimal steps = amount().multiply(BigDecimal.valueOf(part))
                .divide(step.amount().multiply(BigDecimal.valueOf(whole)), 0, mode);
        return exact(steps.multiply(step.amount()), unit);
    }

    /**
     * Returns the smaller of two amounts.
     *
     * @param other an amount of the same unit
     * @return the smaller one
     * @throws IllegalArgumentException if the units differ
     */
    public Credits min(Credits other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the larger of two amounts.
     *
     * @param other an amount of the same unit
     * @return the larger one
     * @throws IllegalArgumentException if the units differ
     */
    public Credits max(Credits other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Compares by amount.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Credits other) {
        requireSameUnit(other);
        return beyond == null && other.beyond == null
                ? Long.compare(millionths, other.millionths)
                : amount().compareTo(other.amount());
    }

    private void requireSameUnit(Credits other) {
        if (unit != other.unit && !unit.equals(other.unit)) {
            throw new IllegalArgumentException("units do not mix without a conversion: " + unit + " and " + other.unit);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credits that
                && millionths == that.millionths
                && unit.equals(that.unit)
                && Objects.equals(beyond, that.beyond);
    }

    @Override
    public int hashCode() {
        return Objects.hash(millionths, beyond, unit);
    }

    /** Returns the amount and the unit, such as {@code 12.5 ceu}. */
    @Override
    public String toString() {
        // texts of steps and reasons name whole amounts nearly always
        boolean whole = beyond == null && millionths % ONE == 0;
        return (whole ? Long.toString(millionths / ONE) : amount().toPlainString()) + " " + unit;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> unit != null
                && millionths >= 0
                && (beyond == null
                        || beyond.signum() > 0
                                && beyond.scale() <= MOST_KEPT
                                && (long) beyond.precision() - beyond.scale() <= MOST_KEPT
                                && exact(beyond, unit).equals(this)));
    }
}
