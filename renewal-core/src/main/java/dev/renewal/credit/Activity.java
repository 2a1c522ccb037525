package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InputDates;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
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
import org.jspecify.annotations.Nullable;

/**
 * A recorded piece of continuing education: when it was completed, how much of what kind, on what, approved by whom.
 *
 * <p>Kinds, units, topics, approvers and ways of delivery are kept in the form in which they are compared ({@link InputNames}).
 * What a body does not know, it does not count, and says so. The key and the course are compared exactly. Immutable and
 * thread-safe.
 */
public final class Activity implements Serializable, JsonByModule {
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

    private final @Nullable String key;
    private final LocalDate completedOn;
    private final String kind;
    private final transient List<String> topics;
    private final transient List<String> approvers;
    private final Credits amount;
    /** The sizes in further units; empty for most activities. */
    private final transient List<Credits> further;
    /** Null where the host does not say. */
    private final @Nullable String delivery;
    /** Null where the host does not say. */
    private final @Nullable String course;
    /** Null where it was used for none, as far as the host says. */
    private final @Nullable String usedFor;

    private Activity(Builder parts) {
        this.key = parts.key;
        this.completedOn = parts.completedOn;
        this.kind = parts.kind;
        this.topics = parts.topics;
        this.approvers = parts.approvers;
        this.amount = parts.amount;
        this.further = parts.further;
        this.delivery = parts.delivery;
        this.course = parts.course;
        this.usedFor = parts.usedFor;
    }

    /**
     * {@return a course without topic and approver}
     *
     * @param completedOn the day of completion
     * @param amount how much it is worth, as the provider states it
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Activity of(LocalDate completedOn, Credits amount) {
        return builder(completedOn, amount).build();
    }

    /**
     * {@return a builder of an activity of which the host has many parts, some of them absent; at first a course without topic
     * and approver}
     *
     * @param completedOn the day of completion
     * @param amount how much it is worth, as the provider states it
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Builder builder(LocalDate completedOn, Credits amount) {
        Objects.requireNonNull(completedOn, "completedOn");
        return new Builder(InputDates.checked("completed_on", completedOn), Objects.requireNonNull(amount, "amount"));
    }

    /**
     * {@return a builder of an activity like another: of its kind, its topics, its approvers, its sizes and its delivery, but
     * without key and course, and used for nothing yet}
     *
     * @param completedOn the day of completion
     * @param like the other activity
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Builder builder(LocalDate completedOn, Activity like) {
        Objects.requireNonNull(like, "like");
        Builder parts = builder(completedOn, like.amount);
        parts.kind = like.kind;
        parts.topics = like.topics;
        parts.approvers = like.approvers;
        parts.further = like.further;
        parts.delivery = like.delivery;
        return parts;
    }

    private Builder toBuilder() {
        Builder parts = builder(completedOn, this);
        parts.key = key;
        parts.course = course;
        parts.usedFor = usedFor;
        return parts;
    }

    /**
     * Makes an activity of what a host has. Each method takes null where the host has nothing, without effect, and refuses what
     * the method of {@link Activity} does. Not thread-safe.
     */
    public static final class Builder {
        private final LocalDate completedOn;
        private final Credits amount;
        private @Nullable String key;
        private String kind = COURSE;
        private List<String> topics = List.of();
        private List<String> approvers = List.of();
        private List<Credits> further = List.of();
        private @Nullable String delivery;
        private @Nullable String course;
        private @Nullable String usedFor;

        private Builder(LocalDate completedOn, Credits amount) {
            this.completedOn = completedOn;
            this.amount = amount;
        }

        /**
         * {@return this builder, with the key}
         *
         * @param hostKey as {@link Activity#withKey} takes it, or null
         */
        public Builder key(@Nullable String hostKey) {
            if (hostKey != null && hostKey.isBlank()) {
                throw new InvalidInputException("INVALID_KEY", "activity_id", hostKey, "a key, or none at all");
            }
            key = hostKey == null ? key : hostKey;
            return this;
        }

