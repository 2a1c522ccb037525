package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    private final List<String> topics;
    private final List<String> approvers;
    private final Credits amount;
    /** Null where the host does not say. */
    private final String delivery;
    /** Null where the host does not say. */
    private final String course;
    /** Null where it was used for none, as far as the host says. */
    private final String usedFor;

    private Activity(
            String key,
            LocalDate completedOn,
            String kind,
            List<String> topics,
            List<String> approvers,
            Credits amount,
            String delivery,
            String course,
            String usedFor) {
        this.key = key;
        this.completedOn = completedOn;
        this.kind = kind;
        this.topics = topics;
        this.approvers = approvers;
        this.amount = Objects.requireNonNull(amount, "amount");
        this.delivery = delivery;
        this.course = course;
        this.usedFor = usedFor;
    }

    /**
     * Records a course without topic and approver.
     *
     * @param completedOn the day of completion
     * @param amount how much it is worth, as the provider states it
     * @return the activity
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Activity of(LocalDate completedOn, Credits amount) {
        return new Activity(
                null,
                InputDates.checked("completed_on", completedOn),
                COURSE,
                List.of(),
                List.of(),
                amount,
                null,
                null,
                null);
    }

    /**
     * Adds the host's own key of the activity, which answers repeat.
     *
     * @param hostKey the key, opaque to the library
     * @return a copy with the key
     * @throws InvalidInputException if the key is blank; code {@code INVALID_KEY}
     */
    public Activity withKey(String hostKey) {
        if (hostKey.isBlank()) {
            throw new InvalidInputException("INVALID_KEY", "activity_id", hostKey, "a key, or none at all");
        }
        return new Activity(hostKey, completedOn, kind, topics, approvers, amount, delivery, course, usedFor);
    }

    /**
     * Sets the kind.
     *
     * @param name the kind, such as {@code college-credit}
     * @return a copy of that kind
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withKind(String name) {
        return new Activity(
                key, completedOn, named("kind", name), topics, approvers, amount, delivery, course, usedFor);
    }

    /**
     * Adds a topic; a topic that is there already is not added again.
     *
     * @param name the topic, such as {@code clinical}
     * @return a copy with the topic
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopic(String name) {
        return new Activity(
                key,
                completedOn,
                kind,
                with(topics, named("topic", name)),
                approvers,
                amount,
                delivery,
                course,
                usedFor);
    }

    /**
     * Adds somebody who approved the activity; who is there already is not added again.
     *
     * @param name the approver, such as {@code aama}
     * @return a copy with the approver
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprover(String name) {
        return new Activity(
                key,
                completedOn,
                kind,
                topics,
                with(approvers, named("approved_by", name)),
                amount,
                delivery,
                course,
                usedFor);
    }

    /**
     * Adds topics; one that is there already is not added again.
     *
     * @param names the topics, none of them or more
     * @return a copy with the topics behind those that are there
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopics(Collection<String> names) {
        return new Activity(
                key, completedOn, kind, with(topics, "topic", names), approvers, amount, delivery, course, usedFor);
    }

    /**
     * Adds those who approved the activity; who is there already is not added again.
     *
     * @param names the approvers, none of them or more
     * @return a copy with the approvers behind those that are there
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprovers(Collection<String> names) {
        return new Activity(
                key,
                completedOn,
                kind,
                topics,
                with(approvers, "approved_by", names),
                amount,
                delivery,
                course,
                usedFor);
    }

    /**
     * Says how the activity was delivered.
     *
     * @param name the way, such as {@code live}
     * @return a copy that says so
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withDelivery(String name) {
        return new Activity(
                key, completedOn, kind, topics, approvers, amount, named("delivery", name), course, usedFor);
    }

    /**
     * Names the course, for bodies that count none twice.
     *
     * @param name the provider's name or number of the course
     * @return a copy with the course
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withCourse(String name) {
        return new Activity(
                key, completedOn, kind, topics, approvers, amount, delivery, named("course", name), usedFor);
    }

    /**
     * Says that the activity was used for a credential, for bodies that count none for two.
     *
     * @param credential the id of the credential, such as {@code aama:cma}
     * @return a copy that says so
     * @throws InvalidInputException if the id is blank; code {@code INVALID_NAME}
     */
    public Activity withUsedFor(String credential) {
        return new Activity(
                key, completedOn, kind, topics, approvers, amount, delivery, course, named("used_for", credential));
    }

    private static List<String> with(List<String> names, String name) {
        if (names.contains(name)) {
            return names;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        // the copy of one or two names is an object without an array, which counting reads more quickly
        return List.copyOf(more);
    }

    private static List<String> with(List<String> names, String field, Collection<String> further) {
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

    /**
     * Returns the host's own key.
     *
     * @return the key, if the host gave one
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Returns the day of completion.
     *
     * @return the day
     */
    public LocalDate completedOn() {
        return completedOn;
    }

    /**
     * Returns the kind.
     *
     * @return the kind, such as {@code course}
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns the topics.
     *
     * @return the topics in the order in which they were added, each once
     */
    public List<String> topics() {
        return topics;
    }

    /**
     * Returns who approved the activity.
     *
     * @return the approvers in the order in which they were added, each once
     */
    public List<String> approvers() {
        return approvers;
    }

    /**
     * Returns how much the activity is worth, as recorded.
     *
     * @return the amount in the provider's unit
     */
    public Credits amount() {
        return amount;
    }

    /**
     * Returns how the activity was delivered.
     *
     * @return the way, if the host says
     */
    public Optional<String> delivery() {
        return Optional.ofNullable(delivery);
    }

    /**
     * Returns the course.
     *
     * @return the provider's name or number of the course, if the host says
     */
    public Optional<String> course() {
        return Optional.ofNullable(course);
    }

    /**
     * Returns the credential for which the activity was used.
     *
     * @return its id, if the host says that it was used for one
     */
    public Optional<String> usedFor() {
        return Optional.ofNullable(usedFor);
    }

    /**
     * Tests the day of completion.
     *
     * @param day a day
     * @return a test that activities pass that were completed before that day
     */
    public static Predicate<Activity> completedBefore(LocalDate day) {
        return DayTest.before(day);
    }

    /** A number that is the same for all activities that are alike in what a {@link TraitTest} asks for. */
    int likeness() {
        int hash = 31 * kind.hashCode() + amount.unit().hashCode();
        hash = hashOf(topics, 31 * hash);
        hash = hashOf(approvers, 31 * hash);
        hash = 31 * hash + (delivery == null ? 0 : delivery.hashCode());
        return 31 * hash + (usedFor == null ? 0 : usedFor.hashCode());
    }

    private static int hashOf(List<String> names, int before) {
        int hash = before;
        for (int i = 0; i < names.size(); i++) {
            hash = 31 * hash + names.get(i).hashCode();
        }
        return hash;
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

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> InputDates.isInRange(completedOn)
                && amount != null
                && isName(kind)
                && areNames(topics)
                && areNames(approvers)
                && Stream.of(key, delivery, course, usedFor).allMatch(name -> name == null || isName(name)));
    }

    private static boolean areNames(List<String> names) {
        return SerializedForm.isListOf(names, String.class)
                && names.stream().allMatch(Activity::isName)
                && names.stream().distinct().count() == names.size();
    }

    private static boolean isName(String name) {
        return !name.isBlank();
    }
}
