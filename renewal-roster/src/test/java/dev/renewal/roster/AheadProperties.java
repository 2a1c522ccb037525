package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.ForecastFee.Basis;
import dev.renewal.policy.MonthlyFees;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.HistoryEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Timelines and forecasts of all bodies. */
class AheadProperties {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int SIX_YEARS = 6 * 366;

    private final LawsProperties laws = new LawsProperties();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aTimelineHasTheAnswersOfTheDaysOnWhichTheyChange(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate from) {
        List<Assessment> changes = new ArrayList<>(List.of(POLICIES.assess(holder, from)));
        LocalDate to = from.plusDays(SIX_YEARS);
        Assume.that(to.getYear() < 9999);
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            Assessment answer = POLICIES.assess(holder, day);
            if (!answer.saysTheSameAs(changes.get(changes.size() - 1))) {
                changes.add(answer);
            }
        }
        assertThat(POLICIES.timeline(holder, from, to)).containsExactlyElementsOf(changes);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aShorterForecastIsTheFirstPartOfALongerOne(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(max = 3000) int days,
            @ForAll @IntRange(max = 3000) int further) {
        Assume.that(asOf.getYear() < 9900);
        List<ForecastFee> shorter =
                POLICIES.forecast(holder, asOf, asOf.plusDays(days)).toList();
        List<ForecastFee> longer =
                POLICIES.forecast(holder, asOf, asOf.plusDays(days + further)).toList();
        assertThat(longer.subList(0, Math.min(shorter.size(), longer.size()))).isEqualTo(shorter);
        assertThat(longer.subList(shorter.size(), longer.size()))
                .allSatisfy(fee -> assertThat(fee.due()).isAfter(asOf.plusDays(days)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyFeeLiesBetweenTheAsOfDateAndTheLastDayInOrder(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(max = 3000) int days) {
        Assume.that(asOf.getYear() < 9900);
        List<ForecastFee> fees =
                POLICIES.forecast(holder, asOf, asOf.plusDays(days)).toList();
        assertThat(fees).extracting(ForecastFee::due).isSorted();
        assertThat(fees).allSatisfy(fee -> assertThat(fee.due()).isBetween(asOf, asOf.plusDays(days)));
        boolean current = POLICIES.assess(holder, asOf).standing() == Standing.CURRENT;
        assertThat(fees)
                .allSatisfy(fee -> assertThat(fee.basis() == Basis.RETURN).isEqualTo(!current));
        assertThat(fees)
                .filteredOn(fee -> fee.basis() != Basis.RENEWAL)
                .allSatisfy(fee -> assertThat(fee.due()).isEqualTo(asOf));
    }

    /** Most holders of the generator are not current on the day: there are more tries for the others. */
    @Property(tries = 4000, maxDiscardRatio = 20, edgeCases = EdgeCasesMode.NONE)
    void whoPaysAndRenewsAsForecastOwesNothingFurtherInThatTime(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(min = 1, max = 3000) int days) {
        Assume.that(asOf.getYear() < 9900);
        Assessment present = POLICIES.assess(holder, asOf);
        Assume.that(present.standing() == Standing.CURRENT);
        // where a print is not on the grid of the record, a renewal goes back to that grid, and the fees are those of
        // its terms
        Assume.that(
                present.findings().stream().noneMatch(finding -> finding.code().equals("contradiction")));
        LocalDate until = asOf.plusDays(days);
        Certification record = holder.asKnownOn(asOf);
        for (ForecastFee fee : POLICIES.forecast(holder, asOf, until)
                .filter(fee -> fee.due().isBefore(until))
                .toList()) {
            record = record.withPayment(
                    Payment.of(fee.due(), fee.fee(), fee.amount().orElse(new Money(BigDecimal.ONE, fee.currency()))));
        }
        LocalDate end = present.term().orElseThrow().end();
        boolean renews = present.findOption(Route.ANNUAL_FEE).isEmpty();
        while (renews && end.isBefore(until)) {
            record = record.withEvent(HistoryEvent.renewed(end));
            LocalDate last = end;
            // a forecast ends where a renewal on the last day of a printed term opens no later one
            end = POLICIES.assess(record, last.plusDays(1))
                    .term()
                    .map(DateRange::end)
                    .filter(last::isBefore)
                    .orElse(until);
        }
        LocalDate before = until.minusDays(1);
        assertThat(POLICIES.forecast(record, before, before))
                .as("%s", record.credential())
                .allSatisfy(fee -> assertThat(fee.basis()).isEqualTo(Basis.RENEWAL));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void monthsAddUpToTheFees(@ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assume.that(asOf.getYear() < 9900);
        LocalDate until = asOf.plusYears(7);
        List<ForecastFee> fees = POLICIES.forecast(holder, asOf, until).toList();
        List<MonthlyFees> months = POLICIES.forecast(holder, asOf, until).collect(ForecastFee.byMonth());
        assertThat(months).extracting(MonthlyFees::month).isSorted().doesNotHaveDuplicates();
        assertThat(months)
                .allSatisfy(month ->
                        assertThat(month.knownFees() + month.unknownFees()).isPositive());
        assertThat(months.stream()
                        .mapToInt(month -> month.knownFees() + month.unknownFees())
                        .sum())
                .isEqualTo(fees.size());
        assertThat(months.stream().map(month -> month.knownTotal().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(fees.stream()
                        .flatMap(fee -> fee.amount().stream())
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
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
