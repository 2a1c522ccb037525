package dev.renewal.error;

import java.util.Objects;

/**
 * Thrown if a value passed to the library cannot be used. It names the field, the value found and the value wanted.
 *
 * <p>It is thrown where the value enters and never later, so every value that exists is valid. The {@linkplain #code()
 * code} is stable. The message is for people. Instances are immutable.
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

    /** {@return the code, such as {@code INVALID_CREDITS}} */
    public String code() {
        return code;
    }

    /** {@return the name of the field that holds the value} */
    public String field() {
        return field;
    }

    /** {@return the value found, in quotation marks, without control characters, shortened if it is long} */
    public String found() {
        return found;
    }

    /** {@return what is wanted instead of the value found} */
    public String wanted() {
        return wanted;
    }

    /**
     * Formats a value for a message.
     *
     * @param found the value
     * @return its text in quotation marks, without control characters, shortened if it is long
     */
    public static String quoted(Object found) {
        String text = String.valueOf(found);
        String shown = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        StringBuilder quoted = new StringBuilder().append('"');
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            // a message must stay on one line, whatever the value contains
            quoted.appendCodePoint(isSeen(shown.codePointAt(i)) ? shown.codePointAt(i) : '?');
        }
        return quoted.append('"').toString();
    }

    /** False for control and format characters, including those that change the direction of text, and for lone surrogates. */
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
}
