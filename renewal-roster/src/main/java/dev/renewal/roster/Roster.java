package dev.renewal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The holders and credentials of {@code credentials.csv}, in the order of their rows. All of them are kept in memory.
 *
 * <p>A row without a day of certification and without a printed expiration is usable if {@code history.csv} has one. So the
 * roster is complete after three steps: {@link #add} for each row of {@code credentials.csv}, {@link #notePrinted} for each
 * event, and {@link #settle}.
 */
final class Roster {
    private final KeyTable keys = new KeyTable();
    private final List<RosterEntry> byNumber = new ArrayList<>();
    private List<Row> inOrder = new ArrayList<>();
    private List<RosterEntry> entries = List.of();
    private boolean waits;

    /** A row that may be used, and the entry that it may be of. */
    private record Row(long line, CredentialRow row, RosterEntry entry) {}

    /** Uses a row that is in good order by itself. */
    interface Using {
        void use() throws RefusedException;
    }

    /** Uses a row, or refuses and counts it; and so cells of a row that is used all the same. */
    void use(RowDraft row, Consumer<Refusal> refusals, Using using) {
        try {
            row.requireUsable();
            using.use();
            for (RefusedException unreadable : row.passedOver()) {
                refusals.accept(row.refusal(unreadable));
            }
            if (!row.passedOver().isEmpty()) {
                countRefusal(row);
            }
        } catch (RefusedException refused) {
            refusals.accept(row.refusal(refused));
            countRefusal(row);
        }
    }

    /**
     * Counts a refused row. After one of {@code credentials.csv}, one in good order may follow; of another file, a row is
     * counted where there is somebody to count it for.
     */
    private void countRefusal(RowDraft row) {
        RosterKey key = row.key();
        if (key == null) {
            return;
        }
        RosterEntry entry = row.file() == RosterFile.CREDENTIALS ? added(key) : find(key);
        if (entry != null) {
            entry.countRefusal();
        }
    }

    private RosterEntry added(RosterKey key) {
        int number = keys.add(key);
        if (number == byNumber.size()) {
            byNumber.add(new RosterEntry(keys, number));
        }
        return byNumber.get(number);
    }

    /** Returns the entry of a key, or null. */
    private RosterEntry find(RosterKey key) {
        int number = keys.find(key);
        return number == KeyTable.NONE ? null : byNumber.get(number);
    }

    void add(CredentialDraft draft) throws RefusedException {
        CredentialRow row = draft.row();
        long line = draft.line();
        RosterEntry entry = added(draft.key());
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
                row.credential().toString(),
                "one row a holder and credential, and that of this holder is on line " + entry.line());
    }

    /** Whether a row can only be used if {@code history.csv} has a printed expiration for it. */
    boolean waitsForHistory() {
        return waits;
    }

    /** Takes an event of {@code history.csv} before it is known which rows are used. */
    void notePrinted(HistoryDraft event) {
        RosterEntry entry = event.isRefused() || !event.isPrinted() ? null : find(event.key());
        if (entry == null || !entry.hasRow()) {
            return;
        }
        try {
            event.requireConsistent(entry.row());
            entry.notePrintedInHistory();
        } catch (RefusedException contradiction) {
            // reported when the event is read with all others
        }
    }

    /** Decides which rows are used, and refuses the others, in the order of the rows. */
    void settle(Consumer<Refusal> refusals) {
        entries = new ArrayList<>(inOrder.size());
        for (Row candidate : inOrder) {
            try {
                settle(candidate, entries.size());
                entries.add(candidate.entry);
            } catch (RefusedException refused) {
                candidate.entry.countRefusal();
                refusals.accept(Refusal.of(RosterFile.CREDENTIALS, candidate.line, candidate.entry.key(), refused));
            }
        }
        inOrder = List.of();
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

    /** Returns the entry that a row belongs to. */
    RosterEntry require(ItemDraft row) throws RefusedException {
        RosterKey key = row.key();
        RosterEntry entry = find(key);
        if (entry == null || !entry.isSettled()) {
            throw RefusedException.found(
                    Columns.HOLDER_ID,
                    key.holderId(),
                    "a holder with a row for " + key.credential() + " in good order in "
                            + RosterFile.CREDENTIALS.fileName());
        }
        row.requireConsistent(entry.row());
        return entry;
    }

    /**
     * Requires a holder that an argument asks about.
     *
     * @throws UnansweredException unless a row of the holder is in good order
     */
    void requireHolder(String holderId, String argument) {
        if (entries.stream().noneMatch(entry -> entry.key().holderId().equals(holderId))) {
            throw new UnansweredException("Found no holder \"" + holderId + "\" with a row in good order in "
                    + RosterFile.CREDENTIALS.fileName() + "; without " + argument + ", each refused row is named.");
        }
    }

    RosterEntry at(int position) {
        return entries.get(position);
    }

    int size() {
        return entries.size();
    }
}
