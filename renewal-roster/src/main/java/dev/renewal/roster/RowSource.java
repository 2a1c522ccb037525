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

    /**
     * Reads the next records, which are there until the next call.
     *
     * @param into where they are put
     * @return how many there are: fewer than wanted at the end of the file only
     */
    int next(CsvRow... into) throws IOException;
}
