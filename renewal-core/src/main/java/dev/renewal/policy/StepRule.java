package dev.renewal.policy;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of an option as a body's card states it: what the holder does, by which day, and when it is done.
 *
 * <p>A step to earn is due on the last day on which a credit would still count, and is done once it is known that no credit is
 * missing. A step to pay is one step for each fee line, due on its day; a fee that is paid has no line. A step to apply that has
 * a day has an advised day as well, as the body needs time. Immutable and thread-safe.
 */
public final class StepRule {
    private static final String PLACEHOLDER = "%s";

    private final Step.Action action;
    private final String text;
    /** Null where the text names no value. */
    private final @Nullable FactKey<?> fact;
    /** Null where there is none. */
    private final @Nullable Day by;
    /** The stages in which the step has its day. */
    private final Set<Standing> dated;
    /** Null where the record never shows that the step is done. */
    private final @Nullable Resolvable<Holder.Rule<Boolean>> done;
    /** The last day without the step; null where it is always there. */
    private final @Nullable Day after;

    private StepRule(
            Step.Action action,
            String text,
            @Nullable FactKey<?> fact,
            @Nullable Day by,
            Set<Standing> dated,
            @Nullable Resolvable<Holder.Rule<Boolean>> done,
            @Nullable Day after) {
        this.action = action;
        this.text = text;
        this.fact = fact;
        this.by = by;
        this.dated = dated;
        this.done = done;
        this.after = after;
    }

    /**
     * Starts a step without a day of its own, which the record never shows to be done.
     *
     * @param action what kind of thing the holder does
     * @param text one sentence, addressed to the holder; that of a step to pay may have {@code %s} in place of the name of the
     *     fee
     * @return the step
     */
    public static StepRule of(Step.Action action, String text) {
        return new StepRule(
                Objects.requireNonNull(action, "action"),
                Objects.requireNonNull(text, "text"),
                null,
                null,
                EnumSet.allOf(Standing.class),
                null,
                null);
    }

    /**
     * Names the value of a fact in the sentence.
     *
     * @param named the fact, which is cited; its value replaces {@code %s}
     * @return a copy that names it
     */
    public StepRule naming(FactKey<?> named) {
        return new StepRule(action, text, Objects.requireNonNull(named, "named"), by, dated, done, after);
    }

    /**
     * Says by which day the step is done in time.
     *
     * @param day the last day that is in time
     * @return a copy with the day
     * @throws IllegalArgumentException if this is a step to earn or to pay, whose days are those of the option and of its fees
     */
    public StepRule by(Day day) {
        return byIn(EnumSet.allOf(Standing.class), day);
    }

    /**
     * Says by which day the step is done in time by holders in some stages; for others it has no day.
     *
     * @param stages the stages
     * @param day the last day that is in time
     * @return a copy with the day
     * @throws IllegalArgumentException if this is a step to earn or to pay, whose days are those of the option and of its fees
     */
    public StepRule byIn(Set<Standing> stages, Day day) {
        Objects.requireNonNull(stages, "stages");
        if (action == Step.Action.EARN || action == Step.Action.PAY) {
            throw new IllegalArgumentException("a step to " + action.label() + " has no day of its own");
        }
        return new StepRule(
                action, text, fact, Objects.requireNonNull(day, "day"), EnumSet.copyOf(stages), done, after);
    }

    /**
     * Says when the step is done.
     *
     * @param condition says of a holder whether it is done
     * @return a copy that asks so
     * @throws IllegalArgumentException if this is a step to earn or to pay, which are done when nothing is missing or unpaid
     */
    public StepRule doneWhere(Resolvable<Holder.Rule<Boolean>> condition) {
        if (action == Step.Action.EARN || action == Step.Action.PAY) {
            throw new IllegalArgumentException("whether a step to " + action.label() + " is done is known already");
        }
        return new StepRule(action, text, fact, by, dated, Objects.requireNonNull(condition, "condition"), after);
    }

