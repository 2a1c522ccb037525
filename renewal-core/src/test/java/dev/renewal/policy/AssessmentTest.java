package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeQuote;
import dev.renewal.term.DateRange;
import dev.renewal.term.Deadline;
import dev.renewal.term.DeadlineKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Certification HOLDER =
            Certification.of("test:a", LocalDate.of(2024, 7, 1)).withKey("holder-1");
    private static final DateRange TERM = new DateRange(LocalDate.of(2024, 7, 1), END);

    private final Trace trace = MadeUpBody.trace(AS_OF);
    private final RenewalOption education = option(Route.CONTINUING_EDUCATION, trace);
    private final RenewalOption examination = option(Route.EXAMINATION, trace);

    private static RenewalOption option(Route route, Trace trace) {
        return new RenewalOption.Builder(route, AS_OF, trace)
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .fees(FeeQuote.in(Currency.getInstance("USD")))
                .build();
    }

    private Assessment.Builder current() {
        return new Assessment.Builder(HOLDER, trace, Standing.CURRENT);
    }

    @Test
    void deadlinesAreInTheOrderOfTheirDaysAndOptionsInThatOfThePolicy() {
        Assessment answer = current()
                .term(TERM)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, END.plusYears(1))
                .deadline(DeadlineKind.EXPIRATION, END)
                .option(examination)
                .option(education)
                .bodyWord("certified")
                .build();
        assertThat(answer.term()).contains(TERM);
        assertThat(answer.deadlines())
                .containsExactly(
                        new Deadline(DeadlineKind.EXPIRATION, END),
                        new Deadline(DeadlineKind.REINSTATEMENT_CLOSES, END.plusYears(1)));
        assertThat(answer.options()).containsExactly(examination, education);
        assertThat(answer.bodyWord()).contains("certified");
        assertThat(answer).hasToString("test:a of holder-1 as of 2026-01-01: current");
    }

    @Test
    void anOptionIsFoundByItsRoute() {
        Assessment answer = current().option(examination).option(education).build();
        assertThat(answer.option(Route.CONTINUING_EDUCATION)).isEqualTo(education);
        assertThat(answer.findOption(Route.EXAMINATION)).contains(examination);
        assertThat(answer.findOption(Route.REINSTATEMENT)).isEmpty();
        assertThatThrownBy(() -> answer.option(Route.REINSTATEMENT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no option reinstatement among [examination (open), continuing-education (open)]");
    }

    @Test
    void twoAreEqualIfEachPartIs() {
        List<Assessment> different = List.of(
                current().build(),
                new Assessment.Builder(HOLDER, trace, Standing.EXPIRED).build(),
                new Assessment.Builder(HOLDER.withKey("holder-2"), trace, Standing.CURRENT).build(),
                new Assessment.Builder(HOLDER, MadeUpBody.trace(END), Standing.CURRENT).build(),
                current().bodyWord("certified").build(),
                current().term(TERM).build(),
                current().deadline(DeadlineKind.EXPIRATION, END).build(),
                current().option(education).build());
        assertThat(different).doesNotHaveDuplicates();
        assertThat(different).extracting(Assessment::hashCode).doesNotHaveDuplicates();
        assertThat(current().term(TERM).build())
                .isEqualTo(current().term(TERM).build())
                .hasSameHashCodeAs(current().term(TERM).build());
    }

    @Test
    void deadlinesAndOptionsAreStepsOfTheExplanation() {
        Trace explaining = MadeUpBody.explaining(AS_OF);
        new Assessment.Builder(HOLDER, explaining, Standing.CURRENT)
                .deadline(DeadlineKind.EXPIRATION, END)
                .option(option(Route.EXAMINATION, explaining))
                .build();
        assertThat(explaining.reasons())
                .containsExactly(
                        new Reason.Computed("deadline expiration", "2026-06-30", List.of()),
                        new Reason.Computed(
                                "option examination",
                                "open, from 2026-01-01",
                                List.of(new Reason.Compared(AS_OF, true))));
    }
}
