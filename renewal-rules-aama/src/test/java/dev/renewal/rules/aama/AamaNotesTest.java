package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Note;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certified on 2022-02-10: the term ends on 2027-02-28, continuing education closes on 2027-05-29. Certified on 2020-02-10: the
 * term ends on 2025-02-28, continuing education closes on 2025-05-29.
 */
class AamaNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new AamaPolicy();
    }

    @Override
    protected Set<String> noted() {
        return Set.of("aama.ce.kinds", "aama.exam.attempts");
    }

    /** Only a joint plan reads whether a course may be shared; terms lie on no fixed grid. */
    @Override
    protected Set<String> unused() {
        return Set.of("aama.ce.shared", "renewal.term");
    }

    @Override
    protected String examples() {
        return """
            # the term: only the anchor decides which rule holds
            cma | certified 2009-12-31; complete | 2010-06-01 | aama.term.length.before-2010 | assumed
            cma | certified 2010-01-01; complete | 2010-06-01 | aama.term.length.before-2010 |
            cma | certified 2006-05-01; renewed 2010-01-01 | 2009-12-31 | aama.term.length.before-2010 | assumed
            cma | certified 2006-05-01; renewed 2010-01-01 | 2010-01-01 | aama.term.length.before-2010 |
            cma | certified 2009-12-31; complete | 2009-12-30 | aama.term.length.before-2010 |
            cma | certified 2022-02-10; renewed 2023-06-15 | 2023-06-15 | aama.term.anchor | assumed
            cma | certified 2022-02-10; reinstated 2023-06-15 | 2023-06-15 | aama.term.anchor | assumed
            cma | certified 2006-05-01; renewed 2010-01-01 | 2010-01-01 | aama.term.anchor | assumed
            cma | certified 2006-05-01; renewed 2009-12-31 | 2010-01-01 | aama.term.anchor |
            cma | certified 2022-02-10; renewed 2023-06-15 | 2023-06-14 | aama.term.anchor |
            cma | certified 2022-02-10; complete | 2026-11-24 | aama.term.anchor |
            cma | certified 2015-03-31; complete | 2020-06-01 | aama.term.covid-extension |
            # the printed expiration; its implied start is the first of the month 60 months before it
            cma | certified 2022-02-10; printed 2027-03-31 | 2023-01-01 | printed.wins | assumed
            cma | certified 2022-02-10; printed 2026-12-31 | 2023-01-01 | printed.wins | assumed
            cma | certified 2015-03-31; printed 2020-03-31 | 2016-01-01 | printed.wins | assumed
            cma | certified 2015-03-31; printed 2020-08-31 | 2016-01-01 | printed.wins |
            cma | certified 2022-02-10; printed 2027-02-28 | 2023-01-01 | printed.wins |
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-01-31 | printed.wins |
            cma | certified 2022-02-10; printed 2027-03-31 | 2023-01-01 | printed.tolerance | assumed
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-01-31 | printed.tolerance | assumed
            cma | certified 2022-02-10; printed 2027-02-28 | 2023-01-01 | printed.tolerance |
            cma | certified 2022-02-10; renewed 2023-06-15; printed 2025-12-14 | 2024-01-01 | printed.tolerance |
            cma | certified 2022-02-10; complete | 2023-01-01 | printed.tolerance |
            cma | certified 2022-02-10; renewed 2023-06-15; printed 2025-12-14 | 2024-01-01 | printed.earlier-certificate | assumed
            cma | certified 2022-02-10; reinstated 2023-06-15; printed 2025-12-14 | 2024-01-01 | printed.earlier-certificate | assumed
            cma | certified 2022-02-10; renewed 2023-06-15; printed 2025-12-15 | 2024-01-01 | printed.earlier-certificate |
            cma | certified 2022-02-10; renewed 2023-06-15; printed 2025-12-14 | 2023-06-14 | printed.earlier-certificate |
            cma | certified 2022-02-10; complete; printed 2023-06-30 | 2023-01-01 | printed.earlier-certificate |
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-01-31 | printed.not-yet | assumed
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-02-01 | printed.not-yet |
            cma | certified 2022-02-10; printed 2027-09-30 | 2022-08-31 | printed.not-yet | assumed
            cma | certified 2022-02-10; printed 2027-08-31 | 2022-07-31 | printed.not-yet |
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-02-01 | printed.renewal-missing | assumed
            cma | certified 2022-02-10; printed 2032-02-29 | 2027-01-31 | printed.renewal-missing |
            cma | certified 2022-02-10; printed 2027-08-31 | 2023-01-01 | printed.renewal-missing |
            cma | certified 2022-02-01; printed 2027-08-31 | 2023-01-01 | printed.renewal-missing | assumed
            cma | certified 2022-02-01; printed 2026-08-31 | 2023-01-01 | printed.renewal-missing | assumed
            cma | certified 2022-02-10; printed 2026-09-30 | 2023-01-01 | printed.renewal-missing |
            # what the record says of renewals; terms lie on no fixed grid
            cma | certified 2022-02-10 | 2027-03-01 | renewal.unknown | assumed
            cma | certified 2022-02-10 | 2027-02-28 | renewal.unknown |
            cma | certified 2022-02-10; renewed 2028-01-01 | 2027-03-01 | renewal.unknown | assumed
            cma | certified 2022-02-10; printed 2033-02-28 | 2027-03-01 | renewal.unknown | assumed
            cma | certified 2022-02-10; complete | 2027-03-01 | renewal.unknown |
            cma | certified 2022-02-10; renewed 2022-02-10 | 2027-03-01 | renewal.unknown |
            cma | certified 2022-02-10; reinstated 2022-02-10 | 2027-03-01 | renewal.unknown |
            cma | certified 2022-02-10; printed 2027-02-28 | 2027-03-01 | renewal.unknown |
            cma | certified 2022-02-10; renewed 2023-06-15 | 2023-06-15 | renewal.term |
            cma | certified 2022-02-10; renewed 2026-06-15 | 2026-06-15 | renewal.term |
            # continuing education
            cma | certified 2005-03-01; complete | 2006-12-31 | aama.ce.administrative | secondary
            cma | certified 2005-03-01; complete | 2007-01-01 | aama.ce.administrative |
            cma | certified 2005-03-01; complete | 2006-12-31 | aama.ce.clinical | secondary
            cma | certified 2005-03-01; complete | 2007-01-01 | aama.ce.clinical |
            cma | certified 2005-03-01; complete | 2006-12-31 | aama.ce.general | secondary
            cma | certified 2005-03-01; complete | 2007-01-01 | aama.ce.general |
            cma | certified 2005-03-01; complete | 2006-12-31 | aama.ce.total |
            cma | certified 2020-02-10; complete; did course 2025-03-01 3 ceu clinical | 2025-03-01 | aama.ce.after-expiration | assumed
            cma | certified 2020-02-10; complete; did course 2025-05-29 3 ceu clinical | 2025-06-30 | aama.ce.after-expiration | assumed
            cma | certified 2020-02-10; complete; did course 2025-05-30 3 ceu clinical | 2025-06-30 | aama.ce.after-expiration |
            cma | certified 2020-02-10; complete; did course 2025-02-28 3 ceu clinical | 2025-06-30 | aama.ce.after-expiration |
            cma | certified 2020-02-10; complete; did course 2025-03-02 3 ceu clinical | 2025-03-01 | aama.ce.after-expiration |
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 contact-hour clinical | 2024-06-01 | aama.ce.contact-hour | assumed
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu clinical | 2024-06-01 | aama.ce.contact-hour |
            cma | certified 2022-02-10; complete; did course 2021-01-01 2 contact-hour clinical | 2024-06-01 | aama.ce.contact-hour |
            cma | certified 2022-02-10; complete; did course 2024-06-02 2 contact-hour clinical | 2024-06-01 | aama.ce.contact-hour |
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu clinical/general | 2024-06-01 | aama.ce.one-topic | assumed
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu clinical | 2024-06-01 | aama.ce.one-topic |
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu clinical/other | 2024-06-01 | aama.ce.one-topic |
            cma | certified 2022-02-10; complete; did course 2024-01-01 0.5 ceu clinical/general | 2024-06-01 | aama.ce.one-topic |
            cma | certified 2022-02-10; complete; did cpr-card 2024-01-01 1 card clinical/general | 2024-06-01 | aama.ce.one-topic |
            cma | certified 2022-02-10; complete; did seance 2024-01-01 2 point clinical | 2024-06-01 | aama.ce.kinds | primary
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 card clinical | 2024-06-01 | aama.ce.kinds | primary
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu astrology | 2024-06-01 | aama.ce.kinds |
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu astrology/general | 2024-06-01 | aama.ce.kinds |
            cma | certified 2022-02-10; complete; did course 2024-01-01 2 ceu | 2024-06-01 | aama.ce.kinds |
            cma | certified 2022-02-10; complete; did college-credit 2024-01-01 1 college-credit | 2024-06-01 | aama.ce.kinds |
            cma | certified 2022-02-10; complete; did cpr-card 2024-01-01 4 card | 2024-06-01 | aama.ce.kinds |
            cma | certified 2022-02-10; complete; did course 2022-01-01 25 point clinical | 2023-10-31 | aama.ce.pre-earned |
            cma | certified 2022-02-10; complete; did course 2022-01-01 25 point clinical | 2023-11-01 | aama.ce.pre-earned |
            # the examination
            cma | certified 2022-02-10; complete | 2022-02-10 | aama.exam.apply-by | disputed
            cma | certified 2022-02-10; complete | 2022-02-09 | aama.exam.apply-by |
            cma | certified 2022-02-10; complete | 2022-02-10 | aama.exam.pass-by | disputed
            cma | certified 2022-02-10; complete | 2022-02-09 | aama.exam.pass-by |
            cma | certified 2022-02-10; input failed_exam_attempts 3 | 2024-06-01 | aama.exam.attempts | primary
            cma | certified 2022-02-10; input failed_exam_attempts 2 | 2024-06-01 | aama.exam.attempts |
            cma | certified 2022-02-10; input failed_exam_attempts 3 | 2026-06-01 | aama.exam.re-enrolment |
            # the window for continuing education; one that had closed by 2019-12-31 stays the old one
            cma | certified 2015-01-15; complete | 2019-12-31 | aama.lapse.window | secondary
            cma | certified 2015-01-15; complete | 2020-01-01 | aama.lapse.window | disputed
            cma | certified 2014-12-01; complete | 2020-01-01 | aama.lapse.window | disputed
            cma | certified 2009-12-31; complete | 2020-01-01 | aama.lapse.window | secondary
            # the end of 2016-04-30 had an old window to 2021: that it was still open decides, and then the new one
            cma | certified 2011-04-12; complete | 2020-02-01 | aama.lapse.window | secondary, disputed
            cma | certified 2022-02-10; complete | 2027-05-30 | aama.lapse.window | disputed
            cma | certified 2022-02-10; complete | 2022-02-09 | aama.lapse.window |
            # fees; the reactivation fee of before 2020 is known from somebody else's page
            cma | certified 2022-02-10; complete | 2027-02-28 | aama.fee.late |
            cma | certified 2022-02-10; complete | 2027-03-01 | aama.fee.late | not-established
            cma | certified 2022-02-10 | 2027-05-29 | aama.fee.late | not-established
            cma | certified 2022-02-10; complete | 2027-05-30 | aama.fee.late |
            cma | certified 2010-01-15; complete | 2016-01-01 | aama.fee.late | not-established
            cma | certified 2022-02-10; complete | 2024-06-01 | aama.fee.membership-unknown | assumed
            cma | certified 2022-02-10; complete | 2027-05-30 | aama.fee.membership-unknown | assumed
            cma | certified 2022-02-10; member true | 2024-06-01 | aama.fee.membership-unknown |
            cma | certified 2022-02-10; member false | 2024-06-01 | aama.fee.membership-unknown |
            cma | certified 2005-01-15; complete | 2016-01-01 | aama.fee.reactivation | secondary
            cma | certified 2005-01-15; complete | 2020-01-01 | aama.fee.reactivation |
            # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
            cma | certified 2022-02-10; extended 2023-01-01 until 2027-12-31 | 2023-02-01 | record.extended | assumed
            cma | certified 2022-02-10; extended 2023-01-01 until 2027-12-31 | 2022-12-31 | record.extended |
            cma | printed 2027-02-28 | 2023-01-01 | record.certified-unknown | assumed
            cma | certified 2022-02-10; printed 2027-02-28 | 2023-01-01 | record.certified-unknown |
            cma | certified 2022-02-10; renewed 2027-01-01; printed 2032-01-31 | 2023-01-01 | printed.later-certificate | assumed
            cma | certified 2022-02-10; renewed 2027-01-01; printed 2032-01-31 | 2027-01-01 | printed.later-certificate |
            # the examination is passed two months before the end: there is no 31 June
            cma | certified 2020-08-10; complete | 2024-06-01 | renewal.missing-day | assumed
            cma | certified 2022-02-10; complete | 2024-06-01 | renewal.missing-day |
            # two years after the day on which the facts were verified, and the day after
            cma | certified 2022-02-10; complete | 2028-11-24 | renewal.stale |
            cma | certified 2022-02-10; complete | 2028-11-25 | renewal.stale | assumed
            """;
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true"})
    void theNoteOnAttemptsNamesReEnrolmentSince2025(LocalDate asOf, boolean named) {
        assertThat(notes("cma", "certified 2022-02-10; input failed_exam_attempts 3", asOf))
                .filteredOn(note -> note.key().equals("aama.exam.attempts"))
                .singleElement()
                .matches(note -> note.text().contains("Re-enrolment") == named);
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "certified 2022-02-10; member true; complete; did course 2022-01-01 25 point clinical;"
                + " did course 2023-01-01 2 ceu general; did college-credit 2023-01-01 1 college-credit administrative;"
                + " did cpr-card 2023-01-01 4 card; did course 2023-01-01 0.5 point general";
        assertThat(notes("cma", record, LocalDate.of(2026, 11, 24)))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("aama.lapse.window", "aama.exam.apply-by", "aama.exam.pass-by");
    }
}
