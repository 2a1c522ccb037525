package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;

/** Writes what is asked about the entries of the roster, in the order of the roster. */
interface EntryWriter extends Closeable {
    /** Takes the next entry, or refuses it. */
    void write(CompleteEntry entry) throws IOException, RefusedException;

    /** Called after the last entry. */
    default void end() throws IOException {
        // most write as they go
    }
}
