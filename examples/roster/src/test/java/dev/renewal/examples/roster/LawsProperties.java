package dev.renewal.examples.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Requirement;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.RenewalOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the answers of all bodies together, as a host sees them. */
class LawsProperties {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Map<String, String> UNITS =
            Map.of("aama", "ceu", "amt", "point", "nha", "clock-hour", "ncct", "clock-hour");

    @Property(tries = 500)
    void factsDatedLaterChangeNothing(
            @ForAll("certifications") Certification certification, @ForAll("activities") Activity activity) {
        LocalDate later = AS_OF.plusDays(1);
        Activity moved = Activity.of(later, activity.amount()).withKind(activity.kind());
        Certification known =
                certification.withActivity(moved).withPayment(new Payment(later, "annual", Money.of("75", "USD")));
        assertThat(POLICIES.assess(known, AS_OF)).isEqualTo(POLICIES.assess(certification, AS_OF));
    }

    @Property(tries = 500)
    void aFurtherCourseWithinTheTermNeverRaisesAShortfall(@ForAll("certifications") Certification certification) {
        Assessment before = POLICIES.assess(certification, AS_OF);
        LocalDate start = before.term().orElseThrow().start();
        Activity course = Activity.of(
                start.isAfter(AS_OF) ? AS_OF : start,
                Credits.of("5", UNITS.get(certification.credential().body())));
        Assessment after = POLICIES.assess(certification.withActivity(course), AS_OF);
        if (!after.term().equals(before.term())) {
            return;
        }
        for (RenewalOption option : before.options()) {
            Optional<RenewalOption> same = after.findOption(option.route());
            assertThat(same).isPresent();
            assertThat(same.orElseThrow().shortfall().minimumAdditional())
                    .isLessThanOrEqualTo(option.shortfall().minimumAdditional());
        }
    }

    @Property(tries = 500)
    void theOrderOfActivitiesOfDifferentDaysDoesNotMatter(
            @ForAll("certifications") Certification certification, @ForAll("activityLists") List<Activity> activities) {
        Map<LocalDate, Activity> oneADay = new HashMap<>();
        activities.forEach(activity -> oneADay.put(activity.completedOn(), activity));
        List<Activity> forwards = new ArrayList<>(oneADay.values());
        List<Activity> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        Certification bare = Certification.of(
                        certification.credential(), certification.history().certifiedOn())
                .withNeverRenewed();
        assertThat(POLICIES.assess(bare.withActivities(backwards), AS_OF))
                .isEqualTo(POLICIES.assess(bare.withActivities(forwards), AS_OF));
    }

    @Property(tries = 500)
    void theKnownTotalIsTheSumOfTheKnownLines(@ForAll("certifications") Certification certification) {
        for (RenewalOption option : POLICIES.assess(certification, AS_OF).options()) {
            FeeQuote fees = option.fees();
            BigDecimal sum = fees.lines().stream()
                    .map(FeeLine::amount)
                    .flatMap(Optional::stream)
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(fees.knownTotal().amount()).isEqualByComparingTo(sum);
            for (Requirement requirement : option.shortfall().requirements()) {
                assertThat(requirement.missing().amount().signum()).isNotNegative();
                assertThat(requirement.missing()).isLessThanOrEqualTo(requirement.required());
            }
        }
    }

    @Property(tries = 500)
    void noValidCertificationMakesAPolicyThrow(
            @ForAll("credentials") Credential credential,
            @ForAll("anyDays") LocalDate one,
            @ForAll("anyDays") LocalDate other,
            @ForAll("anyDays") LocalDate asOf,
            @ForAll("activityLists") List<Activity> activities) {
        LocalDate certified = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        Certification plain = Certification.of(credential.id(), certified).withActivities(activities);
        for (Certification certification : List.of(
                plain, plain.withRenewedOn(later), plain.withReinstatedOn(later), plain.withPrintedExpiration(later))) {
            assertThat(POLICIES.assess(certification, asOf).standing()).isNotNull();
        }
    }

    @Provide
    Arbitrary<Credential> credentials() {
        return Arbitraries.of(POLICIES.credentials());
    }

    @Provide
    Arbitrary<LocalDate> anyDays() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalDate> days(int firstYear) {
        return Arbitraries.longs()
                .between(LocalDate.of(firstYear, 1, 1).toEpochDay(), AS_OF.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Activity> activities() {
        return Combinators.combine(
                        days(2015),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("ceu", "point", "clock-hour", "contact-hour", "credit", "card", "parsec"),
                        Arbitraries.of("course", "course", "cpr-card", "college-credit", "employer-training", "seance"),
                        Arbitraries.of("clinical", "general", "law", "patient-safety", "astrology"),
                        Arbitraries.of("aama", "nha", "nobody"))
                .as((day, amount, unit, kind, topic, approver) -> Activity.of(day, Credits.of("" + amount, unit))
                        .withKind(kind)
                        .withTopic(topic)
                        .withApprover(approver));
    }

    @Provide
    Arbitrary<List<Activity>> activityLists() {
        return activities().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Certification> certifications() {
        return Combinators.combine(
                        credentials(), days(2000), Arbitraries.integers().between(0, 3000), activityLists(), days(2015))
                .as((credential, certified, after, activities, paid) -> {
                    Certification certification = Certification.of(credential.id(), certified)
                            .withActivities(activities)
                            .withPayment(new Payment(paid, "annual", Money.of("60", "USD")));
                    LocalDate renewed = certified.plusDays(after);
                    return after % 3 == 0 ? certification.withNeverRenewed() : certification.withRenewedOn(renewed);
                });
    }
}
