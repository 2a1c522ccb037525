package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The further inputs of a certification, each by its name: a number, yes or no, a day or a text. A text that reads like a day is
 * a day; an input that is such a text has the object {@code {"text": …}}.
 */
final class FurtherInputs {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String WANTED = "a whole number, true or false, a date or a text";

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

    /** The only values that can be read; empty where any can. */
    static List<Object> values(InputKey<?> input) {
        return input.values().stream()
                .<Object>map(value -> tree(input.name(), value))
                .toList();
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

    static void read(String name, Place place, Certification.Builder record) {
        Object found = place.found();
        if (found instanceof Integer number) {
            record.input(new InputKey<>(name, Integer.class), number);
        } else if (found instanceof Boolean flag) {
            record.input(new InputKey<>(name, Boolean.class), flag);
        } else if (found instanceof String text && DAY.matcher(text).matches()) {
            record.input(new InputKey<>(name, LocalDate.class), Amounts.DATE.readAt(place));
        } else if (found instanceof Map<?, ?> object
                && object.get("text") instanceof String text
                && object.size() == 1) {
            record.input(new InputKey<>(name, String.class), text);
        } else if (found instanceof String text) {
            record.input(new InputKey<>(name, String.class), text);
        } else if (found != null) {
            throw place.refused("INVALID_JSON", WANTED);
        }
    }
}
