package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of a history do to terms of two years, which end on the anniversary. */
class EventsOfTermsTest {
    private static final FactKey<Period> LENGTH = FactKey.period("test.length");
    private static final FactTable TABLE = TermFacts.table()
            .and(FactTable.of(
                    "2026-11-24", Fact.of(LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, Citation.titled("a text"))));
    private static final TermRule GRID = TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED_OR_REINSTATED);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 28);

    /** The term that the rule finds, with what it reports and notes. */
    private record Answer(RunningTerm term, Trace trace) {
        static Answer of(String history, LocalDate asOf) {
            FactsAsOf facts = FactsAsOf.of(TABLE, asOf, FactsAsOf.STALE_AFTER);
            Trace trace = Trace.of(facts);
            TermRule.AsOf rule = GRID.asOf(facts);
            RenewalHistory known = Histories.read(history).asKnownOn(asOf);
            return new Answer(rule.running(rule.certified(known, trace), trace), trace);
        }

        static Answer of(String history) {
            return of(history, AS_OF);
        }

        String findings() {
            return trace.findings().stream()
                    .map(finding -> finding.code() + " " + finding.key())
                    .collect(Collectors.joining(", "));
        }

        List<String> notes() {
            return trace.notes().stream().map(Note::key).toList();
        }
    }

    private static void assertAnswer(String history, String term, String findings) {
        Answer answer = Answer.of(history);
        assertThat(answer.term().dates()).as(history).hasToString(term);
        assertThat(answer.findings()).as(history).isEqualTo(findings);
    }

    /** Terms: 2020-06-15 to 2022-06-15, to 2024-06-15, to 2026-06-15; halves begin on 2021-06-15, 2023-06-16. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in the open term: the day before its half, the half, its last day
                "2020-06-15: renewed 2021-06-14 | 2020-06-15 to 2022-06-15 | renewal-early 2021-06-14",
                "2020-06-15: renewed 2021-06-15 | 2022-06-16 to 2024-06-15 | ''",
                "2020-06-15: renewed 2022-06-15 | 2022-06-16 to 2024-06-15 | ''",
                // in a later term: the first day, the day before its half, the half
                "2020-06-15: renewed 2022-06-16 | 2022-06-16 to 2024-06-15 | ''",
                "2020-06-15: renewed 2023-06-15 | 2022-06-16 to 2024-06-15 | ''",
                "2020-06-15: renewed 2023-06-16 | 2024-06-16 to 2026-06-15 | ''",
                // all are listed, so it was late
                "2020-06-15: complete, renewed 2023-06-16 | 2022-06-16 to 2024-06-15 | ''",
                // the next term was opened by the first
                "2020-06-15: renewed 2021-06-15, renewed 2022-06-15 | 2022-06-16 to 2024-06-15 | renewal-repeated 2022-06-15",
                "2020-06-15: renewed 2021-06-15, renewed 2022-06-16 | 2022-06-16 to 2024-06-15 | renewal-early 2022-06-16",
                "2020-06-15: renewed 2021-06-15, renewed 2023-06-16 | 2024-06-16 to 2026-06-15 | ''",
                // on the day of the anchor it is not after it
                "2020-06-15: renewed 2020-06-15 | 2020-06-15 to 2022-06-15 | ''",
                "2020-06-15: renewed 2021-06-15, reinstated 2023-01-10, renewed 2023-01-10 | 2023-01-10 to 2025-01-10 | ''",
                "2020-06-15: renewed 2020-07-01, reinstated 2023-01-10 | 2023-01-10 to 2025-01-10 | ''",
                // the first half, and an expiration of its own or a loose one in the next term, or not
                "2020-06-15: renewed 2021-06-01 printed 2024-06-15 | 2022-06-16 to 2024-06-15 | ''",
                "2020-06-15: renewed 2021-06-01 printed 2022-06-15 | 2020-06-15 to 2022-06-15 | renewal-early 2021-06-01",
                "2020-06-15: renewed 2021-06-01, loose 2024-06-15 | 2022-06-16 to 2024-06-15 | ''",
            })
    void aRenewalIsJudgedByItsTermAndHalf(String history, String term, String findings) {
        assertAnswer(history, term, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in its days, after them, half a term after them, and a day later
                "2020-06-15: complete, extended 2022-05-01 to 2022-09-30 | 2020-06-15 to 2022-09-30 | ''",
                "2020-06-15: complete, extended 2022-06-16 to 2022-09-30 | 2020-06-15 to 2022-09-30 | ''",
                "2020-06-15: complete, extended 2023-06-15 to 2023-09-30 | 2020-06-15 to 2023-09-30 | ''",
                "2020-06-15: complete, extended 2023-06-16 to 2023-09-30 | 2020-06-15 to 2022-06-15 | contradiction 2023-06-16",
                // not later than the end
                "2020-06-15: complete, extended 2022-05-01 to 2022-06-01 | 2020-06-15 to 2022-06-15 | ''",
                // the second lies in the days that the first added
                "2020-06-15: complete, extended 2022-06-01 to 2022-12-31, extended 2022-12-31 to 2023-03-31 | 2020-06-15 to 2023-03-31 | ''",
                // the next term begins on the day after, and ends where the grid says
                "2020-06-15: extended 2022-06-01 to 2022-09-30, renewed 2022-09-30 | 2022-10-01 to 2024-06-15 | ''",
                "2020-06-15: extended 2022-06-01 to 2023-06-15, renewed 2023-06-01 | 2023-06-16 to 2024-06-15 | ''",
                // of which less than half is left: passed over
                "2020-06-15: extended 2022-06-01 to 2023-06-16, renewed 2023-06-01 | 2023-06-17 to 2026-06-15 | ''",
                // a term that was opened early has no days left
                "2020-06-15: renewed 2022-05-01, extended 2022-06-01 to 2024-08-01 | 2024-08-02 to 2026-06-15 | ''",
                "2020-06-15: renewed 2022-05-01, extended 2022-06-01 to 2023-06-16 | 2023-06-17 to 2026-06-15 | ''",
                // before the reinstatement it is of another grid
                "2020-06-15: extended 2022-06-01 to 2022-09-30, reinstated 2023-01-10 | 2023-01-10 to 2025-01-10 | ''",
                "2020-06-15: reinstated 2023-01-10, extended 2023-01-10 to 2025-03-01 | 2023-01-10 to 2025-03-01 | ''",
                "2020-06-15: extended 2023-01-10 to 2025-03-01, reinstated 2023-01-10 | 2023-01-10 to 2025-01-10 | ''",
                // of a term with a printed end: in its days, half a term after it, a day later
                "2020-06-15: loose 2022-03-15, extended 2022-01-10 to 2022-05-31 | 2020-06-15 to 2022-05-31 | ''",
                "2020-06-15: loose 2022-03-15, extended 2023-03-15 to 2023-05-31 | 2020-06-15 to 2023-05-31 | ''",
                "2020-06-15: loose 2022-03-15, extended 2023-03-16 to 2023-05-31 | 2020-06-15 to 2022-03-15 | contradiction 2023-03-16",
                // the printed end is that of a term which had not begun
                "2020-06-15: loose 2026-06-15, extended 2023-09-01 to 2023-12-31 | 2024-06-16 to 2026-06-15 | contradiction 2023-09-01",
            })
    void anExtensionMovesTheEndOfTheTermThatWasOpen(String history, String term, String findings) {
        assertAnswer(history, term, findings);
    }

    @Test
    void aTermRemembersItsEndBeforeAnExtension() {
        RunningTerm extended =
                Answer.of("2020-06-15: extended 2022-06-01 to 2023-01-31").term();
        assertThat(extended.endBeforeExtension()).isEqualTo("2022-06-15");
        assertThat(extended.next().dates()).hasToString("2023-02-01 to 2024-06-15");
        assertThat(Answer.of("2020-06-15: extended 2022-06-01 to 2023-01-31").notes())
                .contains("record.extended");
        assertThat(Answer.of("2020-06-15: extended 2022-06-01 to 2022-06-02").notes())
                .doesNotContain("record.extended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // less than half a term after its event: that of the certificate before
                "2020-06-15: renewed 2022-06-16 printed 2023-06-15 | 2022-06-16 to 2024-06-15 | contradiction 2022-06-16",
                "2020-06-15: renewed 2022-06-16 printed 2024-05-31 | 2022-06-16 to 2024-05-31 | ''",
                // a loose one is of the latest event half a term before it
                "2020-06-15: renewed 2022-06-16, loose 2024-05-31 | 2022-06-16 to 2024-05-31 | ''",
                "2020-06-15: renewed 2022-06-16, loose 2023-06-15 | 2022-06-16 to 2024-06-15 | ''",
                // its own is used, not the loose one
                "2020-06-15: renewed 2022-06-16 printed 2024-05-31, loose 2024-06-30 | 2022-06-16 to 2024-05-31 | contradiction 2022-06-16",
                "2020-06-15: renewed 2022-06-16 printed 2024-05-31, loose 2024-05-31 | 2022-06-16 to 2024-05-31 | ''",
                // that of an earlier event is left out
                "2020-06-15: renewed 2022-06-16 printed 2024-05-31, renewed 2024-06-16 | 2024-06-16 to 2026-06-15 | ''",
                "2020-06-15: loose 2020-06-15 | 2020-06-15 to 2020-06-15 | one-day-term 2020-06-15",
                // where the record is complete, a start less than half a term away moves the end only
                "2020-06-15: complete, loose 2022-12-13 | 2020-06-15 to 2022-12-13 | ''",
                "2020-06-15: complete, loose 2022-12-14 | 2020-06-15 to 2022-12-14 | contradiction 2020-06-15",
                "2020-06-15: complete, loose 2023-06-13 | 2020-06-15 to 2023-06-13 | contradiction 2020-06-15",
                "2020-06-15: complete, loose 2023-06-14 | 2021-06-15 to 2023-06-14 | contradiction 2020-06-15",
                // where it is not, six months move the start
                "2020-06-15: loose 2022-12-13 | 2020-06-15 to 2022-12-13 | ''",
                "2020-06-15: loose 2022-12-14 | 2020-12-15 to 2022-12-14 | ''",
            })
    void aPrintedExpirationIsHeldAgainstTheTermOfItsEvent(String history, String term, String findings) {
        assertAnswer(history, term, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-15: renewed 2022-06-16, loose 2024-05-31 | 2022-06-15 | 2020-06-15 to 2022-06-15 | printed.later-certificate",
                "2020-06-15: renewed 2022-06-16, loose 2024-05-31 | 2022-06-16 | 2022-06-16 to 2024-05-31 | printed.wins",
                "2020-06-15: renewed 2022-06-16, loose 2023-01-31 | 2022-06-15 | 2021-02-01 to 2023-01-31 | printed.wins printed.renewal-missing",
                "2020-06-15: renewed 2022-06-16, loose 2022-05-31 | 2022-06-15 | 2020-06-15 to 2022-05-31 | printed.wins",
                "2020-06-15: renewed 2022-06-16, loose 2022-05-31 | 2022-06-16 | 2022-06-16 to 2024-06-15 | printed.earlier-certificate",
                "2020-06-15: renewed 2022-06-16 printed 2024-05-31 | 2022-06-15 | 2020-06-15 to 2022-06-15 | ''",
            })
    void anExpirationIsKnownFromTheDayOfItsEvent(String history, LocalDate asOf, String term, String notes) {
        Answer answer = Answer.of(history, asOf);
        assertThat(answer.term().dates()).hasToString(term);
        assertThat(answer.notes().stream()
                        .filter(each -> each.startsWith("printed.") && !each.equals("printed.tolerance"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-15: renewed 2021-06-14 | IN_DOUBT",
                "2020-06-15: complete, renewed 2021-06-14 | IN_DOUBT",
                "2020-06-15: renewed 2021-06-15 | KNOWN",
                "2020-06-15: renewed 2020-07-01, renewed 2022-01-01 | KNOWN",
                "2020-06-15: | IN_DOUBT",
                "2020-06-15: complete | KNOWN",
                "2020-06-15: loose 2022-06-15 | KNOWN",
                "2020-06-15: extended 2022-06-01 to 2022-09-01 | IN_DOUBT",
            })
    void whetherATermWasRenewedMayBeInDoubt(String history, String renewal) {
        assertThat(Answer.of(history).term().isRenewalUnknown(Histories.read(history)))
                .isEqualTo(renewal.equals("IN_DOUBT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ": loose 2022-06-15 | 2020-06-15 to 2022-06-15 | ''",
                ": renewed 2022-06-16 printed 2024-06-15, loose 2022-06-15 | 2022-06-16 to 2024-06-15 | ''",
                // earlier events open nothing and move nothing
                ": renewed 2020-01-01, reinstated 2020-02-01, extended 2020-03-01 to 2023-01-01, loose 2022-06-15 | 2020-06-15 to 2022-06-15 | ''",
                // 29 February less two years
                ": loose 2024-02-29 | 2022-02-28 to 2024-02-29 | ''",
            })
    void aMissingCertificationDayIsDerivedFromTheEarliestExpiration(String history, String term, String findings) {
        assertAnswer(history, term, findings);
        assertThat(Answer.of(history).notes()).contains("record.certified-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-29: complete | 2020-02-29 to 2022-02-28 | true",
                "2020-02-28: complete | 2020-02-28 to 2022-02-28 | false",
                "2020-02-29: renewed 2024-02-29 | 2024-03-01 to 2026-02-28 | true",
                "2020-02-29: complete, renewed 2022-03-01 | 2022-03-01 to 2024-02-29 | true",
                "2020-08-31: complete | 2020-08-31 to 2022-08-31 | false",
            })
    void aDayThatDoesNotExistIsNoted(String history, String term, boolean noted) {
        Answer answer = Answer.of(history);
        assertThat(answer.term().dates()).hasToString(term);
        assertThat(answer.notes().contains("renewal.missing-day")).isEqualTo(noted);
    }
}
