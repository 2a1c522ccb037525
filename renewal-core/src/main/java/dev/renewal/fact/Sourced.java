package dev.renewal.fact;

import dev.renewal.error.InvalidInputException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it holds on one day: its entry, the note that an answer needs, and the day on which either changes.
 *
 * <p>Reading it leaves no trace. An answer depends on it once a {@link Trace} uses or cites it. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Sourced<T> {
    private final Fact<T> fact;
    private final int index;
    /** Null if an answer that uses the fact needs no note. */
    private final @Nullable Note note;
    /** The day of the last verification if that is long ago; else null. */
    private final @Nullable LocalDate staleSince;
    /** The first later day on which the value, the note or {@link #staleSince} changes; null if there is none. */
    private final @Nullable LocalDate changesOn;
    /** The same as an epoch day; the largest number if there is none. */
    private final long dayOfChange;
    /** The first later day on which another entry takes over; null if there is none. */
    private final @Nullable LocalDate takenOverOn;
    /** The day for which the fact was looked up, if that is not the as-of date; else null. */
    private final @Nullable LocalDate selector;

    Sourced(
            Fact<T> fact,
            int index,
            @Nullable Note note,
            @Nullable LocalDate staleSince,
            @Nullable LocalDate changesOn) {
        this(fact, index, note, staleSince, changesOn, null, null);
    }

    private Sourced(
            Fact<T> fact,
            int index,
            @Nullable Note note,
            @Nullable LocalDate staleSince,
            @Nullable LocalDate changesOn,
            @Nullable LocalDate takenOverOn,
            @Nullable LocalDate selector) {
        this.fact = fact;
        this.index = index;
        this.note = note;
        this.staleSince = staleSince;
        this.changesOn = changesOn;
        this.dayOfChange = changesOn == null ? Long.MAX_VALUE : changesOn.toEpochDay();
        this.takenOverOn = takenOverOn;
        this.selector = selector;
    }

    /** Returns a copy that was looked up for a day other than the as-of date. */
    Sourced<T> selectedBy(LocalDate day) {
        return new Sourced<>(fact, index, note, staleSince, changesOn, takenOverOn, day);
    }

    /** Returns a copy that changes on a day at the latest, as another entry takes over then; null for never. */
    Sourced<T> endingOn(@Nullable LocalDate takenOver) {
        LocalDate earliest = FactsAsOf.earlier(changesOn, takenOver);
        return new Sourced<>(fact, index, note, staleSince, earliest, takenOver, selector);
    }

    /** {@return the key of the fact} */
    public FactKey<T> key() {
        return fact.key();
    }

    /** {@return the entry, with its grade and sources} */
    public Fact<T> fact() {
        return fact;
    }

    /** {@return the value, or empty if none is established} */
    public Optional<T> value() {
        return fact.value();
    }

    /**
     * Says whether a value is established, without leaving a trace. If the answer depends on it, ask the {@link Trace}.
     *
     * @return true if there is a value
     */
    public boolean isEstablished() {
        return fact.valueOrNull() != null;
    }

    @Nullable
    T valueOrNull() {
        return fact.valueOrNull();
    }

    /**
     * Returns the value of a fact without which there is no answer, without leaving a trace.
     *
     * @return the value
     * @throws InvalidInputException if the host states that none is established; code {@code FACT_NOT_ESTABLISHED}
     * @throws IllegalStateException if the shipped facts establish none
     */
    public T required() {
        return requiredOn(null);
    }

    /** The same, asked for a day that the refusal names; null for none. */
    T requiredOn(@Nullable LocalDate askedOrNull) {
        T value = fact.valueOrNull();
        if (value == null && fact.override().isPresent()) {
            throw new InvalidInputException(
                    "FACT_NOT_ESTABLISHED",
                    key().id(),
                    FactText.UNKNOWN,
                    "a value, as the rules cannot answer without it");
        }
        if (value == null) {
            throw new IllegalStateException("no value of " + key() + " is established"
                    + (askedOrNull == null ? "" : " on " + askedOrNull) + ": "
                    + fact.sentence().orElseThrow());
        }
        return value;
    }

    /** The index of the entry in the table; a trace marks used entries by it. */
    int index() {
        return index;
    }

    @Nullable
    Note noteOrNull() {
        return note;
    }

    @Nullable
    LocalDate staleSinceOrNull() {
        return staleSince;
    }

    @Nullable
    LocalDate selectorOrNull() {
        return selector;
    }

    @Nullable
    LocalDate takenOverOnOrNull() {
        return takenOverOn;
    }

    long dayOfChange() {
        return dayOfChange;
    }

    @Nullable
    LocalDate changesOnOrNull() {
        return changesOn;
    }

    /** Returns the entry as text, such as {@code aama.ce.total: 60 point}. */
    @Override
    public String toString() {
        return fact.toString();
    }
}
