package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The further inputs of a certification, each by its name, and their keys: a number, yes or no, a day or a text. A text that
 * reads like a day is a day; an input that is such a text has the object {@code {"text": …}}.
 */
final class FurtherInputs {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String WANTED = "a whole number, true or false, a date or a text";
    private static final List<Class<? extends Serializable>> TYPES =
            List.of(Integer.class, Boolean.class, LocalDate.class, String.class);

    private static final Form<Serializable> VALUE =
            Form.of(Serializable.class, Map.of(), value -> tree("value", value), FurtherInputs::value);

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    static final Form<InputKey<?>> KEY = Form.object((Class<InputKey<?>>) (Class) InputKey.class)
            .with("name", Amounts.TEXT, InputKey::name)
            .as("type", Map.of("enum", TYPES.stream().map(Class::getSimpleName).toList()), FurtherInputs::type)
            .list("values", VALUE, InputKey::values)
            .readBy(FurtherInputs::key);

    private FurtherInputs() {}

    static Object write(Certification record) {
        Map<String, Object> written = new TreeMap<>();
        for (InputKey<?> input : record.inputs()) {
            Object value = record.input(input).orElseThrow();
            if (written.put(input.name(), tree(input.name(), value)) != null) {
                throw new InvalidInputException("INVALID_INPUT", input.name(), value, "one input of that name");
            }
        }
        return new LinkedHashMap<>(written);
    }

    private static Object type(InputKey<?> input) {
        if (!TYPES.contains(input.type())) {
            throw new InvalidInputException(
                    "INVALID_INPUT", input.name(), input.type().getSimpleName(), WANTED);
        }
        return input.type().getSimpleName();
    }

    private static Object tree(String name, Object value) {
        if (value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof String text) {
            return DAY.matcher(text).matches() ? Map.of("text", text) : text;
        }
        throw new InvalidInputException("INVALID_INPUT", name, value, WANTED);
    }

    static void read(Place place, String name, Certification.Builder record) {
        if (place.found() != null) {
            Serializable value = VALUE.readAt(place);
            try {
                add(name, value, record);
            } catch (InvalidInputException refused) {
                throw Refusal.at(new Place(place.path(), value), refused);
            }
        }
    }

    private static <T extends Serializable> void add(String name, T value, Certification.Builder record) {
        @SuppressWarnings("unchecked") // the class of a value of that type
        Class<T> type = (Class<T>) value.getClass();
        record.input(new InputKey<>(name, type), value);
    }

    private static Serializable value(Place place) {
        Object found = place.found();
        if (found instanceof String text && DAY.matcher(text).matches()) {
            return Amounts.DATE.readAt(place);
        }
        Object kept = found instanceof Map<?, ?> object && object.size() == 1 ? object.get("text") : found;
        if (kept instanceof Integer || kept instanceof Boolean || kept instanceof String) {
            return (Serializable) kept;
        }
        throw place.refused("INVALID_JSON", WANTED);
    }

    private static InputKey<?> key(Fields found) {
        String type = found.get("type", Amounts.TEXT);
        return TYPES.stream()
                .filter(each -> each.getSimpleName().equals(type))
                .findFirst()
                .map(each -> key(found, each))
                .orElseThrow(() -> found.place("type").refused("INVALID_JSON", WANTED));
    }

    private static <T extends Serializable> InputKey<T> key(Fields found, Class<T> type) {
        Form<T> ofType = Form.of(type, Map.of(), value -> value, at -> {
            Serializable value = VALUE.readAt(at);
            if (!type.isInstance(value)) {
                throw at.refused("INVALID_JSON", "a value of the type of the input");
            }
            return type.cast(value);
        });
        return new InputKey<>(found.get("name", Amounts.TEXT), type, found.list("values", ofType));
    }
}
