package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts as of a date. For overrides, see {@link OverlayTest}. */
class FactsAsOfTest {
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<Integer> OTHER = FactKey.count("test.other");
    private static final FactKey<Integer> THIRD = FactKey.count("test.third");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 15);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final FactTable TABLE = FactTable.of(
            "2026-01-01",
            known(SIZE, 1).from("2010-01-01"),
            Fact.of(SIZE, 2).from("2030-01-01").noting("Twice as much.").graded(Grade.ASSUMED),
            known(OTHER, 3),
            known(THIRD, 4).verified("2026-07-01"));

    private static Fact<Integer> known(FactKey<Integer> key, int value) {
        return Fact.of(key, value).graded(Grade.PRIMARY, TEXT);
    }

    private static FactsAsOf asOf(LocalDate day) {
        return FactsAsOf.of(TABLE, day, FactsAsOf.STALE_AFTER);
    }

    private static FactsAsOf asOf(String day) {
        return asOf(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2009-12-31, -", "2010-01-01, 1", "2029-12-31, 1", "2030-01-01, 2", "9999-12-31, 2"})
    void theDateChoosesTheEntry(LocalDate day, Integer value) {
        FactsAsOf facts = asOf(AS_OF);
        assertThat(asOf(day).get(SIZE).value().orElse(null)).isEqualTo(value);
        assertThat(facts.dated(SIZE).on(day).value().orElse(null)).isEqualTo(value);
        assertThat(facts.on(day).get(SIZE).value().orElse(null)).isEqualTo(value);
        assertThat(facts.get(SIZE).fact()).isEqualTo(TABLE.on(SIZE, AS_OF));
        assertThat(facts.get(SIZE).key()).isEqualTo(SIZE);
    }

    @Test
    void aFactThatTheTableDoesNotHaveIsRefused() {
        FactsAsOf facts = asOf(AS_OF);
        FactKey<Integer> none = FactKey.count("test.none");
        for (FactsAsOf each : List.of(facts, facts.on(LATER))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> each.get(none))
                    .withMessage("no fact table entry for test.none");
            assertThatIllegalArgumentException().isThrownBy(() -> each.dated(none));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> facts.get(FactKey.period("test.size")));
    }

    @Test
    void aTraceTakesTheFactsOfAnotherDayAsItsOwn() {
        FactsAsOf facts = asOf(AS_OF);
        FactsAsOf later = facts.on(LATER);
        assertThat(later.asOf()).isEqualTo(AS_OF);
        assertThat(later.get(SIZE).index())
                .isEqualTo(facts.dated(SIZE).on(LATER).index());
        assertThat(later.get(OTHER).index()).isEqualTo(facts.get(OTHER).index());

        Trace trace = Trace.of(facts);
        trace.use(facts.get(OTHER));
        assertThat(trace.use(later.get(SIZE))).isEqualTo(2);
        assertThat(trace.use(later.get(OTHER))).isEqualTo(3);
        trace.use(facts.dated(SIZE), LATER);
        assertThat(trace.notes()).containsExactly(new Note("test.size", Grade.ASSUMED, "Twice as much.", List.of()));
    }

    @Test
    void theDaysAheadOnWhichOtherEntriesTakeOverAreKnown() {
        assertThat(asOf("2009-12-31").changesAhead(SIZE)).containsExactly(LocalDate.of(2010, 1, 1), LATER);
        assertThat(asOf("2010-01-01").changesAhead(SIZE)).containsExactly(LATER);
        assertThat(asOf(LATER).changesAhead(SIZE)).isEmpty();
        assertThat(asOf(AS_OF).changesAhead(OTHER)).isEmpty();
        assertThat(asOf(AS_OF).on(AS_OF).changesAhead(SIZE))
                .as("time does not change the facts of a chosen day")
                .isEmpty();
    }

    @Test
    void anotherDayMayBeChosenAgain() {
        FactsAsOf again = asOf(AS_OF).on(LATER).on(LATER.minusDays(1));
        assertThat(again.get(SIZE).value()).contains(1);
        assertThat(again.dated(SIZE).on(LATER).value()).contains(2);
    }

    /** The entry on a day that is not the as-of date stays the same while time passes; only its age changes. */
    @Test
    void anEntryThatAnotherDayChoseIsNotReplacedInTime() {
        FactsAsOf facts = asOf(AS_OF);
        assertThat(facts.get(SIZE).changesOnOrNull()).isEqualTo("2028-01-02");
        assertThat(asOf("2029-12-31").get(SIZE).changesOnOrNull()).isEqualTo(LATER);
        assertThat(asOf("2029-12-31").on(AS_OF).get(SIZE).changesOnOrNull()).isNull();
        assertThat(asOf("2029-12-31").dated(SIZE).on(AS_OF).changesOnOrNull()).isNull();
        assertThat(facts.on(LATER).get(SIZE).changesOnOrNull()).isEqualTo("2028-01-02");
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 2027-01-01, 2027-01-02", "P2Y, 2028-01-01, 2028-01-02", "P18M, 2027-07-01, 2027-07-02"})
    void aFactGetsStaleOnTheDayAfterThePeriod(Period staleAfter, LocalDate last, LocalDate stale) {
        FactsAsOf fresh = FactsAsOf.of(TABLE, last, staleAfter);
        Trace trace = Trace.of(fresh);
        trace.use(fresh.get(SIZE));
        assertThat(trace.notes()).isEmpty();
        assertThat(trace.nextChange()).contains(stale);

        FactsAsOf old = FactsAsOf.of(TABLE, stale, staleAfter);
        Trace late = Trace.of(old);
        late.use(old.get(SIZE));
        assertThat(late.notes()).extracting(Note::key).containsExactly("renewal.stale");
        assertThat(late.nextChange()).contains(LATER);
    }

    @Test
    void theNotesOfStaleFactsComeLastOneForEachDayOfVerification() {
        FactsAsOf facts = asOf("2031-01-01");
        Trace trace = Trace.of(facts);
        trace.use(facts.get(THIRD));
        trace.use(facts.get(OTHER));
        trace.use(facts.dated(SIZE), AS_OF);
        trace.use(facts.get(SIZE));
        trace.remark(facts.get(OTHER), "A remark.");
        assertThat(trace.notes())
                .containsExactly(
                        new Note("test.size", Grade.ASSUMED, "Twice as much.", List.of()),
                        new Note("test.other", Grade.PRIMARY, "A remark.", List.of(TEXT)),
                        stale("2026-01-01", "test.size, test.other"),
                        stale("2026-07-01", "test.third"));
    }

    private static Note stale(String verified, String ids) {
        return new Note(
                "renewal.stale",
                Grade.ASSUMED,
                "Assumed: what was verified on " + verified + ", more than 2 years before the as-of date, still holds: "
                        + ids + ".",
                List.of());
    }

    @Test
    void beforeTheFirstStartAFactIsNotEstablishedAndAsOldAsItsFirstEntry() {
        FactsAsOf facts = FactsAsOf.of(TABLE, LocalDate.of(2028, 1, 2), FactsAsOf.STALE_AFTER);
        Trace trace = Trace.of(facts);
        assertThat(trace.find(facts.dated(SIZE), LocalDate.of(2009, 12, 31))).isEmpty();
        assertThat(trace.notes())
                .containsExactly(
                        new Note(
                                "test.size",
                                Grade.NOT_ESTABLISHED,
                                "Nothing is established for the time before 2010-01-01.",
                                List.of()),
                        stale("2026-01-01", "test.size"));
    }

    @Test
    void theTextOfFactsSaysHowManyThereAre() {
        // before the first entry of test.size there is one more
        assertThat(asOf(AS_OF)).hasToString("5 facts as of 2025-06-15");
        assertThat(asOf(AS_OF).get(OTHER)).hasToString("test.other: 3");
    }
}
