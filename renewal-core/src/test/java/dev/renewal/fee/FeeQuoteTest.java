package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeQuoteTest {
    private static final RuleKey<Money> ANNUAL = RuleKey.money("test.annual", "USD");
    private static final RuleKey<Money> UNKNOWN = RuleKey.money("test.unknown", "USD");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);

    private final Inquiry inquiry = Inquiry.of(
            FactTable.of(
                    "2026-01-01",
                    Fact.of(ANNUAL, dollars("50")).graded(Grade.PRIMARY, TEXT),
                    Fact.of(ANNUAL, dollars("75.10")).from("2026-01-01").graded(Grade.PRIMARY, TEXT),
                    Fact.notEstablished(UNKNOWN, "Not known.")),
            AS_OF);
    private final FeeQuote none = FeeQuote.in(Currency.getInstance("USD"));

    @Test
    void nothingDueIsCompleteAndZero() {
        assertThat(none.isComplete()).isTrue();
        assertThat(none.total()).contains(dollars("0"));
    }

    @Test
    void theAmountIsThatOfTheAsOfDateOrOfTheDueDay() {
        LocalDate due = LocalDate.of(2026, 1, 1);
        FeeQuote quote = none.with("now", ANNUAL, due, inquiry)
                .withAmountOfDueDay("then", ANNUAL, due, inquiry)
                .withAmountOfDueDay("before", ANNUAL, due.minusDays(1), inquiry);
        assertThat(quote.lines())
                .containsExactly(
                        FeeLine.of("before").withAmount(dollars("50")).withDue(due.minusDays(1)),
                        FeeLine.of("now").withAmount(dollars("50")).withDue(due),
                        FeeLine.of("then").withAmount(dollars("75.10")).withDue(due));
        assertThat(quote.total()).contains(dollars("175.10"));
    }

    @Test
    void linesStandByDueDateAndThoseWithoutOneLast() {
        FeeQuote quote = none.with("undated", ANNUAL, inquiry)
                .with("late", ANNUAL, AS_OF.plusDays(2), inquiry)
                .with("first", ANNUAL, AS_OF, inquiry)
                .with("also first", ANNUAL, AS_OF, inquiry);
        assertThat(quote.lines()).extracting(FeeLine::fee).containsExactly("first", "also first", "late", "undated");
    }

    @Test
    void oneLineIsLeftAsItIsAndTwoAreSorted() {
        FeeQuote undated = none.with("undated", ANNUAL, inquiry);
        assertThat(undated.lines()).extracting(FeeLine::fee).containsExactly("undated");
        assertThat(undated.with("dated", ANNUAL, AS_OF, inquiry).lines())
                .extracting(FeeLine::fee)
                .containsExactly("dated", "undated");
    }

    @Test
    void eachLineIsAStepOfTheExplanation() {
        FactTable table =
                FactTable.of("2026-01-01", Fact.of(ANNUAL, dollars("50")).graded(Grade.PRIMARY, TEXT));
        Inquiry explaining = Inquiry.explaining(table, AS_OF, Inquiry.VERIFICATION_HOLDS);
        none.with("annual", ANNUAL, AS_OF, explaining).with("annual", ANNUAL, explaining);
        Reason read = new Reason.FactRead(table.on(ANNUAL, AS_OF), AS_OF);
        assertThat(explaining.reasons())
                .containsExactly(
                        new Reason.Computed("fee", "annual USD 50.00 due 2025-01-01", List.of(read)),
                        new Reason.Computed("fee", "annual USD 50.00", List.of(read)));
    }

    @Test
    void anUnknownAmountIsNotZero() {
        FeeQuote quote = none.with("known", ANNUAL, inquiry).with("unknown", UNKNOWN, inquiry);
        assertThat(quote.isComplete()).isFalse();
        assertThat(quote.total()).isEmpty();
        assertThat(quote.knownTotal()).isEqualTo(dollars("50"));
        assertThat(quote.lines().get(1).amount()).isEmpty();
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactly("test.unknown");
    }

    @Test
    void aLineMayHaveTheAmountOfAnyDay() {
        FeeLine line = FeeLine.of("award", inquiry.read(ANNUAL, LocalDate.of(2026, 1, 1)));
        assertThat(line).isEqualTo(FeeLine.of("award").withAmount(dollars("75.10")));
        assertThat(none.with(line, inquiry).lines()).containsExactly(line);
        assertThat(FeeLine.of("unknown", inquiry.read(UNKNOWN)).amount()).isEmpty();
    }

    @Test
    void aFeeThatIsDueSeveralTimesIsOneLine() {
        LocalDate due = LocalDate.of(2026, 6, 30);
        FeeQuote quote = none.withEach("further", ANNUAL, 3, due, inquiry).withEach("none", UNKNOWN, 0, due, inquiry);
        assertThat(quote.lines())
                .containsExactly(
                        FeeLine.of("further").withAmount(dollars("150")).withDue(due));
        assertThat(inquiry.notes()).isEmpty();
        assertThat(quote.withEach("unknown", UNKNOWN, 2, due, inquiry).total()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quote.withEach("further", ANNUAL, -1, due, inquiry))
                .withMessageContaining("-1");
    }

    @Test
    void eachUnpaidInstalmentIsALineWithTheAmountOfItsDueDay() {
        LocalDate first = LocalDate.of(2024, 12, 31);
        Instalments instalments = new Instalments(
                List.of(first, first.plusYears(1), first.plusYears(2)),
                List.of(new Payment(first, "annual", dollars("50"))));
        assertThat(none.withUnpaid("annual", ANNUAL, instalments, inquiry).lines())
                .containsExactly(
                        FeeLine.of("annual").withAmount(dollars("50")).withDue(first.plusYears(1)),
                        FeeLine.of("annual").withAmount(dollars("75.10")).withDue(first.plusYears(2)));
    }

    @Test
    void currenciesDoNotMix() {
        FeeLine euros = FeeLine.of("renewal").withAmount(Money.of("1", "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.with(euros, inquiry))
                .withMessageContaining("USD");
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
