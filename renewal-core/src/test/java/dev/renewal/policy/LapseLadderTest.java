package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseLadderTest {
    private static final LocalDate START = LocalDate.of(2022, 2, 28);
    private static final RunningTerm TERM =
            RunningTerm.first(new TermCycle(Period.ofYears(2), TermEnd.ANNIVERSARY), START);
    private static final LapseLadder LADDER = LapseLadder.currentThrough(
                    TERM.dates().end())
            .then(Standing.INACTIVE, LocalDate.of(2024, 2, 29))
            .then(Standing.EXPIRED, LocalDate.of(2024, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "2022-02-28, CURRENT, CURRENT, 2024-02-29",
        "2024-02-28, CURRENT, CURRENT, 2024-02-29",
        "2024-02-29, INACTIVE, UNDETERMINED, 2024-03-01",
        "2024-03-01, EXPIRED, UNDETERMINED, 2025-01-01",
        "2024-12-31, EXPIRED, UNDETERMINED, 2025-01-01",
        "2025-01-01, LAPSED, UNDETERMINED, ",
    })
    void oneStageFollowsTheOther(LocalDate asOf, Standing stage, Standing withoutWord, LocalDate next) {
        RenewalHistory nothing = RenewalHistory.since(START);
        Inquiry sure = at(asOf);
        assertThat(LADDER.stage(sure)).isEqualTo(stage);
        assertThat(LADDER.standing(TERM, nothing.withNeverRenewed(), sure)).isEqualTo(stage);
        assertThat(sure.notes()).isEmpty();
        assertThat(sure.nextBoundary().orElse(null)).isEqualTo(next);

        Inquiry unsure = at(asOf);
        assertThat(LADDER.standing(TERM, nothing, unsure)).isEqualTo(withoutWord);
        assertThat(unsure.notes())
                .extracting(Note::rule)
                .containsExactly(
                        withoutWord == Standing.UNDETERMINED ? new String[] {"renewal.unknown"} : new String[0]);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, true, current", "2024-02-29, true, inactive", "2024-02-29, false, undetermined"})
    void theStandingIsAStepOfTheExplanation(LocalDate asOf, boolean never, String label) {
        RenewalHistory nothing = RenewalHistory.since(START);
        Inquiry explaining = Inquiry.explaining(TermFacts.table(), asOf, Inquiry.VERIFICATION_HOLDS);
        LADDER.standing(TERM, never ? nothing.withNeverRenewed() : nothing, explaining);
        assertThat(explaining.reasons()).singleElement().isInstanceOfSatisfying(Reason.Computed.class, step -> {
            assertThat(step.what()).isEqualTo("standing");
            assertThat(step.result()).isEqualTo(label);
        });
    }

    @Test
    void withoutFurtherStagesLapsedFollowsCurrent() {
        LapseLadder ladder = LapseLadder.currentThrough(TERM.dates().end());
        assertThat(ladder.stage(at(TERM.dates().end()))).isEqualTo(Standing.CURRENT);
        assertThat(ladder.stage(at(TERM.dates().end().plusDays(1)))).isEqualTo(Standing.LAPSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, CURRENT, ",
        "2024-02-29, EXPIRED, grace",
        "2024-03-30, EXPIRED, grace",
        "2024-03-31, EXPIRED, late",
        "2025-02-28, EXPIRED, late",
        "2025-03-01, LAPSED, permanently ineligible",
    })
    void stagesOfOneStandingDifferByTheWord(LocalDate asOf, Standing stage, String word) {
        LapseLadder ladder = LapseLadder.currentThrough(TERM.dates().end())
                .then(Standing.EXPIRED, "grace", LocalDate.of(2024, 3, 30))
                .then(Standing.EXPIRED, "late", LocalDate.of(2025, 2, 28))
                .endingIn(Standing.LAPSED, "permanently ineligible");
        assertThat(ladder.stage(at(asOf))).isEqualTo(stage);
        assertThat(ladder.word(at(asOf)).orElse(null)).isEqualTo(word);
    }

    @Test
    void aStageThatIsOverBeforeItBeginsIsPassedOver() {
        LocalDate end = TERM.dates().end();
        LapseLadder ladder = LapseLadder.currentThrough(end)
                .then(Standing.INACTIVE, end.minusYears(1))
                .then(Standing.EXPIRED, end.plusDays(1));
        assertThat(ladder.stage(at(end))).isEqualTo(Standing.CURRENT);
        assertThat(ladder.stage(at(end.plusDays(1)))).isEqualTo(Standing.EXPIRED);
    }

    private static Inquiry at(LocalDate asOf) {
        return Inquiry.of(TermFacts.table(), asOf);
    }
}
