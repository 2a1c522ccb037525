package dev.renewal.architecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Values as streams of Java serialization, and streams that somebody tampered with. */
final class Streams {
    /** What a host sets as well: without it, a length in a stream fills the memory before anything of ours is asked. */
    private static final ObjectInputFilter LIMITS =
            ObjectInputFilter.Config.createFilter("maxarray=10000;maxdepth=200;maxrefs=100000");

    private Streams() {}

    static byte[] of(Object value) {
        return with(value, number -> UnaryOperator.identity());
    }

    /** The stream of a value in which each object, by its number in the stream, is replaced by another. */
    static byte[] with(Object value, IntFunction<UnaryOperator<Object>> replacement) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (Replacing out = new Replacing(octets, replacement)) {
            out.writeObject(value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return octets.toByteArray();
    }

    static Object read(byte[] octets) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(octets))) {
            in.setObjectInputFilter(LIMITS);
            return in.readObject();
        }
    }

    private static final class Replacing extends ObjectOutputStream {
        private final IntFunction<UnaryOperator<Object>> replacement;
        private int number;

        Replacing(ByteArrayOutputStream octets, IntFunction<UnaryOperator<Object>> replacement) throws IOException {
            super(octets);
            this.replacement = replacement;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object written) {
            return replacement.apply(number++).apply(written);
        }
    }
}
