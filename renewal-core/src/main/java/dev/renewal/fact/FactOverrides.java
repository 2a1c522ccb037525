package dev.renewal.fact;

import dev.renewal.error.SerializedForm;
import dev.renewal.fact.InvalidFactsException.Finding;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a host states in place of facts that are shipped, read from text or built in code.
 *
 * <p>No two statements of one rule hold on the same day. Immutable and thread-safe.
 */
public final class FactOverrides implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final FactOverrides NONE = new FactOverrides(List.of());

    /** By the id of the rule, then by the first day. */
    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<FactOverride<?>> all;

    private FactOverrides(Collection<FactOverride<?>> stated) {
        this.all = stated.isEmpty() ? List.of() : sorted(stated);
    }

    private static List<FactOverride<?>> sorted(Collection<FactOverride<?>> stated) {
        List<FactOverride<?>> sorted = new ArrayList<>(new LinkedHashSet<>(stated));
        sorted.sort(Comparator.comparing(
                        (FactOverride<?> override) -> override.key().id())
                .thenComparing(FactOverride::from));
        return List.copyOf(sorted);
    }

    /**
     * States nothing.
     *
     * @return the overrides that change nothing
     */
    public static FactOverrides none() {
        return NONE;
    }

    /**
     * Collects statements.
     *
     * @param stated the statements, in any order; one that is given twice counts once
     * @return the overrides
     * @throws InvalidFactsException if two statements of one rule overlap
     */
    public static FactOverrides of(FactOverride<?>... stated) {
        return none().and(new FactOverrides(Arrays.asList(stated)));
    }

    /**
     * Reads statements from text: one a line, in the columns key, from, value, unit, until, source and review-by, with a
     * vertical bar between two columns and a hyphen where there is no day until which it holds.
     *
     * @param text the text; blank lines and lines that begin with # are passed over
     * @param known the facts that can be replaced
     * @return the overrides
     * @throws InvalidFactsException if a line cannot be used or two overlap; with every finding
     */
    public static FactOverrides parse(String text, FactTable known) {
        return new FactOverrides(FactOverridesText.parse(text, known));
    }

    /**
     * Writes the statements as {@link #parse} reads them.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        return FactOverridesText.print(all);
    }

    /**
     * Adds the statements of others.
     *
     * @param others the others; a statement that both make counts once
     * @return the statements of both
     * @throws InvalidFactsException if two statements of one rule overlap
     */
    public FactOverrides and(FactOverrides others) {
        if (others.all.isEmpty()) {
            return this;
        }
        List<FactOverride<?>> both = new ArrayList<>(all);
        both.addAll(others.all);
        FactOverrides sum = new FactOverrides(both);
        List<Finding> findings = new ArrayList<>();
        int[] overlapped = overlapped(sum.all);
        for (int i = 0; i < overlapped.length; i++) {
            if (overlapped[i] >= 0) {
                String text = sum.all.get(i) + " overlaps with " + sum.all.get(overlapped[i]);
                findings.add(new Finding(0, "OVERLAPPING_ENTRIES", text));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidFactsException(findings);
        }
        return sum;
    }

    /**
     * Finds, for each of some statements by the id of their rule and then by their first day, the place of an earlier one of
     * its rule that holds on its first day, or -1.
     */
    static int[] overlapped(List<FactOverride<?>> sorted) {
        int[] found = new int[sorted.size()];
        int longest = 0;
        for (int i = 0; i < found.length; i++) {
            FactOverride<?> one = sorted.get(i);
            found[i] = -1;
            if (i == 0 || !one.key().id().equals(sorted.get(i - 1).key().id())) {
                longest = i;
            } else if (end(sorted.get(longest)).isAfter(one.from())) {
                found[i] = longest;
            } else if (sorted.get(i - 1).from().equals(one.from())) {
                found[i] = i - 1;
            }
            longest = end(one).isAfter(end(sorted.get(longest))) ? i : longest;
        }
        return found;
    }

    /** Without a last day, a statement ends where a later one starts. */
    private static LocalDate end(FactOverride<?> override) {
        return override.until().orElse(override.from());
    }

    /**
     * Checks that each statement is about a rule that exists, with a value of its type and unit.
     *
     * @param known the facts that can be replaced
     * @throws InvalidFactsException if one is not; with every finding
     */
    public void requireKnown(FactTable known) {
        List<Finding> findings = new ArrayList<>();
        for (FactOverride<?> override : all) {
            FactOverridesText.check(0, override, known, findings);
        }
        if (!findings.isEmpty()) {
            throw new InvalidFactsException(findings);
        }
    }

    /**
     * Finds the statements that the shipped facts have caught up with, as {@link SupersededOverride.Standing} says.
     *
     * @param shipped the shipped facts
     * @return what was found, in the order of the statements
     */
    public List<SupersededOverride> supersededBy(FactTable shipped) {
        List<SupersededOverride> found = new ArrayList<>();
        for (FactOverride<?> override : all) {
            if (shipped.keys().contains(override.key())) {
                shipped.timeline(override.key()).superseding(override).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns every statement.
     *
     * @return the statements by the id of their rule, then by their first day
     */
    public List<FactOverride<?>> all() {
        return all;
    }

    FactOverrides about(Set<RuleKey<?>> keys) {
        List<FactOverride<?>> about =
                all.stream().filter(override -> keys.contains(override.key())).toList();
        return about.size() == all.size() ? this : new FactOverrides(about);
    }

    <T> List<FactOverride<T>> of(RuleKey<T> key) {
        List<FactOverride<T>> found = new ArrayList<>();
        for (FactOverride<?> override : all) {
            if (override.key().equals(key)) {
                // equal keys have one type
                @SuppressWarnings("unchecked")
                FactOverride<T> ofRule = (FactOverride<T>) override;
                found.add(ofRule);
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactOverrides that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** Returns the statements, one a line. */
    @Override
    public String toString() {
        return toText();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> SerializedForm.isListOf(all, FactOverride.class)
                && new FactOverrides(all).equals(this)
                && Arrays.stream(overlapped(all)).allMatch(place -> place < 0));
    }
}
