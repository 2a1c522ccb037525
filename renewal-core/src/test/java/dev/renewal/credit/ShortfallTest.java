package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortfallTest {
    private static final RequirementSet SET = RequirementSet.total(
                    "total", RequiredAmount.of(Credits.of(6, CreditUnit.POINT)))
            .with(Category.topic("a", "a").atLeast(RequiredAmount.of(Credits.of(2, CreditUnit.POINT))));

    @Test
    void equalsOneThatIsMadeOfItsParts() {
        Shortfall measured = measured();
        Shortfall listed = Shortfall.of(
                measured.requirements(),
                measured.minimumAdditional(),
                measured.plan(),
                measured.surplus(),
                measured.conditions(),
                measured.uncounted());
        assertThat(listed).isEqualTo(measured).hasSameHashCodeAs(measured).hasToString(measured.toString());
        Shortfall other = Shortfall.of(
                measured.requirements(),
                measured.minimumAdditional(),
                measured.plan(),
                Credits.of(1, CreditUnit.POINT),
                measured.conditions(),
                measured.uncounted());
        assertThat(other).isNotEqualTo(measured);
    }

    @Test
    void isWrittenToAStreamAsItsParts() throws Exception {
        Shortfall measured = measured();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(measured);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(measured);
        }
    }

    @Test
    void isNotSatisfiedAsLongAsAConditionIsNotMet() {
        assertThat(Shortfall.none(CreditUnit.POINT, new Condition("card", true)).isSatisfied())
                .isTrue();
        assertThat(Shortfall.none(CreditUnit.POINT, new Condition("card", false))
                        .isSatisfied())
                .isFalse();
        assertThat(measured().isSatisfied()).isFalse();
    }

    private static Shortfall measured() {
        return RequirementGenerator.measure(
                SET, List.of(Activity.of(RequirementGenerator.DAY, Credits.of(3, CreditUnit.POINT))), CreditUnit.POINT);
    }
}
