package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.term.RunningTerm.Basis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of two years from 2020-06-15; how one is found, see {@link TermRuleTest}. */
class RunningTermTest {
    private static final TermCycle TWO_YEARS = new TermCycle(Period.ofYears(2), TermEnd.ANNIVERSARY);
    private static final LocalDate ANCHOR = LocalDate.of(2020, 6, 15);
    private static final RunningTerm FIRST = RunningTerm.first(TWO_YEARS, ANCHOR);

    /** The first term, with a printed end. */
    private static RunningTerm printed(LocalDate end, TermCycle cycle) {
        return RunningTerm.first(cycle, ANCHOR).endingOnPrinted(new DateRange(ANCHOR, end), end);
    }

    @Test
    void theNextTermOfAComputedOneIsOnItsGrid() {
        assertThat(FIRST.next().dates()).hasToString("2022-06-16 to 2024-06-15");
        assertThat(FIRST.next().next().dates()).hasToString("2024-06-16 to 2026-06-15");
        assertThat(FIRST.next().basis()).isEqualTo(Basis.COMPUTED);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "ANNIVERSARY, 2024-02-29, 2024-03-01 to 2026-02-28, 2026-03-01 to 2028-02-29",
        "DAY_BEFORE_ANNIVERSARY, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "DAY_BEFORE_ANNIVERSARY, 2022-06-11, 2022-06-12 to 2024-06-11, 2024-06-12 to 2026-06-11",
        "LAST_DAY_OF_MONTH, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "LAST_DAY_OF_MONTH, 2022-06-11, 2022-06-12 to 2024-06-30, 2024-07-01 to 2026-06-30",
    })
    void theGridGoesOnFromThePrintedExpiration(UsualTermEnd convention, LocalDate end, String next, String afterNext) {
        RunningTerm term = printed(end, new TermCycle(Period.ofYears(2), convention));
        assertThat(term.next().basis()).isEqualTo(Basis.AFTER_PRINTED);
        assertThat(term.next().dates()).hasToString(next);
        assertThat(term.next().next().dates()).hasToString(afterNext);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-04-01 to 2026-03-31",
        "2024-03-30, 2024-03-31 to 2026-03-31",
        "2024-04-15, 2024-04-16 to 2026-03-31",
        // a day halfway between two fixed ones belongs to the later one, the day before it to the earlier one
        "2023-09-30, 2023-10-01 to 2026-03-31",
        "2023-09-29, 2023-09-30 to 2025-03-31",
    })
    void aPrintedExpirationBesideTheFixedDayLeavesTheLaterDaysWhereTheyAre(LocalDate end, String next) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), TermEnd.onNext(MonthDay.of(3, 31)));
        assertThat(printed(end, cycle).next().dates()).hasToString(next);
    }

    @Test
    void anEndThatWasMovedDoesNotMoveTheGrid() {
        assertThat(FIRST.endingOn(LocalDate.of(2022, 9, 30)).next().dates()).hasToString("2022-10-01 to 2024-06-15");
        assertThat(FIRST.endingOn(LocalDate.of(2022, 3, 31)).next().dates()).hasToString("2022-04-01 to 2022-06-15");
    }

    /** The terms before, the latest first, of a holder certified on 2020-06-15. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANNIVERSARY | 2 | 2022-06-16 to 2024-06-15, 2020-06-15 to 2022-06-15",
                "DAY_BEFORE_ANNIVERSARY | 2 | 2022-06-15 to 2024-06-14, 2020-06-15 to 2022-06-14",
                "LAST_DAY_OF_MONTH | 2 | 2022-07-01 to 2024-06-30, 2020-06-15 to 2022-06-30",
                "FIRST_DAY_OF_MONTH | 2 | 2022-06-02 to 2024-06-01, 2020-06-15 to 2022-06-01",
                "ANNIVERSARY | 0 | ''",
            })
    void theTermBeforeAComputedOneIsOnItsGrid(UsualTermEnd convention, int index, String before) {
        RunningTerm term = RunningTerm.first(new TermCycle(Period.ofYears(2), convention), ANCHOR);
        for (int i = 0; i < index; i++) {
            term = term.next();
        }
        assertThat(before(term, RenewalHistory.since(ANCHOR))).hasToString(before);
    }

    private static String before(RunningTerm term, RenewalHistory history) {
        StringJoiner found = new StringJoiner(", ");
        for (Optional<RunningTerm> next = term.previous(history);
                next.isPresent();
                next = next.get().previous(history)) {
            found.add(next.get().dates().toString());
        }
        return found.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // started by a printed expiration, or after one
                "printed | 2024-07-01 to 2026-06-30 | 2022-07-01 to 2024-06-30, 2020-07-01 to 2022-06-30, 2020-06-15 to 2020-06-30",
                "next | 2026-07-01 to 2028-06-30 | 2024-07-01 to 2026-06-30, 2022-07-01 to 2024-06-30, 2020-07-01 to 2022-06-30, 2020-06-15 to 2020-06-30",
                "as computed | 2022-06-16 to 2024-06-15 | 2020-06-15 to 2022-06-15",
                // started by an event, and cut off by one
                "renewed | 2022-01-10 to 2024-01-10 | 2020-06-15 to 2022-01-09",
                "balance | 2023-09-10 to 2024-06-15 | 2021-09-10 to 2023-09-09, 2020-06-15 to 2021-09-09",
            })
    void whereNoTermOfTheGridEndsTheTermBeforeIsOneLengthLong(String started, String dates, String before) {
        RunningTerm first = RunningTerm.first(TWO_YEARS, ANCHOR);
        DateRange range = new DateRange(LocalDate.parse(dates.substring(0, 10)), LocalDate.parse(dates.substring(14)));
        RunningTerm term = switch (started) {
            case "printed", "as computed" -> first.next().endingOnPrinted(range, range.end());
            case "next" ->
                first.next()
                        .endingOnPrinted(
                                new DateRange(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 6, 30)),
                                LocalDate.of(2026, 6, 30))
                        .next();
            case "renewed" -> RunningTerm.first(TWO_YEARS, range.start());
            default -> first.next().startingNoEarlierThan(range.start());
        };
        assertThat(term.dates()).isEqualTo(range);
        assertThat(before(term, RenewalHistory.since(ANCHOR))).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({
        // from the second half of the term to the first half of the next one: 2021-06-15 to 2023-06-15
        "2021-06-14, 2021-06-15, 2021-06-15",
        "2021-06-15, 2023-06-15, 2023-06-15",
        "2021-06-15, 2023-06-16, 2021-06-15",
        "2022-06-16, 2026-06-16, 2022-06-16",
        "2020-06-15, 2021-06-14, ",
    })
    void theRenewalThatOpenedTheNextTermIsTheLatestBetweenTheirHalves(
            LocalDate one, LocalDate other, @Nullable LocalDate opened) {
        RenewalHistory history = RenewalHistory.of(
                ANCHOR, List.of(HistoryEvent.renewed(one), HistoryEvent.reinstated(other)), true, null);
        assertThat(FIRST.renewedOn(history)).isEqualTo(Optional.ofNullable(opened));
    }

    @Test
    void theTermBeforeTheCertificationIsNoTerm() {
        LocalDate certified = LocalDate.of(2021, 1, 1);
        RunningTerm term = FIRST.next();
        assertThat(before(term, RenewalHistory.since(certified))).hasToString("2021-01-01 to 2022-06-15");
        assertThat(term.previous(RenewalHistory.since(LocalDate.of(2022, 6, 15)))
                        .orElseThrow()
                        .dates())
                .hasToString("2022-06-15 to 2022-06-15");
        assertThat(term.previous(RenewalHistory.since(LocalDate.of(2022, 6, 16))))
                .isEmpty();
    }

    @Test
    void theRestOfATermKeepsItsEnd() {
        assertThat(FIRST.startingNoEarlierThan(ANCHOR)).isSameAs(FIRST);
        RunningTerm rest = FIRST.startingNoEarlierThan(LocalDate.of(2021, 1, 1));
        assertThat(rest.dates()).hasToString("2021-01-01 to 2022-06-15");
        assertThat(rest.next()).isEqualTo(FIRST.next());
    }

    @Test
    void renewalIsUnknownOnlyForAComputedTermWithoutARecordedRenewal() {
        RenewalHistory nothing = RenewalHistory.since(ANCHOR);
        assertThat(FIRST.isRenewalUnknown(nothing)).isTrue();
        assertThat(FIRST.isRenewalUnknown(nothing.withAllListed())).isFalse();
        assertThat(FIRST.isRenewalUnknown(nothing.withRenewedOn(ANCHOR))).isFalse();
        assertThat(FIRST.isRenewalUnknown(nothing.withReinstatedOn(ANCHOR))).isFalse();
        RunningTerm printed = printed(LocalDate.of(2022, 6, 15), TWO_YEARS);
        assertThat(printed.isRenewalUnknown(nothing)).isFalse();
        assertThat(printed.next().isRenewalUnknown(nothing)).isFalse();
    }

    @Test
    void theTextNamesTheBasisOfTheEnd() {
        RunningTerm printed = printed(LocalDate.of(2022, 6, 30), TWO_YEARS);
        assertThat(FIRST).hasToString("2020-06-15 to 2022-06-15, counted from 2020-06-15");
        assertThat(printed).hasToString("2020-06-15 to 2022-06-30, by the printed expiration");
        assertThat(printed.next())
                .hasToString("2022-07-01 to 2024-06-30, counted from 2022-06-30, after a printed expiration");
    }
}
