package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {
    private static final FactKey<Integer> SURE = FactKey.count("test.sure");
    private static final FactKey<Integer> ASSUMED = FactKey.count("test.assumed");
    private static final FactKey<Integer> UNKNOWN = FactKey.count("test.unknown");
    private static final FactKey<String> WORDS = FactKey.statement("test.words");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 15);
    private static final FactTable TABLE = FactTable.of(
            "2026-01-01",
            Fact.of(SURE, 1).graded(Grade.PRIMARY, TEXT),
            Fact.of(SURE, 2).from("2030-01-01").graded(Grade.PRIMARY, TEXT),
            Fact.of(ASSUMED, 3).noting("Assumed.").graded(Grade.ASSUMED),
            Fact.of(ASSUMED, 4).from("2010-01-01").noting("Also assumed.").graded(Grade.ASSUMED),
            Fact.of(ASSUMED, 5).from("2020-01-01").noting("Assumed.").graded(Grade.ASSUMED),
            Fact.notEstablished(UNKNOWN, "Not known."),
            Fact.stating(WORDS, "Usual.").graded(Grade.ASSUMED));
    private static final Note ASSUMED_NOTE = new Note("test.assumed", Grade.ASSUMED, "Assumed.", List.of());
    private static final Note UNKNOWN_NOTE = new Note("test.unknown", Grade.NOT_ESTABLISHED, "Not known.", List.of());

    private final FactsAsOf facts = FactsAsOf.of(TABLE, AS_OF, Period.ofYears(1000));
    private final Trace trace = Trace.of(facts);

    @Test
    void notesOfUsedFactsComeOnceInTheOrderOfTheTable() {
        trace.find(facts.get(UNKNOWN));
        trace.use(facts.get(SURE));
        trace.cite(facts.get(ASSUMED));
        trace.cite(facts.get(UNKNOWN));
        assertThat(trace.notes()).containsExactly(ASSUMED_NOTE, UNKNOWN_NOTE);
    }

    @Test
    void aPartWithoutAccountAddsItsStepsAndOnceIncludedItsNotes() {
        Trace answer = Trace.explaining(facts);
        Trace part = answer.withoutAccount();
        part.cite(facts.get(ASSUMED));
        part.accountFor(WORDS, new Fate.Used("x"));
        assertThat(answer.reasons()).hasSize(1);
        assertThat(answer.fates(WORDS)).isEmpty();
        assertThat(answer.notes()).isEmpty();
        answer.include(part);
        assertThat(answer.notes()).containsExactly(ASSUMED_NOTE);
        assertThat(trace.withoutAccount().isExplaining()).isFalse();
    }

    @Test
    void equalNotesOfTwoEntriesOfAFactComeOnce() {
        // the second of the three entries has another note
        Trace remarked = Trace.of(facts);
        remarked.remark(facts.get(SURE), "A remark.");
        for (String day : List.of("2009-12-31", "2010-01-01", "2026-01-01")) {
            trace.cite(facts.dated(ASSUMED), LocalDate.parse(day));
            remarked.cite(facts.dated(ASSUMED), LocalDate.parse(day));
        }
        Note other = new Note("test.assumed", Grade.ASSUMED, "Also assumed.", List.of());
        assertThat(trace.notes()).containsExactly(ASSUMED_NOTE, other);
        assertThat(remarked.notes()).containsExactly(remark("A remark."), ASSUMED_NOTE, other);
    }

    @Test
    void aFactThatIsReadButNotUsedIsNotNoted() {
        assertThat(facts.get(ASSUMED).value()).contains(5);
        assertThat(facts.get(ASSUMED).isEstablished()).isTrue();
        assertThat(facts.get(UNKNOWN).value()).isEmpty();
        assertThat(facts.get(UNKNOWN).isEstablished()).isFalse();
        assertThat(trace.notes()).isEmpty();
        assertThat(trace.nextChange()).isEmpty();
    }

    @Test
    void askingWhetherAFactIsEstablishedLowersTheNextChangeButLeavesNoNoteAndNoStep() {
        Trace explaining = Trace.explaining(facts);
        assertThat(explaining.isEstablished(facts.get(UNKNOWN))).isFalse();
        assertThat(explaining.isEstablished(facts.get(ASSUMED))).isTrue();
        assertThat(explaining.nextChange())
                .as("its age has no bearing on a fact that is not used")
                .isEmpty();
        assertThat(explaining.isEstablished(facts.get(SURE))).isTrue();
        assertThat(explaining.nextChange()).contains(LocalDate.of(2030, 1, 1));
        assertThat(explaining.notes()).isEmpty();
        assertThat(explaining.reasons()).isEmpty();
    }

    @Test
    void aRemarkDoesNotChangeWhenTheFactIsVerifiedLongAgo() {
        Trace remarked = Trace.of(facts);
        remarked.remark(facts.get(ASSUMED), "A remark.");
        assertThat(remarked.nextChange()).isEmpty();
        remarked.remark(facts.get(SURE), "A remark.");
        assertThat(remarked.nextChange()).contains(LocalDate.of(2030, 1, 1));
    }

    @Test
    void askingWhetherAFactIsEstablishedLeavesNoNoteOfItsAge() {
        FactsAsOf late = FactsAsOf.of(TABLE, LocalDate.of(2029, 12, 31), FactsAsOf.STALE_AFTER);
        Trace asked = Trace.of(late);
        assertThat(asked.isEstablished(late.get(SURE))).isTrue();
        assertThat(asked.notes()).isEmpty();
    }

    @Test
    void aValueThatIsNotEstablishedCannotBeUsed() {
        assertThat(trace.find(facts.get(UNKNOWN))).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> trace.use(facts.get(UNKNOWN)))
                .withMessage("no value of test.unknown is established on " + AS_OF + ": Not known.");
        assertThatIllegalStateException()
                .isThrownBy(() -> trace.use(facts.dated(UNKNOWN), AS_OF))
                .withMessageContaining("test.unknown");
        FactsAsOf begun = FactsAsOf.of(
                FactTable.of("2026-11-24", Fact.of(SURE, 2).from("2030-01-01").graded(Grade.PRIMARY, TEXT)),
                AS_OF,
                FactsAsOf.STALE_AFTER);
        assertThatIllegalStateException()
                .as("a fact that is asked before its first day")
                .isThrownBy(() -> Trace.of(begun).use(begun.get(SURE)))
                .withMessage("no value of " + SURE + " is established on " + AS_OF
                        + ": Nothing is established for the time before 2030-01-01.");
    }

    @Test
    void anotherDayChoosesTheEntryAndIsNoNextChange() {
        assertThat(trace.use(facts.dated(SURE), LocalDate.of(2029, 12, 31))).isEqualTo(1);
        assertThat(trace.use(facts.dated(SURE), LocalDate.of(2030, 1, 1))).isEqualTo(2);
        assertThat(trace.find(facts.dated(UNKNOWN), AS_OF)).isEmpty();
        assertThat(trace.nextChange()).contains(LocalDate.of(3026, 1, 2));
        assertThat(trace.use(facts.get(SURE))).isEqualTo(1);
        assertThat(trace.nextChange()).contains(LocalDate.of(2030, 1, 1));
        assertThat(trace.notes()).containsExactly(UNKNOWN_NOTE);
    }

    @Test
    void everyUseIsAStepThatNamesTheDayWhichChoseTheEntry() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        Trace explaining = Trace.explaining(facts);
        explaining.use(facts.get(SURE));
        explaining.use(facts.dated(SURE), day);
        explaining.use(facts.on(day).get(ASSUMED));
        explaining.cite(facts.get(WORDS));
        explaining.remark(facts.get(UNKNOWN), "A remark.");
        explaining.remark(facts.on(day).get(WORDS), "A remark.");
        assertThat(explaining.reasons())
                .containsExactly(
                        new Reason.FactRead(TABLE.on(SURE, AS_OF), AS_OF),
                        new Reason.FactRead(TABLE.on(SURE, day), day),
                        new Reason.FactRead(TABLE.on(ASSUMED, day), day),
                        new Reason.FactRead(TABLE.on(WORDS, AS_OF), AS_OF),
                        new Reason.FactRead(TABLE.on(UNKNOWN, AS_OF), AS_OF),
                        new Reason.FactRead(TABLE.on(WORDS, day), day));
    }

    @Test
    void onlyATraceThatExplainsRecordsSteps() {
        Trace explaining = Trace.explaining(facts);
        for (Trace each : List.of(explaining, trace)) {
            each.given("field", "value");
            each.use(facts.get(SURE));
            each.leftOut("activity", "a-code", "Why.");
            each.hasReached(AS_OF);
            each.computed("sum", 7);
        }
        assertThat(explaining.isExplaining()).isTrue();
        assertThat(explaining.reasons())
                .containsExactly(new Reason.Computed(
                        "sum",
                        "7",
                        List.of(
                                new Reason.Given("field", "value"),
                                new Reason.FactRead(TABLE.on(SURE, AS_OF), AS_OF),
                                new Reason.LeftOut("activity", "a-code", "Why."),
                                new Reason.Compared(AS_OF, true))));
        assertThat(trace.isExplaining()).isFalse();
        assertThat(trace.reasons()).isEmpty();
        assertThat(trace.notes()).isEqualTo(explaining.notes());
        assertThat(trace.nextChange()).isEqualTo(explaining.nextChange());
    }

    @Test
    void aRemarkReplacesTheNoteOfAFactThatIsNotUsed() {
        trace.remark(facts.get(ASSUMED), "A remark.");
        trace.remark(facts.get(ASSUMED), "A remark.");
        trace.remark(facts.get(SURE), "A remark.");
        assertThat(trace.notes())
                .containsExactly(remark("A remark."), new Note("test.assumed", Grade.ASSUMED, "A remark.", List.of()));
        assertThat(trace.nextChange()).contains(LocalDate.of(2030, 1, 1));
    }

    @Test
    void remarksComeInTheOrderOfTheTableAndThenOfTheirTexts() {
        trace.cite(facts.get(WORDS));
        trace.remark(facts.get(UNKNOWN), "Beta.");
        trace.remark(facts.get(SURE), "Delta.");
        trace.cite(facts.get(UNKNOWN));
        trace.remark(facts.get(UNKNOWN), "Zeta.");
        trace.remark(facts.get(SURE), "Alpha.");
        assertThat(trace.notes())
                .containsExactly(
                        remark("Alpha."),
                        remark("Delta."),
                        new Note("test.unknown", Grade.NOT_ESTABLISHED, "Beta.", List.of()),
                        UNKNOWN_NOTE,
                        new Note("test.unknown", Grade.NOT_ESTABLISHED, "Zeta.", List.of()),
                        new Note("test.words", Grade.ASSUMED, "Usual.", List.of()));
    }

    /** Remarks and steps contain names from the host's record, so a host may cause hash collisions. */
    @Test
    void manyTextsWithOneHashCodeAreAllKeptInOrder() {
        List<String> texts = textsWithOneHashCode(20_000);
        List<String> anyOrder = new ArrayList<>(texts);
        Collections.shuffle(anyOrder, new Random(7));
        Trace explaining = Trace.explaining(facts);
        for (String text : anyOrder) {
            explaining.remark(facts.get(SURE), text);
            explaining.remark(facts.get(SURE), text);
            explaining.leftOut(text, "a-code", "Why.");
            explaining.leftOut(text, "a-code", "Why.");
        }
        assertThat(explaining.notes()).extracting(Note::text).isEqualTo(texts);
        assertThat(explaining.reasons())
                .hasSize(20_001)
                .endsWith(new Reason.LeftOut(anyOrder.get(19_999), "a-code", "Why."));
    }

    /** Texts of the same length, made of two pairs of letters that have one hash code, in their order. */
    private static List<String> textsWithOneHashCode(int count) {
        List<String> texts = new ArrayList<>();
        Set<Integer> hashCodes = new HashSet<>();
        for (int number = 0; number < count; number++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 14; bit >= 0; bit--) {
                text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            texts.add(text.toString());
            hashCodes.add(text.toString().hashCode());
        }
        assertThat(hashCodes).hasSize(1);
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"2025-06-14, true, true", "2025-06-15, true, false", "2025-06-16, false, false"})
    void comparesWithTheAsOfDate(LocalDate day, boolean reached, boolean past) {
        for (Trace each : List.of(trace, Trace.explaining(facts))) {
            assertThat(each.hasReached(day)).isEqualTo(reached);
            assertThat(each.isPast(day)).isEqualTo(past);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the as-of date is 2025-06-15
        "2026-01-01, 0, 2026-01-02",
        "2025-06-15, 0, 2025-06-16",
        "2025-06-14, 1, 2026-06-15",
        "2024-06-15, 1, 2025-06-16",
        "2024-06-14, 2, 2026-06-15",
        "2024-02-29, 2, 2026-03-01",
        "0001-01-01, 2025, 2026-01-02",
    })
    void countsTheYearsBegunSinceALastDay(LocalDate lastDay, int years, LocalDate next) {
        for (Trace each : List.of(trace, Trace.explaining(facts))) {
            assertThat(each.yearsBegunAfter(lastDay)).isEqualTo(years);
            assertThat(each.nextChange()).contains(next);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, 1", "2025-03-01, 2", "2028-02-29, 4", "2028-03-01, 5"})
    void aYearAfterALeapDayEndsOnTheTwentyEighth(LocalDate asOf, int years) {
        Trace asked = Trace.of(FactsAsOf.of(TABLE, asOf, FactsAsOf.STALE_AFTER));
        assertThat(asked.yearsBegunAfter(LocalDate.of(2024, 2, 29))).isEqualTo(years);
    }

    @Test
    void theNextChangeIsTheNearestLaterDay() {
        assertThat(trace.nextChange()).isEmpty();
        // none of these lies ahead
        trace.hasReached(AS_OF);
        trace.isPast(AS_OF.minusDays(1));
        trace.changesOn(AS_OF);
        assertThat(trace.nextChange()).isEmpty();
        assertNextChange(each -> each.use(facts.get(ASSUMED)), "3026-01-02");
        assertNextChange(each -> each.use(facts.get(SURE)), "2030-01-01");
        assertNextChange(each -> each.hasReached(LocalDate.of(2028, 1, 1)), "2028-01-01");
        assertNextChange(each -> each.isPast(LocalDate.of(2027, 1, 1)), "2027-01-02");
        assertNextChange(each -> each.isPast(LocalDate.of(2027, 1, 2)), "2027-01-02");
        assertNextChange(each -> each.hasReached(LocalDate.of(2028, 1, 1)), "2027-01-02");
        assertNextChange(each -> each.changesOn(LocalDate.of(2026, 1, 1)), "2026-01-01");
        assertNextChange(each -> each.isPast(AS_OF), "2025-06-16");
    }

    private void assertNextChange(Consumer<Trace> step, String day) {
        step.accept(trace);
        assertThat(trace.nextChange()).contains(LocalDate.parse(day));
    }

    @Test
    void aStepThatIsNotEndedIsNotLost() {
        Trace explaining = Trace.explaining(facts);
        explaining.begin("credits");
        explaining.concluded("standing", "current");
        List<Reason> expected = List.of(new Reason.Computed(
                "credits", "not used", List.of(new Reason.Computed("standing", "current", List.of()))));
        assertThat(explaining.reasons()).isEqualTo(expected);
        assertThat(explaining.reasons()).isEqualTo(expected);
    }

    @Test
    void settledStepsBelongToTheEnclosingStep() {
        Trace explaining = Trace.explaining(facts);
        explaining.begin("credits");
        explaining.given("field", 1);
        explaining.settle();
        explaining.given("field", 2);
        explaining.computed("sum", 2);
        explaining.end("done");
        assertThat(explaining.reasons())
                .containsExactly(new Reason.Computed(
                        "credits",
                        "done",
                        List.of(
                                new Reason.Given("field", "1"),
                                new Reason.Computed("sum", "2", List.of(new Reason.Given("field", "2"))))));
    }

    @Test
    void aStepThatLedToAResultIsRecordedAgainAfterIt() {
        Trace explaining = Trace.explaining(facts);
        for (int i = 0; i < 100; i++) {
            explaining.given("field", i);
        }
        explaining.computed("sum", 4950);
        explaining.given("field", 7);
        explaining.concluded("all", "done");
        explaining.given("field", 7);
        explaining.given("field", 7);

        Reason.Given seven = new Reason.Given("field", "7");
        assertThat(explaining.reasons()).hasSize(2).last().isEqualTo(seven);
        Reason.Computed all = (Reason.Computed) explaining.reasons().get(0);
        assertThat(all.steps()).hasSize(2).last().isEqualTo(seven);
        assertThat(((Reason.Computed) all.steps().get(0)).steps()).hasSize(100);
    }

    private static Note remark(String text) {
        return new Note("test.sure", Grade.PRIMARY, text, List.of(TEXT));
    }
}
