package dev.renewal.examples.roster;

import dev.renewal.policy.Certification;
import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;

/** Writes what is asked about the entries of the roster, in the order of the roster. */
interface EntryWriter extends Closeable {
    /** Takes the next certifications, each with all its rows. */
    void write(Stream<Certification> complete) throws IOException;
}
