package dev.renewal.policy;

import dev.renewal.fact.Inquiry;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The standings that follow each other when nobody does anything: current to the end of the term, then one stage after the
 * other. Immutable and thread-safe.
 */
public final class LapseLadder {
    private final List<Rung> rungs;
    private final Standing last;

    private LapseLadder(List<Rung> rungs, Standing last) {
        this.rungs = rungs;
        this.last = last;
    }

    private record Rung(Standing standing, LocalDate through) {}

    /**
     * Starts a ladder: current through the end of the term, lapsed after it.
     *
     * @param end the last day of the term
     * @return the ladder
     */
    public static LapseLadder currentThrough(LocalDate end) {
        return new LapseLadder(List.of(new Rung(Standing.CURRENT, end)), Standing.LAPSED);
    }

    /**
     * Adds a stage between those that are there and the last one.
     *
     * @param standing the standing of the stage
     * @param through its last day
     * @return a ladder with the stage
     */
    public LapseLadder then(Standing standing, LocalDate through) {
        List<Rung> more = new ArrayList<>(rungs);
        more.add(new Rung(Objects.requireNonNull(standing, "standing"), through));
        return new LapseLadder(List.copyOf(more), last);
    }

    /**
     * Returns the stage that the ladder has reached on the as-of date, which decides what the options are.
     *
     * @param inquiry the inquiry
     * @return the standing of that stage
     */
    public Standing stage(Inquiry inquiry) {
        return rungs.stream()
                .filter(rung -> !inquiry.isPast(rung.through))
                .map(Rung::standing)
                .findFirst()
                .orElse(last);
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
