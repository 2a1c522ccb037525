package dev.renewal.examples.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;

/** JSON Lines: UTF-8, and one object a line. */
final class JsonLines {
    private static final SerializedString NOTHING = new SerializedString("");

    private JsonLines() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        return new JsonFactory().createGenerator(out).setRootValueSeparator(NOTHING);
    }

    static void endLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }
}
