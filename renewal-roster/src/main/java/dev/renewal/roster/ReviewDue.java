package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.CertifyingBody;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fact that somebody should look up again, the last day on which that is in time, and who says what it is now. */
record ReviewDue(LocalDate due, String fact, String from) {
    /**
     * Lists the facts whose review is due up to a day, the day included: those that answers as of the next day call old, and those
     * that the host states and reviews by then.
     *
     * @return the facts, the one that is due first at the beginning
     */
    static List<ReviewDue> by(LocalDate day, RenewalPolicies policies) {
        FactTable all = policies.facts();
        Stream<ReviewDue> shipped = policies.bodies().stream().flatMap(body -> shipped(body, policies));
        Stream<ReviewDue> stated = all.overrides().all().stream().map(ReviewDue::of);
        return Stream.concat(shipped, stated)
                .filter(one -> !one.due.isAfter(day))
                .distinct()
                .sorted(Comparator.comparing(ReviewDue::due))
                .toList();
    }

    private static Stream<ReviewDue> shipped(CertifyingBody body, RenewalPolicies policies) {
        Period fresh = policies.staleAfter(body.id()).orElseThrow();
        return policies.facts(body.id()).orElseThrow().facts().stream().map(fact -> of(fact, fresh));
    }

    private static ReviewDue of(Fact<?> fact, Period fresh) {
        LocalDate verified = fact.verifiedOn().orElseThrow();
        return new ReviewDue(
                verified.plus(fresh), fact.toString(), fact.grade().label() + ", last looked up on " + verified);
    }

    private static ReviewDue of(FactOverride<?> override) {
        return new ReviewDue(override.reviewBy(), override.toString(), "stated by the host: " + override.source());
    }

    /** Returns one line: the day, the key with the value, and where it is from. */
    @Override
    public String toString() {
        return due + " | " + fact + " | " + from;
    }
}
