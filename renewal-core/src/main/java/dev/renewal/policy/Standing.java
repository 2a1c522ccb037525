package dev.renewal.policy;

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
    /** The published rules, or the facts given, do not decide it; a note names what is missing. */
    UNDETERMINED("undetermined");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** {@return the label, such as {@code not-yet-certified}} */
    public String label() {
        return label;
    }
}
