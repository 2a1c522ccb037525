package dev.renewal.examples.service;

import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client or a row says of a payment; a negative amount is a refund. */
record PaymentRecord(
        @Size(max = Limits.ID) String paymentId,
        LocalDate paidOn,
        @Size(max = Limits.NAME) String fee,
        @Schema(description = "A negative one is a refund.") Money amount)
        implements EntryRecord {
    static PaymentRecord of(ResultSet row) throws SQLException {
        return new PaymentRecord(
                row.getString("payment_id"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("fee"),
                // the column has more decimals than most currencies
                new Money(
                        row.getBigDecimal("amount").stripTrailingZeros(),
                        Currency.getInstance(row.getString("currency"))));
    }

    @Override
    public Row toRow() {
        Payment payment = toPayment();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("paid_on", payment.paidOn());
        columns.put("fee", payment.fee());
        columns.put("amount", payment.amount().amount());
        columns.put("currency", payment.amount().currency().getCurrencyCode());
        return new Row(Kind.PAYMENT, payment.key().orElseThrow(), columns);
    }

    Payment toPayment() {
        return Payment.of(
                        Problems.required("paid_on", paidOn),
                        Problems.required("fee", fee),
                        Problems.required("amount", amount))
                .withKey(Problems.required("payment_id", paymentId));
    }
}
