package dev.renewal.fact;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The notes of an answer. They are built when first read, as many hosts never read them.
 *
 * <p>Immutable and thread-safe: threads that read at the same time build equal lists, and either may be cached.
 */
final class UsedNotes extends AbstractList<Note> implements RandomAccess {
    private final FactsAsOf facts;
    /** One bit for each entry of the table that was used. Must not be modified. */
    private final long[] used;
    /** The last one; null if there are none. */
    private final @Nullable Remark remarks;
    /** Null until first read. */
    private @Nullable List<Note> notes;

    UsedNotes(FactsAsOf facts, long[] used, @Nullable Remark remarks) {
        this.facts = facts;
        this.used = used;
        this.remarks = remarks;
    }

    /**
     * A note that a rule adds to those of the facts, the index of its entry, whether that entry gets no further one of this
     * kind, and the remark that was added before it, or null. Compared by text, as hosts may pass names whose hashes collide.
     */
    record Remark(
            int fact, Note note, boolean once, @Nullable Remark before) implements Comparable<Remark> {
        @Override
        public int compareTo(Remark other) {
            int byPlace = Integer.compare(fact, other.fact);
            return byPlace != 0 ? byPlace : note.text().compareTo(other.note.text());
        }
    }

    /** Whether these are the notes of answers that used such facts and have these very remarks. */
    boolean areOf(@Nullable Remark other, long... others) {
        return remarks == other && Arrays.equals(used, others);
    }

    @Override
    public Note get(int index) {
        return notes().get(index);
    }

    @Override
    public int size() {
        return notes().size();
    }

    @Override
    public Iterator<Note> iterator() {
        return notes().iterator();
    }

    private List<Note> notes() {
        List<Note> known = notes;
        if (known == null) {
            known = List.copyOf(made());
            notes = known;
        }
        return known;
    }

    private List<Note> made() {
        List<Note> made = new ArrayList<>();
        NavigableSet<Remark> all = null;
        for (Remark remark = remarks; remark != null; remark = remark.before) {
            all = all == null ? new TreeSet<>() : all;
            all.add(remark);
        }
        boolean stale = false;
        for (int word = 0; word < used.length; word++) {
            for (long bits = used[word]; bits != 0; bits &= bits - 1) {
                Sourced<?> fact = fact(word, bits);
                Note note = fact.noteOrNull();
                if (note != null && all != null) {
                    all.add(new Remark(fact.index(), note, false, null));
                } else if (note != null && !isOfEarlierEntry(note, made)) {
                    made.add(note);
                }
                stale |= fact.staleSinceOrNull() != null;
            }
        }
        if (all != null) {
            addRemarks(all, made);
        }
        if (stale) {
            addStale(made);
        }
        return made;
    }

    private Sourced<?> fact(int word, long bits) {
        return facts.entry(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
    }

    /** Whether an earlier entry of the same fact has the same note. The entries of one fact are adjacent. */
    private static boolean isOfEarlierEntry(Note note, List<Note> made) {
        int place = made.size() - 1;
        while (place >= 0 && made.get(place).key().equals(note.key())) {
            if (made.get(place--).equals(note)) {
                return true;
            }
        }
        return false;
    }

    private void addRemarks(NavigableSet<Remark> all, List<Note> made) {
        for (Remark remark : all) {
            if (!isOfEarlierEntry(remark, all)) {
                made.add(remark.note);
            }
        }
    }

    /** The same for a remark. A lookup in the sorted set, as one fact may have too many remarks to scan. */
    private boolean isOfEarlierEntry(Remark remark, NavigableSet<Remark> all) {
        FactKey<?> key = facts.entry(remark.fact).key();
        for (int entry = remark.fact - 1; entry >= 0 && facts.entry(entry).key().equals(key); entry--) {
            Remark earlier = all.floor(new Remark(entry, remark.note, false, null));
            if (earlier != null && earlier.note.equals(remark.note)) {
                return true;
            }
        }
        return false;
    }

    private void addStale(List<Note> made) {
        Map<LocalDate, Set<String>> byDay = new TreeMap<>();
        for (int word = 0; word < used.length; word++) {
            for (long bits = used[word]; bits != 0; bits &= bits - 1) {
                Sourced<?> fact = fact(word, bits);
                if (fact.staleSinceOrNull() != null) {
                    byDay.computeIfAbsent(fact.staleSinceOrNull(), day -> new LinkedHashSet<>())
                            .add(fact.key().id());
                }
            }
        }
        byDay.forEach((day, ids) -> made.add(facts.staleNote(day, ids)));
    }
}
