package dev.renewal.fact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about a fact that it used: the key, the grade, a sentence and the sources.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the id of the fact's key, such as {@code aama.fee.late}
 * @param grade how well the content of the note is established
 * @param text one sentence, or a few, for people
 * @param sources the sources; empty if nobody states it
 */
public record Note(String key, Grade grade, String text, List<Citation> sources) implements Serializable {
    /**
     * Copies the sources.
     *
     * @param key the id of the fact's key, such as {@code aama.fee.late}
     * @param grade how well the content of the note is established
     * @param text one sentence, or a few, for people
     * @param sources the sources; empty if nobody states it
     */
    public Note {
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(text, "text");
        // a serialized stream may hold a list of anything
        for (Citation source : sources) {
            Objects.requireNonNull(source, "source");
        }
        sources = List.copyOf(sources);
    }

    // written out for a faster start-up: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note that
                && key.equals(that.key)
                && grade == that.grade
                && text.equals(that.text)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + text.hashCode();
    }
}
