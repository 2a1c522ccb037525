package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that every answer for an RMA keeps. */
class AmtProperties {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final RenewalPolicies policies = RenewalPolicies.of(new AmtPolicy());

    @Property(tries = 500)
    void whatIsDatedLaterChangesNothing(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> later) {
        List<Activity> afterwards =
                later.stream().filter(a -> a.completedOn().isAfter(asOf)).toList();
        assertThat(policies.assess(holder.withActivities(afterwards), asOf)).isEqualTo(policies.assess(holder, asOf));
    }

    @Property(tries = 500)
    void aRenewalDatedLaterCountsAsNothingGiven(
            @ForAll("days") LocalDate certified, @ForAll("days") LocalDate asOf, @ForAll("days") LocalDate renewed) {
        Certification rma = Certification.of("amt:rma", certified);
        if (renewed.isAfter(asOf) && !renewed.isBefore(certified)) {
            assertThat(policies.assess(rma.withRenewedOn(renewed), asOf)).isEqualTo(policies.assess(rma, asOf));
            assertThat(policies.assess(rma.withReinstatedOn(renewed), asOf)).isEqualTo(policies.assess(rma, asOf));
        }
    }

    @Property(tries = 500)
    void aFurtherCourseNeverRaisesWhatIsMissing(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> further) {
        Assessment before = policies.assess(holder, asOf);
        for (Activity activity : further) {
            boolean within = before.term()
                    .filter(term -> term.contains(activity.completedOn()))
                    .isPresent();
            if (within && activity.kind().equals(Activity.COURSE)) {
                Assessment after = policies.assess(holder.withActivity(activity), asOf);
                assertThat(after.term()).isEqualTo(before.term());
                assertThat(missing(after)).isLessThanOrEqualTo(missing(before));
            }
        }
    }

    @Property(tries = 500)
    void nothingIsNegativeAndTheKnownTotalIsTheSumOfTheKnownLines(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        policies.assess(holder, asOf).options().forEach(option -> {
            assertThat(option.shortfall().minimumAdditional().amount()).isNotNegative();
            assertThat(option.shortfall().requirements())
                    .allSatisfy(part -> assertThat(part.missing().amount()).isNotNegative());
            assertThat(option.fees().knownTotal()).isEqualTo(sumOfKnown(option.fees()));
        });
    }

    @Property(tries = 500)
    void theOrderOfActivitiesOfDifferentDaysDoesNotMatter(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> activities) {
        List<Activity> ofDifferentDays = new ArrayList<>();
        for (Activity activity : activities) {
            boolean taken = holder.activities().stream()
                            .anyMatch(a -> a.completedOn().equals(activity.completedOn()))
                    || ofDifferentDays.stream().anyMatch(a -> a.completedOn().equals(activity.completedOn()));
            if (!taken) {
                ofDifferentDays.add(activity);
            }
        }
        List<Activity> reversed = new ArrayList<>(ofDifferentDays);
        Collections.reverse(reversed);
        assertThat(policies.assess(holder.withActivities(reversed), asOf))
                .isEqualTo(policies.assess(holder.withActivities(ofDifferentDays), asOf));
    }

    @Property(tries = 1000)
    void everyCertificationIsAnsweredInAnyYear(
            @ForAll("anyDays") LocalDate certified,
            @ForAll("anyDays") LocalDate renewed,
            @ForAll("anyDays") LocalDate reinstated,
            @ForAll("anyDays") LocalDate printed,
            @ForAll("anyDays") LocalDate asOf,
            @ForAll("activities") List<Activity> activities) {
        Certification rma = Certification.of("amt:rma", certified).withActivities(activities);
        rma = renewed.isBefore(certified) ? rma : rma.withRenewedOn(renewed);
        rma = reinstated.isBefore(certified) ? rma : rma.withReinstatedOn(reinstated);
        rma = printed.isBefore(certified) ? rma : rma.withPrintedExpiration(printed);
        assertThat(policies.assess(rma, asOf).standing()).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return between(LocalDate.of(2004, 1, 1), LocalDate.of(2034, 12, 31));
    }

    @Provide
    Arbitrary<LocalDate> anyDays() {
        return between(FIRST, LAST);
    }

    @Provide
    Arbitrary<List<Activity>> activities() {
        Arbitrary<Credits> amounts = Combinators.combine(
                        Arbitraries.of("0.0001", "0.5", "0.9999", "1", "2.25", "10", "31"),
                        Arbitraries.of("ceu", "point", "contact-hour", "college-credit", "card", "credit", "wink"))
                .as(Credits::of);
        return Combinators.combine(
                        days(),
                        amounts,
                        Arbitraries.of(
                                "course", "course", "course", "employment", "employment", "college-credit", "seance"),
                        Arbitraries.of("administrative", "clinical", "general", "astrology", " clinical "),
                        Arbitraries.of("amt", "AMT"))
                .as((day, amount, kind, topic, approver) ->
                        Activity.of(day, amount).withKind(kind).withTopic(topic).withApprover(approver))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Certification> holders() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 4000).injectNull(0.4),
                        Arbitraries.integers().between(0, 4000).injectNull(0.8),
                        Arbitraries.integers().between(0, 4000).injectNull(0.6),
                        Arbitraries.of(true, false).injectNull(0.3),
                        activities())
                .as((certified, renewed, reinstated, printed, member, activities) -> {
                    Certification rma = Certification.of("amt:rma", certified).withActivities(activities);
                    rma = renewed == null ? rma.withNeverRenewed() : rma.withRenewedOn(certified.plusDays(renewed));
                    rma = reinstated == null ? rma : rma.withReinstatedOn(certified.plusDays(reinstated));
                    rma = printed == null ? rma : rma.withPrintedExpiration(certified.plusDays(printed));
                    return member == null ? rma : rma.withMember(member);
                });
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Credits missing(Assessment answer) {
        return answer.options().get(0).shortfall().minimumAdditional();
    }

    private static Money sumOfKnown(FeeQuote fees) {
        return fees.lines().stream()
                .map(FeeLine::amount)
                .flatMap(Optional::stream)
                .reduce(Money.of("0", "USD"), Money::plus);
    }
}
