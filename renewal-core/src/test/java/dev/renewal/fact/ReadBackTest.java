package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.TamperedStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deserialized value equals the original; a value that no factory would make is refused. */
class ReadBackTest {
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final Fact<Integer> UNGRADED = Fact.of(SIZE, 3);
    private static final Fact<Integer> PRIMARY = UNGRADED.graded(Grade.PRIMARY, Citation.titled("a text"));
    private static final FactOverride<Integer> EARLY = stated(2015).until(LocalDate.of(2016, 1, 1));
    private static final FactOverride<Integer> LATE = stated(2017);
    private static final FactTable TABLE =
            FactTable.of("2026-01-01", PRIMARY.from("2010-01-01"), PRIMARY.from("2020-01-01"));

    private static FactOverride<Integer> stated(int year) {
        return FactOverride.of(SIZE, 9, LocalDate.of(year, 1, 1), "HR memo 7", LocalDate.of(2027, 6, 30));
    }

    static Stream<Object> values() {
        FactTable overlaid = TABLE.with(FactOverrides.of(EARLY, LATE));
        return Stream.of(
                UNGRADED,
                PRIMARY,
                PRIMARY.from("2020-01-01").but(Grade.ASSUMED, "Or more.").verified("2026-01-01"),
                UNGRADED.noting("Usual.").graded(Grade.ASSUMED),
                Fact.notEstablished(SIZE, "Nobody says."),
                Fact.notEstablished(SIZE, "There is one; nobody says which.", Citation.titled("A page")),
                Fact.notEstablished(FactKey.statement("test.words"), "Nobody says."),
                Fact.stating(FactKey.statement("test.words"), "Words.").graded(Grade.ASSUMED),
                EARLY,
                LATE,
                FactOverrides.of(EARLY, LATE),
                TABLE,
                overlaid,
                FactTable.of("2026-01-01", overlaid.on(SIZE, LocalDate.of(2015, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aCopyIsEqual(Object value) throws IOException, ClassNotFoundException {
        assertThat(TamperedStream.copy(value)).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void onlyTheFormsAreRead(Object value) {
        TamperedStream.assertRefused(
                value, part -> part.getClass().getEnclosingClass() == value.getClass() ? value : part);
    }

    @Test
    void aFactWithoutTheSentenceThatItsGradeAsksForIsRefused() {
        TamperedStream.assertRefused(PRIMARY, part -> part.equals(Grade.PRIMARY) ? Grade.ASSUMED : part);
    }

    @Test
    void aStatementWhoseSourceIsNotOneLineIsRefused() {
        TamperedStream.assertRefused(LATE, "HR memo 7", "HR\nmemo 7");
    }

    @Test
    void aStatementThatEndsBeforeItBeginsIsRefused() {
        // 1 January of 2016, and of 2014
        TamperedStream.assertRefused(EARLY, "\7\340\1\1", "\7\336\1\1");
    }

    @Test
    void statementsThatOverlapAreRefused() {
        // 1 January 2017, and 1 June 2015
        TamperedStream.assertRefused(FactOverrides.of(EARLY, LATE), "\7\341\1\1", "\7\337\6\1");
    }

    @Test
    void aTableWhoseEntriesAreOutOfOrderIsRefused() {
        // 1 January of 2020, and of 2009
        TamperedStream.assertRefused(TABLE, "\7\344\1\1", "\7\331\1\1");
    }

    @Test
    void aTableWithAnEntryThatWasNeverVerifiedIsRefused() {
        TamperedStream.assertRefused(
                FactTable.of("2026-01-01", PRIMARY),
                part -> part.getClass().getName().equals("java.time.Ser") ? null : part);
    }

    @Test
    void theFindingsAboutATextAreKept() throws IOException, ClassNotFoundException {
        InvalidFactsException.Finding finding = new InvalidFactsException.Finding(3, "MALFORMED_LINE", "no line");
        InvalidFactsException wrong = new InvalidFactsException(List.of(finding));
        assertThat(((InvalidFactsException) TamperedStream.copy(wrong)).findings())
                .containsExactly(finding);
    }
}
