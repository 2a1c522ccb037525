package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
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
            Shortfall.of(List.of(new Requirement("total", TEN, ZERO)), TEN, List.of(), ZERO, List.of(), List.of());

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
        RenewalOption option = tenPoints(asOf).closes(CLOSES).build();
        assertThat(option.isOpen()).isEqualTo(open);
        assertThat(option.earnBy()).contains(CLOSES);
        assertThat(option.canStillBeSatisfied()).isEqualTo(untilItCloses);
        LocalDate day = LocalDate.of(2024, 6, 30);
        RenewalOption earlier = tenPoints(asOf).closes(CLOSES).earnBy(day).build();
        assertThat(earlier.earnBy()).contains(day);
        assertThat(earlier.canStillBeSatisfied()).isEqualTo(untilEarlier);
    }

    @Test
    void whereNothingIsRequiredNothingIsEarned() {
        RenewalOption option = tenPoints(CLOSES.plusDays(1))
                .closes(CLOSES)
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .build();
        assertThat(option.earnBy()).isEmpty();
        assertThat(option.canStillBeSatisfied()).isTrue();
        RenewalOption forever = tenPoints(CLOSES.plusDays(1)).build();
        assertThat(forever.earnBy()).isEmpty();
        assertThat(forever.canStillBeSatisfied()).isTrue();
    }

    @Test
    void anAnswerHasOneOptionOfARoute() {
        RenewalOption option = tenPoints(OPENS).build();
        Assessment.Builder answer = new Assessment.Builder(
                        Certification.of("example:tech", OPENS), MadeUpBody.trace(OPENS), Standing.CURRENT)
                .option(option);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.option(option))
                .withMessageContaining("continuing-education");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, false, false",
        "2024-01-01, true, true",
        "2024-12-31, true, true",
        "2025-01-01, false, true",
    })
    void itIsOpenFromItsFirstToItsLastDay(LocalDate asOf, boolean open, boolean openWithoutLastDay) {
        RenewalOption limited = tenPoints(asOf).closes(CLOSES).build();
        RenewalOption unlimited = tenPoints(asOf).build();
        assertThat(limited.isOpen()).isEqualTo(open);
        assertThat(limited.opens()).isEqualTo(OPENS);
        assertThat(limited.closes()).contains(CLOSES);
        assertThat(tenPoints(asOf).closes(CLOSES).withheld().build().isOpen()).isFalse();
        assertThat(unlimited.isOpen()).isEqualTo(openWithoutLastDay);
        assertThat(unlimited.closes()).isEmpty();
    }

    @Test
    void itKeepsItsParts() {
        List<Step> steps = List.of(Step.of(Step.Action.EARN, "Earn."), Step.of(Step.Action.PAY, "Pay."));
        RenewalOption option = tenPoints(OPENS).closes(CLOSES).steps(steps).build();
        assertThat(option.route()).isEqualTo(Route.CONTINUING_EDUCATION);
        assertThat(option.shortfall()).isEqualTo(TEN_POINTS);
        assertThat(option.fees()).isEqualTo(FREE);
        assertThat(option.steps()).isEqualTo(steps);
        assertThat(option).hasToString("continuing-education (open)");
        assertThat(tenPoints(OPENS).withheld().build()).hasToString("continuing-education (not open)");
        assertThat(option.description()).isEqualTo("open, from 2024-01-01 to 2024-12-31, earn by 2024-12-31");
        assertThat(tenPoints(OPENS.minusDays(1)).build().description()).isEqualTo("not open, from 2024-01-01");
    }

    @Test
    void twoAreEqualIfEachPartIs() {
        Trace trace = MadeUpBody.trace(OPENS);
        RenewalOption option = tenPoints(OPENS).closes(CLOSES).build();
        FeeQuote fee = new FeeQuote(FREE.currency(), List.of(FeeLine.of("renewal")));
        RenewalOption withheld = tenPoints(OPENS).closes(CLOSES).withheld().build();
        assertThat(List.of(
                        option,
                        withheld,
                        tenPoints(OPENS)
                                .closes(CLOSES)
                                .steps(List.of(Step.of(Step.Action.EARN, "Earn.")))
                                .build(),
                        tenPoints(OPENS).closes(CLOSES).earnBy(OPENS).build(),
                        tenPoints(CLOSES).closes(CLOSES).earnBy(OPENS).build(),
                        tenPoints(OPENS).build(),
                        tenPoints(Route.EXAMINATION, OPENS, trace)
                                .closes(CLOSES)
                                .build(),
                        tenPoints(Route.CONTINUING_EDUCATION, OPENS.minusDays(1), trace)
                                .closes(CLOSES)
                                .build(),
                        tenPoints(OPENS).closes(CLOSES.plusDays(1)).build(),
                        tenPoints(OPENS)
                                .closes(CLOSES)
                                .shortfall(Shortfall.none(CreditUnit.POINT))
                                .build(),
                        tenPoints(OPENS).closes(CLOSES).fees(fee).build()))
                .doesNotHaveDuplicates();
        RenewalOption again = tenPoints(CLOSES).closes(CLOSES).build();
        assertThat(again).isEqualTo(option).hasSameHashCodeAs(option);
        assertThat(option.hashCode()).isNotEqualTo(withheld.hashCode());
    }

    private static RenewalOption.Builder tenPoints(LocalDate asOf) {
        return tenPoints(Route.CONTINUING_EDUCATION, OPENS, MadeUpBody.trace(asOf));
    }

    private static RenewalOption.Builder tenPoints(Route route, LocalDate opens, Trace trace) {
        return new RenewalOption.Builder(route, opens, trace)
                .shortfall(TEN_POINTS)
                .fees(FREE);
    }
}
