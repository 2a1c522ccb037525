package dev.renewal.roster;

import dev.renewal.term.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The holders and credentials of {@code credentials.csv}, in the order of their rows. All of them are kept in memory.
 *
 * <p>A row without a day of certification and without a printed expiration is usable if {@code history.csv} has one. So the
 * roster is complete after three steps: {@link #add} for each row of {@code credentials.csv}, {@link #notePrinted} for each
 * event, and {@link #settle}.
 */
final class Roster {
    private final Map<RosterKey, RosterEntry> byKey = new HashMap<>();
    private List<Row> inOrder = new ArrayList<>();
    private boolean waits;

    /** A row that may be used, and the entry that it may be of. */
    private record Row(long line, CredentialRow row, RosterEntry entry) {}

    /** Takes the refusal of a row of {@code credentials.csv}. */
    interface Refusals {
        void refuse(long line, RosterKey key, RefusedException refused);
    }

    void add(long line, CredentialRow row) throws RefusedException {
        RosterEntry entry = byKey.computeIfAbsent(row.key(), unseen -> new RosterEntry());
        if (entry.isSettled()) {
            throw second(row, entry);
        }
        if (!entry.hasRow()) {
            entry.put(row, line);
        }
        waits |= !entry.isSettled();
        inOrder.add(new Row(line, row, entry));
    }

    private static RefusedException second(CredentialRow row, RosterEntry entry) {
        return RefusedException.found(
                Columns.CREDENTIAL,
                row.key().credential().toString(),
                "one row a holder and credential, and that of this holder is on line " + entry.line());
    }

    /** Whether a row can only be used if {@code history.csv} has a printed expiration for it. */
    boolean waitsForHistory() {
        return waits;
    }

    /** Takes an event of {@code history.csv} before it is known which rows are used. */
    void notePrinted(RosterKey key, HistoryEvent event) {
        RosterEntry entry = byKey.get(key);
        if (entry != null
                && entry.hasRow()
                && event.printedExpiration().isPresent()
                && contradiction(entry.row(), event) == null) {
            entry.notePrintedInHistory();
        }
    }

    /** Decides which rows are used, and refuses the others, in the order of the rows. */
    void settle(Refusals refusals) {
        List<Row> used = new ArrayList<>(inOrder.size());
        for (Row candidate : inOrder) {
            RosterEntry entry = candidate.entry;
            try {
                settle(candidate, used.size());
                used.add(candidate);
            } catch (RefusedException refused) {
                entry.countRefusal();
                refusals.refuse(candidate.line, candidate.row.key(), refused);
            }
        }
        inOrder = used;
    }

    private static void settle(Row candidate, int position) throws RefusedException {
        RosterEntry entry = candidate.entry;
        if (entry.isSettled() && entry.line() != candidate.line) {
            throw second(candidate.row, entry);
        }
        if (!candidate.row.hasStart() && !entry.isPrintedInHistory()) {
            entry.withdraw();
            throw RefusedException.missing(
                    Columns.CERTIFIED_ON,
                    "a date, such as 2026-11-24, or a printed expiration in this row or in "
                            + RosterFile.HISTORY.fileName());
        }
        entry.put(candidate.row, candidate.line);
        entry.settleAt(position);
    }

    /**
     * Counts a refused row. After one of {@code credentials.csv}, one in good order may follow; of another file, a row is
     * counted where there is somebody to count it for.
     */
    void countRefusal(RosterFile file, RosterKey key) {
        RosterEntry entry = file == RosterFile.CREDENTIALS
                ? byKey.computeIfAbsent(key, unseen -> new RosterEntry())
                : byKey.get(key);
        if (entry != null) {
            entry.countRefusal();
        }
    }

    RosterEntry require(RosterKey key) throws RefusedException {
        RosterEntry entry = byKey.get(key);
        if (entry == null || !entry.isSettled()) {
            throw RefusedException.found(
                    Columns.HOLDER_ID,
                    key.holderId(),
                    "a holder with a row for " + key.credential() + " in good order in "
                            + RosterFile.CREDENTIALS.fileName());
        }
        return entry;
    }

    /** Returns the entry of an event that does not contradict its row. */
    RosterEntry require(RosterKey key, HistoryEvent event) throws RefusedException {
        RosterEntry entry = require(key);
        RefusedException contradiction = contradiction(entry.row(), event);
        if (contradiction != null) {
            throw contradiction;
        }
        return entry;
    }

    /** Returns how an event contradicts a row of {@code credentials.csv}, or null where it does not. */
    private static RefusedException contradiction(CredentialRow row, HistoryEvent event) {
        if (row.certifiedOn() != null && event.on().isBefore(row.certifiedOn())) {
            return RefusedException.found(
                    Columns.ON, event.on().toString(), "a day that is not before the certification");
        }
        if (row.refusesRenewals() && event.kind() == HistoryEvent.Kind.RENEWED) {
            return RefusedException.found(
                    Columns.EVENT,
                    event.kind().label(),
                    "no renewal of a holder whose renewed_on is never in " + RosterFile.CREDENTIALS.fileName());
        }
        return null;
    }

    /**
     * Requires a holder that an argument asks about.
     *
     * @throws UnansweredException unless a row of the holder is in good order
     */
    void requireHolder(String holderId, String argument) {
        if (inOrder.stream().noneMatch(row -> row.row.key().holderId().equals(holderId))) {
            throw new UnansweredException("Found no holder \"" + holderId + "\" with a row in good order in "
                    + RosterFile.CREDENTIALS.fileName() + "; without " + argument + ", each refused row is named.");
        }
    }

    RosterEntry at(int position) {
        return inOrder.get(position).entry;
    }

    int size() {
        return inOrder.size();
    }
}
