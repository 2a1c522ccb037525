package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A test of what an activity is like: its kind, unit, topics, approvers, delivery, and what it was used for.
 *
 * <p>It asks of nothing else, so that activities that are alike in all of these are tested once, however many there are;
 * any other test of activities is asked of each. Immutable and thread-safe.
 */
public final class TraitTest implements Predicate<Activity> {
    static final TraitTest ALL = new TraitTest(Respect.ANY, null, null, null, null);

    private final Respect respect;
    private final String value;
    private final CreditUnit unit;
    private final TraitTest one;
    private final TraitTest other;

    private enum Respect {
        ANY,
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

    private TraitTest(Respect respect, String value, CreditUnit unit, TraitTest one, TraitTest other) {
        this.respect = respect;
        this.value = value;
        this.unit = unit;
        this.one = one;
        this.other = other;
    }

    private static TraitTest of(Respect respect, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a test of traits asks for a name: \"" + value + "\"");
        }
        return new TraitTest(respect, value, null, null, null);
    }

    /**
     * Tests the kind.
     *
     * @param kind the kind
     * @return a test that activities of that kind pass
     * @throws IllegalArgumentException if the name is blank
     */
    public static TraitTest kind(String kind) {
        return of(Respect.KIND, kind);
    }

    /**
     * Tests the unit of the recorded amount.
     *
     * @param unit the unit
     * @return a test that activities recorded in that unit pass
     */
    public static TraitTest unit(CreditUnit unit) {
        return new TraitTest(Respect.UNIT, null, Objects.requireNonNull(unit, "unit"), null, null);
    }

    /**
     * Tests the topics.
     *
     * @param topic the topic
     * @return a test that activities pass of which it is one of the topics
     * @throws IllegalArgumentException if the name is blank
     */
    public static TraitTest topic(String topic) {
        return of(Respect.TOPIC, topic);
    }

    /**
     * Tests whether there is a topic at all.
     *
     * @return a test that activities with one or more topics pass
     */
    public static TraitTest anyTopic() {
        return new TraitTest(Respect.ANY_TOPIC, null, null, null, null);
    }

    /**
     * Tests the approvers.
     *
     * @param approver who approved
     * @return a test that activities pass of which that is one of the approvers
     * @throws IllegalArgumentException if the name is blank
     */
    public static TraitTest approvedBy(String approver) {
        return of(Respect.APPROVER, approver);
    }

    /**
     * Tests the delivery.
     *
     * @param delivery the way, such as {@code live}
     * @return a test that activities pass that were delivered in that way
     * @throws IllegalArgumentException if the name is blank
     */
    public static TraitTest delivery(String delivery) {
        return of(Respect.DELIVERY, delivery);
    }

    /**
     * Tests what the activity was used for.
     *
     * @param credential a credential, as the host writes it
     * @return a test that activities pass that were used for another credential
     * @throws IllegalArgumentException if the name is blank
     */
    public static TraitTest usedElsewhereThan(String credential) {
        return of(Respect.USED_ELSEWHERE, credential);
    }

    /**
     * Joins two tests.
     *
     * @param further the other test
     * @return a test that activities pass that pass both
     */
    public TraitTest and(TraitTest further) {
        return new TraitTest(Respect.AND, null, null, this, Objects.requireNonNull(further, "further"));
    }

    /**
     * Joins two tests.
     *
     * @param further the other test
     * @return a test that activities pass that pass one of them, or both
     */
    public TraitTest or(TraitTest further) {
        return new TraitTest(Respect.OR, null, null, this, Objects.requireNonNull(further, "further"));
    }

    /**
     * Turns the test round.
     *
     * @return a test that activities pass that do not pass this one
     */
    @Override
    public TraitTest negate() {
        return new TraitTest(Respect.NOT, null, null, this, null);
    }

    /**
     * Tests an activity.
     *
     * @param activity the activity
     * @return whether it passes
     */
    @Override
    public boolean test(Activity activity) {
        return test(Likeness.of(activity));
    }

    boolean test(Likeness likeness) {
        return switch (respect) {
            case ANY -> true;
            case KIND -> likeness.kind().equals(value);
            case UNIT -> likeness.unit().equals(unit);
            case TOPIC -> contains(likeness.topics());
            case ANY_TOPIC -> !likeness.topics().isEmpty();
            case APPROVER -> contains(likeness.approvers());
            case DELIVERY -> likeness.delivery().equals(value);
            case USED_ELSEWHERE ->
                !likeness.usedFor().isEmpty() && !likeness.usedFor().equals(value);
            case NOT -> !one.test(likeness);
            case AND -> one.test(likeness) && other.test(likeness);
            case OR -> one.test(likeness) || other.test(likeness);
        };
    }

    /** As the list says it, without its iterator. */
    private boolean contains(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(value)) {
                return true;
            }
        }
        return false;
    }
}
