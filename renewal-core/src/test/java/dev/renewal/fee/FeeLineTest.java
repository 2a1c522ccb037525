package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeLineTest {
    private static final LocalDate DUE = LocalDate.of(2025, 1, 31);
    private static final FeeLine BARE = FeeLine.of("renewal");
    private static final FeeLine FULL = BARE.withAmount(Money.of("75", "USD")).withDue(DUE);

    @Test
    void itReadsAsPeopleSayIt() {
        assertThat(BARE).hasToString("renewal of unknown amount");
        assertThat(BARE.withDue(DUE)).hasToString("renewal of unknown amount due 2025-01-31");
        assertThat(BARE.withAmount(Money.of("75", "USD"))).hasToString("renewal USD 75.00");
        assertThat(FULL).hasToString("renewal USD 75.00 due 2025-01-31");
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        assertThat(BARE.due()).isEmpty();
        assertThat(BARE.amount()).isEmpty();
        assertThat(FULL.due()).contains(DUE);
        assertThat(FULL.amount()).contains(Money.of("75", "USD"));
    }

    @Test
    void twoAreEqualWhenAllThatTheyHoldIs() {
        assertThat(List.of(BARE, FULL, FeeLine.of("late"), BARE.withDue(DUE), FULL.withDue(DUE.plusDays(1))))
                .doesNotHaveDuplicates();
        FeeLine again = FeeLine.of("renewal").withDue(DUE).withAmount(Money.of("75", "USD"));
        assertThat(again).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(FULL.hashCode()).isNotEqualTo(BARE.hashCode());
    }
}
