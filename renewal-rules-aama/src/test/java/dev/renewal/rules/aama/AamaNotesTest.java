package dev.renewal.rules.aama;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
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

/** Each doubtful fact is noted where an answer used it, and nowhere else. */
class AamaNotesTest {
    // the record: certification, then what else it says; an empty grade: no note.
    // Certified 2022-02-10: the term ends on 2027-02-28, continuing education closes on 2027-05-29.
    // Certified 2020-02-10: the term ends on 2025-02-28, continuing education closes on 2025-05-29.
    private static final String ROWS = """
        # the term: only the anchor decides which rule holds
        cma, 2009-12-31; never, 2010-06-01, aama.term.length.before-2010, ASSUMED
        cma, 2010-01-01; never, 2010-06-01, aama.term.length.before-2010,
        cma, 2006-05-01; renewed 2010-01-01, 2009-12-31, aama.term.length.before-2010, ASSUMED
        cma, 2006-05-01; renewed 2010-01-01, 2010-01-01, aama.term.length.before-2010,
        cma, 2009-12-31; never, 2009-12-30, aama.term.length.before-2010,
        cma, 2022-02-10; renewed 2023-06-15, 2023-06-15, aama.term.anchor, ASSUMED
        cma, 2022-02-10; reinstated 2023-06-15, 2023-06-15, aama.term.anchor, ASSUMED
        cma, 2006-05-01; renewed 2010-01-01, 2010-01-01, aama.term.anchor, ASSUMED
        cma, 2006-05-01; renewed 2009-12-31, 2010-01-01, aama.term.anchor,
        cma, 2022-02-10; renewed 2023-06-15, 2023-06-14, aama.term.anchor,
        cma, 2022-02-10; never, 2026-11-24, aama.term.anchor,
        cma, 2015-03-31; never, 2020-06-01, aama.term.covid-extension,
        # the printed expiration; its implied start is the first of the month 60 months before it
        cma, 2022-02-10; printed 2027-03-31, 2023-01-01, printed.wins, ASSUMED
        cma, 2022-02-10; printed 2026-12-31, 2023-01-01, printed.wins, ASSUMED
        cma, 2015-03-31; printed 2020-03-31, 2016-01-01, printed.wins, ASSUMED
        cma, 2015-03-31; printed 2020-08-31, 2016-01-01, printed.wins,
        cma, 2022-02-10; printed 2027-02-28, 2023-01-01, printed.wins,
        cma, 2022-02-10; printed 2032-02-29, 2027-01-31, printed.wins,
        cma, 2022-02-10; printed 2027-03-31, 2023-01-01, printed.tolerance, ASSUMED
        cma, 2022-02-10; printed 2032-02-29, 2027-01-31, printed.tolerance, ASSUMED
        cma, 2022-02-10; printed 2027-02-28, 2023-01-01, printed.tolerance,
        cma, 2022-02-10; renewed 2023-06-15; printed 2025-12-14, 2024-01-01, printed.tolerance,
        cma, 2022-02-10; never, 2023-01-01, printed.tolerance,
        cma, 2022-02-10; renewed 2023-06-15; printed 2025-12-14, 2024-01-01, printed.earlier-certificate, ASSUMED
        cma, 2022-02-10; reinstated 2023-06-15; printed 2025-12-14, 2024-01-01, printed.earlier-certificate, ASSUMED
        cma, 2022-02-10; renewed 2023-06-15; printed 2025-12-15, 2024-01-01, printed.earlier-certificate,
        cma, 2022-02-10; renewed 2023-06-15; printed 2025-12-14, 2023-06-14, printed.earlier-certificate,
        cma, 2022-02-10; never; printed 2023-06-30, 2023-01-01, printed.earlier-certificate,
        cma, 2022-02-10; printed 2032-02-29, 2027-01-31, printed.not-yet, ASSUMED
        cma, 2022-02-10; printed 2032-02-29, 2027-02-01, printed.not-yet,
        cma, 2022-02-10; printed 2027-09-30, 2022-08-31, printed.not-yet, ASSUMED
        cma, 2022-02-10; printed 2027-08-31, 2022-07-31, printed.not-yet,
        cma, 2022-02-10; printed 2032-02-29, 2027-02-01, printed.renewal-missing, ASSUMED
        cma, 2022-02-10; printed 2032-02-29, 2027-01-31, printed.renewal-missing,
        cma, 2022-02-10; printed 2027-08-31, 2023-01-01, printed.renewal-missing,
        cma, 2022-02-01; printed 2027-08-31, 2023-01-01, printed.renewal-missing, ASSUMED
        cma, 2022-02-01; printed 2026-08-31, 2023-01-01, printed.renewal-missing, ASSUMED
        cma, 2022-02-10; printed 2026-09-30, 2023-01-01, printed.renewal-missing,
        # what the record says of renewals; terms lie on no fixed grid
        cma, 2022-02-10, 2027-03-01, renewal.unknown, ASSUMED
        cma, 2022-02-10, 2027-02-28, renewal.unknown,
        cma, 2022-02-10; renewed 2028-01-01, 2027-03-01, renewal.unknown, ASSUMED
        cma, 2022-02-10; printed 2033-02-28, 2027-03-01, renewal.unknown, ASSUMED
        cma, 2022-02-10; never, 2027-03-01, renewal.unknown,
        cma, 2022-02-10; renewed 2022-02-10, 2027-03-01, renewal.unknown,
        cma, 2022-02-10; reinstated 2022-02-10, 2027-03-01, renewal.unknown,
        cma, 2022-02-10; printed 2027-02-28, 2027-03-01, renewal.unknown,
        cma, 2022-02-10; renewed 2023-06-15, 2023-06-15, renewal.term,
        cma, 2022-02-10; renewed 2026-06-15, 2026-06-15, renewal.term,
        # continuing education
        cma, 2005-03-01; never, 2006-12-31, aama.ce.administrative, SECONDARY
        cma, 2005-03-01; never, 2007-01-01, aama.ce.administrative,
        cma, 2005-03-01; never, 2006-12-31, aama.ce.clinical, SECONDARY
        cma, 2005-03-01; never, 2007-01-01, aama.ce.clinical,
        cma, 2005-03-01; never, 2006-12-31, aama.ce.general, SECONDARY
        cma, 2005-03-01; never, 2007-01-01, aama.ce.general,
        cma, 2005-03-01; never, 2006-12-31, aama.ce.total,
        cma, 2020-02-10; never; course 2025-03-01 3 ceu clinical, 2025-03-01, aama.ce.after-expiration, ASSUMED
        cma, 2020-02-10; never; course 2025-05-29 3 ceu clinical, 2025-06-30, aama.ce.after-expiration, ASSUMED
        cma, 2020-02-10; never; course 2025-05-30 3 ceu clinical, 2025-06-30, aama.ce.after-expiration,
        cma, 2020-02-10; never; course 2025-02-28 3 ceu clinical, 2025-06-30, aama.ce.after-expiration,
        cma, 2020-02-10; never; course 2025-03-02 3 ceu clinical, 2025-03-01, aama.ce.after-expiration,
        cma, 2022-02-10; never; course 2024-01-01 2 contact-hour clinical, 2024-06-01, aama.ce.contact-hour, ASSUMED
        cma, 2022-02-10; never; course 2024-01-01 2 ceu clinical, 2024-06-01, aama.ce.contact-hour,
        cma, 2022-02-10; never; course 2021-01-01 2 contact-hour clinical, 2024-06-01, aama.ce.contact-hour,
        cma, 2022-02-10; never; course 2024-06-02 2 contact-hour clinical, 2024-06-01, aama.ce.contact-hour,
        cma, 2022-02-10; never; course 2024-01-01 2 ceu clinical/general, 2024-06-01, aama.ce.one-topic, ASSUMED
        cma, 2022-02-10; never; course 2024-01-01 2 ceu clinical, 2024-06-01, aama.ce.one-topic,
        cma, 2022-02-10; never; course 2024-01-01 2 ceu clinical/other, 2024-06-01, aama.ce.one-topic,
        cma, 2022-02-10; never; course 2024-01-01 0.5 ceu clinical/general, 2024-06-01, aama.ce.one-topic,
        cma, 2022-02-10; never; cpr-card 2024-01-01 1 card clinical/general, 2024-06-01, aama.ce.one-topic,
        cma, 2022-02-10; never; seance 2024-01-01 2 point clinical, 2024-06-01, aama.ce.kinds, PRIMARY
        cma, 2022-02-10; never; course 2024-01-01 2 card clinical, 2024-06-01, aama.ce.kinds, PRIMARY
        cma, 2022-02-10; never; course 2024-01-01 2 ceu astrology, 2024-06-01, aama.ce.kinds,
        cma, 2022-02-10; never; course 2024-01-01 2 ceu astrology/general, 2024-06-01, aama.ce.kinds,
        cma, 2022-02-10; never; course 2024-01-01 2 ceu, 2024-06-01, aama.ce.kinds,
        cma, 2022-02-10; never; college-credit 2024-01-01 1 college-credit, 2024-06-01, aama.ce.kinds,
        cma, 2022-02-10; never; cpr-card 2024-01-01 4 card, 2024-06-01, aama.ce.kinds,
        cma, 2022-02-10; never; course 2022-01-01 25 point clinical, 2023-10-31, aama.ce.pre-earned,
        cma, 2022-02-10; never; course 2022-01-01 25 point clinical, 2023-11-01, aama.ce.pre-earned,
        # the examination
        cma, 2022-02-10; never, 2022-02-10, aama.exam.apply-by, DISPUTED
        cma, 2022-02-10; never, 2022-02-09, aama.exam.apply-by,
        cma, 2022-02-10; never, 2022-02-10, aama.exam.pass-by, DISPUTED
        cma, 2022-02-10; never, 2022-02-09, aama.exam.pass-by,
        cma, 2022-02-10; failed 3, 2024-06-01, aama.exam.attempts, PRIMARY
        cma, 2022-02-10; failed 2, 2024-06-01, aama.exam.attempts,
        cma, 2022-02-10; failed 3, 2026-06-01, aama.exam.re-enrolment,
        # the window for continuing education; one that had closed by 2019-12-31 stays the old one
        cma, 2015-01-15; never, 2019-12-31, aama.lapse.window, SECONDARY
        cma, 2015-01-15; never, 2020-01-01, aama.lapse.window, DISPUTED
        cma, 2014-12-01; never, 2020-01-01, aama.lapse.window, DISPUTED
        cma, 2009-12-31; never, 2020-01-01, aama.lapse.window, SECONDARY
        cma, 2022-02-10; never, 2027-05-30, aama.lapse.window, DISPUTED
        cma, 2022-02-10; never, 2022-02-09, aama.lapse.window,
        # fees; the reactivation fee of before 2020 is known from somebody else's page
        cma, 2022-02-10; never, 2027-02-28, aama.fee.late,
        cma, 2022-02-10; never, 2027-03-01, aama.fee.late, NOT_ESTABLISHED
        cma, 2022-02-10, 2027-05-29, aama.fee.late, NOT_ESTABLISHED
        cma, 2022-02-10; never, 2027-05-30, aama.fee.late,
        cma, 2010-01-15; never, 2016-01-01, aama.fee.late, NOT_ESTABLISHED
        cma, 2022-02-10; never, 2024-06-01, aama.fee.membership-unknown, ASSUMED
        cma, 2022-02-10; never, 2027-05-30, aama.fee.membership-unknown, ASSUMED
        cma, 2022-02-10; member true, 2024-06-01, aama.fee.membership-unknown,
        cma, 2022-02-10; member false, 2024-06-01, aama.fee.membership-unknown,
        cma, 2005-01-15; never, 2016-01-01, aama.fee.reactivation, SECONDARY
        cma, 2005-01-15; never, 2020-01-01, aama.fee.reactivation,
        # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
        cma, 2022-02-10; extended 2023-01-01 2027-12-31, 2023-02-01, record.extended, ASSUMED
        cma, 2022-02-10; extended 2023-01-01 2027-12-31, 2022-12-31, record.extended,
        cma, 2022-02-10; uncertified 2027-02-28, 2023-01-01, record.certified-unknown, ASSUMED
        cma, 2022-02-10; printed 2027-02-28, 2023-01-01, record.certified-unknown,
        cma, 2022-02-10; renewed 2027-01-01; printed 2032-01-31, 2023-01-01, printed.later-certificate, ASSUMED
        cma, 2022-02-10; renewed 2027-01-01; printed 2032-01-31, 2027-01-01, printed.later-certificate,
        # the examination is passed two months before the end: there is no 31 June
        cma, 2020-08-10; never, 2024-06-01, renewal.missing-day, ASSUMED
        cma, 2022-02-10; never, 2024-06-01, renewal.missing-day,
        # two years after the day on which the facts were verified, and the day after
        cma, 2022-02-10; never, 2028-11-24, renewal.stale,
        cma, 2022-02-10; never, 2028-11-25, renewal.stale, ASSUMED
        """;

