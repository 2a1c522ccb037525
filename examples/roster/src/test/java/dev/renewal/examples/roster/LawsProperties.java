package dev.renewal.examples.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws that the answers of all bodies keep, stated once, where all bodies are at hand. */
class LawsProperties {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int TRIES = 2000;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatIsDatedLaterChangesNothing(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> further,
            @ForAll("payments") List<Payment> payments) {
        Certification more = holder.withActivities(further.stream()
                        .filter(activity -> activity.completedOn().isAfter(asOf))
                        .toList())
                .withPayments(payments.stream()
                        .filter(payment -> payment.paidOn().isAfter(asOf))
                        .toList());
        assertThat(POLICIES.assess(more, asOf)).isEqualTo(POLICIES.assess(holder, asOf));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aRenewalOrReinstatementDatedLaterCountsAsNothingGiven(
            @ForAll("credentials") Credential credential,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other,
            @ForAll("days") LocalDate third) {
        List<LocalDate> days = new ArrayList<>(List.of(one, other, third));
        Collections.sort(days);
        LocalDate asOf = days.get(1);
        LocalDate later = days.get(2);
        Assume.that(later.isAfter(asOf));
        Certification holder = Certification.of(credential.id(), days.get(0));
        Assessment without = POLICIES.assess(holder, asOf);
        assertThat(POLICIES.assess(holder.withRenewedOn(later), asOf)).isEqualTo(without);
        assertThat(POLICIES.assess(holder.withReinstatedOn(later), asOf)).isEqualTo(without);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aFurtherCourseNeverRaisesWhatIsMissingWhileTheTermStaysTheSame(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("activities") List<Activity> further,
            @ForAll Random random) {
        Assessment before = POLICIES.assess(holder, asOf);
        // a term that begins beyond the years that the library takes holds no course
        if (before.term().filter(term -> !term.start().isAfter(LAST)).isEmpty()) {
            return;
        }
        for (Activity activity : further) {
            Activity course = on(dayOf(before.term().orElseThrow(), random), activity);
            Assessment after = POLICIES.assess(holder.withActivity(course), asOf);
            // only AMT lets a term roll over by itself, when a course completes it
            if (!holder.credential().body().equals("amt")) {
                assertThat(after.term()).isEqualTo(before.term());
            }
            if (after.term().equals(before.term())) {
                assertThat(missing(after)).isLessThanOrEqualTo(missing(before));
            }
        }
    }

    private static LocalDate dayOf(DateRange term, Random random) {
        // a term that reaches beyond the years that the library takes holds no course there
        LocalDate end = term.end().getYear() > LAST.getYear() ? LAST : term.end();
        long days = end.toEpochDay() - term.start().toEpochDay() + 1;
        return term.start().plusDays((long) (random.nextDouble() * days));
    }

    private static Activity on(LocalDate day, Activity activity) {
        Activity course = Activity.of(day, activity.amount());
        for (String topic : activity.topics()) {
            course = course.withTopic(topic);
        }
        for (String approver : activity.approvers()) {
            course = course.withApprover(approver);
        }
        return course;
    }

    private static Credits missing(Assessment answer) {
        return answer.options().get(0).shortfall().minimumAdditional();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothingIsNegativeAndTheKnownTotalIsTheSumOfTheKnownLines(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        for (RenewalOption option : POLICIES.assess(holder, asOf).options()) {
            assertThat(option.shortfall().minimumAdditional().amount()).isNotNegative();
            assertThat(option.shortfall().requirements())
                    .allSatisfy(part -> assertThat(part.missing().amount()).isNotNegative());
            Money sum = option.fees().lines().stream()
                    .map(FeeLine::amount)
                    .flatMap(Optional::stream)
                    .reduce(Money.of("0", "USD"), Money::plus);
            assertThat(option.fees().knownTotal()).isEqualTo(sum);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
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
        assertThat(POLICIES.assess(holder.withActivities(shuffled), asOf))
                .isEqualTo(POLICIES.assess(holder.withActivities(onDaysOfTheirOwn), asOf));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everyValidCertificationIsAnswered(@ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assessment answer = POLICIES.assess(holder, asOf);
        boolean begun = !asOf.isBefore(holder.history().certifiedOn());
        assertThat(answer.term().isPresent()).isEqualTo(begun);
        assertThat(answer.options().isEmpty()).isEqualTo(!begun);
        assertThat(answer.deadlines().isEmpty()).isEqualTo(!begun);
    }

    @Provide
    Arbitrary<Credential> credentials() {
        // bodies alike, however many credentials they have
        return Arbitraries.of(POLICIES.bodies().stream().map(CertifyingBody::id).toList())
                .flatMap(body -> Arbitraries.of(POLICIES.credentials().stream()
                        .filter(credential -> credential.id().body().equals(body))
                        .toList()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> odd = Arbitraries.of(
                FIRST, LAST, LocalDate.of(2020, 2, 29), LocalDate.of(2024, 2, 29), LocalDate.of(2023, 2, 28));
        return Arbitraries.frequencyOf(
                Tuple.of(1, between(FIRST, LAST)),
                Tuple.of(2, between(LocalDate.of(2004, 1, 1), LocalDate.of(2034, 12, 31))),
                Tuple.of(6, between(LocalDate.of(2018, 1, 1), LocalDate.of(2028, 12, 31))),
                Tuple.of(1, odd));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<Activity>> activities() {
        Arbitrary<Credits> amounts = Combinators.combine(
                        Arbitraries.of("0", "0.0001", "0.5", "0.9999", "1", "2.25", "10", "31", "999999999.9999"),
                        Arbitraries.of(
                                "ceu", "point", "contact-hour", "clock-hour", "credit", "college-credit", "card", "☃"))
                .as(Credits::of);
        Arbitrary<String> kinds = Arbitraries.frequency(
                Tuple.of(4, "course"),
                Tuple.of(1, "college-credit"),
                Tuple.of(1, "cpr-card"),
                Tuple.of(1, "employment"),
                Tuple.of(1, "employer-training"),
                Tuple.of(1, "Ünbekannt"));
        Arbitrary<String> topics = Arbitraries.of(
                "administrative", "clinical", "general", "law", "patient-safety", "astrology", " clinical ");
        return Combinators.combine(
                        days(),
                        amounts,
                        kinds,
                        topics.list().ofMaxSize(2),
                        Arbitraries.of("aama", "amt", "AAMA").injectNull(0.3))
                .as((day, amount, kind, named, approver) -> {
                    Activity activity = Activity.of(day, amount).withKind(kind);
                    for (String topic : named) {
                        activity = activity.withTopic(topic);
                    }
                    return approver == null ? activity : activity.withApprover(approver);
                })
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        return Combinators.combine(days(), Arbitraries.of("annual", "annual", "renewal"), Arbitraries.of("60", "75"))
                .as((day, fee, amount) -> new Payment(day, fee, Money.of(amount, "USD")))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Certification> holders() {
        Arbitrary<Certification> histories = Combinators.combine(
                        credentials(),
                        days(),
                        days().injectNull(0.5),
                        days().injectNull(0.7),
                        days().injectNull(0.5),
                        Arbitraries.of(true, false))
                .as(LawsProperties::history);
        return Combinators.combine(
                        histories,
                        activities(),
                        payments(),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(0, 4))
                .as((history, activities, payments, member, failed) -> {
                    Certification holder = history.withActivities(activities).withPayments(payments);
                    if (member != null) {
                        holder = holder.withMember(member);
                    }
                    boolean declared =
                            POLICIES.inputs(holder.credential()).orElseThrow().contains(InputKey.FAILED_EXAM_ATTEMPTS);
                    return declared ? holder.with(InputKey.FAILED_EXAM_ATTEMPTS, failed) : holder;
                });
    }

    private static Certification history(
            Credential credential,
            LocalDate certified,
            LocalDate renewed,
            LocalDate reinstated,
            LocalDate printed,
            boolean never) {
        Certification holder = Certification.of(credential.id(), certified);
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
