package dev.renewal.architecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Values as streams of Java serialization, read with the filter that docs/serialization.md recommends. */
final class Streams {
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
        return readFrom(new ByteArrayInputStream(octets));
    }

    private static Object readFrom(InputStream stream) throws IOException, ClassNotFoundException {
        // filter: begin
        ObjectInputFilter filter = ObjectInputFilter.Config.createFilter("maxbytes=10000000;maxrefs=200000;maxdepth=60;"
                + "maxarray=100000;dev.renewal.**;java.time.*;java.math.*;java.util.CollSer;"
                + "java.util.ImmutableCollections$*;java.util.Currency;java.lang.Boolean;java.lang.Enum;"
                + "java.lang.Integer;java.lang.Number;java.lang.Object;java.lang.String;!*");
        try (ObjectInputStream in = new ObjectInputStream(stream)) {
            in.setObjectInputFilter(filter);
            return in.readObject();
        }
        // filter: end
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
