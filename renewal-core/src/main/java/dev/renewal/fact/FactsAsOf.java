package dev.renewal.fact;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts as of one date. A policy makes its {@code Rules} from it, once for all holders.
 *
 * <p>Immutable and thread-safe.
 */
public final class FactsAsOf {
    /** How long after its verification a fact counts as fresh, unless a policy sets another period. */
    public static final Period STALE_AFTER = Period.ofYears(2);

    /** The key of the note on facts that were verified long ago: they are assumed to still hold. */
    public static final FactKey<String> VERIFIED_LONG_AGO = FactKey.statement("renewal.stale");

    /** How many lists of notes are shared; a power of two. */
    private static final int NOTES = 64;

    private static final int MIX = 0x9E3779B9;

    private final LocalDate asOf;
    private final Period staleAfter;
    private final Map<FactKey<?>, Entries<?>> byKey;
    /** All entries of all facts, in the order of the table. */
    private final List<Sourced<?>> all;
    /**
     * The notes of answers that used the same facts, by a hash of those. Needs no lock: a thread sees notes completely or not
     * at all, and makes them again if it does not.
     */
    private final UsedNotes[] notes = new UsedNotes[NOTES];

    /** The entries of one fact, and the one that holds on the as-of date. */
    private record Entries<T>(Dated<T> byDay, Sourced<T> present) {
        Entries<T> on(LocalDate day) {
            return new Entries<>(byDay, byDay.on(day).selectedBy(day));
        }
    }

    private FactsAsOf(FactTable table, LocalDate asOf, Period staleAfter) {
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.staleAfter = Objects.requireNonNull(staleAfter, "staleAfter");
        this.byKey = new HashMap<>();
        this.all = new ArrayList<>();
        for (FactKey<?> key : table.keys()) {
            byKey.put(key, entries(table.timeline(key)));
        }
    }

    private FactsAsOf(FactsAsOf facts, LocalDate selector) {
        this.asOf = facts.asOf;
        this.staleAfter = facts.staleAfter;
        this.all = facts.all;
        this.byKey = new HashMap<>();
        facts.byKey.forEach((key, entries) -> byKey.put(key, entries.on(selector)));
    }

    /**
     * Resolves a table as of a date.
     *
     * @param table the facts
     * @param asOf the date
     * @param staleAfter how long after its verification a fact counts as fresh; later, answers that use it say so
     * @return the facts as of the date
     */
    public static FactsAsOf of(FactTable table, LocalDate asOf, Period staleAfter) {
        Objects.requireNonNull(table, "table");
        return new FactsAsOf(table, asOf, staleAfter);
    }

    private <T> Entries<T> entries(Timeline<T> timeline) {
        List<Sourced<T>> entries = new ArrayList<>();
        for (Fact<T> fact : timeline.holding()) {
            Sourced<T> entry = sourced(fact, all.size());
            entries.add(entry);
            all.add(entry);
        }
        Dated<T> byDay = new Dated<>(timeline, entries);
        return new Entries<>(byDay, byDay.on(asOf).endingOn(timeline.nextStart(asOf)));
    }

    private <T> Sourced<T> sourced(Fact<T> fact, int index) {
        FactOverride<T> override = fact.override().orElse(null);
        LocalDate overdue = override == null ? null : override.reviewBy().plusDays(1);
        Note note = fact.note().orElse(null);
        if (note != null && overdue != null && !asOf.isBefore(overdue)) {
            note = new Note(note.key(), note.grade(), note.text() + " The review is overdue.", note.sources());
        }
        LocalDate verified = fact.verifiedOn().orElse(null);
        LocalDate stale = verified == null ? null : verified.plus(staleAfter).plusDays(1);
        boolean longAgo = stale != null && !asOf.isBefore(stale);
        LocalDate changesOn = earlier(ahead(note == null ? null : overdue), ahead(stale));
        return new Sourced<>(fact, index, note, longAgo ? verified : null, changesOn);
    }

