package dev.renewal.fact;

import dev.renewal.fact.SupersededOverride.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one fact by the day from which each holds, with a host's overrides applied.
 *
 * @param <T> the type of the fact's values
 */
final class Timeline<T> {
    private final FactKey<T> key;
    /** The shipped entries, the earliest first. */
    private final List<Fact<T>> shipped;

    private final List<LocalDate> shippedFrom;
    /** The entries that hold after overrides are applied; the first one holds from {@link LocalDate#MIN}. */
    private final List<Fact<T>> holding;

    private final List<LocalDate> holdingFrom;

    private Timeline(FactKey<T> key, List<Fact<T>> shipped, List<FactOverride<T>> overrides) {
        this.key = key;
        this.shipped = shipped;
        List<LocalDate> starts = new ArrayList<>();
        for (Fact<T> entry : shipped) {
            starts.add(start(entry));
        }
        this.shippedFrom = List.copyOf(starts);
        List<Fact<T>> facts = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        overlay(overrides, facts, days);
        this.holding = List.copyOf(facts);
        this.holdingFrom = List.copyOf(days);
    }

    /** Makes the timeline of one fact; each entry must start later than the one before. */
    static <T> Timeline<T> of(FactKey<T> key, List<Fact<T>> entries, List<FactOverride<T>> overrides) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).grade() == null) {
                throw new IllegalArgumentException(key + ": the entry has no grade");
            }
            if (i > 0 && !start(entries.get(i - 1)).isBefore(start(entries.get(i)))) {
                throw new IllegalArgumentException(key + ": " + outOfOrder(entries.get(i - 1), entries.get(i)));
            }
        }
        return new Timeline<>(key, entries, overrides);
    }

    private static String outOfOrder(Fact<?> earlier, Fact<?> later) {
        if (later.start().isPresent() && later.start().equals(earlier.start())) {
            return "two entries begin on " + later.start().get();
        }
        if (later.start().isPresent()) {
            return "the entry from " + later.start().get() + " comes after that from "
                    + earlier.start().get() + "; the entries of one fact stand in the order of their first days";
        }
        return (earlier.start().isEmpty()
                        ? "two entries have no first day"
                        : "an entry without first day is not the first")
                + "; only the first of a fact may have none, so give one to " + later.valueText()
                + " (in Java: .from(\"2030-01-01\"))";
    }

    FactKey<T> key() {
        return key;
    }

    private static LocalDate start(Fact<?> fact) {
        return fact.start().orElse(LocalDate.MIN);
    }

    private void overlay(List<FactOverride<T>> overrides, List<Fact<T>> facts, List<LocalDate> days) {
        TreeSet<LocalDate> starts = new TreeSet<>(shippedFrom);
        starts.add(LocalDate.MIN);
        for (FactOverride<T> override : overrides) {
            starts.add(override.from());
            override.until().ifPresent(starts::add);
        }
        FactOverride<T> latest = null;
        int next = 0;
        for (LocalDate start : starts) {
            // starts and overrides are both sorted by day
            while (next < overrides.size() && !overrides.get(next).from().isAfter(start)) {
                latest = overrides.get(next++);
            }
            Fact<T> fact = shippedOrStated(start, latest);
            // skip a shipped start that an override hides
            if (facts.isEmpty() || !fact.equals(facts.get(facts.size() - 1))) {
                facts.add(fact);
                days.add(start);
            }
        }
    }

    private Fact<T> shippedOrStated(LocalDate day, @Nullable FactOverride<T> latest) {
        Fact<T> entry = shippedOn(day);
        if (latest == null) {
            return entry;
        }
        boolean over = latest.until()
                .map(until -> !until.isAfter(day))
                .orElse(start(entry).isAfter(latest.from()));
        return over ? entry : Fact.ofHost(latest);
    }

    /** Returns the shipped entry that holds on a day; before the first start, one that is not established. */
    Fact<T> shippedOn(LocalDate day) {
        int later = firstAfter(day, shippedFrom);
        if (later > 0) {
            return shipped.get(later - 1);
        }
        Fact<T> first = shipped.get(0);
        Fact<T> before = Fact.notEstablished(key, "Nothing is established for the time before " + start(first) + ".");
        return first.verifiedOn().isEmpty()
                ? before
                : before.verified(first.verifiedOn().get());
    }

    /** Returns the entry that holds on a day, with overrides applied. */
    Fact<T> on(LocalDate day) {
        return holding.get(placeOn(day));
    }

    /** Returns the index in {@link #holding} of the entry that holds on a day. */
    int placeOn(LocalDate day) {
        return firstAfter(day, holdingFrom) - 1;
    }

    /** Returns the entries in the order in which they hold, with overrides applied. */
    List<Fact<T>> holding() {
        return holding;
    }

    /** Returns the first day after the given one on which another entry takes over, or null. */
    @Nullable
    LocalDate nextStart(LocalDate day) {
        int later = firstAfter(day, holdingFrom);
        return later < holdingFrom.size() ? holdingFrom.get(later) : null;
    }

    /** Returns the index of the first day that is later than the given one, or the size of the list. Binary search. */
    private static int firstAfter(LocalDate day, List<LocalDate> days) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Says whether, and how, an override and the shipped entries get in each other's way. */
    Optional<SupersededOverride> superseding(FactOverride<?> override) {
        LocalDate from = override.from();
        Fact<T> atStart = shippedOn(from);
        List<Fact<T>> later =
                shipped.stream().filter(entry -> start(entry).isAfter(from)).toList();
        List<Fact<T>> hidden = later.stream()
                .filter(entry -> entry.value().isPresent())
                .filter(entry -> override.until().filter(start(entry)::isBefore).isPresent())
                .toList();
        Optional<Fact<T>> otherHidden =
                hidden.stream().filter(entry -> !isSame(entry, override)).findFirst();
        boolean startTogether = atStart.start().filter(from::equals).isPresent();
        if (otherHidden.isPresent()) {
            return Standing.HIDING.of(override, otherHidden.get());
        }
        if (isSame(atStart, override)) {
            return Standing.REDUNDANT.of(override, atStart);
        }
        if (startTogether && atStart.value().isPresent()) {
            return Standing.CONTRADICTED.of(override, atStart);
        }
        if (!hidden.isEmpty()) {
            return Standing.HIDING.of(override, hidden.get(0));
        }
        return override.until().isPresent() || later.isEmpty()
                ? Optional.empty()
                : Standing.OVER.of(override, later.get(0));
    }

    private static boolean isSame(Fact<?> entry, FactOverride<?> override) {
        Object stated = override.value().orElse(null);
        Object value = entry.valueOrNull();
        return value == null || stated == null ? value == stated : ValueKind.isSame(value, stated);
    }

    List<Fact<T>> shipped() {
        return shipped;
    }
}
