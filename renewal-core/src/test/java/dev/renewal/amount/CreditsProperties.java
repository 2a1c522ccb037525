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
            // 20 of each: 40 of them stay below the largest amount
            sum = sum.plus(Credits.of(amount.toPlainString(), CreditUnit.CARD)
                    .convertedAt(new BigDecimal("20"), CreditUnit.POINT));
            exact = exact.add(amount.multiply(BigDecimal.valueOf(20)));
        }
        assertThat(sum.amount()).isEqualByComparingTo(exact);
        assertThat(sum.lessAtMost(sum).isZero()).isTrue();
    }
}
