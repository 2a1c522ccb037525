package dev.renewal.policy;

import dev.renewal.fact.Inquiry;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The standings that follow each other when nobody does anything: current to the end of the term, then one stage after the
 * other. Immutable and thread-safe.
 */
public final class LapseLadder {
    private static final Rung LAPSED = new Rung(null, Standing.LAPSED, null, null);

    /** The latest stage that has an end; the earlier ones stand before it. */
    private final Rung latest;
    /** The stage without end. */
    private final Rung last;

    private LapseLadder(Rung latest, Rung last) {
        this.latest = latest;
        this.last = last;
    }

    /** One stage; the word is null where the body has none, the last day where there is none, the one before for the first. */
    private record Rung(Rung before, Standing standing, String word, LocalDate through) {}

    /**
     * Starts a ladder: current through the end of the term, lapsed after it.
     *
     * @param end the last day of the term
     * @return the ladder
     */
    public static LapseLadder currentThrough(LocalDate end) {
        return new LapseLadder(new Rung(null, Standing.CURRENT, null, end), LAPSED);
    }

    /**
     * Adds a stage between those that are there and the last one. A stage whose last day is not after that of the one before
     * is passed over.
     *
     * @param standing the standing of the stage
     * @param through its last day
     * @return a ladder with the stage
     */
    public LapseLadder then(Standing standing, LocalDate through) {
        return with(standing, null, through);
    }

    /**
     * Adds a stage that the body has a word of its own for, such as {@code grace}; stages of one standing differ by it.
     *
     * @param standing the standing of the stage
     * @param word the body's own word
     * @param through its last day
     * @return a ladder with the stage
     */
    public LapseLadder then(Standing standing, String word, LocalDate through) {
        return with(standing, Objects.requireNonNull(word, "word"), through);
    }

    private LapseLadder with(Standing standing, String word, LocalDate through) {
        return new LapseLadder(new Rung(latest, Objects.requireNonNull(standing, "standing"), word, through), last);
    }

    /**
     * Says what follows the last day of the last stage, in place of lapsed.
     *
     * @param standing the standing
     * @param word the body's own word, such as {@code permanently ineligible}
     * @return a ladder that ends so
     */
    public LapseLadder endingIn(Standing standing, String word) {
        Rung end = new Rung(
                null, Objects.requireNonNull(standing, "standing"), Objects.requireNonNull(word, "word"), null);
        return new LapseLadder(latest, end);
    }

    /**
     * Returns the stage that the ladder has reached on the as-of date, which decides what the options are.
     *
     * @param inquiry the inquiry
     * @return the standing of that stage
     */
    public Standing stage(Inquiry inquiry) {
        return reached(inquiry).standing;
    }

    /**
     * Returns the body's own word for the stage that the ladder has reached on the as-of date, which tells stages of one
     * standing apart. An answer that is undetermined does not carry it.
     *
     * @param inquiry the inquiry
     * @return the word, or empty where the stage has none
     */
    public Optional<String> word(Inquiry inquiry) {
        return Optional.ofNullable(reached(inquiry).word);
    }

    private Rung reached(Inquiry inquiry) {
        Rung reached = reached(latest, inquiry);
        return reached == null ? last : reached;
    }

    /** The first stage, up to a given one, that is not past; null where all are. */
    private static Rung reached(Rung rung, Inquiry inquiry) {
        Rung earlier = rung.before == null ? null : reached(rung.before, inquiry);
        if (earlier != null) {
            return earlier;
        }
        return inquiry.isPast(rung.through) ? null : rung;
    }

    /**
     * Returns the standing to answer: the stage reached, unless the term is over and the record leaves open whether it was
     * renewed.
     *
     * @param term the running term
     * @param history what is known of renewals
     * @param inquiry the inquiry, which notes the missing date
     * @return the stage, or undetermined
     */
    public Standing standing(RunningTerm term, RenewalHistory history, Inquiry inquiry) {
        Standing stage = stage(inquiry);
        boolean open = stage != Standing.CURRENT && term.leavesRenewalOpen(history);
        if (open) {
            TermFacts.noteUnknownRenewal(inquiry);
        }
        Standing standing = open ? Standing.UNDETERMINED : stage;
        inquiry.concluded("standing", standing.label());
        return standing;
    }
}
