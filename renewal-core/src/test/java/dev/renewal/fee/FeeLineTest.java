package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.TamperedStream;
import dev.renewal.amount.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    void unknownValuesAreEmpty() {
        assertThat(BARE.due()).isEmpty();
        assertThat(BARE.amount()).isEmpty();
        assertThat(FULL.due()).contains(DUE);
        assertThat(FULL.amount()).contains(Money.of("75", "USD"));
    }

    @Test
    void anAmountMayBeUnknown() {
        assertThat(FeeLine.of("renewal", Optional.empty())).isEqualTo(BARE);
        assertThat(FeeLine.of("renewal", FULL.amount()).withDue(DUE)).isEqualTo(FULL);
    }

    @Test
    void aFeeThatIsDueSeveralTimesIsOneLine() {
        assertThat(FULL.times(1)).isEqualTo(FULL);
        assertThat(FULL.times(3)).hasToString("renewal USD 225.00 due 2025-01-31");
        assertThat(BARE.times(2)).isEqualTo(BARE);
        for (int count : new int[] {0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FULL.times(count))
                    .withMessage("renewal: a line is due at least once, not " + count + " times");
        }
    }

    @Test
    void laterChangesOfTheAmountAreKept() {
        FeeLine.Later rise = new FeeLine.Later(LocalDate.of(2024, 6, 1), Optional.of(Money.of("80", "USD")));
        FeeLine.Later unknown = new FeeLine.Later(LocalDate.of(2025, 1, 1), Optional.empty());
        FeeLine line = FULL.withLater(List.of(rise, unknown));
        assertThat(line.later()).containsExactly(rise, unknown);
        assertThat(line.withDue(DUE.plusDays(1))
                        .withAmount(Money.of("1", "USD"))
                        .later())
                .isEqualTo(line.later());
        assertThat(line).isNotEqualTo(FULL);
        assertThat(line.times(2))
                .hasToString("renewal USD 150.00 due 2025-01-31, from 2024-06-01 USD 160.00, from 2025-01-01 of unknown"
                        + " amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.withLater(List.of(unknown, rise)))
                .withMessage("renewal: each change of the amount is later than the last");
        assertThatIllegalArgumentException().isThrownBy(() -> FULL.withLater(List.of(rise, rise)));
    }

    @Test
    void noFeeIsNegative() {
        Money refund = Money.of("-1", "USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BARE.withAmount(refund))
                .withMessage("a fee is never negative: USD -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeeLine.Later(DUE, Optional.of(refund)))
                .withMessage("a fee is never negative: USD -1.00");
    }

    @Test
    void serializationGivesBackAnEqualLine() throws IOException, ClassNotFoundException {
        assertThat(TamperedStream.copy(FULL)).isEqualTo(FULL);
        assertThat(TamperedStream.copy(BARE)).isEqualTo(BARE);
        FeeLine changing = FULL.withLater(
                List.of(new FeeLine.Later(DUE.minusDays(9), FULL.amount()), new FeeLine.Later(DUE, Optional.empty())));
        assertThat(TamperedStream.copy(changing)).isEqualTo(changing);
        // a line without a name is refused
        TamperedStream.assertRefused(FULL, part -> part.equals("renewal") ? null : part);
        TamperedStream.assertRefused(FULL, part -> part.getClass().getEnclosingClass() == FeeLine.class ? FULL : part);
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
