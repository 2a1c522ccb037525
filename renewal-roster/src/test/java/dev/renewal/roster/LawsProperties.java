package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What our bodies have in common beyond the contract of a policy, and what sets one apart. */
class LawsProperties {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int TRIES = 2000;
    /** Without a printed expiration there may be no term. */
    private static final Set<String> WITHOUT_COMPUTED_TERMS = Set.of("wa-doh", "aamp");
    /** No way may be named that leads back. */
    private static final Set<String> WITHOUT_WAY_BACK = Set.of("wa-doh", "aamp", "amca");

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void onceCertifiedThereIsATermWithDeadlinesAndAWayToKeepOrRegainIt(
            @ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        Assessment answer = POLICIES.assess(holder, asOf);
        boolean begun = !asOf.isBefore(holder.history().beganOn());
        boolean printed = WITHOUT_COMPUTED_TERMS.contains(holder.credential().body());
        boolean hasTerm = printed ? begun && answer.term().isPresent() : begun;
        assertThat(answer.term().isPresent()).isEqualTo(hasTerm);
        assertThat(answer.deadlines().isEmpty()).isEqualTo(!hasTerm);
        boolean wayUnknown = WITHOUT_WAY_BACK.contains(holder.credential().body());
        if (!wayUnknown || answer.standing() != Standing.UNDETERMINED) {
            assertThat(answer.options().isEmpty()).isEqualTo(!hasTerm);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aCourseMovesTheTermOfAmtAlone(
            @ForAll("holders") Certification holder,
            @ForAll("days") LocalDate asOf,
            @ForAll("days") LocalDate completed,
            @ForAll("amounts") Credits amount) {
        // only AMT lets a term roll over by itself, when a course completes it
        if (!holder.credential().body().equals("amt")) {
            Activity course = Activity.of(completed, amount).withTopic("clinical");
            assertThat(POLICIES.assess(holder.withActivity(course), asOf).term())
                    .isEqualTo(POLICIES.assess(holder, asOf).term());
        }
    }

    @Provide
    Arbitrary<Credits> amounts() {
        return Combinators.combine(
                        Arbitraries.of("0", "0.5", "1", "10", "31", "999999999.9999"),
                        Arbitraries.of("ceu", "point", "contact-hour", "clock-hour", "credit"))
                .as(Credits::of);
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
    Arbitrary<Certification> holders() {
        Arbitrary<Certification> histories = Combinators.combine(
                        credentials(),
                        days(),
                        days().injectNull(0.5),
                        days().injectNull(0.7),
                        days().injectNull(0.5),
                        Arbitraries.of(true, false))
                .as(LawsProperties::history);
        Arbitrary<List<Activity>> courses = Combinators.combine(days(), amounts())
                .as((day, amount) -> Activity.of(day, amount).withTopic("clinical"))
                .list()
                .ofMaxSize(8);
        Arbitrary<List<Payment>> payments = days().map(day -> Payment.of(day, "annual", Money.of("75", "USD")))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(histories, courses, payments)
                .as((history, completed, paid) ->
                        history.withActivities(completed).withPayments(paid));
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
