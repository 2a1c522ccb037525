package dev.renewal.roster.page;

import dev.renewal.amount.Money;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the roster costs in each of twelve months, that of the as-of date first.
 *
 * @param <S> the sums while they are collected
 */
public final class MonthlyCosts<S> {
    private static final int MONTHS = 12;
    private static final BigDecimal LONGEST_BAR = BigDecimal.valueOf(300);

    private final YearMonth first;
    private final Collector<ForecastFee, S, List<MonthlyFees>> collector;
    private final S sums;

    /**
     * A month of the plot and of its table.
     *
     * @param fees the sums
     * @param width the length of the bar of the known fees, in units of the plot
     */
    public record Bar(MonthlyFees fees, int width) {}

    private MonthlyCosts(YearMonth first, Collector<ForecastFee, S, List<MonthlyFees>> collector) {
        this.first = first;
        this.collector = collector;
        this.sums = collector.supplier().get();
    }

    static MonthlyCosts<?> from(LocalDate asOf) {
        return new MonthlyCosts<>(YearMonth.from(asOf), ForecastFee.byMonth());
    }

    /** {@return the last day of the fees that are shown} */
    public LocalDate until() {
        return first.plusMonths(MONTHS - 1).atEndOfMonth();
    }

    void add(ForecastFee fee) {
        collector.accumulator().accept(sums, fee);
    }

    /** {@return the months, one after the other; those without a fee too, so that the plot has a line for each} */
    public List<Bar> bars() {
        Map<YearMonth, MonthlyFees> withFees = collector.finisher().apply(sums).stream()
                .collect(Collectors.toMap(MonthlyFees::month, Function.identity()));
        BigDecimal most = withFees.values().stream()
                .map(month -> month.knownTotal().amount())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> withFees.getOrDefault(month, new MonthlyFees(month, Money.of("0", "USD"), 0, 0)))
                .map(month -> new Bar(month, width(month.knownTotal().amount(), most)))
                .toList();
    }

    private static int width(BigDecimal amount, BigDecimal most) {
        return LONGEST_BAR.multiply(amount).divide(most, RoundingMode.UP).intValue();
    }
}
