package dev.renewal.fact;

/** How well a fact is established, and so whether an answer that used it must say so in a note. */
public enum Grade {
    /** Stated in the guide that the library implements. */
    GUIDE("guide", false),
    /** Stated by the certifying body on its own site. */
    PRIMARY("primary", false),
    /** The body's own text, kept by somebody else. */
    OWN_TEXT("own-text", false),
    /** Stated by the host application, in place of what the library ships. */
    HOST("host", true),
    /** Somebody else's text. */
    SECONDARY("secondary", true),
    /** Nobody states it; the reading that harms a holder least was picked. */
    ASSUMED("assumed", true),
    /** Two sources disagree; one was picked. */
    DISPUTED("disputed", true),
    /** No source could be read: there is no value, which is not zero. */
    NOT_ESTABLISHED("not-established", true);

    private final String label;
    private final boolean noted;

    Grade(String label, boolean noted) {
        this.label = label;
        this.noted = noted;
    }

    /**
     * Returns the grade as it is written in tables and answers.
     *
     * @return the label, such as {@code own-text}
     */
    public String label() {
        return label;
    }

    /**
     * Says whether an answer that used a fact of this grade must carry a note.
     *
     * @return true for grades that leave room for doubt
     */
    public boolean asksForNote() {
        return noted;
    }

    /**
     * Says whether a fact of this grade rests on a text that can be cited.
     *
     * @return false where nobody states the fact
     */
    public boolean restsOnText() {
        return this != ASSUMED && this != NOT_ESTABLISHED;
    }
}
