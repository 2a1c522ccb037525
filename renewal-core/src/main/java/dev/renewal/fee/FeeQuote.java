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
    private static final Comparator<FeeLine> BY_DUE_DATE =
            Comparator.comparing(line -> line.due().orElse(LocalDate.MAX));

    /**
     * Sorts the lines by due date; those of one day keep their order.
     *
     * @param currency the currency of all amounts
     * @param lines the lines; those due on one day in the order in which the body lists them
     */
    public FeeQuote {
        lines = lines.stream().sorted(BY_DUE_DATE).toList();
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
        return with(line(fee, inquiry.read(key).value()), inquiry);
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
        return with(line(fee, inquiry.read(key).value()).withDue(due), inquiry);
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
        return with(line(fee, inquiry.read(key, due).value()).withDue(due), inquiry);
    }

    private static FeeLine line(String fee, Optional<Money> amount) {
        return amount.map(FeeLine.of(fee)::withAmount).orElseGet(() -> FeeLine.of(fee));
    }

    private FeeQuote with(FeeLine line, Inquiry inquiry) {
        inquiry.computed("fee", line);
        List<FeeLine> more = new ArrayList<>(lines);
        more.add(line);
        return new FeeQuote(currency, more);
    }

    /**
     * Says whether the amount of each line is known.
     *
     * @return true if the known total is the whole one
     */
    public boolean isComplete() {
        return lines.stream().allMatch(line -> line.amount().isPresent());
    }

    /**
     * Returns the sum of the amounts that are known.
     *
     * @return the known total; zero where nothing is due
     */
    public Money knownTotal() {
        Money sum = new Money(BigDecimal.ZERO, currency);
        for (FeeLine line : lines) {
            sum = line.amount().map(sum::plus).orElse(sum);
        }
        return sum;
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
