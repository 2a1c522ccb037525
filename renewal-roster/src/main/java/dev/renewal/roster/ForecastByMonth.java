package dev.renewal.roster;

import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;

/**
 * Forecasts the fees of all holders together, one month a line.
 *
 * @param <S> the sums while they are collected
 */
final class ForecastByMonth<S> implements EntryWriter {
    private static final List<String> COLUMNS =
            List.of("month", "known_total", "currency", "known_fees", "unknown_fees");

    private final Forecasting forecasting;
    private final Collector<ForecastFee, S, List<MonthlyFees>> collector;
    private final S sums;
    private final ItemWriter<List<Object>> writer;

    private ForecastByMonth(
            Forecasting forecasting,
            Collector<ForecastFee, S, List<MonthlyFees>> collector,
            ItemWriter<List<Object>> writer) {
        this.forecasting = forecasting;
        this.collector = collector;
        this.sums = collector.supplier().get();
        this.writer = writer;
    }

    static EntryWriter of(Forecasting forecasting, AnswerFormat format, OutputStream out) throws IOException {
        return new ForecastByMonth<>(forecasting, ForecastFee.byMonth(), format.rows(COLUMNS, out));
    }

    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        Forecasting.Fees fees = forecasting.of(entry);
        return () -> fees.noted().forEach(fee -> collector.accumulator().accept(sums, fee));
    }

    @Override
    public void end() throws IOException {
        for (MonthlyFees month : collector.finisher().apply(sums)) {
            writer.write(Arrays.asList(
                    month.month(),
                    month.knownTotal().amount(),
                    month.knownTotal().currency(),
                    month.knownFees(),
                    month.unknownFees()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
