package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** Where the rows of a file come from. */
interface RowSource extends Closeable {
    /** What the cells of a column are read for. */
    enum Use {
        /** Nobody reads them. */
        NONE,
        /** Each is likely to be another text. */
        TEXT,
        /** They hold the same words again and again. */
        WORD
    }

    /** Says, before the header is read, how its columns may be called, as names are compared. */
    default void lookFor(Set<String> names) {
        // the cells of most sources are apart
    }

    /** Says from now on what the cells of each column are for. */
    void use(Use... ofColumns);

    /** Returns the next record, or null at the end of the file. */
    CsvRow next() throws IOException;
}
