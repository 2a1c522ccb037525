package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermCycleTest {
    @ParameterizedTest
    @CsvSource({
        "LAST_DAY_OF_MONTH, P60M, 2010-02-01, 0, 2010-02-01, 2015-02-28",
        "LAST_DAY_OF_MONTH, P60M, 2015-02-28, 0, 2015-02-28, 2020-02-29",
        "ANNIVERSARY, P2Y, 2020-02-29, 0, 2020-02-29, 2022-02-28",
        "ANNIVERSARY, P2Y, 2020-02-29, 1, 2022-03-01, 2024-02-29",
        "DAY_BEFORE_ANNIVERSARY, P3Y, 2006-05-01, 0, 2006-05-01, 2009-04-30",
        "DAY_BEFORE_ANNIVERSARY, P3Y, 2020-02-29, 3, 2029-02-28, 2032-02-28",
        "FIRST_DAY_OF_MONTH, P1Y, 2023-01-31, 0, 2023-01-31, 2024-01-01",
        "FIRST_DAY_OF_MONTH, P1Y, 2023-01-31, 1, 2024-01-02, 2025-01-01",
    })
    void termsAreAddedToTheAnchorInOneStep(
            UsualTermEnd end, Period length, LocalDate anchor, int index, LocalDate first, LocalDate last) {
        assertThat(new TermCycle(length, end).term(anchor, index)).isEqualTo(new DateRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY, 2016-06-15, 2016-06-15, 0",
        "ANNIVERSARY, 2016-06-15, 2018-06-15, 0",
        "ANNIVERSARY, 2016-06-15, 2018-06-16, 1",
        "DAY_BEFORE_ANNIVERSARY, 2016-06-15, 2018-06-14, 0",
        "DAY_BEFORE_ANNIVERSARY, 2016-06-15, 2018-06-15, 1",
        "LAST_DAY_OF_MONTH, 2016-06-15, 2016-06-16, 0",
        "LAST_DAY_OF_MONTH, 2016-06-15, 2018-06-30, 0",
        "LAST_DAY_OF_MONTH, 2016-06-15, 2018-07-01, 1",
    })
    void aDayLiesInTheTermThatHoldsIt(UsualTermEnd end, LocalDate anchor, LocalDate day, int index) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), end);
        assertThat(cycle.indexOf(anchor, day)).isEqualTo(index);
        assertThat(cycle.term(anchor, index).contains(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-30, 2026-03-31, 2028-03-31",
        "2024-03-31, 2026-03-31, 2028-03-31",
        "2024-04-01, 2027-03-31, 2029-03-31",
    })
    void aFixedDayIsTheFirstOneThatIsNotBeforeTheAnniversary(LocalDate anchor, LocalDate first, LocalDate second) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), TermEnd.onNext(MonthDay.of(3, 31)));
        assertThat(cycle.term(anchor, 0)).isEqualTo(new DateRange(anchor, first));
        assertThat(cycle.term(anchor, 1)).isEqualTo(new DateRange(first.plusDays(1), second));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-14, 2024-02-15",
        "2023-02-16, 2024-05-15",
        "2023-11-15, 2024-11-15",
        "2023-11-16, 2025-02-15",
    })
    void aFixedDayOfTheQuarter(LocalDate anchor, LocalDate end) {
        TermEnd quarterly =
                TermEnd.onNext(MonthDay.of(11, 15), MonthDay.of(8, 15), MonthDay.of(5, 15), MonthDay.of(2, 15));
        assertThat(new TermCycle(Period.ofYears(1), quarterly).term(anchor, 0).end())
                .isEqualTo(end);
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
        TermCycle cycle = new TermCycle(Period.ofYears(1), TermEnd.onNext(MonthDay.of(2, 29)));
        LocalDate anchor = LocalDate.of(2022, 5, 1);
        assertThat(cycle.term(anchor, 0)).hasToString("2022-05-01 to 2024-02-29");
        assertThat(cycle.term(anchor, 1)).hasToString("2024-03-01 to 2025-02-28");
    }

    // the first term is short, or a full one where the anchor is the fixed day itself
    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-02-28, 2025-09-01, 2027-02-28, 2026-09-01",
        "2026-02-27, 2026-02-28, 2025-09-01, 2027-02-28, 2026-09-01",
        "2026-02-28, 2027-02-28, 2026-09-01, 2028-02-28, 2027-09-01",
        "2026-03-01, 2027-02-28, 2026-09-01, 2028-02-28, 2027-09-01",
        // the day after the fixed one is the 29th
        "2028-02-28, 2029-02-28, 2028-08-29, 2030-02-28, 2029-09-01",
        "2028-02-29, 2029-02-28, 2028-08-29, 2030-02-28, 2029-09-01",
    })
    void aFixedDayMayBeTheLastOneThatIsNotAfterTheAnniversary(
            LocalDate anchor, LocalDate first, LocalDate firstHalf, LocalDate second, LocalDate secondHalf) {
        TermCycle cycle = new TermCycle(Period.ofYears(1), TermEnd.onLast(MonthDay.of(2, 28)));
        assertThat(cycle.term(anchor, 0)).isEqualTo(new DateRange(anchor, first));
        assertThat(cycle.secondHalf(anchor, 0)).isEqualTo(firstHalf);
        assertThat(cycle.term(anchor, 1)).isEqualTo(new DateRange(first.plusDays(1), second));
        assertThat(cycle.secondHalf(anchor, 1)).isEqualTo(secondHalf);
    }

    @Test
    void theHalvesOfOtherConventionsAreThoseOfTheTermItself() {
        TermCycle cycle = new TermCycle(Period.ofYears(1), TermEnd.onNext(MonthDay.of(2, 28)));
        assertThat(cycle.secondHalf(LocalDate.of(2026, 1, 15), 0)).isEqualTo("2026-07-15");
        assertThat(cycle.secondHalf(LocalDate.of(2026, 1, 15), 1)).isEqualTo("2027-09-01");
    }

    @Test
    void aBodyMayHaveAConventionOfItsOwn() {
        TermCycle cycle = new TermCycle(Period.ofYears(1), day -> day.withDayOfMonth(15));
        LocalDate anchor = LocalDate.of(2023, 1, 31);
        assertThat(cycle.term(anchor, 0)).hasToString("2023-01-31 to 2024-01-15");
        assertThat(cycle.impliedStart(LocalDate.of(2024, 1, 15))).isEqualTo("2023-01-16");
        assertThat(cycle.indexOf(anchor, LocalDate.of(2024, 1, 16))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "-P1Y", "P1Y-12M", "P1Y1D", "P1Y-1D"})
    void aTermLastsWholeMonths(Period length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TermCycle(length, TermEnd.ANNIVERSARY));
    }

    @Test
    void aFixedDayNeedsADay() {
        assertThatIllegalArgumentException().isThrownBy(TermEnd::onNext);
        assertThatIllegalArgumentException().isThrownBy(TermEnd::onLast);
    }
}
