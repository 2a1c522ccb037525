package dev.renewal.rules.nha;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each doubtful fact is noted where an answer used it, and nowhere else; the term is 2022-06-15 to 2024-06-15. */
class NhaNotesTest {
    // the record: what it says of renewal, reinstatement, printed expiration and education; an empty grade: no note
    private static final String ROWS = """
        ccma, renewed 2023-01-01, 2023-06-01, renewal.term, ASSUMED
        ccma, never, 2023-06-01, renewal.term,
        ccma, renewed 2023-07-01, 2023-06-30, renewal.term,
        ccma, renewed 2023-07-01, 2023-07-01, renewal.term, ASSUMED
        ccma, nothing, 2024-06-16, renewal.unknown, ASSUMED
        ccma, nothing, 2024-06-15, renewal.unknown,
        ccma, never, 2024-06-16, renewal.unknown,
        ccma, printed 2024-06-15, 2024-06-16, renewal.unknown,
        ccma, renewed 2024-07-01, 2024-06-16, renewal.unknown, ASSUMED
        ccma, printed 2026-06-30, 2024-06-16, renewal.unknown, ASSUMED
        ccma, renewed 2022-06-15, 2024-06-16, renewal.unknown,
        ccma, reinstated 2022-06-15, 2024-06-16, renewal.unknown,
        ccma, printed 2024-06-20, 2023-06-01, printed.wins, ASSUMED
        ccma, printed 2024-06-15, 2023-06-01, printed.wins,
        ccma, printed 2026-06-15, 2024-06-15, printed.wins,
        ccma, printed 2024-06-14, 2023-06-01, printed.wins, ASSUMED
        ccma, printed 2026-06-15, 2023-06-01, printed.not-yet, ASSUMED
        ccma, printed 2026-06-15, 2024-06-16, printed.not-yet,
        ccma, printed 2024-12-14, 2022-12-14, printed.not-yet, ASSUMED
        ccma, printed 2024-12-13, 2022-12-13, printed.not-yet,
        ccma, printed 2026-06-15, 2024-06-16, printed.renewal-missing, ASSUMED
        ccma, printed 2024-06-20, 2023-06-01, printed.renewal-missing,
        ccma, printed 2024-12-14, 2022-12-15, printed.renewal-missing, ASSUMED
        ccma, printed 2024-12-13, 2022-12-15, printed.renewal-missing,
        ccma, printed 2023-12-14, 2022-12-15, printed.renewal-missing, ASSUMED
        ccma, printed 2023-12-15, 2022-12-15, printed.renewal-missing,
        ccma, printed 2024-06-20, 2023-06-01, printed.tolerance, ASSUMED
        ccma, printed 2026-06-15, 2023-06-01, printed.tolerance, ASSUMED
        ccma, printed 2024-06-15, 2023-06-01, printed.tolerance,
        ccma, reinstated 2023-01-01; printed 2023-12-31, 2023-06-01, printed.tolerance,
        ccma, reinstated 2023-01-01; printed 2023-12-31, 2023-06-01, printed.earlier-certificate, ASSUMED
        ccma, renewed 2023-01-01; printed 2023-12-31, 2023-06-01, printed.earlier-certificate, ASSUMED
        ccma, reinstated 2023-01-01; printed 2024-01-01, 2023-06-01, printed.earlier-certificate,
        ccma, reinstated 2023-01-01; printed 2023-12-31, 2022-12-31, printed.earlier-certificate,
        ccma, never; printed 2023-06-01, 2023-01-01, printed.earlier-certificate,
        ccma, never, 2023-06-01, nha.term.day, ASSUMED
        ccma, printed 2024-06-15, 2023-06-01, nha.term.day,
        ccma, printed 2024-06-20, 2023-06-01, nha.term.day,
        ccma, printed 2026-06-15, 2023-06-01, nha.term.day, ASSUMED
        ccma, never, 2022-06-14, nha.term.day,
        ccma, renewed 2023-01-01, 2023-06-01, nha.term.early, ASSUMED
        ccma, never, 2023-06-01, nha.term.early,
        ccma, renewed 2023-07-01, 2023-06-01, nha.term.early,
        ccma, renewed 2023-07-01, 2023-07-01, nha.term.early, ASSUMED
        ccma, reinstated 2023-01-01, 2023-06-01, nha.term.reinstated, ASSUMED
        ccma, reinstated 2023-07-01, 2023-06-01, nha.term.reinstated,
        ccma, reinstated 2023-07-01, 2023-07-01, nha.term.reinstated, ASSUMED
        ccma, never, 2023-07-01, nha.term.reinstated,
        ccma, never, 2024-06-15, nha.ce.window, ASSUMED
        ccma, never, 2025-06-14, nha.ce.window, ASSUMED
        ccma, never, 2025-06-15, nha.ce.window,
        cpht, never, 2024-06-15, nha.ce.window,
        cpht, never, 2025-06-14, nha.ce.window,
        cpht, never, 2024-06-15, nha.ce.window.cpht,
        cpt, never, 2024-06-15, nha.fee.renewal.cpt, NOT_ESTABLISHED
        cpt, never, 2025-06-15, nha.fee.renewal.cpt,
        ccma, never, 2024-06-15, nha.fee.renewal.cpt,
        cet, never, 2024-06-15, nha.fee.renewal.cet, NOT_ESTABLISHED
        cpt, never, 2024-06-15, nha.fee.renewal.cet,
        ccma, never, 2024-06-15, nha.fee.renewal.cet,
        cpct-a, never, 2024-06-15, nha.fee.renewal.cpct-a, NOT_ESTABLISHED
        cpct-a, never, 2025-06-15, nha.fee.renewal.cpct-a,
        cmaa, never, 2024-06-15, nha.fee.renewal.cmaa, NOT_ESTABLISHED
        cmaa, never, 2025-06-15, nha.fee.renewal.cmaa,
        cbcs, never, 2025-06-14, nha.fee.renewal.cbcs, NOT_ESTABLISHED
        cbcs, never, 2025-06-15, nha.fee.renewal.cbcs,
        cehrs, never, 2025-06-14, nha.fee.renewal.cehrs, NOT_ESTABLISHED
        cehrs, never, 2025-06-15, nha.fee.renewal.cehrs,
        ccma, never, 2024-06-15, nha.fee.renewal.ccma,
        cpht, never, 2024-06-15, nha.fee.renewal.cpht,
        ccma, never, 2024-06-16, nha.fee.reinstatement, NOT_ESTABLISHED
        ccma, never, 2024-06-15, nha.fee.reinstatement,
        ccma, never, 2025-06-15, nha.fee.reinstatement,
        cpht, never, 2024-06-16, nha.fee.reinstatement, NOT_ESTABLISHED
        ccma, never, 2025-06-15, nha.fee.examination, NOT_ESTABLISHED
        ccma, never, 2025-06-14, nha.fee.examination,
        cpht, never, 2025-06-15, nha.fee.examination, NOT_ESTABLISHED
        ccma, never, 2024-06-15, nha.lapse.reinstatement, ASSUMED
        cpht, never, 2024-06-15, nha.lapse.reinstatement,
        ccma, never, 2022-06-14, nha.lapse.reinstatement,
        cpht, never, 2024-06-15, nha.lapse.reinstatement.cpht,
        ccma, never, 2025-06-15, nha.lapse.exam, ASSUMED
        ccma, never, 2025-06-14, nha.lapse.exam,
        cpht, never, 2025-06-15, nha.lapse.exam,
        cpht, never, 2025-06-15, nha.lapse.exam.cpht,
        ccma, never, 2025-06-15, nha.lapse.boundary, DISPUTED
        cpht, never, 2024-06-15, nha.lapse.boundary, DISPUTED
        ccma, never, 2022-06-14, nha.lapse.boundary,
        cpht, never, 2022-06-14, nha.lapse.boundary,
        ccma, never, 2024-06-15, nha.term.length,
        cpht, never; course 2023-01-01 1 clock-hour law/patient-safety, 2023-06-01, nha.ce.one-topic, ASSUMED
        cpht, never; course 2023-01-01 1 clock-hour patient-safety/law/other, 2023-06-01, nha.ce.one-topic, ASSUMED
        cpht, never; course 2023-01-01 1 clock-hour law, 2023-06-01, nha.ce.one-topic,
        cpht, never; course 2023-06-02 1 clock-hour law/patient-safety, 2023-06-01, nha.ce.one-topic,
        ccma, never; course 2023-01-01 1 clock-hour law/patient-safety, 2023-06-01, nha.ce.one-topic,
        ccma, never; college 2023-01-01 1 clock-hour other, 2023-06-01, nha.ce.kinds, PRIMARY
        ccma, never; course 2023-01-01 1 point other, 2023-06-01, nha.ce.kinds, PRIMARY
        ccma, never; course 2023-01-01 1 contact-hour other, 2023-06-01, nha.ce.kinds,
        cpht, never; course 2023-01-01 1 credit other, 2023-06-01, nha.ce.kinds,
        # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
        ccma, extended 2023-01-01 2024-12-31, 2023-02-01, record.extended, ASSUMED
        ccma, extended 2023-01-01 2024-12-31, 2022-12-31, record.extended,
        ccma, uncertified 2024-06-15, 2023-01-01, record.certified-unknown, ASSUMED
        ccma, printed 2024-06-15, 2023-01-01, record.certified-unknown,
        ccma, renewed 2024-06-01; printed 2026-06-15, 2023-01-01, printed.later-certificate, ASSUMED
        ccma, renewed 2024-06-01; printed 2026-06-15, 2024-06-01, printed.later-certificate,
        ccma, reinstated 2024-02-29, 2024-06-01, renewal.missing-day, ASSUMED
        ccma, never, 2023-01-01, renewal.missing-day,
        # two years after the day on which the facts were verified, and the day after
        ccma, never, 2028-11-24, renewal.stale,
        ccma, never, 2028-11-25, renewal.stale, ASSUMED
        """;

