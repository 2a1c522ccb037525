package dev.renewal.fact;

import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that a policy reads, each rule with its entries in the order of their start, and what a host states in place of
 * some of them.
 *
 * <p>Construction is strict, so that a table that exists is a good one. Immutable and thread-safe.
 */
public final class FactTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Fact<?>> facts;
    private final FactOverrides overrides;
    private final transient Map<RuleKey<?>, Timeline<?>> timelines;
    private final transient Map<String, RuleKey<?>> keys;
    private final transient FactsByDate byDate;

    private FactTable(List<Fact<?>> facts, FactOverrides overrides) {
        this(facts, overrides, timelines(facts, overrides));
    }

    private FactTable(List<Fact<?>> facts, FactOverrides overrides, List<Timeline<?>> byRule) {
        this.facts = facts;
        this.overrides = overrides;
        this.timelines = new LinkedHashMap<>();
        this.keys = new LinkedHashMap<>();
        for (Timeline<?> timeline : byRule) {
            RuleKey<?> key = timeline.key();
            if (keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException(key + ": the entries of a rule stand together, under one type");
            }
            timelines.put(key, timeline);
        }
        this.byDate = new FactsByDate(timelines.size());
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

    private static <T> Timeline<T> timeline(RuleKey<T> key, List<Fact<?>> entries, FactOverrides overrides) {
        List<Fact<T>> ofRule = new ArrayList<>();
        for (Fact<?> entry : entries) {
            // the entries were grouped by this very key, and so are of its type
            @SuppressWarnings("unchecked")
            Fact<T> fact = (Fact<T>) entry;
            ofRule.add(fact);
        }
        return Timeline.of(key, List.copyOf(ofRule), overrides.of(key));
    }

    /**
     * Makes a table.
     *
     * @param verifiedOn the day on which the facts were last verified, ISO 8601; a fact that has a day of its own keeps it
     * @param facts the entries; those of one rule together, the earliest first
     * @return the table
     * @throws IllegalArgumentException if an entry has no grade, the entries of a rule do not stand together in the
     *     order of their start, two of them start on one day, or two rules share an id
     */
    public static FactTable of(String verifiedOn, Fact<?>... facts) {
        LocalDate day = FactText.day(verifiedOn);
        List<Fact<?>> verified = new ArrayList<>();
        for (Fact<?> fact : facts) {
            verified.add(fact.verifiedOn().isPresent() ? fact : fact.verified(day));
        }
        return new FactTable(List.copyOf(verified), FactOverrides.none());
    }

    /**
     * Reads what {@link #toText} writes.
     *
     * @param text the text
     * @return the table
     * @throws InvalidFactsException if a line cannot be used, or the entries make no table; with every finding
     */
    public static FactTable parse(String text) {
        return new FactTable(FactTableText.parse(text), FactOverrides.none());
    }

    /**
     * Writes the entries that are shipped, one a line, in columns.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        return FactTableText.print(facts);
    }

    /**
     * Adds the facts of another table behind those of this one.
     *
     * @param other a table that says the same of each rule that both have
     * @return a table with the facts of both
     * @throws IllegalArgumentException if the tables differ about a rule
     */
    public FactTable and(FactTable other) {
        List<Fact<?>> both = new ArrayList<>(facts);
        List<Timeline<?>> ofBoth = new ArrayList<>(timelines.values());
        for (Timeline<?> theirs : other.timelines.values()) {
            Timeline<?> mine = timelines.get(theirs.key());
            if (mine == null) {
                both.addAll(theirs.shipped());
                ofBoth.add(theirs);
            } else if (!mine.shipped().equals(theirs.shipped())) {
                throw new IllegalArgumentException(theirs.key() + ": two tables differ about the rule");
            }
        }
        FactOverrides stated = overrides.and(other.overrides);
        // what is shipped alone holds when it did; a start joins each policy's table twice
        return stated.all().isEmpty()
                ? new FactTable(List.copyOf(both), stated, ofBoth)
                : new FactTable(List.copyOf(both), stated);
    }

    /**
     * Overlays what a host states, by date; nothing that is shipped is lost.
     *
     * @param stated the statements; those about rules that this table does not have are left out
     * @return a table that reads the host's values on the days on which they hold
     * @throws InvalidFactsException if statements overlap with others that were overlaid before
     */
    public FactTable with(FactOverrides stated) {
        return new FactTable(facts, overrides.and(stated.about(timelines.keySet())));
    }

    /**
     * Returns what a host states in place of some facts.
     *
     * @return the statements that are overlaid
     */
    public FactOverrides overrides() {
        return overrides;
    }

    /**
     * Returns every entry that is shipped.
     *
     * @return the entries in the order of the table
     */
    public List<Fact<?>> facts() {
        return facts;
    }

    /**
     * Returns the rules that the table has entries of.
     *
     * @return the keys in the order of the table
     */
    public Set<RuleKey<?>> keys() {
        return Collections.unmodifiableSet(timelines.keySet());
    }

    /**
     * Looks for the rule with an id.
     *
     * @param id the id, such as {@code aama.fee.late}
     * @return the key, if the table has such a rule
     */
    public Optional<RuleKey<?>> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * Returns the entries of a rule that are shipped.
     *
     * @param <T> the type of the values
     * @param key the rule
     * @return the entries, the earliest first
     * @throws IllegalArgumentException if the table has no such rule
     */
    public <T> List<Fact<T>> entries(RuleKey<T> key) {
        return timeline(key).shipped();
    }

    /**
     * Returns the shipped entries that say that nothing is known.
     *
     * @return the entries in the order of the table
     */
    public List<Fact<?>> notEstablished() {
        return facts.stream().filter(fact -> fact.value().isEmpty()).toList();
    }

    /**
     * Returns the entry of a rule that holds on a day.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param day the day
     * @return the entry, a host's where one is overlaid; before the first start of the rule, one that is not established
     * @throws IllegalArgumentException if the table has no such rule
     */
    public <T> Fact<T> on(RuleKey<T> key, LocalDate day) {
        return timeline(key).on(day);
    }

    /** What holds as of a date. */
    FactsInForce inForce(LocalDate asOf, Period verificationHolds) {
        return byDate.on(asOf, verificationHolds);
    }

    <T> Timeline<T> timeline(RuleKey<T> key) {
        // the map pairs each key with a timeline of its own type: see the constructor
        @SuppressWarnings("unchecked")
        Timeline<T> timeline = (Timeline<T>) timelines.get(key);
        if (timeline == null) {
            throw new IllegalArgumentException("no fact table entry for rule " + key);
        }
        return timeline;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactTable that && facts.equals(that.facts) && overrides.equals(that.overrides);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, overrides);
    }

    /** Returns the number of entries, and of those that a host states. */
    @Override
    public String toString() {
        int stated = overrides.all().size();
        return facts.size() + " facts" + (stated == 0 ? "" : ", " + stated + " stated by the host");
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> overrides != null
                && SerializedForm.isListOf(facts, Fact.class)
                && facts.stream().allMatch(fact -> fact.verifiedOn().isPresent()));
    }

    private Object readResolve() throws InvalidObjectException {
        // the index is made anew, with all its checks
        FactTable[] made = new FactTable[1];
        SerializedForm.require(() -> {
            made[0] = new FactTable(facts, overrides);
            return overrides.about(made[0].keys()) == overrides;
        });
        return made[0];
    }
}
