package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Refusals as JSON Lines, for machines. */
final class JsonRefusals implements RefusalWriter {
    private final JsonGenerator json;

    JsonRefusals(OutputStream out) throws IOException {
        this.json = JsonLines.generator(out);
    }

    @Override
    public void write(Refusal refusal) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", refusal.file().fileName());
        json.writeNumberField("line", refusal.line());
        json.writeStringField("column", refusal.column());
        if (refusal.holderId() != null) {
            json.writeStringField("holder_id", refusal.holderId());
        }
        if (refusal.credential() != null) {
            json.writeStringField("credential", refusal.credential());
        }
        json.writeStringField("problem", refusal.problem());
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
