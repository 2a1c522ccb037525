package dev.renewal.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes text of UTF-8. Words that come again and again, as kinds, units and dates do, are one string each: that saves the
 * making, and what is known of a string is found again by it. Not thread-safe.
 */
final class Words {
    /** Stands for bytes that are not UTF-8: as half of a surrogate pair, which no UTF-8 stands for. */
    static final String NOT_UTF_8 = "\uDCFF";

    private static final int SLOTS = 1 << 14;
    static final int LONGEST = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private final String[] words = new String[SLOTS];

    /** Returns the text of bytes that may come again. */
    String word(byte[] octets, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return text(octets, from, to);
        }
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + octets[at];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String known = words[slot];
        if (known == null || !is(known, octets, from, length)) {
            known = text(octets, from, to);
            words[slot] = known;
        }
        return known;
    }

    private static boolean is(String word, byte[] octets, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            // a byte beyond ASCII is negative, and like no character: such words are made each time
            if (word.charAt(at) != octets[from + at]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text of bytes, or {@link #NOT_UTF_8}. */
    static String text(byte[] octets, int from, int to) {
        String text = new String(octets, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || isUtf8(Arrays.copyOfRange(octets, from, to)) ? text : NOT_UTF_8;
    }

    static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
