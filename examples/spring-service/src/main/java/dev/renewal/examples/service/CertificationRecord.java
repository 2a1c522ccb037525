package dev.renewal.examples.service;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.term.HistoryEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a client or a row says of a certification; a part is null where it is not known.
 *
 * @param inputs all other fields, which are the further inputs of the credential: {@link DeclaredInputs} reads them
 */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record CertificationRecord(
        LocalDate certifiedOn,
        LocalDate renewedOn,
        Boolean neverRenewed,
        LocalDate reinstatedOn,
        LocalDate expiresOn,
        Boolean complete,
        @Size(max = Limits.EVENTS) List<EventRecord> events,
        Boolean member,

        @Size(max = Limits.NAMES) @JsonAnySetter @JsonAnyGetter @Schema(hidden = true)
        Map<String, Object> inputs) {
    CertificationRecord {
        inputs = inputs == null ? Map.of() : inputs;
    }

    Certification.Builder toCertification(String holder, CredentialId credential) {
        return Certification.builder(credential)
                .key(holder)
                .certifiedOn(certifiedOn)
                .renewedOn(renewedOn)
                .neverRenewed(Boolean.TRUE.equals(neverRenewed))
                .reinstatedOn(reinstatedOn)
                .printedExpiration(expiresOn)
                .complete(Boolean.TRUE.equals(complete))
                .events(toEvents())
                .member(member);
    }

    CertificationRecord with(List<EventRecord> listed, Map<String, Object> given) {
        return new CertificationRecord(
                certifiedOn, renewedOn, neverRenewed, reinstatedOn, expiresOn, complete, listed, member, given);
    }

    List<HistoryEvent> toEvents() {
        List<HistoryEvent> all = new ArrayList<>();
        for (EventRecord event : events == null ? List.<EventRecord>of() : events) {
            all.add(Problems.required("events", event).toEvent());
        }
        return all;
    }
}
