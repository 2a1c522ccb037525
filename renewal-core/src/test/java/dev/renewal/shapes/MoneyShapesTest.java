package dev.renewal.shapes;

import static dev.renewal.shapes.ExampleFacts.APPLY_BY;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FEE_ANNUAL;
import static dev.renewal.shapes.ExampleFacts.FEE_APPEAL;
import static dev.renewal.shapes.ExampleFacts.FEE_FURTHER;
import static dev.renewal.shapes.ExampleFacts.FEE_LATE;
import static dev.renewal.shapes.ExampleFacts.FEE_MEMBER;
import static dev.renewal.shapes.ExampleFacts.FEE_YEAR;
import static dev.renewal.shapes.ExampleFacts.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Instalments;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of money in docs/shapes.md. */
class MoneyShapesTest {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "2025-09-01, renewal 40.00 further-credential 30.00 annual 12.00 appeal ?",
        "2026-04-11, renewal 40.00 further-credential 30.00 late 25.00 annual 12.00 appeal ?",
        "2026-05-11, renewal 40.00 further-credential 30.00 late 25.00 year-lapsed 50.00 annual 12.00 appeal ?",
        "2027-05-11, renewal 40.00 further-credential 30.00 late 25.00 year-lapsed 100.00 annual 12.00 appeal ?",
    })
    void fees(LocalDate asOf, String lines) {
        DateRange term = new DateRange(LocalDate.of(2024, 5, 11), LocalDate.of(2026, 5, 10));
        List<LocalDate> anniversaries = List.of(LocalDate.of(2025, 5, 10), LocalDate.of(2026, 5, 10));
        Certification certification = Certification.of("example:tech", term.start())
                .withMember(true)
                .with(InputKey.CREDENTIALS_HELD, 3)
                .withPayment(new Payment(LocalDate.of(2025, 4, 1), "annual", Money.of("10", "USD")));
        Inquiry inquiry = inquiry(asOf);

        // shape 14: begin
        boolean member = certification.member().orElse(false); // where unknown, say so in a note
        int held = certification.input(InputKey.CREDENTIALS_HELD).orElse(1);
        int late = inquiry.isPast(term.end().minus(inquiry.value(APPLY_BY))) ? 1 : 0;
        Instalments annual = new Instalments(anniversaries, certification.paymentsIn(term, "annual"));
        FeeQuote fees = FeeQuote.in(DOLLAR)
                .with("renewal", member ? FEE_MEMBER : FEE, term.end(), inquiry)
                .withEach("further-credential", FEE_FURTHER, Math.max(0, held - 1), term.end(), inquiry)
                .withEach("late", FEE_LATE, late, term.end(), inquiry)
                .withEach("year-lapsed", FEE_YEAR, inquiry.yearsBegunAfter(term.end()), term.end(), inquiry)
                .withUnpaid("annual", FEE_ANNUAL, annual, inquiry) // each with the amount of its due day
                .with("appeal", FEE_APPEAL, inquiry); // not established: a line without amount
        // shape 14: end

        assertThat(String.join(
                        " ", fees.lines().stream().map(MoneyShapesTest::written).toList()))
                .isEqualTo(lines);
        assertThat(fees.total()).isEmpty();
    }

    private static String written(FeeLine line) {
        return line.fee() + " "
                + line.amount().map(amount -> amount.amount().toPlainString()).orElse("?");
    }
}
