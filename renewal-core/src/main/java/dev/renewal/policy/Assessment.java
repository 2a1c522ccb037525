package dev.renewal.policy;

import dev.renewal.error.InputDates;
import dev.renewal.error.SerializedForm;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.term.DateRange;
import dev.renewal.term.Deadline;
import dev.renewal.term.DeadlineKind;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer: standing, term, deadlines, options and notes of one certification as of a date.
 *
 * <p>It is a computation from published rules and the host's record, not the body's decision. Immutable and thread-safe.
 */
public final class Assessment implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final CredentialId credential;
    private final LocalDate asOf;
    private final Standing standing;
    private final String bodyWord;
    private final DateRange term;
    private final List<Deadline> deadlines;
    private final List<RenewalOption> options;
    private final List<Note> notes;
    /** Null where time alone changes nothing. */
    private final LocalDate nextChange;

    private Assessment(Builder from) {
        this.key = from.certification.key().orElse(null);
        this.credential = from.certification.credential();
        this.asOf = from.inquiry.asOf();
        this.standing = from.standing;
        this.bodyWord = from.bodyWord;
        this.term = from.term;
        Collections.sort(from.deadlines);
        this.deadlines = List.copyOf(from.deadlines);
        this.options = List.copyOf(from.options);
        this.notes = from.inquiry.notes();
        LocalDate boundary = from.inquiry.nextBoundary().orElse(null);
        this.nextChange = boundary != null && InputDates.isInRange(boundary) ? boundary : null;
    }

    /**
     * Starts an answer.
     *
     * @param certification the certification that is assessed
     * @param inquiry the inquiry through which the facts were read
     * @param standing the standing
     * @return a builder for the rest
     */
    public static Builder of(Certification certification, Inquiry inquiry, Standing standing) {
        return new Builder(certification, inquiry, standing);
    }

    /** Puts an answer together. Not thread-safe. */
    public static final class Builder {
        /** As many deadlines and options as an answer usually has, at most. */
        private static final int FEW = 4;

        private final Certification certification;
        private final Inquiry inquiry;
        private final Standing standing;
        private final List<Deadline> deadlines = new ArrayList<>(FEW);
        private final List<RenewalOption> options = new ArrayList<>(FEW);
        private String bodyWord;
        private DateRange term;

        private Builder(Certification certification, Inquiry inquiry, Standing standing) {
            this.certification = Objects.requireNonNull(certification, "certification");
            this.inquiry = Objects.requireNonNull(inquiry, "inquiry");
            this.standing = Objects.requireNonNull(standing, "standing");
        }

        /**
         * Adds the body's own word for the standing.
         *
         * @param word the word, such as {@code not current}
         * @return this builder
         */
        public Builder bodyWord(String word) {
            bodyWord = Objects.requireNonNull(word, "word");
            return this;
        }

        /**
         * Sets the term.
         *
         * @param dates the first and the last day of the term
         * @return this builder
         */
        public Builder term(DateRange dates) {
            term = Objects.requireNonNull(dates, "dates");
            return this;
        }

        /**
         * Adds a deadline.
         *
         * @param kind what it is for
         * @param on the last day
         * @return this builder
         */
        public Builder deadline(DeadlineKind kind, LocalDate on) {
            if (inquiry.isExplaining()) {
                inquiry.concluded("deadline " + kind, on);
            }
            deadlines.add(new Deadline(kind, on));
            return this;
        }

        /**
         * Adds an option behind those that are there.
         *
         * @param option the option
         * @return this builder
         * @throws IllegalArgumentException if there is one with that route; ways that differ have routes that differ
         */
        public Builder option(RenewalOption option) {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).route().equals(option.route())) {
                    throw new IllegalArgumentException("two options have the route " + option.route());
                }
            }
            options.add(option);
            if (inquiry.isExplaining()) {
                inquiry.concluded("option " + option.route(), option.description());
            }
            return this;
        }

        /**
         * Completes the answer, with the notes of all that was read up to now.
         *
         * @return the answer
         */
        public Assessment build() {
            return new Assessment(this);
        }
    }

    /**
     * Returns the host's own key of the certification.
     *
     * @return the key, if the host gave one
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Returns the credential.
     *
     * @return the id
     */
    public CredentialId credential() {
        return credential;
    }

    /**
     * Returns the date as of which the answer holds.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the standing.
     *
     * @return the standing on the as-of date
     */
    public Standing standing() {
        return standing;
    }

    /**
     * Returns the body's own word for the standing.
     *
     * @return the word, if the body has one
     */
    public Optional<String> bodyWord() {
        return Optional.ofNullable(bodyWord);
    }

    /**
     * Returns the term.
     *
     * @return the first and the last day, or empty before the certification and where the body or the record names no end
     */
    public Optional<DateRange> term() {
        return Optional.ofNullable(term);
    }

    /**
     * Returns the deadlines, past ones included.
     *
     * @return the deadlines by date, then by the name of their kind
     */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /**
     * Returns the options in the order in which the body lists them.
     *
     * @return the options; empty before the certification and where none is left
     */
    public List<RenewalOption> options() {
        return options;
    }

    /**
     * Returns the option with a route.
     *
     * @param route the route
     * @return the option
     * @throws NoSuchElementException if this answer lists no such option; the message names those that it lists
     */
    public RenewalOption option(Route route) {
        return findOption(route)
                .orElseThrow(() -> new NoSuchElementException("no option " + route + " among " + options));
    }

    /**
     * Looks for the option with a route.
     *
     * @param route the route
     * @return the option, if this answer lists one
     */
    public Optional<RenewalOption> findOption(Route route) {
        return options.stream().filter(option -> option.route().equals(route)).findFirst();
    }

    /**
     * Returns what the answer has to say of the facts that it rests on.
     *
     * @return the notes in the order in which the facts were read
     */
    public List<Note> notes() {
        return notes;
    }

    /**
     * Returns the first day after the as-of date on which the answer may change by the passing of time alone: because a term,
     * a window or a fact begins or ends, something that is recorded for a later day comes of age, or a review is due.
     *
     * <p>Asked for any day from the as-of date up to the day before it, the same record gets the same answer, but for its
     * as-of date; on the day itself, something that was asked on the way to the answer comes out otherwise, which as a rule
     * shows in the answer. Two answers that say the same are equal whatever they say of it.
     *
     * @return the day, up to the year 9999, or empty if time alone changes nothing
     */
    public Optional<LocalDate> nextChange() {
        return Optional.ofNullable(nextChange);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that
                && Objects.equals(key, that.key)
                && credential.equals(that.credential)
                && asOf.equals(that.asOf)
                && standing == that.standing
                && Objects.equals(bodyWord, that.bodyWord)
                && Objects.equals(term, that.term)
                && deadlines.equals(that.deadlines)
                && options.equals(that.options)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, credential, asOf, standing, bodyWord, term, deadlines, options, notes);
    }

    /** Returns a description without the holder's dates: the host's key, the credential and the standing. */
    @Override
    public String toString() {
        return credential + (key == null ? "" : " of " + key) + " as of " + asOf + ": " + standing.label();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> credential != null
                && asOf != null
                && standing != null
                && SerializedForm.isListOf(deadlines, Deadline.class)
                && deadlines.stream().sorted().toList().equals(deadlines)
                && SerializedForm.isListOf(options, RenewalOption.class)
                && options.stream().map(RenewalOption::route).distinct().count() == options.size()
                && SerializedForm.isListOf(notes, Note.class)
                && (nextChange == null || nextChange.isAfter(asOf) && InputDates.isInRange(nextChange)));
    }
}
