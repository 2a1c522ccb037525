package dev.renewal.roster;

import dev.renewal.policy.CredentialId;

/**
 * What a row is about: a holder, by the host's own key, and a credential. Comparable, so that a hash map finds it quickly
 * among any number of keys of one hash code.
 */
record RosterKey(String holderId, CredentialId credential) implements Comparable<RosterKey> {
    @Override
    public int compareTo(RosterKey other) {
        int byHolder = holderId.compareTo(other.holderId);
        return byHolder != 0 ? byHolder : credential.toString().compareTo(other.credential.toString());
    }
}
