package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {
    private static final List<LocalDate> DUE =
            List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 2", "2, 1", "3, 0", "4, 0"})
    void eachPaymentPaysTheOldestUnpaidFee(int payments, int unpaid) {
        List<Payment> paid = IntStream.range(0, payments)
                .mapToObj(i -> payment(LocalDate.of(2027, 1, 1).plusDays(i), "0.01"))
                .toList();
        Instalments instalments = new Instalments(DUE, paid);
        assertThat(instalments.unpaid()).isEqualTo(DUE.subList(3 - unpaid, 3));
        for (int i = 0; i < DUE.size(); i++) {
            assertThat(instalments.paymentOf(i).isPresent()).isEqualTo(i < payments);
        }
    }

    @Test
    void aPaymentNamesItsFee() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        Money amount = Money.of("1", "USD");
        assertThatThrownBy(() -> new Payment(day, " ", amount))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_NAME");
        assertThat(payment(day, "60")).hasToString("payment");
    }

    private static Payment payment(LocalDate day, String amount) {
        return new Payment(day, "annual", Money.of(amount, "USD"));
    }
}
