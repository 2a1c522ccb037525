package dev.renewal.fee;

import dev.renewal.amount.Money;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
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
 * The fees of an option: lines by due date, those without one last, and what is known of their sum.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of all amounts
 * @param lines the lines; those due on one day in the order in which the body lists them
 */
public record FeeQuote(Currency currency, List<FeeLine> lines) implements Serializable {
    /** A class and no lambda, as a first answer sorts: docs/architecture.md. */
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
     * Sorts the lines by due date; those of one day keep their order.
     *
     * @param currency the currency of all amounts
     * @param lines the lines; those due on one day in the order in which the body lists them
     * @throws IllegalArgumentException if an amount is in another currency
     */
    public FeeQuote {
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
     * Adds a fee that has no due day, with the amount in force on the as-of date.
     *
     * @param fee the name of the fee
     * @param key the fact that says how much it is
     * @param inquiry the inquiry, which notes an amount that is not established
     * @return a copy with the line
     */
    public FeeQuote with(String fee, RuleKey<Money> key, Inquiry inquiry) {
        return with(FeeLine.of(fee, inquiry.read(key)), inquiry);
    }

    /**
     * Adds a fee that is due on a day, with the amount in force on the as-of date.
     *
     * @param fee the name of the fee
     * @param key the fact that says how much it is
     * @param due the last day on which a payment is in time
     * @param inquiry the inquiry, which notes an amount that is not established
     * @return a copy with the line
     */
    public FeeQuote with(String fee, RuleKey<Money> key, LocalDate due, Inquiry inquiry) {
        return with(FeeLine.of(fee, inquiry.read(key)).withDue(due), inquiry);
    }

    /**
     * Adds a fee that is due on a day, with the amount in force on that day.
     *
     * @param fee the name of the fee
     * @param key the fact that says how much it is
     * @param due the last day on which a payment is in time
     * @param inquiry the inquiry, which notes an amount that is not established
     * @return a copy with the line
     */
    public FeeQuote withAmountOfDueDay(String fee, RuleKey<Money> key, LocalDate due, Inquiry inquiry) {
        return with(FeeLine.of(fee, inquiry.read(key, due)).withDue(due), inquiry);
    }

    /**
     * Adds one line for a fee that is due a number of times on a day, such as once for each further credential or for each
     * year lapsed, with the amount in force on the as-of date.
     *
     * @param fee the name of the fee
     * @param key the fact that says how much it is each time
     * @param count how many times; for zero nothing is read and nothing added
     * @param due the last day on which a payment is in time
     * @param inquiry the inquiry, which notes an amount that is not established
     * @return a copy with the line
     * @throws IllegalArgumentException if the count is negative
     */
    public FeeQuote withEach(String fee, RuleKey<Money> key, int count, LocalDate due, Inquiry inquiry) {
        if (count < 0) {
            throw new IllegalArgumentException(fee + ": a fee is not due " + count + " times");
        }
        return count == 0
                ? this
                : with(FeeLine.of(fee, inquiry.read(key)).times(count).withDue(due), inquiry);
    }

    /**
     * Adds a line for each instalment that is not paid, with the amount in force on the day on which it is due.
     *
     * @param fee the name of the fee
     * @param key the fact that says how much an instalment is
     * @param instalments when they are due, and what was paid
     * @param inquiry the inquiry, which notes an amount that is not established
     * @return a copy with the lines
     */
    public FeeQuote withUnpaid(String fee, RuleKey<Money> key, Instalments instalments, Inquiry inquiry) {
        FeeQuote quote = this;
        for (LocalDate due : instalments.unpaid()) {
            quote = quote.withAmountOfDueDay(fee, key, due, inquiry);
        }
        return quote;
    }

    /**
     * Adds a line of the policy's own making, such as one with the amount in force on a day that is neither the as-of date
     * nor the due day: {@code FeeLine.of("renewal", inquiry.read(key, day))}.
     *
     * @param line the line
     * @param inquiry the inquiry
     * @return a copy with the line
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public FeeQuote with(FeeLine line, Inquiry inquiry) {
        inquiry.computed("fee", line);
        if (lines.isEmpty()) {
            return new FeeQuote(currency, List.of(line));
        }
        List<FeeLine> more = new ArrayList<>(lines.size() + 1);
        more.addAll(lines);
        more.add(line);
        return new FeeQuote(currency, more);
    }

    /**
     * Says whether the amount of each line is known.
     *
     * @return true if the known total is the whole one
     */
    public boolean isComplete() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).amountOrNull() == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the sum of the amounts that are known.
     *
     * @return the known total; zero where nothing is due
     */
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

    /**
     * Returns the total, where it is known.
     *
     * @return the sum of all lines, or empty if the amount of one is not known
     */
    public Optional<Money> total() {
        return isComplete() ? Optional.of(knownTotal()) : Optional.empty();
    }
}
