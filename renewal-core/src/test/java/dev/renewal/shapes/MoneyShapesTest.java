package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.shapes.ExampleFacts.APPLY_BY;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FEE_ANNUAL;
import static dev.renewal.shapes.ExampleFacts.FEE_APPEAL;
import static dev.renewal.shapes.ExampleFacts.FEE_FURTHER;
import static dev.renewal.shapes.ExampleFacts.FEE_LATE;
import static dev.renewal.shapes.ExampleFacts.FEE_MEMBER;
import static dev.renewal.shapes.ExampleFacts.FEE_YEAR;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static dev.renewal.shapes.ExamplePolicy.option;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import dev.renewal.fact.Resolvable;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.InstalmentRule;
import dev.renewal.policy.OptionRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of money in docs/shapes.md. */
class MoneyShapesTest {
    @ParameterizedTest
    @CsvSource({
        "2025-09-01, renewal 40.00 further-credential 30.00 annual 12.00 appeal ?",
        "2026-04-10, renewal 40.00 further-credential 30.00 annual 12.00 appeal ?",
        "2026-04-11, renewal 40.00 further-credential 30.00 late 25.00 annual 12.00 appeal ?",
        "2026-05-11, renewal 40.00 further-credential 30.00 late 25.00 year-lapsed 50.00 annual 12.00 appeal ?",
        "2027-05-11, renewal 40.00 further-credential 30.00 late 25.00 year-lapsed 100.00 annual 12.00 appeal ?",
    })
    void fees(LocalDate asOf, String lines) {
        Resolvable<Holder.Rule<List<LocalDate>>> anniversaries = facts -> holder -> {
            LocalDate end = holder.term().dates().end();
            return List.of(end.minusYears(1), end);
        };

        // shape 14: begin
        OptionRule renewal = RENEWAL.fee(
                        FeeRule.byMembership("renewal", FEE_MEMBER, FEE).due(TERM_END))
                .fee(FeeRule.of("further-credential", FEE_FURTHER)
                        .times(facts -> holder -> holder.certification()
                                        .input(InputKey.CREDENTIALS_HELD)
                                        .orElse(1)
                                - 1)
                        .due(TERM_END))
                .fee(FeeRule.of("late", FEE_LATE)
                        .after(TERM_END.minus(APPLY_BY))
                        .due(TERM_END)) // or in(EXPIRED)
                .fee(FeeRule.of("year-lapsed", FEE_YEAR).perYearAfter(TERM_END).due(TERM_END))
                .fee(InstalmentRule.on("annual", FEE_ANNUAL, anniversaries)) // those that are not paid
                .fee(FeeRule.of("appeal", FEE_APPEAL)); // not established: a line without amount
        // shape 14: end

        Certification certification = certified(LocalDate.of(2022, 5, 10))
                .withRenewedOn(LocalDate.of(2024, 5, 11))
                .withMember(true)
                .with(InputKey.CREDENTIALS_HELD, 3)
                .withPayment(Payment.of(LocalDate.of(2025, 4, 1), "annual", Money.of("10", "USD")));
        FeeQuote fees = option(renewal, certification, asOf).fees();
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
