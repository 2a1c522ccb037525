package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** The text format of facts. For parsing it again, see {@link FactTextProperties}. */
class FactTextTest {
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<Period> LENGTH = FactKey.period("test.length");
    private static final FactKey<String> WORDS = FactKey.statement("test.words");
    private static final Citation TEXT = new Citation("a text", "https://example.org");
    private static final FactTable TABLE = FactTable.of(
            "2026-11-24",
            Fact.of(SIZE, 3).graded(Grade.PRIMARY, TEXT),
            Fact.of(SIZE, 1234).from("2020-01-01").graded(Grade.PRIMARY, TEXT).but(Grade.ASSUMED, "Or 1235."),
            Fact.of(LENGTH, Period.ofYears(2)).noting("Usual.").graded(Grade.ASSUMED),
            Fact.stating(WORDS, "Words.").graded(Grade.PRIMARY, TEXT));

    @Test
    void columnsAreAlignedAndTheLastOneIsNotPadded() {
        assertThat(TABLE.toText()).isEqualTo("""
                # key       | from       | value | unit  | grade               | verified   | source | note | doubt
                test.size   | -          | 3     | count | primary             | 2026-11-24 | a text <https://example.org>
                test.size   | 2020-01-01 | 1234  | count | primary but assumed | 2026-11-24 | a text <https://example.org> | - | Or 1235.
                test.length | -          | 2     | years | assumed             | 2026-11-24 | - | Usual.
                test.words  | -          | -     | words | primary             | 2026-11-24 | a text <https://example.org> | Words.
                """);
    }

    @Test
    void theColumnsOfStatementsStandBelowEachOther() {
        LocalDate review = LocalDate.of(2027, 6, 30);
        FactOverrides stated = FactOverrides.of(
                FactOverride.of(SIZE, 9, LocalDate.of(2026, 1, 1), "HR memo 7", review)
                        .until(LocalDate.of(2027, 1, 1)),
                FactOverride.of(LENGTH, Period.ofMonths(18), LocalDate.of(2026, 1, 1), "HR", review));
        assertThat(stated.toText()).isEqualTo("""
                # key       | from       | value | unit   | until      | source | review-by
                test.length | 2026-01-01 | 18    | months | -          | HR | 2027-06-30
                test.size   | 2026-01-01 | 9     | count  | 2027-01-01 | HR memo 7 | 2027-06-30
                """);
    }

    @Test
    void aBackslashThatEndsALineIsOne() {
        String line = "test.words | - | - | words | assumed | 2026-11-24 | - | Words \\";
        assertThat(FactTable.parse(line).on(WORDS, LocalDate.EPOCH).value()).contains("Words \\");
        String title = "test.size | - | 3 | count | primary | 2026-11-24 | a text \\";
        assertThat(FactTable.parse(title).on(SIZE, LocalDate.EPOCH).sources())
                .containsExactly(Citation.titled("a text \\"));
    }
}
