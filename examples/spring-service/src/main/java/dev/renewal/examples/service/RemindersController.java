package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.examples.service.RecordedCertifications.Recorded;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the reminders of a holder, of all certifications together. */
@RestController
class RemindersController {
    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;

    RemindersController(RecordedCertifications recorded, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(path = "/holders/{holder}/reminders.ics", produces = "text/calendar")
    String reminders(@PathVariable String holder) {
        RenewalPolicies policies = rules.of(recorded.tenantOf(holder)).policies();
        Reminders reminders = new Reminders(clock.instant());
        for (Recorded found : recorded.ofHolder(holder)) {
            reminders.add(policies.assess(found.certification(), LocalDate.now(clock)), found.version());
        }
        return reminders.toText();
    }
}
