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

    /** Returns the next record, which is there until the next call, or null at the end of the file. */
    CsvRow next() throws IOException;
}
