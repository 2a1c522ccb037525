package dev.renewal.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object while they are read. A field that is null is the same as none. */
final class Fields {
    private final Place at;
    private final Map<?, ?> found;

    private Fields(Place at) {
        this.at = at;
        this.found = at.object();
    }

    /** Refuses a field that is not known, before any other is looked at: it may be the misspelt name of a missing one. */
    static Fields of(Place at, Collection<String> known) {
        Fields fields = new Fields(at);
        for (Object name : fields.found.keySet()) {
            if (!known.contains(name)) {
                throw new Place(at.path(name.toString()), name).refused("UNKNOWN_FIELD", "one of " + known);
            }
        }
        return fields;
    }

    <V> V get(String name, Form<V> form) {
        return form.readAt(place(name));
    }

    boolean has(String name) {
        return found.get(name) != null;
    }

    <V> Optional<V> find(String name, Form<V> form) {
        return has(name) ? Optional.of(get(name, form)) : Optional.empty();
    }

    <V> @Nullable V orNull(String name, Form<V> form) {
        return find(name, form).orElse(null);
    }

    /** A list that may be left out. */
    <V> List<V> list(String name, Form<V> form) {
        List<V> read = new ArrayList<>();
        if (has(name)) {
            for (Object element : place(name).list()) {
                read.add(form.readAt(new Place(at.path(name) + "[" + read.size() + "]", element)));
            }
        }
        return read;
    }

    /** A set that may be left out, in its order. */
    <V> Set<V> set(String name, Form<V> form) {
        return new LinkedHashSet<>(list(name, form));
    }

    /** The places of the fields of an object that may be left out. */
    Map<String, Place> places(String name) {
        Map<String, Place> places = new LinkedHashMap<>();
        if (has(name)) {
            place(name)
                    .object()
                    .forEach((key, value) -> places.put(key.toString(), new Place(at.path(name) + "." + key, value)));
        }
        return places;
    }

    /** Refuses a field that is there and says something else; null where it should not be there. */
    <V> void requireSame(String name, Form<V> form, @Nullable V wanted) {
        V read = orNull(name, form);
        if (read != null && !read.equals(wanted)) {
            throw new Place(at.path(name), shown(read, form))
                    .refused(
                            "CONTRADICTING_FIELDS",
                            (wanted == null ? "nothing" : shown(wanted, form)) + ", which follows from the others");
        }
    }

    private static <V> Object shown(V value, Form<V> form) {
        return form.write(value) instanceof Map ? value : form.write(value);
    }

    Place place(String name) {
        return new Place(at.path(name), found.get(name));
    }
}
