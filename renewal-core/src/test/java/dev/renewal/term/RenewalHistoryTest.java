package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.TamperedStream;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalHistoryTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 6, 15);
    private static final RenewalHistory BARE = RenewalHistory.since(CERTIFIED);

    static Stream<Arguments> dates() {
        BiFunction<RenewalHistory, LocalDate, RenewalHistory> renewed = RenewalHistory::withRenewedOn;
        BiFunction<RenewalHistory, LocalDate, RenewalHistory> reinstated = RenewalHistory::withReinstatedOn;
        BiFunction<RenewalHistory, LocalDate, RenewalHistory> printed = RenewalHistory::withPrintedExpiration;
        return Stream.of(
                Arguments.of("renewed_on", renewed),
                Arguments.of("reinstated_on", reinstated),
                Arguments.of("expires_on", printed));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void nothingIsBeforeTheCertification(String field, BiFunction<RenewalHistory, LocalDate, RenewalHistory> with) {
        assertThat(with.apply(BARE, CERTIFIED)).isNotEqualTo(BARE);
        for (LocalDate refusedDay : new LocalDate[] {CERTIFIED.minusDays(1), LocalDate.of(10000, 1, 1)}) {
            assertThatThrownBy(() -> with.apply(BARE, refusedDay))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("INVALID_DATE");
                        assertThat(refused.field()).isEqualTo(field);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01"})
    void yearsRunFrom1To9999(String day) {
        assertThatThrownBy(() -> RenewalHistory.since(LocalDate.parse(day)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("certified_on");
    }

    @Test
    void theFirstAndTheLastDayAreAccepted() {
        assertThat(RenewalHistory.since(LocalDate.of(1, 1, 1))
                        .withRenewedOn(LocalDate.of(9999, 12, 31))
                        .latestEvent())
                .isEqualTo("9999-12-31");
    }

    @Test
    void anUnknownRenewalIsNotNeverRenewed() {
        assertThat(BARE.isRenewalUnknown()).isTrue();
        assertThat(BARE.withAllListed().isRenewalUnknown()).isFalse();
        assertThat(BARE.withAllListed().neverRenewed()).isTrue();
        assertThat(BARE.withAllListed()).isNotEqualTo(BARE);
        // the last call wins
        assertThat(BARE.withAllListed().withRenewedOn(CERTIFIED).neverRenewed()).isFalse();
        assertThat(BARE.withRenewedOn(CERTIFIED).withNeverRenewed().renewedOn()).isEmpty();
        assertThat(BARE.withRenewedOn(CERTIFIED).withAllListed().renewedOn()).contains(CERTIFIED);
    }

    @Test
    void laterEventsAreRemovedCompletely() {
        LocalDate later = LocalDate.of(2022, 1, 1);
        RenewalHistory full = BARE.withRenewedOn(later).withReinstatedOn(later);
        assertThat(full.asKnownOn(later)).isSameAs(full);
        assertThat(full.asKnownOn(later.minusDays(1))).isEqualTo(BARE);
        RenewalHistory known = BARE.withRenewedOn(later).asKnownOn(later.minusDays(1));
        assertThat(known).isEqualTo(BARE);
        assertThat(known.isRenewalUnknown()).isTrue();
    }

    @Test
    void namesTheLatestEvent() {
        RenewalHistory both = BARE.withRenewedOn(LocalDate.of(2023, 1, 1)).withReinstatedOn(LocalDate.of(2022, 1, 1));
        assertThat(BARE.latestEvent()).isEqualTo(CERTIFIED);
        assertThat(BARE.latestRenewalOrReinstatement()).isEmpty();
        assertThat(both.latestEvent()).isEqualTo("2023-01-01");
        assertThat(both.reinstatedOn()).contains(LocalDate.of(2022, 1, 1));
        assertThat(both.certifiedOrReinstatedOn()).isEqualTo("2022-01-01");
        assertThat(both.withReinstatedOn(LocalDate.of(2024, 1, 1)).latestEvent())
                .isEqualTo("2024-01-01");
    }

    @Test
    void itsTextHoldsNoDates() {
        assertThat(BARE.withRenewedOn(LocalDate.of(2023, 1, 1))).hasToString("renewal history");
    }

    @Test
    void historiesOfEqualDatesAreEqual() {
        RenewalHistory renewed = BARE.withRenewedOn(LocalDate.of(2022, 1, 1));
        assertThat(renewed)
                .isEqualTo(BARE.withRenewedOn(LocalDate.of(2022, 1, 1)))
                .hasSameHashCodeAs(BARE.withRenewedOn(LocalDate.of(2022, 1, 1)))
                .doesNotHaveSameHashCodeAs(BARE);
    }

    @Test
    void serializationGivesBackAnEqualHistory() throws IOException, ClassNotFoundException {
        RenewalHistory full = BARE.withRenewedOn(LocalDate.of(2022, 1, 1))
                .withReinstatedOn(LocalDate.of(2023, 1, 1))
                .withPrintedExpiration(LocalDate.of(2024, 1, 1));
        for (RenewalHistory history : List.of(BARE, BARE.withAllListed(), full)) {
            assertThat(TamperedStream.copy(history)).isEqualTo(history);
            TamperedStream.assertRefused(
                    history, part -> part.getClass().getEnclosingClass() == RenewalHistory.class ? history : part);
        }
        // 1 January of 2022, and of 2019, which is before the certification
        TamperedStream.assertRefused(full, "\7\346\1\1", "\7\343\1\1");
    }

    @Test
    void eventsThatAreNotKnownYetStayUnknownWhenOneIsAdded() {
        LocalDate day = LocalDate.of(2022, 1, 1);
        RenewalHistory known = BARE.withPrintedExpiration(day)
                .withEvent(HistoryEvent.revoked(day))
                .asKnownOn(day.minusDays(1));
        RenewalHistory more = known.withEvent(HistoryEvent.renewed(day.plusYears(1)));
        assertThat(more.events()).containsExactly(HistoryEvent.renewed(day.plusYears(1)));
        assertThat(more.asKnownOn(day.plusYears(2))).isSameAs(more);
        assertThat(more.state()).isEmpty();
    }
}
