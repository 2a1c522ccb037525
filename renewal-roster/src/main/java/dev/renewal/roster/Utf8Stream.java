package dev.renewal.roster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file as UTF-8, whatever its encoding; what is no text in that encoding is no UTF-8 either. */
final class Utf8Stream extends InputStream {
    private static final char NO_TEXT = '\uDCFF';
    /** In no UTF-8. */
    private static final int NO_OCTET = 0xFF;

    private static final int SIZE = 16 * 1024;

    private final Reader reader;
    private final char[] characters = new char[SIZE];
    private byte[] octets = new byte[0];
    private int at;

    private Utf8Stream(InputStream in, Charset encoding) {
        reader = new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NO_TEXT)));
    }

    /** Opens a file in an encoding, or in UTF-16 or UTF-8 where its byte-order mark says so. */
    static InputStream of(InputStream file, Charset encoding) throws IOException {
        InputStream in = new BufferedInputStream(file);
        in.mark(2);
        int mark = in.read() << 8 | in.read();
        in.reset();
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new Utf8Stream(in, StandardCharsets.UTF_16);
        }
        return encoding.equals(StandardCharsets.UTF_8) || mark == 0xEFBB ? in : new Utf8Stream(in, encoding);
    }

    @Override
    public int read() throws IOException {
        return fill() ? octets[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, octets.length - at);
        System.arraycopy(octets, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == octets.length) {
            // one is left for the other half of a pair
            int count = reader.read(characters, 0, SIZE - 1);
            if (count < 0) {
                return false;
            }
            if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
                int low = reader.read();
                characters[count] = (char) low;
                count += low < 0 ? 0 : 1;
            }
            octets = encoded(new String(characters, 0, count));
            at = 0;
        }
        return true;
    }

    private static byte[] encoded(String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(text.length());
        int from = 0;
        for (int to = 0; to <= text.length(); to++) {
            boolean isText = to < text.length() && !isNoText(text, to);
            if (!isText) {
                all.writeBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
                from = to + 1;
                if (to < text.length()) {
                    all.write(NO_OCTET);
                }
            }
        }
        return all.toByteArray();
    }

    /** The decoder gives whole pairs: half of one alone is what it puts in the place of what is no text. */
    private static boolean isNoText(String text, int at) {
        return text.charAt(at) == NO_TEXT && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
