package dev.renewal.error;

import java.util.Locale;

/**
 * Brings names into the one form in which the library compares them, where they enter it.
 *
 * <p>Names are credential ids, kinds, units, topics, approvers and fees. So {@code AAMA} is {@code aama}, and {@code CPR Card}
 * is {@code cpr-card}. Keys of hosts are not names: they are compared exactly.
 */
public final class InputNames {
    private InputNames() {}

    /**
     * Brings a name into its compared form: without white space around it, in small letters, each run of white space,
     * underscores and hyphens as one hyphen.
     *
     * @param name the name
     * @return the form, empty where the name is blank; the same object where the name has that form
     */
    public static String compared(String name) {
        return isCompared(name) ? name : formed(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Brings a name into its compared form, and refuses one without any.
     *
     * @param code the stable code of the refusal
     * @param field the name of the field that holds the name
     * @param name the name
     * @param wanted what is wanted, to complete "wanted: …"
     * @return the form
     * @throws InvalidInputException if the name is blank
     */
    public static String compared(String code, String field, String name, String wanted) {
        String compared = compared(name);
        if (compared.isEmpty()) {
            throw new InvalidInputException(code, field, name, wanted);
        }
        return compared;
    }

    /** Whether a name is of small letters, digits and single hyphens between them, as most are. */
    private static boolean isCompared(String name) {
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean ofWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!ofWord && !(c == '-' && inWord)) {
                return false;
            }
            inWord = ofWord;
        }
        return true;
    }

    private static String formed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isSpace(name.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(name.charAt(to - 1))) {
            to--;
        }
        StringBuilder formed = new StringBuilder(to - from);
        boolean joined = false;
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            boolean joins = c == '-' || c == '_' || isSpace(c);
            if (!joins) {
                formed.append(c);
            } else if (!joined) {
                formed.append('-');
            }
            joined = joins;
        }
        return formed.toString();
    }

    /** White space as spreadsheets write it, no-break spaces included. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
