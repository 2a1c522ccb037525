package dev.renewal.policy;

import dev.renewal.amount.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The fees of one month of a forecast: the sum of those that are known, and how many are not.
 *
 * <p>The sum is all that is owed only if {@link #isComplete}. Immutable and thread-safe.
 *
 * @param month the month
 * @param knownTotal the sum of the known amounts; zero if none is known
 * @param knownFees how many fees have a known amount
 * @param unknownFees how many fees have no known amount
 */
public record MonthlyFees(YearMonth month, Money knownTotal, int knownFees, int unknownFees) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param month the month
     * @param knownTotal the sum of the known amounts; zero if none is known
     * @param knownFees how many fees have a known amount
     * @param unknownFees how many fees have no known amount
     */
    public MonthlyFees {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(knownTotal, "knownTotal");
    }

    /** {@return whether each fee of the month has a known amount} */
    public boolean isComplete() {
        return unknownFees == 0;
    }

    private MonthlyFees plus(MonthlyFees other) {
        return new MonthlyFees(
                month,
                knownTotal.plus(other.knownTotal),
                Math.addExact(knownFees, other.knownFees),
                Math.addExact(unknownFees, other.unknownFees));
    }

    private static MonthlyFees of(ForecastFee fee) {
        YearMonth month = YearMonth.from(fee.due());
        return fee.amount().isPresent()
                ? new MonthlyFees(month, fee.amount().get(), 1, 0)
                : new MonthlyFees(month, new Money(BigDecimal.ZERO, fee.currency()), 0, 1);
    }

    /** The sums of a forecast while it is collected. Not thread-safe. */
    static final class Sums {
        private final NavigableMap<Entry, MonthlyFees> months = new TreeMap<>(
                Comparator.comparing(Entry::month).thenComparing(entry -> entry.currency.getCurrencyCode()));

        private record Entry(YearMonth month, Currency currency) {}

        void add(ForecastFee fee) {
            add(of(fee));
        }

        private void add(MonthlyFees fees) {
            months.merge(new Entry(fees.month, fees.knownTotal.currency()), fees, MonthlyFees::plus);
        }

        Sums plus(Sums others) {
            others.months.values().forEach(this::add);
            return this;
        }

        List<MonthlyFees> months() {
            return List.copyOf(months.values());
        }
    }
}
