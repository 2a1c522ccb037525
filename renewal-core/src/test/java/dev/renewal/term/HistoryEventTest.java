package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.TamperedStream;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryEventTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static void assertRefused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.code()).isEqualTo("INVALID_DATE");
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void aPrintedExpirationIsNotBeforeItsEvent() {
        assertThat(HistoryEvent.renewed(DAY).withPrintedExpiration(DAY).printedExpiration())
                .contains(DAY);
        assertRefused("expires_on", () -> HistoryEvent.renewed(DAY).withPrintedExpiration(DAY.minusDays(1)));
        assertRefused("expires_on", () -> HistoryEvent.reinstated(DAY).withPrintedExpiration(DAY.minusDays(1)));
    }

    @Test
    void anExtensionEndsAfterItsDay() {
        assertThat(HistoryEvent.extended(DAY, DAY.plusDays(1)).until()).contains(DAY.plusDays(1));
        assertRefused("until", () -> HistoryEvent.extended(DAY, DAY));
    }

    @Test
    void onlyRenewalsAndReinstatementsHaveACertificate() {
        for (HistoryEvent event : List.of(
                HistoryEvent.suspended(DAY), HistoryEvent.resumed(DAY), HistoryEvent.extended(DAY, DAY.plusDays(1)))) {
            assertRefused("expires_on", () -> event.withPrintedExpiration(DAY.plusYears(2)));
        }
    }

    @Test
    void yearsRunFrom1To9999() {
        assertRefused("on", () -> HistoryEvent.revoked(LocalDate.of(10000, 1, 1)));
        assertRefused("until", () -> HistoryEvent.extended(DAY, LocalDate.of(10000, 1, 1)));
    }

    @Test
    void serializationGivesBackAnEqualEvent() throws IOException, ClassNotFoundException {
        for (HistoryEvent event : List.of(
                HistoryEvent.retired(DAY),
                HistoryEvent.renewed(DAY).withPrintedExpiration(DAY.plusYears(2)),
                HistoryEvent.extended(DAY, DAY.plusDays(1)))) {
            assertThat(TamperedStream.copy(event)).isEqualTo(event);
        }
    }

    @Test
    void itsTextHoldsNoDates() {
        assertThat(HistoryEvent.renewed(DAY)
                        .withPrintedExpiration(DAY.plusYears(2))
                        .toString())
                .doesNotContain("2024")
                .doesNotContain("2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-01: renewed 2024-02-29, renewed 2024-02-29 printed 2026-02-28 | 2026-02-28",
                "2024-01-01: renewed 2024-02-29 printed 2026-02-28, renewed 2024-02-29 | 2026-02-28",
            })
    void theSameEventListedTwiceIsOne(String history, LocalDate printed) {
        assertThat(Histories.read(history).events())
                .containsExactly(HistoryEvent.renewed(DAY).withPrintedExpiration(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-01: renewed 2024-02-29 printed 2026-02-27, renewed 2024-02-29 printed 2026-02-28 | CONTRADICTING_EVENTS",
                "2024-01-01: extended 2024-02-29 to 2026-02-27, extended 2024-02-29 to 2026-02-28 | CONTRADICTING_EVENTS",
                "2024-01-01: renewed 2023-12-31 | INVALID_DATE",
                "2024-01-01: loose 2023-12-31 | INVALID_DATE",
                ": renewed 2024-02-29 | MISSING_DATE",
            })
    void whatCannotBeIsRefused(String history, String code) {
        assertThatThrownBy(() -> Histories.read(history))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void eventsOfOneDayStayInTheirOrder() {
        assertThat(Histories.read("2024-01-01: renewed 2024-03-01, suspended 2024-02-29, resumed 2024-02-29")
                        .events())
                .containsExactly(
                        HistoryEvent.suspended(DAY), HistoryEvent.resumed(DAY), HistoryEvent.renewed(DAY.plusDays(1)));
    }
}
