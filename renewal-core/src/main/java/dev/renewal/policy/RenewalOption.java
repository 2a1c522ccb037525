package dev.renewal.policy;

import dev.renewal.credit.Shortfall;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeQuote;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way open or closed to the holder: when, what it takes, and what it costs. Immutable and thread-safe.
 */
public final class RenewalOption implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final Route route;
    private final LocalDate opens;
    /** Null where there is no limit. */
    private final @Nullable LocalDate closes;

    private final boolean open;
    private final Shortfall shortfall;
    private final FeeQuote fees;
    private final List<Step> steps;
    /** Null where nothing has to be earned, or at any time. */
    private final @Nullable LocalDate earnBy;

    private final boolean satisfiable;

    /** The steps are not copied if they are immutable. */
    RenewalOption(
            Route route,
            LocalDate opens,
            @Nullable LocalDate closes,
            boolean open,
            Shortfall shortfall,
            FeeQuote fees,
            List<Step> steps,
            @Nullable LocalDate earnBy,
            boolean tooLateToEarn) {
        this.route = Objects.requireNonNull(route, "route");
        this.opens = Objects.requireNonNull(opens, "opens");
        this.closes = closes;
        this.open = open;
        this.shortfall = Objects.requireNonNull(shortfall, "shortfall");
        this.fees = Objects.requireNonNull(fees, "fees");
        this.steps = List.copyOf(steps);
        this.earnBy = earnBy;
        this.satisfiable = !tooLateToEarn || shortfall.isEarned();
    }

    /**
     * Makes an option of parts that are known, as where an answer was written and is read again.
     *
     * @param route the route
     * @param opens the first day on which it is open
     * @param closes the last day on which it is open, or empty where there is no limit
     * @param open whether it is open on the as-of date
     * @param earnBy the last day on which a credit would still count, or empty where nothing has to be earned, or at any time
     * @param canStillBeSatisfied whether it is known that nothing is missing, or a further credit would still count
     * @param shortfall what is required and what is missing
     * @param fees what it costs
     * @param steps what the holder does, in order
     * @return the option
     * @throws InvalidInputException if it cannot be satisfied, though nothing is missing or credits count at any time; code
     *     {@code CONTRADICTING_FIELDS}
     */
    public static RenewalOption of(
            Route route,
            LocalDate opens,
            Optional<LocalDate> closes,
            boolean open,
            Optional<LocalDate> earnBy,
            boolean canStillBeSatisfied,
            Shortfall shortfall,
            FeeQuote fees,
            List<Step> steps) {
        Objects.requireNonNull(shortfall, "shortfall");
        Objects.requireNonNull(steps, "steps");
        LocalDate last = Objects.requireNonNull(closes, "closes").orElse(null);
        LocalDate lastToEarn = Objects.requireNonNull(earnBy, "earnBy").orElse(null);
        boolean tooLate = !canStillBeSatisfied && lastToEarn != null;
        RenewalOption made = new RenewalOption(route, opens, last, open, shortfall, fees, steps, lastToEarn, tooLate);
        check("can_still_be_satisfied", canStillBeSatisfied, made.satisfiable);
        return made;
    }

    /** Refuses what does not follow from the days, as of the date of the answer that lists this. */
    void checkAsOf(LocalDate asOf, String path) {
        boolean within = !asOf.isBefore(opens) && (closes == null || !asOf.isAfter(closes));
        check(path + "open", open, open && within);
        boolean tooLate = earnBy != null && asOf.isAfter(earnBy);
        check(path + "can_still_be_satisfied", satisfiable, !tooLate || shortfall.isEarned());
    }

    private static void check(String field, boolean found, boolean wanted) {
        if (found != wanted) {
            throw new InvalidInputException(
                    "CONTRADICTING_FIELDS", field, found, wanted + ", which follows from the others");
        }
    }

    /**
     * Puts an option together, as of the date of a trace. Not thread-safe.
     */
    public static final class Builder {
        private final Route route;
        private final Trace trace;
        private final LocalDate opens;
        private final boolean begun;
        private @Nullable LocalDate closes;
        private boolean over;
        private @Nullable LocalDate earnBy;
        private boolean tooLateToEarn;
        private boolean withheld;

        @SuppressWarnings("NullAway.Init") // named when the option is built
        private Shortfall shortfall;

        @SuppressWarnings("NullAway.Init")
        private FeeQuote fees;

        private List<Step> steps = List.of();

        /**
         * Starts an option without a last day.
         *
         * @param route the route
         * @param opens the first day on which it is open
         * @param trace the trace of the answer, as of whose date the option is open or not
         */
        public Builder(Route route, LocalDate opens, Trace trace) {
            this.route = Objects.requireNonNull(route, "route");
            this.opens = Objects.requireNonNull(opens, "opens");
            this.trace = Objects.requireNonNull(trace, "trace");
            this.begun = trace.hasReached(opens);
        }

        /**
         * Sets the last day on which the option is open. Credits count until then, unless {@link #earnBy} says otherwise.
         *
         * @param day the last day
         * @return this builder
         */
        public Builder closes(LocalDate day) {
            Objects.requireNonNull(day, "day");
            closes = day;
            over = trace.isPast(day);
            return this;
        }

        /**
         * Sets the last day on which a credit would still count, where that is not the day on which the option closes.
         *
         * @param day the last day
         * @return this builder
         */
        public Builder earnBy(LocalDate day) {
            Objects.requireNonNull(day, "day");
            earnBy = day;
            tooLateToEarn = trace.isPast(day);
            return this;
        }

        /**
         * Sets what is required and what is missing.
         *
         * @param measured the shortfall
         * @return this builder
         */
        public Builder shortfall(Shortfall measured) {
            Objects.requireNonNull(measured, "measured");
            shortfall = measured;
            return this;
        }

        /**
         * Sets what the option costs.
         *
         * @param quote the quote
         * @return this builder
         */
        public Builder fees(FeeQuote quote) {
            Objects.requireNonNull(quote, "quote");
            fees = quote;
            return this;
        }

        /**
         * Sets what the holder does; the list is read when the option is built.
         *
         * @param inOrder the steps in their order
         * @return this builder
         */
        public Builder steps(List<Step> inOrder) {
            steps = Objects.requireNonNull(inOrder, "inOrder");
            return this;
        }

        /**
         * Closes the option for a reason other than the date.
         *
         * @return this builder
         */
        public Builder withheld() {
            withheld = true;
            return this;
        }

        /** The last day on which a credit would still count, once the shortfall and all days are set; null where there is none. */
        @Nullable
        LocalDate earnByOrNull() {
            if (earnBy == null && closes != null && shortfall.requiresCredits()) {
                earnBy = closes;
                tooLateToEarn = over;
            }
            return earnBy;
        }

        /**
         * Completes the option.
         *
         * @return the option
         * @throws NullPointerException if the shortfall or the fees are missing
         */
        public RenewalOption build() {
            earnByOrNull();
            return new RenewalOption(
                    route, opens, closes, begun && !over && !withheld, shortfall, fees, steps, earnBy, tooLateToEarn);
        }
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
     * @return true if it is known that nothing is missing, or a further credit would still count
     */
    public boolean canStillBeSatisfied() {
        return satisfiable;
    }

    /** Whether every step is done, and nothing is missing or unpaid; an option that names no step says nothing of that. */
    boolean isDone() {
        if (!shortfall.isSatisfied() || !fees.lines().isEmpty()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).done()) {
                return false;
            }
        }
        return !steps.isEmpty();
    }

    /** {@return the route} */
    public Route route() {
        return route;
    }

    /** {@return the first day on which the option is open} */
    public LocalDate opens() {
        return opens;
    }

    /** {@return the day, or empty where there is no limit} */
    public Optional<LocalDate> closes() {
        return Optional.ofNullable(closes);
    }

    /** {@return whether the option is open on the as-of date} */
    public boolean isOpen() {
        return open;
    }

    /** {@return the shortfall; without requirements where none are made} */
    public Shortfall shortfall() {
        return shortfall;
    }

    /** {@return what the option costs} */
    public FeeQuote fees() {
        return fees;
    }

    /** {@return the steps in their order} */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof RenewalOption that
                        && route.equals(that.route)
                        && opens.equals(that.opens)
                        && Objects.equals(closes, that.closes)
                        && open == that.open
                        && shortfall.equals(that.shortfall)
                        && fees.equals(that.fees)
                        && steps.equals(that.steps)
                        && Objects.equals(earnBy, that.earnBy)
                        && satisfiable == that.satisfiable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(route, opens, closes, open, shortfall, fees, steps, earnBy, satisfiable);
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

    private Object writeReplace() {
        return new Form(route, opens, closes, open, earnBy, satisfiable, shortfall, fees, steps.toArray(new Step[0]));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an option is read by its form");
    }

    /** What is serialized; an array, as a stream may hold a list of anything. */
    private record Form(
            Route route,
            LocalDate opens,
            @Nullable LocalDate closes,
            boolean open,
            @Nullable LocalDate earnBy,
            boolean canStillBeSatisfied,
            Shortfall shortfall,
            FeeQuote fees,
            Step... steps)
            implements Serializable {
        private Object readResolve() {
            return of(
                    route,
                    opens,
                    Optional.ofNullable(closes),
                    open,
                    Optional.ofNullable(earnBy),
                    canStillBeSatisfied,
                    shortfall,
                    fees,
                    List.of(steps));
        }
    }
}
