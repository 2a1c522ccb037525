package dev.renewal.policy;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The stages that follow each other when nobody does anything: current through a day, then one stage after the other, and
 * lapsed after the last, unless the schedule says otherwise.
 *
 * <p>A stage whose last day is not after that of the one before is passed over. Immutable and thread-safe.
 */
public final class LapseSchedule implements Resolvable<Holder.Rule<LapseSchedule.Stage>> {
    private final List<Planned> stages;
    private final Stage last;
    private final List<FactKey<?>> citedInLast;

    /**
     * A stage of a schedule. Immutable and thread-safe.
     *
     * @param standing the standing of the stage
     * @param word the body's own word for it, empty where it has none
     */
    public record Stage(Standing standing, String word) {
        /**
         * Checks that nothing is missing.
         *
         * @param standing the standing of the stage
         * @param word the body's own word for it, empty where it has none
         */
        public Stage {
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(word, "word");
        }
    }

    /** A stage with its last day, and what is cited for a holder who is in it. */
    private record Planned(Stage stage, Day through, List<FactKey<?>> cited) {}

    private LapseSchedule(List<Planned> stages, Stage last, List<FactKey<?>> citedInLast) {
        this.stages = stages;
        this.last = last;
        this.citedInLast = citedInLast;
    }

    /**
     * Starts a schedule: current through a day, lapsed after it.
     *
     * @param through the last day, such as the end of the term
     * @return the schedule
     */
    public static LapseSchedule currentThrough(Day through) {
        Objects.requireNonNull(through, "through");
        return new LapseSchedule(List.of(), new Stage(Standing.LAPSED, ""), List.of()).then(Standing.CURRENT, through);
    }

    /**
     * Adds a stage before the last one.
     *
     * @param standing the standing of the stage
     * @param through its last day
     * @param cited rules in words that are cited for a holder who is in this stage
     * @return a schedule with the stage
     */
    public LapseSchedule then(Standing standing, Day through, FactKey<?>... cited) {
        Objects.requireNonNull(through, "through");
        Objects.requireNonNull(cited, "cited");
        return then(standing, "", through, cited);
    }

    /**
     * Adds a stage for which the body has a word of its own, such as {@code grace}; stages of one standing differ by it.
     *
     * @param standing the standing of the stage
     * @param word the body's own word
     * @param through its last day
     * @param cited rules in words that are cited for a holder who is in this stage
     * @return a schedule with the stage
     */
    public LapseSchedule then(Standing standing, String word, Day through, FactKey<?>... cited) {
        Objects.requireNonNull(through, "through");
        Objects.requireNonNull(cited, "cited");
        List<Planned> more = new ArrayList<>(stages);
        more.add(new Planned(new Stage(standing, word), through, List.copyOf(Arrays.asList(cited))));
        return new LapseSchedule(List.copyOf(more), last, citedInLast);
    }

    /**
     * Says what follows the last day of the last stage, in place of lapsed.
     *
     * @param standing the standing
     * @param word the body's own word, such as {@code permanently ineligible}
     * @param cited rules in words that are cited for a holder who is past the last day
     * @return a schedule that ends so
     */
    public LapseSchedule endingIn(Standing standing, String word, FactKey<?>... cited) {
        Objects.requireNonNull(cited, "cited");
        return new LapseSchedule(stages, new Stage(standing, word), List.of(cited));
    }

    Stage first() {
        return stages.get(0).stage;
    }

    /**
     * Resolves the schedule.
     *
     * @return finds the stage that the schedule has reached on the as-of date
     */
    @Override
    public Holder.Rule<Stage> asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        Reached[] reached = new Reached[stages.size()];
        for (int i = 0; i < reached.length; i++) {
            Planned planned = stages.get(i);
            reached[i] = new Reached(planned.stage, planned.through.asOf(facts), sourced(planned.cited, facts));
        }
        return new AsOf(last, sourced(citedInLast, facts), reached);
    }

    private static List<Sourced<?>> sourced(List<FactKey<?>> keys, FactsAsOf facts) {
        List<Sourced<?>> sourced = new ArrayList<>();
        for (FactKey<?> key : keys) {
            sourced.add(facts.get(key));
        }
        return sourced;
    }

    private record Reached(Stage stage, Holder.Rule<LocalDate> through, List<Sourced<?>> cited) {}

    private record AsOf(Stage last, List<Sourced<?>> citedInLast, Reached... stages) implements Holder.Rule<Stage> {
        @Override
        public Stage of(Holder holder) {
            Trace trace = holder.trace();
            // a schedule rests on the facts of all its days, whichever stage is reached
            for (Reached next : stages) {
                next.through.of(holder);
            }
            for (Reached next : stages) {
                if (!trace.isPast(next.through.of(holder))) {
                    cite(next.cited, trace);
                    return next.stage;
                }
            }
            cite(citedInLast, trace);
            return last;
        }

        private static void cite(List<Sourced<?>> facts, Trace trace) {
            for (int i = 0; i < facts.size(); i++) {
                trace.cite(facts.get(i));
            }
        }
    }
}
