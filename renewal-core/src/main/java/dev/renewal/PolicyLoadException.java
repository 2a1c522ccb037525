package dev.renewal;

import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says that policies cannot be used, with every finding at once, so that they can be mended in one go.
 *
 * <p>Each finding has a stable code; the message is for people. What was thrown while policies were found and asked is
 * {@linkplain #getSuppressed() suppressed}, with its stack traces. Instances are immutable.
 */
public final class PolicyLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Everything that is wrong, in the order in which it was found. */
    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<Finding> findings;

    /**
     * One thing that is wrong. Immutable and thread-safe.
     *
     * @param code the stable code, such as {@code DUPLICATE_CREDENTIAL}
     * @param text what was found, where, and what is wanted; one line
     */
    public record Finding(String code, String text) implements Serializable {
        private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\n\\r\\u0085\\u2028\\u2029]\\s*");

        /**
         * Makes a finding.
         *
         * @param code the stable code
         * @param text the text; line breaks become spaces, as what others threw may have some
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

    /**
     * Returns everything that is wrong.
     *
     * @return the findings in the order in which they were made; at least one
     */
    public List<Finding> findings() {
        return findings;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> SerializedForm.isListOf(findings, Finding.class));
    }
}
