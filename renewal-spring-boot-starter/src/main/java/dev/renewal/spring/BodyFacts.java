package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.policy.CertifyingBody;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator wants to know of the loaded bodies: how old the facts of each are, and whether to look them up again. */
final class BodyFacts {
    private BodyFacts() {}

    /** By the id of the body. */
    static Map<String, Object> of(RenewalPolicies policies, LocalDate today) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        for (CertifyingBody body : policies.bodies()) {
            bodies.put(body.id(), of(policies, body, today));
        }
        return bodies;
    }

    private static Map<String, Object> of(RenewalPolicies policies, CertifyingBody body, LocalDate today) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", body.name());
        List<Fact<?>> facts = policies.facts(body.id()).orElseThrow().facts();
        Optional<LocalDate> oldest =
                facts.stream().map(Fact::verifiedOn).flatMap(Optional::stream).min(LocalDate::compareTo);
        oldest.ifPresent(day -> {
            LocalDate reviewBy = day.plus(policies.staleAfter(body.id()).orElseThrow());
            said.put("verifiedOn", day.toString());
            said.put("daysAgo", ChronoUnit.DAYS.between(day, today));
            said.put("reviewBy", reviewBy.toString());
            said.put("reviewDue", today.isAfter(reviewBy));
        });
        return said;
    }

    /** The host's statements, one per line, and whether the review of each is overdue. */
    static List<Map<String, Object>> overrides(RenewalPolicies policies, LocalDate today) {
        return policies.facts().overrides().all().stream()
                .map(override -> of(override, today))
                .toList();
    }

    private static Map<String, Object> of(FactOverride<?> override, LocalDate today) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("key", override.key().id());
        said.put("from", override.from().toString());
        said.put("reviewBy", override.reviewBy().toString());
        said.put("reviewDue", today.isAfter(override.reviewBy()));
        return said;
    }
}
