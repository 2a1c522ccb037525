package dev.renewal.term;

import java.time.LocalDate;
import java.util.Objects;

/** The event of a holder's history from which terms are counted. */
public enum Anchor {
    /** The initial certification. */
    CERTIFIED("certification"),
    /** The latest reinstatement, or the certification if there is none. Renewals do not move the terms. */
    CERTIFIED_OR_REINSTATED("certification, or the latest reinstatement"),
    /** The latest of certification, renewal and reinstatement. Each of them starts a new term. */
    LATEST_EVENT("latest of certification, renewal and reinstatement");

    private final String label;

    Anchor(String label) {
        this.label = label;
    }

    /** {@return the name of the day, for explanations} */
    public String label() {
        return label;
    }

    /**
     * Finds the day in a history.
     *
     * @param history the history
     * @return the day
     */
    public LocalDate in(RenewalHistory history) {
        Objects.requireNonNull(history, "history");
        return switch (this) {
            case CERTIFIED -> history.beganOn();
            case CERTIFIED_OR_REINSTATED -> history.certifiedOrReinstatedOn();
            case LATEST_EVENT -> history.latestEvent();
        };
    }
}
