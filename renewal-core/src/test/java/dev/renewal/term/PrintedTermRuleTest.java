package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that only printed expirations end; half of the implied length is six months. */
class PrintedTermRuleTest {
    private static final FactKey<Period> LENGTH = FactKey.period("test.length");
    private static final FactKey<Period> UNKNOWN = FactKey.period("test.unknown");
    private static final FactKey<LocalDate> FIRST_MOVED = FactKey.date("test.first-moved");
    private static final FactKey<LocalDate> LAST_MOVED = FactKey.date("test.last-moved");
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactTable TABLE = TermFacts.table()
            .and(FactTable.of(
                    "2026-11-24",
                    Fact.of(LENGTH, Period.ofYears(1))
                            .noting("Assumed: a year.")
                            .graded(Grade.ASSUMED),
                    Fact.notEstablished(UNKNOWN, "Not known."),
                    Fact.of(FIRST_MOVED, LocalDate.of(2020, 4, 1)).graded(Grade.PRIMARY, TEXT),
                    Fact.of(LAST_MOVED, LocalDate.of(2020, 9, 30)).graded(Grade.PRIMARY, TEXT)));

    private static final PrintedTermRule RULE =
            PrintedTermRule.implying(LENGTH).movingEnds(FIRST_MOVED, LAST_MOVED, LAST_MOVED);

    /** The term that the rule finds, with what it reports and notes. */
    private record Answer(Optional<RunningTerm> term, Trace trace) {
        static Answer of(String history, LocalDate asOf) {
            FactsAsOf facts = FactsAsOf.of(TABLE, asOf, FactsAsOf.STALE_AFTER);
            Trace trace = Trace.of(facts);
            PrintedTermRule.AsOf rule = RULE.asOf(facts);
            RenewalHistory known = rule.certified(Histories.read(history).asKnownOn(asOf), trace);
            return new Answer(rule.running(known, trace), trace);
        }

        String dates() {
            return term.map(found -> found.dates().toString()).orElse("none");
        }

        String findings() {
            return trace.findings().stream()
                    .map(finding -> finding.code() + " " + finding.key())
                    .collect(Collectors.joining(", "));
        }