        /**
         * {@return this builder, with a size in a further unit}
         *
         * @param size as {@link Activity#withSize} takes it, or null
         */
        public Builder size(@Nullable Credits size) {
            if (size != null) {
                List<Credits> more = new ArrayList<>(further);
                more.add(size);
                if (size.unit().equals(amount.unit())
                        || further.stream().anyMatch(other -> other.unit().equals(size.unit()))) {
                    throw new InvalidInputException(
                            "DUPLICATE_UNIT", "unit", size.unit(), "one size in each unit of an activity");
                }
                further = List.copyOf(more);
            }
            return this;
        }

        /**
         * {@return this builder, with the kind}
         *
         * @param name as {@link Activity#withKind} takes it, or null
         */
        public Builder kind(@Nullable String name) {
            kind = name == null ? kind : named("kind", name);
            return this;
        }

        /**
         * {@return this builder, with the topics added}
         *
         * @param names as {@link Activity#withTopics} takes them, or null
         */
        public Builder topics(@Nullable Collection<String> names) {
            topics = names == null ? topics : joined(topics, "topic", names);
            return this;
        }

        /**
         * {@return this builder, with the approvers added}
         *
         * @param names as {@link Activity#withApprovers} takes them, or null
         */
        public Builder approvers(@Nullable Collection<String> names) {
            approvers = names == null ? approvers : joined(approvers, "approved_by", names);
            return this;
        }

        /**
         * {@return this builder, with the way of delivery}
         *
         * @param name as {@link Activity#withDelivery} takes it, or null
         */
        public Builder delivery(@Nullable String name) {
            delivery = name == null ? delivery : named("delivery", name);
            return this;
        }

        /**
         * {@return this builder, with the course}
         *
         * @param name as {@link Activity#withCourse} takes it, or null
         */
        public Builder course(@Nullable String name) {
            course = name == null ? course : given("course", name);
            return this;
        }

        /**
         * {@return this builder, with the credential for which the activity was used}
         *
         * @param credential as {@link Activity#withUsedFor} takes it, or null
         */
        public Builder usedFor(@Nullable String credential) {
            usedFor = credential == null ? usedFor : named("used_for", credential);
            return this;
        }

        /** {@return the activity} */
        public Activity build() {
            return new Activity(this);
        }
    }

