package dev.renewal.fee;

import dev.renewal.amount.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The fees of an option, sorted by due day, lines without a due day last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of all amounts
 * @param lines the lines; lines with the same due day keep the order in which the body lists them
 */
public record FeeQuote(Currency currency, List<FeeLine> lines) implements Serializable {
    /** A class instead of a lambda for a faster start-up: docs/architecture.md. */
    private static final Comparator<FeeLine> BY_DUE_DATE = new Comparator<>() {
        @Override
        public int compare(FeeLine one, FeeLine other) {
            return due(one).compareTo(due(other));
        }

        private LocalDate due(FeeLine line) {
            return line.dueOrNull() == null ? LocalDate.MAX : line.dueOrNull();
        }
    };

    /**
     * Sorts the lines by due day.
     *
     * @param currency the currency of all amounts
     * @param lines the lines; lines with the same due day keep the order in which the body lists them
     * @throws IllegalArgumentException if an amount is in another currency
     */
    public FeeQuote {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(currency, "currency");
        for (int i = 0; i < lines.size(); i++) {
            Money amount = lines.get(i).amountOrNull();
            if (amount != null && !amount.currency().equals(currency)) {
                throw new IllegalArgumentException(
                        "a quote in " + currency + " has no line in another: " + lines.get(i));
            }
        }
        if (lines.size() > 1) {
            lines = new ArrayList<>(lines);
            lines.sort(BY_DUE_DATE);
        }
        lines = List.copyOf(lines);
    }

    /**
     * Starts a quote without lines.
     *
     * @param currency the currency of the body's fees
     * @return the quote
     */
    public static FeeQuote in(Currency currency) {
        return new FeeQuote(currency, List.of());
    }

    /**
     * Adds a line.
     *
     * @param line the line
     * @return a copy with the line
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public FeeQuote with(FeeLine line) {
        Objects.requireNonNull(line, "line");
        List<FeeLine> more = new ArrayList<>(lines.size() + 1);
        more.addAll(lines);
        more.add(line);
        return new FeeQuote(currency, more);
    }

    /** {@return whether all amounts are known} */
    public boolean isComplete() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).amountOrNull() == null) {
                return false;
            }
        }
        return true;
    }

    /** {@return the sum of the known amounts; zero if there are none} */
    public Money knownTotal() {
        Money sum = null;
        for (int i = 0; i < lines.size(); i++) {
            Money amount = lines.get(i).amountOrNull();
            if (amount != null) {
                sum = sum == null ? amount : sum.plus(amount);
            }
        }
        return sum == null ? new Money(BigDecimal.ZERO, currency) : sum;
    }

    /** {@return the sum of all amounts, or empty if one of them is not known} */
    public Optional<Money> total() {
        return isComplete() ? Optional.of(knownTotal()) : Optional.empty();
    }
}
