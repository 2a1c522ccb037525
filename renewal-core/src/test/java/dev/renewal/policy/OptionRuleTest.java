package dev.renewal.policy;

import static dev.renewal.policy.MadeUpBody.EDUCATION;
import static dev.renewal.policy.MadeUpBody.FEE;
import static dev.renewal.policy.MadeUpBody.GRACE;
import static dev.renewal.policy.MadeUpBody.OTHER_WORDS;
import static dev.renewal.policy.MadeUpBody.UNKNOWN_FEE;
import static dev.renewal.policy.MadeUpBody.WORDS;
import static dev.renewal.policy.MadeUpBody.course;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Condition;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each word of an option does, for a holder whose term runs from 2024-02-29 to 2026-02-28. */
class OptionRuleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Credits TEN = Credits.of(10, CreditUnit.POINT);
    private static final OptionRule BARE = OptionRule.of(Route.CONTINUING_EDUCATION);
    private static final OptionRule OF_TERM = BARE.requires(EDUCATION, Day.TERM_START, Day.TERM_END);

    private static OptionRule.AsOf resolved(OptionRule rule, LocalDate asOf) {
        return rule.asOf(CreditUnit.POINT, USD, MadeUpBody.facts(asOf));
    }

    private static RenewalOption option(OptionRule rule, Holder holder) {
        return resolved(rule, holder.trace().asOf()).of(holder);
    }

    private static RenewalOption option(OptionRule rule, LocalDate asOf) {
        return option(rule, MadeUpBody.holder(asOf));
    }

    private static RenewalOption optionOf(OptionRule rule, Certification certification) {
        return option(rule, MadeUpBody.holder(certification, Standing.CURRENT, MadeUpBody.trace(AS_OF)));
    }

    private static Credits counted(RenewalOption option) {
        return option.shortfall().requirements().get(0).counted();
    }

    @Test
    void withoutFurtherWordsItOpensWithTheTermAndNeverClosesAndRequiresAndCostsNothing() {
        RenewalOption option = option(BARE, AS_OF);
        assertThat(option.route()).isEqualTo(Route.CONTINUING_EDUCATION);
        assertThat(option.opens()).isEqualTo(MadeUpBody.START);
        assertThat(option.closes()).isEmpty();
        assertThat(option.earnBy()).isEmpty();
        assertThat(option.isOpen()).isTrue();
        assertThat(option.shortfall()).isEqualTo(Shortfall.none(CreditUnit.POINT));
        assertThat(option.fees()).isEqualTo(FeeQuote.in(USD));
        assertThat(option.steps()).isEmpty();
        assertThat(Standing.values()).allMatch(stage -> isListed(BARE, stage));
        assertThat(BARE.route()).isEqualTo(Route.CONTINUING_EDUCATION);
        assertThat(BARE.education()).isEmpty();
        assertThat(BARE.fees()).isEmpty();
    }

    @Test
    void itIsListedInTheStagesThatAreNamed() {
        OptionRule option = BARE.in(Standing.CURRENT, Standing.INACTIVE);
        assertThat(Arrays.stream(Standing.values()).filter(stage -> isListed(option, stage)))
                .containsExactly(Standing.CURRENT, Standing.INACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, test.words", "INACTIVE, test.words test.other-words"})
    void itCitesWordsInEveryStageOrInOne(Standing stage, String notes) {
        Trace trace = MadeUpBody.trace(AS_OF);
        option(
                BARE.citing(WORDS).citingIn(Standing.INACTIVE, OTHER_WORDS),
                MadeUpBody.holder(MadeUpBody.CERTIFICATION, stage, trace));
        assertThat(trace.notes()).extracting(Note::key).containsExactly(notes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, false, 2026-03-01",
        "2026-03-01, true, 2026-08-29",
        "2026-08-28, true, 2026-08-29",
        "2026-08-29, false, 2028-01-02",
    })
    void itIsOpenFromADayThroughAnother(LocalDate asOf, boolean open, LocalDate next) {
        Holder holder = MadeUpBody.holder(asOf);
        RenewalOption option = option(BARE.opens(Day.TERM_END.next()).closes(Day.TERM_END.plus(GRACE)), holder);
        assertThat(option.isOpen()).isEqualTo(open);
        assertThat(option.opens()).isEqualTo("2026-03-01");
        assertThat(option.closes()).contains(LocalDate.of(2026, 8, 28));
        assertThat(option.earnBy()).as("nothing is to be earned").isEmpty();
        assertThat(holder.trace().nextChange()).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-03-01, false"})
    void itMayCloseAndNameNoDayByWhichToEarn(LocalDate asOf, boolean open) {
        RenewalOption option = option(OF_TERM.closes(Day.TERM_END).withoutEarnBy(), asOf);
        assertThat(option.isOpen()).isEqualTo(open);
        assertThat(option.earnBy()).isEmpty();
        assertThat(option.canStillBeSatisfied()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // the option closes on 2026-08-28, and the term ends on 2026-02-28
        "2026-02-28, true, true",
        "2026-03-01, true, false",
        "2026-08-28, true, false",
        "2026-08-29, false, false",
    })
    void creditsAreEarnedUntilItClosesUnlessAnotherDayIsNamed(
            LocalDate asOf, boolean untilItCloses, boolean untilTheTermEnds) {
        OptionRule rule = OF_TERM.closes(Day.TERM_END.plus(GRACE));
        RenewalOption option = option(rule, asOf);
        assertThat(option.earnBy()).contains(LocalDate.of(2026, 8, 28));
        assertThat(option.canStillBeSatisfied()).isEqualTo(untilItCloses);
        RenewalOption earlier = option(rule.earnBy(Day.TERM_END), asOf);
        assertThat(earlier.earnBy()).contains(MadeUpBody.END);
        assertThat(earlier.canStillBeSatisfied()).isEqualTo(untilTheTermEnds);
        assertThat(earlier.closes()).isEqualTo(option.closes());
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 0", "2024-02-29, 3", "2026-02-28, 3", "2026-03-01, 0"})
    void educationCountsFromItsFirstToItsLastDay(LocalDate completed, int points) {
        LocalDate afterwards = MadeUpBody.END.plusMonths(1);
        Holder holder = MadeUpBody.holder(
                MadeUpBody.CERTIFICATION.withActivity(course(completed, 3)),
                Standing.EXPIRED,
                MadeUpBody.trace(afterwards));
        assertThat(option(OF_TERM, holder).shortfall().requirements())
                .containsExactly(new Requirement("total", TEN, Credits.of(points, CreditUnit.POINT)));
        assertThat(OF_TERM.education()).contains(EDUCATION);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-15, 0", "2025-07-16, 3", "2026-01-15, 3"})
    void educationMayCountInTheLastWhileUpToTheAsOfDate(LocalDate completed, int points) {
        Certification certification = MadeUpBody.CERTIFICATION.withActivity(course(completed, 3));
        assertThat(counted(optionOf(BARE.requiresOfLast(EDUCATION, GRACE), certification)))
                .isEqualTo(Credits.of(points, CreditUnit.POINT));
    }

    @Test
    void educationMayCountInAWindowOfThePolicysOwn() {
        Certification certification = MadeUpBody.CERTIFICATION.withActivity(course(LocalDate.of(1999, 1, 1), 3));
        OptionRule always = BARE.requires(EDUCATION, facts -> holder -> EarningWindow.always());
        assertThat(counted(optionOf(always, certification))).isEqualTo(Credits.of(3, CreditUnit.POINT));
    }

    @Test
    void whatIsRequiredMayBeFoundByJavaOfThePolicysOwn() {
        Shortfall own = Shortfall.none(CreditUnit.CEU, new Condition("asked", true));
        assertThat(option(BARE.requires(facts -> holder -> own), AS_OF).shortfall())
                .isSameAs(own);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void nothingIsRequiredWhereTheRequirementIsMet(boolean met, int requirements) {
        RenewalOption option = option(OF_TERM.metWhere(facts -> holder -> met).closes(Day.TERM_END), AS_OF);
        assertThat(option.shortfall().requirements()).hasSize(requirements);
        assertThat(option.earnBy().isPresent()).isEqualTo(!met);
    }

    @Test
    void aMinimumMayBeComputedFromTheHolder() {
        Credits four = Credits.of(4, CreditUnit.POINT);
        RenewalOption option = option(OF_TERM.requiring("total", facts -> holder -> Optional.of(four)), AS_OF);
        assertThat(option.shortfall().requirements())
                .containsExactly(new Requirement("total", four, Credits.zero(CreditUnit.POINT)));
        assertThat(option.shortfall().minimumAdditional()).isEqualTo(four);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> option(OF_TERM.requiring("ethics", facts -> holder -> Optional.of(four)), AS_OF))
                .withMessage("no minimum with the id ethics");
    }

    @ParameterizedTest
    @CsvSource({
        // the number, what is required, and the input that the answer asks for
        "0, 10,",
        "1, 10,",
        "2, 24,",
        "3, 36,",
        "4, 36,",
        "2147483647, 36,",
        ", , held",
    })
    void aMinimumMayStandInATableByANumber(
            @Nullable Integer number, @Nullable Integer required, @Nullable String asked) {
        InputKey<Integer> held = new InputKey<>("held", Integer.class);
        OptionRule rule = OF_TERM.requiring(
                "total", held, List.of(MadeUpBody.TOTAL, MadeUpBody.TOTAL_OF_TWO, MadeUpBody.TOTAL_OF_MORE));
        Certification certification =
                number == null ? MadeUpBody.CERTIFICATION : MadeUpBody.CERTIFICATION.with(held, number);
        Holder holder = MadeUpBody.holder(certification, Standing.CURRENT, MadeUpBody.trace(AS_OF));
        Shortfall shortfall = option(rule, holder).shortfall();
        assertThat(shortfall.requirements().get(0).required())
                .isEqualTo(Optional.ofNullable(required).map(points -> Credits.of(points, CreditUnit.POINT)));
        assertThat(shortfall.isComplete()).isEqualTo(number != null);
        assertThat(holder.trace().findings())
                .extracting(Finding::key)
                .isEqualTo(asked == null ? List.of() : List.of(asked));
    }

    @Test
    void creditsThatCountForOneTermNeedAFirstAndALastDay() {
        EducationRule once = EDUCATION.countingForOneTerm();
        String message = "continuing-education: countingForOneTerm() needs days: call requires(education, first, last)";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.requiresOfLast(once, GRACE))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.requires(once, facts -> holder -> EarningWindow.always()))
                .withMessage(message);
    }

    @Test
    void aTableByANumberHasAmounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OF_TERM.requiring("total", InputKey.CREDENTIALS_HELD, List.of()))
                .withMessage("continuing-education: no amounts of total by credentials_held");
    }

    @Test
    void conditionsAreRequiredWithCreditsAndWithout() {
        Condition cpr = new Condition("cpr", true);
        Condition employed = new Condition("employed", false);
        for (OptionRule rule : List.of(BARE, OF_TERM)) {
            OptionRule conditional =
                    rule.condition("cpr", facts -> holder -> true).condition("employed", facts -> holder -> false);
            assertThat(option(conditional, AS_OF).shortfall().conditions()).containsExactly(cpr, employed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // what the host says: met, not known, complete, satisfied, and the input that the answer asks for
        "true, true, false, true, true,",
        "false, false, false, true, false,",
        ", false, true, false, false, oath",
    })
    void aConditionOfWhichTheHostSaysNothingIsNotKnown(
            @Nullable Boolean said,
            boolean met,
            boolean unknown,
            boolean complete,
            boolean satisfied,
            @Nullable String asked) {
        InputKey<Boolean> oath = new InputKey<>("oath", Boolean.class);
        Certification certification = MadeUpBody.CERTIFICATION.withActivity(course(AS_OF, 99));
        Certification known = said == null ? certification : certification.with(oath, said);
        for (OptionRule rule : List.of(BARE, OF_TERM)) {
            Holder holder = MadeUpBody.holder(known, Standing.CURRENT, MadeUpBody.trace(AS_OF));
            Shortfall shortfall =
                    option(rule.condition("oath", oath).withoutEarnBy(), holder).shortfall();
            assertThat(shortfall.conditions()).containsExactly(new Condition("oath", met, unknown));
            assertThat(shortfall.isComplete()).isEqualTo(complete);
            assertThat(shortfall.isSatisfied()).isEqualTo(satisfied);
            assertThat(shortfall.isEarned()).isTrue();
            assertThat(holder.trace().findings())
                    .extracting(Finding::key)
                    .isEqualTo(asked == null ? List.of() : List.of(asked));
        }
    }

    @Test
    void anOptionWithoutADayByWhichCreditsCountSaysWhatToCall() {
        OptionRule open = OptionRule.of(Route.CONTINUING_EDUCATION).requires(EDUCATION, Day.TERM_START, Day.TERM_END);
        assertThatIllegalArgumentException()
                .isThrownBy(open::checked)
                .withMessage("continuing-education: nothing says until when credits count; call closes(Day) or"
                        + " earnBy(Day), or withoutEarnBy() where there is no last day");
        assertThat(open.withoutEarnBy().checked()).isNotNull();
        assertThat(open.earnBy(Day.TERM_END).checked()).isNotNull();
    }

    @Test
    void feesAreThoseOfEachRule() {
        FeeLine own = FeeLine.of("own", Optional.of(Money.of("5", "USD")));
        OptionRule rule = BARE.fee(FeeRule.of("renewal", FEE))
                .fee(FeeRule.of("late", UNKNOWN_FEE).in(Standing.EXPIRED))
                .fee(facts -> holder -> List.of(own, own.withDue(MadeUpBody.END)))
                .fee(FeeRule.of("unknown", UNKNOWN_FEE));
        FeeLine renewal = FeeLine.of("renewal", Optional.of(Money.of("60", "USD")));
        assertThat(option(rule, AS_OF).fees())
                .isEqualTo(
                        new FeeQuote(USD, List.of(renewal, own, own.withDue(MadeUpBody.END), FeeLine.of("unknown"))));
        assertThat(rule.fees()).as("the fees that are declared").containsExactly("renewal", "late", "unknown");
    }

    @Test
    void aFeeThatIsNotDueLeavesAQuoteWithoutLines() {
        assertThat(option(BARE.fee(FeeRule.of("late", FEE).in(Standing.EXPIRED)), AS_OF)
                        .fees())
                .isEqualTo(FeeQuote.in(USD));
    }

    @Test
    void stepsAreInTheirOrderAndMayNameTheValueOfAFact() {
        Trace trace = MadeUpBody.explaining(AS_OF);
        RenewalOption option = option(
                BARE.step(Step.Action.EARN, "Earn the points.")
                        .step(StepRule.of(Step.Action.EXAMINE, "Have %s with you.")
                                .naming(FEE))
                        .step(Step.Action.APPLY, "Apply, 100 %s."),
                MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace));
        assertThat(option.steps())
                .containsExactly(
                        Step.of(Step.Action.EARN, "Earn the points.").asDone(),
                        Step.of(Step.Action.EXAMINE, "Have 60.00 USD with you."),
                        Step.of(Step.Action.APPLY, "Apply, 100 %s."));
        assertThat(trace.reasons())
                .contains(new Reason.FactRead(MadeUpBody.facts(AS_OF).get(FEE).fact(), AS_OF));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void itMayBeClosedForSomeHoldersWhateverTheDate(boolean withheld, boolean open) {
        assertThat(option(BARE.withheldWhere(facts -> holder -> withheld), AS_OF)
                        .isOpen())
                .isEqualTo(open);
    }

    @Test
    void eachWordMakesACopy() {
        BARE.in(Standing.LAPSED);
        BARE.citing(WORDS);
        BARE.closes(Day.TERM_START);
        BARE.fee(FeeRule.of("renewal", FEE));
        BARE.step(Step.Action.PAY, "Pay.");
        Holder holder = MadeUpBody.holder(AS_OF);
        assertThat(option(BARE, holder)).isEqualTo(option(OptionRule.of(Route.CONTINUING_EDUCATION), AS_OF));
        assertThat(holder.trace().notes()).isEmpty();
        assertThat(isListed(BARE, Standing.CURRENT)).isTrue();
    }

    private static boolean isListed(OptionRule option, Standing stage) {
        Trace trace = MadeUpBody.trace(AS_OF);
        return resolved(option, AS_OF).isListedFor(MadeUpBody.holder(MadeUpBody.CERTIFICATION, stage, trace));
    }
}
