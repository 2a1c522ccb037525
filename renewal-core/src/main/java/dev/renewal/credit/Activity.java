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

    /** Null where the host gave none. */
    private final String key;

    private final LocalDate completedOn;
    private final Credits amount;
    private final String kind;
    private final transient List<String> topics;
    private final transient List<String> approvers;
    /** Empty where the host does not say. */
    private final String delivery;
    /** Empty where it was used for none, as far as the host says. */
    private final String usedFor;
    /** Null where the host does not say. */
    private final String course;

    private Activity(
            String key,
            LocalDate completedOn,
            Credits amount,
            String kind,
            List<String> topics,
            List<String> approvers,
            String delivery,
            String usedFor,
            String course) {
        this.key = key;
        this.completedOn = completedOn;
        this.amount = amount;
        this.kind = kind;
        this.topics = topics;
        this.approvers = approvers;
        this.delivery = delivery;
        this.usedFor = usedFor;
        this.course = course;
    }

    /**
     * {@return a course without topic and approver}
     *
     * @param completedOn the day of completion
     * @param amount how much it is worth, as the provider states it
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Activity of(LocalDate completedOn, Credits amount) {
        Objects.requireNonNull(amount, "amount");
        LocalDate checked = InputDates.checked("completed_on", completedOn);
        return new Activity(null, checked, amount, COURSE, List.of(), List.of(), "", "", null);
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
        return new Activity(hostKey, completedOn, amount, kind, topics, approvers, delivery, usedFor, course);
    }

    /**
     * {@return a copy of a kind}
     *
     * @param name the kind, such as {@code college-credit}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withKind(String name) {
        return new Activity(
                key, completedOn, amount, named("kind", name), topics, approvers, delivery, usedFor, course);
    }

    /**
     * {@return a copy with a topic; one that is there already is not added again}
     *
     * @param name the topic, such as {@code clinical}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopic(String name) {
        return topics.isEmpty() ? on(List.of(named("topic", name))) : withTopics(List.of(name));
    }

    /**
     * {@return a copy with somebody who approved the activity; who is there already is not added again}
     *
     * @param name the approver, such as {@code aama}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprover(String name) {
        return approvers.isEmpty() ? approvedBy(List.of(named("approved_by", name))) : withApprovers(List.of(name));
    }

    /**
     * {@return a copy with topics, after those that are there; one that is there already is not added again}
     *
     * @param names the topics
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopics(Collection<String> names) {
        return on(joined(topics, "topic", names));
    }

    /**
     * {@return a copy with those who approved the activity, after those who are there; nobody is added again}
     *
     * @param names the approvers
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprovers(Collection<String> names) {
        return approvedBy(joined(approvers, "approved_by", names));
    }

    /**
     * {@return a copy that says how the activity was delivered}
     *
     * @param name the way, such as {@code live}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withDelivery(String name) {
        return new Activity(
                key, completedOn, amount, kind, topics, approvers, named("delivery", name), usedFor, course);
    }

    /**
     * {@return a copy that names the course, for bodies that count none twice}
     *
     * @param name the provider's name or number of the course
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withCourse(String name) {
        return new Activity(
                key, completedOn, amount, kind, topics, approvers, delivery, usedFor, named("course", name));
    }

    /**
     * {@return a copy that says for which credential the activity was used, for bodies that count none for two}
     *
     * @param credential the id of the credential, such as {@code aama:cma}
     * @throws InvalidInputException if the id is blank; code {@code INVALID_NAME}
     */
    public Activity withUsedFor(String credential) {
        return new Activity(
                key, completedOn, amount, kind, topics, approvers, delivery, named("used_for", credential), course);
    }

    private Activity on(List<String> names) {
        return new Activity(key, completedOn, amount, kind, names, approvers, delivery, usedFor, course);
    }

    private Activity approvedBy(List<String> names) {
        return new Activity(key, completedOn, amount, kind, topics, names, delivery, usedFor, course);
    }

    private static List<String> joined(List<String> names, String field, Collection<String> further) {
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
        return given(delivery);
    }

    /** {@return the provider's name or number of the course, if the host says} */
    public Optional<String> course() {
        return Optional.ofNullable(course);
    }

    /** {@return its id, if the host says that it was used for one} */
    public Optional<String> usedFor() {
        return given(usedFor);
    }

    private static Optional<String> given(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The traits by which filters treat activities alike. */
    ActivityTraits traits() {
        return ActivityTraits.of(kind, amount.unit(), topics, approvers, delivery, usedFor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity that
                && Objects.equals(key, that.key)
                && completedOn.equals(that.completedOn)
                && amount.equals(that.amount)
                && kind.equals(that.kind)
                && topics.equals(that.topics)
                && approvers.equals(that.approvers)
                && delivery.equals(that.delivery)
                && usedFor.equals(that.usedFor)
                && Objects.equals(course, that.course);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, completedOn, amount, kind, topics, approvers, delivery, usedFor, course);
    }

    /** What the record says of the activity, for an explanation. */
    String description() {
        return this + " of " + completedOn + ", " + kind + ", " + amount
                + (topics.isEmpty() ? "" : ", on " + String.join(" and ", topics))
                + (approvers.isEmpty() ? "" : ", approved by " + String.join(" and ", approvers))
                + (usedFor.isEmpty() ? "" : ", used for " + usedFor);
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
        return new Form(
                key,
                completedOn,
                kind,
                topics.toArray(new String[0]),
                approvers.toArray(new String[0]),
                amount,
                delivery,
                course,
                usedFor);
    }

    /** What a stream holds; arrays, as it may hold a list of anything. */
    private record Form(
            String key,
            LocalDate completedOn,
            String kind,
            String[] topics,
            String[] approvers,
            Credits amount,
            String delivery,
            String course,
            String usedFor)
            implements Serializable {
        private Object readResolve() {
            Activity read = of(completedOn, amount)
                    .withKind(kind)
                    .withTopics(List.of(topics))
                    .withApprovers(List.of(approvers));
            read = key == null ? read : read.withKey(key);
            read = delivery.isEmpty() ? read : read.withDelivery(delivery);
            read = course == null ? read : read.withCourse(course);
            return usedFor.isEmpty() ? read : read.withUsedFor(usedFor);
        }
    }
}
