package dev.renewal.roster;

import dev.renewal.amount.Money;
import dev.renewal.policy.ForecastFee;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Forecasts the fees of each holder and credential, one a line. */
final class Forecast implements EntryWriter {
    private static final List<String> COLUMNS =
            List.of("holder_id", "credential", "due", "fee", "amount", "currency", "basis");

    private final Forecasting forecasting;
    private final ItemWriter<List<Object>> writer;

    Forecast(Forecasting forecasting, AnswerFormat format, OutputStream out) throws IOException {
        this.forecasting = forecasting;
        this.writer = format.rows(COLUMNS, out);
    }

    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        Forecasting.Fees fees = forecasting.of(entry);
        return () -> write(entry, fees.noted());
    }

    private void write(CompleteEntry entry, List<ForecastFee> fees) throws IOException {
        for (ForecastFee fee : fees) {
            writer.write(Arrays.asList(
                    entry.holderId(),
                    fee.credential(),
                    fee.due(),
                    fee.fee(),
                    fee.amount().map(Money::amount).orElse(null),
                    fee.currency(),
                    fee.basis().label()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
