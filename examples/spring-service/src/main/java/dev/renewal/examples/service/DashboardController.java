package dev.renewal.examples.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Who has a next step within so many days, or overdue. */
    @GetMapping("/due")
    List<Dashboard.Line> due(@Tenant String tenant, @RequestParam(defaultValue = "90") @Min(0) @Max(3660) int within) {
        LocalDate today = LocalDate.now(clock);
        return Dashboard.lines(rules.of(tenant).policies(), recorded.ofTenant(tenant), today)
                .filter(line -> line.isDueBy(today.plusDays(within)))
                .toList();
    }

    @GetMapping("/dashboard")
    Dashboard dashboard(@Tenant String tenant) {
        return Dashboard.of(rules.of(tenant).policies(), recorded.ofTenant(tenant), LocalDate.now(clock));
    }
}
