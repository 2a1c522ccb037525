package dev.renewal.examples.roster;

import dev.renewal.policy.CredentialId;

/** The two cells that every row has: the holder and the credential. */
final class KeyDraft {
    private final KnownCredentials credentials;
    private String holderId;
    private CredentialId credential;

    KeyDraft(KnownCredentials credentials) {
        this.credentials = credentials;
    }

    void readHolderId(Cell cell) throws RefusedException {
        holderId = cell.required("the key of the holder");
    }

    void readCredential(Cell cell) throws RefusedException {
        credential = credentials.read(cell);
    }

    RosterKey key() {
        return holderId == null || credential == null ? null : new RosterKey(holderId, credential);
    }
}
