package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeLine;
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

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, false, false",
        "2024-01-01, true, true",
        "2024-12-31, true, true",
        "2025-01-01, false, true",
    })
    void itIsOpenFromItsFirstToItsLastDay(LocalDate asOf, boolean open, boolean openWithoutLastDay) {
        Inquiry inquiry = inquiry(asOf);
        RenewalOption limited = RenewalOption.between(Route.EXAMINATION, OPENS, CLOSES, TEN_POINTS, FREE, inquiry);
        RenewalOption unlimited = RenewalOption.from(Route.EXAMINATION, OPENS, TEN_POINTS, FREE, inquiry);
        assertThat(limited.isOpen()).isEqualTo(open);
        assertThat(limited.opens()).isEqualTo(OPENS);
        assertThat(limited.closes()).contains(CLOSES);
        assertThat(limited.withheld().isOpen()).isFalse();
        assertThat(unlimited.isOpen()).isEqualTo(openWithoutLastDay);
        assertThat(unlimited.closes()).isEmpty();
    }

    @Test
    void itKeepsWhatItIsMadeOf() {
        RenewalOption option = RenewalOption.between(
                        Route.CONTINUING_EDUCATION, OPENS, CLOSES, TEN_POINTS, FREE, inquiry(OPENS))
                .withStep(Step.Action.EARN, "Earn.")
                .withStep(Step.Action.PAY, "Pay.");
        assertThat(option.route()).isEqualTo(Route.CONTINUING_EDUCATION);
        assertThat(option.shortfall()).isEqualTo(TEN_POINTS);
        assertThat(option.fees()).isEqualTo(FREE);
        assertThat(option.steps())
                .containsExactly(new Step(Step.Action.EARN, "Earn."), new Step(Step.Action.PAY, "Pay."));
        assertThat(option).hasToString("continuing-education (open)");
        assertThat(option.withheld()).hasToString("continuing-education (not open)");
        assertThat(option.description()).isEqualTo("open, from 2024-01-01 to 2024-12-31, earn by 2024-12-31");
        assertThat(RenewalOption.from(Route.EXAMINATION, OPENS, TEN_POINTS, FREE, inquiry(OPENS.minusDays(1)))
                        .description())
                .isEqualTo("not open, from 2024-01-01");
    }

    @Test
    void twoAreEqualWhenAllThatTheyHoldIs() {
        Inquiry inquiry = inquiry(OPENS);
        Route education = Route.CONTINUING_EDUCATION;
        RenewalOption option = RenewalOption.between(education, OPENS, CLOSES, TEN_POINTS, FREE, inquiry);
        FeeQuote fee = new FeeQuote(FREE.currency(), List.of(FeeLine.of("renewal")));
        assertThat(List.of(
                        option,
                        option.withheld(),
                        option.withStep(Step.Action.EARN, "Earn."),
                        option.withEarnBy(OPENS, inquiry),
                        option.withEarnBy(OPENS, inquiry(CLOSES)),
                        RenewalOption.from(education, OPENS, TEN_POINTS, FREE, inquiry),
                        RenewalOption.between(Route.EXAMINATION, OPENS, CLOSES, TEN_POINTS, FREE, inquiry),
                        RenewalOption.between(education, OPENS.minusDays(1), CLOSES, TEN_POINTS, FREE, inquiry),
                        RenewalOption.between(education, OPENS, CLOSES.plusDays(1), TEN_POINTS, FREE, inquiry),
                        RenewalOption.between(
                                education, OPENS, CLOSES, Shortfall.none(CreditUnit.POINT), FREE, inquiry),
                        RenewalOption.between(education, OPENS, CLOSES, TEN_POINTS, fee, inquiry)))
                .doesNotHaveDuplicates();
        RenewalOption again = RenewalOption.between(education, OPENS, CLOSES, TEN_POINTS, FREE, inquiry(CLOSES));
        assertThat(again).isEqualTo(option).hasSameHashCodeAs(option);
        assertThat(option.hashCode()).isNotEqualTo(option.withheld().hashCode());
    }

    private static Inquiry inquiry(LocalDate asOf) {
        return Inquiry.of(TermFacts.table(), asOf);
    }
}
