package dev.renewal.fact;

import dev.renewal.error.SerializedForm;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

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
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(text, "text");
        sources = SerializedForm.copyOf(sources, Citation.class);
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(Object other) {
        return other instanceof Note that
                && rule.equals(that.rule)
                && grade == that.grade
                && text.equals(that.text)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + text.hashCode();
    }
}
