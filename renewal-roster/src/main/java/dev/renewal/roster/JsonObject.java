package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes the fields of objects, in one thread. What is not known is null; days and amounts are text, so that no reader rounds
 * them.
 */
final class JsonObject {
    private static final JsonFactory FACTORY = new JsonFactory().setRootValueSeparator(null);

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final SharedJson shared;
    private JsonGenerator json;

    /** What is written of a thing. */
    interface Fields<T> {
        void write(T of, JsonObject to) throws IOException;
    }

    JsonObject(SharedJson shared) {
        this.shared = shared;
    }

    /** Returns the JSON of one thing. */
    <T> byte[] encoded(T of, Fields<T> fields) {
        try {
            octets.reset();
            if (json == null || !json.getOutputContext().inRoot()) {
                json = FACTORY.createGenerator(octets); // the first, or the one before failed half-way
            }
            write(of, fields);
            json.flush();
            return octets.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes text that is of this object alone; null is what is not known, here and below. */
    void text(String name, String value) throws IOException {
        field(name);
        json.writeString(value);
    }

    /** Writes nothing where there is no value. */
    void textIfAny(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    /** Writes text that many lines have: see {@link SharedJson#word}. */
    void label(String name, String value) throws IOException {
        field(name);
        json.writeString(shared.word(value));
    }

    void labels(String name, Collection<?> values) throws IOException {
        field(name);
        json.writeStartArray();
        for (Object value : values) {
            json.writeString(shared.word(value.toString()));
        }
        json.writeEndArray();
    }

    void day(String name, LocalDate value) throws IOException {
        text(name, value == null ? null : Days.text(value));
    }

    void amount(String name, BigDecimal value) throws IOException {
        text(name, value == null ? null : value.toPlainString());
    }

    void number(String name, long value) throws IOException {
        field(name);
        json.writeNumber(value);
    }

    void yesOrNo(String name, Boolean value) throws IOException {
        field(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeBoolean(value);
        }
    }

    <T> void object(String name, T of, Fields<T> fields) throws IOException {
        field(name);
        if (of == null) {
            json.writeNull();
        } else {
            write(of, fields);
        }
    }

    <T> void objects(String name, List<T> all, Fields<T> fields) throws IOException {
        field(name);
        json.writeStartArray();
        for (T one : all) {
            write(one, fields);
        }
        json.writeEndArray();
    }

    /** Writes nothing where there are none. */
    <T> void objectsIfAny(String name, List<T> all, Fields<T> fields) throws IOException {
        if (!all.isEmpty()) {
            objects(name, all, fields);
        }
    }

    /** Writes things that other lines have too: see {@link SharedJson#of}. */
    <T> void sharedObjects(String name, List<T> all, Fields<T> fields) throws IOException {
        field(name);
        json.writeStartArray();
        for (T one : all) {
            SerializableString known = shared.of(one, fields);
            if (known == null) {
                write(one, fields);
            } else {
                json.writeRawValue(known);
            }
        }
        json.writeEndArray();
    }

    private void field(String name) throws IOException {
        json.writeFieldName(shared.word(name));
    }

    private <T> void write(T of, Fields<T> fields) throws IOException {
        json.writeStartObject();
        fields.write(of, this);
        json.writeEndObject();
    }
}
