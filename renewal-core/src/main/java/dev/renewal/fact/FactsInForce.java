package dev.renewal.fact;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a table of facts says as of one date: the entry of each rule that holds, its note, and until when it is so.
 *
 * <p>All certifications that are assessed as of one date ask for the same, so it is found once, when it is first asked for,
 * and kept by the table. Thread-safe without locks: what is kept has final fields alone, so that a thread sees all of it or
 * nothing, and finds it anew in the second case.
 */
final class FactsInForce {
    private final LocalDate asOf;
    private final Period verificationHolds;
    /**
     * By the hash of the rule, or in the next place that is free; null until asked for. Half of the places stay free, unless
     * threads write to them at once, which may lose an entry, or keep one twice.
     */
    private final Entry<?>[] entries;

    /**
     * An entry as an inquiry reads it.
     *
     * @param key the rule
     * @param fact the entry
     * @param note the note that an answer carries when it used the entry, or null
     * @param longAgo the day on which it was verified where that is long ago by the as-of date, else null
     * @param boundary the first later day on which the note or the age comes out otherwise, or null
     * @param nextStart the first later day on which another entry takes over, or null
     */
    record Entry<T>(
            RuleKey<T> key, Fact<T> fact, Note note, LocalDate longAgo, LocalDate boundary, LocalDate nextStart) {}

    FactsInForce(int rules, LocalDate asOf, Period verificationHolds) {
        this.asOf = asOf;
        this.verificationHolds = verificationHolds;
        this.entries = new Entry<?>[Integer.highestOneBit(2 * rules + 1) << 1];
    }

    boolean isFor(LocalDate day, Period holds) {
        return asOf.equals(day) && verificationHolds.equals(holds);
    }

    /** The entry of a rule that holds on the as-of date. */
    <T> Entry<T> of(RuleKey<T> key, FactTable facts) {
        int place = key.hashCode();
        for (int looked = 0; looked < entries.length; looked++) {
            place &= entries.length - 1;
            Entry<?> known = entries[place];
            if (known == null) {
                Entry<T> found = entry(key, facts.timeline(key));
                entries[place] = found;
                return found;
            }
            if (known.key == key || known.key.equals(key)) {
                // equal keys have one type
                @SuppressWarnings("unchecked")
                Entry<T> entry = (Entry<T>) known;
                return entry;
            }
            place++;
        }
        return entry(key, facts.timeline(key));
    }

    private <T> Entry<T> entry(RuleKey<T> key, Timeline<T> timeline) {
        return entry(key, timeline.on(asOf), timeline.nextStart(asOf));
    }

    /** The entry of a rule that holds on a day of its own choosing; that another takes over later does not matter then. */
    <T> Entry<T> on(LocalDate selector, RuleKey<T> key, FactTable facts) {
        Fact<T> fact = facts.on(key, selector);
        Entry<T> present = of(key, facts);
        return present.fact == fact ? present : entry(key, fact, null);
    }

    private <T> Entry<T> entry(RuleKey<T> key, Fact<T> fact, LocalDate nextStart) {
        FactOverride<T> override = fact.override().orElse(null);
        LocalDate reviewOverdue = override == null ? null : override.reviewBy().plusDays(1);
        Note note = fact.note().orElse(null);
        if (note != null && reviewOverdue != null && isReached(reviewOverdue)) {
            note = overdue(note);
        }
        LocalDate verified = fact.verifiedOn().orElse(null);
        LocalDate stale =
                verified == null ? null : verified.plus(verificationHolds).plusDays(1);
        boolean longAgo = stale != null && isReached(stale);
        return new Entry<>(
                key,
                fact,
                note,
                longAgo ? verified : null,
                earliestAhead(note == null ? null : reviewOverdue, stale),
                nextStart);
    }

    private static Note overdue(Note note) {
        return new Note(note.rule(), note.grade(), note.text() + " The review is overdue.", note.sources());
    }

    private boolean isReached(LocalDate day) {
        return !asOf.isBefore(day);
    }

    private LocalDate earliestAhead(LocalDate one, LocalDate other) {
        boolean ofOne = one != null && !isReached(one);
        boolean ofOther = other != null && !isReached(other);
        if (ofOne && ofOther) {
            return one.isBefore(other) ? one : other;
        }
        if (ofOne) {
            return one;
        }
        return ofOther ? other : null;
    }
}
