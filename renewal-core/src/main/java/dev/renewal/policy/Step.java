package dev.renewal.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a holder does to take a route. Immutable and thread-safe.
 *
 * @param action what kind of thing it is
 * @param text one sentence, addressed to the holder
 * @param by the last day that is in time, or empty where there is none
 * @param advisedBy the day by which it is wise to do it, as the body needs time; empty where there is none
 * @param done whether the record shows that it is done
 */
public record Step(Action action, String text, Optional<LocalDate> by, Optional<LocalDate> advisedBy, boolean done)
        implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param action what kind of thing it is
     * @param text one sentence, addressed to the holder
     * @param by the last day that is in time, or empty where there is none
     * @param advisedBy the day by which it is wise to do it, as the body needs time; empty where there is none
     * @param done whether the record shows that it is done
     */
    public Step {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(advisedBy, "advisedBy");
    }

    /** The kinds of things that a holder does. */
    public enum Action {
        /** Earn credits. */
        EARN("earn"),
        /** Hand in documents. */
        DOCUMENT("document"),
        /** Apply. */
        APPLY("apply"),
        /** Take an examination. */
        EXAMINE("examine"),
        /** Pay. */
        PAY("pay");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        /** {@return the name as answers show it, such as {@code earn}} */
        public String label() {
            return label;
        }
    }

    /**
     * Makes a step without a day that is not done.
     *
     * @param action what kind of thing it is
     * @param text one sentence, addressed to the holder
     * @return the step
     */
    public static Step of(Action action, String text) {
        return new Step(action, text, Optional.empty(), Optional.empty(), false);
    }

    /**
     * Sets the day by which it is done in time.
     *
     * @param day the last day that is in time
     * @return a copy with the day
     */
    public Step withBy(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Step(action, text, Optional.of(day), advisedBy, done);
    }

    /**
     * Sets the day by which it is wise to do it.
     *
     * @param day the day
     * @return a copy with the day
     */
    public Step withAdvisedBy(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Step(action, text, by, Optional.of(day), done);
    }

    /** {@return a copy that is done} */
    public Step asDone() {
        return new Step(action, text, by, advisedBy, true);
    }

    /** Whether this has an earlier day than another step; no day comes last. */
    boolean isBefore(Step other) {
        return by.isPresent() && (other.by.isEmpty() || by.get().isBefore(other.by.get()));
    }

    /** Returns the action, the days and whether the step is done, without the sentence. */
    @Override
    public String toString() {
        return action.label()
                + (by.isEmpty() ? "" : " by " + by.get())
                + (advisedBy.isEmpty() ? "" : " (advised by " + advisedBy.get() + ")")
                + (done ? ", done" : "");
    }

    private Object writeReplace() {
        return new Form(action, text, by.orElse(null), advisedBy.orElse(null), done);
    }

    /** The serialized form; an {@link Optional} cannot be serialized. */
    private record Form(
            Action action,
            String text,
            @Nullable LocalDate by,
            @Nullable LocalDate advisedBy,
            boolean done) implements Serializable {
        private Object readResolve() {
            return new Step(action, text, Optional.ofNullable(by), Optional.ofNullable(advisedBy), done);
        }
    }
}
