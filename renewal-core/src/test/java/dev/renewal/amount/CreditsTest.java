package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                ".5",
                "5.",
                "1,5",
                "1.23456",
                "1234567890",
                "NaN",
                " 1",
                "1 ",
                "1\n",
                "١",
                "1.5.5",
                "0x1"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Credits.of(text, "ceu"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("INVALID_CREDITS");
                    assertThat(refused.field()).isEqualTo("amount");
                });
    }

    @Test
    void refusesNegativeNumbersAndBlankUnits() {
        assertThatThrownBy(() -> Credits.of(-1, CreditUnit.CEU))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_CREDITS");
        assertThatThrownBy(() -> Credits.of("1", " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ceu",
        "000.0000, 0 ceu",
        "12.50, 12.5 ceu",
        "100, 100 ceu",
        "0.0001, 0.0001 ceu",
        "999999999.9999, 999999999.9999 ceu",
        "007, 7 ceu",
    })
    void writesPlainDecimalsWithoutTrailingZeros(String text, String written) {
        assertThat(Credits.of(text, CreditUnit.CEU)).hasToString(written);
    }

    @Test
    void isEqualByValueAndUnit() {
        assertThat(Credits.of("1.50", "ceu"))
                .isEqualTo(Credits.of("1.5", "ceu"))
                .hasSameHashCodeAs(Credits.of("01.5", "ceu"))
                .isNotEqualTo(Credits.of("1.5", "point"))
                .isNotEqualTo(Credits.of("1.51", "ceu"))
                .doesNotHaveSameHashCodeAs(Credits.of("1.51", "ceu"));
        assertThat(Credits.of(100, CreditUnit.CEU)).isEqualTo(Credits.of("100.0", "ceu"));
    }

    @Test
    void unitsDoNotMix() {
        Credits ceu = Credits.of(1, CreditUnit.CEU);
        Credits point = Credits.of(1, CreditUnit.POINT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ceu.plus(point))
                .withMessageContaining("units do not mix");
        assertThatIllegalArgumentException().isThrownBy(() -> ceu.lessAtMost(point));
        assertThatIllegalArgumentException().isThrownBy(() -> ceu.compareTo(point));
        assertThatIllegalArgumentException().isThrownBy(() -> ceu.min(point));
        assertThatIllegalArgumentException().isThrownBy(() -> ceu.max(point));
    }

    @Test
    void staysExactBeyondLong() {
        Credits large = Credits.of("999999999.9999", "card").convertedAt(new BigDecimal("9223"), CreditUnit.POINT);
        Credits sum = large.plus(large);
        assertThat(sum.amount()).isEqualByComparingTo("18445999999998.1554");
        assertThat(sum.lessAtMost(large)).isEqualTo(large).hasSameHashCodeAs(large);
        assertThat(sum).isGreaterThan(large);
        assertThat(sum.max(large)).isEqualTo(sum);
        assertThat(large.min(sum)).isEqualTo(large);
        assertThat(large.lessAtMost(sum).isZero()).isTrue();
    }

    @Test
    void anAmountIsTheSameOnBothSidesOfWhatALongOfMillionthsHolds() {
        Credits most = Credits.ofUnits(Long.MAX_VALUE, 6, CreditUnit.POINT);
        Credits millionth = exactly("0.000001");
        assertThat(millionth).isEqualTo(Credits.ofUnits(1, 6, CreditUnit.POINT));
        assertThat(exactly("9223372036854.775807")).isEqualTo(most);
        assertThat(most.plus(millionth))
                .isEqualTo(exactly("9223372036854.775808"))
                .hasToString("9223372036854.775808 point")
                .isGreaterThan(most);
        assertThat(most.plus(millionth).lessAtMost(millionth)).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "1E-1100", "0.1234567890123", "999999999999999999.99", "1E+17"})
    void aComputedAmountMayBeFinerOrLargerThanTextIsReadFor(String amount) {
        assertThat(exactly(amount).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "-1E-20", "1E-1101", "1000000000000000000", "1E+18", "1E+2000000000", "1E-2000000000"})
    void refusesAComputedAmountThatIsNegativeOrHasTooManyDigits(String amount) {
        assertThatThrownBy(() -> exactly(amount))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_CREDITS")
                .hasMessageContaining("at most 18 digits before and 1100 after the point");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 6, DOWN, 2000000, 1500000",
        "1.5, 6, DOWN, 1000000, 1000000",
        "1.5, 0, DOWN, 9, 1",
        "1.5, 0, CEILING, 9, 2",
        "1.5, 8, UNNECESSARY, 999999999, 150000000",
        "1.5, 8, UNNECESSARY, 7, 7",
        "0.00000001, 6, CEILING, 9, 1",
        "0.00000001, 8, UNNECESSARY, 9, 1",
        // as much as a long holds, and one more
        "9.223372036854775807, 18, UNNECESSARY, 9223372036854775807, 9223372036854775807",
        "9.223372036854775808, 18, UNNECESSARY, 9, 9",
        "1.5, 18, DOWN, 9223372036854775807, 1500000000000000000",
        // written out, it would fill the memory
        "0.00000001, 2147483647, UNNECESSARY, 9, 9",
        "0, 2147483647, UNNECESSARY, 9, 0",
    })
    void countsInWholeUnitsUpToTheMostThatIsOfUse(
            String amount, int decimals, RoundingMode rounding, long most, long units) {
        assertThat(exactly(amount).inUnits(decimals, rounding, most)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"1500000, 6, 1.5 point", "150, 2, 1.5 point", "3, 0, 3 point", "1, 8, 0.00000001 point", "0, 6, 0 point"
    })
    void anAmountOfWholeUnits(long units, int decimals, String amount) {
        assertThat(Credits.ofUnits(units, decimals, CreditUnit.POINT)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 2})
    void aNumberOfUnitsIsNotNegative(int decimals) {
        assertThatThrownBy(() -> Credits.ofUnits(-1, decimals, CreditUnit.POINT))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.1234567, 6", "12345678901234567.1234, 3"})
    void aFractionThatIsLeftIsNotTakenForUnnecessary(String amount, int decimals) {
        Credits credits = exactly(amount);
        assertThatThrownBy(() -> credits.inUnits(decimals, RoundingMode.UNNECESSARY, 9))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFractionHasNoNegativeNumberOfDecimals() {
        Credits one = exactly("1");
        assertThatThrownBy(() -> one.inUnits(-1, RoundingMode.DOWN, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Credits exactly(String amount) {
        return Credits.exactly(new BigDecimal(amount), CreditUnit.POINT);
    }

    @Test
    void staysExactBelowAMillionth() {
        Credits small = Credits.of("0.0001", "card").convertedAt(new BigDecimal("0.0001"), CreditUnit.POINT);
        assertThat(small).hasToString("0.00000001 point");
        assertThat(small.isZero()).isFalse();
        assertThat(small.lessAtMost(small).isZero()).isTrue();
        assertThat(small.convertedAt(new BigDecimal("10000"), CreditUnit.CARD)).isEqualTo(Credits.of("0.0001", "card"));
    }

    @Test
    void conversionRatiosAreNeverNegative() {
        Credits one = Credits.of(1, CreditUnit.CEU);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.convertedAt(new BigDecimal("-0.1"), CreditUnit.POINT));
        assertThat(one.convertedAt(BigDecimal.ZERO, CreditUnit.POINT)).isEqualTo(Credits.zero(CreditUnit.POINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "1000000000", "2147483648", "4294967297", "10000000000"})
    void aConversionRatioMayBeLargerThanAnIntHolds(String ratio) {
        assertThat(Credits.of(1, CreditUnit.CEU).convertedAt(new BigDecimal(ratio), CreditUnit.POINT))
                .isEqualTo(exactly(ratio));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 3, 37.5 ceu",
        "12.5, 0, 0 ceu",
        "999999999.9999, 2000000000, 1999999999999800000 ceu",
        // more millionths than a long holds: into its sign, and beyond it
        "1000000, 10000000, 10000000000000 ceu",
        "1000000, 20000000, 20000000000000 ceu",
    })
    void aNumberOfAmounts(String amount, int count, String sum) {
        assertThat(Credits.of(amount, "ceu").times(count)).hasToString(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "1.3, 0.25, DOWN, 1.25 ceu",
        "1.3, 0.25, UP, 1.5 ceu",
        "1.25, 0.25, UP, 1.25 ceu",
        "1.375, 0.25, HALF_UP, 1.5 ceu",
        "1.3749, 0.25, HALF_UP, 1.25 ceu",
        "0.2, 1, DOWN, 0 ceu",
        "7, 2.5, HALF_UP, 7.5 ceu",
    })
    void roundsToAMultipleOfAStep(String amount, String step, RoundingMode mode, String rounded) {
        assertThat(Credits.of(amount, "ceu").roundedTo(Credits.of(step, "ceu"), mode))
                .hasToString(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 7, 24, 1, UP, 6 ceu",
        "20, 7, 24, 1, DOWN, 5 ceu",
        "20, 7, 24, 0.5, DOWN, 5.5 ceu",
        // one rounding: 1/3 of 0.9 is 0.3 exactly
        "0.9, 1, 3, 0.1, UNNECESSARY, 0.3 ceu",
        "20, 0, 24, 1, UP, 0 ceu",
        "20, 24, 24, 1, UP, 20 ceu",
    })
    void aPartIsRoundedOnce(String amount, int part, int whole, String step, RoundingMode mode, String rounded) {
        assertThat(Credits.of(amount, "ceu").proRated(part, whole, Credits.of(step, "ceu"), mode))
                .hasToString(rounded);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 1, ceu", "1, 0, 1, ceu", "1, 2, 0, ceu", "1, 2, 1, point"})
    void refusesAPartThatIsNone(int part, int whole, String step, String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Credits.of(1, CreditUnit.CEU).proRated(part, whole, Credits.of(step, unit), RoundingMode.UP));
    }
}
