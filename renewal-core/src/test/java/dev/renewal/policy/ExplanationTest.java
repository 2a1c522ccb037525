package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.credit.Disallowance;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an explanation reads, word for word. */
class ExplanationTest {
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<String> WORDS = FactKey.statement("test.words");
    private static final FactKey<Integer> USUAL = FactKey.count("test.usual");
    private static final FactKey<Integer> UNKNOWN = FactKey.count("test.unknown");
    private static final Citation PAGE = new Citation("A page", "https://example.org/page");
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final FactTable TABLE = FactTable.of(
            "2026-01-01",
            Fact.of(SIZE, 3).from("2020-01-01").graded(Grade.PRIMARY, PAGE).but(Grade.DISPUTED, "Or four."),
            Fact.stating(WORDS, "Sizes count.").graded(Grade.GUIDE, Citation.titled("The guide"), PAGE),
            Fact.of(USUAL, 1).noting("As is usual.").graded(Grade.ASSUMED),
            Fact.notEstablished(UNKNOWN, "Nobody says so."));
    private static final FactsAsOf FACTS = FactsAsOf.of(TABLE, AS_OF, FactsAsOf.STALE_AFTER);
    private static final Certification HOLDER =
            Certification.of("test:a", LocalDate.of(2024, 7, 1)).withKey("holder\n1");

    @Test
    void eachStepIsALineAboveTheStepsThatLedToIt() {
        Trace trace = Trace.explaining(FACTS);
        trace.given("certified_on", LocalDate.of(2024, 7, 1));
        trace.cite(FACTS.get(SIZE));
        trace.cite(FACTS.dated(WORDS), LocalDate.of(2025, 6, 30));
        trace.computed("size", 3);
        trace.hasReached(AS_OF);
        trace.hasReached(AS_OF.plusDays(1));
        trace.concluded("term", "the first");
        trace.cite(FACTS.get(UNKNOWN));
        trace.leftOut("activity 1", Disallowance.IN_PART, "It is large.");
        trace.leftOut("activity 2", "nothing", "It is worth nothing.");
        Assessment answer = new Assessment.Builder(HOLDER, trace, Standing.CURRENT)
                .bodyWord("certified")
                .build();
        assertThat(new Explanation(answer, trace.reasons()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current (the body says: certified)
                  term: the first
                    size: 3
                      given certified_on: 2024-07-01
                      by test.size = 3, from 2020-01-01, primary but disputed (A page, https://example.org/page)
                      by test.words = "Sizes count.", guide (The guide; A page, https://example.org/page), as it held on 2025-06-30
                    2026-01-01 has come
                    2026-01-02 is still to come
                  by test.unknown = unknown, not-established
                  counted in part activity 1: It is large. [counted-in-part]
                  not counted activity 2: It is worth nothing. [nothing]
                  notes
                    test.size, disputed: Or four. (A page, https://example.org/page)
                    test.unknown, not-established: Nobody says so.
                  grades
                    guide: stated in the guide that the library implements
                    primary: stated by the certifying body on its own site
                    disputed: two sources disagree; one was picked
                    not-established: no source could be read: there is no value
                """);
    }

    @Test
    void withoutAWordOfTheBodyAndWithoutNotesThereAreFewerLines() {
        Trace trace = Trace.explaining(FACTS);
        trace.cite(FACTS.get(WORDS));
        Explanation explanation =
                new Explanation(new Assessment.Builder(HOLDER, trace, Standing.CURRENT).build(), trace.reasons());
        assertThat(explanation.toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  by test.words = "Sizes count.", guide (The guide; A page, https://example.org/page)
                  grades
                    guide: stated in the guide that the library implements
                """);
        assertThat(explanation).hasToString("explanation of test:a of holder\n1 as of 2026-01-01: current");
    }

    @Test
    void gradesThatOnlyANoteHasAreExplainedToo() {
        Trace trace = Trace.explaining(FACTS);
        trace.cite(FACTS.get(USUAL));
        Assessment answer = new Assessment.Builder(HOLDER, trace, Standing.CURRENT).build();
        assertThat(new Explanation(answer, List.of()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  notes
                    test.usual, assumed: As is usual.
                  grades
                    assumed: stated by nobody; the reading that harms a holder least was picked
                """);
    }

    @Test
    void gradesThatOnlyAStepHasAreExplainedToo() {
        Trace trace = Trace.explaining(FACTS);
        Assessment answer = new Assessment.Builder(HOLDER, trace, Standing.CURRENT).build();
        trace.cite(FACTS.get(SIZE));
        trace.computed("size", 3);
        assertThat(new Explanation(answer, trace.reasons()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  size: 3
                    by test.size = 3, from 2020-01-01, primary but disputed (A page, https://example.org/page)
                  grades
                    primary: stated by the certifying body on its own site
                    disputed: two sources disagree; one was picked
                """);
    }
}
