package dev.renewal.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dated entry of a rule: the value from a day on, how well it is established, and who says so.
 *
 * <p>Made with {@link #of} or {@link #notEstablished} and the {@code with}-like methods that follow them on one line.
 * Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Fact<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RuleKey<T> key;
    /** Null where the start is unknown: the entry then holds for every earlier date as well. */
    private final LocalDate from;
    /** Null where no value is established. Serializable, as every type that a key can name is. */
    @SuppressWarnings("serial")
    private final T value;

    private final Grade grade;
    private final List<Citation> sources;
    /** One sentence for people, or null. */
    private final String sentence;
    /** The note that an answer carries when it used this fact, or null where none is asked for. */
    private final Note note;

    private Fact(
            RuleKey<T> key, LocalDate from, T value, Grade grade, List<Citation> sources, String sentence, Note note) {
        this.key = key;
        this.from = from;
        this.value = value;
        this.grade = grade;
        this.sources = sources;
        this.sentence = sentence;
        this.note = note;
    }

    /**
     * Starts an entry with a value, of unknown start; {@link #graded} must follow.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param value its value
     * @return the entry
     */
    public static <T> Fact<T> of(RuleKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        return new Fact<>(
                key, null, key.type().cast(Objects.requireNonNull(value, key.id())), null, List.of(), null, null);
    }

    /**
     * Makes an entry that has words alone; {@link #graded} must follow.
     *
     * @param key the rule
     * @param words one sentence, which is the value and, where the grade asks for one, the note
     * @return the entry
     */
    public static Fact<String> stating(RuleKey<String> key, String words) {
        return new Fact<>(key, null, words, null, List.of(), words, null);
    }

    /**
     * Makes an entry that says that nothing is known.
     *
     * @param <T> the type that a value would have
     * @param key the rule
     * @param sentence what is not known, for the note
     * @return the complete entry
     */
    public static <T> Fact<T> notEstablished(RuleKey<T> key, String sentence) {
        return new Fact<T>(key, null, null, null, List.of(), sentence, null).graded(Grade.NOT_ESTABLISHED);
    }

    /**
     * Says from which day on the entry holds.
     *
     * @param start the first day, ISO 8601, such as {@code 2010-01-01}
     * @return a copy with the start
     */
    public Fact<T> from(String start) {
        return new Fact<>(key, LocalDate.parse(start), value, grade, sources, sentence, note);
    }

    /**
     * Adds a sentence for people; grades that ask for a note need one, given before {@link #graded}.
     *
     * @param text what is assumed, both readings of what is disputed, or what else a reader should know
     * @return a copy with the sentence
     */
    public Fact<T> noting(String text) {
        return new Fact<>(key, from, value, grade, sources, text, note);
    }

    /**
     * Grades the entry and names its sources.
     *
     * @param how the grade
     * @param where the sources; one at least, except for what nobody states
     * @return a copy with the grade and the sources
     * @throws IllegalArgumentException if a source is missing, or the sentence of a grade that asks for a note
     */
    public Fact<T> graded(Grade how, Citation... where) {
        if (how.restsOnText() && where.length == 0) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " names its source");
        }
        if (how.asksForNote() && sentence == null) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " has a sentence for its note");
        }
        List<Citation> cited = List.of(where);
        Note asked = how.asksForNote() ? new Note(key.id(), how, sentence, cited) : null;
        return new Fact<>(key, from, value, how, cited, sentence, asked);
    }

    /**
     * Adds a doubt about one side of a fact that is otherwise well established; answers that used the fact note it.
     *
     * @param how the grade of the doubtful side, one that asks for a note
     * @param doubt one sentence
     * @return a copy with the doubt
     * @throws IllegalArgumentException if the fact has no grade yet, or the grade of the doubt asks for no note
     */
    public Fact<T> but(Grade how, String doubt) {
        if (grade == null || !how.asksForNote()) {
            throw new IllegalArgumentException(
                    key + ": a doubt follows the grade, and is assumed, disputed or the like");
        }
        return new Fact<>(key, from, value, grade, sources, doubt, new Note(key.id(), how, doubt, sources));
    }

    /**
     * Returns the rule that the entry belongs to.
     *
     * @return the key
     */
    public RuleKey<T> key() {
        return key;
    }

    /**
     * Returns the first day on which the entry holds.
     *
     * @return the day, or empty where the start is unknown and the entry holds for every earlier date as well
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns the value.
     *
     * @return the value, or empty where none is established
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns how well the entry is established.
     *
     * @return the grade
     */
    public Grade grade() {
        return grade;
    }

    /**
     * Returns the texts that state the entry.
     *
     * @return the sources; empty where nobody states it
     */
    public List<Citation> sources() {
        return sources;
    }

    /**
     * Returns the sentence that goes with the entry.
     *
     * @return the sentence, if there is one
     */
    public Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    /**
     * Returns the note that an answer carries when it used the entry.
     *
     * @return the note, or empty where the grade asks for none and nothing is in doubt
     */
    public Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /** Returns the id, the start and the value. */
    @Override
    public String toString() {
        return key + (from == null ? "" : " from " + from) + ": " + (value == null ? grade.label() : value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact<?> that
                && key.equals(that.key)
                && Objects.equals(from, that.from)
                && Objects.equals(value, that.value)
                && grade == that.grade
                && sources.equals(that.sources)
                && Objects.equals(sentence, that.sentence)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, from, value, grade, sources, sentence, note);
    }
}
