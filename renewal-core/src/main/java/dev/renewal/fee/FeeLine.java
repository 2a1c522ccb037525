package dev.renewal.fee;

import dev.renewal.amount.Money;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One fee of a quote: its name, its amount if known, and its due day if there is one. Immutable and thread-safe.
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
     * Makes a line without an amount and without a due day.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @return the line
     */
    public static FeeLine of(String fee) {
        return new FeeLine(fee, null, null);
    }

    /**
     * Makes a line without a due day. The amount may be unknown.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @param amount the amount, or empty if it is not known
     * @return the line
     */
    public static FeeLine of(String fee, Optional<Money> amount) {
        return new FeeLine(fee, amount.orElse(null), null);
    }

    /**
     * Multiplies the amount, for a fee that is due several times, such as once for each year lapsed.
     *
     * @param count how many times, one or more
     * @return a copy with the multiple of the amount; an unknown amount stays unknown
     * @throws IllegalArgumentException if the count is less than one
     */
    public FeeLine times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(fee + ": a line is due at least once, not " + count + " times");
        }
        return new FeeLine(fee, amount == null ? null : amount.times(count), due);
    }

    /**
     * Sets the amount.
     *
     * @param known the amount
     * @return a copy with the amount
     */
    public FeeLine withAmount(Money known) {
        return new FeeLine(fee, Objects.requireNonNull(known, "amount"), due);
    }

    /**
     * Sets the due day.
     *
     * @param day the last day on which a payment is in time
     * @return a copy with the due day
     */
    public FeeLine withDue(LocalDate day) {
        return new FeeLine(fee, amount, Objects.requireNonNull(day, "due"));
    }

    /** {@return the name of the fee, such as {@code renewal}} */
    public String fee() {
        return fee;
    }

    /** {@return the amount; empty if it is not known, and never zero instead} */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    Money amountOrNull() {
        return amount;
    }

    LocalDate dueOrNull() {
        return due;
    }

    /** {@return the last day on which a payment is in time, or empty if there is none} */
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

    /** Returns the name, the amount and the due day. */
    @Override
    public String toString() {
        return fee + " " + (amount == null ? "of unknown amount" : amount) + (due == null ? "" : " due " + due);
    }

    private Object writeReplace() {
        return new Form(fee, amount, due);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a line is read by its form");
    }

    /** The serialized form. */
    private record Form(String fee, Money amount, LocalDate due) implements Serializable {
        private Object readResolve() {
            return new FeeLine(fee, amount, due);
        }
    }
}
