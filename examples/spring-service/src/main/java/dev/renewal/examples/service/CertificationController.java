package dev.renewal.examples.service;

import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.CredentialId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is known of a certification, gives it back, takes corrections, and answers. */
@RestController
@RequestMapping(CertificationController.CERTIFICATION)
class CertificationController {
    static final String CERTIFICATION = HolderController.HOLDER + "/certifications/{credential}";

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

    @Operation(
            summary = "Records what is known of a certification, or corrects it. Each further input of the credential "
                    + "has a field of its own, such as born_on.")
    @PutMapping
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

    @Operation(summary = "What was recorded.")
    @GetMapping
    CertificationRecord certification(
            @Tenant String tenant, @PathVariable String holder, @PathVariable String credential) {
        return recorded.find(new Holder(tenant, holder), CredentialId.parse(credential))
                .known();
    }

    @Operation(summary = "Deletes it, with all that is listed for it.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCertification(@Tenant String tenant, @PathVariable String holder, @PathVariable String credential) {
        recorded.delete(new Holder(tenant, holder), CredentialId.parse(credential));
    }

    @Operation(summary = "What must be done by when, what is missing, what it costs.")
    @GetMapping("/assessment")
    Assessment assess(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        Recorded found = recorded.find(new Holder(tenant, holder), CredentialId.parse(credential));
        return rules.of(tenant).policies().assess(found.certification(), Problems.orToday(asOf, clock));
    }

    @Operation(summary = "The same answer in words, with its reasons and sources.")
    @GetMapping(path = "/explanation", produces = MediaType.TEXT_PLAIN_VALUE)
    String explain(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        Recorded found = recorded.find(new Holder(tenant, holder), CredentialId.parse(credential));
        return rules.of(tenant)
                .policies()
                .explain(found.certification(), Problems.orToday(asOf, clock))
                .toText();
    }
}
