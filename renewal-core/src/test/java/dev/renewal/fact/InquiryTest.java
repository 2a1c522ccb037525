package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryTest {
    private static final RuleKey<Integer> SURE = RuleKey.count("test.sure");
    private static final RuleKey<Integer> ASSUMED = RuleKey.count("test.assumed");
    private static final RuleKey<Integer> UNKNOWN = RuleKey.count("test.unknown");
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.of(SURE, 1).graded(Grade.PRIMARY, TEXT),
            Fact.of(SURE, 2).from("2030-01-01").graded(Grade.PRIMARY, TEXT),
            Fact.of(ASSUMED, 3).noting("Assumed.").graded(Grade.ASSUMED),
            Fact.notEstablished(UNKNOWN, "Not known."));

    private final Inquiry inquiry = Inquiry.of(FACTS, LocalDate.of(2025, 6, 15));

    @Test
    void whatIsReadIsNotedOnceInTheOrderOfReading() {
        inquiry.read(UNKNOWN);
        inquiry.value(ASSUMED);
        inquiry.value(SURE);
        inquiry.read(UNKNOWN);
        assertThat(inquiry.notes())
                .containsExactly(
                        new Note("test.unknown", Grade.NOT_ESTABLISHED, "Not known.", List.of()),
                        new Note("test.assumed", Grade.ASSUMED, "Assumed.", List.of()));
    }

    @Test
    void whatIsNotReadIsNotNoted() {
        assertThat(inquiry.isEstablished(UNKNOWN)).isFalse();
        assertThat(inquiry.isEstablished(ASSUMED)).isTrue();
        assertThat(inquiry.notes()).isEmpty();
    }

    @Test
    void askingWhetherAValueIsEstablishedReadsOnlyWhenItChanges() {
        assertThat(inquiry.isEstablished(SURE, LocalDate.of(2030, 1, 1))).isTrue();
        assertThat(inquiry.isEstablished(UNKNOWN, LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(inquiry.nextBoundary()).isEmpty();
        assertThat(inquiry.isEstablished(SURE)).isTrue();
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2030, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "test.sure, 2029-12-31, 1, false",
        "test.sure, 2029-12-31, 2, true",
        "test.sure, 2030-01-01, 1, true",
        "test.sure, 2030-01-01, 2, false",
        "test.assumed, 2030-01-01, 3, false",
        "test.assumed, 2030-01-01, 4, true",
        "test.unknown, 2030-01-01, 3, false",
    })
    void aFactIsUsedOnlyWhereItSaysSomethingElse(String rule, LocalDate day, int found, boolean other) {
        Inquiry explaining = Inquiry.explaining(FACTS, LocalDate.of(2025, 6, 15), Period.ofYears(2));
        RuleKey<Integer> key = RuleKey.count(rule);
        assertThat(explaining.isOtherThan(key, day, found)).isEqualTo(other);
        assertThat(explaining.reasons())
                .isEqualTo(other ? List.of(new Reason.FactRead(FACTS.on(key, day), day)) : List.of());
        assertThat(explaining.notes()).hasSize(other && key.equals(ASSUMED) ? 1 : 0);
    }

    @Test
    void onlyAnInquiryThatExplainsRemembersSteps() {
        Inquiry explaining = Inquiry.explaining(FACTS, LocalDate.of(2025, 6, 15), Period.ofYears(2));
        explaining.given("field", "value");
        inquiry.given("field", "value");
        assertThat(explaining.isExplaining()).isTrue();
        assertThat(explaining.reasons()).containsExactly(new Reason.Given("field", "value"));
        assertThat(inquiry.isExplaining()).isFalse();
        assertThat(inquiry.reasons()).isEmpty();
    }

    @Test
    void oneTableAnswersForEachDateAndForEachTimeThatVerificationsHold() {
        // sixteen days apart, so that a table keeps one of the dates in the place of the other
        LocalDate before = LocalDate.of(2029, 12, 20);
        LocalDate after = before.plusDays(16);
        for (int i = 0; i < 2; i++) {
            assertThat(Inquiry.of(FACTS, before, Period.ofYears(9)).value(SURE)).isEqualTo(1);
            assertThat(Inquiry.of(FACTS, after, Period.ofYears(9)).value(SURE)).isEqualTo(2);
        }
        for (int years = 3; years <= 4; years++) {
            Inquiry asked = Inquiry.of(FACTS, before, Period.ofYears(years));
            asked.value(SURE);
            assertThat(asked.notes()).hasSize(years == 3 ? 1 : 0);
        }
    }

    @Test
    void thereIsNoValueOfWhatIsNotEstablished() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inquiry.value(UNKNOWN))
                .withMessageContaining("test.unknown");
        assertThatIllegalArgumentException().isThrownBy(() -> inquiry.read(RuleKey.count("test.none")));
    }

    @Test
    void aSelectorOfItsOwnChoosesTheEntry() {
        assertThat(inquiry.value(SURE)).isEqualTo(1);
        assertThat(inquiry.value(SURE, LocalDate.of(2029, 12, 31))).isEqualTo(1);
        assertThat(inquiry.value(SURE, LocalDate.of(2030, 1, 1))).isEqualTo(2);
    }

    @Test
    void aRemarkStandsInPlaceOfTheFactsSentence() {
        inquiry.remark(SURE, "A remark.");
        inquiry.remark(SURE, "A remark.");
        assertThat(inquiry.notes()).containsExactly(new Note("test.sure", Grade.PRIMARY, "A remark.", List.of(TEXT)));
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2030, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2028-01-01, false", "2028-01-02, true"})
    void aFactVerifiedLongAgoIsNoted(LocalDate asOf, boolean stale) {
        Inquiry late = Inquiry.of(FACTS, asOf);
        late.value(SURE);
        assertThat(late.nextBoundary())
                .isEqualTo(stale ? Optional.of(LocalDate.of(2030, 1, 1)) : Optional.of(LocalDate.of(2028, 1, 2)));
        assertThat(late.notes())
                .isEqualTo(
                        stale
                                ? List.of(new Note(
                                        "renewal.stale",
                                        Grade.ASSUMED,
                                        "Assumed: what was verified on 2026-01-01, more than 2 years before the as-of date,"
                                                + " still holds: test.sure.",
                                        List.of()))
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2025-06-14, true, true", "2025-06-15, true, false", "2025-06-16, false, false"})
    void comparesWithTheAsOfDate(LocalDate day, boolean reached, boolean past) {
        assertThat(inquiry.hasReached(day)).isEqualTo(reached);
        assertThat(inquiry.isPast(day)).isEqualTo(past);
    }

    @Test
    void aStepThatIsNotEndedIsNotLost() {
        Inquiry explaining = Inquiry.explaining(FACTS, LocalDate.of(2025, 6, 15), Period.ofYears(2));
        explaining.begin("credits");
        explaining.concluded("standing", "current");
        List<Reason> expected = List.of(new Reason.Computed(
                "credits", "not used", List.of(new Reason.Computed("standing", "current", List.of()))));
        assertThat(explaining.reasons()).isEqualTo(expected);
        assertThat(explaining.reasons()).isEqualTo(expected);
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
    void countsTheYearsBegunSinceALastDay(LocalDate lastDay, int years, LocalDate boundary) {
        assertThat(inquiry.yearsBegunAfter(lastDay)).isEqualTo(years);
        assertThat(inquiry.nextBoundary()).contains(boundary);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, 1", "2025-03-01, 2", "2028-02-29, 4", "2028-03-01, 5"})
    void aYearAfterALeapDayEndsOnTheTwentyEighth(LocalDate asOf, int years) {
        assertThat(Inquiry.of(FACTS, asOf).yearsBegunAfter(LocalDate.of(2024, 2, 29)))
                .isEqualTo(years);
    }

    @Test
    void theNextBoundaryIsTheNearestLaterDayOnWhichAnAnswerChanges() {
        Inquiry inquiry = Inquiry.of(FACTS, LocalDate.of(2025, 6, 15), Period.ofYears(1000));
        assertThat(inquiry.nextBoundary()).isEmpty();
        inquiry.hasReached(LocalDate.of(2025, 6, 15));
        inquiry.isPast(LocalDate.of(2025, 6, 14));
        inquiry.value(ASSUMED);
        inquiry.value(SURE, LocalDate.of(2000, 1, 1));
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(3026, 1, 2));
        inquiry.value(SURE);
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2030, 1, 1));
        inquiry.isPast(LocalDate.of(2027, 1, 1));
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2027, 1, 2));
        inquiry.hasReached(LocalDate.of(2028, 1, 1));
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2027, 1, 2));
        inquiry.isPast(LocalDate.of(2025, 6, 15));
        assertThat(inquiry.nextBoundary()).contains(LocalDate.of(2025, 6, 16));
    }

    @Test
    void whatFollowsFromAFactIsFoundOnceForEachEntryAndNotesAsReadingDoes() {
        List<Integer> asked = new ArrayList<>();
        Derivation<Integer, String> twice = Derivation.of(SURE, value -> {
            asked.add(value);
            return "twice " + 2 * value;
        });
        assertThat(inquiry.derived(twice)).isEqualTo("twice 2");
        assertThat(inquiry.derived(twice)).isEqualTo("twice 2");
        assertThat(Inquiry.of(FACTS, LocalDate.of(2029, 12, 31)).derived(twice)).isEqualTo("twice 2");
        assertThat(Inquiry.of(FACTS, LocalDate.of(2030, 1, 1)).derived(twice)).isEqualTo("twice 4");
        assertThat(inquiry.derived(twice)).isEqualTo("twice 2");
        assertThat(asked).containsExactly(1, 2, 1);

        int next = inquiry.derived(Derivation.of(ASSUMED, value -> value + 1));
        assertThat(next).isEqualTo(4);
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactly("test.assumed");
        assertThatIllegalStateException()
                .isThrownBy(() -> inquiry.derived(Derivation.of(UNKNOWN, value -> value)))
                .withMessageContaining("test.unknown");
    }

    @Test
    void noneOfManyNotesIsThereTwice() {
        List<Note> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            inquiry.remark(SURE, "Remark " + i + ".");
            inquiry.remark(SURE, "Remark " + i / 2 + ".");
            expected.add(new Note("test.sure", Grade.PRIMARY, "Remark " + i + ".", List.of(TEXT)));
        }
        assertThat(inquiry.notes()).isEqualTo(expected);
    }

    @Test
    void aStepThatLedToAResultIsToldAgainBehindIt() {
        Inquiry explaining = Inquiry.explaining(FACTS, LocalDate.of(2025, 6, 15), Inquiry.VERIFICATION_HOLDS);
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
}
