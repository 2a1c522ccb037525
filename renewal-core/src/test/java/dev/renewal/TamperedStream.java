package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Values as streams of Java serialization that somebody may have tampered with. */
public final class TamperedStream {
    private TamperedStream() {}

    /** The value that is read of the stream of another. */
    public static Object copy(Object value) throws IOException, ClassNotFoundException {
        return read(written(value, part -> part));
    }

    /** Asserts that no value is read where something else, or nothing, stands in the place of some of its parts. */
    public static void assertRefused(Object value, UnaryOperator<Object> replacement) {
        assertRefused(written(value, replacement));
    }

    /** Asserts that no value is read where one text of its stream stands in the place of another, where that is last. */
    public static void assertRefused(Object value, String from, String to) {
        String stream = new String(written(value, part -> part), StandardCharsets.ISO_8859_1);
        int place = stream.lastIndexOf(from);
        assertThat(place).isPositive();
        assertRefused((stream.substring(0, place) + to + stream.substring(place + from.length()))
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(byte[] stream) {
        assertThatExceptionOfType(InvalidObjectException.class).isThrownBy(() -> read(stream));
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
