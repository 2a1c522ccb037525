package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A value that is read from a stream equals the one that was written; one that no factory would make is refused. */
class ReadBackTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 3, 17);
    private static final LocalDate CLOSES = LocalDate.of(2026, 6, 30);
    private static final Certification BARE = Certification.of("test:a", CERTIFIED);
    /** The number is 12 D6 87 in hexadecimal digits. */
    private static final Certification FULL = BARE.withKey("holder-1")
            .withMember(true)
            .withActivity(Activity.of(LocalDate.of(2024, 1, 5), Credits.of(1, CreditUnit.POINT)))
            .withPayment(Payment.of(LocalDate.of(2024, 2, 5), "annual", Money.of("65", "USD")))
            .with(InputKey.FAILED_EXAM_ATTEMPTS, 0x12_D687);

    private static RenewalOption option(LocalDate asOf) {
        Credits one = Credits.of(1, CreditUnit.POINT);
        Credits zero = Credits.zero(CreditUnit.POINT);
        Shortfall missing = Shortfall.of(
                List.of(new Requirement("total", one, zero), Requirement.ofUnknownAmount("law", zero)),
                one,
                List.of(),
                zero,
                List.of(),
                List.of());
        return new RenewalOption.Builder(Route.EXAMINATION, CERTIFIED, MadeUpBody.trace(asOf))
                .closes(CLOSES)
                .shortfall(missing)
                .fees(FeeQuote.in(Currency.getInstance("USD")))
                .steps(List.of(
                        Step.of(Step.Action.PAY, "Pay."),
                        Step.of(Step.Action.APPLY, "Apply.")
                                .withBy(CLOSES)
                                .withAdvisedBy(CLOSES.minusDays(9))
                                .asDone()))
                .build();
    }

    private static Assessment answer(boolean mayChange) {
        Trace trace = MadeUpBody.trace(LocalDate.of(2026, 1, 1));
        if (mayChange) {
            trace.hasReached(CLOSES);
            trace.report(new Finding("unknown-kind", Finding.Item.WORD, "walk", "A walk.", Optional.of("course")));
            trace.report(new Finding("unknown-kind", Finding.Item.WORD, "talk", "A talk.", Optional.empty()));
        }
        return new Assessment.Builder(FULL, trace, Standing.CURRENT)
                .term(new DateRange(CERTIFIED, CERTIFIED.plusYears(5)))
                .deadline(DeadlineKind.EXPIRATION, CERTIFIED.plusYears(5), Route.CONTINUING_EDUCATION)
                .build();
    }

    @Test
    void aValueEqualsTheOneThatWasWritten() throws IOException, ClassNotFoundException {
        RenewalOption unlimited = new RenewalOption.Builder(Route.REINSTATEMENT, CERTIFIED, MadeUpBody.trace(CLOSES))
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .fees(FeeQuote.in(Currency.getInstance("USD")))
                .build();
        for (Object value : List.of(
                BARE, FULL, option(CLOSES), option(CLOSES.plusDays(1)), unlimited, answer(false), answer(true))) {
            assertThat(TamperedStream.copy(value)).isEqualTo(value);
        }
        assertThat(((Assessment) TamperedStream.copy(answer(true))).nextChange())
                .contains(CLOSES);
    }

    @Test
    void aValueOfWhichAPartIsMissingIsRefused() {
        TamperedStream.assertRefused(FULL, TamperedStream.without(RenewalHistory.class));
        TamperedStream.assertRefused(option(CLOSES), TamperedStream.without(FeeQuote.class));
        TamperedStream.assertRefused(option(CLOSES), TamperedStream.without(Shortfall.class));
        TamperedStream.assertRefused(answer(true), TamperedStream.without(CredentialId.class));
    }

    @Test
    void aCertificationThatNoHostCouldMakeIsRefused() {
        TamperedStream.assertRefused(FULL, "holder-1", "        ");
        TamperedStream.assertRefused(FULL, "\0\22\326\207", "\377\22\326\207");
    }
}
