package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of an option, for a holder whose term runs from 2024-02-29 to 2026-02-28; ten points are required. */
class StepRuleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final OptionRule BARE = OptionRule.of(Route.CONTINUING_EDUCATION);
    private static final OptionRule EARNING = BARE.step(Step.Action.EARN, "Earn.");
    private static final OptionRule OF_TERM = EARNING.requires(MadeUpBody.EDUCATION, Day.TERM_START, Day.TERM_END);
    private static final StepRule APPLY = StepRule.of(Step.Action.APPLY, "Apply.");
    private static final StepRule DOCUMENT = StepRule.of(Step.Action.DOCUMENT, "Hand it in.");

    private static RenewalOption option(OptionRule rule, Certification certification, Standing stage) {
        Trace trace = MadeUpBody.trace(AS_OF);
        return rule.asOf(CreditUnit.POINT, Currency.getInstance("USD"), MadeUpBody.facts(AS_OF))
                .of(MadeUpBody.holder(certification, stage, trace));
    }

    private static List<Step> steps(OptionRule rule) {
        return option(rule, MadeUpBody.CERTIFICATION, Standing.CURRENT).steps();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "9, false", "10, true", "11, true"})
    void earningIsDoneWhenNothingIsMissingAndDueOnTheLastDayThatCounts(int points, boolean done) {
        Certification holder =
                MadeUpBody.CERTIFICATION.withActivity(MadeUpBody.course(LocalDate.of(2025, 1, 1), points));
        String suffix = done ? ", done" : "";
        assertThat(option(OF_TERM, holder, Standing.CURRENT).steps()).hasToString("[earn" + suffix + "]");
        assertThat(option(OF_TERM.closes(Day.TERM_END), holder, Standing.CURRENT)
                        .steps())
                .hasToString("[earn by 2026-02-28" + suffix + "]");
        assertThat(option(OF_TERM.closes(Day.TERM_END).earnBy(Day.TERM_START), holder, Standing.CURRENT)
                        .steps())
                .hasToString("[earn by 2024-02-29" + suffix + "]");
    }

    @Test
    void earningIsNotDoneWhereItIsNotKnownHowMuchIsRequired() {
        OptionRule unknown = OF_TERM.requiring("total", MadeUpBody.UNKNOWN_TOTAL);
        Certification holder = MadeUpBody.CERTIFICATION.withActivity(MadeUpBody.course(LocalDate.of(2025, 1, 1), 99));
        RenewalOption option = option(unknown.earnBy(Day.TERM_START), holder, Standing.CURRENT);
        assertThat(option.steps()).hasToString("[earn by 2024-02-29]");
        assertThat(option.shortfall().isComplete()).isFalse();
        assertThat(option.canStillBeSatisfied()).isFalse();
        assertThat(option(unknown, holder, Standing.CURRENT).canStillBeSatisfied())
                .isTrue();
    }

    @Test
    void eachFeeLineIsAStepToPayInTheOrderOfTheQuote() {
        OptionRule rule = BARE.fee(FeeRule.of("late", MadeUpBody.FEE))
                .fee(FeeRule.of("renewal", MadeUpBody.UNKNOWN_FEE).due(Day.TERM_END))
                .fee(facts -> holder -> List.of(FeeLine.of("own").withDue(LocalDate.of(2026, 2, 1))))
                .step(Step.Action.PAY, "Pay the %s fee.");
        assertThat(steps(rule)).hasToString("[pay by 2026-02-01, pay by 2026-02-28, pay]");
        assertThat(steps(rule))
                .extracting(Step::text)
                .containsExactly("Pay the own fee.", "Pay the renewal fee.", "Pay the late fee.");
        assertThat(steps(BARE.step(Step.Action.PAY, "Pay the %s fee."))).isEmpty();
    }

    @Test
    void anApplicationWithADayIsAdvisedEarlier() {
        OptionRule rule = BARE.step(DOCUMENT.by(Day.TERM_END))
                .step(APPLY.by(Day.TERM_END))
                .step(APPLY);
        assertThat(steps(rule))
                .hasToString("[document by 2026-02-28, apply by 2026-02-28 (advised by 2026-02-14), apply]");
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, apply by 2026-02-28 (advised by 2026-02-14)", "EXPIRED, apply", "LAPSED, apply"})
    void aStepMayHaveItsDayInSomeStages(Standing stage, String step) {
        OptionRule rule = BARE.step(APPLY.byIn(Set.of(Standing.CURRENT), Day.TERM_END));
        assertThat(option(rule, MadeUpBody.CERTIFICATION, stage).steps()).hasToString("[" + step + "]");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, document", "2026-02-28, document", "2026-03-01, 'apply, document'"})
    void aStepMayBeForLateHoldersOnly(LocalDate asOf, String steps) {
        Trace trace = MadeUpBody.trace(asOf);
        RenewalOption option = BARE.step(APPLY.after(Day.TERM_END))
                .step(DOCUMENT)
                .asOf(CreditUnit.POINT, Currency.getInstance("USD"), MadeUpBody.facts(asOf))
                .of(MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.EXPIRED, trace));
        assertThat(option.steps()).hasToString("[" + steps + "]");
        assertThat(trace.nextChange().filter(LocalDate.of(2026, 3, 1)::equals).isPresent())
                .isEqualTo(!asOf.isAfter(MadeUpBody.END));
    }

    @Test
    void theRecordMayShowThatAStepIsDone() {
        OptionRule rule = BARE.step(DOCUMENT.doneWhere(facts -> holder -> holder.stage() == Standing.CURRENT));
        assertThat(steps(rule)).hasToString("[document, done]");
        assertThat(option(rule, MadeUpBody.CERTIFICATION, Standing.EXPIRED).steps())
                .hasToString("[document]");
    }

    @Test
    void aStepWithoutADayIsSharedByAllHolders() {
        OptionRule.AsOf rule = BARE.fee(FeeRule.of("late", MadeUpBody.FEE))
                .step(APPLY)
                .step(Step.Action.PAY, "Pay the %s fee.")
                .asOf(CreditUnit.POINT, Currency.getInstance("USD"), MadeUpBody.facts(AS_OF));
        List<Step> one = rule.of(MadeUpBody.holder(AS_OF)).steps();
        List<Step> other = rule.of(MadeUpBody.holder(AS_OF)).steps();
        assertThat(one).hasSize(2);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isSameAs(other.get(i));
        }
    }

    @Test
    void whatIsKnownOfAStepIsNotDeclaredAgain() {
        StepRule pay = StepRule.of(Step.Action.PAY, "Pay.");
        StepRule earn = StepRule.of(Step.Action.EARN, "Earn.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pay.by(Day.TERM_END))
                .withMessage("a step to pay has no day of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> earn.byIn(Set.of(Standing.CURRENT), Day.TERM_END))
                .withMessage("a step to earn has no day of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> earn.doneWhere(facts -> holder -> true))
                .withMessage("whether a step to earn is done is known already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EARNING.step(earn))
                .withMessage("continuing-education: there is a step to earn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.step(pay).step(pay))
                .withMessage("continuing-education: there is a step to pay");
        assertThat(steps(BARE.step(APPLY).step(APPLY))).hasSize(2);
    }
}
