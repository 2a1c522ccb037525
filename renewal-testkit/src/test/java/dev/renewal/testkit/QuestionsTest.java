package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final Certification HOLDER = Certification.of("tst:one", DAY);
    private static final PolicyUnderTest SUBJECT = PolicyUnderTest.of(SamplePolicy::new, SampleContractTest.SAMPLES);

    private static List<Question> questions() {
        return Questions.of(SUBJECT, () -> Arbitraries.randomValue(SUBJECT.variations()::likeSamples));
    }

    @Test
    void theyAreTheSameEachTime() {
        assertThat(questions()).isEqualTo(questions());
    }

    @Test
    void aSampleIsAskedAboutAroundEachDayThatItsAnswersName() {
        Certification sample = SampleContractTest.SAMPLES.get(0);
        LocalDate end = LocalDate.of(2025, 5, 30);
        LocalDate closes = LocalDate.of(2025, 11, 30);
        LocalDate feeFrom = LocalDate.of(2024, 1, 1);
        for (LocalDate day : List.of(end, closes, feeFrom)) {
            assertThat(questions())
                    .contains(
                            new Question(sample, day.minusDays(1)),
                            new Question(sample, day),
                            new Question(sample, day.plusDays(1)));
        }
    }

    @Test
    void theAuthorsOwnGeneratorTakesTheirPlace() {
        Certification own = HOLDER.withKey("own");
        List<Question> generated = Questions.of(SUBJECT, () -> Arbitraries.of(own)).stream()
                .filter(question -> question.certification().equals(own))
                .toList();
        assertThat(generated).hasSizeGreaterThan(100);
        assertThat(generated).extracting(Question::asOf).contains(DAY, DAY.plusDays(1), LocalDate.of(2025, 5, 30));
    }

    /** All that a record can hold, so that a variation of it loses nothing on the way. */
    @Test
    void aSampleThatIsNotMovedStaysAsItIs() {
        Certification full = HOLDER.withKey("H-7")
                .withRenewedOn(DAY.plusDays(1))
                .withReinstatedOn(DAY.plusDays(2))
                .withPrintedExpiration(DAY.plusDays(3))
                .withMember(false)
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 2)
                .withActivity(Activity.of(DAY.plusDays(4), Credits.of("1.5", "point"))
                        .withKey("A-1")
                        .withKind("college-credit")
                        .withTopic("law")
                        .withTopic("clinical")
                        .withApprover("board")
                        .withDelivery("live")
                        .withCourse("Law 101")
                        .withUsedFor("tst:two"))
                .withPayment(Payment.of(DAY.plusDays(5), "annual", Money.of("75", "USD")));
        assertThat(Variations.shifted(full, full.credential(), 0)).isEqualTo(full);
        assertThat(Variations.shifted(HOLDER.withNeverRenewed(), HOLDER.credential(), 0))
                .isEqualTo(HOLDER.withNeverRenewed());
        assertThat(new Question(full, DAY))
                .hasToString("tst:one of H-7, certified on 2023-05-31; renewed on 2023-06-01; reinstated on 2023-06-02;"
                        + " printed expiration 2023-06-03; no member; failed_exam_attempts 2;"
                        + " college-credit of 2023-06-04 worth 1.5 point on [law, clinical] approved by [board]"
                        + " delivered live of the course Law 101 used for tst:two; paid USD 75.00 annual on 2023-06-05;"
                        + " as of 2023-05-31");
    }

    @Test
    void aFailureNamesNoMoreActivitiesThanItTakes() {
        Certification many = HOLDER.withActivities(IntStream.range(0, 40)
                .mapToObj(i -> Activity.of(DAY.plusDays(i), Credits.of(i, dev.renewal.amount.CreditUnit.POINT)))
                .toList());
        assertThatThrownBy(() -> Questions.each(
                        List.of(new Question(many, DAY)),
                        (question, random) -> assertThat(
                                        question.certification().activities())
                                .as("the amounts")
                                .extracting(
                                        activity -> activity.amount().amount().intValue())
                                .doesNotContain(17)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the amounts")
                .hasMessageEndingWith("for tst:one, certified on 2023-05-31; course of 2023-06-17 worth 17 point;"
                        + " as of 2023-05-31");
    }

    @Test
    void samplesAreOfThePolicy() {
        assertThatThrownBy(() -> PolicyUnderTest.of(SamplePolicy::new, List.of()))
                .hasMessage("samples() names no certification; name at least one");
        assertThatThrownBy(() -> PolicyUnderTest.of(SamplePolicy::new, List.of(Certification.of("tst:three", DAY))))
                .hasMessage("samples() names tst:three, but the policy only governs [tst:one, tst:two]");
    }
}
