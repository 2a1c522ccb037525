package dev.renewal.roster.page;

import dev.renewal.amount.Money;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

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

    LocalDate until() {
        return first.plusMonths(MONTHS - 1).atEndOfMonth();
    }

    void add(ForecastFee fee) {
        collector.accumulator().accept(sums, fee);
    }

    List<Bar> bars() {
        List<MonthlyFees> months = months(collector.finisher().apply(sums));
        BigDecimal most =
                months.stream().map(month -> month.knownTotal().amount()).reduce(BigDecimal.ONE, BigDecimal::max);
        return months.stream()
                .map(month -> new Bar(
                        month,
                        LONGEST_BAR
                                .multiply(month.knownTotal().amount())
                                .divide(most, RoundingMode.UP)
                                .intValue()))
                .toList();
    }

    /** Adds the months without a fee, so that the plot has a line for each. */
    private List<MonthlyFees> months(List<MonthlyFees> withFees) {
        List<MonthlyFees> all = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            YearMonth one = first.plusMonths(month);
            List<MonthlyFees> ofMonth =
                    withFees.stream().filter(fees -> fees.month().equals(one)).toList();
            all.addAll(ofMonth.isEmpty() ? List.of(new MonthlyFees(one, Money.of("0", "USD"), 0, 0)) : ofMonth);
        }
        return all;
    }
}
