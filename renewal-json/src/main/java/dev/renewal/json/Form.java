package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one class stand in JSON: as a tree of {@link Map}, {@link List}, {@link String}, {@link Integer}, {@link
 * Boolean} and null. A value that is read was written by {@link #write}, or has at least the fields that it must have. What
 * follows from other fields may be left out, and may not contradict them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the class of the values
 */
public final class Form<T> {
    private static final String IS = "is";

    private final Class<T> type;
    private final Function<? super T, Object> writer;
    private final Function<Place, T> reader;
    /** What a schema says where a value stands. */
    private final Map<String, Object> schema;
    /** What a schema says once of an object; empty if the value is none. */
    private final Map<String, Object> definition;
    /** What the field {@value #IS} says; null where there is none. */
    private final @Nullable String is;

    private Form(
            Class<T> type,
            Function<? super T, Object> writer,
            Function<Place, T> reader,
            Map<String, Object> schema,
            Map<String, Object> definition,
            @Nullable String is) {
        this.type = type;
        this.writer = writer;
        this.reader = reader;
        this.schema = schema;
        this.definition = definition;
        this.is = is;
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

    /** {@return a JSON Schema (2020-12) of all values, as they are written: a definition for each object, by its class} */
    public static Map<String, Object> schema() {
        Map<String, Object> definitions = new TreeMap<>();
        for (Form<?> form : all()) {
            if (!form.definition.isEmpty()) {
                definitions.put(name(form.type), form.definition);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$defs", definitions);
        return schema;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** {@return what a schema says where a value stands} */
    Map<String, Object> inPlace() {
        return schema;
    }

    /** {@return the class of the values} */
    public Class<T> type() {
        return type;
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
     *     activities[2].sizes[0].amount}; codes {@code UNKNOWN_FIELD}, {@code MISSING_FIELD}, {@code CONTRADICTING_FIELDS},
     *     {@code INVALID_JSON}, and those of the library for values
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
        try {
            return reader.apply(at);
        } catch (InvalidInputException refused) {
            throw Refusal.at(at, refused);
        } catch (InvalidFactsException refused) {
            throw refused;
        } catch (IllegalArgumentException refused) {
            throw at.refused("INVALID_JSON", String.valueOf(refused.getMessage()));
        }
    }

    /** A value that is one text, number, or yes or no. */
    static <T> Form<T> of(Class<T> type, String json, Function<? super T, Object> writer, Function<Place, T> reader) {
        return of(type, Map.of("type", json), writer, reader);
    }

    static <T> Form<T> of(
            Class<T> type, Map<String, Object> schema, Function<? super T, Object> writer, Function<Place, T> reader) {
        return new Form<>(type, writer, reader, schema, Map.of(), null);
    }

    /** An object whose form is declared further below. */
    static <T> Form<T> again(Class<T> type, Supplier<Form<T>> form) {
        return new Form<>(
                type, value -> form.get().write(value), at -> form.get().readAt(at), reference(type), Map.of(), null);
    }

    /** One of some values, each with its name. */
    static <T extends Enum<T>> Form<T> word(Class<T> type, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T value : type.getEnumConstants()) {
            byName.put(name.apply(value), value);
        }
        Function<Place, T> reader = at -> {
            T found = byName.get(at.text());
            if (found == null) {
                throw at.refused("INVALID_JSON", "one of " + byName.keySet());
            }
            return found;
        };
        return new Form<>(type, name::apply, reader, Map.of("enum", List.copyOf(byName.keySet())), Map.of(), null);
    }

    /** A value of one of several classes, of which the field {@value #IS} says which. */
    static <T> Form<T> oneOf(Class<T> type, List<Form<? extends T>> several) {
        Map<Class<?>, Form<? extends T>> byClass = new HashMap<>();
        Map<String, Form<? extends T>> byName = new LinkedHashMap<>();
        List<Object> schemas = new ArrayList<>();
        several.forEach(form -> {
            byClass.put(form.type, form);
            byName.put(Objects.requireNonNull(form.is), form);
            schemas.add(form.schema);
        });
        Function<Place, T> reader = at -> {
            Place is = new Place(at.path(IS), at.object().get(IS));
            Form<? extends T> form = byName.get(is.text());
            if (form == null) {
                throw is.refused("INVALID_JSON", "one of " + byName.keySet());
            }
            return form.readAt(at);
        };
        return new Form<>(
                type,
                value -> write(Objects.requireNonNull(byClass.get(value.getClass())), value),
                reader,
                reference(type),
                Map.of("anyOf", schemas),
                null);
    }

    private static <V> Object write(Form<V> form, Object value) {
        return form.write(form.type.cast(value));
    }

    private static Map<String, Object> reference(Class<?> type) {
        return Map.of("$ref", "#/$defs/" + name(type));
    }

    static <T> Fielded<T> object(Class<T> type) {
        return new Fielded<>(type);
    }

    /** Declares the fields of an object, in the order in which they are written. */
    static final class Fielded<T> {
        private final Class<T> type;
        private final Map<String, Function<? super T, @Nullable Object>> fields = new LinkedHashMap<>();
        private final Map<String, Object> schemas = new LinkedHashMap<>();
        /** Each refuses what does not follow from the other fields. */
        private final List<BiConsumer<Fields, T>> checks = new ArrayList<>();

        private @Nullable String is;

        private Fielded(Class<T> type) {
            this.type = type;
        }

        <V> Fielded<T> with(String name, Form<V> form, Function<? super T, ? extends V> value) {
            return as(name, form.schema, object -> form.write(value.apply(object)));
        }

        <V> Fielded<T> maybe(String name, Form<V> form, Function<? super T, Optional<V>> value) {
            return as(
                    name,
                    orNull(form.schema),
                    object -> value.apply(object).map(form::write).orElse(null));
        }

        <V> Fielded<T> list(String name, Form<V> form, Function<? super T, ? extends Collection<? extends V>> values) {
            return as(name, Map.of("type", "array", "items", form.schema), object -> {
                List<Object> written = new ArrayList<>();
                for (V value : values.apply(object)) {
                    written.add(form.write(value));
                }
                return written;
            });
        }

        /** A field that says of which class the value is. */
        Fielded<T> is(String name) {
            is = name;
            checks.add((found, made) -> found.requireSame(IS, Amounts.TEXT, name));
            return as(IS, Map.of("const", name), value -> name);
        }

        /** A field that follows from the others. */
        <V> Fielded<T> follows(String name, Form<V> form, Function<? super T, ? extends V> value) {
            checks.add((found, made) -> found.requireSame(name, form, value.apply(made)));
            return with(name, form, value);
        }

        <V> Fielded<T> mayFollow(String name, Form<V> form, Function<? super T, Optional<V>> value) {
            checks.add((found, made) ->
                    found.requireSame(name, form, value.apply(made).orElse(null)));
            return maybe(name, form, value);
        }

        /** A field with a form of its own. */
        Fielded<T> as(String name, Map<String, Object> schema, Function<? super T, @Nullable Object> writer) {
            fields.put(name, writer);
            schemas.put(name, schema);
            return this;
        }

        Form<T> readBy(Function<Fields, ? extends T> reader) {
            Map<String, Object> definition = new LinkedHashMap<>();
            definition.put("type", "object");
            definition.put("properties", schemas);
            definition.put("required", List.copyOf(fields.keySet()));
            definition.put("additionalProperties", false);
            return new Form<>(type, this::write, at -> read(at, reader), reference(type), definition, is);
        }

        private T read(Place at, Function<Fields, ? extends T> reader) {
            Fields found = Fields.of(at, fields.keySet());
            T made = reader.apply(found);
            checks.forEach(check -> check.accept(found, made));
            return made;
        }

        private static Map<String, Object> orNull(Map<String, Object> schema) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }

        private Object write(T object) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            fields.forEach((name, field) -> written.put(name, field.apply(object)));
            return written;
        }
    }
}
