package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

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

    /** Returns one that writes the same, and then tells somebody of it. */
    default ItemWriter<T> telling(Consumer<T> of) {
        return new ItemWriter<>() {
            @Override
            public void write(T item) throws IOException {
                ItemWriter.this.write(item);
                of.accept(item);
            }

            @Override
            public void close() throws IOException {
                ItemWriter.this.close();
            }
        };
    }
}
