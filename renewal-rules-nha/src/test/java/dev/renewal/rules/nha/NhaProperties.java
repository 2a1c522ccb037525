package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws that every answer for a holder of an NHA credential keeps. */
class NhaProperties {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final NhaPolicy POLICY = new NhaPolicy();

    private final RenewalPolicies policies = RenewalPolicies.of(POLICY);

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsDatedLaterChangesNothing(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("days") LocalDate day,
            @ForAll("activities") List<Activity> further) {
        List<Activity> later = further.stream()
                .filter(activity -> activity.completedOn().isAfter(asOf))
                .toList();
        Certification more = holder.withActivities(later);
        if (day.isAfter(asOf)) {
            more = more.withPayment(new Payment(day, "renewal", Money.of("179", "USD")));
        }
        assertThat(policies.assess(more, asOf)).isEqualTo(policies.assess(holder, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aRenewalOrReinstatementDatedLaterCountsAsNothingGiven(
            @ForAll("days") LocalDate certified, @ForAll("days") LocalDate asOf, @ForAll("days") LocalDate later) {
        if (later.isAfter(asOf) && !later.isBefore(certified)) {
            Certification holder = Certification.of("nha:ccma", certified);
            Assessment without = policies.assess(holder, asOf);
            assertThat(policies.assess(holder.withRenewedOn(later), asOf)).isEqualTo(without);
            assertThat(policies.assess(holder.withReinstatedOn(later), asOf)).isEqualTo(without);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aFurtherCourseWithinTheTermNeverRaisesWhatIsMissing(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf, @ForAll Random random) {
        Assessment before = policies.assess(holder, asOf);
        before.term().ifPresent(term -> {
            long days = term.end().toEpochDay() - term.start().toEpochDay() + 1;
            LocalDate day = term.start().plusDays((long) (random.nextDouble() * days));
            Activity course = Activity.of(day, Credits.of(1 + random.nextInt(9), CreditUnit.CLOCK_HOUR))
                    .withTopic(random.nextBoolean() ? "law" : "patient-safety");
            Assessment after = policies.assess(holder.withActivity(course), asOf);
            assertThat(after.term()).isEqualTo(before.term());
            assertThat(after.standing()).isEqualTo(before.standing());
            assertThat(missing(after)).isLessThanOrEqualTo(missing(before));
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingIsNegativeAndTheKnownTotalIsTheSumOfTheKnownLines(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        policies.assess(holder, asOf).options().forEach(option -> {
            assertThat(option.shortfall().minimumAdditional().amount()).isNotNegative();
            assertThat(option.shortfall().requirements())
                    .allSatisfy(part -> assertThat(part.missing().amount()).isNotNegative());
            BigDecimal known = BigDecimal.ZERO;
            for (FeeLine line : option.fees().lines()) {
                known = known.add(line.amount().map(Money::amount).orElse(BigDecimal.ZERO));
            }
            assertThat(option.fees().knownTotal().amount()).isEqualByComparingTo(known);
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfActivitiesOfDifferentDaysDoesNotMatter(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> further,
            @ForAll Random random) {
        List<Activity> onDaysOfTheirOwn = new ArrayList<>();
        for (Activity activity : further) {
            boolean taken = onDaysOfTheirOwn.stream()
                    .anyMatch(other -> other.completedOn().equals(activity.completedOn()));
            if (!taken) {
                onDaysOfTheirOwn.add(activity);
            }
        }
        List<Activity> shuffled = new ArrayList<>(onDaysOfTheirOwn);
        Collections.shuffle(shuffled, random);
        assertThat(policies.assess(holder.withActivities(shuffled), asOf))
                .isEqualTo(policies.assess(holder.withActivities(onDaysOfTheirOwn), asOf));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void noValidCertificationThrows(@ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assessment answer = policies.assess(holder, asOf);
        boolean begun = !asOf.isBefore(holder.history().certifiedOn());
        assertThat(answer.term().isPresent()).isEqualTo(begun);
        assertThat(answer.options()).hasSize(begun ? 1 : 0);
        assertThat(answer.deadlines()).hasSize(begun ? 2 : 0);
    }

    private static Credits missing(Assessment answer) {
        return answer.options().get(0).shortfall().minimumAdditional();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> near = Arbitraries.longs()
                .between(
                        LocalDate.of(2018, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> odd = Arbitraries.of(
                FIRST, LAST, LocalDate.of(2020, 2, 29), LocalDate.of(2024, 2, 29), LocalDate.of(2023, 2, 28));
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(6, near), Tuple.of(1, odd));
    }

    @Provide
    Arbitrary<List<Activity>> activities() {
        Arbitrary<String> amounts = Arbitraries.of("0", "0.0001", "1", "2.5", "10", "20", "999999999.9999");
        Arbitrary<String> units = Arbitraries.of("credit", "clock-hour", "contact-hour", "ceu", "☃");
        Arbitrary<String> kinds = Arbitraries.of("course", "course", "course", "employer-training", "Ünbekannt");
        Arbitrary<String> topics = Arbitraries.of("law", "patient-safety", "clinical", "?");
        return Combinators.combine(days(), amounts, units, kinds, topics.list().ofMaxSize(3))
                .as((day, amount, unit, kind, named) -> {
                    Activity activity =
                            Activity.of(day, Credits.of(amount, unit)).withKind(kind);
                    for (String topic : named) {
                        activity = activity.withTopic(topic);
                    }
                    return activity;
                })
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Certification> holders() {
        return Combinators.combine(
                        Arbitraries.of(POLICY.credentials()),
                        days(),
                        days().injectNull(0.5),
                        days().injectNull(0.7),
                        days().injectNull(0.5),
                        Arbitraries.of(true, false),
                        activities())
                .as(NhaProperties::holder);
    }

    private static Certification holder(
            Credential credential,
            LocalDate certified,
            LocalDate renewed,
            LocalDate reinstated,
            LocalDate printed,
            boolean never,
            List<Activity> activities) {
        Certification holder = Certification.of(credential.id(), certified).withActivities(activities);
        if (never) {
            holder = holder.withNeverRenewed();
        }
        if (renewed != null && !renewed.isBefore(certified)) {
            holder = holder.withRenewedOn(renewed);
        }
        if (reinstated != null && !reinstated.isBefore(certified)) {
            holder = holder.withReinstatedOn(reinstated);
        }
        if (printed != null && !printed.isBefore(certified)) {
            holder = holder.withPrintedExpiration(printed);
        }
        return holder;
    }
}
