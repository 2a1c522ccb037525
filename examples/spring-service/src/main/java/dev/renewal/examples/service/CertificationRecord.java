package dev.renewal.examples.service;

import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.time.LocalDate;

/** What a client or a row says of a certification; all but the first is null where it is not known. */
record CertificationRecord(
        LocalDate certifiedOn,
        LocalDate renewedOn,
        Boolean neverRenewed,
        LocalDate reinstatedOn,
        LocalDate expiresOn,
        Boolean member,
        Integer failedExamAttempts) {

    Certification toCertification(String holder, CredentialId credential) {
        Certification certification = Certification.of(credential, Problems.required("certified_on", certifiedOn))
                .withKey(holder);
        if (Boolean.TRUE.equals(neverRenewed)) {
            certification = certification.withNeverRenewed();
        }
        if (renewedOn != null) {
            certification = certification.withRenewedOn(renewedOn);
        }
        if (reinstatedOn != null) {
            certification = certification.withReinstatedOn(reinstatedOn);
        }
        if (expiresOn != null) {
            certification = certification.withPrintedExpiration(expiresOn);
        }
        if (member != null) {
            certification = certification.withMember(member);
        }
        if (failedExamAttempts != null) {
            certification = certification.with(InputKey.FAILED_EXAM_ATTEMPTS, failedExamAttempts);
        }
        return certification;
    }
}
