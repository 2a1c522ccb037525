package dev.renewal.roster;

/** A row of an event, an activity or a payment. */
abstract class ItemDraft extends RowDraft {
    ItemDraft(RosterFile file, long line, KnownCredentials credentials) {
        super(file, line, credentials);
    }

    /** Refuses a row that contradicts that of {@code credentials.csv}. */
    void requireConsistent(CredentialRow row) throws RefusedException {
        // activities and payments may have any day
    }

    /** Packs what the row says, if that takes less room and time than its texts; otherwise returns false. */
    boolean pack(PackedRow packed) {
        return false;
    }

    /** Makes what the row says and adds it to the other rows of its holder and credential. */
    abstract void addTo(EntryRows rows) throws RefusedException;
}
