package dev.renewal.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of a row as bytes, on their way to the other rows of its holder and credential: column by column the length and
 * the text. What they say is read again where it is wanted, which costs less than to write it in another way.
 */
final class PackedRow {
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final byte NOT_UTF_8 = (byte) 0xFF;
    private static final int MOST_OF_LENGTH = 5;

    private byte[] octets = new byte[256];
    private int length;

    /** Takes the text of the next column, or null where the file does not have the column. */
    void add(String text) {
        if (text == null) {
            putLength(0);
            return;
        }
        if (text.equals(Words.NOT_UTF_8)) {
            putLength(2);
            octets[length++] = NOT_UTF_8;
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putLength(encoded.length + 1);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, octets, length, encoded.length);
        length += encoded.length;
    }

    private void putLength(int number) {
        reserve(MOST_OF_LENGTH + 1);
        int rest = number;
        while (rest >= MORE) {
            octets[length++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        octets[length++] = (byte) rest;
    }

    private void reserve(int further) {
        if (length + further > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + further));
        }
    }

    void clear() {
        length = 0;
    }

    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }

    /** Returns the row behind a byte that says whether it is refused. */
    byte[] toByteArray(boolean isRefused) {
        byte[] all = new byte[length + 1];
        all[0] = (byte) (isRefused ? 1 : 0);
        System.arraycopy(octets, 0, all, 1, length);
        return all;
    }

    /** Reads the texts of a packed row, one after the other. */
    static final class Texts {
        private final byte[] octets;
        private final Words words;
        private int at;

        Texts(byte[] octets, int from, Words words) {
            this.octets = octets;
            this.at = from;
            this.words = words;
        }

        /** Returns the next text, or null where there is none. */
        String next() {
            int size = 0;
            int shift = 0;
            while (octets[at] < 0) {
                size |= (octets[at++] & MORE - 1) << shift;
                shift += BITS;
            }
            size |= octets[at++] << shift;
            if (size == 0) {
                return null;
            }
            at += size - 1;
            return words.word(octets, at - size + 1, at);
        }
    }
}
