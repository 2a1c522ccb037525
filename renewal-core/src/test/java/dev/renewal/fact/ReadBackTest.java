package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.TamperedStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a serialized form equals what was written; what no factory would make is refused. */
class ReadBackTest {
    private static final RuleKey<Integer> SIZE = RuleKey.count("test.size");
    private static final RuleKey<Integer> OTHER = RuleKey.count("test.other");
    private static final Fact<Integer> UNGRADED = Fact.of(SIZE, 3);
    private static final Fact<Integer> PRIMARY =
            UNGRADED.noting("As it says.").graded(Grade.PRIMARY, Citation.titled("a text"));
    private static final FactOverride<Integer> EARLY = stated(SIZE, 2015).until(LocalDate.of(2016, 1, 1));
    private static final FactOverride<Integer> LATE = stated(SIZE, 2017);
    private static final FactTable TABLE = FactTable.of("2026-01-01", PRIMARY).with(FactOverrides.of(EARLY, LATE));

    private static FactOverride<Integer> stated(RuleKey<Integer> key, int year) {
        return FactOverride.of(key, 9, LocalDate.of(year, 1, 1), "HR memo 7", LocalDate.of(2027, 6, 30));
    }

    static Stream<Object> values() {
        return Stream.of(
                UNGRADED,
                PRIMARY,
                PRIMARY.but(Grade.ASSUMED, "Or more."),
                UNGRADED.noting("Usual.").graded(Grade.ASSUMED),
                Fact.notEstablished(SIZE, "Nobody says."),
                Fact.notEstablished(RuleKey.statement("test.words"), "Nobody says."),
                Fact.stating(RuleKey.statement("test.words"), "Words.").graded(Grade.ASSUMED),
                EARLY,
                LATE,
                FactOverrides.of(EARLY, LATE),
                TABLE);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatWasWrittenIsRead(Object value) throws IOException, ClassNotFoundException {
        assertThat(TamperedStream.copy(value)).isEqualTo(value);
    }

    @Test
    void noFactIsReadThatHasNoValueThoughItsGradeSaysSo() {
        TamperedStream.assertRefused(UNGRADED, part -> part instanceof Integer ? null : part);
        TamperedStream.assertRefused(PRIMARY, part -> part instanceof Integer ? null : part);
    }

    @Test
    void noFactIsReadWhoseGradeOrSourceIsOfAnotherKind() {
        TamperedStream.assertRefused(PRIMARY, part -> part.equals(Grade.PRIMARY) ? Grade.ASSUMED : part);
        TamperedStream.assertRefused(PRIMARY, part -> part instanceof Citation ? "a text" : part);
    }

    @Test
    void noStatementIsReadWhoseSourceIsNoLine() {
        TamperedStream.assertRefused(LATE, "HR memo 7", "HR\nmemo 7");
    }

    @Test
    void noStatementIsReadThatEndsBeforeItBegins() {
        // the first day of 2016, and of 2014
        TamperedStream.assertRefused(EARLY, "\7\340\1\1", "\7\336\1\1");
    }

    @Test
    void noStatementsAreReadThatOverlap() {
        TamperedStream.assertRefused(
                FactOverrides.of(stated(SIZE, 2015).until(LocalDate.of(2019, 1, 1)), stated(SIZE, 2020)),
                part -> part.equals(stated(SIZE, 2020)) ? LATE : part);
    }

    @Test
    void noTableIsReadThatCannotBeMade() {
        TamperedStream.assertRefused(
                TABLE, part -> part instanceof Fact<?> fact && fact.key().equals(SIZE) ? PRIMARY : part);
        TamperedStream.assertRefused(
                TABLE, part -> part instanceof FactOverrides ? FactOverrides.of(stated(OTHER, 2015)) : part);
    }

    @Test
    void whatIsWrongWithFactsIsReadAsItWasWritten() throws IOException, ClassNotFoundException {
        InvalidFactsException.Finding finding = new InvalidFactsException.Finding(3, "MALFORMED_LINE", "no line");
        InvalidFactsException wrong = new InvalidFactsException(List.of(finding));
        assertThat(((InvalidFactsException) TamperedStream.copy(wrong)).findings())
                .containsExactly(finding);
        TamperedStream.assertRefused(wrong, part -> part.equals(finding) ? "a finding" : part);
        // a list that who wrote the stream could change: what is written for an immutable one names a class of its own
        TamperedStream.assertRefused(
                wrong, part -> part.getClass().getSimpleName().equals("CollSer") ? new ArrayList<>() : part);
    }
}
