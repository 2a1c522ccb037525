package dev.renewal;

import java.util.List;

/** Says that policies cannot be used, with every finding at once, so that they can be mended in one go. Immutable. */
public final class PolicyLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One sentence each. */
    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<String> findings;

    PolicyLoadException(List<String> findings) {
        super("policies cannot be used [POLICY_LOAD]:\n  " + String.join("\n  ", findings));
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns what was found.
     *
     * @return one sentence for each finding
     */
    public List<String> findings() {
        return findings;
    }
}
