package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How often time alone changes the answers about one holder. */
class NextChangeProperties {
    private static final int TRIES = 3000;
    private static final RenewalPolicies SHIPPED = RenewalPolicies.load();
    /** With statements that begin, end and grow old. */
    private static final RenewalPolicies STATED = SHIPPED.withOverrides(FactOverrides.parse("""
                    aama.fee.renewal.non-member | 2022-03-01 | 140.00 | USD | 2023-05-01 | us | 2022-09-01
                    amt.fee.annual.rma | 2024-02-29 | 80.00 | USD | - | us | 2025-03-31
                    amt.reinstatement.window | 2021-01-01 | 2 | years | 2027-01-01 | us | 2024-01-01
                    nha.fee.renewal.cpt | 2020-01-01 | 179.00 | USD | 2027-07-01 | us | 2026-01-01
                    ncct.ce.total | 2023-01-01 | 16 | clock-hour | - | us | 2025-01-01
                    """, SHIPPED.facts()));

    private final LawsProperties laws = new LawsProperties();

    /** AMT's holders by annual fee alone have one fee year after another, for as long as there are years. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theNextChangesOfAHolderComeToAnEnd(
            @ForAll("registries") RenewalPolicies policies,
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf) {
        Assume.that(holder.history().beganOn().isAfter(LocalDate.of(2006, 1, 1))
                || !holder.credential().body().equals("amt"));
        Set<LocalDate> days = new TreeSet<>(Set.of(asOf));
        Optional<LocalDate> day = policies.assess(holder, asOf).nextChange();
        while (day.isPresent()) {
            assertThat(days.add(day.get())).isTrue();
            assertThat(days).last().isEqualTo(day.get());
            day = policies.assess(holder, day.get()).nextChange();
        }
        assertThat(days).hasSizeLessThan(200);
    }

    @Provide
    Arbitrary<RenewalPolicies> registries() {
        return Arbitraries.of(SHIPPED, STATED);
    }

    @Provide
    Arbitrary<Certification> holders() {
        return laws.holders();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return laws.days();
    }
}
