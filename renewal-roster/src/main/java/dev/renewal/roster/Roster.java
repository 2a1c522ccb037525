package dev.renewal.roster;

/**
 * The rows of a roster by holder and credential, numbered in the order of {@code credentials.csv}. The names of the holders are
 * in memory, the rows in a temporary file.
 */
final class Roster {
    private final KeyTable keys = new KeyTable();
    private final PackedRow packed = new PackedRow();
    private final Spill spill;
    private final ThreadLocal<RowReader> readers;

    /** Takes what is known of a holder and credential. */
    interface Visitor {
        void visit(EntryRows rows);
    }

    /** Makes a roster without rows, which are read by others of a reader, so many entries at a time. */
    Roster(Scratch scratch, RowReader reader, int entries) {
        this.spill = new Spill(scratch, entries);
        this.readers = ThreadLocal.withInitial(reader::another);
    }

    /**
     * Takes a row, if it is of a holder and credential that {@code credentials.csv} has a row of.
     *
     * @return whether it did; otherwise the row is of nobody
     */
    boolean take(Table table) {
        int number = table.number(keys);
        if (number == KeyTable.NONE) {
            return false;
        }
        if (table.isBrokenOff()) {
            table.read().refusal().pack(packed);
        } else {
            table.pack(packed);
        }
        spill.add(number, table.file(), table.line(), packed);
        return true;
    }

    /** Called after the last row. */
    void complete() {
        spill.complete();
    }

    int size() {
        return keys.size();
    }

    int stretches() {
        return spill.stretches();
    }

    /** Hands out the holders and credentials of a stretch, each with all its rows. Thread-safe. */
    void visit(int stretch, Visitor visitor) {
        RowReader reader = readers.get();
        Spill.Rows stored = spill.rows(stretch);
        for (int number = spill.start(stretch); number < Math.min(spill.start(stretch + 1), size()); number++) {
            RosterKey key = keys.key(number);
            EntryRows rows = new EntryRows();
            stored.of(
                    number,
                    (file, line, octets, from, to) -> rows.take(reader.packed(file, line, key, octets, from, to)));
            visitor.visit(rows);
        }
    }

    /**
     * Requires a holder that an argument asks about.
     *
     * @throws UnansweredException unless a row of the holder is in good order
     */
    void requireHolder(String holderId, String argument) {
        boolean[] found = new boolean[1];
        int checked = -1;
        for (int number = 0; number < size() && !found[0]; number++) {
            int stretch = spill.stretchOf(number);
            if (stretch > checked && keys.key(number).holderId().equals(holderId)) {
                checked = stretch;
                visit(
                        stretch,
                        rows -> found[0] |= rows.complete()
                                .filter(entry -> entry.holderId().equals(holderId))
                                .isPresent());
            }
        }
        if (!found[0]) {
            throw new UnansweredException("Found no holder \"" + holderId + "\" with a row in good order in "
                    + RosterFile.CREDENTIALS.fileName() + "; without " + argument + ", each refused row is named.");
        }
    }
}
