package dev.renewal.policy;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that a holder does to take a route. Immutable and thread-safe.
 *
 * @param action what kind of thing it is
 * @param text one sentence, addressed to the holder
 */
public record Step(Action action, String text) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param action what kind of thing it is
     * @param text one sentence, addressed to the holder
     */
    public Step {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(text, "text");
    }

    /** The kinds of things that a holder does. */
    public enum Action {
        /** Earn credits. */
        EARN,
        /** Hand in documents. */
        DOCUMENT,
        /** Apply. */
        APPLY,
        /** Take an examination. */
        EXAMINE,
        /** Pay. */
        PAY
    }
}
