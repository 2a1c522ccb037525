package dev.renewal.fee;

import dev.renewal.amount.Money;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a quote: its name, its amount if known, its due day if there is one, and the later changes of the amount that
 * are already known. Immutable and thread-safe.
 */
public final class FeeLine implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "of unknown amount";

    private final String fee;
    private final @Nullable Money amount;
    private final @Nullable LocalDate due;
    private final List<Later> later;

    /**
     * A later change of the amount that is already known.
     *
     * @param from the first day of the other amount
     * @param amount the amount from that day on, or empty if it is not known
     */
    public record Later(LocalDate from, Optional<Money> amount) {
        /**
         * Checks that nothing is missing.
         *
         * @param from the first day of the other amount
         * @param amount the amount from that day on, or empty if it is not known
         */
        public Later {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(from, "from");
            if (amount.isPresent()) {
                checked(amount.get());
            }
        }

        private Later times(int count) {
            return amount.isEmpty()
                    ? this
                    : new Later(from, Optional.of(amount.get().times(count)));
        }
    }

    private FeeLine(String fee, @Nullable Money amount, @Nullable LocalDate due, List<Later> later) {
        this.fee = Objects.requireNonNull(fee, "fee");
        this.amount = amount == null ? null : checked(amount);
        this.due = due;
        this.later = later;
    }

    private static Money checked(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a fee is never negative: " + amount);
        }
        return amount;
    }

    /**
     * Makes a line without an amount and without a due day.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @return the line
     */
    public static FeeLine of(String fee) {
        return new FeeLine(fee, null, null, List.of());
    }

    /**
     * Makes a line without a due day. The amount may be unknown.
     *
     * @param fee the name of the fee, such as {@code renewal}
     * @param amount the amount, or empty if it is not known
     * @return the line
     */
    public static FeeLine of(String fee, Optional<Money> amount) {
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(amount, "amount");
        return new FeeLine(fee, amount.orElse(null), null, List.of());
    }

    /**
     * Multiplies the amount, for a fee that is due several times, such as once for each year lapsed.
     *
     * @param count how many times, one or more
     * @return a copy with the multiple of each amount; an unknown amount stays unknown
     * @throws IllegalArgumentException if the count is less than one
     */
    public FeeLine times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(fee + ": a line is due at least once, not " + count + " times");
        }
        List<Later> multiples = later;
        if (!later.isEmpty()) {
            multiples = new ArrayList<>(later.size());
            for (Later change : later) {
                multiples.add(change.times(count));
            }
        }
        return new FeeLine(fee, amount == null ? null : amount.times(count), due, List.copyOf(multiples));
    }

    /**
     * Sets the amount.
     *
     * @param known the amount
     * @return a copy with the amount
     */
    public FeeLine withAmount(Money known) {
        return new FeeLine(fee, Objects.requireNonNull(known, "known"), due, later);
    }

    /**
     * Sets the due day.
     *
     * @param day the last day on which a payment is in time
     * @return a copy with the due day
     */
    public FeeLine withDue(LocalDate day) {
        return new FeeLine(fee, amount, Objects.requireNonNull(day, "day"), later);
    }

    /**
     * Sets the later changes of the amount.
     *
     * @param changes the changes, the earliest first
     * @return a copy with the changes
     * @throws IllegalArgumentException if a change is not later than the one before it
     */
    public FeeLine withLater(List<Later> changes) {
        Objects.requireNonNull(changes, "changes");
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).from().isAfter(changes.get(i - 1).from())) {
                throw new IllegalArgumentException(fee + ": each change of the amount is later than the last");
            }
        }
        return new FeeLine(fee, amount, due, List.copyOf(changes));
    }

    /** {@return the name of the fee, such as {@code renewal}} */
    public String fee() {
        return fee;
    }

    /** {@return the amount; empty if it is not known, and never zero instead} */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    @Nullable
    Money amountOrNull() {
        return amount;
    }

    @Nullable
    LocalDate dueOrNull() {
        return due;
    }

    /** {@return the last day on which a payment is in time, or empty if there is none} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** {@return each change of the amount until the due day that is already known, the earliest first} */
    public List<Later> later() {
        return later;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeeLine that
                && fee.equals(that.fee)
                && Objects.equals(amount, that.amount)
                && Objects.equals(due, that.due)
                && later.equals(that.later);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fee, amount, due, later);
    }

    /** Returns the name, the amount, the due day and the later changes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(fee).append(' ').append(amount == null ? UNKNOWN : amount);
        if (due != null) {
            text.append(" due ").append(due);
        }
        for (Later change : later) {
            text.append(", from ").append(change.from()).append(' ');
            text.append(change.amount().isEmpty() ? UNKNOWN : change.amount().get());
        }
        return text.toString();
    }

    private Object writeReplace() {
        LocalDate[] from = new LocalDate[later.size()];
        Money[] amounts = new Money[later.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = later.get(i).from();
            amounts[i] = later.get(i).amount().orElse(null);
        }
        return new Form(fee, amount, due, from, amounts);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a line is read by its form");
    }

    /** The serialized form; an optional cannot be serialized. */
    private record Form(
            String fee, @Nullable Money amount, @Nullable LocalDate due, LocalDate[] from, Money[] amounts)
            implements Serializable {
        private Object readResolve() {
            List<Later> changes = new ArrayList<>();
            for (int i = 0; i < from.length; i++) {
                changes.add(new Later(from[i], Optional.ofNullable(amounts[i])));
            }
            return new FeeLine(fee, amount, due, List.of()).withLater(changes);
        }
    }
}
