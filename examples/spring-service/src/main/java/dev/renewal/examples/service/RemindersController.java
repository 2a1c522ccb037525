package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the reminders of a holder, of all certifications together. */
@RestController
class RemindersController {
    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;
    private final Map<CredentialId, String> names;

    RemindersController(RecordedCertifications recorded, TenantRules rules, RenewalPolicies policies, Clock clock) {
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
        this.names = policies.credentials().stream().collect(Collectors.toMap(Credential::id, Credential::name));
    }

    @GetMapping(path = "/holders/{holder}/reminders.ics", produces = "text/calendar")
    String reminders(@PathVariable String holder) {
        RenewalPolicies policies = rules.of(recorded.tenantOf(holder)).policies();
        Reminders reminders = new Reminders(clock.instant());
        for (Recorded found : recorded.ofHolder(holder)) {
            CredentialId credential = found.certification().credential();
            reminders.add(
                    policies.assess(found.certification(), LocalDate.now(clock)),
                    names.get(credential),
                    found.version());
        }
        return reminders.toText();
    }
}
