package dev.renewal.roster;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 in such a way that what is not UTF-8 can be found in the text: as half of a surrogate pair, which no UTF-8
 * stands for. One bad cell thus does not stop the reading of the rest.
 */
final class Utf8 {
    private static final String MARK = "\uDCFF";

    private Utf8() {}

    static Reader reader(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(MARK));
    }

    static boolean wasMalformed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
                at++; // the decoder gives whole pairs
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
