package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON Lines: UTF-8, and one object a line. */
final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final SerializedString NOTHING = new SerializedString("");

    private JsonLines() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).setRootValueSeparator(NOTHING);
    }

    /** Writes one line. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Returns what is written, without the end of the line. */
    static String line(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    static void endLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }
}
