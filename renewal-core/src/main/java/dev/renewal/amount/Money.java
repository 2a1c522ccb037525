package dev.renewal.amount;

import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact, never negative amount of money, such as $65.00.
 *
 * <p>The amount always has the decimals of its currency. More decimals are refused, not rounded. Immutable and thread-safe.
 *
 * @param amount the amount, zero or more
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) implements Serializable {
    private static final int MOST_DIGITS_READ = 12;
    private static final int MOST_DECIMALS_READ = 4;
    /** Digits before the point: more than parsed amounts have, so that their sums fit. */
    private static final int MOST_DIGITS = 15;

    /**
     * Checks the amount and gives it the decimals of its currency.
     *
     * @param amount the amount; negative for money that is given back
     * @param currency the currency
     * @throws InvalidInputException if the amount has more decimals than its currency, or more than 15 digits before the
     *     point; code {@code INVALID_MONEY}
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        // long, as a huge exponent would overflow an int
        long digits = (long) amount.precision() - amount.scale();
        if (amount.scale() > decimals || digits > MOST_DIGITS) {
            throw invalid(amount, decimals);
        }
        amount = amount.setScale(decimals);
    }

    /**
     * Reads an amount from text.
     *
     * @param amount a plain decimal such as {@code 65.00} or {@code -65.00}: no exponent, at most 12 digits before the point,
     *     and no more decimals than the currency has
     * @param currency the ISO 4217 code, such as {@code USD}
     * @return the amount of money
     * @throws InvalidInputException if the amount or the currency cannot be read; code {@code INVALID_MONEY}
     */
    public static Money of(String amount, String currency) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Currency unit = currencyOf(currency);
        String digits = amount.startsWith("-") ? amount.substring(1) : amount;
        if (!PlainDecimal.matches(digits, MOST_DIGITS_READ, MOST_DECIMALS_READ)) {
            throw invalid(amount, Math.max(unit.getDefaultFractionDigits(), 0));
        }
        return new Money(new BigDecimal(amount), unit);
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("INVALID_MONEY", "currency", code, "an ISO 4217 code, such as USD");
        }
    }

    private static InvalidInputException invalid(Object found, int decimals) {
        return new InvalidInputException(
                "INVALID_MONEY", "amount", found, "a plain decimal, at most " + decimals + " decimals");
    }

    /**
     * Adds an amount in the same currency, exactly.
     *
     * @param other the amount to add
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        Objects.requireNonNull(other, "other");
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency + " and " + other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Multiplies the amount, exactly.
     *
     * @param count the factor, zero or more
     * @return the product
     * @throws IllegalArgumentException if the count is negative
     * @throws InvalidInputException if the product has more than 15 digits before the point; code {@code INVALID_MONEY}
     */
    public Money times(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of amounts is never negative: " + count);
        }
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** {@return the opposite amount, such as that of the refund of a payment} */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** {@return whether the amount is less than zero} */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** {@return whether the amount is zero} */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    // written out for a faster start-up: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && amount.equals(that.amount) && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + currency.hashCode();
    }

    /** Returns the currency and the amount, such as {@code USD 65.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
