package dev.renewal.error;

import java.io.InvalidObjectException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Checks what was read from a serialized form, which may have been tampered with: a value that exists is a valid one, however
 * it came to be.
 */
public final class SerializedForm {
    private SerializedForm() {}

    /**
     * Refuses a value that its factories would not make.
     *
     * @param sound whether they would; what it throws says that they would not
     * @throws InvalidObjectException if they would not
     */
    public static void require(BooleanSupplier sound) throws InvalidObjectException {
        boolean isSound;
        try {
            isSound = sound.getAsBoolean();
        } catch (RuntimeException refused) {
            InvalidObjectException invalid = new InvalidObjectException(refused.getMessage());
            invalid.initCause(refused);
            throw invalid;
        }
        if (!isSound) {
            throw new InvalidObjectException("a serialized form that nothing writes");
        }
    }

    /**
     * Copies a list that a value keeps, and that may have come from a stream.
     *
     * @param <E> the type of the elements
     * @param list the list
     * @param type their class, as a stream may hold a list of anything
     * @return an immutable list of the same elements; the list itself if it is one
     * @throws ClassCastException if an element is of another class
     */
    public static <E> List<E> copyOf(List<E> list, Class<?> type) {
        List<E> copy = List.copyOf(list);
        for (int i = 0; i < copy.size(); i++) {
            type.cast(copy.get(i));
        }
        return copy;
    }

    /**
     * Says whether a list is one that a value may keep: who wrote the stream cannot change it.
     *
     * @param list the list as it was read
     * @param type the class of its elements
     * @return true if it is an immutable list of such elements
     * @throws ClassCastException if an element is of another class
     */
    public static boolean isListOf(List<?> list, Class<?> type) {
        return copyOf(list, type) == list;
    }
}
