package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window from 2024-03-01 to 2024-05-31. */
class EarningWindowTest {
    private static final EarningWindow SPRING =
            EarningWindow.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 31));

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-03-01",
        "2024-03-01, 2024-03-01",
        "2024-03-02, 2024-03-02",
        "2024-06-01, 2024-06-01",
    })
    void aWindowMayStartLater(LocalDate day, LocalDate first) {
        assertThat(SPRING.startingNoEarlierThan(day).first()).contains(first);
        assertThat(EarningWindow.always().startingNoEarlierThan(day).first()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-02, 2024-05-31", "2024-06-01, 2024-05-31", "2024-05-31, 2024-05-30", "2024-02-01, 2024-01-31"})
    void aWindowMayEndEarlier(LocalDate day, LocalDate last) {
        assertThat(SPRING.endingBefore(day).last()).contains(last);
        assertThat(EarningWindow.always().endingBefore(day).last()).contains(day.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        // the other window from 2024-05-01 to 2025-05-31
        "2024-04-30, false",
        "2024-05-01, true",
        "2024-05-31, true",
        "2024-06-01, false",
    })
    void twoWindowsMayShareAnActivity(LocalDate day, boolean shares) {
        EarningWindow other = EarningWindow.between(LocalDate.of(2024, 5, 1), LocalDate.of(2025, 5, 31));
        Transcript one = Transcript.of(List.of(Activity.of(day, Credits.of("1", "credit"))));
        assertThat(SPRING.sharesAnyWith(other, one)).isEqualTo(shares);
        assertThat(other.sharesAnyWith(SPRING, one)).isEqualTo(shares);
    }

    @Test
    void anEmptyWindowSharesNothing() {
        Transcript one = Transcript.of(List.of(Activity.of(LocalDate.of(2024, 5, 1), Credits.of("1", "credit"))));
        EarningWindow empty = SPRING.endingBefore(LocalDate.of(2024, 3, 1));
        assertThat(empty.sharesAnyWith(SPRING, one)).isFalse();
    }
}
