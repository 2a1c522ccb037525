package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeQuote;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which step of which option is next, as of 2026-01-01. */
class NextStepTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Credits ONE = Credits.of(1, CreditUnit.POINT);
    private static final Credits ZERO = Credits.zero(CreditUnit.POINT);
    private static final Step EARN = Step.of(Step.Action.EARN, "Earn.");
    private static final Step APPLY = Step.of(Step.Action.APPLY, "Apply.");
    private static final Step PAY = Step.of(Step.Action.PAY, "Pay.");

    private final Trace trace = MadeUpBody.trace(AS_OF);

    private RenewalOption.Builder from(Route route, LocalDate opens, Step... steps) {
        return new RenewalOption.Builder(route, opens, trace)
                .shortfall(Shortfall.of(
                        List.of(new Requirement("total", ONE, ZERO)), ONE, List.of(), ZERO, List.of(), List.of()))
                .fees(FeeQuote.in(Currency.getInstance("USD")))
                .steps(List.of(steps));
    }

    private RenewalOption.Builder open(Route route, Step... steps) {
        return from(route, AS_OF, steps);
    }

    private RenewalOption.Builder later(Route route, Step... steps) {
        return from(route, AS_OF.plusDays(1), steps);
    }

    private static Step on(Step step, String day) {
        return step.withBy(LocalDate.parse(day));
    }

    private String next(RenewalOption.Builder... options) {
        return next(Standing.CURRENT, options);
    }

    private String next(Standing standing, RenewalOption.Builder... options) {
        Assessment.Builder answer = new Assessment.Builder(MadeUpBody.CERTIFICATION, trace, standing);
        for (RenewalOption.Builder option : options) {
            answer.option(option.build());
        }
        return answer.build().nextStep().map(NextStep::toString).orElse("none");
    }

    @Test
    void isTheOneWithTheEarliestDayAndOneWithoutADayComesLast() {
        assertThat(next(open(Route.EXAMINATION, EARN, on(APPLY, "2026-03-02"), on(PAY, "2026-03-01"))))
                .isEqualTo("examination: pay by 2026-03-01");
        assertThat(next(open(Route.EXAMINATION, on(APPLY, "2026-03-01"), on(PAY, "2026-03-01"))))
                .isEqualTo("examination: apply by 2026-03-01");
        assertThat(next(open(Route.EXAMINATION, EARN, PAY))).isEqualTo("examination: earn");
    }

    @Test
    void anAdvisedDayDecidesNothing() {
        Step advised = on(APPLY, "2026-03-02").withAdvisedBy(LocalDate.of(2026, 1, 5));
        assertThat(next(open(Route.EXAMINATION, advised, on(PAY, "2026-03-01"))))
                .isEqualTo("examination: pay by 2026-03-01");
        assertThat(next(open(Route.EXAMINATION, advised)))
                .isEqualTo("examination: apply by 2026-03-02 (advised by 2026-01-05)");
    }

    @Test
    void aDayThatIsPastStaysTheEarliest() {
        assertThat(next(open(Route.CONTINUING_EDUCATION, on(EARN, "2026-03-01"), on(PAY, "2025-03-01"))))
                .isEqualTo("continuing-education: pay by 2025-03-01");
    }

    @Test
    void isNotDoneAndWhereAllAreDoneThereIsNone() {
        assertThat(next(open(Route.EXAMINATION, on(APPLY, "2026-03-01").asDone(), PAY)))
                .isEqualTo("examination: pay");
        assertThat(next(open(Route.CONTINUING_EDUCATION, EARN.asDone()), open(Route.EXAMINATION, PAY)))
                .isEqualTo("none");
        assertThat(next(open(Route.CONTINUING_EDUCATION), open(Route.EXAMINATION, PAY)))
                .isEqualTo("none");
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void isOfTheFirstOptionThatIsOpenAndCanStillBeSatisfied() {
        assertThat(next(open(Route.CONTINUING_EDUCATION, EARN), open(Route.EXAMINATION, APPLY)))
                .isEqualTo("continuing-education: earn");
        assertThat(next(
                        open(Route.CONTINUING_EDUCATION, EARN).earnBy(AS_OF.minusDays(1)),
                        open(Route.EXAMINATION, APPLY)))
                .isEqualTo("examination: apply");
        assertThat(next(open(Route.CONTINUING_EDUCATION, EARN).withheld(), open(Route.EXAMINATION, APPLY)))
                .isEqualTo("examination: apply");
    }

    @Test
    void thereIsNoneWhileSuspended() {
        assertThat(next(
                        Standing.SUSPENDED,
                        open(Route.CONTINUING_EDUCATION, EARN).withheld()))
                .isEqualTo("none");
        assertThat(next(Standing.SUSPENDED, later(Route.CONTINUING_EDUCATION, EARN)))
                .isEqualTo("none");
    }

    @Test
    void isOfTheFirstOptionThatOpensLaterWhereNoneIsOpen() {
        assertThat(next(
                        open(Route.CONTINUING_EDUCATION, EARN).withheld(),
                        later(Route.REINSTATEMENT, APPLY),
                        later(Route.EXAMINATION, PAY)))
                .isEqualTo("reinstatement: apply");
        assertThat(next(later(Route.REINSTATEMENT, APPLY), open(Route.EXAMINATION, PAY)))
                .isEqualTo("examination: pay");
        // one is open, although it is too late for it
        assertThat(next(
                        open(Route.CONTINUING_EDUCATION, EARN).earnBy(AS_OF.minusDays(1)),
                        later(Route.EXAMINATION, APPLY)))
                .isEqualTo("none");
        assertThat(next(from(Route.CONTINUING_EDUCATION, AS_OF.minusDays(9), EARN)
                        .closes(AS_OF.minusDays(1))))
                .isEqualTo("none");
    }
}
