package dev.renewal.roster;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/**
 * The JSON of what many lines have in common: words such as names, and things such as the note on a fact. Each has a place,
 * until another takes it: so a roster of any size takes little memory. For one thread.
 */
final class SharedJson {
    private static final int WORDS = 1 << 10;
    private static final int THINGS = 1 << 10;

    private final SerializableString[] words = new SerializableString[WORDS];
    private final Object[] latest = new Object[THINGS];
    private final Object[] things = new Object[THINGS];
    private final SerializableString[] kept = new SerializableString[THINGS];

    /** Returns a text that many lines have, such as a name. */
    SerializableString word(String text) {
        int place = text.hashCode() & WORDS - 1;
        SerializableString known = words[place];
        if (known == null || !known.getValue().equals(text)) {
            known = new SerializedString(text);
            words[place] = known;
        }
        return known;
    }

    /**
     * Returns the JSON of an immutable thing, which is known by its identity and always written by the same fields; null where
     * it seems to be of one line only.
     */
    <T> SerializableString of(T thing, JsonObject.Fields<T> fields) {
        int place = System.identityHashCode(thing) & THINGS - 1;
        if (things[place] == thing) {
            return kept[place];
        }
        if (latest[place] != thing) {
            latest[place] = thing;
            return null;
        }
        things[place] = thing;
        kept[place] =
                new SerializedString(new String(new JsonObject(this).encoded(thing, fields), StandardCharsets.UTF_8));
        return kept[place];
    }
}
