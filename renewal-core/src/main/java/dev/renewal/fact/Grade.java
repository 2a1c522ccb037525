package dev.renewal.fact;

/** How well a fact is established. The grade decides whether an answer that uses the fact needs a note. */
public enum Grade {
    /** Stated in the guide that the library implements. */
    GUIDE("guide", false, "stated in the guide that the library implements"),
    /** Stated by the certifying body on its own site. */
    PRIMARY("primary", false, "stated by the certifying body on its own site"),
    /** The certifying body's own text, kept by somebody else. */
    OWN_TEXT("own-text", false, "the body's own text, kept by somebody else"),
    /** Stated by the host application in an override. */
    HOST("host", true, "stated by the application, in place of what the library ships"),
    /** Somebody else's text. */
    SECONDARY("secondary", true, "somebody else's text"),
    /** Stated by nobody; the reading that harms a holder least was picked. */
    ASSUMED("assumed", true, "stated by nobody; the reading that harms a holder least was picked"),
    /** Two sources disagree; one was picked. */
    DISPUTED("disputed", true, "two sources disagree; one was picked"),
    /** No source could be read. There is no value, which is not the same as zero. */
    NOT_ESTABLISHED("not-established", true, "no source could be read: there is no value");

    private final String label;
    private final boolean noted;
    private final String meaning;

    Grade(String label, boolean noted, String meaning) {
        this.label = label;
        this.noted = noted;
        this.meaning = meaning;
    }

    /** {@return the label, such as {@code own-text}} */
    public String label() {
        return label;
    }

    /** {@return the meaning of the grade in a few words, for people} */
    public String meaning() {
        return meaning;
    }

    /** {@return whether an answer that uses a fact of this grade needs a note} */
    public boolean needsNote() {
        return noted;
    }

    /** {@return whether a fact of this grade needs a source; false if nobody states it} */
    public boolean restsOnText() {
        return this != ASSUMED && this != NOT_ESTABLISHED;
    }
}
