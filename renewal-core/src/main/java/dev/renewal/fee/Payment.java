package dev.renewal.fee;

import dev.renewal.amount.Money;
import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A recorded payment of a fee. Immutable and thread-safe.
 *
 * @param paidOn the day of the payment
 * @param fee the name of the fee, such as {@code annual}, compared exactly
 * @param amount the amount paid
 */
public record Payment(LocalDate paidOn, String fee, Money amount) implements Serializable {
    /**
     * Checks the name of the fee and the day.
     *
     * @param paidOn the day of the payment
     * @param fee the name of the fee, such as {@code annual}, compared exactly
     * @param amount the amount paid
     * @throws InvalidInputException if the name of the fee is blank or the year is not from 1 to 9999; codes
     *     {@code INVALID_NAME}, {@code INVALID_DATE}
     */
    public Payment {
        InputDates.checked("paid_on", paidOn);
        Objects.requireNonNull(amount, "amount");
        if (fee.isBlank()) {
            throw new InvalidInputException("INVALID_NAME", "fee", fee, "the name of a fee, such as annual");
        }
    }

    /** Returns a description without the amount and the day, which must not appear in logs. */
    @Override
    public String toString() {
        return "payment";
    }
}
