package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.policy.CertifyingBody;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which bodies were discovered, and how long ago the facts of each were verified. */
@Component("rules")
class RulesHealth implements HealthIndicator {
    private final RenewalPolicies policies;
    private final Clock clock;

    RulesHealth(RenewalPolicies shipped, Clock clock) {
        this.policies = shipped;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Map<String, Object> bodies = new LinkedHashMap<>();
        for (CertifyingBody body : policies.bodies()) {
            bodies.put(body.id(), facts(body));
        }
        return Health.up().withDetail("bodies", bodies).build();
    }

    private Map<String, Object> facts(CertifyingBody body) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", body.name());
        policies.facts(body.id())
                .flatMap(table -> table.facts().stream()
                        .map(Fact::verifiedOn)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo))
                .ifPresent(oldest -> {
                    facts.put("verified_on", oldest.toString());
                    facts.put("days_ago", ChronoUnit.DAYS.between(oldest, LocalDate.now(clock)));
                });
        return facts;
    }
}
