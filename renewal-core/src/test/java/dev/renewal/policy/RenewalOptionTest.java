package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalOptionTest {
    private static final LocalDate OPENS = LocalDate.of(2024, 1, 1);
    private static final LocalDate CLOSES = LocalDate.of(2024, 12, 31);
    private static final FeeQuote FREE = FeeQuote.in(Currency.getInstance("USD"));
    private static final Credits ZERO = Credits.zero(CreditUnit.POINT);
    private static final Credits TEN = Credits.of(10, CreditUnit.POINT);
    private static final Shortfall TEN_POINTS =
            new Shortfall(List.of(new Requirement("total", TEN, ZERO)), TEN, List.of(), ZERO, List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        // earned until the option closes, and until an earlier day
        "2023-12-31, false, true, true",
        "2024-01-01, true, true, true",
        "2024-06-30, true, true, true",
        "2024-07-01, true, true, false",
        "2024-12-31, true, true, false",
        "2025-01-01, false, false, false",
    })
    void creditsCountUntilTheOptionClosesUnlessItSaysOtherwise(
            LocalDate asOf, boolean open, boolean untilItCloses, boolean untilEarlier) {
        Inquiry inquiry = inquiry(asOf);
        RenewalOption option =
                RenewalOption.between(Route.CONTINUING_EDUCATION, OPENS, CLOSES, TEN_POINTS, FREE, inquiry);
        assertThat(option.isOpen()).isEqualTo(open);
        assertThat(option.earnBy()).contains(CLOSES);
        assertThat(option.canStillBeSatisfied()).isEqualTo(untilItCloses);
        RenewalOption earlier = option.withEarnBy(LocalDate.of(2024, 6, 30), inquiry);
        assertThat(earlier.earnBy()).contains(LocalDate.of(2024, 6, 30));
        assertThat(earlier.canStillBeSatisfied()).isEqualTo(untilEarlier);
    }

    @Test
    void whereNothingIsRequiredNothingIsEarned() {
        Inquiry inquiry = inquiry(CLOSES.plusDays(1));
        RenewalOption option = RenewalOption.between(
                Route.EXAMINATION, OPENS, CLOSES, Shortfall.none(CreditUnit.POINT), FREE, inquiry);
        assertThat(option.earnBy()).isEmpty();
        assertThat(option.canStillBeSatisfied()).isTrue();
        RenewalOption forever = RenewalOption.from(Route.REINSTATEMENT, OPENS, TEN_POINTS, FREE, inquiry);
        assertThat(forever.earnBy()).isEmpty();
        assertThat(forever.canStillBeSatisfied()).isTrue();
    }

    @Test
    void anAnswerHasOneOptionOfARoute() {
        Inquiry inquiry = inquiry(OPENS);
        RenewalOption option = RenewalOption.from(Route.REINSTATEMENT, OPENS, TEN_POINTS, FREE, inquiry);
        Assessment.Builder answer = Assessment.of(Certification.of("example:tech", OPENS), inquiry, Standing.CURRENT)
                .option(option);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.option(option))
                .withMessageContaining("reinstatement");
    }

    private static Inquiry inquiry(LocalDate asOf) {
        return Inquiry.of(TermFacts.table(), asOf);
    }
}
