package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Writes values as streams of Java serialization, and reads streams that somebody tampered with. */
public final class TamperedStream {
    private TamperedStream() {}

    /** Returns the value that is read from the stream of another. */
    public static Object copy(Object value) throws IOException, ClassNotFoundException {
        return read(written(value, part -> part));
    }

    /** Asserts that a value is refused after some of its parts were replaced. */
    public static void assertRefused(Object value, UnaryOperator<Object> replacement) {
        assertRefused(written(value, replacement));
    }

    /** Replaces values of a type, or the forms in which they are written, by null. */
    public static UnaryOperator<Object> without(Class<?> type) {
        return part -> part.getClass() == type || part.getClass().getEnclosingClass() == type ? null : part;
    }

    /** Asserts that a value is refused after the last occurrence of some bytes in its stream was replaced. */
    public static void assertRefused(Object value, String from, String to) {
        String stream = new String(written(value, part -> part), StandardCharsets.ISO_8859_1);
        int place = stream.lastIndexOf(from);
        assertThat(place).isPositive();
        assertRefused((stream.substring(0, place) + to + stream.substring(place + from.length()))
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The check may be that of a constructor, of a factory, or of a form. */
    private static void assertRefused(byte[] stream) {
        assertThatThrownBy(() -> read(stream))
                .isInstanceOfAny(
                        InvalidObjectException.class, IllegalArgumentException.class, NullPointerException.class);
    }

    private static byte[] written(Object value, UnaryOperator<Object> replacement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Replacing out = new Replacing(bytes, replacement)) {
            out.writeObject(value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return in.readObject();
        }
    }

    private static final class Replacing extends ObjectOutputStream {
        private final UnaryOperator<Object> replacement;

        Replacing(ByteArrayOutputStream bytes, UnaryOperator<Object> replacement) throws IOException {
            super(bytes);
            this.replacement = replacement;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object written) {
            return replacement.apply(written);
        }
    }
}
