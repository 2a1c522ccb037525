package dev.renewal.roster;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The JSON of what many lines have in common: words such as names, and things such as the note on a fact. Each has a place,
 * until another takes it: so a roster of any size takes little memory. For one thread.
 */
final class SharedJson {
    private static final int WORDS = 1 << 10;
    private static final int THINGS = 1 << 10;

    private final Word[] words = new Word[WORDS];
    private final Object[] latest = new Object[THINGS];
    private final Object[] things = new Object[THINGS];
    private final byte[][] kept = new byte[THINGS][];

    /** A text, and it in quotation marks. */
    private record Word(String text, byte[] json) {}

    /** Returns a text that many lines have, such as a name, in quotation marks. */
    byte[] word(String text) {
        int place = text.hashCode() & WORDS - 1;
        Word known = words[place];
        if (known == null || !known.text.equals(text)) {
            known = new Word(
                    text,
                    ('"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
                            .getBytes(StandardCharsets.UTF_8));
            words[place] = known;
        }
        return known.json;
    }

    /**
     * Returns the JSON of an immutable thing, which is known by its identity and always written by the same fields; null where
     * it seems to be of one line only.
     */
    <T> byte[] of(T thing, JsonObject.Fields<T> fields) {
        int place = System.identityHashCode(thing) & THINGS - 1;
        if (things[place] == thing) {
            return kept[place];
        }
        if (latest[place] != thing) {
            latest[place] = thing;
            return null;
        }
        things[place] = thing;
        kept[place] = new JsonObject(this).encoded(thing, fields);
        return kept[place];
    }
}
