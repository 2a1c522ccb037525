package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts that once went wrong. */
class ForecastTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    private static List<String> forecast(Certification certification, String asOf, String until) {
        return POLICIES.forecast(certification, LocalDate.parse(asOf), LocalDate.parse(until))
                .map(fee -> fee.due() + " " + fee.basis().label())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"revoked", "suspended", "retired"})
    void whatIsDatedLaterIsNotKnown(String event) {
        LocalDate later = LocalDate.of(2020, 7, 1);
        HistoryEvent recorded = switch (event) {
            case "revoked" -> HistoryEvent.revoked(later);
            case "suspended" -> HistoryEvent.suspended(later);
            default -> HistoryEvent.retired(later);
        };
        Certification holder = Certification.of("nha:ccma", LocalDate.of(2020, 1, 1))
                .withPrintedExpiration(LocalDate.of(2022, 1, 1))
                .withEvent(recorded);
        assertThat(forecast(holder, "2020-06-01", "2027-01-01"))
                .containsExactly("2022-01-01 renewal", "2024-01-01 renewal", "2026-01-01 renewal");
    }

    @Test
    void aTermThatBeginsBeforeTheLastOneEndedOwesNothingTwice() {
        Payment payment = Payment.of(LocalDate.of(2023, 3, 19), "annual", Money.of("75", "USD"));
        Certification holder = Certification.of("amt:rma", LocalDate.of(2011, 7, 3))
                .withPrintedExpiration(LocalDate.of(2025, 10, 31))
                .withPayments(List.of(payment.withKey("P-1"), payment.withKey("P-2")));
        assertThat(forecast(holder, "2025-10-30", "2027-01-01"))
                .containsExactly("2025-10-31 renewal", "2026-07-02 renewal");
        assertThat(forecast(holder, "2025-10-30", "2025-10-30")).isEmpty();
    }

    @Test
    void theLastYearHasNoNextTerm() {
        Certification holder = Certification.of("amt:rma", LocalDate.of(9999, 1, 11))
                .withPayment(Payment.of(LocalDate.of(9999, 12, 31), "annual", Money.of("225", "USD")));
        assertThat(forecast(holder, "9999-12-31", "9999-12-31")).isEmpty();
    }
}
