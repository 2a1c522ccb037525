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
final class Forecast implements EntryWriter {
    /** The columns of fees, each in a line. */
    static final List<String> FEES = List.of("holder_id", "credential", "due", "fee", "amount", "currency", "basis");
    /** The columns of months. */
    static final List<String> MONTHS = List.of("month", "known_total", "currency", "known_fees", "unknown_fees");

    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final LocalDate until;
    private final RosterWarnings warnings;
    private final ItemWriter<List<Object>> writer;
    private final Lines lines;

    /** Makes lines of fees. */
    private interface Lines {
        void take(String holderId, ForecastFee fee) throws IOException;

        default void end() throws IOException {
            // most are written as they come
        }
    }

    /** Forecasts each fee, in the columns {@link #FEES}. */
    Forecast(
            RenewalPolicies policies,
            LocalDate asOf,
            LocalDate until,
            RosterWarnings warnings,
            ItemWriter<List<Object>> writer) {
        this(
                policies,
                asOf,
                until,
                warnings,
                writer,
                (holderId, fee) -> writer.write(Arrays.asList(
                        holderId,
                        fee.credential(),
                        fee.due(),
                        fee.fee(),
                        fee.amount().map(Money::amount).orElse(null),
                        fee.currency(),
                        fee.basis().label())));
    }

    private Forecast(
            RenewalPolicies policies,
            LocalDate asOf,
            LocalDate until,
            RosterWarnings warnings,
            ItemWriter<List<Object>> writer,
            Lines lines) {
        this.policies = policies;
        this.asOf = asOf;
        this.until = until;
        this.warnings = warnings;
        this.writer = writer;
        this.lines = lines;
    }

    /** Returns one that adds the fees up by month, in the columns {@link #MONTHS}. */
    Forecast byMonth() {
        return new Forecast(policies, asOf, until, warnings, writer, sums(ForecastFee.byMonth()));
    }

    private <S> Lines sums(Collector<ForecastFee, S, List<MonthlyFees>> collector) {
        S sums = collector.supplier().get();
        return new Lines() {
            @Override
            public void take(String holderId, ForecastFee fee) {
                collector.accumulator().accept(sums, fee);
            }

            @Override
            public void end() throws IOException {
                for (MonthlyFees month : collector.finisher().apply(sums)) {
                    writer.write(List.of(
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
                lines.take(entry.holderId(), fee);
            }
        };
    }

    @Override
    public void end() throws IOException {
        lines.end();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
