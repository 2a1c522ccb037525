package dev.renewal.examples.service;

import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a client or a row says of a payment; a negative amount is a refund. */
record PaymentRecord(
        @Size(max = Limits.ID) String paymentId,
        LocalDate paidOn,
        @Size(max = Limits.NAME) String fee,
        Money amount) {
    Payment toPayment() {
        return Payment.of(
                        Problems.required("paid_on", paidOn),
                        Problems.required("fee", fee),
                        Problems.required("amount", amount))
                .withKey(Problems.required("payment_id", paymentId));
    }
}
