package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.RequirementSet.Minimum;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementSetTest {
    static final Activity ANY = Activity.of(LocalDate.of(2026, 1, 1), Credits.of(1, CreditUnit.POINT));
    private static final RequirementSet SET = RequirementSet.total("total", points(60))
            .withAtLeast(new Minimum("admin", points(10)), new Minimum("clinical", points(10)))
            .withAtLeast(new Minimum("approved", points(30)))
            .withAtMost("college", points(5));

    @ParameterizedTest
    @CsvSource({
        // other, admin, clinical, admin and approved, college: fewest, missing total
        "0, 0, 0, 0, 0, 60, 60",
        "60, 0, 0, 0, 0, 30, 0",
        "50, 10, 0, 0, 0, 30, 0",
        "30, 0, 0, 30, 0, 10, 0",
        "25, 5, 0, 30, 0, 10, 0",
        "0, 0, 10, 50, 0, 0, 0",
        "0, 0, 9, 50, 0, 1, 1",
        "0, 0, 10, 30, 100, 15, 15",
        "0, 0, 10, 45, 5, 0, 0",
        "0, 0, 10, 45, 6, 0, 0",
        "0, 0, 10, 44, 6, 1, 1",
    })
    void theFewestFurtherCreditsFillEveryGapTogether(
            int other, int admin, int clinical, int both, int college, int fewest, int ofTotal) {
        CreditLedger ledger = ledger();
        ledger.count(ANY, points(other), Set.of());
        ledger.count(ANY, points(admin), Set.of("admin"));
        ledger.count(ANY, points(clinical), Set.of("clinical"));
        ledger.count(ANY, points(both), Set.of("admin", "approved"));
        ledger.count(ANY, points(college), Set.of("college"));
        Shortfall shortfall = SET.measure(ledger);
        assertThat(shortfall.minimumAdditional()).isEqualTo(points(fewest));
        assertThat(shortfall.isSatisfied()).isEqualTo(fewest == 0);
        assertThat(shortfall.requirements())
                .extracting(Requirement::id)
                .containsExactly("total", "admin", "clinical", "approved");
        assertThat(shortfall.requirements().get(0).missing()).isEqualTo(points(ofTotal));
        assertThat(shortfall.requirements().get(1).counted()).isEqualTo(points(admin + both));
    }

    static Credits points(int amount) {
        return Credits.of(amount, CreditUnit.POINT);
    }

    static CreditLedger ledger() {
        RuleKey<String> kinds = RuleKey.statement("test.kinds");
        FactTable facts =
                FactTable.of("2026-01-01", Fact.stating(kinds, "Courses count.").graded(Grade.ASSUMED));
        return CreditLedger.open(
                CreditConversion.into(CreditUnit.POINT, kinds), Inquiry.of(facts, LocalDate.of(2026, 1, 1)));
    }
}
