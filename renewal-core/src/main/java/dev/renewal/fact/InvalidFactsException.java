package dev.renewal.fact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Thrown if a table of facts or a host's overrides cannot be used. It carries every finding.
 *
 * <p>Each finding has a stable code. The message is for people. Instances are immutable.
 */
public final class InvalidFactsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<Finding> findings;

    /**
     * One error. Immutable and thread-safe.
     *
     * @param line the number of the line, from 1; 0 if there is no text
     * @param code the stable code, such as {@code UNKNOWN_KEY}
     * @param text what was found and what is wanted
     */
    public record Finding(int line, String code, String text) implements Serializable {
        /**
         * Checks that nothing is missing.
         *
         * @param line the number of the line, from 1; 0 if there is no text
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
     * @param findings all findings; at least one
     */
    public InvalidFactsException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** {@return the findings in the order of the lines} */
    public List<Finding> findings() {
        return findings;
    }
}
