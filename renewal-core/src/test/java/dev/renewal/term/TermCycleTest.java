package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCycleTest {
    @ParameterizedTest
    @CsvSource({
        "LAST_DAY_OF_MONTH, P60M, 2010-02-01, 0, 2010-02-01, 2015-02-28",
        "LAST_DAY_OF_MONTH, P60M, 2015-02-28, 0, 2015-02-28, 2020-02-29",
        "ANNIVERSARY, P2Y, 2020-02-29, 0, 2020-02-29, 2022-02-28",
        "ANNIVERSARY, P2Y, 2020-02-29, 1, 2022-03-01, 2024-02-29",
        "DAY_BEFORE_ANNIVERSARY, P3Y, 2006-05-01, 0, 2006-05-01, 2009-04-30",
        "DAY_BEFORE_ANNIVERSARY, P3Y, 2020-02-29, 3, 2029-02-28, 2032-02-28",
    })
    void termsAreAddedToTheAnchorInOneStep(
            TermEnd end, Period length, LocalDate anchor, int index, LocalDate first, LocalDate last) {
        assertThat(new TermCycle(length, end).term(anchor, index)).isEqualTo(new DateRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY, 2016-06-15, 2018-06-15, 0",
        "ANNIVERSARY, 2016-06-15, 2018-06-16, 1",
        "DAY_BEFORE_ANNIVERSARY, 2016-06-15, 2018-06-14, 0",
        "DAY_BEFORE_ANNIVERSARY, 2016-06-15, 2018-06-15, 1",
        "LAST_DAY_OF_MONTH, 2016-06-15, 2018-06-30, 0",
        "LAST_DAY_OF_MONTH, 2016-06-15, 2018-07-01, 1",
    })
    void aDayLiesInTheTermThatHoldsIt(TermEnd end, LocalDate anchor, LocalDate day, int index) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), end);
        assertThat(cycle.indexOf(anchor, day)).isEqualTo(index);
        assertThat(cycle.term(anchor, index).contains(day)).isTrue();
    }
}
