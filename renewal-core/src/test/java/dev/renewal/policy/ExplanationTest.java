package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Disallowance;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        assertThat(new Explanation(answer, trace.reasons(), List.of()).toText()).isEqualTo("""
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
        Explanation explanation = new Explanation(
                new Assessment.Builder(HOLDER, trace, Standing.CURRENT).build(), trace.reasons(), List.of());
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
        assertThat(new Explanation(answer, List.of(), List.of()).toText()).isEqualTo("""
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
        assertThat(new Explanation(answer, trace.reasons(), List.of()).toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  size: 3
                    by test.size = 3, from 2020-01-01, primary but disputed (A page, https://example.org/page)
                  grades
                    primary: stated by the certifying body on its own site
                    disputed: two sources disagree; one was picked
                """);
    }

    @Test
    void theAccountAndTheFindingsFollowTheSteps() {
        Trace trace = Trace.explaining(FACTS);
        trace.report(new Finding(
                "unknown-kind",
                Finding.Item.WORD,
                "courses",
                "Activities of the kind \"courses\" do not count.",
                Optional.of("course")));
        Assessment answer = new Assessment.Builder(HOLDER, trace, Standing.CURRENT).build();
        AccountEntry counted = new AccountEntry(
                AccountEntry.Item.ACTIVITY,
                "A-1",
                "activity A-1",
                List.of(
                        new Fate.Counted(Credits.of("1.5", "point"), List.of("total", "law"), "first"),
                        new Fate.NotCounted("counted-in-part", "It is large.", true, "first"),
                        new Fate.NotCounted("late", "It is late.", false, "second")));
        AccountEntry paid = new AccountEntry(
                AccountEntry.Item.PAYMENT, "2026-01-01", "payment\n1", List.of(new Fate.Paid("annual", AS_OF)));
        AccountEntry extended = new AccountEntry(
                AccountEntry.Item.EVENT,
                "2026-01-01",
                "extended",
                List.of(new Fate.MovedEnd(AS_OF, AS_OF.plusDays(1)), new Fate.OpenedTerm(AS_OF, AS_OF)));
        AccountEntry unread = new AccountEntry(
                AccountEntry.Item.INPUT,
                "member",
                "member",
                List.of(new Fate.LeftOut("not-read", "Nobody reads it."), new Fate.Used("read")));
        Explanation explanation = new Explanation(answer, List.of(), List.of(counted, paid, extended, unread));
        assertThat(explanation.toText()).isEqualTo("""
                test:a of holder?1 as of 2026-01-01: current
                  account of the record
                    activity A-1: counted 1.5 point towards total, law (first); not counted in full (first): It is large. [counted-in-part]; not counted (second): It is late. [late]
                    payment?1: pays the fee annual due 2026-01-01
                    extended: moved the end of the term from 2026-01-01 to 2026-01-02; opened the term from 2026-01-01 to 2026-01-01
                    member: not used: Nobody reads it. [not-read]; read
                  findings
                    Activities of the kind "courses" do not count. Nearest known word: course. [unknown-kind]
                  grades
                """);
        assertThat(explanation.account(AccountEntry.Item.ACTIVITY, "A-1")).containsExactly(counted);
        assertThat(explanation.account(AccountEntry.Item.EVENT, "2026-01-01")).containsExactly(extended);
        assertThat(explanation.account(AccountEntry.Item.ACTIVITY, "A-2")).isEmpty();
        assertThat(counted.counts()).isTrue();
        assertThat(counted.counted()).extracting(Fate.Counted::where).containsExactly("first");
        assertThat(paid.counts()).isFalse();
        assertThat(explanation.counted()).containsExactly(counted);
        assertThat(explanation.countedToo(explanation)).containsExactly(counted);
        assertThat(explanation.countedToo(new Explanation(answer, List.of(), List.of(paid))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountEntry(AccountEntry.Item.INPUT, "member", "member", List.of()));
    }
}
