package dev.renewal.amount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.TamperedStream;
import java.io.IOException;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Amounts of every size, compared with BigDecimal. */
class CreditsArithmeticProperties {
    @Property
    void sumsAndDifferencesAreThoseOfBigDecimal(@ForAll("amounts") Credits a, @ForAll("amounts") Credits b) {
        assertThat(a.plus(b).amount()).isEqualByComparingTo(a.amount().add(b.amount()));
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
        assertThat(a.plus(b).lessAtMost(b)).isEqualTo(a);
        assertThat(a.lessAtMost(b).amount())
                .isEqualByComparingTo(a.amount().subtract(b.amount()).max(BigDecimal.ZERO));
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(Integer.signum(a.amount().compareTo(b.amount())));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    }

    @Property
    void conversionsAreThoseOfBigDecimal(@ForAll("read") Credits amount, @ForAll("ratios") BigDecimal ratio) {
        Credits converted = amount.convertedAt(ratio, CreditUnit.CREDIT);
        assertThat(converted.unit()).isEqualTo(CreditUnit.CREDIT);
        assertThat(converted.amount()).isEqualByComparingTo(amount.amount().multiply(ratio));
    }

    @Property
    void serializationGivesBackAnEqualAmount(@ForAll("amounts") Credits amount)
            throws IOException, ClassNotFoundException {
        assertThat(TamperedStream.copy(amount)).isEqualTo(amount).hasSameHashCodeAs(amount);
    }

    @Provide
    Arbitrary<BigDecimal> ratios() {
        return Arbitraries.of("0", "1", "1.0", "0.5", "2", "10", "0.01", "400", "123.45")
                .map(BigDecimal::new);
    }

    /** Amounts as text gives them. */
    @Provide
    Arbitrary<Credits> read() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999.9999"))
                .ofScale(4)
                .map(amount -> Credits.of(amount.toPlainString(), CreditUnit.POINT));
    }

    /** Amounts as conversions give them. */
    @Provide
    Arbitrary<Credits> amounts() {
        return Combinators.combine(read(), ratios()).as((amount, ratio) -> amount.convertedAt(ratio, CreditUnit.POINT));
    }
}
