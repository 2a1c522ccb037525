package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.TamperedStream;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void refusesTextThatIsNotAPlainDecimal(String text) {
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
    void anAmountIsAtMostOneTrillion() {
        Credits most = exactly("1000000000000");
        Credits millionth = exactly("0.000001");
        assertThat(most.millionths()).isEqualTo(1_000_000_000_000_000_000L);
        assertThat(most.lessAtMost(millionth)).hasToString("999999999999.999999 point");
        assertThat(most.lessAtMost(millionth).plus(millionth)).isEqualTo(most);
        assertThat(millionth.lessAtMost(most).isZero()).isTrue();
        List<ThrowingCallable> larger = List.of(
                () -> most.plus(millionth),
                () -> most.plus(most),
                () -> most.times(2),
                () -> most.convertedAt(new BigDecimal("1.01"), CreditUnit.CEU),
                () -> most.convertedAt(new BigDecimal("9999999999999"), CreditUnit.CEU),
                () -> most.roundedTo(exactly("300000000000"), RoundingMode.UP),
                () -> most.proRated(Long.MAX_VALUE, 1, millionth, RoundingMode.UP));
        assertThat(larger)
                .allSatisfy(each -> assertThatThrownBy(each)
                        .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                            assertThat(refused.code()).isEqualTo("CREDITS_OUT_OF_RANGE");
                            assertThat(refused.field()).isEqualTo("amount");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "0E+30", "0E-30", "0.000001", "0.0000010", "999999999999.999999", "1E+12"})
    void aComputedAmountMayBeFinerOrLargerThanTextIsReadFor(String amount) {
        assertThat(exactly(amount).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-1E-20",
                "0.0000001",
                "1000000000000.000001",
                "9999999999999",
                "1E+13",
                "1E+2000000000",
                "1E-2000000000"
            })
    void refusesAComputedAmountThatIsNegativeOrHasTooManyDigits(String amount) {
        assertThatThrownBy(() -> exactly(amount))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_CREDITS")
                .hasMessageContaining("at most 6 decimals and one trillion units");
    }

    @Test
    void anAmountOfMillionths() {
        assertThat(Credits.ofMillionths(1_500_000, CreditUnit.POINT))
                .isEqualTo(exactly("1.5"))
                .hasToString("1.5 point");
        assertThat(exactly("1.5").millionths()).isEqualTo(1_500_000);
        for (long millionths : new long[] {-1, Long.MIN_VALUE, 1_000_000_000_000_000_001L, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> Credits.ofMillionths(millionths, CreditUnit.POINT))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("INVALID_CREDITS");
        }
    }

    @Test
    void nothingIsReadThatCannotBeMade() throws IOException, ClassNotFoundException {
        Credits amount = Credits.ofMillionths(0x4142434445464748L & 0x0fffffffffffffffL, new CreditUnit("unit-1"));
        assertThat(TamperedStream.copy(amount)).isEqualTo(amount);
        TamperedStream.assertRefused(amount, "\1BCDEFGH", "\177BCDEFGH");
        TamperedStream.assertRefused(amount, "\1BCDEFGH", "\377BCDEFGH");
        TamperedStream.assertRefused(amount, "unit-1", "      ");
    }

    private static Credits exactly(String amount) {
        return Credits.exactly(new BigDecimal(amount), CreditUnit.POINT);
    }

    @Test
    void aConversionStaysExactOrIsRefused() {
        Credits small = Credits.of("0.0001", "card").convertedAt(new BigDecimal("0.01"), CreditUnit.POINT);
        assertThat(small).hasToString("0.000001 point");
        assertThat(small.isZero()).isFalse();
        assertThat(small.convertedAt(new BigDecimal("100"), CreditUnit.CARD)).isEqualTo(Credits.of("0.0001", "card"));
        assertThatThrownBy(() -> small.convertedAt(new BigDecimal("0.5"), CreditUnit.CARD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CREDITS_OUT_OF_RANGE");
        assertThat(Credits.of("999999999.9999", "card").convertedAt(new BigDecimal("0.5"), CreditUnit.CEU))
                .hasToString("499999999.99995 ceu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "0.001", "1E+13", "1E+2000000000", "1E-2000000000"})
    void aRatioIsNotNegativeAndHasAtMostTwoDecimals(String ratio) {
        Credits one = Credits.of(1, CreditUnit.CEU);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.convertedAt(new BigDecimal(ratio), CreditUnit.POINT))
                .withMessageContaining("ratio");
    }

    @Test
    void aRatioMayHaveTrailingZerosOrBeZero() {
        Credits one = Credits.of(1, CreditUnit.CEU);
        assertThat(one.convertedAt(new BigDecimal("1.5000"), CreditUnit.POINT)).hasToString("1.5 point");
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
        "999999999.9999, 1000, 999999999999.9 ceu",
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
