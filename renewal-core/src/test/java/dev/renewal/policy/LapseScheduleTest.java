package dev.renewal.policy;

import static dev.renewal.policy.Day.TERM_END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages after a term that ends on 2026-02-28, without a word on renewals: see {@link CredentialRuleTest} for that. */
class LapseScheduleTest {
    private static final LapseSchedule SCHEDULE = LapseSchedule.currentThrough(TERM_END)
            .then(Standing.INACTIVE, TERM_END.next(), MadeUpBody.WORDS)
            .then(Standing.EXPIRED, TERM_END.plus(MadeUpBody.GRACE));

    private static LapseSchedule.Stage stage(LapseSchedule schedule, Trace trace) {
        return schedule.asOf(MadeUpBody.facts(trace.asOf()))
                .of(MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, CURRENT, , 2026-03-01",
        "2026-02-28, CURRENT, , 2026-03-01",
        "2026-03-01, INACTIVE, test.words, 2026-03-02",
        "2026-03-02, EXPIRED, , 2026-08-29",
        "2026-08-28, EXPIRED, , 2026-08-29",
        // from then on nothing but the age of the fact for six months can change
        "2026-08-29, LAPSED, , 2028-01-02",
    })
    void oneStageFollowsTheOther(LocalDate asOf, Standing standing, String cited, LocalDate next) {
        Trace trace = MadeUpBody.trace(asOf);
        assertThat(stage(SCHEDULE, trace)).isEqualTo(new LapseSchedule.Stage(standing, ""));
        assertThat(trace.notes())
                .extracting(Note::key)
                .containsExactly(cited == null ? new String[0] : new String[] {cited});
        assertThat(trace.nextChange()).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, CURRENT", "2026-03-01, LAPSED"})
    void withoutFurtherStagesLapsedFollowsCurrent(LocalDate asOf, Standing standing) {
        Trace trace = MadeUpBody.trace(asOf);
        assertThat(stage(LapseSchedule.currentThrough(TERM_END), trace).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, CURRENT, ''",
        "2026-03-01, EXPIRED, grace",
        "2026-03-02, EXPIRED, late",
        "2026-08-28, EXPIRED, late",
        "2026-08-29, LAPSED, permanently ineligible",
    })
    void stagesOfOneStandingDifferByTheWord(LocalDate asOf, Standing standing, String word) {
        LapseSchedule schedule = LapseSchedule.currentThrough(TERM_END)
                .then(Standing.EXPIRED, "grace", TERM_END.next())
                .then(Standing.EXPIRED, "late", TERM_END.plus(MadeUpBody.GRACE))
                .endingIn(Standing.LAPSED, "permanently ineligible");
        assertThat(stage(schedule, MadeUpBody.trace(asOf))).isEqualTo(new LapseSchedule.Stage(standing, word));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, CURRENT, ", "2026-03-01, UNDETERMINED, test.words"})
    void theLastStageMayRestOnARuleInWords(LocalDate asOf, Standing standing, String cited) {
        Trace trace = MadeUpBody.trace(asOf);
        LapseSchedule schedule =
                LapseSchedule.currentThrough(TERM_END).endingIn(Standing.UNDETERMINED, "", MadeUpBody.WORDS);
        assertThat(stage(schedule, trace).standing()).isEqualTo(standing);
        assertThat(trace.notes())
                .extracting(Note::key)
                .containsExactly(cited == null ? new String[0] : new String[] {cited});
    }

    @Test
    void aStageThatEndsBeforeItBeginsIsPassedOver() {
        LapseSchedule schedule = LapseSchedule.currentThrough(TERM_END)
                .then(Standing.INACTIVE, TERM_END.minus(MadeUpBody.GRACE))
                .then(Standing.EXPIRED, TERM_END.next());
        LocalDate end = MadeUpBody.END;
        assertThat(stage(schedule, MadeUpBody.trace(end)).standing()).isEqualTo(Standing.CURRENT);
        assertThat(stage(schedule, MadeUpBody.trace(end.plusDays(1))).standing())
                .isEqualTo(Standing.EXPIRED);
    }

    @Test
    void aFurtherStageLeavesTheFirstScheduleAsItIs() {
        LapseSchedule first = LapseSchedule.currentThrough(TERM_END);
        first.then(Standing.EXPIRED, TERM_END.plus(MadeUpBody.GRACE));
        first.endingIn(Standing.INACTIVE, "");
        assertThat(stage(first, MadeUpBody.trace(MadeUpBody.END.plusDays(1))).standing())
                .isEqualTo(Standing.LAPSED);
    }
}
