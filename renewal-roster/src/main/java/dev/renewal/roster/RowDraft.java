package dev.renewal.roster;

import java.util.List;

/**
 * One row while its cells are read, in the order of the header.
 *
 * @param <T> what the row is made into
 */
interface RowDraft<T> {
    /** Takes a legible cell of a column that the file has. */
    void read(Cell cell) throws RefusedException;

    /** Returns the holder and the credential of the row. */
    KeyDraft about();

    /** Makes the value, after all cells were read and none was refused. */
    T complete() throws RefusedException;

    /** Whether the row can be used without a cell of the column: if it cannot be read, the row is used as if it were empty. */
    default boolean canDoWithout(String column) {
        return false;
    }

    /** Takes a cell that cannot be read and that the row can be used without. */
    default void passOver(RefusedException unreadable) {
        throw new IllegalStateException("no cell of the row can be passed over", unreadable);
    }

    /** Returns why cells were passed over, in the order of the header. */
    default List<RefusedException> passedOver() {
        return List.of();
    }
}
