package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Money;
import dev.renewal.fee.PaymentHistory.Refund;
import dev.renewal.fee.PaymentHistory.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which payments stay, and what they pay. A payment is written as its key, its day of the month, its fee and its amount. */
class PaymentHistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "a 1 dues 75, a, ''",
        "a 1 dues 75; r 2 dues -75, '', r takes a",
        "r 1 dues -75; a 2 dues 75, a, r takes nothing",
        "a 1 dues 75; r 1 dues -75, '', r takes a",
        "r 1 dues -75; a 1 dues 75, a, r takes nothing",
        "a 1 dues 75; b 2 dues 75; r 3 dues -75, a, r takes b",
        "a 1 dues 75; b 2 dues 75; r 3 dues -75; s 3 dues -75, '', r takes b s takes a",
        "a 1 dues 75; r 2 dues -75; s 3 dues -75, '', r takes a s takes nothing",
        "a 1 dues 75; r 2 dues -75; b 3 dues 75; s 4 dues -75, '', r takes a s takes b",
        "a 1 dues 75; b 2 dues 60; r 3 dues -75, b, r takes a",
        "a 1 dues 75; r 2 dues -74.99, a, r takes nothing",
        "a 1 dues 75; r 2 other -75, a, r takes nothing",
        "a 1 other 75; b 2 dues 75; r 3 other -75, b, r takes a",
        "a 1 dues 150; r 2 dues -75; s 3 dues -75, a, r takes nothing s takes nothing",
        "a 1 dues 0; b 2 dues 0.00, '', ''",
    })
    void aRefundTakesBackTheLatestEarlierPaymentOfTheOppositeAmount(String written, String kept, String refunds) {
        PaymentHistory history = history(written);
        assertThat(keys(history.kept("dues", FIRST, FIRST.plusDays(30)))).isEqualTo(kept);
        StringJoiner found = new StringJoiner(" ");
        for (Refund refund : history.refunds()) {
            found.add(refund.refund().key().orElseThrow() + " takes "
                    + refund.takenBack().flatMap(Payment::key).orElse("nothing"));
        }
        assertThat(found).hasToString(refunds);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, a b d", "2, 5, b d", "3, 4, c d", "3, 3, c", "5, 5, ''", "1, 2, a b", "4, 2, ''"})
    void paymentsStayThoseOfTheDaysAskedForAsKnownOnTheLast(int from, int knownOn, String kept) {
        // c is taken back on the fifth day, so that it stays as known before
        PaymentHistory history = history("a 1 dues 75; b 2 dues 75; c 3 dues 60; d 4 dues 75; r 5 dues -60");
        assertThat(keys(history.kept("dues", FIRST.plusDays(from - 1), FIRST.plusDays(knownOn - 1))))
                .isEqualTo(kept);
    }

    @Test
    void paymentsOfNothingAreTold() {
        PaymentHistory history = history("a 1 dues 0; b 2 dues 75; c 3 other 0.00");
        assertThat(keys(history.ofNothing())).isEqualTo("a c");
        assertThat(keys(history.payments())).isEqualTo("a b c");
    }

    @Test
    void paymentsAreInTheOrderOfTheirDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history("a 2 dues 75; b 1 dues 75"))
                .withMessage("payments are in the order of their days");
    }

    @ParameterizedTest
    @CsvSource({
        // amounts paid, amounts of the fees (? is not known), numbers of fees that each payment pays
        "'', 75 75 75, ''",
        "75, 75 75 75, 1",
        "75 75 75 75, 75 75 75, 1 1 1 0",
        "225, 75 75 75, 3",
        "150, 75 75 75, 2",
        "150 75, 75 75 75, 2 1",
        "75 150, 75 75 75, 1 2",
        "150 150, 75 75 75, 2 1",
        "225 75, 75 75 75, 3 0",
        "1, 75 75 75, 1",
        "149.99, 75 75 75, 1",
        "300, 75 75 75, 1",
        "110, 50 60 75, 2",
        "135, 50 60 75, 1",
        "50 135, 50 60 75, 1 2",
        "185, 50 60 75, 3",
        "60, 50 60 75, 1",
        "125, 50 60 75, 1",
        "75, ? ? ?, 1",
        "150, 75 ? 75, 1",
        "150, ? 75 75, 1",
        "75 150, ? 75 75, 1 2",
        "150, 75 75 ?, 2",
        "225, 75 75 ?, 1",
        "75, '', 0",
    })
    void aPaymentPaysTheOldestUnpaidFeeOrTheExactSumOfSeveral(String paid, String fees, String numbers) {
        List<Share> shares = PaymentHistory.allocate(payments(paid), fees(fees));
        StringJoiner found = new StringJoiner(" ");
        List<FeeLine> inOrder = new ArrayList<>();
        for (Share share : shares) {
            found.add(String.valueOf(share.fees().size()));
            inOrder.addAll(share.fees());
        }
        assertThat(found).hasToString(numbers);
        assertThat(inOrder).isEqualTo(fees(fees).subList(0, inOrder.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "75, 75, false",
        "74.99, 75, true",
        "75, ?, false",
        "150, 75 75, false",
        "149, 75 75, true",
        "75, '', false"
    })
    void aShareTellsWhetherItsAmountIsAnother(String paid, String fees, boolean other) {
        Share share = PaymentHistory.allocate(payments(paid), fees(fees)).get(0);
        assertThat(share.isOfOtherAmount()).isEqualTo(other);
    }

    @Test
    void amountsInAnotherCurrencyAreNoSum() {
        Payment euros = Payment.of(FIRST, "dues", Money.of("150", "EUR"));
        Share share = PaymentHistory.allocate(List.of(euros), fees("75 75")).get(0);
        assertThat(share.fees()).hasSize(1);
        assertThat(share.isOfOtherAmount()).isTrue();
    }

    private static PaymentHistory history(String written) {
        List<Payment> payments = new ArrayList<>();
        for (String payment : written.isEmpty() ? new String[0] : written.split("; ")) {
            String[] words = payment.split(" ");
            LocalDate day = FIRST.plusDays(Integer.parseInt(words[1]) - 1L);
            payments.add(Payment.of(day, words[2], Money.of(words[3], "USD")).withKey(words[0]));
        }
        return PaymentHistory.of(payments);
    }

    private static String keys(List<Payment> payments) {
        StringJoiner keys = new StringJoiner(" ");
        for (Payment payment : payments) {
            keys.add(payment.key().orElseThrow());
        }
        return keys.toString();
    }

    private static List<Payment> payments(String amounts) {
        List<Payment> payments = new ArrayList<>();
        for (String amount : amounts.isEmpty() ? new String[0] : amounts.split(" ")) {
            payments.add(Payment.of(FIRST, "dues", Money.of(amount, "USD")));
        }
        return payments;
    }

    private static List<FeeLine> fees(String amounts) {
        List<FeeLine> fees = new ArrayList<>();
        for (String amount : amounts.isEmpty() ? new String[0] : amounts.split(" ")) {
            Optional<Money> known = amount.equals("?") ? Optional.empty() : Optional.of(Money.of(amount, "USD"));
            fees.add(FeeLine.of("dues", known).withDue(FIRST.plusYears(fees.size())));
        }
        return fees;
    }
}
