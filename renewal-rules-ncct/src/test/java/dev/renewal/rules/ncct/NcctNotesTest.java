package dev.renewal.rules.ncct;

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

/** Each doubtful fact is noted where an answer used it, and nowhere else; the term is 2022-06-15 to 2023-06-15. */
class NcctNotesTest {
    // the record: what it says of renewal, reinstatement, printed expiration and education; an empty grade: no note
    private static final String ROWS = """
        ncma, renewed 2022-12-14, 2023-01-01, renewal.term, ASSUMED
        ncma, never, 2023-01-01, renewal.term,
        ncma, renewed 2022-12-14, 2022-12-13, renewal.term,
        ncma, renewed 2022-12-15, 2023-01-01, renewal.term, ASSUMED
        ncma, nothing, 2023-06-16, renewal.unknown, ASSUMED
        ncma, nothing, 2023-06-15, renewal.unknown,
        ncma, never, 2023-06-16, renewal.unknown,
        ncma, printed 2023-06-15, 2023-06-16, renewal.unknown,
        ncma, renewed 2023-07-01, 2023-06-16, renewal.unknown, ASSUMED
        ncma, printed 2024-06-30, 2023-06-16, renewal.unknown, ASSUMED
        ncma, renewed 2022-06-15, 2023-06-16, renewal.unknown,
        ncma, reinstated 2022-06-15, 2023-06-16, renewal.unknown,
        ncma, printed 2023-06-30, 2023-01-01, printed.wins, ASSUMED
        ncma, printed 2023-06-15, 2023-01-01, printed.wins,
        ncma, printed 2024-06-15, 2023-06-15, printed.wins,
        ncma, printed 2023-06-14, 2023-01-01, printed.wins, ASSUMED
        ncma, printed 2024-06-15, 2023-06-15, printed.not-yet, ASSUMED
        ncma, printed 2024-06-15, 2023-06-16, printed.not-yet,
        ncma, printed 2023-12-14, 2022-12-14, printed.not-yet, ASSUMED
        ncma, printed 2023-12-13, 2022-12-13, printed.not-yet,
        ncma, printed 2024-06-15, 2023-06-16, printed.renewal-missing, ASSUMED
        ncma, printed 2023-06-30, 2023-06-16, printed.renewal-missing,
        ncma, printed 2023-12-14, 2022-12-15, printed.renewal-missing, ASSUMED
        ncma, printed 2023-12-13, 2022-12-15, printed.renewal-missing,
        ncma, printed 2022-12-14, 2022-12-01, printed.renewal-missing, ASSUMED
        ncma, printed 2022-12-15, 2022-12-01, printed.renewal-missing,
        ncma, printed 2023-06-30, 2023-01-01, printed.tolerance, ASSUMED
        ncma, printed 2024-06-15, 2023-06-15, printed.tolerance, ASSUMED
        ncma, printed 2023-06-15, 2023-01-01, printed.tolerance,
        ncma, reinstated 2023-01-01; printed 2023-06-30, 2023-02-01, printed.tolerance,
        ncma, reinstated 2023-01-01; printed 2023-06-30, 2023-02-01, printed.earlier-certificate, ASSUMED
        ncma, renewed 2023-01-01; printed 2023-06-30, 2023-02-01, printed.earlier-certificate, ASSUMED
        ncma, reinstated 2023-01-01; printed 2023-07-01, 2023-02-01, printed.earlier-certificate,
        ncma, reinstated 2023-01-01; printed 2023-06-30, 2022-12-31, printed.earlier-certificate,
        ncma, never; printed 2022-09-30, 2022-07-01, printed.earlier-certificate,
        ncma, never, 2023-01-01, ncct.term.day, ASSUMED
        ncma, never, 2022-06-14, ncct.term.day,
        ncma, printed 2023-06-15, 2023-01-01, ncct.term.day,
        ncma, printed 2024-06-15, 2023-06-15, ncct.term.day, ASSUMED
        ncma, never, 2023-01-01, ncct.validity, DISPUTED
        ncma, never, 2022-06-14, ncct.validity,
        ncma, never, 2027-06-16, ncct.validity, DISPUTED
        ncma, never, 2023-06-15, ncct.status,
        ncma, never, 2023-06-16, ncct.status, ASSUMED
        ncma, never, 2027-06-15, ncct.status, ASSUMED
        ncma, never, 2022-06-14, ncct.status,
        ncma, never, 2027-06-15, ncct.reactivation, NOT_ESTABLISHED
        ncma, never, 2023-06-16, ncct.reactivation, NOT_ESTABLISHED
        ncma, never, 2023-06-15, ncct.reactivation,
        ncma, never, 2027-06-16, ncct.reactivation,
        ncma, never, 2023-06-15, ncct.ce.total, SECONDARY
        ncma, never, 2027-06-16, ncct.ce.total,
        ncma, never, 2027-06-15, ncct.ce.total, SECONDARY
        ncma, never, 2023-06-15, ncct.fee.renewal, NOT_ESTABLISHED
        ncma, never, 2027-06-16, ncct.fee.renewal,
        ncma, never, 2027-06-15, ncct.fee.renewal, NOT_ESTABLISHED
        ncma, never, 2027-06-16, ncct.fee.examination, NOT_ESTABLISHED
        ncma, never, 2027-06-15, ncct.fee.examination,
        ncma, never, 2023-06-15, ncct.credentials,
        ncpt, never, 2023-06-15, ncct.credentials, ASSUMED
        ncet, never, 2023-06-15, ncct.credentials, ASSUMED
        ncmoa, never, 2023-06-15, ncct.credentials, ASSUMED
        ncics, never, 2023-06-15, ncct.credentials, ASSUMED
        ncpct, never, 2023-06-15, ncct.credentials, ASSUMED
        ts-c, never, 2023-06-15, ncct.credentials, ASSUMED
        cpi, never, 2023-06-15, ncct.credentials, ASSUMED
        ncpt, never, 2022-06-14, ncct.credentials,
        ncma, never, 2023-06-15, ncct.term.length,
        ncma, never, 2023-06-15, ncct.ce.window,
        ncma, never; employer-training 2022-07-01 1 clock-hour, 2023-06-15, ncct.ce.employer-training,
        ncma, never; course 2022-07-01 1 clock-hour, 2023-01-01, ncct.ce.kinds,
        ncma, never; course 2022-07-01 1 contact-hour, 2023-01-01, ncct.ce.kinds, OWN_TEXT
        ncma, never; employer-training 2022-07-01 1 clock-hour, 2023-01-01, ncct.ce.kinds,
        ncma, never; employer-training 2022-07-01 1 credit, 2023-01-01, ncct.ce.kinds, OWN_TEXT
        ncma, never; college 2022-07-01 1 clock-hour, 2023-01-01, ncct.ce.kinds, OWN_TEXT
        # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
        ncma, extended 2023-01-01 2023-12-31, 2023-02-01, record.extended, ASSUMED
        ncma, extended 2023-01-01 2023-12-31, 2022-12-31, record.extended,
        ncma, uncertified 2023-06-15, 2023-01-01, record.certified-unknown, ASSUMED
        ncma, printed 2023-06-15, 2023-01-01, record.certified-unknown,
        ncma, renewed 2023-06-01; printed 2024-06-15, 2023-01-01, printed.later-certificate, ASSUMED
        ncma, renewed 2023-06-01; printed 2024-06-15, 2023-06-01, printed.later-certificate,
        ncma, reinstated 2024-02-29, 2024-06-01, renewal.missing-day, ASSUMED
        ncma, never, 2023-01-01, renewal.missing-day,
        # two years after the day on which the facts were verified, and the day after
        ncma, never, 2028-11-24, renewal.stale,
        ncma, never, 2028-11-25, renewal.stale, ASSUMED
        """;

    /** Well established, and noted where they tell against the holder. */
    private static final Set<String> REMARKED = Set.of("ncct.ce.kinds");

    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new NcctPolicy());

    @ParameterizedTest
    @CsvSource(textBlock = ROWS)
    void anAnswerNotesAFactThatItUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(code, record, asOf, rule)).isEqualTo(grade == null ? Set.of() : Set.of(grade));
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "never; course 2022-07-01 8 clock-hour; employer-training 2022-07-01 4 clock-hour;"
                + " employer-training 2022-08-01 4 clock-hour; course 2020-12-31 8 clock-hour";
        assertThat(notes("ncma", record, LocalDate.of(2023, 6, 15)))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("ncct.term.day", "ncct.validity", "ncct.ce.total", "ncct.fee.renewal");
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
        return new NcctPolicy()
                .facts().and(TermFacts.table()).facts().stream()
                        .filter(fact -> !fact.key().equals(NcctFacts.CE_SHARED));
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
        Certification holder = Certification.of("ncct:" + code, LocalDate.of(2022, 6, 15));
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
                default ->
                    holder.withActivity(Activity.of(LocalDate.parse(words[1]), Credits.of(words[2], words[3]))
                            .withKind(words[0]));
            };
        }
        return holder;
    }
}
