package dev.renewal.credit;

/**
 * Which activities belong to a bucket, and the trait by which a holder can look for further ones.
 *
 * <p>Immutable and thread-safe.
 *
 * @param trait the trait that further activities need
 * @param test says of a recorded activity whether it belongs to the bucket
 */
public record Match(Trait trait, TraitTest test) {
    /**
     * Matches activities on a topic.
     *
     * @param topic the topic
     * @return the match
     */
    public static Match topic(String topic) {
        return new Match(new Trait("topic", topic), TraitTest.topic(topic));
    }

    /**
     * Matches activities that somebody approved.
     *
     * @param approver who approved them
     * @return the match
     */
    public static Match approvedBy(String approver) {
        return new Match(new Trait("approved_by", approver), TraitTest.approvedBy(approver));
    }

    /**
     * Matches activities of a kind.
     *
     * @param kind the kind
     * @return the match
     */
    public static Match kind(String kind) {
        return new Match(new Trait("kind", kind), TraitTest.kind(kind));
    }

    /**
     * Matches activities that were delivered in a way.
     *
     * @param delivery the way, such as {@code live}
     * @return the match
     */
    public static Match delivery(String delivery) {
        return new Match(new Trait("delivery", delivery), TraitTest.delivery(delivery));
    }

    /**
     * Matches by a test of the body's own.
     *
     * @param own the test
     * @return a match with the same trait
     */
    public Match when(TraitTest own) {
        return new Match(trait, own);
    }
}
