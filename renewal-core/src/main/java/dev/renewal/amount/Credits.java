package dev.renewal.amount;

import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact, never negative amount of continuing education in one unit, such as 12.5 CEU.
 *
 * <p>An amount is a whole number of millionths of its unit, up to one trillion units. Text may have up to 9 digits before and
 * 4 after the point, so a conversion by a ratio with two decimals is exact. Only {@link #roundedTo} and {@link #proRated}
 * round. Any other result that is finer or larger is refused. Amounts in different units do not mix. Immutable and
 * thread-safe.
 */
public final class Credits implements Comparable<Credits>, Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS_READ = 9;
    private static final int MOST_DECIMALS_READ = 4;
    private static final String READABLE =
            "a plain decimal, not negative, at most 9 digits before and 4 after the point";

    private static final int SCALE = 6;
    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS_OF_RATIO = 2;
    private static final long ONE = 1_000_000L;
    /** One trillion units; the sum of two such amounts fits into a long. */
    private static final long MOST = 1_000_000_000_000L * ONE;

    private static final String KEPT = "an amount that is not negative, of at most 6 decimals and one trillion units";
    private static final String INVALID = "INVALID_CREDITS";
    private static final String OUT_OF_RANGE = "CREDITS_OUT_OF_RANGE";

    private final long millionths;
    private final CreditUnit unit;

    private Credits(long millionths, CreditUnit unit) {
        this.millionths = millionths;
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
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
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
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        if (!PlainDecimal.matches(amount, MOST_DIGITS_READ, MOST_DECIMALS_READ)) {
            throw new InvalidInputException(INVALID, "amount", amount, READABLE);
        }
        return exact(new BigDecimal(amount), unit, INVALID);
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
        return ofMillionths(amount * ONE, unit);
    }

    /**
     * Returns an exact amount, which may be finer or larger than {@link #of(String, CreditUnit)} reads.
     *
     * @param amount zero or more, with at most 6 decimals
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the amount is negative, has more decimals, or is more than one trillion; code
     *     {@code INVALID_CREDITS}
     */
    public static Credits exactly(BigDecimal amount, CreditUnit unit) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        return exact(amount, unit, INVALID);
    }

    /**
     * Returns an amount of millionths.
     *
     * @param millionths zero or more, in millionths of the unit
     * @param unit the unit
     * @return the amount
     * @throws InvalidInputException if the number is negative or more than one trillion units; code
     *     {@code INVALID_CREDITS}
     */
    public static Credits ofMillionths(long millionths, CreditUnit unit) {
        if (millionths < 0 || millionths > MOST) {
            throw new InvalidInputException(INVALID, "amount", BigDecimal.valueOf(millionths, SCALE), KEPT);
        }
        return new Credits(millionths, unit);
    }

    /**
     * Returns zero in a unit.
     *
     * @param unit the unit
     * @return the zero amount
     */
    public static Credits zero(CreditUnit unit) {
        return new Credits(0, unit);
    }

    private static Credits exact(BigDecimal amount, CreditUnit unit, String code) {
        if (!fits(amount, SCALE) || amount.compareTo(BigDecimal.valueOf(MOST, SCALE)) > 0) {
            throw new InvalidInputException(code, "amount", amount, KEPT);
        }
        return new Credits(amount.stripTrailingZeros().movePointRight(SCALE).longValueExact(), unit);
    }

    /** Whether a number is not negative, and has at most 13 digits before the point and the given number after it. */
    private static boolean fits(BigDecimal number, int decimals) {
        // count the digits before the point first: with a huge exponent, the plain number could fill the memory, and
        // its
        // zeros cannot be stripped
        return number.signum() == 0
                || number.signum() > 0
                        && (long) number.precision() - number.scale() <= MOST_DIGITS
                        && number.stripTrailingZeros().scale() <= decimals;
    }

    /** {@return the unit of the amount} */
    public CreditUnit unit() {
        return unit;
    }

    /** {@return the amount as a decimal without trailing zeros} */
    public BigDecimal amount() {
        BigDecimal plain = BigDecimal.valueOf(millionths, SCALE).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** {@return the number of millionths, from zero to one trillion units} */
    public long millionths() {
        return millionths;
    }

    /** {@return whether the amount is zero} */
    public boolean isZero() {
        return millionths == 0;
    }

    /**
     * Adds an amount in the same unit, exactly.
     *
     * @param other the amount to add
     * @return the sum
     * @throws IllegalArgumentException if the units differ
     * @throws InvalidInputException if the sum is more than one trillion units; code {@code CREDITS_OUT_OF_RANGE}
     */
    public Credits plus(Credits other) {
        requireSameUnit(other);
        long sum = millionths + other.millionths;
        return sum <= MOST ? new Credits(sum, unit) : exact(BigDecimal.valueOf(sum, SCALE), unit, OUT_OF_RANGE);
    }

    /**
     * Subtracts another amount, but never goes below zero.
     *
     * @param other the amount to subtract
     * @return the difference, or zero if the other amount is larger
     * @throws IllegalArgumentException if the units differ
     */
    public Credits lessAtMost(Credits other) {
        requireSameUnit(other);
        return new Credits(Math.max(0, millionths - other.millionths), unit);
    }

    /**
     * Converts the amount into another unit, exactly.
     *
     * @param ratio how many target units one of this unit is worth: not negative, with at most two decimals
     * @param target the unit to convert into
     * @return the amount in the target unit
     * @throws IllegalArgumentException if the ratio is negative or has more decimals
     * @throws InvalidInputException if the result is finer than a millionth or more than one trillion units; code
     *     {@code CREDITS_OUT_OF_RANGE}
     */
    public Credits convertedAt(BigDecimal ratio, CreditUnit target) {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(target, "target");
        if (!fits(ratio, MOST_DECIMALS_OF_RATIO)) {
            throw new IllegalArgumentException(
                    "a ratio is a decimal that is not negative, of at most 13 digits before and "
                            + "2 after the point: " + InvalidInputException.quoted(ratio));
        }
        return exact(BigDecimal.valueOf(millionths, SCALE).multiply(ratio.stripTrailingZeros()), target, OUT_OF_RANGE);
    }

    /**
     * Multiplies the amount, exactly.
     *
     * @param count the factor, zero or more
     * @return the product
     * @throws IllegalArgumentException if the count is negative
     * @throws InvalidInputException if the product is more than one trillion units; code {@code CREDITS_OUT_OF_RANGE}
     */
    public Credits times(int count) {
        return convertedAt(BigDecimal.valueOf(count), unit);
    }

    /**
     * Rounds to a multiple of a step.
     *
     * @param step the step, such as a quarter of an hour; more than zero
     * @param mode how to round
     * @return the multiple
     * @throws IllegalArgumentException if the units differ or the step is zero
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the amount is no multiple
     * @throws InvalidInputException if the multiple is more than one trillion units; code {@code CREDITS_OUT_OF_RANGE}
     */
    public Credits roundedTo(Credits step, RoundingMode mode) {
        return proRated(1, 1, step, mode);
    }

    /**
     * Returns a share of the amount, such as 7 of 36 months, rounded once to a multiple of a step.
     *
     * @param part the number of parts in the share, zero or more
     * @param whole the number of parts in the whole amount, one or more
     * @param step the step, more than zero
     * @param mode how to round
     * @return the multiple
     * @throws IllegalArgumentException if the units differ, a number of parts is too small or the step is zero
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the share is no multiple
     * @throws InvalidInputException if the multiple is more than one trillion units; code {@code CREDITS_OUT_OF_RANGE}
     */
    public Credits proRated(long part, long whole, Credits step, RoundingMode mode) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(mode, "mode");
        requireSameUnit(step);
        if (part < 0 || whole < 1 || step.isZero()) {
            throw new IllegalArgumentException(part + " of " + whole + " parts in steps of " + step);
        }
        BigDecimal steps = amount().multiply(BigDecimal.valueOf(part))
                .divide(step.amount().multiply(BigDecimal.valueOf(whole)), 0, mode);
        return exact(steps.multiply(step.amount()), unit, OUT_OF_RANGE);
    }

    /**
     * Returns the smaller of two amounts.
     *
     * @param other an amount in the same unit
     * @return the smaller one
     * @throws IllegalArgumentException if the units differ
     */
    public Credits min(Credits other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the larger of two amounts.
     *
     * @param other an amount in the same unit
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
        return Long.compare(millionths, other.millionths);
    }

    private void requireSameUnit(Credits other) {
        if (unit != Objects.requireNonNull(other, "other").unit && !unit.equals(other.unit)) {
            throw new IllegalArgumentException("units do not mix without a conversion: " + unit + " and " + other.unit);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credits that && millionths == that.millionths && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(millionths) + unit.hashCode();
    }

    /** Returns the amount and the unit, such as {@code 12.5 ceu}. */
    @Override
    public String toString() {
        boolean whole = millionths % ONE == 0;
        return (whole ? Long.toString(millionths / ONE) : amount().toPlainString()) + " " + unit;
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("credits are read from their form");
    }

    private Object writeReplace() {
        return new Form(millionths, unit);
    }

    /** The serialized form. */
    private record Form(long millionths, CreditUnit unit) implements Serializable {
        Form {
            // refuses a tampered stream while it is read
            Objects.requireNonNull(unit, "unit");
            ofMillionths(millionths, unit);
        }

        private Object readResolve() {
            return ofMillionths(millionths, unit);
        }
    }
}
