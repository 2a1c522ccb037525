package dev.renewal.fact;

import dev.renewal.fact.SupersededOverride.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The entries of one rule by the day from which each holds, a host's overlaid on those that are shipped.
 *
 * @param <T> the type of the rule's values
 */
final class Timeline<T> {
    private final RuleKey<T> key;
    /** As shipped, the earliest first; the first of them holds for every earlier date. */
    private final List<Fact<T>> shipped;
    /** What holds when: the first segment has no start. */
    private final List<Segment<T>> segments;

    private record Segment<T>(LocalDate start, Fact<T> fact) {
        LocalDate day() {
            return start == null ? LocalDate.MIN : start;
        }
    }

    private Timeline(RuleKey<T> key, List<Fact<T>> shipped, List<FactOverride<T>> overrides) {
        this.key = key;
        this.shipped = shipped;
        this.segments = segments(overrides);
    }

    /** A timeline of the entries of one rule, each later than the last. */
    static <T> Timeline<T> of(RuleKey<T> key, List<Fact<T>> entries, List<FactOverride<T>> overrides) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).grade() == null) {
                throw new IllegalArgumentException(key + ": the entry has no grade");
            }
            if (i > 0 && !start(entries.get(i - 1)).isBefore(start(entries.get(i)))) {
                throw new IllegalArgumentException(key + ": each entry starts later than the last");
            }
        }
        return new Timeline<>(key, entries, overrides);
    }

    private static LocalDate start(Fact<?> fact) {
        return fact.start().orElse(LocalDate.MIN);
    }

    private List<Segment<T>> segments(List<FactOverride<T>> overrides) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Fact<T> entry : shipped) {
            if (entry.start().isPresent()) {
                starts.add(entry.start().get());
            }
        }
        for (FactOverride<T> override : overrides) {
            starts.add(override.from());
            override.until().ifPresent(starts::add);
        }
        List<Segment<T>> found = new ArrayList<>();
        found.add(new Segment<>(null, shippedOn(LocalDate.MIN)));
        FactOverride<T> latest = null;
        int next = 0;
        for (LocalDate start : starts) {
            // both are in the order of their days
            while (next < overrides.size() && !overrides.get(next).from().isAfter(start)) {
                latest = overrides.get(next++);
            }
            Fact<T> fact = holding(start, latest);
            // a shipped start that a statement hides is none
            if (!fact.equals(found.get(found.size() - 1).fact)) {
                found.add(new Segment<>(start, fact));
            }
        }
        return List.copyOf(found);
    }

    private Fact<T> holding(LocalDate day, FactOverride<T> latest) {
        Fact<T> entry = shippedOn(day);
        if (latest == null) {
            return entry;
        }
        boolean over = latest.until()
                .map(until -> !until.isAfter(day))
                .orElse(start(entry).isAfter(latest.from()));
        return over ? entry : Fact.ofHost(latest);
    }

    /** The shipped entry that holds on a day; before the first start, one that is not established. */
    Fact<T> shippedOn(LocalDate day) {
        int later = firstAfter(day, shipped, Timeline::start);
        if (later > 0) {
            return shipped.get(later - 1);
        }
        Fact<T> first = shipped.get(0);
        Fact<T> before = Fact.notEstablished(key, "Nothing is established for the time before " + start(first) + ".");
        return first.verifiedOn().isEmpty()
                ? before
                : before.verified(first.verifiedOn().get());
    }

    /** The entry that holds on a day, a host's where one is overlaid. */
    Fact<T> on(LocalDate day) {
        return segments.get(firstAfter(day, segments, Segment::day) - 1).fact;
    }

    /** The first day after the given one on which another entry takes over, or null. */
    LocalDate nextStart(LocalDate day) {
        int later = firstAfter(day, segments, Segment::day);
        return later < segments.size() ? segments.get(later).start : null;
    }

    /** The position of the first of some entries, in the order of their days, whose day is later; their number if none is. */
    private static <E> int firstAfter(LocalDate day, List<E> entries, Function<E, LocalDate> days) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.apply(entries.get(middle)).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What the shipped entries have to say to a statement that they have caught up with. */
    Optional<SupersededOverride> superseding(FactOverride<?> override) {
        LocalDate from = override.from();
        Fact<T> atStart = shippedOn(from);
        List<Fact<T>> later =
                shipped.stream().filter(entry -> start(entry).isAfter(from)).toList();
        for (Fact<T> entry : later) {
            if (override.until().filter(start(entry)::isBefore).isPresent() && isOther(entry, override)) {
                return Optional.of(new SupersededOverride(override, entry, Standing.CONTRADICTED));
            }
        }
        boolean startTogether = atStart.start().filter(from::equals).isPresent();
        if (isOther(atStart, override) && startTogether) {
            return Optional.of(new SupersededOverride(override, atStart, Standing.CONTRADICTED));
        }
        if (!isOther(atStart, override) && atStart.value().isPresent()) {
            return Optional.of(new SupersededOverride(override, atStart, Standing.REDUNDANT));
        }
        return override.until().isPresent() || later.isEmpty()
                ? Optional.empty()
                : Optional.of(new SupersededOverride(override, later.get(0), Standing.OVER));
    }

    private static boolean isOther(Fact<?> entry, FactOverride<?> override) {
        return entry.value()
                .filter(value -> !ValueKind.isSame(value, override.value()))
                .isPresent();
    }

    List<Fact<T>> shipped() {
        return shipped;
    }
}
