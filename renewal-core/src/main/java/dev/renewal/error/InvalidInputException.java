package dev.renewal.error;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a value passed to the library cannot be used. It names the field, the value found and the value wanted.
 *
 * <p>It is thrown where the value enters and never later, so every value that exists is valid. The {@linkplain #code()
 * code} is stable. The message is for people. Instances are immutable.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;
    /** In characters of the message, of which a character that cannot be seen takes several. */
    private static final int LONGEST_SHOWN = 240;

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
     * @param field the name of the field; the message shows it as it does the value, for a host may have it from outside
     * @param found the value found; long values are shortened in the message
     * @param wanted what is wanted, to complete "wanted: …"
     */
    public InvalidInputException(String code, String field, @Nullable Object found, String wanted) {
        this(quoted(found), code, field, wanted);
    }

    private InvalidInputException(String quoted, String code, String field, String wanted) {
        super(shown(Objects.requireNonNull(field, "field"), LONGEST_SHOWN) + ": found " + quoted + ", wanted: " + wanted
                + " [" + code + "]");
        this.code = Objects.requireNonNull(code, "code");
        this.field = field;
        this.found = Objects.requireNonNull(quoted, "quoted");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
    }

    /**
     * Creates the exception again, as where its parts were written and are read.
     *
     * @param code the stable code, in capitals
     * @param field the name of the field
     * @param quoted the value found as {@link #found()} returns it, in quotation marks and shortened; any other text is quoted
     * @param wanted what is wanted
     * @return the exception
     */
    public static InvalidInputException again(String code, String field, String quoted, String wanted) {
        boolean asFound = quoted.codePoints().allMatch(InvalidInputException::isSeen);
        return new InvalidInputException(asFound ? quoted : quoted(quoted), code, field, wanted);
    }

    /** {@return the code, such as {@code INVALID_CREDITS}} */
    public String code() {
        return code;
    }

    /** {@return the name of the field that holds the value} */
    public String field() {
        return field;
    }

    /** {@return the value found, in quotation marks, shortened if it is long; what cannot be seen is named, as in {@code <U+200B>}} */
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
     * @return its text in quotation marks, shortened if it is long; what cannot be seen is named, as in {@code <U+200B>}
     */
    public static String quoted(@Nullable Object found) {
        return '"' + shown(String.valueOf(found), LONGEST_QUOTE) + '"';
    }

    private static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int characters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (characters == longest || shown.length() >= LONGEST_SHOWN) {
                return shown.append('…').toString();
            }
            int character = text.codePointAt(i);
            characters++;
            if (isSeen(character)) {
                shown.appendCodePoint(character);
            } else {
                // a message must stay on one line, and show what a value contains
                appendNumber(character, shown);
            }
        }
        return shown.toString();
    }

    private static void appendNumber(int character, StringBuilder shown) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        shown.append("<U+");
        for (int missing = 4 - digits.length(); missing > 0; missing--) {
            shown.append('0');
        }
        shown.append(digits).append('>');
    }

    /**
     * False for control and format characters, including those that change the direction of text, for lone surrogates, and for
     * white space that looks like a space and is none.
     */
    private static boolean isSeen(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
