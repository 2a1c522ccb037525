package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.error.InputNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A filter of activities by their traits: kind, units, topics, approvers, delivery, and the credential they were used for.
 *
 * <p>A filter never asks about the day, the amount, the course or the key, so its answer is computed once for all activities
 * with equal traits. Names are taken in the form in which they are compared. Immutable and thread-safe.
 */
public final class ActivityFilter {
    private static final ActivityFilter[] NO_PARTS = {};
    private static final ActivityFilter ALL = new ActivityFilter(Respect.ALL, "", NO_PARTS);
    private static final ActivityFilter ANY_TOPIC = new ActivityFilter(Respect.ANY_TOPIC, "", NO_PARTS);

    private final Respect respect;
    private final String value;
    private final ActivityFilter[] parts;

    private enum Respect {
        ALL,
        KIND,
        UNIT,
        TOPIC,
        ANY_TOPIC,
        APPROVER,
        DELIVERY,
        USED_ELSEWHERE,
        NOT,
        AND,
        OR
    }

    private ActivityFilter(Respect respect, String value, ActivityFilter... parts) {
        this.respect = respect;
        this.value = value;
        this.parts = parts;
    }

    private static ActivityFilter of(Respect respect, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a filter needs a name, not \"" + value + "\"");
        }
        return new ActivityFilter(respect, InputNames.compared(value), NO_PARTS);
    }

    /** Whether this matches what has a trait, and nothing else. */
    boolean isOf(Trait trait) {
        String attribute = switch (respect) {
            case KIND -> Trait.KIND;
            case TOPIC -> Trait.TOPIC;
            case APPROVER -> Trait.APPROVED_BY;
            case DELIVERY -> Trait.DELIVERY;
            default -> "";
        };
        return trait.attribute().equals(attribute) && trait.value().equals(value);
    }

    /** {@return a filter that matches every activity} */
    public static ActivityFilter all() {
        return ALL;
    }

    /**
     * {@return a filter that matches activities of a kind}
     *
     * @param kind the kind
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActivityFilter kind(String kind) {
        Objects.requireNonNull(kind, "kind");
        return of(Respect.KIND, kind);
    }

    /**
     * {@return a filter that matches activities with a size in a unit}
     *
     * @param unit the unit
     */
    public static ActivityFilter unit(CreditUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return of(Respect.UNIT, unit.name());
    }

    /**
     * {@return a filter that matches activities on a topic, whatever their other topics}
     *
     * @param topic the topic
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActivityFilter topic(String topic) {
        Objects.requireNonNull(topic, "topic");
        return of(Respect.TOPIC, topic);
    }

    /** {@return a filter that matches activities with at least one topic} */
    public static ActivityFilter anyTopic() {
        return ANY_TOPIC;
    }

    /**
     * {@return a filter that matches activities that somebody approved, whoever else did}
     *
     * @param approver who approved them
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActivityFilter approvedBy(String approver) {
        Objects.requireNonNull(approver, "approver");
        return of(Respect.APPROVER, approver);
    }

    /**
     * {@return a filter that matches activities that were delivered in a way}
     *
     * @param delivery the way, such as {@code live}
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActivityFilter delivery(String delivery) {
        Objects.requireNonNull(delivery, "delivery");
        return of(Respect.DELIVERY, delivery);
    }

    /**
     * {@return a filter that matches activities that were used for another credential than this one}
     *
     * @param credential a credential, as the host writes it
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActivityFilter usedElsewhereThan(String credential) {
        Objects.requireNonNull(credential, "credential");
        return of(Respect.USED_ELSEWHERE, credential);
    }

    /**
     * {@return a filter that matches what this filter and another match}
     *
     * @param further the other filter
     */
    public ActivityFilter and(ActivityFilter further) {
        return joined(Respect.AND, further);
    }

    /**
     * {@return a filter that matches what this filter or another matches, or both}
     *
     * @param further the other filter
     */
    public ActivityFilter or(ActivityFilter further) {
        return joined(Respect.OR, further);
    }

    /** Joins the parts of long chains side by side, so that a chain is not a deep tree. */
    private ActivityFilter joined(Respect by, ActivityFilter further) {
        Objects.requireNonNull(further, "further");
        int before = respect == by ? parts.length : 1;
        ActivityFilter[] joined = new ActivityFilter[before + 1];
        System.arraycopy(respect == by ? parts : new ActivityFilter[] {this}, 0, joined, 0, before);
        joined[before] = further;
        return new ActivityFilter(by, "", joined);
    }

    /** {@return a filter that matches what this filter does not} */
    public ActivityFilter negate() {
        return new ActivityFilter(Respect.NOT, "", this);
    }

    /**
     * {@return whether the filter matches an activity}
     *
     * @param activity the activity
     */
    public boolean test(Activity activity) {
        Objects.requireNonNull(activity, "activity");
        return test(activity.traits());
    }

    boolean test(ActivityTraits traits) {
        return switch (respect) {
            case ALL -> true;
            case KIND -> traits.kind().equals(value);
            case UNIT -> isIn(traits);
            case TOPIC -> contains(traits.topics());
            case ANY_TOPIC -> !traits.topics().isEmpty();
            case APPROVER -> contains(traits.approvers());
            case DELIVERY -> traits.delivery().equals(value);
            case USED_ELSEWHERE ->
                !traits.usedFor().isEmpty() && !traits.usedFor().equals(value);
            case NOT -> !parts[0].test(traits);
            case AND -> countMatching(traits) == parts.length;
            case OR -> countMatching(traits) > 0;
        };
    }

    private boolean isIn(ActivityTraits traits) {
        boolean found = traits.unit().name().equals(value);
        for (int i = 0; !found && i < traits.furtherUnits().size(); i++) {
            found = traits.furtherUnits().get(i).name().equals(value);
        }
        return found;
    }

    private int countMatching(ActivityTraits traits) {
        int matching = 0;
        for (ActivityFilter part : parts) {
            matching += part.test(traits) ? 1 : 0;
        }
        return matching;
    }

    private boolean contains(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the topics and approvers that the filter names. */
    void collectNames(Set<String> topics, Set<String> approvers) {
        if (respect == Respect.TOPIC) {
            topics.add(value);
        } else if (respect == Respect.APPROVER) {
            approvers.add(value);
        }
        for (ActivityFilter part : parts) {
            part.collectNames(topics, approvers);
        }
    }
}
