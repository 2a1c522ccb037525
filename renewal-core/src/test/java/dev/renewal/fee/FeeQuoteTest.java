package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines a rule adds, see FeeRuleTest. */
class FeeQuoteTest {
    private static final LocalDate DUE = LocalDate.of(2025, 1, 1);
    private static final FeeQuote NONE = FeeQuote.in(Currency.getInstance("USD"));

    private static FeeLine line(String fee) {
        return FeeLine.of(fee).withAmount(dollars("75.10"));
    }

    @Test
    void aQuoteWithoutLinesIsCompleteAndZero() {
        assertThat(NONE.isComplete()).isTrue();
        assertThat(NONE.total()).contains(dollars("0"));
    }

    @Test
    void linesAreSortedByDueDayWithUndatedOnesLast() {
        FeeQuote quote = NONE.with(line("undated"))
                .with(line("late").withDue(DUE.plusDays(2)))
                .with(line("first").withDue(DUE))
                .with(line("also first").withDue(DUE));
        assertThat(quote.lines()).extracting(FeeLine::fee).containsExactly("first", "also first", "late", "undated");
        assertThat(new FeeQuote(
                        NONE.currency(),
                        List.of(
                                line("undated"),
                                line("late").withDue(DUE.plusDays(2)),
                                line("first").withDue(DUE),
                                line("also first").withDue(DUE))))
                .isEqualTo(quote);
    }

    @Test
    void aSecondLineIsSortedIn() {
        FeeQuote undated = NONE.with(line("undated"));
        assertThat(undated.lines()).containsExactly(line("undated"));
        assertThat(undated.with(line("dated").withDue(DUE)).lines())
                .containsExactly(line("dated").withDue(DUE), line("undated"));
    }

    @Test
    void theTotalIsTheSumOfAllLines() {
        FeeQuote quote = NONE.with(line("one")).with(line("several").times(3));
        assertThat(quote.isComplete()).isTrue();
        assertThat(quote.total()).contains(dollars("300.40"));
        assertThat(quote.knownTotal()).isEqualTo(dollars("300.40"));
    }

    @Test
    void anUnknownAmountIsNotZero() {
        FeeQuote quote = NONE.with(line("known")).with(FeeLine.of("unknown"));
        assertThat(quote.isComplete()).isFalse();
        assertThat(quote.total()).isEmpty();
        assertThat(quote.knownTotal()).isEqualTo(dollars("75.10"));
        assertThat(NONE.with(FeeLine.of("unknown")).knownTotal()).isEqualTo(dollars("0"));
    }

    @Test
    void currenciesDoNotMix() {
        FeeLine euros = FeeLine.of("renewal").withAmount(Money.of("1", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> NONE.with(euros)).withMessageContaining("USD");
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
