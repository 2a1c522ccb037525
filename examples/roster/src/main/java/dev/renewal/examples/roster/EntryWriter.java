package dev.renewal.examples.roster;

import dev.renewal.policy.Certification;
import java.io.Closeable;
import java.io.IOException;

/** Writes what is asked about each entry of the roster, one by one, in the order of the roster. */
interface EntryWriter extends Closeable {
    /** Takes a certification with all its rows, and how many rows of it were refused. */
    void write(Certification complete, int refusedRows) throws IOException;
}
