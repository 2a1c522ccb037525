package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.examples.service.RecordedCertifications.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the reminders of a holder, of all certifications together, at an address that nobody can guess: a calendar program
 * sends no token.
 */
@RestController
class CalendarController {
    static final String ADDRESS = "/calendars/";
    private static final String OF_HOLDER = HolderController.HOLDER + "/calendar";

    private final Calendars calendars;
    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;

    CalendarController(Calendars calendars, RecordedCertifications recorded, TenantRules rules, Clock clock) {
        this.calendars = calendars;
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where to subscribe: below the address of the service. */
    record Subscription(String path) {}

    @Operation(
            summary = "Gives a new address of the calendar, which nobody can guess and which needs no token, and "
                    + "revokes the one before.")
    @PostMapping(OF_HOLDER)
    @ResponseStatus(HttpStatus.CREATED)
    Subscription subscribe(@Tenant String tenant, @PathVariable String holder) {
        return new Subscription(ADDRESS + calendars.open(new Holder(tenant, holder)) + ".ics");
    }

    @Operation(summary = "Revokes the address of the calendar.")
    @DeleteMapping(OF_HOLDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@Tenant String tenant, @PathVariable String holder) {
        calendars.close(new Holder(tenant, holder));
    }

    @Operation(summary = "The reminders of a holder, as iCalendar.")
    @SecurityRequirements // none: the address is the secret
    @GetMapping(path = ADDRESS + "{secret}.ics", produces = "text/calendar")
    String reminders(@PathVariable String secret) {
        Holder holder = calendars.holder(secret);
        RenewalPolicies policies = rules.of(holder.tenant()).policies();
        Reminders reminders = new Reminders(clock.instant(), holder);
        for (Recorded found : recorded.ofHolder(holder)) {
            reminders.add(policies.assess(found.certification(), LocalDate.now(clock)), found.version());
        }
        return reminders.toText();
    }
}
