package dev.renewal.policy;

import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.KnownWords;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The words that a credential knows, for hosts that build forms and imports.
 *
 * <p>Names are in the form in which they are compared. Immutable and thread-safe.
 *
 * @param kinds the kinds that count, each with its units; an activity with several sizes counts in the first of them
 * @param topics the topics, in the order of the card
 * @param ownTopicsOnly whether any other topic is one that the credential does not know
 * @param approvers those whose approval makes a difference, in the order of the card
 * @param feesQuoted the fees of its options
 * @param feesRead the fees that are looked for among the payments
 * @param inputs the further inputs
 */
public record Vocabulary(
        List<CountedKind> kinds,
        Set<String> topics,
        boolean ownTopicsOnly,
        Set<String> approvers,
        Set<String> feesQuoted,
        Set<String> feesRead,
        Set<InputKey<?>> inputs) {
    /**
     * Copies the collections and keeps their order.
     *
     * @param kinds the kinds that count, each with its units; an activity with several sizes counts in the first of them
     * @param topics the topics, in the order of the card
     * @param ownTopicsOnly whether any other topic is one that the credential does not know
     * @param approvers those whose approval makes a difference, in the order of the card
     * @param feesQuoted the fees of its options
     * @param feesRead the fees that are looked for among the payments
     * @param inputs the further inputs
     */
    public Vocabulary {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(approvers, "approvers");
        Objects.requireNonNull(feesQuoted, "feesQuoted");
        Objects.requireNonNull(feesRead, "feesRead");
        Objects.requireNonNull(inputs, "inputs");
        kinds = List.copyOf(kinds);
        topics = copied(topics);
        approvers = copied(approvers);
        feesQuoted = copied(feesQuoted);
        feesRead = copied(feesRead);
        inputs = copied(inputs);
    }

    /** {@return the words about activities, which find those of a record that are not known} */
    public KnownWords ofActivities() {
        return KnownWords.of(kinds, topics, ownTopicsOnly, approvers);
    }

    private static <T> Set<T> copied(Set<T> words) {
        Set<T> copy = new LinkedHashSet<>();
        for (T word : words) {
            copy.add(Objects.requireNonNull(word, "word"));
        }
        return Collections.unmodifiableSet(copy);
    }
}
