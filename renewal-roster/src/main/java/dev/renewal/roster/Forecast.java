package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Money;
import dev.renewal.fact.Finding;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;

/** Forecasts the fees of all holders: each in a line, or those of a month together. */
record Forecast(
        RenewalPolicies policies,
        LocalDate asOf,
        LocalDate until,
        RosterWarnings warnings,
        ItemWriter<List<Object>> writer,
        Lines lines)
        implements EntryWriter {
    /** The columns of fees, each in a line. */
    static final List<String> FEES = List.of("holder_id", "credential", "due", "fee", "amount", "currency", "basis");
    /** The columns of months. */
    static final List<String> MONTHS = List.of("month", "known_total", "currency", "known_fees", "unknown_fees");

    /** Makes lines of fees. */
    interface Lines {
        void take(String holderId, ForecastFee fee, ItemWriter<List<Object>> to) throws IOException;

        default void end(ItemWriter<List<Object>> to) throws IOException {
            // most are written as they come
        }
    }

    /** Writes a fee in the columns {@link #FEES}. */
    static void each(String holderId, ForecastFee fee, ItemWriter<List<Object>> to) throws IOException {
        to.write(Arrays.asList(
                holderId,
                fee.credential(),
                fee.due(),
                fee.fee(),
                fee.amount().map(Money::amount).orElse(null),
                fee.currency(),
                fee.basis().label()));
    }

    /** Returns what adds the fees up by month, in the columns {@link #MONTHS}. */
    static Lines byMonth() {
        return sums(ForecastFee.byMonth());
    }

    private static <S> Lines sums(Collector<ForecastFee, S, List<MonthlyFees>> collector) {
        S sums = collector.supplier().get();
        return new Lines() {
            @Override
            public void take(String holderId, ForecastFee fee, ItemWriter<List<Object>> to) {
                collector.accumulator().accept(sums, fee);
            }

            @Override
            public void end(ItemWriter<List<Object>> to) throws IOException {
                for (MonthlyFees month : collector.finisher().apply(sums)) {
                    to.write(List.of(
                            month.month(),
                            month.knownTotal().amount(),
                            month.knownTotal().currency(),
                            month.knownFees(),
                            month.unknownFees()));
                }
            }
        };
    }

    /** Asks for all fees of an entry before one is used, so that an entry on which the rules fail adds nothing to a sum. */
    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        List<ForecastFee> fees = Answers.asked(
                () -> policies.forecast(entry.certification(), asOf, until).toList());
        List<Finding> findings = Answers.asked(() -> policies.assess(entry.certification(), asOf))
                .findings();
        return () -> {
            warnings.found(findings);
            for (ForecastFee fee : fees) {
                lines.take(entry.holderId(), fee, writer);
            }
        };
    }

    @Override
    public void end() throws IOException {
        lines.end(writer);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
