package dev.renewal;

import org.slf4j.LoggerFactory;

/** Logs warnings. The logger is created only when needed: its start-up takes longer than a first answer. */
final class Warnings {
    private Warnings() {}

    static void log(String text, Object... values) {
        LoggerFactory.getLogger(RenewalPolicies.class).warn(text, values);
    }
}
