package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermCycleProperties {
    private static final MonthDay[] LAST_OF_QUARTERS = {
        MonthDay.of(12, 31), MonthDay.of(3, 31), MonthDay.of(6, 30), MonthDay.of(9, 30)
    };

    @Property
    void eachDayLiesInTheOneTermThatASearchFinds(
            @ForAll("cycles") TermCycle cycle,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(max = 12) int terms,
            @ForAll @IntRange(min = -2, max = 2) int around) {
        LocalDate day = cycle.term(anchor, terms).end().plusDays(around);
        if (!day.isBefore(anchor)) {
            int index = 0;
            while (!cycle.term(anchor, index).contains(day)) {
                index++;
            }
            assertThat(cycle.indexOf(anchor, day)).isEqualTo(index);
        }
    }

    @Property
    void termsFollowEachOtherWithoutAGap(
            @ForAll("cycles") TermCycle cycle,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(max = 12) int index) {
        DateRange term = cycle.term(anchor, index);
        assertThat(cycle.term(anchor, index + 1).start()).isEqualTo(term.end().plusDays(1));
        assertThat(cycle.term(anchor, 0).start()).isEqualTo(anchor);
    }

    @Property
    void eachTermHasADayToEndOnHoweverShortTheLengthIs(
            @ForAll("ends") TermEnd end,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 13) int months,
            @ForAll @IntRange(max = 12) int index) {
        TermCycle cycle = new TermCycle(Period.ofMonths(months), end);
        DateRange term = cycle.term(anchor, index);
        assertThat(cycle.term(anchor, index + 1).start()).isEqualTo(term.end().plusDays(1));
    }

    @Property
    void anImpliedStartLiesWithinDaysOfTheStartOfALaterTerm(
            @ForAll("cycles") TermCycle cycle,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 12) int index) {
        DateRange term = cycle.term(anchor, index);
        // a month apart where terms end with the month, and at most a leap day otherwise
        assertThat(cycle.impliedStart(term.end()))
                .isBetween(term.start().minusDays(31), term.start().plusDays(2));
    }

    @Property
    void theTermBeforeTheNextOneIsTheTermItself(
            @ForAll("cycles") TermCycle cycle,
            @ForAll("anchors") LocalDate anchor,
            @ForAll @IntRange(max = 12) int index,
            @ForAll @IntRange(max = 1000) int later) {
        RunningTerm term = RunningTerm.of(cycle.term(anchor, index), anchor, cycle);
        assertThat(term.next().previous(RenewalHistory.since(anchor))).contains(term);
        LocalDate certified = anchor.plusDays(later);
        LocalDate start = certified.isAfter(term.dates().start())
                ? certified
                : term.dates().start();
        assertThat(term.next().previous(RenewalHistory.since(certified)).map(RunningTerm::dates))
                .isEqualTo(
                        certified.isAfter(term.dates().end())
                                ? Optional.empty()
                                : Optional.of(new DateRange(start, term.dates().end())));
    }

    @Provide
    Arbitrary<TermCycle> cycles() {
        return Combinators.combine(Arbitraries.of(12, 24, 36, 60), ends())
                .as((months, end) -> new TermCycle(Period.ofMonths(months), end));
    }

    @Provide
    Arbitrary<TermEnd> ends() {
        return Arbitraries.oneOf(
                Arbitraries.of(UsualTermEnd.class),
                Arbitraries.of(
                        TermEnd.onNext(MonthDay.of(3, 31)),
                        TermEnd.onNext(MonthDay.of(2, 29)),
                        TermEnd.onLast(MonthDay.of(2, 28)),
                        TermEnd.onNext(LAST_OF_QUARTERS),
                        TermEnd.onLast(LAST_OF_QUARTERS)));
    }

    @Provide
    Arbitrary<LocalDate> anchors() {
        LocalDate first = LocalDate.of(1999, 1, 1);
        Arbitrary<LocalDate> ends = Arbitraries.of("2000-02-29", "2020-02-29", "2019-02-28", "2021-01-31", "2021-12-31")
                .map(LocalDate::parse);
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 10000).map(first::plusDays), ends);
    }
}
