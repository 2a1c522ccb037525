package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "65, USD, USD 65.00",
        "65.5, USD, USD 65.50",
        "0, USD, USD 0.00",
        "999999999999.99, USD, USD 999999999999.99",
        "100, JPY, JPY 100",
        "1.234, KWD, KWD 1.234",
        "7, XXX, XXX 7",
        "-65.5, USD, USD -65.50",
        "-0, USD, USD 0.00",
    })
    void hasTheDecimalsOfItsCurrency(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "65.005, USD, amount",
        "65.500, USD, amount",
        "100.5, JPY, amount",
        "--1, USD, amount",
        "-, USD, amount",
        "+1, USD, amount",
        "1e2, USD, amount",
        "'', USD, amount",
        "'1,000', USD, amount",
        "$1, USD, amount",
        "1234567890123, USD, amount",
        "1, usd, currency",
        "1, ZZZ, currency",
        "1, '', currency",
    })
    void refusesAmountsThatItCannotRepresentExactly(String amount, String currency, String field) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("INVALID_MONEY");
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    @Test
    void isEqualByValue() {
        Currency dollar = Currency.getInstance("USD");
        assertThat(new Money(new BigDecimal("6E+1"), dollar))
                .isEqualTo(Money.of("60.00", "USD"))
                .hasSameHashCodeAs(Money.of("60", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, true, false, 0.01", "0.00, false, true, 0", "65, false, false, -65.00"})
    void hasASignAndAnOpposite(String amount, boolean negative, boolean zero, String opposite) {
        Money money = Money.of(amount, "USD");
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.negated()).isEqualTo(Money.of(opposite, "USD"));
    }

    @Test
    void addsExactlyWithinOneCurrency() {
        Money tenCents = Money.of("0.10", "USD");
        assertThat(tenCents.plus(Money.of("0.20", "USD"))).isEqualTo(Money.of("0.30", "USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenCents.plus(Money.of("1", "EUR")))
                .withMessageContaining("currencies do not mix");
    }

    @Test
    void sumsHaveUpToFifteenDigitsBeforeThePoint() {
        Money most = new Money(new BigDecimal("999999999999999.99"), Currency.getInstance("USD"));
        assertThat(most).hasToString("USD 999999999999999.99");
        Money cent = Money.of("0.01", "USD");
        assertThatThrownBy(() -> most.plus(cent))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_MONEY");
    }

    @ParameterizedTest
    @CsvSource({"65.01, USD, 3, USD 195.03", "65.01, USD, 0, USD 0.00", "100, JPY, 7, JPY 700"})
    void aNumberOfAmounts(String amount, String currency, int count, String sum) {
        assertThat(Money.of(amount, currency).times(count)).hasToString(sum);
    }

    @Test
    void aNumberOfAmountsIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").times(-1))
                .withMessageContaining("-1");
    }
}