    /** Well established, and noted where they tell against the holder. */
    private static final Set<String> REMARKED = Set.of("nha.ce.kinds");

    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new NhaPolicy());

    @ParameterizedTest
    @CsvSource(textBlock = ROWS)
    void anAnswerNotesAFactThatItUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(code, record, asOf, rule)).isEqualTo(grade == null ? Set.of() : Set.of(grade));
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "never; course 2023-01-01 1 clock-hour law; course 2023-01-01 1 contact-hour patient-safety;"
                + " course 2023-01-01 1 credit";
        LocalDate asOf = LocalDate.of(2024, 6, 15);
        assertThat(notes("cpht", record, asOf))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("nha.term.day", "nha.lapse.boundary");
        assertThat(notes("ccma", record, asOf))
                .extracting(Note::key)
                .containsExactlyInAnyOrder(
                        "nha.term.day", "nha.lapse.boundary", "nha.lapse.reinstatement", "nha.ce.window");
    }

    @Test
    void everyFactThatAsksForANoteHasARowWithItAndOneWithout() {
        List<Note> asked = facts().flatMap(fact -> fact.note().stream()).toList();
        assertThat(rows().filter(row -> row.length == 5).map(row -> row[3] + " " + row[4]))
                .containsAll(asked.stream()
                        .map(note -> note.key() + " " + note.grade())
                        .toList());
        assertThat(rows().filter(row -> row.length == 4).map(row -> row[3]))
                .containsAll(asked.stream().map(Note::key).toList())
                .containsAll(REMARKED);
    }

    @Test
    void noRowNotesWhatIsWellEstablished() {
        Set<String> doubtful = Stream.concat(
                        Stream.concat(REMARKED.stream(), Stream.of("renewal.stale")),
                        facts().flatMap(fact -> fact.note().stream()).map(Note::key))
                .collect(toSet());
        assertThat(rows().flatMap(row -> notes(row[0], row[1], LocalDate.parse(row[2])).stream()))
                .extracting(Note::key)
                .isSubsetOf(doubtful);
    }

    private static Stream<Fact<?>> facts() {
        // only a joint plan reads whether a course may be shared
        return new NhaPolicy()
                .facts().and(TermFacts.table()).facts().stream()
                        .filter(fact -> !fact.key().equals(NhaFacts.CE_SHARED));
    }

    /** The rows of the table, cell by cell; one without a grade has a cell less. */
    private static Stream<String[]> rows() {
        return ROWS.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(", ?"));
    }

    private static Set<Grade> grades(String code, String record, LocalDate asOf, String rule) {
        return notes(code, record, asOf).stream()
                .filter(note -> note.key().equals(rule))
                .map(Note::grade)
                .collect(toSet());
    }

    private static List<Note> notes(String code, String record, LocalDate asOf) {
        return POLICIES.assess(recorded(code, record), asOf).notes();
    }

    private static Certification recorded(String code, String record) {
        Certification holder = Certification.of("nha:" + code, LocalDate.of(2022, 6, 15));
        for (String entry : record.split("; ?")) {
            String[] words = entry.split(" ");
            holder = switch (words[0]) {
                case "nothing" -> holder;
                case "never" -> holder.withNeverRenewed();
                case "uncertified" ->
                    holder.withHistory(RenewalHistory.of(null, List.of(), false, LocalDate.parse(words[1])));
                case "extended" ->
                    holder.withEvent(HistoryEvent.extended(LocalDate.parse(words[1]), LocalDate.parse(words[2])));
                case "renewed" -> holder.withRenewedOn(LocalDate.parse(words[1]));
                case "reinstated" -> holder.withReinstatedOn(LocalDate.parse(words[1]));
                case "printed" -> holder.withPrintedExpiration(LocalDate.parse(words[1]));
                default -> holder.withActivity(activity(words));
            };
        }
        return holder;
    }

    private static Activity activity(String... words) {
        Activity activity = Activity.of(LocalDate.parse(words[1]), Credits.of(words[2], words[3]))
                .withKind(words[0]);
        for (String topic : words.length > 4 ? words[4].split("/") : new String[0]) {
            activity = activity.withTopic(topic);
        }
        return activity;
    }
}
