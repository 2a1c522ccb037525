package dev.renewal.fact;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One question asked of a policy, as of a date: the only way in which rules read facts and compare dates with that date.
 *
 * <p>It remembers what was read, which is where the notes of an answer come from, and the nearest later day on which a
 * comparison would come out otherwise. Made anew for each assessment by the registry; not thread-safe, and never kept.
 */
public final class Inquiry {
    private final FactTable facts;
    private final LocalDate asOf;
    private final Set<Note> notes = new LinkedHashSet<>();
    private LocalDate nextBoundary;

    private Inquiry(FactTable facts, LocalDate asOf) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Starts an inquiry.
     *
     * @param facts the facts to read
     * @param asOf the date as of which the question is asked
     * @return an inquiry that has read nothing yet
     */
    public static Inquiry of(FactTable facts, LocalDate asOf) {
        return new Inquiry(facts, asOf);
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
        return reached;
    }

    /**
     * Says whether a last day is over.
     *
     * @param lastDay the last day of something
     * @return true if the as-of date is later than that day
     */
    public boolean isPast(LocalDate lastDay) {
        return hasReached(lastDay.plusDays(1));
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

    private static <T> T established(RuleKey<T> key, Fact<T> fact) {
        return fact.value().orElseThrow(() -> new IllegalStateException("no value of " + key + " is established"));
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
        LocalDate next = facts.nextStart(key, asOf);
        if (next != null) {
            boundary(next);
        }
        return read(key, asOf);
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
        Fact<T> fact = facts.on(key, selector);
        fact.note().ifPresent(notes::add);
        return fact;
    }

    /**
     * Says whether a rule has a value on the as-of date, without using the value.
     *
     * @param key the rule
     * @return true if a value is established
     */
    public boolean isEstablished(RuleKey<?> key) {
        LocalDate next = facts.nextStart(key, asOf);
        if (next != null) {
            boundary(next);
        }
        return isEstablished(key, asOf);
    }

    /**
     * Says whether a rule has a value on a day of its own choosing, without using the value.
     *
     * @param key the rule
     * @param selector the day
     * @return true if a value is established
     */
    public boolean isEstablished(RuleKey<?> key, LocalDate selector) {
        return facts.on(key, selector).value().isPresent();
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
        Fact<?> fact = facts.on(key, asOf);
        notes.add(new Note(key.id(), fact.grade(), sentence, fact.sources()));
    }

    /**
     * Returns what the answer must say of the facts that were read.
     *
     * @return the notes in the order in which they came up, each once
     */
    public List<Note> notes() {
        return List.copyOf(notes);
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
        if (nextBoundary == null || day.isBefore(nextBoundary)) {
            nextBoundary = day;
        }
    }
}
