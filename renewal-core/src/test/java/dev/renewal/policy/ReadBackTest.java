package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.TermFacts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from a serialized form equals what was written; what no factory would make is refused. */
class ReadBackTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 3, 17);
    private static final LocalDate CLOSES = LocalDate.of(2026, 6, 30);
    private static final Certification BARE = Certification.of("test:a", CERTIFIED);
    private static final Payment PAYMENT = new Payment(LocalDate.of(2024, 2, 5), "annual", Money.of("65", "USD"));
    private static final Payment LATER = new Payment(LocalDate.of(2024, 2, 6), "annual", Money.of("65", "USD"));
    /** The number is 12 D6 87 in hexadecimal digits. */
    private static final Certification FULL = BARE.withKey("holder-1")
            .withMember(true)
            .withActivity(Activity.of(LocalDate.of(2024, 1, 5), Credits.of(1, CreditUnit.POINT)))
            .withPayment(PAYMENT)
            .with(InputKey.FAILED_EXAM_ATTEMPTS, 0x12_D687);

    private static RenewalOption option(LocalDate asOf) {
        Credits one = Credits.of(1, CreditUnit.POINT);
        Credits zero = Credits.zero(CreditUnit.POINT);
        Shortfall missing =
                new Shortfall(List.of(new Requirement("total", one, zero)), one, List.of(), zero, List.of(), List.of());
        return RenewalOption.between(
                        Route.EXAMINATION,
                        CERTIFIED,
                        CLOSES,
                        missing,
                        FeeQuote.in(Currency.getInstance("USD")),
                        Inquiry.of(TermFacts.table(), asOf))
                .withStep(Step.Action.PAY, "Pay.");
    }

    private static Assessment answer(boolean mayChange) {
        Inquiry inquiry = Inquiry.of(TermFacts.table(), LocalDate.of(2026, 1, 1));
        if (mayChange) {
            inquiry.hasReached(CLOSES);
        }
        return Assessment.of(FULL, inquiry, Standing.CURRENT)
                .term(new DateRange(CERTIFIED, CERTIFIED.plusYears(5)))
                .deadline(DeadlineKind.EXPIRATION, CERTIFIED.plusYears(5))
                .build();
    }

    @Test
    void whatWasWrittenIsRead() throws IOException, ClassNotFoundException {
        RenewalOption unlimited = RenewalOption.from(
                Route.REINSTATEMENT,
                CERTIFIED,
                Shortfall.none(CreditUnit.POINT),
                FeeQuote.in(Currency.getInstance("USD")),
                Inquiry.of(TermFacts.table(), CLOSES));
        for (Object value : List.of(
                BARE, FULL, option(CLOSES), option(CLOSES.plusDays(1)), unlimited, answer(false), answer(true))) {
            assertThat(TamperedStream.copy(value)).isEqualTo(value);
        }
        assertThat(((Assessment) TamperedStream.copy(answer(true))).nextChange())
                .contains(CLOSES);
    }

    @Test
    void nothingIsReadOfWhichAPartIsMissing() {
        TamperedStream.assertRefused(FULL, part -> part instanceof RenewalHistory ? null : part);
        TamperedStream.assertRefused(option(CLOSES), part -> part instanceof FeeQuote ? null : part);
        TamperedStream.assertRefused(option(CLOSES), part -> part instanceof Shortfall ? null : part);
        TamperedStream.assertRefused(answer(true), part -> part instanceof CredentialId ? null : part);
    }

    @Test
    void noCertificationIsReadThatCannotBeMade() {
        TamperedStream.assertRefused(FULL, "holder-1", "        ");
        TamperedStream.assertRefused(FULL, "\0\22\326\207", "\377\22\326\207");
        // the last day on which something is recorded goes with what is
        TamperedStream.assertRefused(FULL, part -> part.equals(PAYMENT) ? LATER : part);
    }

    @Test
    void noAnswerIsReadThatChangesBeforeItsDay() {
        // 30 June 2026, the day before the as-of date, and the year 10000
        TamperedStream.assertRefused(answer(true), "\7\352\6\36", "\7\351\14\37");
        TamperedStream.assertRefused(answer(true), "\7\352\6\36", "\47\20\6\36");
    }
}
