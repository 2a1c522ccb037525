package dev.renewal.examples.service;

import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.policy.CredentialId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads, takes, corrects and deletes what is listed for a certification. */
abstract sealed class EntryController<R extends EntryRecord> {
    private final RecordedCertifications recorded;
    private final EntryRecord.Kind kind;
    private final Function<Recorded, List<R>> listed;

    private EntryController(
            RecordedCertifications recorded, EntryRecord.Kind kind, Function<Recorded, List<R>> listed) {
        this.recorded = recorded;
        this.kind = kind;
        this.listed = listed;
    }

    /** Of activities. */
    @RestController
    @RequestMapping(CertificationController.CERTIFICATION + "/activities")
    static final class Activity extends EntryController<ActivityRecord> {
        Activity(RecordedCertifications recorded) {
            super(recorded, EntryRecord.Kind.ACTIVITY, Recorded::activities);
        }
    }

    /** Of payments. */
    @RestController
    @RequestMapping(CertificationController.CERTIFICATION + "/payments")
    static final class Payment extends EntryController<PaymentRecord> {
        Payment(RecordedCertifications recorded) {
            super(recorded, EntryRecord.Kind.PAYMENT, Recorded::payments);
        }
    }

    @Operation(summary = "All that is listed.")
    @GetMapping
    List<R> list(@Tenant String tenant, @PathVariable String holder, @PathVariable String credential) {
        return listed.apply(recorded.find(new Holder(tenant, holder), CredentialId.parse(credential)));
    }

    @Operation(summary = "Adds one, with an id that is not there yet.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @Valid @RequestBody R entry) {
        recorded.add(new Holder(tenant, holder), CredentialId.parse(credential), entry.toRow());
    }

    @Operation(summary = "Adds one, or corrects what was recorded by this id; may be sent again.")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @PathVariable String id,
            @Valid @RequestBody R entry) {
        EntryRecord.Row row = entry.toRow();
        Problems.requireSame(kind.id(), id, row.id());
        recorded.replace(new Holder(tenant, holder), CredentialId.parse(credential), row);
    }

    @Operation(summary = "Deletes one.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @Tenant String tenant,
            @PathVariable String holder,
            @PathVariable String credential,
            @PathVariable String id) {
        recorded.delete(new Holder(tenant, holder), CredentialId.parse(credential), kind, id);
    }
}
