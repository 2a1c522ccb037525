package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one class stand in JSON: as a tree of {@link Map}, {@link List}, {@link String}, {@link Integer}, {@link
 * Boolean} and null. A value that is read was written by {@link #write}, or has at least the fields that it must have.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the class of the values
 */
public final class Form<T> {
    private final Class<T> type;
    private final Function<? super T, Object> writer;
    private final @Nullable Function<Place, T> reader;

    private Form(Class<T> type, Function<? super T, Object> writer, @Nullable Function<Place, T> reader) {
        this.type = type;
        this.writer = writer;
        this.reader = reader;
    }

    /** {@return the forms of all values that hosts hand in or get back} */
    public static List<Form<?>> all() {
        List<Form<?>> all = new ArrayList<>(Amounts.ALL);
        all.addAll(Records.ALL);
        all.addAll(Overrides.ALL);
        all.addAll(Answers.ALL);
        all.addAll(Explanations.ALL);
        return List.copyOf(all);
    }

    /** {@return the class of the values} */
    public Class<T> type() {
        return type;
    }

    /** {@return whether values can be read; answers are written only} */
    public boolean isRead() {
        return reader != null;
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its tree; maps have the order in which the fields are written, and null where something is not known
     * @throws InvalidInputException if a further input is of a type that JSON has no form for; code {@code INVALID_INPUT}
     */
    public Object write(T value) {
        return writer.apply(value);
    }

    /**
     * Reads a value.
     *
     * @param tree its tree
     * @return the value
     * @throws InvalidInputException if it is none; the field is the path to what cannot be used, such as {@code
     *     activities[2].sizes[0].amount}; codes {@code UNKNOWN_FIELD}, {@code MISSING_FIELD}, {@code INVALID_JSON}, and those of
     *     the library for values
     * @throws InvalidFactsException if two overrides are of the same days
     */
    public T read(@Nullable Object tree) {
        try {
            return readAt(new Place("", tree));
        } catch (Refusal refusal) {
            throw refusal.refused();
        }
    }

    T readAt(Place at) {
        if (reader == null) {
            throw at.refused("INVALID_JSON", "nothing, as " + type.getSimpleName() + " is written only");
        }
        return reader.apply(at);
    }

    /** A value that is one text, number, or yes or no. */
    static <T> Form<T> of(Class<T> type, Function<? super T, Object> writer, Function<Place, T> reader) {
        return new Form<>(type, writer, at -> {
            try {
                return reader.apply(at);
            } catch (InvalidInputException refused) {
                throw Refusal.at(at.path(), refused);
            }
        });
    }

    /** A value that takes the form of another one. */
    static <T> Form<T> written(Class<T> type, Function<? super T, Object> writer) {
        return new Form<>(type, writer, null);
    }

    /** One of some values, each with its name. */
    static <T extends Enum<T>> Form<T> word(Class<T> type, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T value : type.getEnumConstants()) {
            byName.put(name.apply(value), value);
        }
        return new Form<>(type, name::apply, at -> {
            T found = byName.get(at.text());
            if (found == null) {
                throw at.refused("INVALID_JSON", "one of " + byName.keySet());
            }
            return found;
        });
    }

    static <T> Fielded<T> object(Class<T> type) {
        return new Fielded<>(type);
    }

    /** Declares the fields of an object, in the order in which they are written. */
    static final class Fielded<T> {
        private final Class<T> type;
        private final Map<String, Function<? super T, @Nullable Object>> fields = new LinkedHashMap<>();

        private Fielded(Class<T> type) {
            this.type = type;
        }

        <V> Fielded<T> with(String name, Form<V> form, Function<? super T, ? extends V> value) {
            fields.put(name, object -> form.write(value.apply(object)));
            return this;
        }

        <V> Fielded<T> maybe(String name, Form<V> form, Function<? super T, Optional<V>> value) {
            fields.put(name, object -> value.apply(object).map(form::write).orElse(null));
            return this;
        }

        <V> Fielded<T> list(String name, Form<V> form, Function<? super T, ? extends Collection<? extends V>> values) {
            fields.put(name, object -> {
                List<Object> written = new ArrayList<>();
                for (V value : values.apply(object)) {
                    written.add(form.write(value));
                }
                return written;
            });
            return this;
        }

        /** A field with a form of its own. */
        Fielded<T> as(String name, Function<? super T, @Nullable Object> writer) {
            fields.put(name, writer);
            return this;
        }

        Form<T> written() {
            return new Form<>(type, this::write, null);
        }

        Form<T> readBy(Function<Fields, ? extends T> reader) {
            return new Form<>(type, this::write, at -> {
                Fields found = Fields.of(at, fields.keySet());
                try {
                    return reader.apply(found);
                } catch (InvalidInputException refused) {
                    throw Refusal.at(at.path(refused.field()), refused);
                } catch (InvalidFactsException refused) {
                    throw refused;
                } catch (IllegalArgumentException refused) {
                    throw at.refused("INVALID_JSON", String.valueOf(refused.getMessage()));
                }
            });
        }

        private Object write(T object) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            fields.forEach((name, field) -> written.put(name, field.apply(object)));
            return written;
        }
    }
}