    /** Well established, and noted where they tell against the holder. */
    private static final Set<String> REMARKED = Set.of("aama.ce.kinds", "aama.exam.attempts");

    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AamaPolicy());

    @ParameterizedTest
    @CsvSource(textBlock = ROWS)
    void anAnswerNotesAFactThatItUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(code, record, asOf, rule)).isEqualTo(grade == null ? Set.of() : Set.of(grade));
    }

    // the end of 2016-04-30 had an old window to 2021: that it was still open by 2019-12-31 decides, and then the new
    // one
    @Test
    void aWindowThatWasOpenAtTheTransitionRestsOnBothWindows() {
        assertThat(grades("cma", "2011-04-12; never", LocalDate.of(2020, 2, 1), "aama.lapse.window"))
                .containsExactlyInAnyOrder(Grade.SECONDARY, Grade.DISPUTED);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true"})
    void theNoteOnAttemptsNamesReEnrolmentSince2025(LocalDate asOf, boolean named) {
        assertThat(notes("cma", "2022-02-10; failed 3", asOf))
                .filteredOn(note -> note.key().equals("aama.exam.attempts"))
                .singleElement()
                .matches(note -> note.text().contains("Re-enrolment") == named);
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "2022-02-10; member true; never; course 2022-01-01 25 point clinical;"
                + " course 2023-01-01 2 ceu general; college-credit 2023-01-01 1 college-credit administrative;"
                + " cpr-card 2023-01-01 4 card; course 2023-01-01 0.5 point general";
        assertThat(notes("cma", record, LocalDate.of(2026, 11, 24)))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("aama.lapse.window", "aama.exam.apply-by", "aama.exam.pass-by");
    }

    @Test
    void everyFactThatAsksForANoteHasARowWithItAndOneWithout() {
        // renewal.term is of bodies with a fixed grid of terms
        List<Note> asked = facts().flatMap(fact -> fact.note().stream())
                .filter(note -> !note.key().equals("renewal.term"))
                .toList();
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
        return new AamaPolicy()
                .facts().and(TermFacts.table()).facts().stream()
                        .filter(fact -> !fact.key().equals(AamaFacts.CE_SHARED));
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
        String[] entries = record.split("; ?");
        Certification holder = Certification.of("aama:" + code, LocalDate.parse(entries[0]));
        for (String entry : List.of(entries).subList(1, entries.length)) {
            String[] words = entry.split(" ");
            holder = switch (words[0]) {
                case "never" -> holder.withNeverRenewed();
                case "uncertified" ->
                    holder.withHistory(RenewalHistory.of(null, List.of(), false, LocalDate.parse(words[1])));
                case "extended" ->
                    holder.withEvent(HistoryEvent.extended(LocalDate.parse(words[1]), LocalDate.parse(words[2])));
                case "renewed" -> holder.withRenewedOn(LocalDate.parse(words[1]));
                case "reinstated" -> holder.withReinstatedOn(LocalDate.parse(words[1]));
                case "printed" -> holder.withPrintedExpiration(LocalDate.parse(words[1]));
                case "member" -> holder.withMember(Boolean.parseBoolean(words[1]));
                case "failed" -> holder.with(InputKey.FAILED_EXAM_ATTEMPTS, Integer.valueOf(words[1]));
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
