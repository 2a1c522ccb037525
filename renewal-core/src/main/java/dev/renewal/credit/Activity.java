package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded piece of continuing education: when it was completed, how much of what kind, on what, approved by whom.
 *
 * <p>Kinds, topics and approvers are the host's words, compared exactly; what a body does not know, it does not count, and
 * says so. Immutable and thread-safe.
 */
public final class Activity implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The kind of an activity of which no other kind is given. */
    public static final String COURSE = "course";

    private final String key;
    private final LocalDate completedOn;
    private final String kind;
    private final transient List<String> topics;
    private final transient List<String> approvers;
    private final Credits amount;
    /** Null where the host does not say. */
    private final String delivery;
    /** Null where the host does not say. */
    private final String course;
    /** Null where it was used for none, as far as the host says. */
    private final String usedFor;

    private Activity(Draft draft) {
        this.key = draft.key;
        this.completedOn = draft.completedOn;
        this.kind = draft.kind;
        this.topics = draft.topics;
        this.approvers = draft.approvers;
        this.amount = draft.amount;
        this.delivery = draft.delivery;
        this.course = draft.course;
        this.usedFor = draft.usedFor;
    }

    /** The parts of an activity while it is made, and what a stream holds; null where the host gave nothing. */
    @SuppressWarnings("serial") // the lists are made by List.copyOf, and those are serializable
    private static final class Draft implements Serializable {
        private static final long serialVersionUID = 1L;

        private String key;
        private LocalDate completedOn;
        private String kind;
        private List<String> topics;
        private List<String> approvers;
        private Credits amount;
        private String delivery;
        private String course;
        private String usedFor;

        private Object readResolve() throws InvalidObjectException {
            try {
                Activity read = Activity.of(completedOn, amount)
                        .withKind(kind)
                        .withTopics(topics)
                        .withApprovers(approvers);
                read = key == null ? read : read.withKey(key);
                read = delivery == null ? read : read.withDelivery(delivery);
                read = course == null ? read : read.withCourse(course);
                return usedFor == null ? read : read.withUsedFor(usedFor);
            } catch (IllegalArgumentException | NullPointerException refused) {
                throw (InvalidObjectException) new InvalidObjectException(refused.getMessage()).initCause(refused);
            }
        }
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.key = key;
        draft.completedOn = completedOn;
        draft.kind = kind;
        draft.topics = topics;
        draft.approvers = approvers;
        draft.amount = amount;
        draft.delivery = delivery;
        draft.course = course;
        draft.usedFor = usedFor;
        return draft;
    }

    /**
     * {@return a course without topic and approver}
     *
     * @param completedOn the day of completion
     * @param amount how much it is worth, as the provider states it
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Activity of(LocalDate completedOn, Credits amount) {
        Draft draft = new Draft();
        draft.completedOn = InputDates.checked("completed_on", completedOn);
        draft.kind = COURSE;
        draft.topics = List.of();
        draft.approvers = List.of();
        draft.amount = Objects.requireNonNull(amount, "amount");
        return new Activity(draft);
    }

    /**
     * {@return a copy with the host's own key of the activity, which answers repeat}
     *
     * @param hostKey the key, opaque to the library
     * @throws InvalidInputException if the key is blank; code {@code INVALID_KEY}
     */
    public Activity withKey(String hostKey) {
        if (hostKey.isBlank()) {
            throw new InvalidInputException("INVALID_KEY", "activity_id", hostKey, "a key, or none at all");
        }
        Draft next = draft();
        next.key = hostKey;
        return new Activity(next);
    }

    /**
     * {@return a copy of a kind}
     *
     * @param name the kind, such as {@code college-credit}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withKind(String name) {
        Draft next = draft();
        next.kind = named("kind", name);
        return new Activity(next);
    }

    /**
     * {@return a copy with a topic; one that is there already is not added again}
     *
     * @param name the topic, such as {@code clinical}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopic(String name) {
        Draft next = draft();
        next.topics = joined(topics, "topic", List.of(name));
        return new Activity(next);
    }

    /**
     * {@return a copy with somebody who approved the activity; who is there already is not added again}
     *
     * @param name the approver, such as {@code aama}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprover(String name) {
        Draft next = draft();
        next.approvers = joined(approvers, "approved_by", List.of(name));
        return new Activity(next);
    }

    /**
     * {@return a copy with topics, after those that are there; one that is there already is not added again}
     *
     * @param names the topics
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopics(Collection<String> names) {
        Draft next = draft();
        next.topics = joined(topics, "topic", names);
        return new Activity(next);
    }

    /**
     * {@return a copy with those who approved the activity, after those who are there; nobody is added again}
     *
     * @param names the approvers
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprovers(Collection<String> names) {
        Draft next = draft();
        next.approvers = joined(approvers, "approved_by", names);
        return new Activity(next);
    }

    /**
     * {@return a copy that says how the activity was delivered}
     *
     * @param name the way, such as {@code live}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withDelivery(String name) {
        Draft next = draft();
        next.delivery = named("delivery", name);
        return new Activity(next);
    }

    /**
     * {@return a copy that names the course, for bodies that count none twice}
     *
     * @param name the provider's name or number of the course
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withCourse(String name) {
        Draft next = draft();
        next.course = named("course", name);
        return new Activity(next);
    }

    /**
     * {@return a copy that says for which credential the activity was used, for bodies that count none for two}
     *
     * @param credential the id of the credential, such as {@code aama:cma}
     * @throws InvalidInputException if the id is blank; code {@code INVALID_NAME}
     */
    public Activity withUsedFor(String credential) {
        Draft next = draft();
        next.usedFor = named("used_for", credential);
        return new Activity(next);
    }

    private static List<String> joined(List<String> names, String field, Collection<String> further) {
        if (names.isEmpty() && further.size() == 1) {
            return List.of(named(field, further.iterator().next()));
        }
        Set<String> all = new LinkedHashSet<>(names);
        for (String name : further) {
            all.add(named(field, name));
        }
        return List.copyOf(all);
    }

    private static String named(String field, String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("INVALID_NAME", field, name, "a name, or none at all");
        }
        return name;
    }

    /** {@return the key, if the host gave one} */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** {@return the day of completion} */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** {@return the kind, such as {@code course}} */
    public String kind() {
        return kind;
    }

    /** {@return the topics in the order in which they were added, each once} */
    public List<String> topics() {
        return topics;
    }

    /** {@return the approvers in the order in which they were added, each once} */
    public List<String> approvers() {
        return approvers;
    }

    /** {@return how much the activity is worth, as recorded} */
    public Credits amount() {
        return amount;
    }

    /** {@return the way, if the host says} */
    public Optional<String> delivery() {
        return Optional.ofNullable(delivery);
    }

    /** {@return the provider's name or number of the course, if the host says} */
    public Optional<String> course() {
        return Optional.ofNullable(course);
    }

    /** {@return its id, if the host says that it was used for one} */
    public Optional<String> usedFor() {
        return Optional.ofNullable(usedFor);
    }

    /** The traits by which filters treat activities alike. */
    ActivityTraits traits() {
        return ActivityTraits.of(
                kind,
                amount.unit(),
                topics,
                approvers,
                delivery == null ? "" : delivery,
                usedFor == null ? "" : usedFor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity that
                && Objects.equals(key, that.key)
                && completedOn.equals(that.completedOn)
                && kind.equals(that.kind)
                && topics.equals(that.topics)
                && approvers.equals(that.approvers)
                && amount.equals(that.amount)
                && Objects.equals(delivery, that.delivery)
                && Objects.equals(course, that.course)
                && Objects.equals(usedFor, that.usedFor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, completedOn, kind, topics, approvers, amount, delivery, course, usedFor);
    }

    /** What the record says of the activity, for an explanation. */
    String description() {
        return this + " of " + completedOn + ", " + kind + ", " + amount
                + (topics.isEmpty() ? "" : ", on " + String.join(" and ", topics))
                + (approvers.isEmpty() ? "" : ", approved by " + String.join(" and ", approvers))
                + (usedFor == null ? "" : ", used for " + usedFor);
    }

    /** Returns a description without holder data, which logs must not hold: the host's key alone. */
    @Override
    public String toString() {
        return "activity " + (key == null ? "without key" : key);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an activity is read from its form");
    }

    private Object writeReplace() {
        return draft();
    }
}
