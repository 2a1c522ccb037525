package dev.renewal.policy;

import dev.renewal.fact.Fate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One item of the host's record, and what became of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item what kind of item it is
 * @param key the host's key of the item, or else its day; the name of a further input
 * @param what the item in words
 * @param fates what became of it, at least one; several where it was used several times, or counts in part
 */
public record AccountEntry(Item item, String key, String what, List<Fate> fates) implements Serializable {
    /** What kind of item of a record it is. */
    public enum Item {
        /** An event of the history, the certification included. */
        EVENT("event"),
        /** An expiration that is printed on a certificate. */
        PRINTED_EXPIRATION("printed expiration"),
        /** A recorded activity. */
        ACTIVITY("activity"),
        /** A recorded payment. */
        PAYMENT("payment"),
        /** A further input, membership included. */
        INPUT("input");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        /** {@return the name as explanations show it, such as {@code activity}} */
        public String label() {
            return label;
        }
    }

    /**
     * Copies the list.
     *
     * @param item what kind of item it is
     * @param key the host's key of the item, or else its day; the name of a further input
     * @param what the item in words
     * @param fates what became of it, at least one
     * @throws IllegalArgumentException if there is no fate
     */
    public AccountEntry {
        Objects.requireNonNull(fates, "fates");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(what, "what");
        // a stream may hold a list of anything
        for (Fate fate : fates) {
            Objects.requireNonNull(fate, "fate");
        }
        fates = List.copyOf(fates);
        if (fates.isEmpty()) {
            throw new IllegalArgumentException("something became of each item: " + item.label());
        }
    }

    /** {@return whether something of it counts, for any option or term} */
    public boolean counts() {
        return !counted().isEmpty();
    }

    /** {@return for which options or terms it counts, how much, and towards which requirements; empty where it does not} */
    public List<Fate.Counted> counted() {
        List<Fate.Counted> counted = new ArrayList<>();
        for (Fate fate : fates) {
            if (fate instanceof Fate.Counted some) {
                counted.add(some);
            }
        }
        return List.copyOf(counted);
    }

    /** {@return the item and its fates on one line, with the holder's dates} */
    public String toText() {
        StringBuilder text = new StringBuilder(what).append(": ");
        for (int i = 0; i < fates.size(); i++) {
            text.append(i == 0 ? "" : "; ").append(fates.get(i).toText());
        }
        return text.toString();
    }

    /** Returns a description without the holder's dates. */
    @Override
    public String toString() {
        return "account of " + item.label();
    }
}
