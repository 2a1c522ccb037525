package dev.renewal.fact;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer says of the host's record: an item or a word that was not understood, or that contradicts another.
 *
 * <p>Findings are ordered by code, key, kind of item, then sentence. Immutable and thread-safe.
 *
 * @param code the stable code, such as {@code unknown-kind}
 * @param item what the finding is about
 * @param key the host's key of the item, or else its day; a word as it is compared
 * @param sentence one sentence for people
 * @param nearest the nearest word that the credential knows, if one is near
 */
public record Finding(String code, Item item, String key, String sentence, Optional<String> nearest)
        implements Comparable<Finding>, Serializable {
    /** What a finding is about. */
    public enum Item {
        /** A recorded activity. */
        ACTIVITY("activity"),
        /** A recorded payment. */
        PAYMENT("payment"),
        /** An event of the history, the certification included. */
        EVENT("event"),
        /** A further input. */
        INPUT("input"),
        /** A word of the record, such as a kind or a topic. */
        WORD("word");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        /** {@return the name as answers show it, such as {@code activity}} */
        public String label() {
            return label;
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param code the stable code, such as {@code unknown-kind}
     * @param item what the finding is about
     * @param key the host's key of the item, or else its day; a word as it is compared
     * @param sentence one sentence for people
     * @param nearest the nearest word that the credential knows, if one is near
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(nearest, "nearest");
    }

    @Override
    public int compareTo(Finding other) {
        Objects.requireNonNull(other, "other");
        int order = code.compareTo(other.code);
        order = order != 0 ? order : key.compareTo(other.key);
        order = order != 0 ? order : item.compareTo(other.item);
        return order != 0 ? order : sentence.compareTo(other.sentence);
    }

    private Object writeReplace() {
        return new Form(code, item, key, sentence, nearest.orElse(null));
    }

    /** The serialized form; an {@link Optional} cannot be serialized. */
    private record Form(
            String code,
            Item item,
            String key,
            String sentence,
            @Nullable String nearest) implements Serializable {
        private Object readResolve() {
            return new Finding(code, item, key, sentence, Optional.ofNullable(nearest));
        }
    }
}
