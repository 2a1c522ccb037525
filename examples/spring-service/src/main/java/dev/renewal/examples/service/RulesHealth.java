package dev.renewal.examples.service;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which tenants' statements were refused; the service is up nevertheless, by their earlier rules. */
@Component("tenants")
class RulesHealth implements HealthIndicator {
    private final TenantRules rules;

    RulesHealth(TenantRules rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("refused", rules.refused()).build();
    }
}