    /**
     * Lists the step only once a day is past, such as one that only late holders take.
     *
     * @param lastDay the last day without the step
     * @return a copy that is listed after that day
     */
    public StepRule after(Day lastDay) {
        return new StepRule(action, text, fact, by, dated, done, Objects.requireNonNull(lastDay, "lastDay"));
    }

    /** {@return what kind of thing the holder does} */
    public Step.Action action() {
        return action;
    }

    /**
     * Resolves the step.
     *
     * @param fees the names of the fees that the option declares
     */
    AsOf asOf(List<String> fees, FactsAsOf facts) {
        return new AsOf(this, fees, facts);
    }

    /** The step as of a date. Immutable and thread-safe. */
    static final class AsOf {
        private final StepRule rule;
        /** The step without a day, which all holders share. */
        private final Step undated;

        private final List<String> fees;
        /** By declared fee, the step to pay it; without a day, as before. */
        private final Step[] ofFees;
        /** Null where the text names no value. */
        private final @Nullable Sourced<?> fact;
        /** Null where there is none. */
        private final Holder.@Nullable Rule<LocalDate> by;
        /** Null where the record never shows that the step is done. */
        private final Holder.@Nullable Rule<Boolean> done;
        /** Null where the step is always there. */
        private final Holder.@Nullable Rule<LocalDate> after;

        private final Sourced<Period> processing;

        private AsOf(StepRule rule, List<String> fees, FactsAsOf facts) {
            this.rule = rule;
            this.fact = rule.fact == null ? null : facts.get(rule.fact);
            this.by = rule.by == null ? null : rule.by.asOf(facts);
            this.done = rule.done == null ? null : rule.done.asOf(facts);
            this.after = rule.after == null ? null : rule.after.asOf(facts);
            this.processing = facts.get(TermFacts.PROCESSING);
            this.undated = Step.of(
                    rule.action,
                    fact == null
                            ? rule.text
                            : rule.text.replace(PLACEHOLDER, fact.fact().valueText()));
            this.fees = fees;
            this.ofFees = new Step[rule.action == Step.Action.PAY ? fees.size() : 0];
            for (int i = 0; i < ofFees.length; i++) {
                ofFees[i] = toPay(fees.get(i));
            }
        }

        private Step toPay(String fee) {
            return Step.of(rule.action, undated.text().replace(PLACEHOLDER, fee));
        }

        /** Adds what the holder does: whether the credits are earned, until when they count (null without a day), and the fees. */
        void add(List<Step> steps, Holder holder, boolean earned, @Nullable LocalDate earnBy, List<FeeLine> lines) {
            if (after != null && !holder.trace().isPast(after.of(holder))) {
                return;
            }
            if (rule.action == Step.Action.PAY) {
                for (int i = 0; i < lines.size(); i++) {
                    cite(holder.trace());
                    steps.add(step(ofFee(lines.get(i).fee()), lines.get(i).due().orElse(null), null, false));
                }
                return;
            }
            cite(holder.trace());
            if (rule.action == Step.Action.EARN) {
                steps.add(step(undated, earnBy, null, earned));
                return;
            }
            LocalDate day = by != null && rule.dated.contains(holder.stage()) ? by.of(holder) : null;
            LocalDate advised = day != null && rule.action == Step.Action.APPLY
                    ? day.minus(holder.trace().use(processing))
                    : null;
            steps.add(step(undated, day, advised, done != null && done.of(holder)));
        }

        /** The step with its days, which may be null. */
        private static Step step(Step undated, @Nullable LocalDate day, @Nullable LocalDate advised, boolean done) {
            return day == null && !done
                    ? undated
                    : new Step(
                            undated.action(),
                            undated.text(),
                            Optional.ofNullable(day),
                            Optional.ofNullable(advised),
                            done);
        }

        private void cite(Trace trace) {
            if (fact != null) {
                trace.cite(fact);
            }
        }

        private Step ofFee(String fee) {
            int index = fees.indexOf(fee);
            return index < 0 ? toPay(fee) : ofFees[index];
        }
    }
}
