package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds when, where a host states something in place of what is shipped.
 *
 * <p>Shipped are {@code test.size}: 1, then 2 from 2020 and 3 from 2025 on; {@code test.late}: 2 from 2020 on and nothing
 * before; {@code test.ended}: 1, and nothing from 2020 on; {@code test.unknown}: nothing at all. A statement reads
 * {@code 2015-01-01..2018-01-01=9} or, without the day until which it holds, {@code 2015-01-01..=9}; the value may be
 * {@code unknown}.
 */
class OverlayTest {
    static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final Citation TEXT = Citation.titled("a text");
    private static final Period FOR_EVER = Period.ofYears(9000);

    static final FactTable SHIPPED = FactTable.of(
            "2026-11-24",
            known(SIZE, 1),
            known(SIZE, 2).from("2020-01-01"),
            known(SIZE, 3).from("2025-01-01"),
            known(FactKey.count("test.late"), 2).from("2020-01-01"),
            known(FactKey.count("test.ended"), 1),
            Fact.notEstablished(FactKey.count("test.ended"), "No longer known.").from("2020-01-01"),
            Fact.notEstablished(FactKey.count("test.unknown"), "Not known."));

    private static Fact<Integer> known(FactKey<Integer> key, int value) {
        return Fact.of(key, value).graded(Grade.PRIMARY, TEXT);
    }

    static FactOverrides stated(FactKey<Integer> key, String statements) {
        return FactOverrides.of(Arrays.stream(statements.split(" & "))
                .map(statement -> statement(key, statement))
                .toArray(FactOverride<?>[]::new));
    }