        String notes() {
            return trace.notes().stream().map(Note::key).collect(Collectors.joining(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // the certification's, or that of the latest event, from the day of the event
                "2024-02-29: loose 2024-05-14 | 2024-03-01 | 2024-02-29 to 2024-05-14 | \"\" | \"\"",
                "2024-02-29: complete | 2024-03-01 | none | \"\" | \"\"",
                "2024-02-29: renewed 2025-04-01 printed 2026-05-14 | 2025-04-01 | 2025-04-01 to 2026-05-14 | \"\" | test.length",
                "2024-02-29: reinstated 2025-04-01 printed 2026-05-14 | 2025-03-31 | none | \"\" | \"\"",
                "2024-02-29: renewed 2025-04-01, loose 2025-10-01 | 2025-04-01 | 2025-04-01 to 2025-10-01 | \"\" | test.length",
                // less than half after the event: that of the certificate before, which is in use to its end
                "2024-02-29: renewed 2025-04-01, loose 2025-09-30 | 2025-09-30 | 2024-02-29 to 2025-09-30 | \"\" | test.length",
                "2024-02-29: renewed 2025-04-01, loose 2025-09-30 | 2025-10-01 | none | \"\" | printed.earlier-certificate test.length",
                "2024-02-29: renewed 2025-04-01 printed 2025-09-30 | 2025-04-01 | none | contradiction 2025-04-01 | test.length",
                // a renewal leaves the earlier one in use, a reinstatement does not
                "2024-02-29: renewed 2024-03-01, renewed 2024-04-01, loose 2024-05-14 | 2024-05-14 | 2024-02-29 to 2024-05-14 | \"\" | test.length",
                "2024-02-29: reinstated 2024-03-01, loose 2024-05-14 | 2024-05-14 | none | \"\" | printed.earlier-certificate test.length",
                "2024-02-29: reinstated 2024-03-01, renewed 2024-04-01, loose 2024-05-14 | 2024-05-14 | none | \"\" | printed.earlier-certificate test.length",
                "2023-02-28: reinstated 2024-02-29 printed 2025-05-14, renewed 2025-03-01 | 2025-05-14 | 2024-02-29 to 2025-05-14 | \"\" | test.length",
                // two that differ are reported as long as one is in use
                "2023-02-28: renewed 2024-02-29 printed 2025-05-14, renewed 2025-03-01, loose 2025-05-28 | 2025-05-14 | 2024-02-29 to 2025-05-14 | contradiction 2024-02-29 | test.length",
                "2023-02-28: renewed 2024-02-29 printed 2025-05-14, renewed 2025-03-01, loose 2025-05-28 | 2025-05-15 | none | \"\" | printed.earlier-certificate test.length",
                "2024-02-29: loose 2024-02-29 | 2024-03-01 | 2024-02-29 to 2024-02-29 | one-day-term 2024-02-29 | \"\"",
                "2024-02-29: renewed 2024-03-01, loose 2024-02-29 | 2024-03-01 | none | \"\" | printed.earlier-certificate test.length",
                // known from the day of its event only
                "2024-02-29: renewed 2025-04-01, loose 2026-05-14 | 2025-03-31 | none | \"\" | printed.later-certificate test.length",
                // moved ends, then extensions
                "2019-05-14: loose 2020-03-31 | 2020-01-01 | 2019-05-14 to 2020-03-31 | \"\" | \"\"",
                "2019-05-14: loose 2020-04-01 | 2020-01-01 | 2019-05-14 to 2020-09-30 | \"\" | \"\"",
                "2019-05-14: loose 2020-09-30 | 2020-01-01 | 2019-05-14 to 2020-09-30 | \"\" | \"\"",
                "2019-05-14: loose 2020-10-01 | 2020-01-01 | 2019-05-14 to 2020-10-01 | \"\" | \"\"",
                "2019-05-14: loose 2020-04-01, extended 2020-09-30 until 2020-12-31 | 2020-10-01 | 2019-05-14 to 2020-12-31 | \"\" | record.extended test.length",
                "2024-02-29: loose 2024-05-14, extended 2024-11-14 until 2024-12-31 | 2024-12-31 | 2024-02-29 to 2024-12-31 | \"\" | record.extended test.length",
                "2024-02-29: loose 2024-05-14, extended 2024-11-15 until 2024-12-31 | 2024-12-31 | 2024-02-29 to 2024-05-14 | contradiction 2024-11-15 | test.length",
                "2024-02-29: extended 2024-11-15 until 2024-12-31 | 2024-12-31 | none | \"\" | test.length",
                "2024-02-29: loose 2024-05-14, extended 2024-05-01 until 2024-12-31 | 2024-04-30 | 2024-02-29 to 2024-05-14 | \"\" | \"\"",
                "2024-02-29: suspended 2024-03-01, loose 2024-05-14 | 2024-04-01 | 2024-02-29 to 2024-05-14 | \"\" | \"\"",
                // of the earlier certificate: in its days it moves the end, later it does not bring it back
                "2024-02-29: loose 2024-05-14, renewed 2024-05-01, extended 2024-05-14 until 2024-06-30 | 2024-06-30 | 2024-02-29 to 2024-06-30 | \"\" | record.extended test.length",
                "2024-02-29: loose 2024-05-14, renewed 2024-05-01, extended 2024-05-15 until 2024-06-30 | 2024-06-30 | none | \"\" | printed.earlier-certificate test.length",
                "2023-02-28: extended 2024-02-28 until 2026-01-01, renewed 2024-02-29 printed 2025-05-14 | 2025-01-01 | 2024-02-29 to 2025-05-14 | \"\" | test.length",
                // a missing day of certification is a year before the earliest, and a day later
                " : loose 2025-05-14 | 2025-01-01 | 2024-05-15 to 2025-05-14 | \"\" | record.certified-unknown test.length",
                " : loose 2025-02-28 | 2025-01-01 | 2024-02-29 to 2025-02-28 | \"\" | record.certified-unknown test.length",
                " : loose 2024-02-29 | 2024-01-01 | 2023-03-01 to 2024-02-29 | \"\" | record.certified-unknown test.length",
            })
    void thePrintedExpirationInUseEndsTheTerm(
            String history, LocalDate asOf, String dates, String findings, String notes) {
        Answer answer = Answer.of(history, asOf);
        assertThat(answer.dates()).isEqualTo(dates);
        assertThat(answer.findings()).isEqualTo(findings);
        assertThat(answer.notes()).isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-02-29: loose 2024-05-14, extended 2024-03-01 until 2024-12-31', 2024-05-14",
        "'2019-05-14: loose 2020-05-01, extended 2020-09-01 until 2020-12-31', 2020-05-01",
    })
    void theTermKeepsWhatIsPrintedWhateverMovedItsEnd(String history, LocalDate printed) {
        RunningTerm term = Answer.of(history, LocalDate.of(2026, 1, 1)).term().orElseThrow();
        assertThat(term.basis()).isEqualTo(RunningTerm.Basis.PRINTED);
        assertThat(term.printedExpiration()).contains(printed);
        assertThat(term.dates().end()).isEqualTo(LocalDate.of(printed.getYear(), 12, 31));
        assertThat(term.next().printedExpiration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-02-29: loose 2024-05-14, extended 2024-03-01 until 2024-12-31', the end of the term until it was moved",
        "'2024-02-29: loose 2024-05-14', ''",
    })
    void theExplanationNamesThePrintAndTheTerm(String line, String fate) {
        FactsAsOf facts = FactsAsOf.of(TABLE, LocalDate.of(2026, 1, 1), FactsAsOf.STALE_AFTER);
        Trace trace = Trace.explaining(facts);
        RenewalHistory history = Histories.read(line);
        RunningTerm term = RULE.asOf(facts).running(history, trace).orElseThrow();
        assertThat(trace.reasons().toString()).contains("printed expiration", "2024-05-14", term.toString());
        assertThat(trace.fates(history.printedExpiration().orElseThrow()))
                .isEqualTo(fate.isEmpty() ? List.of() : List.of(new Fate.Used(fate)));
    }

    @Test
    void timeChangesTheAnswerAfterTheEndOfAnEarlierCertificate() {
        String renewed = "2024-02-29: renewed 2024-04-01, loose 2024-05-14";
        assertThat(Answer.of(renewed, LocalDate.of(2024, 4, 1)).trace().nextChange())
                .contains(LocalDate.of(2024, 5, 15));
    }

    @Test
    void withoutAnImpliedLengthThereIsNoAnswer() {
        FactsAsOf facts = FactsAsOf.of(TABLE, LocalDate.of(2024, 3, 1), FactsAsOf.STALE_AFTER);
        assertThatIllegalStateException()
                .isThrownBy(() -> PrintedTermRule.implying(UNKNOWN)
                        .asOf(facts)
                        .running(Histories.read("2024-02-29: loose 2024-05-14"), Trace.of(facts)))
                .withMessageStartingWith("no value of test.unknown is established on ");
    }
}
