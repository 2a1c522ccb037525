package dev.renewal.policy;

import dev.renewal.fact.Inquiry;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Finds recorded entries by their day in lists that are in its order. Immutable and thread-safe.
 *
 * <p>A class and no function that is handed about, for the start of a JVM: docs/architecture.md.
 *
 * @param <E> the type of the entries
 */
abstract class Dated<E> implements Comparator<E> {
    /** The day of an entry. */
    abstract LocalDate day(E entry);

    /** Orders by day. */
    @Override
    public int compare(E one, E other) {
        return day(one).compareTo(day(other));
    }

    /** The day of the last entry, or null where there is none. */
    LocalDate latest(List<E> byDay) {
        return byDay.isEmpty() ? null : day(byDay.get(byDay.size() - 1));
    }

    /** How many of the entries have come by the as-of date. */
    int knownTo(Inquiry inquiry, List<E> byDay) {
        int known = byDay.size();
        while (known > 0 && !inquiry.hasReached(day(byDay.get(known - 1)))) {
            known--;
        }
        return known;
    }

    /** The entries of some days. */
    List<E> in(DateRange days, List<E> byDay) {
        // no day follows the last one of the calendar
        int end = days.end().equals(LocalDate.MAX)
                ? byDay.size()
                : firstNotBefore(days.end().plusDays(1), byDay);
        return byDay.subList(firstNotBefore(days.start(), byDay), end);
    }

    private int firstNotBefore(LocalDate day, List<E> byDay) {
        int low = 0;
        int high = byDay.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(byDay.get(middle)).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Tells which entries do not count, as they came later. */
    void explainLater(Inquiry inquiry, List<E> byDay) {
        for (E entry : byDay) {
            if (day(entry).isAfter(inquiry.asOf())) {
                inquiry.leftOut(entry.toString(), "after-as-of", "Dated " + day(entry) + ", after the as-of date.");
            }
        }
    }
}