    private static FactOverride<Integer> statement(FactKey<Integer> key, String statement) {
        String[] parts = statement.split("\\.\\.|=");
        LocalDate from = LocalDate.parse(parts[0]);
        LocalDate review = LocalDate.of(2027, 6, 30);
        FactOverride<Integer> open = parts[2].equals("unknown")
                ? FactOverride.notEstablished(key, from, "HR memo 7", review)
                : FactOverride.of(key, Integer.valueOf(parts[2]), from, "HR memo 7", review);
        return parts[1].isEmpty() ? open : open.until(LocalDate.parse(parts[1]));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // from before a shipped start, to that start
                "test.size, 2015-01-01..=9, 0001-01-01, 1",
                "test.size, 2015-01-01..=9, 2014-12-31, 1",
                "test.size, 2015-01-01..=9, 2015-01-01, 9",
                "test.size, 2015-01-01..=9, 2015-01-02, 9",
                "test.size, 2015-01-01..=9, 2019-12-31, 9",
                "test.size, 2015-01-01..=9, 2020-01-01, 2",
                "test.size, 2015-01-01..=9, 2025-01-01, 3",
                // until before a shipped start: the shipped entry of that time holds again
                "test.size, 2015-01-01..2017-07-01=9, 2017-06-30, 9",
                "test.size, 2015-01-01..2017-07-01=9, 2017-07-01, 1",
                "test.size, 2015-01-01..2017-07-01=9, 2017-07-02, 1",
                "test.size, 2015-01-01..2017-07-01=9, 2020-01-01, 2",
                // until a shipped start, and beyond one or two of them
                "test.size, 2015-01-01..2020-01-01=9, 2019-12-31, 9",
                "test.size, 2015-01-01..2020-01-01=9, 2020-01-01, 2",
                "test.size, 2015-01-01..2022-01-01=9, 2020-01-01, 9",
                "test.size, 2015-01-01..2022-01-01=9, 2021-12-31, 9",
                "test.size, 2015-01-01..2022-01-01=9, 2022-01-01, 2",
                "test.size, 2015-01-01..2022-01-01=9, 2025-01-01, 3",
                "test.size, 2015-01-01..2026-01-01=9, 2025-01-01, 9",
                "test.size, 2015-01-01..2026-01-01=9, 2026-01-01, 3",
                // on a shipped start: the host wins
                "test.size, 2020-01-01..=9, 2019-12-31, 1",
                "test.size, 2020-01-01..=9, 2020-01-01, 9",
                "test.size, 2020-01-01..=9, 2024-12-31, 9",
                "test.size, 2020-01-01..=9, 2025-01-01, 3",
                "test.size, 2020-01-01..2020-01-02=9, 2019-12-31, 1",
                "test.size, 2020-01-01..2020-01-02=9, 2020-01-01, 9",
                "test.size, 2020-01-01..2020-01-02=9, 2020-01-02, 2",
                // after a shipped start
                "test.size, 2021-01-01..=9, 2020-12-31, 2",
                "test.size, 2021-01-01..=9, 2021-01-01, 9",
                "test.size, 2021-01-01..=9, 2024-12-31, 9",
                "test.size, 2021-01-01..=9, 2025-01-01, 3",
                // after the last one: nothing takes over
                "test.size, 2026-01-01..=9, 2025-12-31, 3",
                "test.size, 2026-01-01..=9, 2026-01-01, 9",
                "test.size, 2026-01-01..=9, 9999-12-31, 9",
                "test.size, 2026-01-01..2027-01-01=9, 9999-12-31, 3",
                // from the first day and to the last
                "test.size, 0001-01-01..=9, 0001-01-01, 9",
                "test.size, 0001-01-01..9999-12-31=9, 9999-12-30, 9",
                "test.size, 0001-01-01..9999-12-31=9, 9999-12-31, 3",
                // two overrides without an end: the later one takes over
                "test.size, 2015-01-01..=8 & 2017-01-01..=9, 2014-12-31, 1",
                "test.size, 2015-01-01..=8 & 2017-01-01..=9, 2016-12-31, 8",
                "test.size, 2015-01-01..=8 & 2017-01-01..=9, 2017-01-01, 9",
                "test.size, 2015-01-01..=8 & 2017-01-01..=9, 2020-01-01, 2",
                "test.size, 2017-01-01..=9 & 2015-01-01..=8, 2016-12-31, 8",
                "test.size, 2015-01-01..=8 & 2022-01-01..=9, 2019-12-31, 8",
                "test.size, 2015-01-01..=8 & 2022-01-01..=9, 2020-01-01, 2",
                "test.size, 2015-01-01..=8 & 2022-01-01..=9, 2021-12-31, 2",
                "test.size, 2015-01-01..=8 & 2022-01-01..=9, 2022-01-01, 9",
                "test.size, 2026-01-01..=8 & 2027-01-01..=9, 2026-12-31, 8",
                "test.size, 2026-01-01..=8 & 2027-01-01..=9, 9999-12-31, 9",
                // one with an end takes over from one without; after it, the shipped entry holds
                "test.size, 2015-01-01..=8 & 2017-01-01..2018-01-01=9, 2016-12-31, 8",
                "test.size, 2015-01-01..=8 & 2017-01-01..2018-01-01=9, 2017-12-31, 9",
                "test.size, 2015-01-01..=8 & 2017-01-01..2018-01-01=9, 2018-01-01, 1",
                "test.size, 2015-01-01..2017-01-01=8 & 2017-01-01..2018-01-01=9, 2016-12-31, 8",
                "test.size, 2015-01-01..2017-01-01=8 & 2017-01-01..2018-01-01=9, 2017-01-01, 9",
                "test.size, 2015-01-01..2016-01-01=8 & 2017-01-01..=9, 2016-06-01, 1",
                // before the first shipped start nothing is established
                "test.late, 2015-01-01..=9, 2014-12-31, -",
                "test.late, 2015-01-01..=9, 2015-01-01, 9",
                "test.late, 2015-01-01..=9, 2019-12-31, 9",
                "test.late, 2015-01-01..=9, 2020-01-01, 2",
                "test.late, 2015-01-01..2017-01-01=9, 2016-12-31, 9",
                "test.late, 2015-01-01..2017-01-01=9, 2017-01-01, -",
                "test.late, 2015-01-01..2017-01-01=9, 2020-01-01, 2",
                "test.late, 2015-01-01..2021-01-01=9, 2020-12-31, 9",
                "test.late, 2015-01-01..2021-01-01=9, 2021-01-01, 2",
                "test.late, 2020-01-01..=9, 2019-12-31, -",
                "test.late, 2020-01-01..=9, 2020-01-01, 9",
                // an entry that says that nothing is known takes over like any other
                "test.ended, 2015-01-01..=9, 2019-12-31, 9",
                "test.ended, 2015-01-01..=9, 2020-01-01, -",
                "test.ended, 2015-01-01..2021-01-01=9, 2020-01-01, 9",
                "test.ended, 2020-01-01..=9, 9999-12-31, 9",
                // where nothing is established at all
                "test.unknown, 2015-01-01..=9, 2014-12-31, -",
                "test.unknown, 2015-01-01..=9, 2015-01-01, 9",
                "test.unknown, 2015-01-01..=9, 9999-12-31, 9",
                "test.unknown, 2015-01-01..2016-01-01=9, 2015-12-31, 9",
                "test.unknown, 2015-01-01..2016-01-01=9, 2016-01-01, -",
            })
    void holds(String rule, String statements, LocalDate day, Integer value) {
        FactKey<Integer> key = FactKey.count(rule);
        FactTable table = SHIPPED.with(stated(key, statements));
        Fact<Integer> fact = table.on(key, day);
        assertThat(fact.value().orElse(null)).isEqualTo(value);
        FactsAsOf facts = FactsAsOf.of(table, day, FOR_EVER);
        assertThat(facts.get(key).value()).isEqualTo(fact.value());
        assertThat(Trace.of(facts).isEstablished(facts.get(key))).isEqualTo(value != null);
        assertThat(fact.override().isPresent()).isEqualTo(fact.grade() == Grade.HOST);
        assertThat(fact.override().isPresent()).isEqualTo(value != null && value >= 8);
    }

    @Test
    void theShippedEntryHoldsAgainAfterAnOverride() {
        FactKey<Integer> late = FactKey.count("test.late");
        FactTable table = SHIPPED.with(stated(late, "2015-01-01..2017-01-01=9"));
        Fact<Integer> between = table.on(late, LocalDate.of(2017, 1, 1));
        assertThat(between.sentence()).contains("Nothing is established for the time before 2020-01-01.");
        assertThat(between).isEqualTo(SHIPPED.on(late, LocalDate.of(2017, 1, 1)));
        assertThat(table.on(late, LocalDate.of(2020, 1, 1)))
                .isEqualTo(SHIPPED.entries(late).get(0));
        assertThat(table.facts()).isEqualTo(SHIPPED.facts());
        assertThat(table.entries(late)).isEqualTo(SHIPPED.entries(late));
        assertThat(table.notEstablished()).isEqualTo(SHIPPED.notEstablished());
    }

    @Test
    void anOverriddenEntryHasTheHostsGradeAndSource() {
        FactOverrides stated = stated(SIZE, "2015-01-01..2017-01-01=9");
        Fact<Integer> fact = SHIPPED.with(stated).on(SIZE, LocalDate.of(2016, 2, 29));
        assertThat(fact.start()).contains(LocalDate.of(2015, 1, 1));
        assertThat(fact.grade()).isEqualTo(Grade.HOST);
        assertThat(fact.sources()).containsExactly(Citation.titled("HR memo 7"));
        assertThat(fact.verifiedOn()).isEmpty();
        assertThat(fact.doubt()).isEmpty();
        assertThat(fact.override().map(FactOverride::toString))
                .contains("test.size from 2015-01-01 until 2017-01-01: 9");
        assertThat(fact.override().orElseThrow()).isEqualTo(stated.all().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "test.size, 2015-01-01..=9, 2014-12-31, 2015-01-01",
                "test.size, 2015-01-01..=9, 2015-01-01, 2020-01-01",
                "test.size, 2015-01-01..2017-01-01=9, 2015-01-01, 2017-01-01",
                "test.size, 2015-01-01..2017-01-01=9, 2016-12-31, 2017-01-01",
                "test.size, 2015-01-01..2017-01-01=9, 2017-01-01, 2020-01-01",
                "test.size, 2020-01-01..=9, 2019-12-31, 2020-01-01",
                "test.size, 2020-01-01..=9, 2020-01-01, 2025-01-01",
                "test.size, 2026-01-01..=9, 2025-01-01, 2026-01-01",
                "test.size, 2026-01-01..=9, 2026-01-01, -",
                "test.size, 2026-01-01..2027-01-01=9, 2026-01-01, 2027-01-01",
                "test.size, 2026-01-01..2027-01-01=9, 2027-01-01, -",
                "test.size, 2015-01-01..=8 & 2017-01-01..=9, 2015-01-01, 2017-01-01",
                "test.late, 2015-01-01..=9, 0001-01-01, 2015-01-01",
                "test.unknown, 2015-01-01..=9, 2014-12-31, 2015-01-01",
                "test.unknown, 2015-01-01..=9, 2015-01-01, -",
            })
    void theNextStart(String rule, String statements, LocalDate day, LocalDate next) {
        FactKey<Integer> key = FactKey.count(rule);
        assertThat(SHIPPED.with(stated(key, statements)).timeline(key).nextStart(day))
                .isEqualTo(next);
    }

    // the overrides have the review day 2027-06-30, so an answer that uses one changes on the day after
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2015-01-01..=9, 2014-12-31, 2015-01-01",
                "2015-01-01..=9, 2019-12-31, 2020-01-01",
                "2015-01-01..2017-01-01=9, 2016-12-31, 2017-01-01",
                "2026-01-01..=9, 2025-12-31, 2026-01-01",
                "2026-01-01..=9, 2026-01-01, 2027-07-01",
                "2026-01-01..=9, 2027-06-30, 2027-07-01",
                "2026-01-01..=9, 2027-07-01, -",
                "2026-01-01..2027-01-01=9, 2026-01-01, 2027-01-01",
                "2026-01-01..2028-01-01=9, 2026-01-01, 2027-07-01",
                "2026-01-01..2028-01-01=9, 2027-07-01, 2028-01-01",
            })
    void theNextChangeOfAnAnswerThatUsedIt(String statements, LocalDate asOf, LocalDate change) {
        FactsAsOf facts = FactsAsOf.of(SHIPPED.with(stated(SIZE, statements)), asOf, FOR_EVER);
        Trace trace = Trace.of(facts);
        trace.cite(facts.get(SIZE));
        assertThat(trace.nextChange().orElse(null)).isEqualTo(change);
    }

    @Test
    void anOverrideThatDoesNotHoldOnTheDayChangesNothing() {
        FactTable table = SHIPPED.with(stated(SIZE, "2026-01-01..=9"));
        FactsAsOf facts = FactsAsOf.of(table, LocalDate.of(2027, 1, 1), FOR_EVER);
        Trace before = Trace.of(facts);
        before.cite(facts.dated(SIZE), LocalDate.of(2025, 12, 31));
        assertThat(before.nextChange().map(LocalDate::getYear)).contains(2026 + 9000);
        assertThat(before.notes()).isEmpty();
        Trace onTheDay = Trace.of(facts);
        onTheDay.cite(facts.dated(SIZE), LocalDate.of(2026, 1, 1));
        assertThat(onTheDay.nextChange()).contains(LocalDate.of(2027, 7, 1));
        assertThat(onTheDay.notes()).extracting(Note::key).containsExactly("test.size");
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 2027-01-02", "P2Y, 2027-07-01"})
    void aStatementThatAnotherTableHoldsIsVerifiedAndReviewed(Period staleAfter, LocalDate change) {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        Fact<Integer> stated = SHIPPED.with(stated(SIZE, "2026-01-01..=9")).on(SIZE, asOf);
        FactsAsOf facts = FactsAsOf.of(FactTable.of("2026-01-01", stated), asOf, staleAfter);
        Trace trace = Trace.of(facts);
        trace.cite(facts.get(SIZE));
        assertThat(trace.nextChange()).contains(change);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "test.size, 2015-01-01..=unknown, 2014-12-31, 1, 2015-01-01",
                "test.size, 2015-01-01..=unknown, 2015-01-01, -, 2020-01-01",
                "test.size, 2015-01-01..=unknown, 2019-12-31, -, 2020-01-01",
                "test.size, 2015-01-01..=unknown, 2020-01-01, 2, 2025-01-01",
                "test.size, 2015-01-01..2022-01-01=unknown, 2021-12-31, -, 2022-01-01",
                "test.size, 2015-01-01..2022-01-01=unknown, 2022-01-01, 2, 2025-01-01",
                "test.size, 2026-01-01..=unknown, 2026-01-01, -, 2027-07-01",
                "test.unknown, 2015-01-01..=unknown, 2015-01-01, -, 2027-07-01",
                "test.size, 2015-01-01..=8 & 2016-01-01..=unknown, 2015-12-31, 8, 2016-01-01",
                "test.size, 2015-01-01..=8 & 2016-01-01..=unknown, 2016-01-01, -, 2020-01-01",
            })
    void aHostMayTakeAValueBack(String rule, String statements, LocalDate day, Integer value, LocalDate change) {
        FactKey<Integer> key = FactKey.count(rule);
        FactsAsOf facts = FactsAsOf.of(SHIPPED.with(stated(key, statements)), day, FOR_EVER);
        Trace trace = Trace.of(facts);
        assertThat(trace.find(facts.get(key)).orElse(null)).isEqualTo(value);
        assertThat(trace.nextChange()).contains(change);
    }

    @Test
    void aValueThatAHostTookBackIsNotEstablishedAndTheNoteSaysWhoSaysSo() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        FactsAsOf facts = FactsAsOf.of(SHIPPED.with(stated(SIZE, "2026-01-01..=unknown")), day, FOR_EVER);
        Trace trace = Trace.of(facts);
        assertThat(trace.find(facts.get(SIZE))).isEmpty();
        assertThat(trace.notes())
                .containsExactly(new Note(
                        "test.size",
                        Grade.NOT_ESTABLISHED,
                        "Stated by the host, in place of what is shipped: unknown from 2026-01-01, according to"
                                + " \"HR memo 7\"; to be reviewed by 2027-06-30.",
                        List.of(Citation.titled("HR memo 7"))));
        assertThat(facts.get(SIZE).fact().valueText()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"2027-06-29, false", "2027-06-30, false", "2027-07-01, true", "9999-12-31, true"})
    void theNoteOfAnAnswerSaysWhoStatesItAndWhetherTheReviewIsOverdue(LocalDate asOf, boolean overdue) {
        FactsAsOf facts = FactsAsOf.of(SHIPPED.with(stated(SIZE, "2026-01-01..=9")), asOf, FOR_EVER);
        Trace trace = Trace.of(facts);
        assertThat(trace.use(facts.get(SIZE))).isEqualTo(9);
        trace.use(facts.get(SIZE));
        String text =
                "Stated by the host, in place of what is shipped: 9 from 2026-01-01, according to \"HR memo 7\"; to be"
                        + " reviewed by 2027-06-30." + (overdue ? " The review is overdue." : "");
        assertThat(trace.notes())
                .containsExactly(new Note("test.size", Grade.HOST, text, List.of(Citation.titled("HR memo 7"))));
    }

    @Test
    void aHostsStatementIsNeverStale() {
        FactsAsOf facts =
                FactsAsOf.of(SHIPPED.with(stated(SIZE, "2026-01-01..=9")), LocalDate.of(2099, 1, 1), Period.ofDays(1));
        Trace trace = Trace.of(facts);
        trace.cite(facts.get(SIZE));
        assertThat(trace.notes()).extracting(Note::key).containsExactly("test.size");
    }

    @Test
    void aRemarkAboutAnOverriddenFactHasTheHostsSource() {
        FactsAsOf facts =
                FactsAsOf.of(SHIPPED.with(stated(SIZE, "2026-01-01..=9")), LocalDate.of(2026, 1, 1), FOR_EVER);
        Trace trace = Trace.of(facts);
        trace.remark(facts.get(SIZE), "A remark.");
        assertThat(trace.notes())
                .containsExactly(new Note("test.size", Grade.HOST, "A remark.", List.of(Citation.titled("HR memo 7"))));
    }

    @Test
    void overridesOfKeysInOtherTablesAreIgnored() {
        FactOverrides both = stated(SIZE, "2026-01-01..=9").and(stated(FactKey.count("test.other"), "2026-01-01..=8"));
        FactTable table = SHIPPED.with(both);
        assertThat(table.overrides()).isEqualTo(stated(SIZE, "2026-01-01..=9"));
        assertThat(table).hasToString("7 facts, 1 stated by the host");
        assertThat(SHIPPED.with(FactOverrides.none())).isEqualTo(SHIPPED).hasToString("7 facts");
    }

    @Test
    void overlaysAddUp() {
        FactOverrides earlier = stated(SIZE, "2015-01-01..=8");
        FactOverrides later = stated(SIZE, "2017-01-01..=9");
        assertThat(SHIPPED.with(earlier).with(later))
                .isEqualTo(SHIPPED.with(later).with(earlier))
                .isEqualTo(SHIPPED.with(earlier.and(later)));
        assertThat(SHIPPED.with(earlier).with(earlier)).isEqualTo(SHIPPED.with(earlier));
        assertThat(SHIPPED.with(earlier).and(SHIPPED.with(later))).isEqualTo(SHIPPED.with(earlier.and(later)));
    }
}
