package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends in a log, an exception or the text of a value, says no more of a holder than the host's own key. */
class HolderDataTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    /** What is told of the holder and the activities, in words and days that nothing else has. */
    private static final List<String> TOLD =
            List.of("secret", "2024-02-03", "2025-06-07", "2024-08-09", "3.1416", "12.34");

    private final RenewalPolicies policies = RenewalPolicies.load();

    private static Certification certification(String credential) {
        Activity activity = Activity.of(LocalDate.of(2024, 8, 9), Credits.of("3.1416", "point"))
                .withKey("A-1")
                .withKind("secret-kind")
                .withTopic("secret-topic")
                .withApprover("secret-approver")
                .withDelivery("secret-delivery")
                .withCourse("secret-course")
                .withUsedFor("secret-credential");
        return Certification.of(credential, LocalDate.of(2024, 2, 3))
                .withKey("KEY-1")
                .withMember(true)
                .withPrintedExpiration(LocalDate.of(2025, 6, 7))
                .withActivity(activity)
                .withPayment(Payment.of(LocalDate.of(2024, 8, 9), "secret-fee", Money.of("12.34", "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aama:cma", "amt:rma", "nha:ccma", "ncct:ncma", "aha:bls", "wa-doh:ma-c", "amca:cmac"})
    void theTextsOfValuesHoldTheKeyAlone(String credential) {
        Certification certification = certification(credential);
        Assessment answer = policies.assess(certification, AS_OF);
        List<String> texts = new ArrayList<>(List.of(
                certification.toString(),
                certification.history().toString(),
                certification.activities().toString(),
                certification.activities().get(0).toString(),
                certification.payments().toString(),
                answer.toString(),
                answer.options().toString(),
                policies.toString()));
        policies.assessAll(Stream.of(certification), AS_OF)
                .map(Outcome::toString)
                .forEach(texts::add);

        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(TOLD));
        assertThat(certification.toString()).contains("KEY-1");
    }

    @Test
    void refusalsHoldNothingOfTheRecord() {
        List<Throwable> refusals = new ArrayList<>(List.of(
                catchThrowable(() -> policies.assess(certification("nobody:none"), AS_OF)),
                catchThrowable(() ->
                        policies.assess(certification("ncct:ncma").with(InputKey.FAILED_EXAM_ATTEMPTS, 7), AS_OF)),
                catchThrowable(() -> policies.assess(certification("aama:cma"), LocalDate.of(10_000, 1, 1)))));

        refusals.addAll(refusalsOfMore(certification("aama:cma")));

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isNotNull());
        assertThat(refusals)
                .extracting(Throwable::toString)
                .allSatisfy(text -> assertThat(text).doesNotContain(TOLD));
    }

    /** What else a record is told may be refused: the refusal names that, and nothing that was told before. */
    private List<Throwable> refusalsOfMore(Certification told) {
        LocalDate before = LocalDate.of(1999, 1, 1);
        Activity activity = told.activities().get(0);
        Assessment answer = policies.assess(told, AS_OF);
        return Stream.<ThrowingCallable>of(
                        () -> told.withKey(" "),
                        () -> told.withRenewedOn(before),
                        () -> told.withReinstatedOn(before),
                        () -> told.withPrintedExpiration(before),
                        () -> told.with(InputKey.FAILED_EXAM_ATTEMPTS, -1),
                        () -> activity.withKey(" "),
                        () -> activity.withTopics(List.of("secret", " ")),
                        () -> new DateRange(told.history().beganOn(), before),
                        () -> answer.option(new Route("no-such-route")))
                .map(Assertions::catchThrowable)
                .toList();
    }
}
