package dev.renewal;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Thrown if policies cannot be loaded. It carries every finding, so that all of them can be fixed at once.
 *
 * <p>Each finding has a stable code. The message is for people. Exceptions that occurred on the way are attached as
 * {@linkplain #getSuppressed() suppressed} ones, with their stack traces. Instances are immutable.
 */
public final class PolicyLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<Finding> findings;

    /**
     * One error. Immutable and thread-safe.
     *
     * @param code the stable code, such as {@code DUPLICATE_CREDENTIAL}
     * @param text what was found, where, and what was expected; one line
     */
    public record Finding(String code, String text) implements Serializable {
        private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\n\\r\\u0085\\u2028\\u2029]\\s*");

        /**
         * Makes a finding.
         *
         * @param code the stable code
         * @param text the text; line breaks become spaces, as messages of other exceptions may have some
         */
        public Finding {
            Objects.requireNonNull(code, "code");
            text = LINE_BREAK.matcher(text.strip()).replaceAll(" ");
        }

        /** Returns the text and the code. */
        @Override
        public String toString() {
            return text + " [" + code + "]";
        }
    }

    PolicyLoadException(List<Finding> findings, Collection<? extends Throwable> thrown) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n  ", "policies cannot be used:\n  ", "")));
        this.findings = List.copyOf(findings);
        thrown.forEach(this::addSuppressed);
    }

    /** {@return the findings in the order in which they were found; at least one} */
    public List<Finding> findings() {
        return findings;
    }
}
