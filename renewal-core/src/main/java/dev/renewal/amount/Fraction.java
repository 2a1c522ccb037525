package dev.renewal.amount;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact rational number, such as 20/3 hours, in lowest terms.
 *
 * <p>Every result is exact, however large its parts become. Immutable and thread-safe.
 *
 * @param numerator the part above the line; negative where the number is
 * @param denominator the part below the line, more than zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction>, Serializable {
    /** Nothing. */
    public static final Fraction ZERO = of(0, 1);
    /** One. */
    public static final Fraction ONE = of(1, 1);

    /**
     * Brings the parts into lowest terms.
     *
     * @param numerator how many parts
     * @param denominator how many of them are one
     * @throws ArithmeticException if the denominator is zero
     */
    public Fraction {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw new ArithmeticException("divided by zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /**
     * {@return a number of equal parts of one}
     *
     * @param numerator how many parts
     * @param denominator how many of them are one
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Fraction plus(Fraction other) {
        Objects.requireNonNull(other, "other");
        return denominator.equals(other.denominator)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away
     */
    public Fraction minus(Fraction other) {
        Objects.requireNonNull(other, "other");
        return plus(other.negated());
    }

    /** {@return the number with the other sign} */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /**
     * {@return the product}
     *
     * @param other the factor
     */
    public Fraction times(Fraction other) {
        Objects.requireNonNull(other, "other");
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return the quotient}
     *
     * @param other the divisor
     * @throws ArithmeticException if the divisor is zero
     */
    public Fraction over(Fraction other) {
        Objects.requireNonNull(other, "other");
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@return -1, 0 or 1, as the number is negative, zero or positive} */
    public int signum() {
        return numerator.signum();
    }

    /** {@return the number as a decimal without trailing zeros; empty where no decimal is exact, as for 20/3} */
    public Optional<BigDecimal> toDecimal() {
        try {
            return Optional.of(plain(new BigDecimal(numerator).divide(new BigDecimal(denominator))));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /**
     * {@return the least decimal with so many digits after the point that is not less}
     *
     * @param decimals how many digits, zero or more
     */
    public BigDecimal roundedUp(int decimals) {
        return plain(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.CEILING));
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Fraction other) {
        Objects.requireNonNull(other, "other");
        return minus(other).signum();
    }

    /** Returns a plain decimal such as {@code 12.5}, or {@code 20/3} where no decimal is exact. */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }
}
