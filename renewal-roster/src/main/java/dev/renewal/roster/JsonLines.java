package dev.renewal.roster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON Lines: UTF-8, and one object a line.
 *
 * @param <T> what a line is about
 */
final class JsonLines<T> implements ItemWriter<T> {
    private static final int BUFFER = 64 * 1024;
    private static final ThreadLocal<JsonObject> LINES =
            ThreadLocal.withInitial(() -> new JsonObject(new SharedJson()));

    private final OutputStream out;
    private final JsonObject.Fields<T> fields;

    JsonLines(OutputStream out, JsonObject.Fields<T> fields) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.fields = fields;
    }

    /** Returns one line without its end. */
    static <T> byte[] line(T item, JsonObject.Fields<T> fields) {
        return LINES.get().encoded(item, fields);
    }

    @Override
    public EntryWriter.Writing prepare(T item) {
        byte[] line = line(item, fields);
        return () -> write(line);
    }

    @Override
    public void write(T item) throws IOException {
        write(line(item, fields));
    }

    private void write(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
