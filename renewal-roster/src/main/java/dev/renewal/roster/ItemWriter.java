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
}
