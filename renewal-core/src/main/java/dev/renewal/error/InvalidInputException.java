package dev.renewal.error;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Objects;

/**
 * Says that a value handed to the library cannot be used: which field, what was found, what is wanted.
 *
 * <p>Thrown where the value enters, never later, so that a value that exists is a valid one. The {@linkplain #code()
 * code} is stable; the message is for people. Instances are immutable.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    /** The stable code, such as {@code INVALID_CREDITS}. */
    private final String code;
    /** The field that holds the value, such as {@code renewed_on}. */
    private final String field;
    /** The value found, shortened. */
    private final String found;
    /** What is wanted instead. */
    private final String wanted;

    /**
     * Creates the exception.
     *
     * @param code the stable code, in capitals
     * @param field the name of the field
     * @param found the value found; long values are shortened in the message
     * @param wanted what is wanted, to complete "wanted: …"
     */
    public InvalidInputException(String code, String field, Object found, String wanted) {
        super(field + ": found " + quoted(found) + ", wanted: " + wanted + " [" + code + "]");
        this.code = Objects.requireNonNull(code, "code");
        this.field = Objects.requireNonNull(field, "field");
        this.found = quoted(found);
        this.wanted = Objects.requireNonNull(wanted, "wanted");
    }

    /**
     * Returns the stable code of the problem.
     *
     * @return the code, such as {@code INVALID_CREDITS}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the name of the field that holds the value.
     *
     * @return the field
     */
    public String field() {
        return field;
    }

    /**
     * Returns the value found, in quotation marks, without control characters and shortened where it is long.
     *
     * @return the value as it may be shown to people
     */
    public String found() {
        return found;
    }

    /**
     * Returns what is wanted instead of the value found.
     *
     * @return the end of the sentence "wanted: …"
     */
    public String wanted() {
        return wanted;
    }

    /**
     * Returns a value as it may be shown to people.
     *
     * @param found the value
     * @return its text in quotation marks, without control characters and shortened where it is long
     */
    public static String quoted(Object found) {
        String text = String.valueOf(found);
        String shown = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        StringBuilder quoted = new StringBuilder().append('"');
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            // a message must stay on its line, whatever the value holds
            quoted.appendCodePoint(isSeen(shown.codePointAt(i)) ? shown.codePointAt(i) : '?');
        }
        return quoted.append('"').toString();
    }

    /** No control or format characters, those that turn the direction of text among them, and no unpaired surrogates. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> code != null && field != null && found != null && wanted != null);
    }
}
