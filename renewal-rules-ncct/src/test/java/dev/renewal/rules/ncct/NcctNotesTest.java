package dev.renewal.rules.ncct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Note;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The term is 2022-06-15 to 2023-06-15. */
class NcctNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new NcctPolicy();
    }

    @Override
    protected Set<String> noted() {
        return Set.of("ncct.ce.kinds");
    }

    /** Only a joint plan reads whether a course may be shared. */
    @Override
    protected Set<String> unused() {
        return Set.of("ncct.ce.shared");
    }

    @Override
    protected String examples() {
        return """
            ncma | certified 2022-06-15; renewed 2022-12-14 | 2023-01-01 | renewal.term | assumed
            ncma | certified 2022-06-15; complete | 2023-01-01 | renewal.term |
            ncma | certified 2022-06-15; renewed 2022-12-14 | 2022-12-13 | renewal.term |
            ncma | certified 2022-06-15; renewed 2022-12-15 | 2023-01-01 | renewal.term | assumed
            ncma | certified 2022-06-15 | 2023-06-16 | renewal.unknown | assumed
            ncma | certified 2022-06-15 | 2023-06-15 | renewal.unknown |
            ncma | certified 2022-06-15; complete | 2023-06-16 | renewal.unknown |
            ncma | certified 2022-06-15; printed 2023-06-15 | 2023-06-16 | renewal.unknown |
            ncma | certified 2022-06-15; renewed 2023-07-01 | 2023-06-16 | renewal.unknown | assumed
            ncma | certified 2022-06-15; printed 2024-06-30 | 2023-06-16 | renewal.unknown | assumed
            ncma | certified 2022-06-15; renewed 2022-06-15 | 2023-06-16 | renewal.unknown |
            ncma | certified 2022-06-15; reinstated 2022-06-15 | 2023-06-16 | renewal.unknown |
            ncma | certified 2022-06-15; printed 2023-06-30 | 2023-01-01 | printed.wins | assumed
            ncma | certified 2022-06-15; printed 2023-06-15 | 2023-01-01 | printed.wins |
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-15 | printed.wins |
            ncma | certified 2022-06-15; printed 2023-06-14 | 2023-01-01 | printed.wins | assumed
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-15 | printed.not-yet | assumed
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-16 | printed.not-yet |
            ncma | certified 2022-06-15; printed 2023-12-14 | 2022-12-14 | printed.not-yet | assumed
            ncma | certified 2022-06-15; printed 2023-12-13 | 2022-12-13 | printed.not-yet |
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-16 | printed.renewal-missing | assumed
            ncma | certified 2022-06-15; printed 2023-06-30 | 2023-06-16 | printed.renewal-missing |
            ncma | certified 2022-06-15; printed 2023-12-14 | 2022-12-15 | printed.renewal-missing | assumed
            ncma | certified 2022-06-15; printed 2023-12-13 | 2022-12-15 | printed.renewal-missing |
            ncma | certified 2022-06-15; printed 2022-12-14 | 2022-12-01 | printed.renewal-missing | assumed
            ncma | certified 2022-06-15; printed 2022-12-15 | 2022-12-01 | printed.renewal-missing |
            ncma | certified 2022-06-15; printed 2023-06-30 | 2023-01-01 | printed.tolerance | assumed
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-15 | printed.tolerance | assumed
            ncma | certified 2022-06-15; printed 2023-06-15 | 2023-01-01 | printed.tolerance |
            ncma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-06-30 | 2023-02-01 | printed.tolerance |
            ncma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-06-30 | 2023-02-01 | printed.earlier-certificate | assumed
            ncma | certified 2022-06-15; renewed 2023-01-01; printed 2023-06-30 | 2023-02-01 | printed.earlier-certificate | assumed
            ncma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-07-01 | 2023-02-01 | printed.earlier-certificate |
            ncma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-06-30 | 2022-12-31 | printed.earlier-certificate |
            ncma | certified 2022-06-15; complete; printed 2022-09-30 | 2022-07-01 | printed.earlier-certificate |
            ncma | certified 2022-06-15; complete | 2023-01-01 | ncct.term.day | assumed
            ncma | certified 2022-06-15; complete | 2022-06-14 | ncct.term.day |
            ncma | certified 2022-06-15; printed 2023-06-15 | 2023-01-01 | ncct.term.day |
            ncma | certified 2022-06-15; printed 2024-06-15 | 2023-06-15 | ncct.term.day | assumed
            ncma | certified 2022-06-15; complete | 2023-01-01 | ncct.validity | disputed
            ncma | certified 2022-06-15; complete | 2022-06-14 | ncct.validity |
            ncma | certified 2022-06-15; complete | 2027-06-16 | ncct.validity | disputed
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.status |
            ncma | certified 2022-06-15; complete | 2023-06-16 | ncct.status | assumed
            ncma | certified 2022-06-15; complete | 2027-06-15 | ncct.status | assumed
            ncma | certified 2022-06-15; complete | 2022-06-14 | ncct.status |
            ncma | certified 2022-06-15; complete | 2027-06-15 | ncct.reactivation | not-established
            ncma | certified 2022-06-15; complete | 2023-06-16 | ncct.reactivation | not-established
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.reactivation |
            ncma | certified 2022-06-15; complete | 2027-06-16 | ncct.reactivation |
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.ce.total | secondary
            ncma | certified 2022-06-15; complete | 2027-06-16 | ncct.ce.total |
            ncma | certified 2022-06-15; complete | 2027-06-15 | ncct.ce.total | secondary
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.fee.renewal | not-established
            ncma | certified 2022-06-15; complete | 2027-06-16 | ncct.fee.renewal |
            ncma | certified 2022-06-15; complete | 2027-06-15 | ncct.fee.renewal | not-established
            ncma | certified 2022-06-15; complete | 2027-06-16 | ncct.fee.examination | not-established
            ncma | certified 2022-06-15; complete | 2027-06-15 | ncct.fee.examination |
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials |
            ncpt | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ncet | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ncmoa | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ncics | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ncpct | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ts-c | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            cpi | certified 2022-06-15; complete | 2023-06-15 | ncct.credentials | assumed
            ncpt | certified 2022-06-15; complete | 2022-06-14 | ncct.credentials |
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.term.length |
            ncma | certified 2022-06-15; complete | 2023-06-15 | ncct.ce.window |
            ncma | certified 2022-06-15; complete; did employer-training 2022-07-01 1 clock-hour | 2023-06-15 | ncct.ce.employer-training |
            ncma | certified 2022-06-15; complete; did course 2022-07-01 1 clock-hour | 2023-01-01 | ncct.ce.kinds |
            ncma | certified 2022-06-15; complete; did course 2022-07-01 1 contact-hour | 2023-01-01 | ncct.ce.kinds | own-text
            ncma | certified 2022-06-15; complete; did employer-training 2022-07-01 1 clock-hour | 2023-01-01 | ncct.ce.kinds |
            ncma | certified 2022-06-15; complete; did employer-training 2022-07-01 1 credit | 2023-01-01 | ncct.ce.kinds | own-text
            ncma | certified 2022-06-15; complete; did college 2022-07-01 1 clock-hour | 2023-01-01 | ncct.ce.kinds | own-text
            # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
            ncma | certified 2022-06-15; extended 2023-01-01 until 2023-12-31 | 2023-02-01 | record.extended | assumed
            ncma | certified 2022-06-15; extended 2023-01-01 until 2023-12-31 | 2022-12-31 | record.extended |
            ncma | printed 2023-06-15 | 2023-01-01 | record.certified-unknown | assumed
            ncma | certified 2022-06-15; printed 2023-06-15 | 2023-01-01 | record.certified-unknown |
            ncma | certified 2022-06-15; renewed 2023-06-01; printed 2024-06-15 | 2023-01-01 | printed.later-certificate | assumed
            ncma | certified 2022-06-15; renewed 2023-06-01; printed 2024-06-15 | 2023-06-01 | printed.later-certificate |
            ncma | certified 2022-06-15; reinstated 2024-02-29 | 2024-06-01 | renewal.missing-day | assumed
            ncma | certified 2022-06-15; complete | 2023-01-01 | renewal.missing-day |
            # two years after the day on which the facts were verified, and the day after
            ncma | certified 2022-06-15; complete | 2028-11-24 | renewal.stale |
            ncma | certified 2022-06-15; complete | 2028-11-25 | renewal.stale | assumed
            """;
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "certified 2022-06-15; complete; did course 2022-07-01 8 clock-hour;"
                + " did employer-training 2022-07-01 4 clock-hour; did employer-training 2022-08-01 4 clock-hour;"
                + " did course 2020-12-31 8 clock-hour";
        assertThat(notes("ncma", record, LocalDate.of(2023, 6, 15)))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("ncct.term.day", "ncct.validity", "ncct.ce.total", "ncct.fee.renewal");
    }
}
