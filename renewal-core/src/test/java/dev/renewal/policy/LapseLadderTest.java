package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
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

    @Test
    void withoutFurtherStagesLapsedFollowsCurrent() {
        LapseLadder ladder = LapseLadder.currentThrough(TERM.dates().end());
        assertThat(ladder.stage(at(TERM.dates().end()))).isEqualTo(Standing.CURRENT);
        assertThat(ladder.stage(at(TERM.dates().end().plusDays(1)))).isEqualTo(Standing.LAPSED);
    }

    private static Inquiry at(LocalDate asOf) {
        return Inquiry.of(TermFacts.table(), asOf);
    }
}
