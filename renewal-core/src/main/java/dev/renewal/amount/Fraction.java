package dev.renewal.amount;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
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
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(0, 1);
    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);

    /** Not used where the parts are large. */
    private final long numerator;
    /** More than zero; not used where the parts are large. */
    private final long denominator;
    /** Null where both parts fit into a long, which is faster. */
    private final Large large;

    /** The parts of a number of which one does not fit into a long. */
    private record Large(BigInteger numerator, BigInteger denominator) {}

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.large = new Large(numerator, denominator);
    }

    /**
     * {@return a number of equal parts of one}
     *
     * @param numerator how many parts
     * @param denominator how many of them are one
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        boolean plain = denominator > 0 && numerator > Long.MIN_VALUE;
        return plain
                ? reduced(numerator, denominator)
                : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction reduced(long numerator, long denominator) {
        if (denominator == 1) {
            return numerator == 0 ? ZERO : numerator == 1 ? ONE : new Fraction(numerator, 1);
        }
        long one = Math.abs(numerator);
        long other = denominator;
        while (other != 0) {
            long rest = one % other;
            one = other;
            other = rest;
        }
        return numerator == 0 ? ZERO : new Fraction(numerator / one, denominator / one);
    }

    private static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("divided by zero");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        BigInteger above = numerator.divide(common);
        BigInteger below = denominator.divide(common);
        boolean fits = above.abs().bitLength() < Long.SIZE && below.bitLength() < Long.SIZE;
        return fits ? reduced(above.longValue(), below.longValue()) : new Fraction(above, below);
    }

    /** {@return the part above the line; negative where the number is} */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** {@return the part below the line, more than zero} */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Fraction plus(Fraction other) {
        if (large == null && other.large == null) {
            try {
                return denominator == other.denominator
                        ? of(Math.addExact(numerator, other.numerator), denominator)
                        : of(
                                Math.addExact(
                                        Math.multiplyExact(numerator, other.denominator),
                                        Math.multiplyExact(other.numerator, denominator)),
                                Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException overflow) {
                // computed with large parts instead
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away
     */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** {@return the number with the other sign} */
    public Fraction negated() {
        return large == null ? of(-numerator, denominator) : of(large.numerator.negate(), large.denominator);
    }

    /**
     * {@return the product}
     *
     * @param other the factor
     */
    public Fraction times(Fraction other) {
        if (large == null && other.large == null) {
            try {
                return of(
                        Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException overflow) {
                // computed with large parts instead
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * {@return the quotient}
     *
     * @param other the divisor
     * @throws ArithmeticException if the divisor is zero
     */
    public Fraction over(Fraction other) {
        return times(
                other.large == null
                        ? other.numerator > 0
                                ? new Fraction(other.denominator, other.numerator)
                                : of(other.denominator, other.numerator)
                        : of(other.large.denominator, other.large.numerator));
    }

    /** {@return -1, 0 or 1, as the number is negative, zero or positive} */
    public int signum() {
        return large == null ? Long.signum(numerator) : large.numerator.signum();
    }

    /** {@return the number as a decimal without trailing zeros; empty where no decimal is exact, as for 20/3} */
    public Optional<BigDecimal> toDecimal() {
        BigInteger rest = denominator();
        for (long prime : new long[] {2, 5}) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
            }
        }
        return rest.equals(BigInteger.ONE)
                ? Optional.of(plain(new BigDecimal(numerator()).divide(new BigDecimal(denominator()))))
                : Optional.empty();
    }

    /**
     * {@return the least decimal with so many digits after the point that is not less}
     *
     * @param decimals how many digits, zero or more
     */
    public BigDecimal roundedUp(int decimals) {
        return plain(new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.CEILING));
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).signum();
    }

    @Override
    public boolean equals(Object other) {
        // parts are large only where they must be
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(large, that.large);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator) + Objects.hashCode(large);
    }

    /** Returns a plain decimal such as {@code 12.5}, or {@code 20/3} where no decimal is exact. */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator() + "/" + denominator());
    }

    private Object writeReplace() {
        return new Form(numerator(), denominator());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a fraction is read from its form");
    }

    /** What is serialized; reading it brings the parts into lowest terms. */
    private record Form(BigInteger numerator, BigInteger denominator) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            if (numerator == null || denominator == null || denominator.signum() == 0) {
                throw new InvalidObjectException("no fraction: " + numerator + "/" + denominator);
            }
            return of(numerator, denominator);
        }
    }
}
