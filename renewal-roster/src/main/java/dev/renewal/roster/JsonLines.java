package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * JSON Lines: UTF-8, and one object a line.
 *
 * @param <T> what a line is about
 */
final class JsonLines<T> implements ItemWriter<T> {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int BUFFER = 64 * 1024;
    private static final int LINE = 4 * 1024;

    private final OutputStream out;
    private final JsonObject.Fields<T> fields;

    JsonLines(OutputStream out, JsonObject.Fields<T> fields) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.fields = fields;
    }

    /** Returns one line. */
    static <T> byte[] line(T item, JsonObject.Fields<T> fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE);
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            new JsonObject(json).write(item, fields);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toByteArray();
    }

    @Override
    public EntryWriter.Writing prepare(T item) {
        byte[] line = line(item, fields);
        return () -> out.write(line);
    }

    @Override
    public void write(T item) throws IOException {
        out.write(line(item, fields));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
