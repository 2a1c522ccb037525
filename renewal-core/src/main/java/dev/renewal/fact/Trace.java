package dev.renewal.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records the facts that one answer uses, and the days on which the answer would change.
 *
 * <p>Rules must use facts and compare days with the as-of date through the trace only: the answer takes its notes, its next
 * change and its explanation from it. An {@linkplain #explaining explaining} trace also records every step. The registry
 * makes one trace for each assessment. It is not thread-safe; do not keep it.
 */
public final class Trace {
    private final FactsAsOf facts;
    private final LocalDate asOf;
    /** One bit for each entry of the table. */
    private final long[] used;
    /** Null unless the trace explains. */
    private final @Nullable Recorder recorder;
    /** The last note about a fact beyond its own; null while there is none. */
    private UsedNotes.@Nullable Remark remarks;
    /** Whether one of them was made for this answer, and not taken over from a part. */
    private boolean hasOwnRemarks;
    /** What the answer says of the record; null while there is nothing. */
    private @Nullable Set<Finding> findings;
    /** What became of each item of the record, by identity; null unless the trace explains. */
    private final @Nullable Map<Object, List<Fate>> account;
    /** The option or the like for which credits are counted; empty for none. */
    private String countedFor = "";
    /** Null while no day is known on which the answer changes. */
    private @Nullable LocalDate nextChange;
    /** The same as an epoch day; the largest number while no such day is known. */
    private long dayOfChange = Long.MAX_VALUE;

    private Trace(FactsAsOf facts, @Nullable Recorder recorder) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.asOf = facts.asOf();
        this.used = new long[(facts.size() + Long.SIZE - 1) / Long.SIZE];
        this.recorder = recorder;
        this.account = recorder == null ? null : new IdentityHashMap<>();
    }

    /**
     * Starts the trace of one answer.
     *
     * @param facts the facts as of the date of the question
     * @return a trace that has used nothing yet
     */
    public static Trace of(FactsAsOf facts) {
        return new Trace(facts, null);
    }

    /**
     * Starts the trace of one answer with an explanation.
     *
     * @param facts the facts as of the date of the question
     * @return a trace that records every step
     */
    public static Trace explaining(FactsAsOf facts) {
        return new Trace(facts, new Recorder());
    }

    /**
     * {@return the date as of which the question is asked; to compare with it, use {@link #hasReached} and {@link
     *     #isPast}}
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Says whether a day has come.
     *
     * @param day the day
     * @return true if the as-of date is on or after that day
     */
    public boolean hasReached(LocalDate day) {
        Objects.requireNonNull(day, "day");
        boolean reached = !asOf.isBefore(day);
        if (!reached) {
            changesOn(day);
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
     * @return true if the as-of date is after that day
     */
    public boolean isPast(LocalDate lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        if (recorder != null) {
            return hasReached(lastDay.plusDays(1));
        }
        boolean past = asOf.isAfter(lastDay);
        // compute the next day only if it is the earliest change
        if (!past && lastDay.toEpochDay() + 1 < dayOfChange) {
            changesOn(lastDay.plusDays(1));
        }
        return past;
    }

    /**
     * Counts the years begun after a last day, such as the years for which a late holder pays.
     *
     * @param lastDay the last day of something
     * @return 0 up to that day, 1 from the day after it through its first anniversary, and so on
     */
    public int yearsBegunAfter(LocalDate lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        // the guess is at most one year short, so few days are compared
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(lastDay, asOf));
        while (isPast(lastDay.plusYears(years))) {
            years++;
        }
        return years;
    }

    /**
     * Names a day on which time alone may change the answer. Needed only if no comparison through the trace names it.
     *
     * @param day the day; one that is not after the as-of date has no effect
     */
    public void changesOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        if (day.isAfter(asOf)) {
            noteChange(day);
        }
    }

    /**
     * Uses the value of a fact.
     *
     * @param <T> the type of the value
     * @param fact the fact
     * @return the value
     * @throws dev.renewal.error.InvalidInputException if the host states that no value is established; code
     *     {@code FACT_NOT_ESTABLISHED}
     * @throws IllegalStateException if the shipped facts establish no value
     */
    public <T> T use(Sourced<T> fact) {
        cite(fact);
        return fact.requiredOn(fact.selectorOrNull() == null ? asOf : fact.selectorOrNull());
    }

    /**
     * Uses the value that a fact has on a given day, such as a due date.
     *
     * @param <T> the type of the value
     * @param fact the fact
     * @param day the day
     * @return the value
     * @throws dev.renewal.error.InvalidInputException if the host states that no value is established on that day; code
     *     {@code FACT_NOT_ESTABLISHED}
     * @throws IllegalStateException if the shipped facts establish no value on that day
     */
    public <T> T use(Dated<T> fact, LocalDate day) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(day, "day");
        Sourced<T> onDay = fact.on(day);
        cite(onDay, day);
        return onDay.requiredOn(day);
    }

    /**
     * Uses a fact. Its value may be unknown.
     *
     * @param <T> the type of the value
     * @param fact the fact
     * @return the value, or empty if none is established; the answer then has a note on it
     */
    public <T> Optional<T> find(Sourced<T> fact) {
        cite(fact);
        return fact.value();
    }

    /**
     * Uses a fact on a given day. Its value may be unknown.
     *
     * @param <T> the type of the value
     * @param fact the fact
     * @param day the day
     * @return the value, or empty if none is established on that day; the answer then has a note on it
     */
    public <T> Optional<T> find(Dated<T> fact, LocalDate day) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(day, "day");
        Sourced<T> onDay = fact.on(day);
        cite(onDay, day);
        return onDay.value();
    }

    /**
     * Says whether a fact has a value. The next change of the answer then includes that of the fact, but only using the fact
     * adds its note.
     *
     * @param fact the fact
     * @return true if a value is established
     */
    public boolean isEstablished(Sourced<?> fact) {
        Objects.requireNonNull(fact, "fact");
        if (fact.takenOverOnOrNull() != null) {
            noteChange(fact.takenOverOnOrNull());
        }
        return fact.valueOrNull() != null;
    }

    /**
     * Marks a fact as used without reading a value, such as a rule in words.
     *
     * @param fact the fact
     */
    public void cite(Sourced<?> fact) {
        Objects.requireNonNull(fact, "fact");
        cite(fact, asOf);
    }

    /**
     * Marks a fact as used, as it holds on a given day.
     *
     * @param fact the fact
     * @param day the day
     */
    public void cite(Dated<?> fact, LocalDate day) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(day, "day");
        cite(fact.on(day), day);
    }

    private void cite(Sourced<?> fact, LocalDate day) {
        used[fact.index() / Long.SIZE] |= 1L << fact.index();
        if (fact.dayOfChange() < dayOfChange) {
            dayOfChange = fact.dayOfChange();
            nextChange = fact.changesOnOrNull();
        }
        if (recorder != null) {
            record(recorder, fact, day);
        }
    }

    private static void record(Recorder recorder, Sourced<?> fact, LocalDate day) {
        LocalDate selector = fact.selectorOrNull();
        recorder.add(new Reason.FactRead(fact.fact(), selector == null ? day : selector));
    }

    private void noteChange(LocalDate changes) {
        if (changes.toEpochDay() < dayOfChange) {
            dayOfChange = changes.toEpochDay();
            nextChange = changes;
        }
    }

    /**
     * Adds a note about a fact that concerns this answer only.
     *
     * @param fact the fact
     * @param sentence the text of the note, in place of the fact's own sentence
     */
    public void remark(Sourced<?> fact, String sentence) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(sentence, "sentence");
        remark(fact, sentence, false);
    }

    private void remark(Sourced<?> fact, String sentence, boolean once) {
        Fact<?> entry = fact.fact();
        // the sentence stays the same when a review falls due
        isEstablished(fact);
        if (recorder != null) {
            record(recorder, fact, asOf);
        }
        Note note = new Note(entry.key().id(), entry.grade(), sentence, entry.sources());
        remarks = new UsedNotes.Remark(fact.index(), note, once, remarks);
        hasOwnRemarks = true;
    }

    /**
     * Reports something about the host's record that the host should know, once.
     *
     * @param finding the finding; an equal one that was reported before is not reported again
     */
    public void report(Finding finding) {
        findings = findings == null ? new TreeSet<>() : findings;
        findings.add(Objects.requireNonNull(finding, "finding"));
    }

    /** {@return what was reported so far, sorted by code, then key} */
    public List<Finding> findings() {
        return findings == null ? List.of() : List.copyOf(findings);
    }

    /**
     * Records what became of an item of the host's record; has no effect unless the trace explains.
     *
     * <p>Items are told apart by identity, as a record may hold two equal ones: pass the object that the certification holds.
     *
     * @param item the activity, payment, event, printed expiration or key of a further input
     * @param fate what became of it; an item that was used several times has several
     */
    public void accountFor(Object item, Fate fate) {
        Objects.requireNonNull(fate, "fate");
        Objects.requireNonNull(item, "item");
        if (account != null) {
            List<Fate> fates = account.computeIfAbsent(item, each -> new ArrayList<>());
            if (!fates.contains(fate)) {
                fates.add(fate);
            }
        }
    }

    /**
     * Names the option or the like for which credits are counted from here on, in the account of the record.
     *
     * @param where its name; empty for none, where the days of the window stand in
     */
    public void countsFor(String where) {
        countedFor = Objects.requireNonNull(where, "where");
    }

    /** {@return the option or the like for which credits are counted; empty for none} */
    public String countedFor() {
        return countedFor;
    }

    /**
     * Returns what became of an item of the host's record.
     *
     * @param item the item
     * @return its fates in the order in which they were recorded; empty where there are none, and unless the trace explains
     */
    public List<Fate> fates(Object item) {
        Objects.requireNonNull(item, "item");
        return account == null ? List.of() : List.copyOf(account.getOrDefault(item, List.of()));
    }

    /**
     * Adds a note about a fact that concerns this answer only, unless it has one about that fact already.
     *
     * @param fact the fact
     * @param sentence the text of the note, in place of the fact's own sentence
     */
    public void remarkOnce(Sourced<?> fact, String sentence) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(sentence, "sentence");
        if (!hasRemark(fact.index())) {
            remark(fact, sentence, true);
        }
    }

    /**
     * Starts a trace of a part of the answer, which other answers may include as well.
     *
     * @return a trace as of the same date that has used nothing yet and does not explain
     */
    public Trace apart() {
        return new Trace(facts, null);
    }

    /**
     * Starts a trace of a part of the answer that is not about the running term: its steps belong to this explanation, but what it
     * accounts for does not belong to this account of the record.
     *
     * @return a trace as of the same date that has used nothing yet
     */
    public Trace withoutAccount() {
        return new Trace(facts, recorder);
    }

    /**
     * Takes over what was used, noted and reported for a part of the answer.
     *
     * @param part the trace of the part, made by {@link #apart} or {@link #withoutAccount}; not changed
     */
    public void include(Trace part) {
        Objects.requireNonNull(part, "part");
        for (int i = 0; i < used.length; i++) {
            used[i] |= part.used[i];
        }
        if (part.nextChange != null) {
            noteChange(part.nextChange);
        }
        if (part.findings != null) {
            part.findings.forEach(this::report);
        }
        if (remarks == null) {
            remarks = part.remarks;
        } else {
            include(part.remarks);
        }
    }

    private void include(UsedNotes.@Nullable Remark remark) {
        if (remark != null) {
            include(remark.before());
            if (!remark.once() || !hasRemark(remark.fact())) {
                remarks = new UsedNotes.Remark(remark.fact(), remark.note(), remark.once(), remarks);
            }
        }
    }

    private boolean hasRemark(int fact) {
        UsedNotes.Remark last = remarks;
        while (last != null && last.fact() != fact) {
            last = last.before();
        }
        return last != null;
    }

    /** {@return whether every step is recorded; if not, rules need not compute texts for people} */
    public boolean isExplaining() {
        return recorder != null;
    }

    /**
     * Records the value of a field of the host's record.
     *
     * @param field the field
     * @param value the value
     */
    public void given(String field, Object value) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        if (recorder != null) {
            recorder.add(new Reason.Given(field, String.valueOf(value)));
        }
    }

    /**
     * Records that an item of the host's record does not count, or not in full.
     *
     * @param what the item
     * @param code the stable code of the reason
     * @param why one sentence for people
     */
    public void leftOut(String what, String code, String why) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(why, "why");
        if (recorder != null) {
            recorder.add(new Reason.LeftOut(what, code, why));
        }
    }

    /**
     * Records a result, together with the steps since the last result.
     *
     * @param what the name of the result
     * @param result the result
     */
    public void computed(String what, Object result) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(result, "result");
        if (recorder != null) {
            recorder.computed(what, String.valueOf(result));
        }
    }

    /**
     * Records a part of the answer, together with all steps and results since the last part.
     *
     * @param what the name of the part, such as {@code term}
     * @param result the result
     */
    public void concluded(String what, Object result) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(result, "result");
        if (recorder != null) {
            recorder.concluded(what, String.valueOf(result));
        }
    }

    /**
     * Opens a step. Everything recorded until its {@link #end} belongs to it.
     *
     * @param what the name of the step
     */
    public void begin(String what) {
        Objects.requireNonNull(what, "what");
        if (recorder != null) {
            recorder.begin(what);
        }
    }

    /** Attributes the steps recorded so far to the enclosing step instead of to the next result. */
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
        Objects.requireNonNull(result, "result");
        if (recorder != null) {
            recorder.end(String.valueOf(result));
        }
    }

    /** {@return the steps in the order of the computation; empty unless the trace explains} */
    public List<Reason> reasons() {
        return recorder == null ? List.of() : recorder.steps();
    }

    /**
     * Returns the notes on the facts used so far.
     *
     * @return the notes in the order of the fact table, without duplicates, followed by notes on facts that were verified
     *     long ago; an immutable list that is built when it is first read
     */
    public List<Note> notes() {
        return hasOwnRemarks ? new UsedNotes(facts, used.clone(), remarks) : facts.notes(remarks, used);
    }

    /** {@return the first day on which time alone may change the answer; empty if there is none so far} */
    public Optional<LocalDate> nextChange() {
        return Optional.ofNullable(nextChange);
    }
}
