package dev.renewal.examples.service;

import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.JointPlan;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is known of holders and their certifications, and answers. */
@RestController
@RequestMapping("/holders/{holder}")
class CertificationController {
    private static final String CERTIFICATION = "/certifications/{credential}";

    private final RecordedCertifications recorded;
    private final DeclaredInputs inputs;
    private final TenantRules rules;
    private final Clock clock;

    CertificationController(RecordedCertifications recorded, DeclaredInputs inputs, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.inputs = inputs;
        this.rules = rules;
        this.clock = clock;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putHolder(@Tenant String tenant, @PathVariable String holder) {
        recorded.putHolder(new Holder(tenant, holder));
    }

    @PutMapping(CERTIFICATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putCertification(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @Valid @RequestBody CertificationRecord known) {
        CredentialId id = CredentialId.parse(credential);
        inputs.check(id, known);
        // whether the credential is known comes out when it is assessed
        rules.of(tenant)
                .policies()
                .assess(inputs.add(known, id, known.toCertification(holder, id)).build(), LocalDate.now(clock));
        recorded.putCertification(new Holder(tenant, holder), id, known);
    }

    @GetMapping(CERTIFICATION)
    CertificationRecord certification(
            @Tenant String tenant, @PathVariable String holder, @PathVariable String credential) {
        return recorded.find(new Holder(tenant, holder), CredentialId.parse(credential))
                .known();
    }

    @PostMapping(CERTIFICATION + "/activities")
    @ResponseStatus(HttpStatus.CREATED)
    void addActivity(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @Valid @RequestBody ActivityRecord activity) {
        recorded.add(new Holder(tenant, holder), CredentialId.parse(credential), activity.toActivity());
    }

    @PostMapping(CERTIFICATION + "/payments")
    @ResponseStatus(HttpStatus.CREATED)
    void addPayment(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @Valid @RequestBody PaymentRecord payment) {
        recorded.add(new Holder(tenant, holder), CredentialId.parse(credential), payment.toPayment());
    }

    @GetMapping(path = CERTIFICATION + "/assessment", produces = MediaType.APPLICATION_JSON_VALUE)
    Assessment assess(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        Recorded found = recorded.find(new Holder(tenant, holder), CredentialId.parse(credential));
        return rules.of(tenant).policies().assess(found.certification(), orToday(asOf));
    }

    /** The same answer with its reasons, where the client accepts text and no JSON. */
    @GetMapping(path = CERTIFICATION + "/assessment", produces = MediaType.TEXT_PLAIN_VALUE)
    String explain(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        Recorded found = recorded.find(new Holder(tenant, holder), CredentialId.parse(credential));
        return rules.of(tenant)
                .policies()
                .explain(found.certification(), orToday(asOf))
                .toText();
    }

    /** One plan for all certifications of the holder. */
    @GetMapping("/plan")
    JointPlan plan(
            @Tenant String tenant,
            @PathVariable String holder,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        List<Certification> held = recorded.ofHolder(new Holder(tenant, holder)).stream()
                .map(Recorded::certification)
                .toList();
        return rules.of(tenant).policies().plan(held, orToday(asOf));
    }

    private LocalDate orToday(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
