package dev.renewal.fact;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One question asked of a policy, as of a date: the only way in which rules read facts and compare dates with that date.
 *
 * <p>It remembers what was read, which is where the notes of an answer come from, and the nearest later day on which a
 * comparison would come out otherwise. One that {@linkplain #explaining explains} remembers every step as well; policies need
 * not know which it is. Made anew for each assessment by the registry; not thread-safe, and never kept.
 */
public final class Inquiry {
    /** How long a fact that was verified is taken to hold, unless a policy says otherwise. */
    public static final Period VERIFICATION_HOLDS = Period.ofYears(2);

    /** The rule by which what was verified long ago is taken to hold. */
    public static final RuleKey<String> VERIFIED_LONG_AGO = RuleKey.statement("renewal.stale");

    /** More notes than an answer has, unless a record is full of what no body knows. */
    private static final int MANY = 64;

    private final FactTable facts;
    private final FactsInForce inForce;
    private final LocalDate asOf;
    private final Period verificationHolds;
    /** Null unless the computation is to be explained. */
    private final Recorder recorder;

    /** Each once; they are few, so that looking through them is quicker than hashing their texts. */
    private final List<Note> notes = new ArrayList<>();
    /** The same where they are many; null as long as they are few. */
    private Set<Note> manyNotes;
    /** The rules that were verified long ago, by the day; null as long as there is none. */
    private Map<LocalDate, Set<String>> stale;

    private LocalDate nextBoundary;

    private Inquiry(FactTable facts, LocalDate asOf, Period verificationHolds, Recorder recorder) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.verificationHolds = Objects.requireNonNull(verificationHolds, "verificationHolds");
        this.recorder = recorder;
        this.inForce = facts.inForce(asOf, verificationHolds);
    }

    /**
     * Starts an inquiry; what was verified is taken to hold for the usual time.
     *
     * @param facts the facts to read
     * @param asOf the date as of which the question is asked
     * @return an inquiry that has read nothing yet
     */
    public static Inquiry of(FactTable facts, LocalDate asOf) {
        return of(facts, asOf, VERIFICATION_HOLDS);
    }

    /**
     * Starts an inquiry.
     *
     * @param facts the facts to read
     * @param asOf the date as of which the question is asked
     * @param verificationHolds how long after a fact was verified an answer need not say so
     * @return an inquiry that has read nothing yet
     */
    public static Inquiry of(FactTable facts, LocalDate asOf, Period verificationHolds) {
        return new Inquiry(facts, asOf, verificationHolds, null);
    }

    /**
     * Starts an inquiry that remembers every step.
     *
     * @param facts the facts to read
     * @param asOf the date as of which the question is asked
     * @param verificationHolds how long after a fact was verified an answer need not say so
     * @return an inquiry that has read nothing yet
     */
    public static Inquiry explaining(FactTable facts, LocalDate asOf, Period verificationHolds) {
        return new Inquiry(facts, asOf, verificationHolds, new Recorder());
    }

    /**
     * Returns the date as of which the question is asked; to compare with it, use {@link #hasReached} and
     * {@link #isPast}.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Says whether a day has come.
     *
     * @param day the day
     * @return true if the as-of date is that day or a later one
     */
    public boolean hasReached(LocalDate day) {
        boolean reached = !asOf.isBefore(day);
        if (!reached) {
            boundary(day);
        }
        if (recorder != null) {
            recorder.add(new Reason.Compared(day, reached));
        }
        return reached;
    }

    /**
     * Says whether a last day is over.
     *
     * @param lastDay the last day of something
     * @return true if the as-of date is later than that day
     */
    public boolean isPast(LocalDate lastDay) {
        if (recorder != null) {
            return hasReached(lastDay.plusDays(1));
        }
        boolean past = asOf.isAfter(lastDay);
        // the day after is made only where it may be the nearest
        if (!past && (nextBoundary == null || lastDay.isBefore(nextBoundary))) {
            boundary(lastDay.plusDays(1));
        }
        return past;
    }

    /**
     * Counts the years that have begun since a last day was over, such as those for which a late holder pays.
     *
     * @param lastDay the last day of something
     * @return 0 up to that day, 1 from the day after it through its first anniversary, and so on
     */
    public int yearsBegunAfter(LocalDate lastDay) {
        // the guess is at most one year short, so that few days are compared
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(lastDay, asOf));
        while (isPast(lastDay.plusYears(years))) {
            years++;
        }
        return years;
    }

    /**
     * Reads the value that a rule has on the as-of date.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @return the value
     * @throws IllegalStateException if no value is established on that date
     */
    public <T> T value(RuleKey<T> key) {
        return established(key, read(key));
    }

    /**
     * Reads the value that a rule has on a day of its own choosing, such as a due date.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param selector the day
     * @return the value
     * @throws IllegalStateException if no value is established on that day
     */
    public <T> T value(RuleKey<T> key, LocalDate selector) {
        return established(key, read(key, selector));
    }

    /**
     * Reads the fact from which a value follows, and returns that value.
     *
     * @param <V> the type of the fact's value
     * @param <T> the type of what follows
     * @param derivation what follows from which fact
     * @return what follows from the value that the rule has on the as-of date
     * @throws IllegalStateException if no value is established on that date
     */
    public <V, T> T derived(Derivation<V, T> derivation) {
        Fact<V> fact = read(derivation.key());
        established(derivation.key(), fact);
        return derivation.of(fact);
    }

    private static <T> T established(RuleKey<T> key, Fact<T> fact) {
        T value = fact.valueOrNull();
        if (value == null) {
            throw new IllegalStateException("no value of " + key + " is established");
        }
        return value;
    }

    /**
     * Reads the entry of a rule that holds on the as-of date, and notes it where it asks for a note.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @return the entry
     * @throws IllegalArgumentException if there is no such rule
     */
    public <T> Fact<T> read(RuleKey<T> key) {
        FactsInForce.Entry<T> entry = inForce.of(key, facts);
        boundary(entry.nextStart());
        return used(entry, asOf);
    }

    /**
     * Reads the entry of a rule that holds on a day of its own choosing, and notes it where it asks for a note.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param selector the day
     * @return the entry
     * @throws IllegalArgumentException if there is no such rule
     */
    public <T> Fact<T> read(RuleKey<T> key, LocalDate selector) {
        return used(inForce.on(selector, key, facts), selector);
    }

    private <T> Fact<T> used(FactsInForce.Entry<T> entry, LocalDate selector) {
        if (entry.note() != null) {
            note(entry.note());
        }
        if (entry.longAgo() != null) {
            noteVerifiedLongAgo(entry);
        }
        boundary(entry.boundary());
        if (recorder != null) {
            recorder.add(new Reason.FactRead(entry.fact(), selector));
        }
        return entry.fact();
    }

    private void note(Note note) {
        if (manyNotes != null) {
            if (manyNotes.add(note)) {
                notes.add(note);
            }
            return;
        }
        for (int i = 0; i < notes.size(); i++) {
            Note known = notes.get(i);
            if (known == note || known.rule().equals(note.rule()) && known.equals(note)) {
                return;
            }
        }
        notes.add(note);
        if (notes.size() == MANY) {
            manyNotes = new HashSet<>(notes);
        }
    }

    private void noteVerifiedLongAgo(FactsInForce.Entry<?> entry) {
        if (stale == null) {
            stale = new LinkedHashMap<>();
        }
        stale.computeIfAbsent(entry.longAgo(), any -> new LinkedHashSet<>())
                .add(entry.fact().key().id());
    }

    /**
     * Says whether a rule has a value on the as-of date, without using the value.
     *
     * @param key the rule
     * @return true if a value is established
     */
    public boolean isEstablished(RuleKey<?> key) {
        FactsInForce.Entry<?> entry = inForce.of(key, facts);
        boundary(entry.nextStart());
        return entry.fact().valueOrNull() != null;
    }

    /**
     * Says whether a rule has a value on a day of its own choosing, without using the value.
     *
     * @param key the rule
     * @param selector the day
     * @return true if a value is established
     */
    public boolean isEstablished(RuleKey<?> key, LocalDate selector) {
        return facts.on(key, selector).valueOrNull() != null;
    }

    /**
     * Says whether a rule has another value on a day than one that was found; only then is the fact used.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param selector the day
     * @param found the value found
     * @return true if a value is established on that day, and is not the one found
     */
    public <T> boolean isOtherThan(RuleKey<T> key, LocalDate selector, T found) {
        return facts.on(key, selector)
                        .value()
                        .filter(value -> !value.equals(found))
                        .isPresent()
                && read(key, selector).value().isPresent();
    }

    /**
     * Notes something about a rule that bears on this answer alone.
     *
     * @param key the rule
     * @param sentence what the answer should say, in place of the fact's own sentence
     * @throws IllegalArgumentException if there is no such rule
     */
    public void remark(RuleKey<?> key, String sentence) {
        FactsInForce.Entry<?> entry = inForce.of(key, facts);
        boundary(entry.nextStart());
        Fact<?> fact = entry.fact();
        if (recorder != null) {
            recorder.add(new Reason.FactRead(fact, asOf));
        }
        note(new Note(key.id(), fact.grade(), sentence, fact.sources()));
    }

    /**
     * Says whether every step is remembered, so that a text for people is wanted.
     *
     * @return true if {@link #given}, {@link #computed} and their like have an effect
     */
    public boolean isExplaining() {
        return recorder != null;
    }

    /**
     * Remembers what the host's record says in a field.
     *
     * @param field the field
     * @param value what it says
     */
    public void given(String field, Object value) {
        if (recorder != null) {
            recorder.add(new Reason.Given(field, String.valueOf(value)));
        }
    }

    /**
     * Remembers that something of the host's record does not count, or not in full.
     *
     * @param what what it is
     * @param code the stable code of the reason
     * @param why one sentence for people
     */
    public void leftOut(String what, String code, String why) {
        if (recorder != null) {
            recorder.add(new Reason.LeftOut(what, code, why));
        }
    }

    /**
     * Remembers a result, to which all that was read and compared since the last result led.
     *
     * @param what what was computed
     * @param result the result
     */
    public void computed(String what, Object result) {
        if (recorder != null) {
            recorder.computed(what, String.valueOf(result));
        }
    }

    /**
     * Remembers a part of the answer, to which everything since the last part led, other results among it.
     *
     * @param what what was concluded, such as {@code term}
     * @param result the result
     */
    public void concluded(String what, Object result) {
        if (recorder != null) {
            recorder.concluded(what, String.valueOf(result));
        }
    }

    /**
     * Opens a step; all that follows until its {@link #end} belongs to it.
     *
     * @param what what is computed
     */
    public void begin(String what) {
        if (recorder != null) {
            recorder.begin(what);
        }
    }

    /**
     * Says that what was read so far leads to the open step as a whole, and not to the next result within it.
     */
    public void settle() {
        if (recorder != null) {
            recorder.settle();
        }
    }

    /**
     * Closes the step that was opened last.
     *
     * @param result its result
     */
    public void end(Object result) {
        if (recorder != null) {
            recorder.end(String.valueOf(result));
        }
    }

    /**
     * Returns the steps that were remembered.
     *
     * @return the steps in the order of the computation; empty unless the inquiry explains
     */
    public List<Reason> reasons() {
        return recorder == null ? List.of() : recorder.steps();
    }

    /**
     * Returns what the answer must say of the facts that were read.
     *
     * @return the notes in the order in which they came up, each once; last, where facts were verified long ago, which
     */
    public List<Note> notes() {
        if (stale == null) {
            return List.copyOf(notes);
        }
        List<Note> all = new ArrayList<>(notes);
        stale.forEach((day, ids) -> all.add(new Note(
                VERIFIED_LONG_AGO.id(),
                Grade.ASSUMED,
                "Assumed: what was verified on " + day + ", more than " + FactText.period(verificationHolds)
                        + " before the as-of date, still holds: " + String.join(", ", ids) + ".",
                List.of())));
        return List.copyOf(all);
    }

    /**
     * Returns the nearest day after the as-of date on which a comparison or a fact read so far comes out otherwise.
     *
     * @return the day, or empty if time alone changes nothing that was asked so far
     */
    public Optional<LocalDate> nextBoundary() {
        return Optional.ofNullable(nextBoundary);
    }

    private void boundary(LocalDate day) {
        if (day != null && (nextBoundary == null || day.isBefore(nextBoundary))) {
            nextBoundary = day;
        }
    }
}
