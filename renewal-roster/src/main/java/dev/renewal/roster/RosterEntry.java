package dev.renewal.roster;

/** What is known of one holder and credential: its row in {@code credentials.csv}, if one is in good order, and its refused rows. */
final class RosterEntry {
    private static final int NOWHERE = -1;

    private final KeyTable keys;
    private final int number;
    private CredentialRow row;
    private long line;
    private int position = NOWHERE;
    private boolean settled;
    private boolean printedInHistory;
    private int refusedRows;

    RosterEntry(KeyTable keys, int number) {
        this.keys = keys;
        this.number = number;
    }

    RosterKey key() {
        return keys.key(number);
    }

    /** Whether a row was put here that can be used, or may be: see {@link #isSettled}. */
    boolean hasRow() {
        return row != null;
    }

    /** Whether the row can be used. One without any date from which the certification follows waits for {@code history.csv}. */
    boolean isSettled() {
        return settled;
    }

    void put(CredentialRow inGoodOrder, long startingLine) {
        row = inGoodOrder;
        line = startingLine;
        settled = inGoodOrder.hasStart();
    }

    /** Settles the row at its place among the answers. */
    void settleAt(int place) {
        settled = true;
        position = place;
    }

    void withdraw() {
        row = null;
    }

    void notePrintedInHistory() {
        printedInHistory = true;
    }

    boolean isPrintedInHistory() {
        return printedInHistory;
    }

    /** Refuses the row of {@code credentials.csv} after all. */
    Refusal refused(RefusedException reason) {
        countRefusal();
        return Refusal.of(RosterFile.CREDENTIALS, line, key(), reason);
    }

    void countRefusal() {
        refusedRows++;
    }

    CredentialRow row() {
        return row;
    }

    long line() {
        return line;
    }

    int position() {
        return position;
    }

    int refusedRows() {
        return refusedRows;
    }
}
