package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The amount of a requirement, as a rule declares it. Immutable and thread-safe.
 *
 * <p>Amounts are found once for each date, so they do not depend on the holder. For one holder, a policy replaces a minimum
 * with {@link CreditTally#requiring}.
 */
public final class RequiredAmount {
    /** The amount or the share; null where {@link #fixed} is the amount. */
    private final @Nullable FactKey<?> key;
    /** Null where a fact states the amount. */
    private final @Nullable Credits fixed;

    private RequiredAmount(@Nullable FactKey<?> key, @Nullable Credits fixed) {
        this.key = key;
        this.fixed = fixed;
    }

    /**
     * {@return an amount that a fact states}
     *
     * @param key the key of the fact, in the unit of the requirements
     */
    public static RequiredAmount by(FactKey<Credits> key) {
        return new RequiredAmount(Objects.requireNonNull(key, "key"), null);
    }

    /**
     * {@return a share of the total, which a fact states}
     *
     * @param key the key of the fact, such as 0.8 for 80 percent
     */
    public static RequiredAmount shareOfTotal(FactKey<BigDecimal> key) {
        return new RequiredAmount(Objects.requireNonNull(key, "key"), null);
    }

    /**
     * {@return an amount that no fact holds}
     *
     * @param amount the amount, in the unit of the requirements
     */
    public static RequiredAmount of(Credits amount) {
        return new RequiredAmount(null, Objects.requireNonNull(amount, "amount"));
    }

    AsOf asOf(FactsAsOf facts) {
        return new AsOf(key == null ? null : facts.get(key), fixed);
    }

    /**
     * An amount as it holds on a date.
     *
     * @param fact the amount or the share; null where no fact states it
     * @param fixed the amount that no fact states, or null
     */
    record AsOf(@Nullable Sourced<?> fact, @Nullable Credits fixed) {
        /**
         * The amount for a total, which is zero for the total itself; null where the fact is not established, or the total is
         * not known.
         */
        @Nullable
        Credits ofTotal(@Nullable Credits total) {
            Object value = fact == null ? fixed : fact.value().orElse(null);
            if (value instanceof BigDecimal share) {
                return total == null ? null : total.convertedAt(share, total.unit());
            }
            return (Credits) value;
        }
    }
}
