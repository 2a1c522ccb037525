package dev.renewal.roster.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Output that shows each character which is not to be seen, and might turn the text around it, as its number. Templates escape
 * markup before it comes here.
 */
final class PlainOutput implements TemplateOutput {
    private final Writer out;

    PlainOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        try {
            int written = begin;
            for (int at = begin; at < end; ) {
                int character = value.codePointAt(at);
                int next = at + Character.charCount(character);
                if (isHidden(character)) {
                    out.write(value, written, at - written);
                    out.write(String.format("[U+%04X]", character));
                    written = next;
                }
                at = next;
            }
            out.write(value, written, end - written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT ->
                character != '\u00AD' && character != '\u200C' && character != '\u200D' && character < 0xE0000;
            default -> false;
        };
    }
}
