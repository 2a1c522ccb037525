package dev.renewal.fee;

import dev.renewal.amount.Money;
import dev.renewal.error.InputDates;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded payment of a fee; a negative amount is a refund. Immutable and thread-safe.
 */
public final class Payment implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final LocalDate paidOn;
    private final String fee;
    private final Money amount;
    /** Null if the host gives none. */
    private final @Nullable String key;

    private Payment(LocalDate paidOn, String fee, Money amount, @Nullable String key) {
        InputDates.checked("paid_on", paidOn);
        Objects.requireNonNull(amount, "amount");
        this.paidOn = paidOn;
        this.fee = InputNames.compared("INVALID_NAME", "fee", fee, "the name of a fee, such as annual");
        this.amount = amount;
        this.key = key;
    }

    /**
     * Makes a payment without a key.
     *
     * @param paidOn the day of the payment
     * @param fee the name of the fee, such as {@code annual}
     * @param amount the amount paid; negative for a refund
     * @return the payment
     * @throws InvalidInputException if the name of the fee is blank or the year is not from 1 to 9999; codes
     *     {@code INVALID_NAME}, {@code INVALID_DATE}
     */
    public static Payment of(LocalDate paidOn, String fee, Money amount) {
        Objects.requireNonNull(paidOn, "paidOn");
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(amount, "amount");
        return new Payment(paidOn, fee, amount, null);
    }

    /**
     * Adds the host's own key, by which findings name the payment.
     *
     * @param hostKey the key, compared exactly
     * @return a copy with the key
     * @throws InvalidInputException if the key is blank; code {@code INVALID_KEY}
     */
    public Payment withKey(String hostKey) {
        Objects.requireNonNull(hostKey, "hostKey");
        if (hostKey.isBlank()) {
            throw new InvalidInputException("INVALID_KEY", "payment_id", hostKey, "a key, or none at all");
        }
        return new Payment(paidOn, fee, amount, hostKey);
    }

    /** {@return the day of the payment} */
    public LocalDate paidOn() {
        return paidOn;
    }

    /** {@return the name of the fee, such as {@code annual}, in the form in which names are compared} */
    public String fee() {
        return fee;
    }

    /** {@return the amount paid; negative for a refund} */
    public Money amount() {
        return amount;
    }

    /** {@return the host's own key, or empty if it gave none} */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payment that
                && paidOn.equals(that.paidOn)
                && fee.equals(that.fee)
                && amount.equals(that.amount)
                && Objects.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(paidOn, fee, amount, key);
    }

    /** Returns a description without the amount and the day, which must not appear in logs. */
    @Override
    public String toString() {
        return "payment";
    }

    private Object writeReplace() {
        return new Form(paidOn, fee, amount, key);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a payment is read by its form");
    }

    /** The serialized form. */
    private record Form(
            LocalDate paidOn,
            String fee,
            Money amount,
            @Nullable String key) implements Serializable {
        private Object readResolve() {
            Payment payment = of(paidOn, fee, amount);
            return key == null ? payment : payment.withKey(key);
        }
    }
}
