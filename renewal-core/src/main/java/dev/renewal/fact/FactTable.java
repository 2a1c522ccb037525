package dev.renewal.fact;

import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a policy reads, and a host's overrides of some of them. The entries of a fact are ordered by start.
 *
 * <p>Construction checks everything, so a table that exists is valid. Immutable and thread-safe.
 */
public final class FactTable implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final List<Fact<?>> facts;
    private final FactOverrides overrides;
    private final transient Map<FactKey<?>, Timeline<?>> timelines;
    private final transient Map<String, FactKey<?>> keys;

    private FactTable(List<Fact<?>> facts, FactOverrides overrides) {
        this(facts, overrides, timelines(facts, overrides));
    }

    private FactTable(List<Fact<?>> facts, FactOverrides overrides, List<Timeline<?>> byRule) {
        this.facts = facts;
        this.overrides = overrides;
        this.timelines = new LinkedHashMap<>();
        this.keys = new LinkedHashMap<>();
        for (Timeline<?> timeline : byRule) {
            FactKey<?> key = timeline.key();
            FactKey<?> earlier = keys.put(key.id(), key);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        earlier.equals(key)
                                ? key + ": the entries of one fact stand together, the earliest first"
                                : key + ": two keys have this id, one of " + earlier.typeText() + " and one of "
                                        + key.typeText() + "; give one of them another id");
            }
            timelines.put(key, timeline);
        }
    }

    private static List<Timeline<?>> timelines(List<Fact<?>> facts, FactOverrides overrides) {
        List<Timeline<?>> timelines = new ArrayList<>();
        for (List<Fact<?>> ofOneRule : byRule(facts)) {
            timelines.add(timeline(ofOneRule.get(0).key(), ofOneRule, overrides));
        }
        return timelines;
    }

    private static List<List<Fact<?>>> byRule(List<Fact<?>> facts) {
        List<List<Fact<?>>> rules = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= facts.size(); i++) {
            if (i == facts.size() || !facts.get(i).key().equals(facts.get(start).key())) {
                rules.add(facts.subList(start, i));
                start = i;
            }
        }
        return facts.isEmpty() ? List.of() : rules;
    }

    private static <T> Timeline<T> timeline(FactKey<T> key, List<Fact<?>> entries, FactOverrides overrides) {
        List<Fact<T>> ofRule = new ArrayList<>();
        for (Fact<?> entry : entries) {
            // the entries were grouped by this key, so they have its type
            @SuppressWarnings("unchecked")
            Fact<T> fact = (Fact<T>) entry;
            ofRule.add(fact);
        }
        return Timeline.of(key, List.copyOf(ofRule), overrides.of(key));
    }

    /**
     * Makes a table.
     *
     * @param verifiedOn the day on which the facts were last verified, ISO 8601; a fact with its own day keeps it
     * @param facts the entries; the entries of one fact together, the earliest first
     * @return the table
     * @throws IllegalArgumentException if an entry has no grade, the entries of a fact are not together or not in the
     *     order of their start, two of them start on one day, or two keys share an id
     */
    public static FactTable of(String verifiedOn, Fact<?>... facts) {
        Objects.requireNonNull(verifiedOn, "verifiedOn");
        Objects.requireNonNull(facts, "facts");
        LocalDate day = FactText.day(verifiedOn);
        List<Fact<?>> verified = new ArrayList<>();
        for (Fact<?> fact : facts) {
            verified.add(fact.verifiedOn().isPresent() ? fact : fact.verified(day));
        }
        return new FactTable(List.copyOf(verified), FactOverrides.none());
    }

    /**
     * Makes a table of entries each of which has its day of verification, as where a table was written and is read again.
     *
     * @param facts the entries; the entries of one fact together, the earliest first
     * @param overrides the host's overrides; those of keys that the table does not have are ignored
     * @return the table
     * @throws IllegalArgumentException if an entry was never verified, or for what {@link #of(String, Fact...)} refuses
     */
    public static FactTable of(List<Fact<?>> facts, FactOverrides overrides) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(overrides, "overrides");
        for (Fact<?> fact : facts) {
            if (fact.verifiedOn().isEmpty()) {
                throw new IllegalArgumentException(fact.key() + ": the entry was never verified");
            }
        }
        return new FactTable(List.copyOf(facts), FactOverrides.none()).with(overrides);
    }

    /**
     * Parses the format that {@link #toText} writes.
     *
     * @param text the text
     * @return the table
     * @throws InvalidFactsException with every finding, if a line cannot be used or the entries make no valid table
     */
    public static FactTable parse(String text) {
        Objects.requireNonNull(text, "text");
        return new FactTable(FactTableText.parse(text), FactOverrides.none());
    }

    /**
     * Formats the shipped entries in columns, one entry per line. Overrides are not included.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        return FactTableText.print(facts);
    }

    /**
     * Appends the facts of another table.
     *
     * @param other a table with the same entries for each key that both have
     * @return a table with the facts and the overrides of both
     * @throws IllegalArgumentException if the tables have different entries for one key
     */
    public FactTable and(FactTable other) {
        Objects.requireNonNull(other, "other");
        List<Fact<?>> both = new ArrayList<>(facts);
        List<Timeline<?>> ofBoth = new ArrayList<>(timelines.values());
        for (Timeline<?> theirs : other.timelines.values()) {
            Timeline<?> mine = timelines.get(theirs.key());
            if (mine == null) {
                both.addAll(theirs.shipped());
                ofBoth.add(theirs);
            } else if (!mine.shipped().equals(theirs.shipped())) {
                throw new IllegalArgumentException(theirs.key() + ": two tables differ about the fact");
            }
        }
        FactOverrides stated = overrides.and(other.overrides);
        // without overrides the timelines are reused: start-up joins the table of each policy twice
        return stated.all().isEmpty()
                ? new FactTable(List.copyOf(both), stated, ofBoth)
                : new FactTable(List.copyOf(both), stated);
    }

    /**
     * Applies a host's overrides. The shipped entries stay in the table and hold on all other days.
     *
     * @param stated the overrides; overrides of keys that this table does not have are ignored
     * @return a table that returns the host's values on the days on which they hold
     * @throws InvalidFactsException if an override overlaps with an earlier one
     */
    public FactTable with(FactOverrides stated) {
        Objects.requireNonNull(stated, "stated");
        return new FactTable(facts, overrides.and(stated.about(timelines.keySet())));
    }

    /** {@return the host's overrides} */
    public FactOverrides overrides() {
        return overrides;
    }

    /** {@return the shipped entries, in the order of the table} */
    public List<Fact<?>> facts() {
        return facts;
    }

    /** {@return the keys in the order of the table} */
    public Set<FactKey<?>> keys() {
        return Collections.unmodifiableSet(timelines.keySet());
    }

    /**
     * Finds a key by its id.
     *
     * @param id the id, such as {@code aama.fee.late}
     * @return the key, or empty if the table has no such fact
     */
    public Optional<FactKey<?>> key(String id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * Returns the shipped entries of a fact.
     *
     * @param <T> the type of the values
     * @param key the key
     * @return the entries, the earliest first
     * @throws IllegalArgumentException if the table has no such fact
     */
    public <T> List<Fact<T>> entries(FactKey<T> key) {
        Objects.requireNonNull(key, "key");
        return timeline(key).shipped();
    }

    /** {@return the shipped entries without a value, in the order of the table} */
    public List<Fact<?>> notEstablished() {
        return facts.stream().filter(fact -> fact.value().isEmpty()).toList();
    }

    /**
     * Returns the entry of a fact that holds on a day.
     *
     * @param <T> the type of the value
     * @param key the key
     * @param day the day
     * @return the host's entry if an override holds on the day, else the shipped one; before the first start, an entry
     *     that is not established
     * @throws IllegalArgumentException if the table has no such fact
     */
    public <T> Fact<T> on(FactKey<T> key, LocalDate day) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(day, "day");
        return timeline(key).on(day);
    }

    <T> Timeline<T> timeline(FactKey<T> key) {
        // the constructor pairs each key with a timeline of its type
        @SuppressWarnings("unchecked")
        Timeline<T> timeline = (Timeline<T>) timelines.get(key);
        if (timeline == null) {
            throw new IllegalArgumentException("no fact table entry for " + key);
        }
        return timeline;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactTable that && facts.equals(that.facts) && overrides.equals(that.overrides);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, overrides);
    }

    /** Returns the number of shipped entries and of overrides. */
    @Override
    public String toString() {
        int stated = overrides.all().size();
        return facts.size() + " facts" + (stated == 0 ? "" : ", " + stated + " stated by the host");
    }

    private Object writeReplace() {
        return new Form(facts, overrides);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a table is read by its form");
    }

    /** The serialized form. Reading it rebuilds the indexes, with all checks. */
    private record Form(List<Fact<?>> facts, FactOverrides overrides) implements Serializable {
        private Object readResolve() {
            return of(facts, overrides);
        }
    }
}
