package dev.renewal.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the simplified rule answers; points in hundredths, money in cents. */
public record CmaAnswer(
        LocalDate deadline, long total, long administrative, long clinical, long general, long fee, Stage stage) {

    static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
