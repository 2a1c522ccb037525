package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a tree. The path of the tree itself is empty. */
record Place(String path, @Nullable Object found) {
    String text() {
        return as(String.class, "a text in quotation marks");
    }

    List<?> list() {
        return as(List.class, "a list");
    }

    Map<?, ?> object() {
        return as(Map.class, "an object");
    }

    <V> V as(Class<V> type, String wanted) {
        if (!type.isInstance(found)) {
            throw refused(found == null ? "MISSING_FIELD" : "INVALID_JSON", wanted);
        }
        return type.cast(found);
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    Refusal refused(String code, String wanted) {
        Object shown = found instanceof Map ? "an object" : found instanceof List ? "a list" : found;
        return new Refusal(new InvalidInputException(
                code, path.isEmpty() ? "document" : path, shown == null ? "nothing" : shown, wanted));
    }
}
