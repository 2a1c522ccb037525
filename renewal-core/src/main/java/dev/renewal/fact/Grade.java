package dev.renewal.fact;

/** How well a fact is established, and so whether an answer that used it must say so in a note. */
public enum Grade {
    /** Stated in the guide that the library implements. */
    GUIDE("guide", false, "stated in the guide that the library implements"),
    /** Stated by the certifying body on its own site. */
    PRIMARY("primary", false, "stated by the certifying body on its own site"),
    /** The body's own text, kept by somebody else. */
    OWN_TEXT("own-text", false, "the body's own text, kept by somebody else"),
    /** Stated by the host application, in place of what the library ships. */
    HOST("host", true, "stated by the application, in place of what the library ships"),
    /** Somebody else's text. */
    SECONDARY("secondary", true, "somebody else's text"),
    /** Nobody states it; the reading that harms a holder least was picked. */
    ASSUMED("assumed", true, "stated by nobody; the reading that harms a holder least was picked"),
    /** Two sources disagree; one was picked. */
    DISPUTED("disputed", true, "two sources disagree; one was picked"),
    /** No source could be read: there is no value, which is not zero. */
    NOT_ESTABLISHED("not-established", true, "no source could be read: there is no value");

    private final String label;
    private final boolean noted;
    private final String meaning;

    Grade(String label, boolean noted, String meaning) {
        this.label = label;
        this.noted = noted;
        this.meaning = meaning;
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
     * Returns what the grade means.
     *
     * @return a few words for people
     */
    public String meaning() {
        return meaning;
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
