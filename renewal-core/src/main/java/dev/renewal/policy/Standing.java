package dev.renewal.policy;

import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a certification stands on the as-of date. The set is closed; a body's own word may stand beside it. */
public enum Standing {
    /** The as-of date is before the certification. */
    NOT_YET_CERTIFIED("not-yet-certified"),
    /** Valid, and may be used. */
    CURRENT("current"),
    /** Valid but not active, where a body has such a state. */
    INACTIVE("inactive"),
    /** Past its end, and still renewable without taking the initial examination again. */
    EXPIRED("expired"),
    /** Past its end, and only an examination brings it back. */
    LAPSED("lapsed"),
    /** Suspended by the body until it says otherwise. The holder may not use it. */
    SUSPENDED("suspended"),
    /** Taken away by the body. */
    REVOKED("revoked"),
    /** Given up by the holder. */
    RETIRED("retired"),
    /** The published rules, or the facts given, do not decide it; a note names what is missing. */
    UNDETERMINED("undetermined");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /**
     * Returns the standing that the events of a history leave, whatever the term says.
     *
     * @param history the history, as it was known on the as-of date
     * @return suspended, revoked or retired; empty if the events leave none of them
     */
    public static Optional<Standing> recorded(RenewalHistory history) {
        Objects.requireNonNull(history, "history");
        return Optional.ofNullable(recordedOrNull(history));
    }

    static @Nullable Standing recordedOrNull(RenewalHistory history) {
        HistoryEvent.Kind state = history.state().orElse(null);
        if (state == null) {
            return null;
        }
        return switch (state) {
            case SUSPENDED -> SUSPENDED;
            case REVOKED -> REVOKED;
            case RETIRED -> RETIRED;
            default -> throw new IllegalStateException("no standing follows from " + state);
        };
    }

    /** {@return the label, such as {@code not-yet-certified}} */
    public String label() {
        return label;
    }
}
