package dev.renewal.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that a policy reads, each rule with its entries in the order of their start.
 *
 * <p>Construction is strict, so that a table that exists is a good one. Immutable and thread-safe.
 */
public final class FactTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LocalDate verifiedOn;
    private final List<Fact<?>> facts;
    private final transient Map<RuleKey<?>, Timeline<?>> timelines;

    private FactTable(LocalDate verifiedOn, List<Fact<?>> facts) {
        this.verifiedOn = verifiedOn;
        this.facts = facts;
        this.timelines = timelines(facts);
    }

    /**
     * Makes a table.
     *
     * @param verifiedOn the day on which the facts were last verified, ISO 8601
     * @param facts the entries; those of one rule together, the earliest first
     * @return the table
     * @throws IllegalArgumentException if an entry has no grade, the entries of a rule do not stand together in the
     *     order of their start, two of them start on one day, or two rules share an id
     */
    public static FactTable of(String verifiedOn, Fact<?>... facts) {
        return new FactTable(LocalDate.parse(verifiedOn), List.of(facts));
    }

    /**
     * Adds the facts of another table behind those of this one.
     *
     * @param other a table that shares no rule with this one
     * @return a table with the facts of both, last verified on the earlier day of the two
     * @throws IllegalArgumentException if the tables share a rule
     */
    public FactTable and(FactTable other) {
        List<Fact<?>> both = new ArrayList<>(facts);
        both.addAll(other.facts);
        return new FactTable(verifiedOn.isBefore(other.verifiedOn) ? verifiedOn : other.verifiedOn, List.copyOf(both));
    }

    private static Map<RuleKey<?>, Timeline<?>> timelines(List<Fact<?>> facts) {
        Map<RuleKey<?>, Timeline<?>> timelines = new LinkedHashMap<>();
        Map<String, RuleKey<?>> byId = new LinkedHashMap<>();
        int start = 0;
        for (int i = 1; i <= facts.size(); i++) {
            RuleKey<?> key = facts.get(start).key();
            if (i < facts.size() && facts.get(i).key().equals(key)) {
                continue;
            }
            if (byId.put(key.id(), key) != null) {
                throw new IllegalArgumentException(key + ": the entries of a rule stand together, under one type");
            }
            timelines.put(key, Timeline.of(facts.subList(start, i)));
            start = i;
        }
        return timelines;
    }

    /**
     * Returns the day on which the facts were last verified.
     *
     * @return the day
     */
    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    /**
     * Returns every entry.
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
        return java.util.Collections.unmodifiableSet(timelines.keySet());
    }

    /**
     * Returns the entry of a rule that holds on a day.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param day the day
     * @return the entry; before the first start of the rule, one that is not established
     * @throws IllegalArgumentException if the table has no such rule
     */
    public <T> Fact<T> on(RuleKey<T> key, LocalDate day) {
        return timeline(key).on(day);
    }

    /** The first day after the given one on which another entry of the rule takes over, or null. */
    <T> LocalDate nextStart(RuleKey<T> key, LocalDate day) {
        return timeline(key).nextStart(day);
    }

    private <T> Timeline<T> timeline(RuleKey<T> key) {
        // the map pairs each key with a timeline of its own type: see timelines()
        @SuppressWarnings("unchecked")
        Timeline<T> timeline = (Timeline<T>) timelines.get(key);
        if (timeline == null) {
            throw new IllegalArgumentException("no fact table entry for rule " + key);
        }
        return timeline;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactTable that && verifiedOn.equals(that.verifiedOn) && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return 31 * verifiedOn.hashCode() + facts.hashCode();
    }

    /** Returns the number of entries and the day on which they were last verified. */
    @Override
    public String toString() {
        return facts.size() + " facts, last verified on " + verifiedOn;
    }

    private Object readResolve() {
        // the index is made anew, with all its checks
        return new FactTable(verifiedOn, facts);
    }

    /** The entries of one rule, the earliest first; the first of them holds for every earlier date. */
    private record Timeline<T>(Fact<T>[] entries) {
        @SuppressWarnings("unchecked")
        static <T> Timeline<T> of(List<? extends Fact<?>> ofOneRule) {
            List<Fact<T>> entries = new ArrayList<>();
            for (Fact<?> fact : ofOneRule) {
                if (fact.grade() == null) {
                    throw new IllegalArgumentException(fact.key() + ": the entry has no grade");
                }
                entries.add((Fact<T>) fact);
            }
            for (int i = 1; i < entries.size(); i++) {
                LocalDate earlier = entries.get(i - 1).start().orElse(LocalDate.MIN);
                if (!earlier.isBefore(entries.get(i).start().orElse(LocalDate.MIN))) {
                    throw new IllegalArgumentException(
                            entries.get(i).key() + ": each entry starts later than the last");
                }
            }
            entries.get(0)
                    .start()
                    .ifPresent(start -> entries.add(0, before(entries.get(0).key(), start)));
            return new Timeline<T>(entries.toArray(Fact[]::new));
        }

        private static <T> Fact<T> before(RuleKey<T> key, LocalDate start) {
            return Fact.notEstablished(key, "Nothing is established for the time before " + start + ".");
        }

        Fact<T> on(LocalDate day) {
            int i = entries.length - 1;
            while (i > 0 && entries[i].start().orElse(LocalDate.MIN).isAfter(day)) {
                i--;
            }
            return entries[i];
        }

        LocalDate nextStart(LocalDate day) {
            return Arrays.stream(entries)
                    .flatMap(entry -> entry.start().stream())
                    .filter(start -> start.isAfter(day))
                    .findFirst()
                    .orElse(null);
        }
    }
}
