package dev.renewal.fee;

import dev.renewal.amount.Money;
import dev.renewal.error.SerializedForm;
import dev.renewal.fact.Fact;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One fee of a quote: what it is, how much it is where that is known, and when it is due. Immutable and thread-safe.
 */
public final class FeeLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String fee;
    private final Money amount;
    private final LocalDate due;

    private FeeLine(String fee, Money amount, LocalDate due) {
        this.fee = Objects.requireNonNull(fee, "fee");
        this.amount = amount;
        this.due = due;
    }

    /**
     * Makes a line without amount and due day.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @return the line
     */
    public static FeeLine of(String fee) {
        return new FeeLine(fee, null, null);
    }

    /**
     * Makes a line with the amount that a fact states, where it states one, and without due day.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @param amount the fact, as read from the inquiry for the day that decides
     * @return the line
     */
    public static FeeLine of(String fee, Fact<Money> amount) {
        return new FeeLine(fee, amount.value().orElse(null), null);
    }

    /** The line for a number of such fees, one or more; an amount that is not known stays so. */
    FeeLine times(int count) {
        return new FeeLine(fee, amount == null ? null : amount.times(count), due);
    }

    /**
     * Sets the amount.
     *
     * @param known how much it is
     * @return a copy with the amount
     */
    public FeeLine withAmount(Money known) {
        return new FeeLine(fee, Objects.requireNonNull(known, "amount"), due);
    }

    /**
     * Sets the day on which the fee is due.
     *
     * @param day the last day on which a payment is in time
     * @return a copy with the day
     */
    public FeeLine withDue(LocalDate day) {
        return new FeeLine(fee, amount, Objects.requireNonNull(day, "due"));
    }

    /**
     * Returns the name of the fee.
     *
     * @return the name, such as {@code renewal}
     */
    public String fee() {
        return fee;
    }

    /**
     * Returns how much the fee is.
     *
     * @return the amount, or empty where it is not known; never zero in its place
     */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    Money amountOrNull() {
        return amount;
    }

    LocalDate dueOrNull() {
        return due;
    }

    /**
     * Returns the day on which the fee is due.
     *
     * @return the last day on which a payment is in time, or empty where there is none
     */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeeLine that
                && fee.equals(that.fee)
                && Objects.equals(amount, that.amount)
                && Objects.equals(due, that.due);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fee, amount, due);
    }

    /** Returns the fee, its amount and the day on which it is due. */
    @Override
    public String toString() {
        return fee + " " + (amount == null ? "of unknown amount" : amount) + (due == null ? "" : " due " + due);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> fee != null);
    }
}
