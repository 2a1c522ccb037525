package dev.renewal.credit;

import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded activity that does not count, or not in full, and the reason.
 *
 * <p>Two are equal if the activity, the code and the text of the reason are. Immutable and thread-safe.
 */
public final class Disallowance implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    /** The body does not count activities of this kind. */
    public static final String KIND = "kind-not-counted";
    /** The body does not count activities of this kind in this unit. */
    public static final String UNIT = "unit-not-counted";
    /** The body does not know the topic. */
    public static final String TOPIC = "topic-not-known";
    /** It was completed before the first day that counts. */
    public static final String BEFORE_WINDOW = "before-window";
    /** It was completed after the last day that counts. */
    public static final String AFTER_WINDOW = "after-window";
    /** It counts in part, up to a maximum. */
    public static final String IN_PART = "counted-in-part";
    /** It is worth nothing, or nothing once its worth is rounded. */
    public static final String NOTHING = "worth-nothing";
    /** How much it is worth is not established. */
    public static final String UNKNOWN_WORTH = "worth-not-known";
    /** It was used for another credential, and the body counts no activity twice. */
    public static final String USED_ELSEWHERE = "used-elsewhere";
    /** The term before needs it, and it counts for one term only. */
    public static final String OTHER_TERM = "needed-by-term-before";
    /** It repeats an activity that counted already. */
    public static final String REPEATED = "repeated";
    /** A maximum was reached by earlier activities. */
    public static final String OVER_MAXIMUM = "over-maximum";

    private final Activity activity;
    private final String code;
    /** The reason; null where the window of the count gives it when it is read. */
    private final @Nullable String reason;
    /** Null where the reason is known. */
    private final transient @Nullable EarningWindow window;

    private Disallowance(Activity activity, String code, @Nullable String reason, @Nullable EarningWindow window) {
        this.activity = Objects.requireNonNull(activity, "activity");
        this.code = Objects.requireNonNull(code, "code");
        this.reason = reason;
        this.window = window;
    }

    /**
     * Makes a disallowance.
     *
     * @param activity the activity
     * @param code a stable code: one of those above, or a body's own
     * @param reason one sentence for people
     */
    public Disallowance(Activity activity, String code, String reason) {
        this(activity, code, Objects.requireNonNull(reason, "reason"), null);
    }

    /** Leaves out an activity that was completed outside the fixed days of a window. */
    static Disallowance outside(EarningWindow window, boolean before, Activity activity) {
        return new Disallowance(activity, before ? BEFORE_WINDOW : AFTER_WINDOW, null, window);
    }

    /** {@return the activity} */
    public Activity activity() {
        return activity;
    }

    /** {@return the stable code: one of those above, or a body's own} */
    public String code() {
        return code;
    }

    /** {@return one sentence for people} */
    public String reason() {
        return reason == null ? Objects.requireNonNull(window).reason(code.equals(BEFORE_WINDOW)) : reason;
    }

    /** {@return the host's own key of the activity, if the host gave one} */
    public Optional<String> activityKey() {
        return activity.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Disallowance that
                && activity.equals(that.activity)
                && code.equals(that.code)
                && reason().equals(that.reason());
    }

    @Override
    public int hashCode() {
        return Objects.hash(activity, code, reason());
    }

    /** Returns the activity, the code and the reason, without holder data. */
    @Override
    public String toString() {
        return "Disallowance[activity=" + activity + ", code=" + code + ", reason=" + reason() + "]";
    }

    private Object writeReplace() {
        return new Form(activity, code, reason());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a disallowance is read from its form");
    }

    /** What a stream holds. */
    private record Form(Activity activity, String code, String reason) implements Serializable {
        private Object readResolve() {
            return new Disallowance(activity, code, reason);
        }
    }
}
