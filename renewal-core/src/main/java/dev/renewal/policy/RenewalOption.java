package dev.renewal.policy;

import dev.renewal.credit.Shortfall;
import dev.renewal.error.SerializedForm;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One way open or closed to the holder: when, what it takes, and what it costs. Immutable and thread-safe.
 */
public final class RenewalOption implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Route route;
    private final LocalDate opens;
    /** Null where there is no limit. */
    private final LocalDate closes;

    private final boolean open;
    private final Shortfall shortfall;
    private final FeeQuote fees;
    private final List<Step> steps;
    /** Null where nothing has to be earned, or at any time. */
    private final LocalDate earnBy;
    /** Whether the day by which credits are earned is past. */
    private final boolean tooLateToEarn;

    private RenewalOption(
            Route route,
            LocalDate opens,
            LocalDate closes,
            boolean open,
            Shortfall shortfall,
            FeeQuote fees,
            List<Step> steps,
            LocalDate earnBy,
            boolean tooLateToEarn) {
        this.route = route;
        this.opens = opens;
        this.closes = closes;
        this.open = open;
        this.shortfall = Objects.requireNonNull(shortfall, "shortfall");
        this.fees = Objects.requireNonNull(fees, "fees");
        this.steps = steps;
        this.earnBy = earnBy;
        this.tooLateToEarn = tooLateToEarn;
    }

    /**
     * Makes an option with a last day. Where credits are required, they count until then, unless {@link #withEarnBy} says
     * otherwise.
     *
     * @param route the route
     * @param opens the first day on which it is open
     * @param closes the last day on which it is open
     * @param shortfall what is required and what is missing
     * @param fees what it costs
     * @param inquiry the inquiry, as of whose date the option is open or not
     * @return the option
     */
    public static RenewalOption between(
            Route route, LocalDate opens, LocalDate closes, Shortfall shortfall, FeeQuote fees, Inquiry inquiry) {
        // both are asked, so that each day on which the answer changes is remembered
        boolean begun = inquiry.hasReached(opens);
        boolean over = inquiry.isPast(closes);
        LocalDate earnBy = shortfall.requirements().isEmpty() ? null : closes;
        return new RenewalOption(
                route, opens, closes, begun && !over, shortfall, fees, List.of(), earnBy, earnBy != null && over);
    }

    /**
     * Makes an option without a last day.
     *
     * @param route the route
     * @param opens the first day on which it is open
     * @param shortfall what is required and what is missing
     * @param fees what it costs
     * @param inquiry the inquiry, as of whose date the option is open or not
     * @return the option
     */
    public static RenewalOption from(
            Route route, LocalDate opens, Shortfall shortfall, FeeQuote fees, Inquiry inquiry) {
        return new RenewalOption(
                route, opens, null, inquiry.hasReached(opens), shortfall, fees, List.of(), null, false);
    }

    /**
     * Closes the option for a reason other than the date.
     *
     * @return a copy that is not open
     */
    public RenewalOption withheld() {
        return new RenewalOption(route, opens, closes, false, shortfall, fees, steps, earnBy, tooLateToEarn);
    }

    /**
     * Adds a step.
     *
     * @param action what kind of thing the holder does
     * @param text one sentence, addressed to the holder
     * @return a copy with the step behind those that are there
     */
    public RenewalOption withStep(Step.Action action, String text) {
        return withSteps(List.of(new Step(action, text)));
    }

    /**
     * Adds steps that are the same for every holder.
     *
     * @param further the steps, in their order
     * @return a copy with the steps behind those that are there
     */
    public RenewalOption withSteps(List<Step> further) {
        List<Step> more = further;
        if (!steps.isEmpty()) {
            more = new ArrayList<>(steps);
            more.addAll(further);
        }
        return new RenewalOption(route, opens, closes, open, shortfall, fees, List.copyOf(more), earnBy, tooLateToEarn);
    }

    /**
     * Says until when credits can be earned for this option, where that is not the day on which it closes.
     *
     * @param day the last day on which a credit would still count
     * @param inquiry the inquiry, as of whose date it is too late or not
     * @return a copy with the day
     */
    public RenewalOption withEarnBy(LocalDate day, Inquiry inquiry) {
        return new RenewalOption(route, opens, closes, open, shortfall, fees, steps, day, inquiry.isPast(day));
    }

    /**
     * Returns the last day on which a credit would still count; once it is past, a gap can no longer be filled this way.
     *
     * @return the day, or empty where nothing has to be earned, or at any time
     */
    public Optional<LocalDate> earnBy() {
        return Optional.ofNullable(earnBy);
    }

    /**
     * Says whether what is missing can still be earned; the plan of a shortfall is of use only then.
     *
     * @return true if nothing is missing, or a further credit would still count
     */
    public boolean canStillBeSatisfied() {
        return shortfall.minimumAdditional().isZero() || !tooLateToEarn;
    }

    /**
     * Returns the route.
     *
     * @return the route
     */
    public Route route() {
        return route;
    }

    /**
     * Returns the first day on which the option is open.
     *
     * @return the day
     */
    public LocalDate opens() {
        return opens;
    }

    /**
     * Returns the last day on which the option is open.
     *
     * @return the day, or empty where there is no limit
     */
    public Optional<LocalDate> closes() {
        return Optional.ofNullable(closes);
    }

    /**
     * Says whether the option is open on the as-of date.
     *
     * @return true if the holder can take it
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Returns what is required and what is missing.
     *
     * @return the shortfall; without requirements where none are made
     */
    public Shortfall shortfall() {
        return shortfall;
    }

    /**
     * Returns what the option costs.
     *
     * @return the quote
     */
    public FeeQuote fees() {
        return fees;
    }

    /**
     * Returns what the holder does, where the body's texts name it.
     *
     * @return the steps in their order
     */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenewalOption that
                && route.equals(that.route)
                && opens.equals(that.opens)
                && Objects.equals(closes, that.closes)
                && open == that.open
                && shortfall.equals(that.shortfall)
                && fees.equals(that.fees)
                && steps.equals(that.steps)
                && Objects.equals(earnBy, that.earnBy)
                && tooLateToEarn == that.tooLateToEarn;
    }

    @Override
    public int hashCode() {
        return Objects.hash(route, opens, closes, open, shortfall, fees, steps, earnBy, tooLateToEarn);
    }

    /** The days on which the option is open, and whether it is, for people. */
    String description() {
        return (open ? "open" : "not open") + ", from " + opens + (closes == null ? "" : " to " + closes)
                + (earnBy == null ? "" : ", earn by " + earnBy);
    }

    /** Returns the route and whether it is open. */
    @Override
    public String toString() {
        return route + (open ? " (open)" : " (not open)");
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> route != null
                && opens != null
                && shortfall != null
                && fees != null
                && SerializedForm.isListOf(steps, Step.class)
                && (earnBy != null || !tooLateToEarn));
    }
}
