package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.policy.CredentialId;

/** The two cells that every row has: the holder and the credential. */
final class KeyDraft {
    private final KnownCredentials credentials;
    private String holderId;
    private CredentialId credential;
    private String credentialFound;

    KeyDraft(KnownCredentials credentials) {
        this.credentials = credentials;
    }

    void readHolderId(Cell cell) throws RefusedException {
        holderId = cell.required("the key of the holder");
    }

    void readCredential(Cell cell) throws RefusedException {
        credentialFound = cell.isAbsent() ? null : InputNames.compared(cell.text());
        credential = credentials.read(cell);
    }

    RosterKey key() {
        return holderId == null || credential == null ? null : new RosterKey(holderId, credential);
    }

    RowSubject subject() {
        return new RowSubject(holderId, credential == null ? credentialFound : credential.toString());
    }
}
