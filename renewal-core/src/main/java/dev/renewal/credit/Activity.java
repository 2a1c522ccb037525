package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InputDates;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded piece of continuing education: when it was completed, how much of what kind, on what, approved by whom.
 *
 * <p>Kinds, units, topics, approvers and ways of delivery are kept in the form in which they are compared ({@link InputNames}).
 * What a body does not know, it does not count, and says so. The key and the course are compared exactly. Immutable and
 * thread-safe.
 */
public final class Activity implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The kind of an activity of which no other kind is given. */
    public static final String COURSE = "course";

    private static final String BLANK = "INVALID_NAME";
    private static final String NAME_WANTED = "a name, or none at all";

    /** A class and no lambda, for the start of a JVM: docs/architecture.md. */
    private static final Comparator<Credits> BY_UNIT = new Comparator<>() {
        @Override
        public int compare(Credits one, Credits other) {
            return one.unit().name().compareTo(other.unit().name());
        }
    };

    private final String key;
    private final LocalDate completedOn;
    private final String kind;
    private final transient List<String> topics;
    private final transient List<String> approvers;
    private final Credits amount;
    /** The sizes in further units; empty for most activities. */
    private final transient List<Credits> further;
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
        this.further = draft.further;
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
        private List<Credits> further;
        private String delivery;
        private String course;
        private String usedFor;

        private Object readResolve() throws InvalidObjectException {
            try {
                Activity read = Activity.of(completedOn, amount)
                        .withKind(kind)
                        .withTopics(topics)
                        .withApprovers(approvers);
                for (Credits size : further) {
                    read = read.withSize(size);
                }
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
        draft.further = further;
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
        draft.further = List.of();
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
     * {@return a copy with a size in a further unit: a course of 1.5 contact hours may also be one of 1.5 clock hours} A body
     * counts the first of its units in which the activity has a size.
     *
     * @param size how much the activity is worth in that unit, as the provider states it
     * @throws InvalidInputException if the activity has a size in that unit; code {@code DUPLICATE_UNIT}
     */
    public Activity withSize(Credits size) {
        List<Credits> more = new ArrayList<>(sizes());
        for (Credits other : more) {
            if (other.unit().equals(size.unit())) {
                throw new InvalidInputException(
                        "DUPLICATE_UNIT", "unit", size.unit(), "one size in each unit of an activity");
            }
        }
        more.add(size);
        Draft next = draft();
        next.further = List.copyOf(more.subList(1, more.size()));
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
        next.course = given("course", name);
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
        return InputNames.compared(BLANK, field, name, NAME_WANTED);
    }

    /** A name that is compared exactly. */
    private static String given(String field, String name) {
        if (name.isBlank()) {
            throw new InvalidInputException(BLANK, field, name, NAME_WANTED);
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

    /** {@return how much the activity is worth, as recorded; the first of its {@link #sizes} where it has several} */
    public Credits amount() {
        return amount;
    }

    /** {@return how much the activity is worth in each unit, in the order in which the host gives them; at least one} */
    public List<Credits> sizes() {
        if (further.isEmpty()) {
            return List.of(amount);
        }
        List<Credits> sizes = new ArrayList<>(further.size() + 1);
        sizes.add(amount);
        sizes.addAll(further);
        return List.copyOf(sizes);
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
        List<CreditUnit> furtherUnits = List.of();
        CreditUnit unit = amount.unit();
        if (!further.isEmpty()) {
            List<CreditUnit> units = new ArrayList<>();
            for (Credits size : sizesByUnit()) {
                units.add(size.unit());
            }
            unit = units.get(0);
            furtherUnits = List.copyOf(units.subList(1, units.size()));
        }
        return ActivityTraits.of(kind, unit, furtherUnits, topics, approvers, orEmpty(delivery), orEmpty(usedFor));
    }

    /** The size in one of the units, which are in the order of their names. */
    Credits sizeAt(int index) {
        return further.isEmpty() ? amount : sizesByUnit()[index];
    }

    private Credits[] sizesByUnit() {
        Credits[] sizes = sizes().toArray(new Credits[0]);
        Arrays.sort(sizes, BY_UNIT);
        return sizes;
    }

    /** Compares activities whose traits and first size are equal by all else but the key. */
    int compareRest(Activity other) {
        int order = Integer.compare(further.size(), other.further.size());
        for (int i = 1; order == 0 && i <= further.size(); i++) {
            order = Long.compare(sizeAt(i).millionths(), other.sizeAt(i).millionths());
        }
        return order != 0 ? order : orEmpty(course).compareTo(orEmpty(other.course));
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name;
    }

    String keyOrNull() {
        return key;
    }

    /** The same activity as another object, so that two equal ones of a record can be told apart. */
    Activity copy() {
        return new Activity(draft());
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
                && further.equals(that.further)
                && Objects.equals(delivery, that.delivery)
                && Objects.equals(course, that.course)
                && Objects.equals(usedFor, that.usedFor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, completedOn, kind, topics, approvers, amount, further, delivery, course, usedFor);
    }

    /** {@return what the record says of the activity, with the holder's dates, for explanations} */
    public String description() {
        return this + " of " + completedOn + ", " + kind + ", " + sizeText()
                + (topics.isEmpty() ? "" : ", on " + String.join(" and ", topics))
                + (approvers.isEmpty() ? "" : ", approved by " + String.join(" and ", approvers))
                + (delivery == null ? "" : ", delivered " + delivery)
                + (course == null ? "" : ", course " + course)
                + (usedFor == null ? "" : ", used for " + usedFor);
    }

    /** The sizes, as an explanation shows them. */
    private String sizeText() {
        StringBuilder text = new StringBuilder(amount.toString());
        for (Credits size : further) {
            text.append(" or ").append(size);
        }
        return text.toString();
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
