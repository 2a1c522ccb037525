package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** JSON Lines: UTF-8, and one object a line. */
final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final SerializedString NOTHING = new SerializedString("");

    private JsonLines() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).setRootValueSeparator(NOTHING);
    }

    /** Writes lines. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static void endLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }
}
