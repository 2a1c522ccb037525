package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class CreditsProperties {
    @Property
    void sumsAreExactHoweverLarge(
            @ForAll @Size(max = 40) List<@BigRange(min = "0", max = "999999999.9999") @Scale(4) BigDecimal> amounts) {
        Credits sum = Credits.zero(CreditUnit.POINT);
        BigDecimal exact = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            // 1,000,000 of each, so that a long of millionths overflows
            sum = sum.plus(Credits.of(amount.toPlainString(), CreditUnit.CARD)
                    .convertedAt(new BigDecimal("1000000"), CreditUnit.POINT));
            exact = exact.add(amount.movePointRight(6));
        }
        assertThat(sum.amount()).isEqualByComparingTo(exact);
        assertThat(sum.lessAtMost(sum).isZero()).isTrue();
    }
}
