package dev.renewal.policy;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import dev.renewal.term.DateRange;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer: standing, term, deadlines, options, findings and notes of one certification as of a date.
 *
 * <p>It is a computation from published rules and the host's record, not the body's decision. Immutable and thread-safe.
 */
public final class Assessment implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final @Nullable String key;
    private final CredentialId credential;
    private final LocalDate asOf;
    private final Standing standing;
    private final @Nullable String bodyWord;
    private final @Nullable DateRange term;
    private final List<Deadline> deadlines;
    private final List<RenewalOption> options;
    private final List<Finding> findings;
    private final List<Note> notes;
    /** Null where time alone changes nothing. */
    private final @Nullable LocalDate nextChange;

    private Assessment(
            @Nullable String key,
            CredentialId credential,
            LocalDate asOf,
            Standing standing,
            @Nullable String bodyWord,
            @Nullable DateRange term,
            List<Deadline> deadlines,
            List<RenewalOption> options,
            List<Finding> findings,
            List<Note> notes,
            @Nullable LocalDate nextChange) {
        this.key = key;
        this.credential = Objects.requireNonNull(credential, "credential");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.standing = Objects.requireNonNull(standing, "standing");
        this.bodyWord = bodyWord;
        this.term = term;
        this.deadlines = deadlines;
        this.options = options;
        this.findings = findings;
        this.notes = notes;
        this.nextChange = nextChange;
    }

    /**
     * Makes an answer of parts that are known, as where it was written and is read again.
     *
     * @param key the host's key, or empty if it gave none
     * @param credential the credential
     * @param asOf the date as of which the answer holds
     * @param standing the standing
     * @param bodyWord the body's own word for it, or empty if it has none
     * @param term the first and the last day of the term, or empty where there is none
     * @param deadlines the deadlines, in any order
     * @param options the options
     * @param findings what the answer says of the record, in any order
     * @param notes the doubtful facts that it rests on
     * @param nextChange the first day on which time alone may change it, or empty if it changes nothing
     * @return the answer
     * @throws InvalidInputException if the as-of date is out of range, code {@code INVALID_DATE}; or if parts contradict each
     *     other: two options have one route, an option is open on a day on which it is not, or cannot be satisfied though it can,
     *     or the answer changes on a day that is not after the as-of date, code {@code CONTRADICTING_FIELDS}
     */
    public static Assessment of(
            Optional<String> key,
            CredentialId credential,
            LocalDate asOf,
            Standing standing,
            Optional<String> bodyWord,
            Optional<DateRange> term,
            List<Deadline> deadlines,
            List<RenewalOption> options,
            List<Finding> findings,
            List<Note> notes,
            Optional<LocalDate> nextChange) {
        InputDates.checked("asOf", asOf);
        LocalDate change = Objects.requireNonNull(nextChange, "nextChange").orElse(null);
        if (change != null && !change.isAfter(asOf)) {
            throw new InvalidInputException("CONTRADICTING_FIELDS", "next_change", change, "a day after " + asOf);
        }
        Objects.requireNonNull(options, "options");
        for (int i = 0; i < options.size(); i++) {
            RenewalOption option = options.get(i);
            option.checkAsOf(asOf, "options[" + i + "].");
            for (RenewalOption earlier : options.subList(0, i)) {
                if (earlier.route().equals(option.route())) {
                    throw new InvalidInputException(
                            "CONTRADICTING_FIELDS", "options[" + i + "].route", option.route(), "a route of its own");
                }
            }
        }
        return new Assessment(
                Objects.requireNonNull(key, "key").orElse(null),
                credential,
                asOf,
                standing,
                Objects.requireNonNull(bodyWord, "bodyWord").orElse(null),
                Objects.requireNonNull(term, "term").orElse(null),
                Objects.requireNonNull(deadlines, "deadlines").stream().sorted().toList(),
                List.copyOf(options),
                Objects.requireNonNull(findings, "findings").stream().sorted().toList(),
                List.copyOf(Objects.requireNonNull(notes, "notes")),
                change);
    }

    /** Puts an answer together. Not thread-safe. */
    public static final class Builder {
        /** As many deadlines and options as an answer usually has, at most. */
        private static final int FEW = 4;

        private final Certification certification;
        private final Trace trace;
        private final Standing standing;
        /** Those that other answers have too, sorted. */
        private List<Deadline> shared = List.of();
        /** Further ones that are met by an option; null as long as there are none. */
        private @Nullable List<Deadline> deadlines;
        /** Those that say themselves whether they are met; null as long as there are none. */
        private @Nullable List<Deadline> decided;

        private List<RenewalOption> options = new ArrayList<>(FEW);
        private @Nullable String bodyWord;
        private @Nullable DateRange term;

        /**
         * Starts an answer.
         *
         * @param certification the certification that is assessed
         * @param trace the trace of the answer
         * @param standing the standing
         */
        public Builder(Certification certification, Trace trace, Standing standing) {
            this.certification = Objects.requireNonNull(certification, "certification");
            this.trace = Objects.requireNonNull(trace, "trace");
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
         * Adds a deadline that is met once the answer lists an open option of one of its routes of which everything is done.
         *
         * @param kind what it is for
         * @param on the last day
         * @param first a route to which it matters
         * @param others further ones
         * @return this builder
         */
        public Builder deadline(DeadlineKind kind, LocalDate on, Route first, Route... others) {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(others, "others");
            return deadline(kind, on, Deadline.routes(first, others));
        }

        private Builder deadline(DeadlineKind kind, LocalDate on, List<Route> routes) {
            explain(kind, on);
            deadlines = deadlines == null ? new ArrayList<>(FEW) : deadlines;
            deadlines.add(new Deadline(kind, on, routes, false));
            return this;
        }

        /** Adds deadlines that other answers have too: those that options meet, sorted, and those that say it themselves. */
        Builder deadlines(List<Deadline> metByOptions, List<Deadline> alreadyDecided) {
            shared = metByOptions;
            decided = alreadyDecided.isEmpty() ? null : alreadyDecided;
            return this;
        }

        /**
         * Adds a deadline of which is known whether it is met, whatever the options are, such as that of a fee.
         *
         * @param deadline the deadline
         * @return this builder
         */
        public Builder deadline(Deadline deadline) {
            Objects.requireNonNull(deadline, "deadline");
            explain(deadline.kind(), deadline.on());
            decided = decided == null ? new ArrayList<>(FEW) : decided;
            decided.add(deadline);
            return this;
        }

        private void explain(DeadlineKind kind, LocalDate on) {
            if (trace.isExplaining()) {
                trace.concluded("deadline " + kind, on);
            }
        }

        /**
         * Adds an option behind those that are there.
         *
         * @param option the option
         * @return this builder
         * @throws IllegalArgumentException if there is one with that route; ways that differ have routes that differ
         */
        public Builder option(RenewalOption option) {
            Objects.requireNonNull(option, "option");
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).route().equals(option.route())) {
                    throw new IllegalArgumentException("two options have the route " + option.route());
                }
            }
            options.add(option);
            if (trace.isExplaining()) {
                trace.concluded("option " + option.route(), option.description());
            }
            return this;
        }

        /**
         * Completes the answer, with the notes of all that was used up to now. The builder is of no use after that.
         *
         * @return the answer
         */
        @SuppressWarnings("NullAway") // the answer takes the options over, and leaves a builder of no use
        public Assessment build() {
            List<Deadline> all = all();
            LocalDate change = trace.nextChange().orElse(null);
            Assessment built = new Assessment(
                    certification.keyOrNull(),
                    certification.credential(),
                    trace.asOf(),
                    standing,
                    bodyWord,
                    term,
                    all,
                    Collections.unmodifiableList(options),
                    trace.findings(),
                    trace.notes(),
                    change != null && InputDates.isInRange(change) ? change : null);
            // the answer has taken the lists over
            options = null;
            return built;
        }

        private List<Deadline> all() {
            boolean met = false;
            for (int i = 0; i < options.size(); i++) {
                met |= isMet(options.get(i));
            }
            if (!met && deadlines == null && decided == null) {
                return shared;
            }
            List<Deadline> all = new ArrayList<>(shared);
            if (deadlines != null) {
                all.addAll(deadlines);
            }
            for (int i = 0; met && i < options.size(); i++) {
                if (isMet(options.get(i))) {
                    meet(options.get(i).route(), all);
                }
            }
            if (decided != null) {
                all.addAll(decided);
            }
            Collections.sort(all);
            return Collections.unmodifiableList(all);
        }

        private static boolean isMet(RenewalOption option) {
            return option.isOpen() && option.isDone();
        }

        private static void meet(Route route, List<Deadline> deadlines) {
            for (int i = 0; i < deadlines.size(); i++) {
                if (deadlines.get(i).routes().contains(route)) {
                    deadlines.set(i, deadlines.get(i).met());
                }
            }
        }
    }

    /** {@return the key, if the host gave one} */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** {@return the credential} */
    public CredentialId credential() {
        return credential;
    }

    /** {@return the date as of which the answer holds} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the standing on the as-of date} */
    public Standing standing() {
        return standing;
    }

    /**
     * Says whether the holder may use the title on the as-of date.
     *
     * @return true while current; empty while undetermined, as it is not known then; false in every other standing
     */
    public Optional<Boolean> mayUseTitle() {
        return standing == Standing.UNDETERMINED ? Optional.empty() : Optional.of(standing == Standing.CURRENT);
    }

    /** {@return the word, if the body has one} */
    public Optional<String> bodyWord() {
        return Optional.ofNullable(bodyWord);
    }

    /**
     * {@return the first and the last day, or empty before the certification and where the body or the record names no
     *     end}
     */
    public Optional<DateRange> term() {
        return Optional.ofNullable(term);
    }

    /** {@return the deadlines by date, then by the name of their kind} */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /** {@return the options; empty before the certification and where none is left} */
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
        Objects.requireNonNull(route, "route");
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
        Objects.requireNonNull(route, "route");
        for (RenewalOption option : options) {
            if (option.route().equals(route)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what the holder does next.
     *
     * <p>It belongs to the first option that is open and can still be satisfied or, where none is open, to the first that opens
     * later. Of its steps that are not done it is the one with the earliest day; a step without a day comes last.
     *
     * @return the step with its route, or empty where there is no such option or all its steps are done, and while suspended
     */
    public Optional<NextStep> nextStep() {
        RenewalOption option = nextOptionOrNull();
        Step earliest = null;
        for (int i = 0; option != null && i < option.steps().size(); i++) {
            Step step = option.steps().get(i);
            if (!step.done() && (earliest == null || step.isBefore(earliest))) {
                earliest = step;
            }
        }
        return option == null || earliest == null
                ? Optional.empty()
                : Optional.of(new NextStep(option.route(), earliest));
    }

    /** The option of the next step; null where there is none. */
    @Nullable
    RenewalOption nextOptionOrNull() {
        if (standing == Standing.SUSPENDED) {
            return null;
        }
        boolean noneOpen = true;
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).isOpen()) {
                noneOpen = false;
                if (options.get(i).canStillBeSatisfied()) {
                    return options.get(i);
                }
            }
        }
        for (int i = 0; noneOpen && i < options.size(); i++) {
            if (options.get(i).opens().isAfter(asOf)) {
                return options.get(i);
            }
        }
        return null;
    }

    /**
     * Returns what the answer says of the record: items and words that were not understood, or that contradict each other.
     *
     * @return the findings by code, then by key
     */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the notes in the order of the table of facts} */
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

    /**
     * Says whether two answers differ in nothing but their as-of dates. Notes count, the days of the next change do not.
     *
     * @param that another answer
     * @return true if everything else is equal
     */
    public boolean saysTheSameAs(Assessment that) {
        Objects.requireNonNull(that, "that");
        return Objects.equals(key, that.key)
                && credential.equals(that.credential)
                && standing == that.standing
                && Objects.equals(bodyWord, that.bodyWord)
                && Objects.equals(term, that.term)
                && deadlines.equals(that.deadlines)
                && options.equals(that.options)
                && findings.equals(that.findings)
                && notes.equals(that.notes);
    }

    /**
     * Writes the answer for a person, in English, on about a dozen lines: the standing, the term, the next step, the deadlines,
     * the options with what is missing and what they cost, and how many findings and notes there are. Where neither the
     * standing nor the term is known, the notes follow in full, as one of them says why.
     *
     * <p>It holds the holder's dates, but not the host's key. For a log, use {@link #toString}.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        return toText(Labels.english());
    }

    /**
     * Writes the answer for a person in the words of a host, as {@link #toText()} does in English; notes stay English.
     *
     * @param labels the words
     * @return the text; lines end with {@code \n}
     */
    public String toText(Labels labels) {
        Objects.requireNonNull(labels, "labels");
        return new AnswerText(this, labels).toText();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment that && asOf.equals(that.asOf) && saysTheSameAs(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, credential, asOf, standing, bodyWord, term, deadlines, options, findings, notes);
    }

    /** Returns a description without the holder's dates: the host's key, the credential and the standing. */
    @Override
    public String toString() {
        return credential + (key == null ? "" : " of " + key) + " as of " + asOf + ": " + standing.label();
    }

    private Object writeReplace() {
        return new Form(
                key,
                credential,
                asOf,
                standing,
                bodyWord,
                term,
                deadlines.toArray(new Deadline[0]),
                options.toArray(new RenewalOption[0]),
                findings.toArray(new Finding[0]),
                notes.toArray(new Note[0]),
                nextChange);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an answer is read by its form");
    }

    /** What is serialized; arrays, as a stream may hold a list of anything. */
    private record Form(
            @Nullable String key,
            CredentialId credential,
            LocalDate asOf,
            Standing standing,
            @Nullable String bodyWord,
            @Nullable DateRange term,
            Deadline[] deadlines,
            RenewalOption[] options,
            Finding[] findings,
            Note[] notes,
            @Nullable LocalDate nextChange)
            implements Serializable {
        private Object readResolve() {
            return of(
                    Optional.ofNullable(key),
                    credential,
                    asOf,
                    standing,
                    Optional.ofNullable(bodyWord),
                    Optional.ofNullable(term),
                    List.of(deadlines),
                    List.of(options),
                    List.of(findings),
                    List.of(notes),
                    Optional.ofNullable(nextChange));
        }
    }
}
