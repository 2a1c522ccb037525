package dev.renewal.jackson;

import dev.renewal.json.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes each tree as it is, whatever the settings of the mapper. */
final class FormSerializer<T> extends ValueSerializer<T> {
    private final Form<T> form;

    FormSerializer(Form<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        write(form.write(value), json);
    }

    private static void write(@Nullable Object tree, JsonGenerator json) {
        if (tree instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, value) -> {
                json.writeName(name.toString());
                write(value, json);
            });
            json.writeEndObject();
        } else if (tree instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (tree instanceof Integer number) {
            json.writeNumber(number);
        } else if (tree instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (tree instanceof String text) {
            json.writeString(text);
        } else {
            json.writeNull();
        }
    }
}
