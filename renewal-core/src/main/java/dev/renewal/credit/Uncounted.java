package dev.renewal.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * Says of a recorded activity that it does not count, or not in full, and why. Immutable and thread-safe.
 *
 * @param activity the activity
 * @param code a stable code: one of those below, or a body's own
 * @param reason one sentence for people
 */
public record Uncounted(Activity activity, String code, String reason) implements Serializable {
    /** The body does not count activities of this kind. */
    public static final String KIND = "kind-not-counted";
    /** The body does not count activities of this kind in this unit. */
    public static final String UNIT = "unit-not-counted";
    /** The body does not know the topic. */
    public static final String TOPIC = "topic-not-known";
    /** Completed before the first day on which credits count. */
    public static final String BEFORE_WINDOW = "before-window";
    /** Completed after the last day on which credits count. */
    public static final String AFTER_WINDOW = "after-window";
    /** Counted up to a maximum, and not beyond it. */
    public static final String IN_PART = "counted-in-part";
    /** Recorded with an amount that is worth nothing, or nothing once it is rounded. */
    public static final String NOTHING = "worth-nothing";
    /** How much it is worth is not established. */
    public static final String UNKNOWN_WORTH = "worth-not-known";
    /** Used for another credential, by a body that counts none for two. */
    public static final String USED_ELSEWHERE = "used-elsewhere";
    /** Repeats what counted already. */
    public static final String REPEATED = "repeated";
    /** Nothing is left of a maximum. */
    public static final String OVER_MAXIMUM = "over-maximum";

    /**
     * Checks that nothing is missing.
     *
     * @param activity the activity
     * @param code a stable code: one of those below, or a body's own
     * @param reason one sentence for people
     */
    public Uncounted {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns the host's own key of the activity.
     *
     * @return the key, if the host gave one
     */
    public Optional<String> activityKey() {
        return activity.key();
    }
}