    private @Nullable LocalDate ahead(@Nullable LocalDate day) {
        return day != null && asOf.isBefore(day) ? day : null;
    }

    /** Returns the earlier of two days; null means never. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    /** {@return the date as of which the facts hold} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns a fact as it holds on the as-of date.
     *
     * @param <T> the type of the value
     * @param key the key
     * @return the fact
     * @throws IllegalArgumentException if the table has no such fact
     */
    public <T> Sourced<T> get(FactKey<T> key) {
        Objects.requireNonNull(key, "key");
        return entries(key).present;
    }

    /**
     * Returns a fact that can be looked up for days other than the as-of date.
     *
     * @param <T> the type of the value
     * @param key the key
     * @return the fact by day
     * @throws IllegalArgumentException if the table has no such fact
     */
    public <T> Dated<T> dated(FactKey<T> key) {
        Objects.requireNonNull(key, "key");
        return entries(key).byDay;
    }

    /**
     * Returns the days after the as-of date on which other entries of a fact take over.
     *
     * @param key the key
     * @return the days, the earliest first; empty for facts {@linkplain #on of another day}, which time does not change
     * @throws IllegalArgumentException if the table has no such fact
     */
    public List<LocalDate> changesAhead(FactKey<?> key) {
        Objects.requireNonNull(key, "key");
        Entries<?> entries = entries(key);
        if (entries.present.selectorOrNull() != null) {
            return List.of();
        }
        List<LocalDate> days = List.of();
        for (LocalDate day = entries.byDay.nextStart(asOf); day != null; day = entries.byDay.nextStart(day)) {
            days = days.isEmpty() ? new ArrayList<>() : days;
            days.add(day);
        }
        return List.copyOf(days);
    }

    /**
     * Returns the facts as they hold on another day. Use it for rules that depend on a day of the holder, such as the day of
     * an application or the start of a term. A trace made from the original facts accepts these as well.
     *
     * @param selector the day
     * @return facts whose {@link #get} returns the entries of that day
     */
    public FactsAsOf on(LocalDate selector) {
        Objects.requireNonNull(selector, "selector");
        return new FactsAsOf(this, selector);
    }

    private <T> Entries<T> entries(FactKey<T> key) {
        // the constructor pairs each key with entries of its type
        @SuppressWarnings("unchecked")
        Entries<T> entries = (Entries<T>) byKey.get(key);
        if (entries == null) {
            throw new IllegalArgumentException("no fact table entry for " + key);
        }
        return entries;
    }

    /** Returns the number of entries; each has an index from 0. */
    int size() {
        return all.size();
    }

    Sourced<?> entry(int index) {
        return all.get(index);
    }

    /** The notes of an answer that used these facts, one bit for each entry, and whose remarks, if any, other answers have too. */
    List<Note> notes(UsedNotes.@Nullable Remark remarks, long... used) {
        int own = remarks == null ? 0 : remarks.note().text().hashCode();
        int place = (Arrays.hashCode(used) + own) * MIX >>> Integer.SIZE - Integer.numberOfTrailingZeros(NOTES);
        UsedNotes known = notes[place];
        if (known == null || !known.areOf(remarks, used)) {
            known = new UsedNotes(this, used.clone(), remarks);
            notes[place] = known;
        }
        return known;
    }

    /** Makes the note on facts that were verified long ago, all on one day. */
    Note staleNote(LocalDate verified, Set<String> ids) {
        return new Note(
                VERIFIED_LONG_AGO.id(),
                Grade.ASSUMED,
                "Assumed: what was verified on " + verified + ", more than " + FactText.period(staleAfter)
                        + " before the as-of date, still holds: " + String.join(", ", ids) + ".",
                List.of());
    }

    /** Returns the date and the number of entries. */
    @Override
    public String toString() {
        return all.size() + " facts as of " + asOf;
    }
}
