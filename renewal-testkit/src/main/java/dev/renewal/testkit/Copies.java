package dev.renewal.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Copies values through Java serialization. */
final class Copies {
    private Copies() {}

    static <T extends Serializable> T of(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException refused) {
            throw new AssertionError("cannot be serialized: " + refused, refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            T copy = (T) in.readObject();
            return copy;
        } catch (IOException | ClassNotFoundException refused) {
            throw new AssertionError("cannot be read from its serialized form: " + refused, refused);
        }
    }
}
