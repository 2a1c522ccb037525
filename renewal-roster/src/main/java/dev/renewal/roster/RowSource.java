package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** Where the rows of a file come from. */
interface RowSource extends Closeable {
    /** Says, before the header is read, how its columns may be called, as names are compared. */
    default void lookFor(Set<String> names) {
        // the cells of most sources are apart
    }

    /** Says, once the header is read, how many columns there are: what stands behind them is not read. */
    default void width(int columns) {
        // a row of most sources is no shorter and no emptier for it
    }

    /**
     * Reads the next records, which are there until the next call.
     *
     * @param into where they are put
     * @return how many there are; none at the end of the file only
     */
    int next(CsvRow... into) throws IOException;
}
