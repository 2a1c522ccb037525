package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows of values as JSON Lines: counts are numbers, what is not known is null, and all else is text. */
final class JsonRows implements ItemWriter<List<Object>> {
    private final List<String> columns;
    private final JsonGenerator json;

    JsonRows(List<String> columns, OutputStream out) throws IOException {
        this.columns = columns;
        this.json = JsonLines.generator(out);
    }

    @Override
    public void write(List<Object> row) throws IOException {
        json.writeStartObject();
        for (int at = 0; at < columns.size(); at++) {
            Object value = row.get(at);
            if (value instanceof Integer count) {
                json.writeNumberField(columns.get(at), count);
            } else {
                json.writeStringField(columns.get(at), value == null ? null : value.toString());
            }
        }
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
