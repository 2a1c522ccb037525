package dev.renewal.rules.wadoh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Note;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The term ends on 2024-05-14; one cycle is over on 2025-05-14, and three years are on 2027-05-13. */
class WaDohNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new WaDohPolicy();
    }

    @Override
    protected Set<String> noted() {
        return Set.of("wa-doh.term.anchor", "wa-doh.lapse.closed-day", "wa-doh.lapse.ma-r", "wa-doh.military");
    }

    /** There is no computed term. */
    @Override
    protected Set<String> unused() {
        return Set.of(
                "renewal.term",
                "renewal.unknown",
                "printed.tolerance",
                "printed.wins",
                "printed.not-yet",
                "printed.renewal-missing");
    }

    @Override
    protected String examples() {
        return """
            ma-c | certified 2022-06-15; complete | 2023-01-01 | wa-doh.term.length | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2024-05-01 | 2024-05-15 | wa-doh.term.length | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2024-05-01 | 2024-05-14 | wa-doh.term.length |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2023-01-01 | wa-doh.term.length |
            ma-c | certified 2022-06-15; printed 2024-05-14; input born_on 1980-05-13 | 2023-01-01 | wa-doh.term.anchor | primary
            ma-c | certified 2022-06-15; printed 2024-05-14; input born_on 1980-05-14 | 2023-01-01 | wa-doh.term.anchor |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2023-01-01 | wa-doh.term.anchor |
            ma-c | certified 2022-06-15; input born_on 1980-05-13 | 2023-01-01 | wa-doh.term.anchor |
            # of a moved end, what is printed counts
            ma-c | certified 2019-06-15; printed 2020-05-14; input born_on 1980-05-14 | 2020-01-01 | wa-doh.term.anchor |
            ma-c | certified 2019-06-15; printed 2020-09-30; input born_on 1980-05-14 | 2020-01-01 | wa-doh.term.anchor | primary
            ma-c | certified 2022-06-15; printed 2024-05-14; extended 2024-01-01 until 2024-08-31; input born_on 1980-05-14 | 2024-02-01 | wa-doh.term.anchor |
            # born on a leap day
            ma-c | certified 2022-06-15; printed 2024-02-29; input born_on 1980-02-29 | 2023-01-01 | wa-doh.term.anchor |
            ma-c | certified 2022-06-15; printed 2024-02-28; input born_on 1980-02-29 | 2023-01-01 | wa-doh.term.anchor | primary
            ma-c | certified 2022-06-15; printed 2025-02-28; input born_on 1980-02-29 | 2023-01-01 | wa-doh.term.anchor |
            ma-c | certified 2022-06-15; printed 2025-03-01; input born_on 1980-02-29 | 2023-01-01 | wa-doh.term.anchor |
            ma-c | certified 2022-06-15; printed 2025-03-02; input born_on 1980-02-29 | 2023-01-01 | wa-doh.term.anchor | primary
            ma-c | certified 2022-06-15; printed 2025-03-01; input born_on 1980-02-28 | 2023-01-01 | wa-doh.term.anchor | primary
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-15 | wa-doh.term.cycle | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.term.cycle |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.term.cycle |
            ma-c | printed 2024-05-14 | 2024-01-01 | wa-doh.term.implied | assumed
            ma-c | certified 2022-06-15; renewed 2023-05-01 printed 2024-05-14 | 2024-01-01 | wa-doh.term.implied | assumed
            ma-c | certified 2022-06-15; renewed 2023-05-01 printed 2024-05-14 | 2023-04-30 | wa-doh.term.implied |
            ma-c | certified 2022-06-15; printed 2024-05-14; suspended 2023-01-01 | 2024-01-01 | wa-doh.term.implied |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.ce | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.ce | not-established
            ma-r | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.ce |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.fee.renewal | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.fee.renewal |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-15 | wa-doh.fee.late | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.fee.late |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2025-05-15 | wa-doh.fee.reissuance | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2025-05-14 | wa-doh.fee.reissuance |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.fee.reapplication | not-established
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-13 | wa-doh.fee.reapplication |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-15 | wa-doh.lapse.closed-day | primary
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.lapse.closed-day |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.lapse.closed-day |
            ma-r | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.lapse.ma-r | primary
            ma-r | certified 2022-06-15; printed 2024-05-14 | 2027-05-13 | wa-doh.lapse.ma-r |
            ma-p | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.lapse.ma-r |
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-15 | wa-doh.military | primary
            ma-h | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.military | primary
            ma-r | certified 2022-06-15; printed 2024-05-14 | 2027-05-14 | wa-doh.military | primary
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-05-14 | wa-doh.military |
            # the text of the late renewal was changed on 2026-06-14
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2026-06-14 | wa-doh.lapse.text | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2026-06-13 | wa-doh.lapse.text |
            ma-c | certified 2022-06-15; printed 2027-05-14 | 2026-06-14 | wa-doh.lapse.text |
            # well established
            ma-c | certified 2019-06-15; printed 2020-05-14 | 2020-06-01 | wa-doh.term.covid |
            ma-r | certified 2022-06-15; printed 2024-05-14 | 2024-01-01 | wa-doh.ma-r.employer |
            # records
            ma-c | certified 2022-06-15; printed 2024-05-14; reinstated 2024-01-01 | 2024-01-01 | printed.earlier-certificate | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2024-01-01 | 2024-05-15 | printed.earlier-certificate | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2024-01-01 | 2024-05-14 | printed.earlier-certificate |
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2023-11-14 | 2023-11-13 | printed.later-certificate | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14; renewed 2023-11-14 | 2023-11-14 | printed.later-certificate |
            ma-c | certified 2022-06-15; printed 2024-05-14; extended 2024-01-01 until 2024-08-31 | 2024-01-01 | record.extended | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14; extended 2024-01-01 until 2024-08-31 | 2023-12-31 | record.extended |
            ma-c | printed 2024-05-14 | 2024-01-01 | record.certified-unknown | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-01-01 | record.certified-unknown |
            ma-c | certified 2022-06-15; printed 2024-02-29 | 2024-01-01 | renewal.missing-day | assumed
            ma-c | certified 2022-06-15; printed 2024-05-14 | 2024-01-01 | renewal.missing-day |
            ma-c | certified 2022-06-15; printed 2030-05-14 | 2028-11-25 | renewal.stale | assumed
            ma-c | certified 2022-06-15; printed 2030-05-14 | 2028-11-24 | renewal.stale |
            """;
    }

    @ParameterizedTest
    @CsvSource({
        "certified 2022-06-15, 2023-01-01, ''",
        "certified 2022-06-15; input born_on 1980-05-14, 2023-05-13, 2023-05-14",
        "certified 2022-06-15; input born_on 1980-05-14, 2023-05-14, 2023-05-14",
        "certified 2022-06-15; input born_on 1980-05-14, 2023-05-15, 2024-05-14",
        "certified 2022-06-15; input born_on 1980-02-29, 2023-02-28, 2023-02-28",
        "certified 2022-06-15; input born_on 1980-02-29, 2023-03-01, 2024-02-29",
    })
    void aMissingPrintIsAskedForWithTheNextBirthday(String record, LocalDate asOf, String birthday) {
        Assessment answer = RenewalPolicies.of(policy()).assess(Records.read("wa-doh:ma-c", record), asOf);
        String text = answer.notes().stream()
                .filter(note -> note.key().equals("wa-doh.term.length"))
                .map(Note::text)
                .findFirst()
                .orElseThrow();
        assertThat(text)
                .startsWith("The end of the term is not known")
                .contains("look-up")
                .contains(birthday.isEmpty() ? "" : "It is " + birthday + ", the next birthday, at the earliest.");
        assertThat(text.contains("birthday")).isEqualTo(!birthday.isEmpty());
        if (!birthday.isEmpty()) {
            assertThat(answer.nextChange()).contains(LocalDate.parse(birthday).plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-05-02, honorable", "2025-05-03, qualifying"})
    void theDischargeIsTheOneOfItsTime(LocalDate asOf, String word) {
        String record = "certified 2022-06-15; printed 2024-05-14";
        assertThat(notes("ma-c", record, asOf))
                .filteredOn(note -> note.key().equals("wa-doh.military"))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains(word + " discharge"));
    }
}
