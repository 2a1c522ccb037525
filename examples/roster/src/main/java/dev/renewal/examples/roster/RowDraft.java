package dev.renewal.examples.roster;

/**
 * One row while its cells are read, in the order of the header.
 *
 * @param <T> what the row is made into
 */
interface RowDraft<T> {
    /** Takes a legible cell of a column that the file has. */
    void read(Cell cell) throws RefusedException;

    /** Returns what the row is about, or null where that could not be read. */
    RosterKey key();

    /** Makes the value, after all cells were read and none was refused. */
    T complete() throws RefusedException;
}
