package dev.renewal.examples.service;

import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.JointPlan;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in, gives out and erases holders, and answers for all certifications of one together. */
@RestController
@RequestMapping(HolderController.HOLDER)
class HolderController {
    static final String HOLDER = "/holders/{holder}";

    private final RecordedCertifications recorded;
    private final AnswerChanges changes;
    private final AuditTrail audit;
    private final TenantRules rules;
    private final Clock clock;

    HolderController(
            RecordedCertifications recorded, AnswerChanges changes, AuditTrail audit, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.changes = changes;
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    /** A certification with all that is recorded of it. */
    record Held(
            CredentialId credential,
            CertificationRecord certification,
            List<ActivityRecord> activities,
            List<PaymentRecord> payments) {
        static Held of(Recorded recorded) {
            return new Held(
                    recorded.certification().credential(),
                    recorded.known(),
                    recorded.activities(),
                    recorded.payments());
        }
    }

    /** All that the service keeps of a holder. */
    record Export(
            String holder,
            List<Held> certifications,
            List<AnswerChanges.Change> answers,
            List<AuditTrail.Entry> audit) {}

    @Operation(summary = "Makes a holder known; may be sent again.")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putHolder(@Tenant String tenant, @PathVariable String holder) {
        recorded.putHolder(new Holder(tenant, holder));
    }

    @Operation(summary = "All that is kept of a holder.")
    @GetMapping
    Export export(@Tenant String tenant, @PathVariable String holder) {
        Holder of = new Holder(tenant, holder);
        List<Held> held = recorded.ofHolder(of).stream().map(Held::of).toList();
        return new Export(holder, held, changes.of(of), audit.of(of));
    }

    @Operation(
            summary = "Erases all that is kept of a holder, and the answers derived from it. The audit trail still "
                    + "says who did what and when, not about what.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Tenant String tenant, @PathVariable String holder) {
        recorded.erase(new Holder(tenant, holder));
    }

    @Operation(summary = "Who changed what and when, also of a holder who was erased.")
    @GetMapping("/audit")
    List<AuditTrail.Entry> audit(@Tenant String tenant, @PathVariable String holder) {
        List<AuditTrail.Entry> entries = audit.of(new Holder(tenant, holder));
        if (entries.isEmpty()) {
            throw RecordedCertifications.notFound("There never was such a holder.");
        }
        return entries;
    }

    @Operation(summary = "One plan for all certifications of the holder.")
    @GetMapping("/plan")
    JointPlan plan(
            @Tenant String tenant,
            @PathVariable String holder,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        return rules.of(tenant).policies().plan(held(tenant, holder), Problems.orToday(asOf, clock));
    }

    @Operation(summary = "Each fee of the coming year, if nothing more is recorded.")
    @GetMapping("/forecast")
    List<ForecastFee> forecast(@Tenant String tenant, @PathVariable String holder) {
        LocalDate today = LocalDate.now(clock);
        return held(tenant, holder).stream()
                .flatMap(held -> rules.of(tenant)
                        .policies()
                        .forecast(held, today, today.plusYears(1).minusDays(1)))
                .toList();
    }

    private List<Certification> held(String tenant, String holder) {
        return recorded.ofHolder(new Holder(tenant, holder)).stream()
                .map(Recorded::certification)
                .toList();
    }
}
