package dev.renewal.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row as bytes, on its way to the other rows of its holder and credential: numbers, and texts with their lengths in front. The
 * first number says what follows.
 */
final class PackedRow {
    /** The texts of the columns, which are read again where they are wanted. */
    static final int TEXTS = 0;
    /** What a row is about, and why it is refused. */
    static final int REFUSED = 1;

    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final byte NOT_UTF_8 = (byte) 0xFF;
    private static final int MOST_OF_LENGTH = 5;

    private byte[] octets = new byte[256];
    private int length;

    /** Takes the text of the next column, or null where the file does not have the column. */
    void add(String text) {
        if (text == null) {
            add(0);
            return;
        }
        if (text.equals(Words.NOT_UTF_8)) {
            add(2);
            octets[length++] = NOT_UTF_8;
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length);
    }

    /** Takes the bytes of the text of the next column. */
    void add(byte[] text, int from, int to) {
        add(to - from + 1);
        reserve(to - from);
        System.arraycopy(text, from, octets, length, to - from);
        length += to - from;
    }

    /** Takes a number that is not negative. */
    void add(int number) {
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

    /** Starts anew with what follows. */
    void start(int kind) {
        length = 0;
        add(kind);
    }

    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(octets, length);
    }

    /** Reads what a packed row holds, one after the other. */
    static final class Reader {
        private final byte[] octets;
        private final Words words;
        private int start;
        private int at;

        Reader(byte[] octets, int from, Words words) {
            this.octets = octets;
            this.at = from;
            this.words = words;
        }

        /** Returns the next number. */
        int number() {
            int number = 0;
            int shift = 0;
            while (octets[at] < 0) {
                number |= (octets[at++] & MORE - 1) << shift;
                shift += BITS;
            }
            return number | octets[at++] << shift;
        }

        int at() {
            return at;
        }

        /** Returns the next text, or null where there is none. */
        String text() {
            return next() ? Words.text(octets, start, at) : null;
        }

        /** Returns the next text, which is likely to come again, or null where there is none. */
        String word() {
            return next() ? words.word(octets, start, at) : null;
        }

        private boolean next() {
            int size = number();
            start = at;
            at += Math.max(0, size - 1);
            return size > 0;
        }
    }
}
