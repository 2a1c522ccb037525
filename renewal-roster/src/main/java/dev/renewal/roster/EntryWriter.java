package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;

/** Writes what is asked about the entries of the roster, in the order of the roster. */
interface EntryWriter extends Closeable {
    /** What is to be written of an entry. */
    interface Writing {
        void write() throws IOException, RefusedException;
    }

    /**
     * Works out what is to be written of an entry, or refuses it. Several threads ask at a time, about several entries; what is
     * returned is run in one thread, in the order of the roster.
     */
    Writing prepare(CompleteEntry entry) throws RefusedException;

    /** Called after the last entry. */
    default void end() throws IOException {
        // most write as they go
    }
}
