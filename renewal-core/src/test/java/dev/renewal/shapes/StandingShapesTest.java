package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Route.CONTINUING_EDUCATION;
import static dev.renewal.policy.Route.EXAMINATION;
import static dev.renewal.policy.Route.REINSTATEMENT;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.shapes.ExampleFacts.ATTEMPTS;
import static dev.renewal.shapes.ExampleFacts.GRACE;
import static dev.renewal.shapes.ExampleFacts.LATE;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.LAW_LATE;
import static dev.renewal.shapes.ExampleFacts.LENGTH;
import static dev.renewal.shapes.ExampleFacts.WAITING;
import static dev.renewal.shapes.ExamplePolicy.EDUCATION;
import static dev.renewal.shapes.ExamplePolicy.EXPIRING;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.TECHNICIAN;
import static dev.renewal.shapes.ExamplePolicy.assess;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Note;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of standing in docs/shapes.md. */
class StandingShapesTest {
    private static final InputKey<Boolean> ON_PROBATION = new InputKey<>("on_probation", Boolean.class);
    private static final InputKey<Boolean> RETIRED = new InputKey<>("retired", Boolean.class);
    private static final InputKey<Boolean> FOR_LIFE = new InputKey<>("for_life", Boolean.class);
    private static final InputKey<Boolean> REVOKED = new InputKey<>("revoked", Boolean.class);
    private static final InputKey<LocalDate> LAST_FAILED_ON = new InputKey<>("last_failed_on", LocalDate.class);
    /** The first term is 2022-05-10 to 2024-05-10. */
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 5, 10);

    @Test
    void statesOfTheBodysOwn() {
        // shape 15: begin
        CredentialRule rule = EXPIRING.option(RENEWAL)
                .except(ON_PROBATION, EXPIRING.bodyWord("probation", CURRENT)) // the term goes on, no option
                .except(RETIRED, TECHNICIAN.standing(INACTIVE, "retired")) // no term, no deadline, no option
                .except(FOR_LIFE, TECHNICIAN.standing(CURRENT, "never expires"))
                .except(REVOKED, TECHNICIAN.standing(LAPSED, "permanently ineligible"));
        // shape 15: end

        LocalDate asOf = LocalDate.of(2023, 1, 1);
        Certification certification = certified(CERTIFIED);
        Assessment ordinary = assess(rule, certification.with(RETIRED, false), asOf);
        assertThat(ordinary.bodyWord()).isEmpty();
        assertThat(ordinary.options()).hasSize(1);
        Assessment probation = assess(rule, certification.with(ON_PROBATION, true), asOf);
        assertThat(probation.standing()).isEqualTo(CURRENT);
        assertThat(probation.bodyWord()).contains("probation");
        assertThat(probation.term()).contains(new DateRange(CERTIFIED, LocalDate.of(2024, 5, 10)));
        assertThat(probation.options()).isEmpty();
        assertWithoutTerm(assess(rule, certification.with(RETIRED, true), asOf), INACTIVE, "retired");
        assertWithoutTerm(assess(rule, certification.with(FOR_LIFE, true), asOf), CURRENT, "never expires");
        assertWithoutTerm(assess(rule, certification.with(REVOKED, true), asOf), LAPSED, "permanently ineligible");
    }

    private static void assertWithoutTerm(Assessment answer, Standing standing, String word) {
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.bodyWord()).contains(word);
        assertThat(answer.term()).isEmpty();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.nextChange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-10, CURRENT, , continuing-education, true, 1 law",
        "2024-05-11, EXPIRED, grace, continuing-education, false, 1 law",
        "2024-08-08, EXPIRED, grace, continuing-education, false, 1 law",
        "2024-08-09, EXPIRED, reinstatement, reinstatement, true, 2 law",
        "2025-05-10, EXPIRED, reinstatement, reinstatement, true, 2 law",
        "2025-05-11, LAPSED, examination only, examination, true, ''",
    })
    void stagesOfLateness(
            LocalDate asOf, Standing standing, String word, String route, boolean stillInTime, String missing) {
        EducationRule education = EDUCATION.with(Category.topic("law", "law").atLeast(LAW));

        // shape 16: begin
        Day grace = TERM_END.plus(GRACE);
        Day late = TERM_END.plus(LATE);
        CredentialRule rule = TECHNICIAN
                .term(TermRule.lasting(LENGTH))
                .lapsing(LapseSchedule.currentThrough(TERM_END)
                        .then(EXPIRED, "grace", grace)
                        .then(EXPIRED, "reinstatement", late)
                        .endingIn(LAPSED, "examination only"))
                .option(OptionRule.of(CONTINUING_EDUCATION)
                        .in(CURRENT)
                        .inStage("grace")
                        .closes(grace)
                        .requires(education, TERM_START, TERM_END)
                        .earnBy(TERM_END)) // in the grace, time to file and none to earn
                .option(OptionRule.of(REINSTATEMENT)
                        .inStage("reinstatement")
                        .opens(grace.next())
                        .closes(late)
                        .requires(education, TERM_START, late)
                        .requiring("law", LAW_LATE))
                .option(OptionRule.of(EXAMINATION).in(LAPSED).opens(late.next()));
        // shape 16: end

        Certification certification =
                certified(CERTIFIED).withActivity(Activity.of(LocalDate.of(2023, 1, 1), ExampleFacts.hours("20")));
        Assessment answer = assess(rule, certification, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.bodyWord().orElse(null)).isEqualTo(word);
        assertThat(answer.options()).hasSize(1);
        RenewalOption option = answer.options().get(0);
        assertThat(option.route()).hasToString(route);
        assertThat(option.isOpen()).isTrue();
        assertThat(option.canStillBeSatisfied()).isEqualTo(stillInTime);
        assertThat(String.join(
                        " ",
                        option.shortfall().requirements().stream()
                                .filter(line -> !line.missing().orElseThrow().isZero())
                                .map(line -> line.missing().orElseThrow().amount() + " " + line.id())
                                .toList()))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        // failed attempts, the last of them: when the examination opens again, and whether it is open on 2023-07-01
        "0, , 2022-05-10, true",
        "1, 2023-05-02, 2023-07-01, true",
        "1, 2023-05-03, 2023-07-02, false",
        "1, 2023-07-02, 2022-05-10, true",
        "3, 2023-01-01, 2023-03-02, false",
    })
    void examinations(int failures, LocalDate lastFailedOn, LocalDate opens, boolean open) {
        // shape 17: begin
        Day again = Day.computed(facts -> {
            Sourced<Period> waiting = facts.get(WAITING);
            return holder -> holder.certification()
                    .input(LAST_FAILED_ON)
                    .filter(holder.trace()::hasReached) // an input is not cut off at the as-of date
                    .map(day -> day.plus(holder.trace().use(waiting)))
                    .orElse(holder.term().dates().start());
        });
        Resolvable<Holder.Rule<Boolean>> usedUp = facts -> {
            Sourced<Integer> attempts = facts.get(ATTEMPTS);
            return holder -> {
                int failed = holder.certification()
                        .input(InputKey.FAILED_EXAM_ATTEMPTS)
                        .orElse(0);
                boolean closed = failed >= holder.trace().use(attempts);
                if (closed) {
                    holder.trace().remark(attempts, "The examination is closed after " + failed + " failed attempts.");
                }
                return closed;
            };
        };
        OptionRule examination = OptionRule.of(EXAMINATION).opens(again).withheldWhere(usedUp);
        // shape 17: end

        Certification holder = certified(CERTIFIED).with(InputKey.FAILED_EXAM_ATTEMPTS, failures);
        Certification certification = lastFailedOn == null ? holder : holder.with(LAST_FAILED_ON, lastFailedOn);
        Assessment answer = assess(EXPIRING.option(examination), certification, LocalDate.of(2023, 7, 1));
        RenewalOption option = answer.options().get(0);
        assertThat(option.opens()).isEqualTo(opens);
        assertThat(option.isOpen()).isEqualTo(open);
        assertThat(answer.notes())
                .extracting(Note::key)
                .containsExactly(failures == 3 ? new String[] {"example.exam.attempts"} : new String[0]);
    }
}
