package dev.renewal.testkit;

import dev.renewal.credit.Activity;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Trait;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The contract of a policy as JUnit tests. Extend it in the tests of your body, and return the policy and some certifications.
 *
 * <p>Each test has the number of the rule that it checks; {@code docs/policy-contract.md} explains the rules. A failure shows
 * the certification and the as-of date. If the policy answers none of the samples, the first test that asks says why, and the
 * others are skipped. The tests are reproducible: random choices use a fixed seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
public abstract class RenewalPolicyContract {
    /** Created lazily: the tests of part 1 check that it can be created. */
    private @Nullable PolicyUnderTest subject;

    /** Why no question can be asked. It is said once, by the test that meets it first. */
    private @Nullable Throwable unusable;

    private @Nullable List<Question> questions;

    /** For JUnit, which creates the test class. */
    protected RenewalPolicyContract() {}

    /**
     * Returns a new instance of the policy, created with its public constructor.
     *
     * @return the policy
     */
    protected abstract RenewalPolicy policy();

    /**
     * Returns typical certifications of the body, at least one. Include one for each credential with its own rules; activities
     * of each kind, topic, approver and unit that the body counts; payments, if the rules use them; and the further inputs.
     * Spread their dates over a few years.
     *
     * <p>The kit asks as of the days around each deadline and each start of a fact. It also adds, removes and moves entries.
     *
     * @return the certifications
     */
    protected abstract List<Certification> samples();

    /**
     * Returns a generator of certifications. By default, it varies the {@linkplain #samples samples}.
     *
     * @return the generator
     */
    protected Arbitrary<Certification> certifications() {
        return Arbitraries.randomValue(subject().variations()::likeSamples);
    }

    /**
     * Makes the activity for a line of a plan. Override it if the body does not count courses in the unit of its
     * requirements.
     *
     * @param line the line
     * @param day the day of completion
     * @return a course with exactly the amount, the topics, the approvers and the delivery of the line; if the line names
     *     a kind, an activity of that kind
     */
    protected Activity earned(PlanLine line, LocalDate day) {
        Activity activity = Activity.of(day, line.credits());
        for (Trait trait : line.traits()) {
            activity = switch (trait.attribute()) {
                case "topic" -> activity.withTopic(trait.value());
                case "approved_by" -> activity.withApprover(trait.value());
                case "kind" -> activity.withKind(trait.value());
                case "delivery" -> activity.withDelivery(trait.value());
                default -> activity;
            };
        }
        return activity;
    }

    private PolicyUnderTest subject() {
        if (unusable != null) {
            Assumptions.abort("not tried; the first failure says why: " + unusable.getMessage());
        }
        if (subject == null) {
            try {
                PolicyUnderTest made = PolicyUnderTest.of(this::policy, samples());
                Questions.requireAnAnswer(made);
                subject = made;
            } catch (RuntimeException | Error failed) {
                unusable = failed;
                throw failed;
            }
        }
        return subject;
    }

    private List<Question> questions() {
        if (questions == null) {
            questions = Questions.of(subject(), this::certifications);
        }
        return questions;
    }

    private Purity purity() {
        return new Purity(subject(), questions());
    }

    private void each(Questions.Check check) {
        Questions.each(questions(), check);
    }

    /** Keeps the questions from the day of certification on; before it, the registry answers without the policy. */
    private void eachCertified(Questions.Check check) {
        Questions.each(certified(), check);
    }

    private List<Question> certified() {
        return questions().stream().filter(Question::isCertified).toList();
    }

    @Test
    @DisplayName("1.1 The class is public and has a public constructor without parameters.")
    final void rule_1_1_theClassAndItsConstructorArePublic() {
        SelfDescriptions.canBeMade(policy());
    }

    @Test
    @DisplayName("1.2 The services file and the module descriptor name the class.")
    final void rule_1_2_thePolicyIsRegistered() {
        SelfDescriptions.isRegistered(policy());
    }

    @Test
    @DisplayName("1.3 The level is that of the core it was compiled with.")
    final void rule_1_3_theLevelIsKnown() {
        SelfDescriptions.levelIsKnown(policy());
    }

    @Test
    @DisplayName("1.4 It governs credentials of its own body, at least one, each once.")
    final void rule_1_4_itGovernsCredentialsOfItsOwnBody() {
        SelfDescriptions.governsItsOwn(policy());
    }

    @Test
    @DisplayName("1.5 What it says of itself is always the same.")
    final void rule_1_5_whatItSaysOfItselfIsAlwaysTheSame() {
        SelfDescriptions.saysAlwaysTheSame(this::policy);
    }

    @Test
    @DisplayName("2.1 Each fact is whole: a start or an unknown one, a grade, and the source that the grade asks for.")
    final void rule_2_1_eachFactIsWhole() {
        SelfDescriptions.factsAreWhole(policy());
    }

