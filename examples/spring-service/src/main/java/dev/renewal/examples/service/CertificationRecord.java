package dev.renewal.examples.service;

import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a client or a row says of a certification; a part is null where it is not known. */
record CertificationRecord(
        LocalDate certifiedOn,
        LocalDate renewedOn,
        Boolean neverRenewed,
        LocalDate reinstatedOn,
        LocalDate expiresOn,
        Boolean complete,
        List<EventRecord> events,
        Boolean member,
        Integer failedExamAttempts) {

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
                .member(member)
                .input(InputKey.FAILED_EXAM_ATTEMPTS, failedExamAttempts);
    }

    CertificationRecord with(List<EventRecord> listed) {
        return new CertificationRecord(
                certifiedOn,
                renewedOn,
                neverRenewed,
                reinstatedOn,
                expiresOn,
                complete,
                listed,
                member,
                failedExamAttempts);
    }

    List<HistoryEvent> toEvents() {
        List<HistoryEvent> all = new ArrayList<>();
        for (EventRecord event : events == null ? List.<EventRecord>of() : events) {
            all.add(Problems.required("events", event).toEvent());
        }
        return all;
    }
}
