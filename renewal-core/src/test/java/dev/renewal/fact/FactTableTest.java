package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.TamperedStream;
import dev.renewal.amount.Money;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactTableTest {
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<Integer> OTHER = FactKey.count("test.other");
    private static final Citation TEXT = Citation.titled("a text");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0001-01-01, -",
                "2009-12-31, -",
                "2010-01-01, 1",
                "2010-01-02, 1",
                "2019-12-31, 1",
                "2020-01-01, 2",
                "9999-12-31, 2",
            })
    void anEntryHoldsFromItsStartToTheNext(LocalDate day, Integer value) {
        FactTable table =
                table(known(SIZE, 1).from("2010-01-01"), known(SIZE, 2).from("2020-01-01"));
        assertThat(table.on(SIZE, day).value().orElse(null)).isEqualTo(value);
    }

    @Test
    void beforeTheFirstStartNothingIsEstablished() {
        Fact<Integer> before = table(known(SIZE, 1).from("2010-01-01")).on(SIZE, LocalDate.of(2009, 12, 31));
        assertThat(before.grade()).isEqualTo(Grade.NOT_ESTABLISHED);
        assertThat(before.note().orElseThrow().text()).contains("2010-01-01");
        assertThat(before.note().orElseThrow().key()).isEqualTo("test.size");
    }

    @Test
    void anEntryWithoutStartHoldsForEveryEarlierDate() {
        FactTable table = table(known(SIZE, 1), known(SIZE, 2).from("2020-01-01"));
        assertThat(table.on(SIZE, LocalDate.of(1, 1, 1)).value()).contains(1);
        assertThat(table.on(SIZE, LocalDate.of(2020, 1, 1)).value()).contains(2);
        assertThat(table.timeline(SIZE).nextStart(LocalDate.of(2019, 12, 31))).isEqualTo("2020-01-01");
        assertThat(table.timeline(SIZE).nextStart(LocalDate.of(2020, 1, 1))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "26-01-01", "2026-1-1", "2026-13-01", "2026-02-29", "0000-01-01", "10000-01-01"})
    void refusesADayThatIsNoDate(String day) {
        String wanted = "found \"" + day + "\", wanted a date, such as 2026-11-24";
        Fact<Integer> fact = known(SIZE, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> fact.from(day)).withMessage(wanted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact.verified(day))
                .withMessage(wanted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactTable.of(day, fact))
                .withMessage(wanted);
    }

    @Test
    void namesWhatIsNotEstablished() {
        Fact<Integer> unknown = Fact.notEstablished(OTHER, "Not known.");
        FactTable table = table(known(SIZE, 1), unknown);
        assertThat(table.notEstablished()).containsExactly(unknown.verified("2026-01-01"));
        assertThat(unknown.valueText()).isEqualTo("unknown");
        assertThat(known(SIZE, 1).valueText()).isEqualTo("1");
    }

    @Test
    void whatDiffersIsHashedApart() {
        assertThat(known(SIZE, 1)).hasSameHashCodeAs(known(SIZE, 1)).doesNotHaveSameHashCodeAs(known(SIZE, 2));
        assertThat(table(known(SIZE, 1)))
                .hasSameHashCodeAs(table(known(SIZE, 1)))
                .doesNotHaveSameHashCodeAs(table(known(SIZE, 2)));
    }

    @Test
    void refusesAnEntryWithoutGrade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(Fact.of(SIZE, 1)))
                .withMessageContaining("no grade");
    }

    @ParameterizedTest
    @EnumSource(
            value = Grade.class,
            names = {"GUIDE", "PRIMARY", "OWN_TEXT", "SECONDARY", "DISPUTED"})
    void refusesAGradeWithoutItsSource(Grade grade) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.of(SIZE, 1).noting("A sentence.").graded(grade))
                .withMessageContaining("source");
    }

    @ParameterizedTest
    @EnumSource(
            value = Grade.class,
            names = {"SECONDARY", "ASSUMED", "DISPUTED"})
    void refusesADoubtfulGradeWithoutASentence(Grade grade) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.of(SIZE, 1).graded(grade, TEXT))
                .withMessageContaining("sentence");
    }

    @ParameterizedTest
    @EnumSource(
            value = Grade.class,
            names = {"NOT_ESTABLISHED", "HOST"})
    void refusesAGradeThatFitsNoValue(Grade grade) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.of(SIZE, 1).noting("A sentence.").graded(grade, TEXT))
                .withMessageContaining("is no grade of such an entry");
    }

    @Test
    void aDoubtFollowsTheGradeAndIsNoted() {
        Fact<Integer> doubted = known(SIZE, 1).but(Grade.ASSUMED, "A doubt.");
        assertThat(doubted.grade()).isEqualTo(Grade.PRIMARY);
        assertThat(doubted.note().orElseThrow().grade()).isEqualTo(Grade.ASSUMED);
        assertThatIllegalArgumentException().isThrownBy(() -> Fact.of(SIZE, 1).but(Grade.ASSUMED, "A doubt."));
        assertThatIllegalArgumentException().isThrownBy(() -> known(SIZE, 1).but(Grade.PRIMARY, "A doubt."));
    }

    @Test
    void refusesEntriesOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table(known(SIZE, 2).from("2020-01-01"), known(SIZE, 1).from("2010-01-01")))
                .withMessage(
                        "test.size: the entry from 2010-01-01 comes after that from 2020-01-01; the entries of one fact stand in"
                                + " the order of their first days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(known(SIZE, 2).from("2020-01-01"), known(SIZE, 1)))
                .withMessageStartingWith("test.size: an entry without first day is not the first");
    }

    @Test
    void refusesTwoEntriesOfOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table(known(SIZE, 2).from("2020-01-01"), known(SIZE, 1).from("2020-01-01")))
                .withMessage("test.size: two entries begin on 2020-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(known(SIZE, 1), known(SIZE, 3)))
                .withMessage(
                        "test.size: two entries have no first day; only the first of a fact may have none, so give one to 3"
                                + " (in Java: .from(\"2030-01-01\"))");
    }

    @Test
    void refusesFactsThatAreSplitOrShareAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table(known(SIZE, 1), known(OTHER, 1), known(SIZE, 2).from("2020-01-01")))
                .withMessageContaining("stand together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(known(SIZE, 1), known(FactKey.statement("test.size"), "one")))
                .withMessage(
                        "test.size: two keys have this id, one of count and one of words; give one of them another id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(known(SIZE, 1)).and(table(known(SIZE, 2))));
    }

    @Test
    void refusesToReadAFactThatItDoesNotHave() {
        FactTable table = table(known(SIZE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.on(OTHER, LocalDate.EPOCH))
                .withMessageContaining("test.other");
    }

    @Test
    void aTableSaysWhenEachFactWasVerified() {
        Fact<Integer> lately = known(OTHER, 2).verified("2026-06-30");
        FactTable both = FactTable.of("2026-02-01", known(SIZE, 1), lately)
                .and(FactTable.of("2025-01-01", known(SIZE, 1).verified("2026-02-01")));
        assertThat(both.keys()).extracting(FactKey::id).containsExactly("test.size", "test.other");
        assertThat(both.facts())
                .extracting(fact -> fact.verifiedOn().orElseThrow().toString())
                .containsExactly("2026-02-01", "2026-06-30");
    }

    @Test
    void serializationGivesBackAnEqualTableThatAnswers() throws IOException, ClassNotFoundException {
        FactTable table = table(known(SIZE, 1).from("2010-01-01"), known(OTHER, 2));
        FactTable read = (FactTable) TamperedStream.copy(table);
        assertThat(read).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(read.on(OTHER, LocalDate.EPOCH).value()).contains(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "size", "Test.size", "test.", ".size", "test..size", "test size.x"})
    void refusesIdsOfAnotherForm(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> FactKey.count(id));
    }

    /** Also if both tables have the key. */
    @Test
    void aJoinedTableKeepsTheOverridesOfEither() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        FactTable shipped = table(known(SIZE, 1));
        FactTable stated =
                shipped.with(FactOverrides.of(FactOverride.of(SIZE, 9, day, "HR memo 7", LocalDate.of(2027, 6, 30))));
        assertThat(shipped.and(stated).on(SIZE, day).value()).contains(9);
        assertThat(stated.and(shipped).on(SIZE, day).value()).contains(9);
        assertThat(stated.and(table(known(OTHER, 2))).on(SIZE, day).value()).contains(9);
    }

    @Test
    void anIdHasAtMostAHundredCharacters() {
        String longest = "test." + "x".repeat(95);
        assertThat(FactKey.count(longest).id()).isEqualTo(longest);
        refusesIdsOfAnotherForm(longest + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AED", "ZAR", "USD"})
    void theUnitOfAnAmountOfMoneyIsItsCurrency(String currency) {
        FactKey<Money> fee = FactKey.money("test.fee", currency);
        FactTable table = table(known(fee, Money.of("1.50", currency)));
        assertThat(FactTable.parse(table.toText())).isEqualTo(table);
    }

    private static FactTable table(Fact<?>... facts) {
        return FactTable.of("2026-01-01", facts);
    }

    private static <T> Fact<T> known(FactKey<T> key, T value) {
        return Fact.of(key, value).graded(Grade.PRIMARY, TEXT);
    }
}
