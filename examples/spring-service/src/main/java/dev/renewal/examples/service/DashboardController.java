package dev.renewal.examples.service;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the dashboard of a tenant. */
@RestController
class DashboardController {
    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;

    DashboardController(RecordedCertifications recorded, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/dashboard")
    Dashboard dashboard(@Tenant String tenant) {
        return Dashboard.of(rules.of(tenant).policies(), recorded.ofTenant(tenant), LocalDate.now(clock));
    }
}
