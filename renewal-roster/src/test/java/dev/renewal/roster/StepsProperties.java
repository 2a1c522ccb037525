package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the steps, the next step and the deadlines of every holder. */
class StepsProperties {
    private static final int TRIES = 3000;
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    /** From here on a later day may lie beyond the last one that can be asked about. */
    private static final LocalDate LAST_YEARS = LocalDate.of(9990, 1, 1);

    private final LawsProperties laws = new LawsProperties();

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theNextStepIsOfAnOpenOptionIfOneIsOpenAndCanBeSatisfied(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assessment answer = POLICIES.assess(holder, asOf);
        List<RenewalOption> open =
                answer.options().stream().filter(RenewalOption::isOpen).toList();
        Optional<RenewalOption> first =
                open.stream().filter(RenewalOption::canStillBeSatisfied).findFirst();
        Optional<NextStep> next = answer.nextStep();
        if (!open.isEmpty()) {
            assertThat(next.map(NextStep::route))
                    .isEqualTo(first.filter(option -> option.steps().stream().anyMatch(step -> !step.done()))
                            .map(RenewalOption::route));
        }
        if (next.isPresent()) {
            Step step = next.get().step();
            List<Step> undone = answer.option(next.get().route()).steps().stream()
                    .filter(each -> !each.done())
                    .toList();
            assertThat(undone).contains(step);
            assertThat(undone).allSatisfy(other -> assertThat(day(other)).isAfterOrEqualTo(day(step)));
        }
    }

    private static LocalDate day(Step step) {
        return step.by().orElse(LocalDate.MAX);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void stepsSayWhatIsMissingAndWhatIsUnpaid(@ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        for (RenewalOption option : POLICIES.assess(holder, asOf).options()) {
            for (Step step : option.steps()) {
                assertThat(step.advisedBy().isPresent())
                        .isEqualTo(
                                step.action() == Step.Action.APPLY && step.by().isPresent());
                assertThat(step.text()).matches("[A-Z].*\\.").doesNotContain("%");
                if (step.action() == Step.Action.EARN) {
                    assertThat(step.by()).isEqualTo(option.earnBy());
                    assertThat(step.done()).isEqualTo(option.shortfall().isEarned());
                }
            }
            assertThat(option.steps().stream()
                            .filter(step -> step.action() == Step.Action.PAY)
                            .map(Step::by)
                            .toList())
                    .isEqualTo(option.fees().lines().stream().map(FeeLine::due).toList());
        }
    }

    /** What is recorded for later days is left out, as nothing is recorded while the time passes. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aDeadlineThatIsMetStaysMetWithinTheTerm(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(min = 1, max = 1500) int days) {
        Certification known = holder.asKnownOn(asOf);
        Assume.that(asOf.isBefore(LAST_YEARS));
        Assessment now = POLICIES.assess(known, asOf);
        Assessment later = POLICIES.assess(known, asOf.plusDays(days));
        if (now.term().equals(later.term())) {
            assertThat(later.deadlines())
                    .containsAll(
                            now.deadlines().stream().filter(Deadline::isMet).toList());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void onlyAHolderWhoIsCurrentMayUseTheTitle(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assessment answer = POLICIES.assess(holder, asOf);
        assertThat(answer.mayUseTitle().orElse(false)).isEqualTo(answer.standing() == Standing.CURRENT);
        assertThat(answer.mayUseTitle().isEmpty()).isEqualTo(answer.standing() == Standing.UNDETERMINED);
    }

    @Provide
    Arbitrary<Certification> holders() {
        return laws.holders();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return laws.days();
    }
}
