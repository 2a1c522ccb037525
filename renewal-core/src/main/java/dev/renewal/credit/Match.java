package dev.renewal.credit;

import java.util.function.Predicate;

/**
 * Which activities belong to a bucket, and the trait by which a holder can look for further ones.
 *
 * <p>Immutable and thread-safe, as long as the test is.
 *
 * @param trait the trait that further activities need
 * @param test says of a recorded activity whether it belongs to the bucket; a pure function
 */
public record Match(Trait trait, Predicate<Activity> test) {
    /**
     * Matches activities on a topic.
     *
     * @param topic the topic
     * @return the match
     */
    public static Match topic(String topic) {
        return new Match(
                new Trait("topic", topic), activity -> activity.topics().contains(topic));
    }

    /**
     * Matches activities that somebody approved.
     *
     * @param approver who approved them
     * @return the match
     */
    public static Match approvedBy(String approver) {
        return new Match(
                new Trait("approved_by", approver),
                activity -> activity.approvers().contains(approver));
    }

    /**
     * Matches activities of a kind.
     *
     * @param kind the kind
     * @return the match
     */
    public static Match kind(String kind) {
        return new Match(new Trait("kind", kind), activity -> activity.kind().equals(kind));
    }

    /**
     * Matches activities that were delivered in a way.
     *
     * @param delivery the way, such as {@code live}
     * @return the match
     */
    public static Match delivery(String delivery) {
        return new Match(
                new Trait("delivery", delivery),
                activity -> activity.delivery().filter(delivery::equals).isPresent());
    }

    /**
     * Matches by a test of the body's own.
     *
     * @param own the test; a pure function
     * @return a match with the same trait
     */
    public Match when(Predicate<Activity> own) {
        return new Match(trait, own);
    }
}
