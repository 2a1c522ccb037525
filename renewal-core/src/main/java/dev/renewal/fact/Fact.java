package dev.renewal.fact;

import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dated entry of a fact: the value from a day on, its grade and its sources.
 *
 * <p>Make one with {@link #of}, {@link #stating} or {@link #notEstablished}, followed by {@link #from}, {@link #noting},
 * {@link #graded} and {@link #but} as needed. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Fact<T> implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final FactKey<T> key;
    /** Null if the start is unknown: the entry then also holds on every earlier date. */
    private final @Nullable LocalDate from;
    /** Null if no value is established. Every type that a key can have is serializable. */
    @SuppressWarnings("serial")
    private final @Nullable T value;

    private final @Nullable Grade grade;
    private final List<Citation> sources;
    /** One sentence for people, or null. */
    private final @Nullable String sentence;
    /** Null if nothing is in doubt. */
    private final @Nullable Doubt doubt;
    /** Null until a table sets it, and always null for a host's override. */
    private final @Nullable LocalDate verifiedOn;
    /** Null unless the entry comes from a host. */
    private final @Nullable FactOverride<T> override;
    /** The note for answers that use this entry; null if the grade asks for none. */
    private final @Nullable Note note;

    private Fact(
            FactKey<T> key,
            @Nullable LocalDate from,
            @Nullable T value,
            @Nullable Grade grade,
            List<Citation> sources,
            @Nullable String sentence,
            @Nullable Doubt doubt,
            @Nullable LocalDate verifiedOn,
            @Nullable FactOverride<T> override) {
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

    /** A doubt about an entry that is otherwise well established. */
    private record Doubt(Grade grade, String text) implements Serializable {}

    private @Nullable Note made() {
        if (doubt != null) {
            return new Note(key.id(), doubt.grade, doubt.text, sources);
        }
        return grade != null && grade.needsNote()
                ? new Note(key.id(), grade, Objects.requireNonNull(sentence, "sentence"), sources)
                : null;
    }

    /**
     * Starts an entry with a value. It has no start day yet, and {@link #graded} must follow.
     *
     * @param <T> the type of the value
     * @param key the key of the fact
     * @param value its value
     * @return the entry
     * @throws IllegalArgumentException if the value is not in the unit of the key, or is out of bounds
     */
    public static <T> Fact<T> of(FactKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        T checked = key.checked(Objects.requireNonNull(value, key.id()));
        return ungraded(key, checked, key.kind() == ValueKind.WORDS ? checked.toString() : null);
    }

    /**
     * Makes an entry in words. {@link #graded} must follow.
     *
     * @param key the key of the fact
     * @param words one sentence: the value and, if the grade asks for one, the note
     * @return the entry
     * @throws IllegalArgumentException if the words are blank or have more than one line
     */
    public static Fact<String> stating(FactKey<String> key, String words) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(words, "words");
        String line = FactText.line(words);
        return ungraded(key, line, line);
    }

    /**
     * Makes a complete entry without a value: nothing is known.
     *
     * @param <T> the type that a value would have
     * @param key the key of the fact
     * @param sentence the text of the note: what is not known
     * @return the complete entry
     * @throws IllegalArgumentException if the sentence is blank or has more than one line
     */
    public static <T> Fact<T> notEstablished(FactKey<T> key, String sentence) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sentence, "sentence");
        return notEstablished(key, sentence, new Citation[0]);
    }

    /**
     * Makes a complete entry without a value, whose sentence says something that a text states.
     *
     * @param <T> the type that a value would have
     * @param key the key of the fact
     * @param sentence the text of the note: what is not known
     * @param where the texts that state what the sentence says besides
     * @return the complete entry
     * @throws IllegalArgumentException if the sentence is blank or has more than one line
     */
    public static <T> Fact<T> notEstablished(FactKey<T> key, String sentence, Citation... where) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(where, "where");
        return new Fact<>(
                key, null, null, Grade.NOT_ESTABLISHED, List.of(where), FactText.line(sentence), null, null, null);
    }

    private static <T> Fact<T> ungraded(FactKey<T> key, T value, @Nullable String sentence) {
        return new Fact<>(key, null, value, null, List.of(), sentence, null, null, null);
    }

    /**
     * Makes the complete entry of a host's override.
     *
     * @param <T> the type of the value
     * @param override the override
     * @return the entry, graded {@link Grade#HOST}, or {@link Grade#NOT_ESTABLISHED} where the override has no value
     */
    public static <T> Fact<T> ofHost(FactOverride<T> override) {
        Objects.requireNonNull(override, "override");
        T value = override.value().orElse(null);
        return new Fact<>(
                override.key(),
                override.from(),
                value,
                value == null ? Grade.NOT_ESTABLISHED : Grade.HOST,
                List.of(Citation.titled(override.source())),
                override.sentence(),
                null,
                null,
                override);
    }

    /**
     * Sets the first day on which the entry holds.
     *
     * @param start the first day, ISO 8601, such as {@code 2010-01-01}
     * @return a copy with the start
     * @throws IllegalArgumentException if the text is not a date in the years 1 to 9999
     */
    public Fact<T> from(String start) {
        Objects.requireNonNull(start, "start");
        return new Fact<>(key, FactText.day(start), value, grade, sources, sentence, doubt, verifiedOn, override);
    }

    /**
     * Adds a sentence for people. If the grade asks for a note, call this before {@link #graded}.
     *
     * @param text what is assumed, both readings of a disputed text, or what else a reader should know
     * @return a copy with the sentence
     * @throws IllegalArgumentException if the text is blank or has more than one line, or if the value is words, as these
     *     are the sentence already
     */
    public Fact<T> noting(String text) {
        Objects.requireNonNull(text, "text");
        if (key.kind() == ValueKind.WORDS) {
            throw new IllegalArgumentException(key + ": an entry of words has no other sentence");
        }
        return new Fact<>(key, from, value, grade, sources, FactText.line(text), doubt, verifiedOn, override);
    }

    /**
     * Completes the entry with its grade and its sources.
     *
     * @param how the grade
     * @param where the texts that state it; at least one, unless the grade {@linkplain Grade#restsOnText() needs none}
     * @return a complete copy
     * @throws IllegalArgumentException if a source or the sentence for the note is missing, or if the grade is {@link
     *     Grade#NOT_ESTABLISHED} or {@link Grade#HOST}
     */
    public Fact<T> graded(Grade how, Citation... where) {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(where, "where");
        if (value == null || how == Grade.NOT_ESTABLISHED || how == Grade.HOST) {
            throw new IllegalArgumentException(key + ": " + how.label() + " is no grade of such an entry");
        }
        if (how.restsOnText() && where.length == 0) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " names its source");
        }
        if (how.needsNote() && sentence == null) {
            throw new IllegalArgumentException(key + ": a fact graded " + how.label() + " has a sentence for its note");
        }
        return new Fact<>(key, from, value, how, List.of(where), sentence, null, verifiedOn, null);
    }

    /**
     * Adds a doubt about one side of a fact that is otherwise well established. Answers that use the fact note it.
     *
     * @param how the grade of the doubtful side; it must ask for a note
     * @param text one sentence
     * @return a copy with the doubt
     * @throws IllegalArgumentException if the fact has no grade yet or one that asks for a note itself, or if the grade of
     *     the doubt asks for no note or is {@link Grade#HOST}
     */
    public Fact<T> but(Grade how, String text) {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(text, "text");
        boolean certain = grade != null && !grade.needsNote();
        if (!certain || !how.needsNote() || how == Grade.HOST) {
            throw new IllegalArgumentException(
                    key + ": a doubt follows a grade without one, and is assumed, disputed or the like");
        }
        return new Fact<>(
                key, from, value, grade, sources, sentence, new Doubt(how, FactText.line(text)), verifiedOn, override);
    }

    /**
     * Sets the day on which the entry was last verified, if it differs from that of the table.
     *
     * @param day the day, ISO 8601
     * @return a copy with the day
     * @throws IllegalArgumentException if the text is not a date in the years 1 to 9999
     */
    public Fact<T> verified(String day) {
        Objects.requireNonNull(day, "day");
        return verified(FactText.day(day));
    }

    Fact<T> verified(LocalDate day) {
        return new Fact<>(key, from, value, grade, sources, sentence, doubt, day, override);
    }

    /** {@return the key of the fact} */
    public FactKey<T> key() {
        return key;
    }

    /** {@return the first day, or empty if it is unknown and the entry also holds on every earlier date} */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(from);
    }

    /** {@return the value, or empty if none is established} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    @Nullable
    T valueOrNull() {
        return value;
    }

    /** {@return the value with its unit, such as {@code 60 months}, or {@code unknown}} */
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

    /** {@return the grade} */
    @SuppressWarnings("NullAway") // null until it is graded, and until then it gets into no table
    public Grade grade() {
        return grade;
    }

    /** {@return the grade of the doubt, or empty if nothing is in doubt} */
    public Optional<Grade> doubtGrade() {
        return Optional.ofNullable(doubt).map(Doubt::grade);
    }

    /** {@return the sentence of the doubt, or empty if nothing is in doubt} */
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt).map(Doubt::text);
    }

    /** {@return the sources; empty if nobody states the fact} */
    public List<Citation> sources() {
        return sources;
    }

    /** {@return the sentence for people, if there is one} */
    public Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    /** {@return the day of the last verification; empty if the entry is not in a table yet or comes from a host} */
    public Optional<LocalDate> verifiedOn() {
        return Optional.ofNullable(verifiedOn);
    }

    /** {@return the host's override, or empty for a shipped entry} */
    public Optional<FactOverride<T>> override() {
        return Optional.ofNullable(override);
    }

    /** {@return the note, or empty if the grade asks for none and nothing is in doubt} */
    public Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /** Returns the id, the start and the value. */
    @Override
    public String toString() {
        return key + (from == null ? "" : " from " + from) + ": "
                + (value == null ? Objects.requireNonNull(grade).label() : valueText());
    }

    @Override
    public boolean equals(@Nullable Object other) {
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

    private Object writeReplace() {
        return new Form<>(key, from, value, grade, sources, sentence, doubt, verifiedOn, override);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an entry is read by its form");
    }

    /** The serialized form. Reading it calls the factories above, with their checks. */
    private record Form<T>(
            FactKey<T> key,
            @Nullable LocalDate from,
            @Nullable T value,
            @Nullable Grade grade,
            List<Citation> sources,
            @Nullable String sentence,
            @Nullable Doubt doubt,
            @Nullable LocalDate verifiedOn,
            @Nullable FactOverride<T> override)
            implements Serializable {
        private Object readResolve() {
            Citation[] where = sources.toArray(new Citation[0]);
            Fact<T> made = override != null
                    ? ofHost(override)
                    : value == null
                            ? notEstablished(key, Objects.requireNonNull(sentence, "sentence"), where)
                            : of(key, value);
            made = from == null ? made : made.from(from.toString());
            if (value != null && sentence != null && key.kind() != ValueKind.WORDS) {
                made = made.noting(sentence);
            }
            if (value != null && grade != null && override == null) {
                made = made.graded(grade, where);
            }
            made = doubt == null ? made : made.but(doubt.grade, doubt.text);
            return verifiedOn == null ? made : made.verified(verifiedOn.toString());
        }
    }
}
