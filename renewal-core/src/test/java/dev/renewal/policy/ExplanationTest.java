package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an explanation reads, word for word. */
class ExplanationTest {
    private static final RuleKey<Integer> SIZE = RuleKey.count("test.size");
    private static final RuleKey<String> WORDS = RuleKey.statement("test.words");
    private static final RuleKey<Integer> USUAL = RuleKey.count("test.usual");
    private static final RuleKey<Integer> UNKNOWN = RuleKey.count("test.unknown");
    private static final Citation PAGE = new Citation("A page", "https://example.org/page");
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.of(SIZE, 3).from("2020-01-01").graded(Grade.PRIMARY, PAGE).but(Grade.DISPUTED, "Or four."),
            Fact.stating(WORDS, "Sizes count.").graded(Grade.GUIDE, Citation.titled("The guide"), PAGE),
            Fact.of(USUAL, 1).noting("As is usual.").graded(Grade.ASSUMED),
            Fact.notEstablished(UNKNOWN, "Nobody says so."));
    private static final Certification HOLDER =
            Certification.of("test:a", LocalDate.of(2024, 7, 1)).withKey("holder\n1");

    @Test
    void eachStepIsALineAndWhatLedToItStandsBelowIt() {
        Inquiry inquiry = Inquiry.explaining(FACTS, AS_OF, Inquiry.VERIFICATION_HOLDS);
        inquiry.given("certified_on", LocalDate.of(2024, 7, 1));
        inquiry.read(SIZE);
        inquiry.read(WORDS, LocalDate.of(2025, 6, 30));
        inquiry.computed("size", 3);
        inquiry.hasReached(AS_OF);
        inquiry.hasReached(AS_OF.plusDays(1));
        inquiry.concluded("term", "the first");
        inquiry.read(UNKNOWN);
        inquiry.leftOut("activity 1", Uncounted.IN_PART, "It is large.");
        inquiry.leftOut("activity 2", "nothing", "It is worth nothing.");
        Assessment answer = Assessment.of(HOLDER, inquiry, Standing.CURRENT)
                .bodyWord("certified")
                .build();
        assertThat(new Explanation(answer, inquiry.reasons()).toText()).isEqualTo("""
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
        Inquiry inquiry = Inquiry.explaining(FACTS, AS_OF, Inquiry.VERIFICATION_HOLDS);
        inquiry.read(WORDS);
        Explanation explanation =
                new Explanation(Assessment.of(HOLDER, inquiry, Standing.CURRENT).build(), inquiry.reasons());
        assertThat(explanation.toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  by test.words = "Sizes count.", guide (The guide; A page, https://example.org/page)
                  grades
                    guide: stated in the guide that the library implements
                """);
        assertThat(explanation).hasToString("explanation of test:a of holder\n1 as of 2026-01-01: current");
    }

    @Test
    void gradesOfNotesAloneAreExplainedToo() {
        Inquiry inquiry = Inquiry.explaining(FACTS, AS_OF, Inquiry.VERIFICATION_HOLDS);
        inquiry.read(USUAL);
        Assessment answer = Assessment.of(HOLDER, inquiry, Standing.CURRENT).build();
        assertThat(new Explanation(answer, List.of()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  notes
                    test.usual, assumed: As is usual.
                  grades
                    assumed: stated by nobody; the reading that harms a holder least was picked
                """);
    }

    @Test
    void gradesOfStepsAloneAreExplainedToo() {
        Inquiry inquiry = Inquiry.explaining(FACTS, AS_OF, Inquiry.VERIFICATION_HOLDS);
        Assessment answer = Assessment.of(HOLDER, inquiry, Standing.CURRENT).build();
        inquiry.read(SIZE);
        inquiry.computed("size", 3);
        assertThat(new Explanation(answer, inquiry.reasons()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  size: 3
                    by test.size = 3, from 2020-01-01, primary but disputed (A page, https://example.org/page)
                  grades
                    primary: stated by the certifying body on its own site
                    disputed: two sources disagree; one was picked
                """);
    }
}
