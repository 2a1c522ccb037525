package dev.renewal.roster;

import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a row of {@code credentials.csv} says. What it does not say is null.
 *
 * @param credential the credential
 * @param certifiedOn the day of certification
 * @param renewedOn the day of the latest renewal
 * @param refusesRenewals whether a renewal in {@code history.csv} contradicts it: it says that there was none, and its file has
 *     no column {@code history}, with which that would mean that all renewals are listed
 * @param reinstatedOn the day of the latest reinstatement
 * @param expiresOn the printed expiration
 * @param complete whether all renewals and reinstatements are listed; also where it says that there was no renewal
 * @param member whether the holder is a member of the body
 * @param inputs the further inputs that the credential's policy declares
 * @param inputsNotTaken the columns of further inputs that have a value here and that the credential's policy does not declare
 */
record CredentialRow(
        CredentialId credential,
        LocalDate certifiedOn,
        LocalDate renewedOn,
        boolean refusesRenewals,
        LocalDate reinstatedOn,
        LocalDate expiresOn,
        boolean complete,
        Boolean member,
        Map<InputKey<?>, Serializable> inputs,
        List<String> inputsNotTaken) {
    /** Whether the day of certification is given, or a date to derive it from. Otherwise {@code history.csv} has to have one. */
    boolean hasStart() {
        return certifiedOn != null || expiresOn != null;
    }

    /** Returns the certification of a holder without the rows of the other files. */
    Certification.Builder certification(String holderId) {
        Certification.Builder certification = Certification.builder(credential)
                .key(holderId)
                .certifiedOn(certifiedOn)
                .renewedOn(renewedOn)
                .reinstatedOn(reinstatedOn)
                .printedExpiration(expiresOn)
                .complete(complete)
                .member(member);
        inputs.forEach((input, value) -> add(certification, input, value));
        return certification;
    }

    /** Adds a further input that its policy declares. */
    static <T extends Serializable> void add(
            Certification.Builder certification, InputKey<T> input, Serializable value) {
        certification.input(input, input.type().cast(value));
    }
}
