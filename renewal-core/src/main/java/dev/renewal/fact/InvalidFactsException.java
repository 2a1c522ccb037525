package dev.renewal.fact;

import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says that a text of facts, or a host's overrides, cannot be used, with every finding at once.
 *
 * <p>Each finding has a stable code; the message is for people. Instances are immutable.
 */
public final class InvalidFactsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Everything that is wrong, in the order of the lines. */
    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<Finding> findings;

    /**
     * One thing that is wrong. Immutable and thread-safe.
     *
     * @param line the line of the text, 1 for the first; 0 where there is no text
     * @param code the stable code, such as {@code UNKNOWN_KEY}
     * @param text what was found and what is wanted
     */
    public record Finding(int line, String code, String text) implements Serializable {
        /**
         * Checks that nothing is missing.
         *
         * @param line the line of the text, 1 for the first; 0 where there is no text
         * @param code the stable code, such as {@code UNKNOWN_KEY}
         * @param text what was found and what is wanted
         */
        public Finding {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(text, "text");
        }

        /** Returns the line, the text and the code. */
        @Override
        public String toString() {
            return (line == 0 ? "" : "line " + line + ": ") + text + " [" + code + "]";
        }
    }

    /**
     * Creates the exception.
     *
     * @param findings everything that is wrong; at least one
     */
    public InvalidFactsException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns everything that is wrong.
     *
     * @return the findings in the order of the lines
     */
    public List<Finding> findings() {
        return findings;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> SerializedForm.isListOf(findings, Finding.class));
    }
}