    @Test
    @DisplayName("2.2 The ids of facts start with the id of the body.")
    final void rule_2_2_theIdsOfFactsStartWithTheBody() {
        SelfDescriptions.factsAreNamespaced(policy());
    }

    @Test
    @DisplayName("2.3 Amounts of money and of credits come from facts.")
    final void rule_2_3_amountsComeFromFacts() {
        eachCertified(new Answers(subject())::amountsComeFromFacts);
    }

    @Test
    @DisplayName("2.4 Each fact that was used and asks for a note is noted, and no other.")
    final void rule_2_4_eachFactThatAsksForANoteIsNoted() {
        eachCertified(new Answers(subject())::factsAreNoted);
        new Answers(subject()).notedFactsDecideSomething(certified());
    }

    @Test
    @DisplayName("2.5 What an answer computes depends only on facts that its trace used.")
    final void rule_2_5_whatIsComputedDependsOnlyOnUsedFacts() {
        eachCertified(new Answers(subject())::unusedFactsChangeNothing);
    }

    @Test
    @DisplayName("2.6 An amount that is not established is not taken for zero.")
    final void rule_2_6_unknownIsNotZero() {
        eachCertified(new Answers(subject())::unknownIsNotZero);
    }

    @Test
    @DisplayName("3.1 The same question gets an equal answer, whatever was asked in between.")
    final void rule_3_1_theSameQuestionGetsAnEqualAnswer() {
        purity().answersAreEqualWhateverWasAskedInBetween();
    }

    @Test
    @DisplayName("3.2 Many threads get equal answers.")
    final void rule_3_2_manyThreadsGetEqualAnswers() throws InterruptedException {
        purity().answersAreEqualInManyThreads();
    }

    @Test
    @DisplayName("3.3 No answer depends on the clock.")
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    final void rule_3_3_answersDoNotDependOnTheClock() {
        purity().answersDoNotDependOnTheClock();
    }

    @Test
    @DisplayName("3.4 No answer depends on the default time zone or locale.")
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    final void rule_3_4_answersDoNotDependOnTheDefaultZoneOrLocale() {
        purity().answersDoNotDependOnDefaults();
    }

    @Test
    @DisplayName("3.5 Nothing that is handed in is changed.")
    final void rule_3_5_nothingHandedInIsChanged() {
        purity().nothingHandedInIsChanged();
        SelfDescriptions.inputsCannotChange(policy());
    }

    @Test
    @DisplayName("3.6 Rules keep no trace, and nothing of a holder.")
    final void rule_3_6_rulesKeepNothingBetweenAnswers() {
        eachCertified(purity()::rulesKeepNothing);
    }

    @Test
    @DisplayName("3.7 Rules made again from the same facts give equal answers.")
    final void rule_3_7_rulesMadeAgainGiveEqualAnswers() {
        eachCertified(purity()::rulesMadeAgainAreEqual);
    }

    @Test
    @DisplayName("3.8 Nothing is read but what is handed in: no random number, no environment, no file.")
    final void rule_3_8_nothingElseIsRead() {
        purity().nothingElseIsRead();
    }

    @Test
    @DisplayName("3.9 No static field and no field of the policy can change.")
    final void rule_3_9_noFieldCanChange() {
        purity().noFieldCanChange();
    }

    @Test
    @DisplayName("4.1 What the record dates after the as-of date changes nothing.")
    final void rule_4_1_laterEntriesChangeNothing() {
        each(new AsOfDiscipline(subject())::laterEntriesChangeNothing);
    }

    @Test
    @DisplayName("4.2 Facts of a later time change nothing.")
    final void rule_4_2_laterFactsChangeNothing() {
        eachCertified(new AsOfDiscipline(subject())::laterFactsChangeNothing);
    }

    @Test
    @DisplayName("4.3 Days are compared with the as-of date through the trace only.")
    final void rule_4_3_timeCountsThroughTheTraceOnly() {
        eachCertified(new AsOfDiscipline(subject())::timeCountsThroughTheTraceOnly);
    }

    @Test
    @DisplayName("5.1 An answer repeats the key, the credential and the as-of date.")
    final void rule_5_1_theAnswerRepeatsTheQuestion() {
        each(new Answers(subject())::repeatsTheQuestion);
    }

    @Test
    @DisplayName("5.2 A standing that is undetermined, or not-yet-certified, says why.")
    final void rule_5_2_theStandingIsReasoned() {
        eachCertified(new Answers(subject())::standingIsReasoned);
    }

    @Test
    @DisplayName("5.3 The days of an answer are within a hundred years of the record and the as-of date.")
    final void rule_5_3_daysAreSane() {
        eachCertified(new Answers(subject())::daysAreSane);
    }

    @Test
    @DisplayName("5.4 The days of an answer follow each other.")
    final void rule_5_4_daysFollowEachOther() {
        eachCertified(new Answers(subject())::daysFollowEachOther);
    }

