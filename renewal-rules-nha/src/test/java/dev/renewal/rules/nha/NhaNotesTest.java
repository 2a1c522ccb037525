package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Note;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The term is 2022-06-15 to 2024-06-15. */
class NhaNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new NhaPolicy();
    }

    @Override
    protected Set<String> noted() {
        return Set.of("nha.ce.kinds");
    }

    /** Only a joint plan reads whether a course may be shared. */
    @Override
    protected Set<String> unused() {
        return Set.of("nha.ce.shared");
    }

    @Override
    protected String examples() {
        return """
            ccma | certified 2022-06-15; renewed 2023-01-01 | 2023-06-01 | renewal.term | assumed
            ccma | certified 2022-06-15; complete | 2023-06-01 | renewal.term |
            ccma | certified 2022-06-15; renewed 2023-07-01 | 2023-06-30 | renewal.term |
            ccma | certified 2022-06-15; renewed 2023-07-01 | 2023-07-01 | renewal.term | assumed
            ccma | certified 2022-06-15 | 2024-06-16 | renewal.unknown | assumed
            ccma | certified 2022-06-15 | 2024-06-15 | renewal.unknown |
            ccma | certified 2022-06-15; complete | 2024-06-16 | renewal.unknown |
            ccma | certified 2022-06-15; printed 2024-06-15 | 2024-06-16 | renewal.unknown |
            ccma | certified 2022-06-15; renewed 2024-07-01 | 2024-06-16 | renewal.unknown | assumed
            ccma | certified 2022-06-15; printed 2026-06-30 | 2024-06-16 | renewal.unknown | assumed
            ccma | certified 2022-06-15; renewed 2022-06-15 | 2024-06-16 | renewal.unknown |
            ccma | certified 2022-06-15; reinstated 2022-06-15 | 2024-06-16 | renewal.unknown |
            ccma | certified 2022-06-15; printed 2024-06-20 | 2023-06-01 | printed.wins | assumed
            ccma | certified 2022-06-15; printed 2024-06-15 | 2023-06-01 | printed.wins |
            ccma | certified 2022-06-15; printed 2026-06-15 | 2024-06-15 | printed.wins |
            ccma | certified 2022-06-15; printed 2024-06-14 | 2023-06-01 | printed.wins | assumed
            ccma | certified 2022-06-15; printed 2026-06-15 | 2023-06-01 | printed.not-yet | assumed
            ccma | certified 2022-06-15; printed 2026-06-15 | 2024-06-16 | printed.not-yet |
            ccma | certified 2022-06-15; printed 2024-12-14 | 2022-12-14 | printed.not-yet | assumed
            ccma | certified 2022-06-15; printed 2024-12-13 | 2022-12-13 | printed.not-yet |
            ccma | certified 2022-06-15; printed 2026-06-15 | 2024-06-16 | printed.renewal-missing | assumed
            ccma | certified 2022-06-15; printed 2024-06-20 | 2023-06-01 | printed.renewal-missing |
            ccma | certified 2022-06-15; printed 2024-12-14 | 2022-12-15 | printed.renewal-missing | assumed
            ccma | certified 2022-06-15; printed 2024-12-13 | 2022-12-15 | printed.renewal-missing |
            ccma | certified 2022-06-15; printed 2023-12-14 | 2022-12-15 | printed.renewal-missing | assumed
            ccma | certified 2022-06-15; printed 2023-12-15 | 2022-12-15 | printed.renewal-missing |
            ccma | certified 2022-06-15; printed 2024-06-20 | 2023-06-01 | printed.tolerance | assumed
            ccma | certified 2022-06-15; printed 2026-06-15 | 2023-06-01 | printed.tolerance | assumed
            ccma | certified 2022-06-15; printed 2024-06-15 | 2023-06-01 | printed.tolerance |
            ccma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-12-31 | 2023-06-01 | printed.tolerance |
            ccma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-12-31 | 2023-06-01 | printed.earlier-certificate | assumed
            ccma | certified 2022-06-15; renewed 2023-01-01; printed 2023-12-31 | 2023-06-01 | printed.earlier-certificate | assumed
            ccma | certified 2022-06-15; reinstated 2023-01-01; printed 2024-01-01 | 2023-06-01 | printed.earlier-certificate |
            ccma | certified 2022-06-15; reinstated 2023-01-01; printed 2023-12-31 | 2022-12-31 | printed.earlier-certificate |
            ccma | certified 2022-06-15; complete; printed 2023-06-01 | 2023-01-01 | printed.earlier-certificate |
            ccma | certified 2022-06-15; complete | 2023-06-01 | nha.term.day | assumed
            ccma | certified 2022-06-15; printed 2024-06-15 | 2023-06-01 | nha.term.day |
            ccma | certified 2022-06-15; printed 2024-06-20 | 2023-06-01 | nha.term.day |
            ccma | certified 2022-06-15; printed 2026-06-15 | 2023-06-01 | nha.term.day | assumed
            ccma | certified 2022-06-15; complete | 2022-06-14 | nha.term.day |
            ccma | certified 2022-06-15; renewed 2023-01-01 | 2023-06-01 | nha.term.early | assumed
            ccma | certified 2022-06-15; complete | 2023-06-01 | nha.term.early |
            ccma | certified 2022-06-15; renewed 2023-07-01 | 2023-06-01 | nha.term.early |
            ccma | certified 2022-06-15; renewed 2023-07-01 | 2023-07-01 | nha.term.early | assumed
            ccma | certified 2022-06-15; reinstated 2023-01-01 | 2023-06-01 | nha.term.reinstated | assumed
            ccma | certified 2022-06-15; reinstated 2023-07-01 | 2023-06-01 | nha.term.reinstated |
            ccma | certified 2022-06-15; reinstated 2023-07-01 | 2023-07-01 | nha.term.reinstated | assumed
            ccma | certified 2022-06-15; complete | 2023-07-01 | nha.term.reinstated |
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.ce.window | assumed
            ccma | certified 2022-06-15; complete | 2025-06-14 | nha.ce.window | assumed
            ccma | certified 2022-06-15; complete | 2025-06-15 | nha.ce.window |
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.ce.window |
            cpht | certified 2022-06-15; complete | 2025-06-14 | nha.ce.window |
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.ce.window.cpht |
            cpt | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cpt | not-established
            cpt | certified 2022-06-15; complete | 2025-06-15 | nha.fee.renewal.cpt |
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cpt |
            cet | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cet | not-established
            cpt | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cet |
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cet |
            cpct-a | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cpct-a | not-established
            cpct-a | certified 2022-06-15; complete | 2025-06-15 | nha.fee.renewal.cpct-a |
            cmaa | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cmaa | not-established
            cmaa | certified 2022-06-15; complete | 2025-06-15 | nha.fee.renewal.cmaa |
            cbcs | certified 2022-06-15; complete | 2025-06-14 | nha.fee.renewal.cbcs | not-established
            cbcs | certified 2022-06-15; complete | 2025-06-15 | nha.fee.renewal.cbcs |
            cehrs | certified 2022-06-15; complete | 2025-06-14 | nha.fee.renewal.cehrs | not-established
            cehrs | certified 2022-06-15; complete | 2025-06-15 | nha.fee.renewal.cehrs |
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.ccma |
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.fee.renewal.cpht |
            ccma | certified 2022-06-15; complete | 2024-06-16 | nha.fee.reinstatement | not-established
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.fee.reinstatement |
            ccma | certified 2022-06-15; complete | 2025-06-15 | nha.fee.reinstatement |
            cpht | certified 2022-06-15; complete | 2024-06-16 | nha.fee.reinstatement | not-established
            ccma | certified 2022-06-15; complete | 2025-06-15 | nha.fee.examination | not-established
            ccma | certified 2022-06-15; complete | 2025-06-14 | nha.fee.examination |
            cpht | certified 2022-06-15; complete | 2025-06-15 | nha.fee.examination | not-established
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.lapse.reinstatement | assumed
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.lapse.reinstatement |
            ccma | certified 2022-06-15; complete | 2022-06-14 | nha.lapse.reinstatement |
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.lapse.reinstatement.cpht |
            ccma | certified 2022-06-15; complete | 2025-06-15 | nha.lapse.exam | assumed
            ccma | certified 2022-06-15; complete | 2025-06-14 | nha.lapse.exam |
            cpht | certified 2022-06-15; complete | 2025-06-15 | nha.lapse.exam |
            cpht | certified 2022-06-15; complete | 2025-06-15 | nha.lapse.exam.cpht |
            ccma | certified 2022-06-15; complete | 2025-06-15 | nha.lapse.boundary | disputed
            cpht | certified 2022-06-15; complete | 2024-06-15 | nha.lapse.boundary | disputed
            ccma | certified 2022-06-15; complete | 2022-06-14 | nha.lapse.boundary |
            cpht | certified 2022-06-15; complete | 2022-06-14 | nha.lapse.boundary |
            ccma | certified 2022-06-15; complete | 2024-06-15 | nha.term.length |
            cpht | certified 2022-06-15; complete; did course 2023-01-01 1 clock-hour law/patient-safety | 2023-06-01 | nha.ce.one-topic | assumed
            cpht | certified 2022-06-15; complete; did course 2023-01-01 1 clock-hour patient-safety/law/other | 2023-06-01 | nha.ce.one-topic | assumed
            cpht | certified 2022-06-15; complete; did course 2023-01-01 1 clock-hour law | 2023-06-01 | nha.ce.one-topic |
            cpht | certified 2022-06-15; complete; did course 2023-06-02 1 clock-hour law/patient-safety | 2023-06-01 | nha.ce.one-topic |
            ccma | certified 2022-06-15; complete; did course 2023-01-01 1 clock-hour law/patient-safety | 2023-06-01 | nha.ce.one-topic |
            ccma | certified 2022-06-15; complete; did college 2023-01-01 1 clock-hour other | 2023-06-01 | nha.ce.kinds | primary
            ccma | certified 2022-06-15; complete; did course 2023-01-01 1 point other | 2023-06-01 | nha.ce.kinds | primary
            ccma | certified 2022-06-15; complete; did course 2023-01-01 1 contact-hour other | 2023-06-01 | nha.ce.kinds |
            cpht | certified 2022-06-15; complete; did course 2023-01-01 1 credit other | 2023-06-01 | nha.ce.kinds |
            # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
            ccma | certified 2022-06-15; extended 2023-01-01 until 2024-12-31 | 2023-02-01 | record.extended | assumed
            ccma | certified 2022-06-15; extended 2023-01-01 until 2024-12-31 | 2022-12-31 | record.extended |
            ccma | printed 2024-06-15 | 2023-01-01 | record.certified-unknown | assumed
            ccma | certified 2022-06-15; printed 2024-06-15 | 2023-01-01 | record.certified-unknown |
            ccma | certified 2022-06-15; renewed 2024-06-01; printed 2026-06-15 | 2023-01-01 | printed.later-certificate | assumed
            ccma | certified 2022-06-15; renewed 2024-06-01; printed 2026-06-15 | 2024-06-01 | printed.later-certificate |
            ccma | certified 2022-06-15; reinstated 2024-02-29 | 2024-06-01 | renewal.missing-day | assumed
            ccma | certified 2022-06-15; complete | 2023-01-01 | renewal.missing-day |
            # two years after the day on which the facts were verified, and the day after
            ccma | certified 2022-06-15; complete | 2028-11-24 | renewal.stale |
            ccma | certified 2022-06-15; complete | 2028-11-25 | renewal.stale | assumed
            """;
    }

    @Test
    void anAnswerThatUsesManyFactsNotesOnlyTheDoubtfulOnes() {
        String record = "certified 2022-06-15; complete; did course 2023-01-01 1 clock-hour law;"
                + " did course 2023-01-01 1 contact-hour patient-safety; did course 2023-01-01 1 credit";
        LocalDate asOf = LocalDate.of(2024, 6, 15);
        assertThat(notes("cpht", record, asOf))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("nha.term.day", "nha.lapse.boundary");
        assertThat(notes("ccma", record, asOf))
                .extracting(Note::key)
                .containsExactlyInAnyOrder(
                        "nha.term.day", "nha.lapse.boundary", "nha.lapse.reinstatement", "nha.ce.window");
    }
}
