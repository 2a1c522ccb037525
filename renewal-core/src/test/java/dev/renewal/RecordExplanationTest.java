package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The part of an explanation about the record: each field that is set, and each item that is dated later. */
class RecordExplanationTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 1, 1);
    private static final Certification BARE = Certification.of("test:a", CERTIFIED);

    private static Trace explaining(int asOf) {
        return Trace.explaining(FactsAsOf.of(TermFacts.table(), day(asOf), FactsAsOf.STALE_AFTER));
    }

    private static LocalDate day(int number) {
        return CERTIFIED.plusDays(number);
    }

    @Test
    void eachFieldIsGivenAndEachLaterItemIsLeftOut() {
        Trace trace = explaining(3);
        Certification all = BARE.withRenewedOn(day(2))
                .withReinstatedOn(day(4))
                .withPrintedExpiration(day(8))
                .withMember(true)
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 2)
                .withActivity(Activity.of(day(3), Credits.of("1", "point")).withKey("course-1"))
                .withActivity(Activity.of(day(6), Credits.of("1", "point")).withKey("course-2"))
                .withPayment(Payment.of(day(7), "annual", Money.of("75", "USD")));
        assertThat(RecordExplanation.explained(all, trace)).isEqualTo(all.asKnownOn(day(3)));
        assertThat(trace.reasons())
                .containsExactly(
                        new Reason.Given("certified_on", "2020-01-01"),
                        new Reason.Given("renewed_on", "2020-01-03"),
                        new Reason.Given("reinstated_on", "2020-01-05"),
                        leftOut("reinstated_on", "2020-01-05"),
                        new Reason.Given("expires_on", "2020-01-09"),
                        new Reason.Given("member", "true"),
                        new Reason.Given("failed_exam_attempts", "2"),
                        leftOut("activity course-2", "2020-01-07"),
                        leftOut(all.payments().get(0).toString(), "2020-01-08"),
                        new Reason.Compared(day(2), true),
                        new Reason.Compared(day(4), false),
                        new Reason.Compared(day(6), false),
                        new Reason.Compared(day(3), true),
                        new Reason.Compared(day(7), false));
        assertThat(trace.nextChange()).contains(day(4));
    }

    private static Reason leftOut(String what, String day) {
        return new Reason.LeftOut(what, "after-as-of", "Dated " + day + ", after the as-of date.");
    }

    @Test
    void thatThereWasNoRenewalIsGivenAsWell() {
        Trace trace = explaining(0);
        assertThat(RecordExplanation.explained(BARE.withNeverRenewed(), trace)).isEqualTo(BARE.withNeverRenewed());
        assertThat(trace.reasons())
                .containsExactly(
                        new Reason.Given("certified_on", "2020-01-01"), new Reason.Given("renewed_on", "never"));
    }
}
