package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes answers or the like one by one, in one of the formats.
 *
 * @param <T> what it writes
 */
interface ItemWriter<T> extends Closeable {
    void write(T item) throws IOException;

    /** Makes as much as can be made of what is written of an item in several threads at a time. */
    default EntryWriter.Writing prepare(T item) {
        return () -> write(item);
    }
}
