package dev.renewal.fact;

import java.io.Serializable;
import java.util.List;

/**
 * What an answer says about a fact that it used: the fact, how well it is established, one sentence, the sources.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the id of the fact, such as {@code aama.fee.late}
 * @param grade how well what the note says is established
 * @param text one sentence, or a few, for people
 * @param sources where it is stated; empty where nobody states it
 */
public record Note(String rule, Grade grade, String text, List<Citation> sources) implements Serializable {
    /**
     * Copies the sources.
     *
     * @param rule the id of the fact, such as {@code aama.fee.late}
     * @param grade how well what the note says is established
     * @param text one sentence, or a few, for people
     * @param sources where it is stated; empty where nobody states it
     */
    public Note {
        sources = List.copyOf(sources);
    }
}
