package dev.renewal.fact;

import dev.renewal.error.JsonByModule;
import dev.renewal.fact.InvalidFactsException.Finding;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host's overrides of shipped facts, parsed from text or built in code.
 *
 * <p>No two overrides of one fact hold on the same day. Immutable and thread-safe.
 */
public final class FactOverrides implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;
    private static final FactOverrides NONE = new FactOverrides(List.of());

    /** Sorted by the id of the key, then by the first day. */
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
     * Returns the empty set of overrides.
     *
     * @return overrides that change nothing
     */
    public static FactOverrides none() {
        return NONE;
    }

    /**
     * Collects overrides.
     *
     * @param stated the overrides, in any order; duplicates count once
     * @return the overrides
     * @throws InvalidFactsException if two overrides of one fact overlap
     */
    public static FactOverrides of(FactOverride<?>... stated) {
        Objects.requireNonNull(stated, "stated");
        return none().and(new FactOverrides(Arrays.asList(stated)));
    }

    /**
     * Parses overrides from text, one per line. The columns are key, from, value, unit, until, source and review-by,
     * separated by vertical bars. A hyphen in the column until means that there is no such day. The value {@code unknown}
     * means that none is established; words that are just this start with a backslash.
     *
     * @param text the text; blank lines and lines that begin with # are skipped
     * @param known the facts that can be overridden
     * @return the overrides
     * @throws InvalidFactsException with every finding, if a line cannot be used or two overrides overlap
     */
    public static FactOverrides parse(String text, FactTable known) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(known, "known");
        return new FactOverrides(FactOverridesText.parse(text, known));
    }

    /**
     * Formats the overrides as {@link #parse} reads them.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        return FactOverridesText.print(all);
    }

    /**
     * Adds other overrides.
     *
     * @param others the others; duplicates count once
     * @return the overrides of both
     * @throws InvalidFactsException if two overrides of one fact overlap
     */
    public FactOverrides and(FactOverrides others) {
        Objects.requireNonNull(others, "others");
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
     * Finds overlaps. For each override, the result has the index of an earlier one with the same key that still holds on
     * its first day, or -1. The overrides must be sorted by the id of their key, then by their first day.
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

    /** An override without an end gives way to the next one, so it overlaps only on its first day. */
    private static LocalDate end(FactOverride<?> override) {
        return override.until().orElse(override.from());
    }

    /**
     * Checks that each override has a known key, and a value of the type and unit of that key.
     *
     * @param known the facts that can be overridden
     * @throws InvalidFactsException with every finding, if an override fails the check
     */
    public void requireKnown(FactTable known) {
        Objects.requireNonNull(known, "known");
        List<Finding> findings = new ArrayList<>();
        for (FactOverride<?> override : all) {
            FactOverridesText.check(0, override, known, findings);
        }
        if (!findings.isEmpty()) {
            throw new InvalidFactsException(findings);
        }
    }

    /**
     * Finds overrides that the shipped facts have superseded, or that hide a later one: see {@link SupersededOverride.Standing}.
     *
     * @param shipped the shipped facts
     * @return the findings, in the order of the overrides
     */
    public List<SupersededOverride> supersededBy(FactTable shipped) {
        Objects.requireNonNull(shipped, "shipped");
        List<SupersededOverride> found = new ArrayList<>();
        for (FactOverride<?> override : all) {
            if (shipped.keys().contains(override.key())) {
                shipped.timeline(override.key()).superseding(override).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** {@return the overrides, sorted by the id of their key, then by their first day} */
    public List<FactOverride<?>> all() {
        return all;
    }

    FactOverrides about(Set<FactKey<?>> keys) {
        List<FactOverride<?>> about =
                all.stream().filter(override -> keys.contains(override.key())).toList();
        return about.size() == all.size() ? this : new FactOverrides(about);
    }

    <T> List<FactOverride<T>> of(FactKey<T> key) {
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
    public boolean equals(@Nullable Object other) {
        return other instanceof FactOverrides that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** Returns the overrides, one per line. */
    @Override
    public String toString() {
        return toText();
    }

    private Object writeReplace() {
        return new Form(all);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("statements are read by their form");
    }

    /** The serialized form. Reading it calls the factories above, with their checks. */
    private record Form(List<FactOverride<?>> all) implements Serializable {
        private Object readResolve() {
            return of(all.toArray(new FactOverride<?>[0]));
        }
    }
}
