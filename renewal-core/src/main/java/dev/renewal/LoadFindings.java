package dev.renewal;

import dev.renewal.PolicyLoadException.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects all errors while policies are found and checked, so that one exception reports them together. */
final class LoadFindings {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();

    void add(String code, String text) {
        findings.add(new Finding(code, text));
    }

    /** Adds a finding about something that was thrown; the text ends with a description of it. */
    void add(String code, String text, Throwable why) {
        add(code, text + ": " + described(why));
        thrown.add(why);
    }

    int size() {
        return findings.size();
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new PolicyLoadException(findings, thrown);
        }
    }

    static String described(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.toString() : thrown + ", because of " + cause;
    }
}
