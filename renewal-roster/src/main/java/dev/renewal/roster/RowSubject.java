package dev.renewal.roster;

/**
 * What a row says of its holder and its credential, whether or not it can be used.
 *
 * @param holderId the key of the holder, or null where the row has none
 * @param credential the credential, as it is compared where there is such a one; or null where the row has none
 */
record RowSubject(String holderId, String credential) {
    static RowSubject of(RosterKey key) {
        return new RowSubject(key.holderId(), key.credential().toString());
    }
}
