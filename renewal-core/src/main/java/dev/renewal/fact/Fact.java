package dev.renewal.fact;

import dev.renewal.error.InputDates;
import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dated entry of a rule: the value from a day on, how well it is established, and who says so.
 *
 * <p>Made with {@link #of}, {@link #stating} or {@link #notEstablished} and the methods that follow them on one line.
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
    /** Null where nothing is in doubt. */
    private final Doubt doubt;
    /** Null until a table says when it was verified, and for what a host states. */
    private final LocalDate verifiedOn;
    /** Null unless a host states the entry. */
    private final FactOverride<T> override;
    /** The note that an answer carries when it used this fact, or null where none is asked for. */
    private final Note note;

    private Fact(
            RuleKey<T> key,
            LocalDate from,
            T value,
            Grade grade,
            List<Citation> sources,
            String sentence,
            Doubt doubt,
            LocalDate verifiedOn,
            FactOverride<T> override) {
        this.key = key;
        this.from = from;
        this.value = value;
        this.grade = grade;
        this.sources = sources;
        this.sentence = sentence;
        this.doubt = doubt;
        this.verifiedOn = verifiedOn;
        this.override = override;
        this.note = made();
    }

    /** What is in doubt about an entry that is otherwise well established. */
    private record Doubt(Grade grade, String text) implements Serializable {}

    private Note made() {
        if (doubt != null) {
            return new Note(key.id(), doubt.grade, doubt.text, sources);
        }
        return grade != null && grade.asksForNote() ? new Note(key.id(), grade, sentence, sources) : null;
    }

    /**
     * Starts an entry with a value, of unknown start; {@link #graded} must follow.
     *
     * @param <T> the type of the value
     * @param key the rule
     * @param value its value
     * @return the entry
     * @throws IllegalArgumentException if the value is not in the unit of the rule, or out of bounds
     */
    public static <T> Fact<T> of(RuleKey<T> key, T value) {
        T checked = key.checked(Objects.requireNonNull(value, key.id()));
        return ungraded(key, checked, key.kind() == ValueKind.WORDS ? checked.toString() : null);
    }

    /**
     * Makes an entry that has words alone; {@link #graded} must follow.
     *
     * @param key the rule
     * @param words one sentence, which is the value and, where the grade asks for one, the note
     * @return the entry
     * @throws IllegalArgumentException if the words are blank or of more than one line
     */
    public static Fact<String> stating(RuleKey<String> key, String words) {
        String line = FactText.line(words);
        return ungraded(key, line, line);
    }

    /**
     * Makes an entry that says that nothing is known.
     *
     * @param <T> the type that a value would have
     * @param key the rule
     * @param sentence what is not known, for the note
     * @return the complete entry
     * @throws IllegalArgumentException if the sentence is blank or of more than one line
     */
    public static <T> Fact<T> notEstablished(RuleKey<T> key, String sentence) {
        return new Fact<>(key, null, null, Grade.NOT_ESTABLISHED, List.of(), FactText.line(sentence), null, null, null);
    }

    private static <T> Fact<T> ungraded(RuleKey<T> key, T value, String sentence) {
        return new Fact<>(key, null, value, null, List.of(), sentence, null, null, null);
    }

    /** The entry that a host states in place of the one that is shipped. */
    static <T> Fact<T> ofHost(FactOverride<T> override) {
        return new Fact<>(
                override.key(),
                override.from(),
                override.value(),
                Grade.HOST,
                List.of(Citation.titled(override.source())),
                override.sentence(),
                null,
                null,
                override);
    }

    /**
     * Says from which day on the entry holds.
     *
     * @param start the first day, ISO 8601, such as {@code 2010-01-01}
     * @return a copy with the start
     * @throws IllegalArgumentException if the text is no date of the years 1 to 9999
     */
    public Fact<T> from(String start) {
        return new Fact<>(key, FactText.day(start), value, grade, sources, sentence, doubt, verifiedOn, override);
    }

    /**
     * Adds a sentence for people; grades that ask for a note need one, given before {@link #graded}.
     *
     * @param text what is assumed, both readings of what is disputed, or what else a reader should know
     * @return a copy with the sentence
     * @throws IllegalArgumentException if the text is blank or of more than one line, or the entry has words for its value,
     *     which are its sentence
     */
    public Fact<T> noting(String text) {
        if (key.kind() == ValueKind.WORDS) {
            throw new IllegalArgumentException(key + ": an entry of words has no other sentence");
        }
        return new Fact<>(key, from, value, grade, sources, FactText.line(text), doubt, verifiedOn, override);
    }

    /**
     * Completes the entry with its grade and its sources.
     *
     * @param how how well it is established
     * @param where the texts that state it; at least one unless the grade rests on none
     * @return a complete copy
     * @throws IllegalArgumentException if a source or the sentence for a note is missing, or the grade does not fit an entry
     *     with a value: {@link Grade#NOT_ESTABLISHED}, or that of a host
     */
    public Fact<T> graded(Grade how, Citation... where) {
        if (value == null || how == Grade.NOT_ESTABLISHED || how == Grade.HOST) {
            throw new IllegalArgumentException(key + ": " + how.label() + " is no grade of such an entry");
        }
        if (how.restsOnText() && where.length == 0) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " names its source");
        }
        if (how.asksForNote() && sentence == null) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " has a sentence for its note");
        }
        return new Fact<>(key, from, value, how, List.of(where), sentence, null, verifiedOn, null);
    }

    /**
     * Adds a doubt about one side of a fact that is otherwise well established; answers that used the fact note it.
     *
     * @param how the grade of the doubtful side, one that asks for a note
     * @param text one sentence
     * @return a copy with the doubt
     * @throws IllegalArgumentException if the fact has no grade yet, or one that asks for a note itself, or the grade of
     *     the doubt asks for none or is that of a host
     */
    public Fact<T> but(Grade how, String text) {
        boolean certain = grade != null && !grade.asksForNote();
        if (!certain || !how.asksForNote() || how == Grade.HOST) {
            throw new IllegalArgumentException(
                    key + ": a doubt follows a grade without one, and is assumed, disputed or the like");
        }
        return new Fact<>(
                key, from, value, grade, sources, sentence, new Doubt(how, FactText.line(text)), verifiedOn, override);
    }

    /**
     * Says when the entry was last verified, where that is another day than for the rest of its table.
     *
     * @param day the day, ISO 8601
     * @return a copy with the day
     * @throws IllegalArgumentException if the text is no date of the years 1 to 9999
     */
    public Fact<T> verified(String day) {
        return verified(FactText.day(day));
    }

    Fact<T> verified(LocalDate day) {
        return new Fact<>(key, from, value, grade, sources, sentence, doubt, day, override);
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

    T valueOrNull() {
        return value;
    }

    /**
     * Returns the value as it is written for people.
     *
     * @return the value with its unit, such as {@code 60 months}, or {@code unknown}
     */
    public String valueText() {
        if (value == null) {
            return FactText.UNKNOWN;
        }
        ValueKind kind = key.kind();
        return switch (kind) {
            case PERIOD -> FactText.period((Period) value);
            case CREDITS, MONEY -> kind.text(value) + " " + kind.unit(value);
            default -> kind.text(value);
        };
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
     * Returns the grade of what is in doubt about an entry that is otherwise well established.
     *
     * @return the grade, or empty where nothing is in doubt
     */
    public Optional<Grade> doubtGrade() {
        return Optional.ofNullable(doubt).map(Doubt::grade);
    }

    /**
     * Returns what is in doubt about an entry that is otherwise well established.
     *
     * @return one sentence, or empty where nothing is in doubt
     */
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt).map(Doubt::text);
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
     * Returns the day on which the entry was last verified.
     *
     * @return the day, or empty where it is not in a table yet, or was stated by a host
     */
    public Optional<LocalDate> verifiedOn() {
        return Optional.ofNullable(verifiedOn);
    }

    /**
     * Returns what the entry was made from where a host states it.
     *
     * @return the host's statement, or empty for an entry that a policy ships
     */
    public Optional<FactOverride<T>> override() {
        return Optional.ofNullable(override);
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
        return key + (from == null ? "" : " from " + from) + ": " + (value == null ? grade.label() : valueText());
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
                && Objects.equals(doubt, that.doubt)
                && Objects.equals(verifiedOn, that.verifiedOn)
                && Objects.equals(override, that.override);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, from, value, grade, sources, sentence, doubt, verifiedOn);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> (value == null || key.checked(value).equals(value))
                && (from == null || InputDates.isInRange(from))
                && (verifiedOn == null || InputDates.isInRange(verifiedOn))
                && (sentence == null || FactText.line(sentence).equals(sentence))
                && (value == null || key.kind() != ValueKind.WORDS || value.equals(sentence))
                && SerializedForm.isListOf(sources, Citation.class)
                && hasFittingGrade()
                && Objects.equals(note, made()));
    }

    private boolean hasFittingGrade() {
        if (grade == null) {
            return value != null && sources.isEmpty() && doubt == null && override == null;
        }
        boolean doubtFits = doubt == null
                || !grade.asksForNote()
                        && doubt.grade.asksForNote()
                        && doubt.grade != Grade.HOST
                        && FactText.line(doubt.text).equals(doubt.text);
        return doubtFits
                && (value == null) == (grade == Grade.NOT_ESTABLISHED)
                && (override == null) == (grade != Grade.HOST)
                && (!grade.restsOnText() || !sources.isEmpty())
                && (!grade.asksForNote() || sentence != null);
    }
}