    @Test
    @DisplayName("5.5 Options are in one order, each route once.")
    final void rule_5_5_optionsStandInOneOrder() {
        new Answers(subject()).optionsStandInOneOrder(questions());
    }

    @Test
    @DisplayName("5.6 Fees add up, in one currency.")
    final void rule_5_6_feesAddUp() {
        eachCertified(new Answers(subject())::feesAddUp);
    }

    @Test
    @DisplayName("5.7 What is missing adds up, in one unit.")
    final void rule_5_7_whatIsMissingAddsUp() {
        eachCertified(new Answers(subject())::whatIsMissingAddsUp);
    }

    @Test
    @DisplayName("5.8 Who earns the plan line by line, exactly as it says, misses nothing.")
    final void rule_5_8_whoEarnsThePlanMissesNothing() {
        eachCertified(
                (question, random) -> new Answers(subject()).whoEarnsThePlanMissesNothing(question, this::earned));
    }

    @Test
    @DisplayName("5.9 A further course never raises what is missing.")
    final void rule_5_9_aFurtherCourseNeverRaisesWhatIsMissing() {
        eachCertified(new Answers(subject())::furtherCourseNeverRaisesWhatIsMissing);
    }

    @Test
    @DisplayName("5.10 An explanation is of the same answer.")
    final void rule_5_10_anExplanationIsOfTheSameAnswer() {
        eachCertified(new Answers(subject())::explanationsAreOfTheSameAnswer);
    }

    @Test
    @DisplayName("5.11 Certifications with the policy's inputs, answers and explanations can be serialized.")
    final void rule_5_11_certificationsAndAnswersCanBeSerialized() {
        each(new Answers(subject())::travel);
    }

    @Test
    @DisplayName("5.12 No text for a log holds the holder's days.")
    final void rule_5_12_textsHoldNoHolderData() {
        each(new Answers(subject())::textsHoldNoHolderData);
    }

    @Test
    @DisplayName("5.13 Each item of the record is in the account once, with what became of it.")
    final void rule_5_13_eachItemIsInTheAccountOnce() {
        each(new Answers(subject())::eachItemIsInTheAccountOnce);
    }

    @Test
    @DisplayName("5.14 Steps say what is missing and what is unpaid.")
    final void rule_5_14_stepsSayWhatIsMissingAndUnpaid() {
        eachCertified(new Answers(subject())::stepsSayWhatIsMissingAndUnpaid);
    }

    @Test
    @DisplayName("5.15 A deadline that is met stays met within the term.")
    final void rule_5_15_aDeadlineThatIsMetStaysMet() {
        eachCertified(new Answers(subject())::deadlinesStayMet);
    }

    @Test
    @DisplayName("5.16 The vocabulary has each fee that an answer quotes or that a payment pays.")
    final void rule_5_16_feesAreInTheVocabulary() {
        eachCertified(new Answers(subject())::feesAreInTheVocabulary);
    }

    @Test
    @DisplayName("5.17 What one term needs does not count for the next one as well.")
    final void rule_5_17_whatOneTermNeedsDoesNotCountForTheNextOne() {
        eachCertified((question, random) -> new TermsInTurn(subject()).countOnce(question, this::earned));
    }

    @Test
    @DisplayName("5.18 After the term, what is open can still be done.")
    final void rule_5_18_afterTheTermWhatIsOpenCanStillBeDone() {
        eachCertified((question, random) -> new Answers(subject()).whatIsOpenAfterTheTermCanStillBeDone(question));
    }

    @Test
    @DisplayName("6.1 Every valid certification is answered.")
    final void rule_6_1_everyValidCertificationIsAnswered() {
        each(new Refusals(subject())::everyValidCertificationIsAnswered);
    }

    @Test
    @DisplayName("6.2 Each value of a declared input is answered, or refused by name.")
    final void rule_6_2_eachValueOfAnInputIsAnsweredOrNamed() {
        each(new Refusals(subject())::eachValueOfAnInputIsAnsweredOrNamed);
    }

    @Test
    @DisplayName("6.3 What is not valid is refused with a code.")
    final void rule_6_3_whatIsNotValidIsRefused() {
        new Refusals(subject()).whatIsNotValidIsRefused();
    }

    @Test
    @DisplayName("6.4 Every valid certification is answered whatever a host states of the facts.")
    final void rule_6_4_everyCertificationIsAnsweredWhateverAHostStates() {
        eachCertified(new Refusals(subject())::everyValidCertificationIsAnsweredWhateverAHostStates);
    }

    @Test
    @DisplayName("6.5 Rules are made for each credential, as of any date.")
    final void rule_6_5_rulesAreMadeForEachCredentialAndDate() {
        new Refusals(subject()).rulesAreMadeForEachCredentialAndDate();
    }

    @Test
    @DisplayName("6.6 Rules are made whatever is not established.")
    final void rule_6_6_rulesAreMadeWhateverIsNotEstablished() {
        new Refusals(subject()).rulesAreMadeWhateverIsNotEstablished();
    }
}
