package dev.renewal.roster;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/**
 * The JSON of what many lines have in common: words such as names, and things such as the note on a fact. Keeps the first few
 * thousand words, and each thing until another takes its place: so a roster of any size takes little memory. For one thread.
 */
final class SharedJson {
    private static final int PLACES = 1 << 12;

    private final SerializableString[] words = new SerializableString[PLACES];
    private int count;
    private final Object[] latest = new Object[PLACES];
    private final Object[] things = new Object[PLACES];
    private final SerializableString[] kept = new SerializableString[PLACES];

    /** Returns a text that many lines have, such as a name. */
    SerializableString word(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        while (words[place] != null) {
            if (words[place].getValue().equals(text)) {
                return words[place];
            }
            place = place + 1 & PLACES - 1;
        }
        SerializableString word = new SerializedString(text);
        if (count < PLACES / 2) {
            words[place] = word;
            count++;
        }
        return word;
    }

    /**
     * Returns the JSON of an immutable thing, which is known by its identity and always written by the same fields; null where
     * it seems to be of one line only.
     */
    <T> SerializableString of(T thing, JsonObject.Fields<T> fields) {
        int place = System.identityHashCode(thing) & PLACES - 1;
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
