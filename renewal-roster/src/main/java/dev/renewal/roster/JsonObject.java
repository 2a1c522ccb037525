package dev.renewal.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** Writes the fields of one object. What is not known is null; days and amounts are text, so that no reader rounds them. */
final class JsonObject {
    private final JsonGenerator json;

    /** What is written of a thing. */
    interface Fields<T> {
        void write(T of, JsonObject to) throws IOException;
    }

    JsonObject(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }

    void text(String name, Optional<?> value) throws IOException {
        text(name, value.orElse(null));
    }

    /** Writes nothing where there is no value. */
    void textIfAny(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void credits(String name, Optional<Credits> value) throws IOException {
        text(name, value.isEmpty() ? null : value.get().amount().toPlainString());
    }

    void money(String name, Optional<Money> value) throws IOException {
        text(name, value.isEmpty() ? null : value.get().amount().toPlainString());
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void yesOrNo(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            json.writeBooleanField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    void yesOrNo(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void texts(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    <T> void object(String name, Optional<T> of, Fields<T> fields) throws IOException {
        json.writeFieldName(name);
        if (of.isPresent()) {
            write(of.get(), fields);
        } else {
            json.writeNull();
        }
    }

    <T> void objects(String name, Collection<T> all, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : all) {
            write(one, fields);
        }
        json.writeEndArray();
    }

    /** Writes nothing where there are none. */
    <T> void objectsIfAny(String name, Collection<T> all, Fields<T> fields) throws IOException {
        if (!all.isEmpty()) {
            objects(name, all, fields);
        }
    }

    <T> void write(T of, Fields<T> fields) throws IOException {
        json.writeStartObject();
        fields.write(of, this);
        json.writeEndObject();
    }
}
