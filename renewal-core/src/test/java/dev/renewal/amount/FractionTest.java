package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({
        "20, 3, 20/3, 6.6667",
        "-20, 3, -20/3, -6.6666",
        "20, -3, -20/3, -6.6666",
        "40, 6, 20/3, 6.6667",
        "5, 2, 2.5, 2.5",
        "1, 64, 0.015625, 0.0157",
        "1, 125, 0.008, 0.008",
        "600, 1, 600, 600",
        "0, -7, 0, 0",
        "-9223372036854775808, 2, -4611686018427387904, -4611686018427387904",
        "-9223372036854775808, -1, 9223372036854775808, 9223372036854775808",
    })
    void isWrittenInLowestTermsOrAsADecimal(long numerator, long denominator, String text, BigDecimal up) {
        assertThat(Fraction.of(numerator, denominator)).hasToString(text);
        assertThat(Fraction.of(numerator, denominator).roundedUp(4)).isEqualTo(up);
        assertThat(Fraction.of(numerator, denominator).toDecimal().isPresent()).isEqualTo(!text.contains("/"));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.ONE.over(Fraction.ZERO));
    }

    /** Large parts too, whose sums and products fit into no long. */
    @Property
    void isExact(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Fraction one = Fraction.of(a, b == 0 ? 1 : b);
        Fraction other = Fraction.of(c, d == 0 ? 1 : d);
        check(one.plus(other), cross(one, other).add(cross(other, one)), below(one, other));
        check(one.minus(other), cross(one, other).subtract(cross(other, one)), below(one, other));
        check(one.times(other), one.numerator().multiply(other.numerator()), below(one, other));
        assertThat(one.compareTo(other)).isEqualTo(cross(one, other).compareTo(cross(other, one)));
        assertThat(one.plus(other).minus(other)).isEqualTo(one).hasSameHashCodeAs(one);
        if (other.signum() != 0) {
            check(one.over(other), cross(one, other), one.denominator().multiply(other.numerator()));
            assertThat(one.times(other).over(other)).isEqualTo(one);
        }
    }

    private static BigInteger cross(Fraction one, Fraction other) {
        return one.numerator().multiply(other.denominator());
    }

    private static BigInteger below(Fraction one, Fraction other) {
        return one.denominator().multiply(other.denominator());
    }

    private static void check(Fraction found, BigInteger numerator, BigInteger denominator) {
        assertThat(found.numerator().multiply(denominator))
                .isEqualTo(found.denominator().multiply(numerator));
        assertThat(found.denominator().signum()).isPositive();
        assertThat(found.numerator().gcd(found.denominator())).isEqualTo(BigInteger.ONE);
    }
}
