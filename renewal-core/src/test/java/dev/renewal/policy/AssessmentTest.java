package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, END.plusYears(1), Route.REINSTATEMENT)
                .deadline(DeadlineKind.EXPIRATION, END, Route.CONTINUING_EDUCATION)
                .option(examination)
                .option(education)
                .bodyWord("certified")
                .build();
        assertThat(answer.term()).contains(TERM);
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(DeadlineKind.EXPIRATION, END, Route.CONTINUING_EDUCATION),
                        Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, END.plusYears(1), Route.REINSTATEMENT));
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
        Trace reporting = MadeUpBody.trace(AS_OF);
        reporting.report(new Finding("unknown-kind", Finding.Item.WORD, "walk", "A walk.", Optional.empty()));
        Assessment found = new Assessment.Builder(HOLDER, reporting, Standing.CURRENT).build();
        List<Assessment> different = List.of(
                current().build(),
                new Assessment.Builder(HOLDER, trace, Standing.EXPIRED).build(),
                new Assessment.Builder(HOLDER.withKey("holder-2"), trace, Standing.CURRENT).build(),
                new Assessment.Builder(HOLDER, MadeUpBody.trace(END), Standing.CURRENT).build(),
                current().bodyWord("certified").build(),
                current().term(TERM).build(),
                current()
                        .deadline(DeadlineKind.EXPIRATION, END, Route.CONTINUING_EDUCATION)
                        .build(),
                current().option(education).build(),
                found);
        assertThat(different).doesNotHaveDuplicates();
        assertThat(different).extracting(Assessment::hashCode).doesNotHaveDuplicates();
        assertThat(current().term(TERM).build())
                .isEqualTo(current().term(TERM).build())
                .hasSameHashCodeAs(current().term(TERM).build());
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void onlyAHolderWhoIsCurrentMayUseTheTitle(Standing standing) {
        Optional<Boolean> expected = switch (standing) {
            case CURRENT -> Optional.of(true);
            case UNDETERMINED -> Optional.empty();
            default -> Optional.of(false);
        };
        assertThat(new Assessment.Builder(HOLDER, trace, standing).build().mayUseTitle())
                .isEqualTo(expected);
    }

    private RenewalOption.Builder paid() {
        return new RenewalOption.Builder(Route.CONTINUING_EDUCATION, AS_OF, trace)
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .fees(FeeQuote.in(Currency.getInstance("USD")))
                .steps(List.of(Step.of(Step.Action.EARN, "Earn.").asDone()));
    }

    private boolean isMet(RenewalOption.Builder option) {
        return current()
                .deadline(DeadlineKind.EXPIRATION, END, Route.EXAMINATION, Route.CONTINUING_EDUCATION)
                .option(option.build())
                .build()
                .deadlines()
                .get(0)
                .isMet();
    }

    @Test
    void aDeadlineIsMetByAnOpenOptionOfItsRoutesOfWhichEverythingIsDone() {
        assertThat(isMet(paid())).isTrue();
        assertThat(isMet(paid().withheld())).isFalse();
        assertThat(isMet(paid().closes(AS_OF.minusDays(1)))).isFalse();
        assertThat(isMet(paid().steps(List.of()))).isFalse();
        assertThat(isMet(paid().steps(List.of(
                        Step.of(Step.Action.EARN, "Earn.").asDone(), Step.of(Step.Action.APPLY, "Apply.")))))
                .isFalse();
        assertThat(isMet(paid().shortfall(Shortfall.none(CreditUnit.POINT, new Condition("employed", false)))))
                .isFalse();
        assertThat(isMet(paid().fees(FeeQuote.in(Currency.getInstance("USD")).with(FeeLine.of("renewal")))))
                .isFalse();
    }

    @Test
    void aDeadlineOfOtherRoutesOrOfAFeeIsNotMetByAnOption() {
        DeadlineKind fee = new DeadlineKind("annual-fee");
        assertThat(current()
                        .deadline(DeadlineKind.REINSTATEMENT_CLOSES, END, Route.REINSTATEMENT)
                        .deadline(DeadlineKind.EXPIRATION, END, Route.CONTINUING_EDUCATION)
                        .deadline(Deadline.of(fee, END, Route.CONTINUING_EDUCATION))
                        .deadline(Deadline.of(fee, AS_OF, Route.REINSTATEMENT).met())
                        .option(paid().build())
                        .build()
                        .deadlines())
                .hasToString("[annual-fee on 2026-01-01 for [reinstatement], met,"
                        + " annual-fee on 2026-06-30 for [continuing-education],"
                        + " expiration on 2026-06-30 for [continuing-education], met,"
                        + " reinstatement-closes on 2026-06-30 for [reinstatement]]");
    }

    @Test
    void findingsAreThoseOfTheTraceInTheirOrder() {
        Finding walk = new Finding("unknown-kind", Finding.Item.WORD, "walk", "A walk.", Optional.empty());
        Finding talk = new Finding("unknown-kind", Finding.Item.WORD, "talk", "A talk.", Optional.of("walk"));
        trace.report(walk);
        trace.report(talk);
        trace.report(walk);
        assertThat(current().build().findings()).containsExactly(talk, walk);
    }

    @Test
    void deadlinesAndOptionsAreStepsOfTheExplanation() {
        Trace explaining = MadeUpBody.explaining(AS_OF);
        new Assessment.Builder(HOLDER, explaining, Standing.CURRENT)
                .deadline(DeadlineKind.EXPIRATION, END, Route.CONTINUING_EDUCATION)
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