    /** What a stream holds; null where the host gave nothing. */
    @SuppressWarnings("serial") // the lists are made by List.copyOf, and those are serializable
    private record Form(
            @Nullable String key,
            LocalDate completedOn,
            String kind,
            List<String> topics,
            List<String> approvers,
            Credits amount,
            List<Credits> further,
            @Nullable String delivery,
            @Nullable String course,
            @Nullable String usedFor)
            implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            try {
                Builder read = Activity.builder(completedOn, amount)
                        .key(key)
                        .kind(Objects.requireNonNull(kind, "kind"))
                        .topics(Objects.requireNonNull(topics, "topics"))
                        .approvers(Objects.requireNonNull(approvers, "approvers"))
                        .delivery(delivery)
                        .course(course)
                        .usedFor(usedFor);
                for (Credits size : further) {
                    read.size(Objects.requireNonNull(size, "size"));
                }
                return read.build();
            } catch (IllegalArgumentException | NullPointerException refused) {
                throw (InvalidObjectException) new InvalidObjectException(refused.getMessage()).initCause(refused);
            }
        }
    }

    /**
     * {@return a copy with the host's own key of the activity, which answers repeat}
     *
     * @param hostKey the key, opaque to the library
     * @throws InvalidInputException if the key is blank; code {@code INVALID_KEY}
     */
    public Activity withKey(String hostKey) {
        return toBuilder().key(Objects.requireNonNull(hostKey, "hostKey")).build();
    }

    /**
     * {@return a copy with a size in a further unit: a course of 1.5 contact hours may also be one of 1.5 clock hours} A body
     * counts the first of its units in which the activity has a size.
     *
     * @param size how much the activity is worth in that unit, as the provider states it
     * @throws InvalidInputException if the activity has a size in that unit; code {@code DUPLICATE_UNIT}
     */
    public Activity withSize(Credits size) {
        return toBuilder().size(Objects.requireNonNull(size, "size")).build();
    }

    /**
     * {@return a copy of a kind}
     *
     * @param name the kind, such as {@code college-credit}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withKind(String name) {
        return toBuilder().kind(Objects.requireNonNull(name, "name")).build();
    }

    /**
     * {@return a copy with a topic; one that is there already is not added again}
     *
     * @param name the topic, such as {@code clinical}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopic(String name) {
        return withTopics(List.of(Objects.requireNonNull(name, "name")));
    }

    /**
     * {@return a copy with somebody who approved the activity; who is there already is not added again}
     *
     * @param name the approver, such as {@code aama}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprover(String name) {
        return withApprovers(List.of(Objects.requireNonNull(name, "name")));
    }

    /**
     * {@return a copy with topics, after those that are there; one that is there already is not added again}
     *
     * @param names the topics
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withTopics(Collection<String> names) {
        return toBuilder().topics(Objects.requireNonNull(names, "names")).build();
    }

    /**
     * {@return a copy with those who approved the activity, after those who are there; nobody is added again}
     *
     * @param names the approvers
     * @throws InvalidInputException if a name is blank; code {@code INVALID_NAME}
     */
    public Activity withApprovers(Collection<String> names) {
        return toBuilder().approvers(Objects.requireNonNull(names, "names")).build();
    }

    /**
     * {@return a copy that says how the activity was delivered}
     *
     * @param name the way, such as {@code live}
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withDelivery(String name) {
        return toBuilder().delivery(Objects.requireNonNull(name, "name")).build();
    }

    /**
     * {@return a copy that names the course, for bodies that count none twice}
     *
     * @param name the provider's name or number of the course
     * @throws InvalidInputException if the name is blank; code {@code INVALID_NAME}
     */
    public Activity withCourse(String name) {
        return toBuilder().course(Objects.requireNonNull(name, "name")).build();
    }

    /**
     * {@return a copy that says for which credential the activity was used, for bodies that count none for two}
     *
     * @param credential the id of the credential, such as {@code aama:cma}
     * @throws InvalidInputException if the id is blank; code {@code INVALID_NAME}
     */
    public Activity withUsedFor(String credential) {
        return toBuilder()
                .usedFor(Objects.requireNonNull(credential, "credential"))
                .build();
    }

    private static List<String> joined(List<String> names, String field, Collection<String> further) {
        List<String> given = List.copyOf(further);
        if (given.isEmpty()) {
            return names;
        }
        if (names.isEmpty() && given.size() == 1) {
            String name = named(field, given.get(0));
            return name.equals(given.get(0)) ? given : List.of(name);
        }
        Set<String> all = new LinkedHashSet<>(names);
        for (String name : given) {
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

    /** Whether the names are in the order of traits as they are, as those of most activities: at most one of each. */
    boolean isPlain() {
        return further.isEmpty() && topics.size() < 2 && approvers.size() < 2;
    }

    /** The hash of the {@link #traits} of a plain activity, which are not made for it. */
    int plainHash() {
        return ActivityTraits.hash(
                kind, amount.unit(), List.of(), topics, approvers, orEmpty(delivery), orEmpty(usedFor));
    }

    /** Whether traits of the same hash are those of this plain activity. */
    boolean plainlyHas(ActivityTraits traits) {
        return traits.furtherUnits().isEmpty()
                && traits.matches(kind, amount.unit(), topics, approvers, orEmpty(delivery), orEmpty(usedFor));
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

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    @Nullable
    String keyOrNull() {
        return key;
    }

    /** The same activity as another object, so that two equal ones of a record can be told apart. */
    Activity copy() {
        return toBuilder().build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
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
        return new Form(key, completedOn, kind, topics, approvers, amount, further, delivery, course, usedFor);
    }
}
