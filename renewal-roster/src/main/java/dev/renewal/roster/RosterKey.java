package dev.renewal.roster;

import dev.renewal.policy.CredentialId;

/** What a row is about: a holder, by the host's own key, and a credential. */
record RosterKey(String holderId, CredentialId credential) {}
