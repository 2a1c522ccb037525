package dev.renewal.policy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Condition;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.term.RunningTerm;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One option as a body's card states it: in which stages it is listed, when it is open, what has to be earned until when, what
 * it costs, and what the holder does.
 *
 * <p>Made with {@link #of} and the methods that follow it, in the order of the card. Immutable and thread-safe.
 */
public final class OptionRule {
    private final Parts parts;

    /** What was declared; changed only before it is handed to an option, which never changes it. */
    private static final class Parts implements Cloneable {
        @SuppressWarnings("NullAway.Init") // stated first, as the stages
        private Route route;
        /** Null as long as no standing is named. */
        @SuppressWarnings("NullAway.Init")
        private Set<Standing> stages;

        private Set<String> stageWords = Set.of();
        private List<Cited> cited = List.of();
        private Day opens = Day.TERM_START;
        private @Nullable Day closes;
        private @Nullable Day earnBy;
        private boolean withoutEarnBy;
        private @Nullable EducationRule education;
        private @Nullable Resolvable<Holder.Rule<EarningWindow>> window;
        private @Nullable Resolvable<Holder.Rule<Shortfall>> shortfall;
        private @Nullable Resolvable<Holder.Rule<Boolean>> met;
        private List<Requiring> requiring = List.of();
        private List<Conditional> conditions = List.of();
        private List<Resolvable<Holder.Rule<List<FeeLine>>>> fees = List.of();
        private List<StepRule> steps = List.of();
        private @Nullable Resolvable<Holder.Rule<Boolean>> withheld;

        private Parts copy() {
            try {
                return (Parts) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** Rules in words that are cited in some stages. */
    private record Cited(Set<Standing> stages, List<FactKey<?>> keys) {}

    private record Requiring(String id, Resolvable<Holder.Rule<Optional<Credits>>> amount) {}

    private record Conditional(String id, Resolvable<Holder.Rule<Optional<Boolean>>> met) {}

    private OptionRule(Parts parts) {
        this.parts = parts;
    }

    private static <T> List<T> with(List<T> some, T further) {
        List<T> more = new ArrayList<>(some);
        more.add(Objects.requireNonNull(further, "further"));
        return List.copyOf(more);
    }

    /**
     * Starts an option that opens with the term and never closes.
     *
     * @param route the route
     * @return the option
     */
    public static OptionRule of(Route route) {
        Parts first = new Parts();
        first.route = Objects.requireNonNull(route, "route");
        return new OptionRule(first);
    }

    /**
     * Lists the option in some stages only.
     *
     * @param first a stage
     * @param others further ones
     * @return a copy that is listed in those stages
     */
    public OptionRule in(Standing first, Standing... others) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        Parts next = parts.copy();
        next.stages = EnumSet.of(first, others);
        return new OptionRule(next);
    }

    /**
     * Lists the option in the stages for which the body has these words, and in those of {@link #in}.
     *
     * @param word the word of a stage in the lapse schedule, such as {@code grace}
     * @param others further ones
     * @return a copy that is listed in those stages
     */
    public OptionRule inStage(String word, String... others) {
        Objects.requireNonNull(others, "others");
        Set<String> words = new LinkedHashSet<>(parts.stageWords);
        words.add(Objects.requireNonNull(word, "word"));
        words.addAll(List.of(others));
        Parts next = parts.copy();
        next.stageWords = words;
        return new OptionRule(next);
    }

    /**
     * Cites rules in words on which the option rests.
     *
     * @param keys the rules
     * @return a copy that cites them
     */
    public OptionRule citing(FactKey<?>... keys) {
        Objects.requireNonNull(keys, "keys");
        Parts next = parts.copy();
        next.cited = with(parts.cited, new Cited(EnumSet.allOf(Standing.class), List.of(keys)));
        return new OptionRule(next);
    }

    /**
     * Cites rules in words on which the option rests in one stage.
     *
     * @param stage the stage
     * @param keys the rules
     * @return a copy that cites them in that stage
     */
    public OptionRule citingIn(Standing stage, FactKey<?>... keys) {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(keys, "keys");
        Parts next = parts.copy();
        next.cited = with(parts.cited, new Cited(EnumSet.of(stage), List.of(keys)));
        return new OptionRule(next);
    }

    /**
     * Says from which day on the option is open.
     *
     * @param day the first day
     * @return a copy that opens then
     */
    public OptionRule opens(Day day) {
        Parts next = parts.copy();
        next.opens = Objects.requireNonNull(day, "day");
        return new OptionRule(next);
    }

    /**
     * Says until which day the option is open; where credits are required, they count until then as well, unless
     * {@link #earnBy} says otherwise.
     *
     * @param day the last day
     * @return a copy that closes then
     */
    public OptionRule closes(Day day) {
        Parts next = parts.copy();
        next.closes = Objects.requireNonNull(day, "day");
        return new OptionRule(next);
    }

    /**
     * Says until which day credits count, where that is not the day on which the option closes.
     *
     * @param day the last day
     * @return a copy that says so
     */
    public OptionRule earnBy(Day day) {
        Parts next = parts.copy();
        next.earnBy = Objects.requireNonNull(day, "day");
        return new OptionRule(next);
    }

    /**
     * Names no last day on which credits count, though the option closes, as nobody says whether any are required.
     *
     * @return a copy without that day, which can be satisfied at any time
     */
    public OptionRule withoutEarnBy() {
        Parts next = parts.copy();
        next.withoutEarnBy = true;
        return new OptionRule(next);
    }

    /**
     * Requires continuing education that was completed within some days. Where each credit {@linkplain
     * EducationRule#countingForOneTerm counts for one term only}, what the terms before need of it is left out, and nothing counts
     * from before the first term.
     *
     * @param education what counts, and how much is required
     * @param first the first day that counts
     * @param last the last day that counts
     * @return a copy that requires it
     */
    public OptionRule requires(EducationRule education, Day first, Day last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return requiring(education, new Between(first, last));
    }

    /**
     * Requires continuing education that was completed in the last while, up to the as-of date.
     *
     * @param education what counts, and how much is required
     * @param lasting the fact that says how long the while is
     * @return a copy that requires it
     * @throws IllegalArgumentException if each credit {@linkplain EducationRule#countingForOneTerm counts for one term only}
     */
    public OptionRule requiresOfLast(EducationRule education, FactKey<Period> lasting) {
        Objects.requireNonNull(lasting, "lasting");
        Objects.requireNonNull(education, "education");
        return requires(education, new OfLast(lasting));
    }

    /**
     * Requires continuing education that was completed within a window of the policy's own.
     *
     * @param education what counts, and how much is required
     * @param window finds the window of a holder
     * @return a copy that requires it
     * @throws IllegalArgumentException if each credit {@linkplain EducationRule#countingForOneTerm counts for one term only}: the
     *     windows of other terms are known only where two days bound them
     */
    public OptionRule requires(EducationRule education, Resolvable<Holder.Rule<EarningWindow>> window) {
        Objects.requireNonNull(education, "education");
        if (education.countsForOneTerm()) {
            throw new IllegalArgumentException(
                    parts.route + ": countingForOneTerm() needs days: call requires(education, first, last)");
        }
        return requiring(education, window);
    }

    private OptionRule requiring(EducationRule education, Resolvable<Holder.Rule<EarningWindow>> window) {
        Parts next = parts.copy();
        next.education = Objects.requireNonNull(education, "education");
        next.window = Objects.requireNonNull(window, "window");
        return new OptionRule(next);
    }

    /**
     * Requires what a policy finds with Java of its own.
     *
     * @param own finds what is required of a holder, and what is missing
     * @return a copy that requires it
     */
    public OptionRule requires(Resolvable<Holder.Rule<Shortfall>> own) {
        Parts next = parts.copy();
        next.shortfall = Objects.requireNonNull(own, "own");
        return new OptionRule(next);
    }

    /**
     * Requires no continuing education of some holders.
     *
     * @param met says of a holder whether the requirement is met without counting
     * @return a copy that asks so
     */
    public OptionRule metWhere(Resolvable<Holder.Rule<Boolean>> met) {
        Parts next = parts.copy();
        next.met = Objects.requireNonNull(met, "met");
        return new OptionRule(next);
    }

    /**
     * Requires another minimum for this option than the amount that the education rule states.
     *
     * @param id the id of the requirement
     * @param amount the fact that says how much
     * @return a copy that does so
     */
    public OptionRule requiring(String id, FactKey<Credits> amount) {
        return requiring(id, amount, Day.AS_OF);
    }

    /**
     * Requires the minimum that was in force on a day, such as the first of the term.
     *
     * @param id the id of the requirement
     * @param amount the fact that says how much
     * @param day the day
     * @return a copy that does so
     */
    public OptionRule requiring(String id, FactKey<Credits> amount, Day day) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(day, "day");
        return requiring(id, facts -> {
            Sourced<Credits> today = facts.get(amount);
            Dated<Credits> byDay = facts.dated(amount);
            Holder.Rule<LocalDate> on = day.asOf(facts);
            return holder ->
                    day.isAsOf() ? holder.trace().find(today) : holder.trace().find(byDay, on.of(holder));
        });
    }

    /**
     * Computes a minimum from the holder, in place of the amount that the education rule states.
     *
     * @param id the id of the requirement
     * @param amount finds the minimum of a holder, empty where it is not established
     * @return a copy that does so
     */
    public OptionRule requiring(String id, Resolvable<Holder.Rule<Optional<Credits>>> amount) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amount, "amount");
        Parts next = parts.copy();
        next.requiring = with(parts.requiring, new Requiring(id, amount));
        return new OptionRule(next);
    }

    /**
     * Requires the minimum that a table states by a number, such as that of the credentials held. Where the host does not say the
     * number, the minimum is not established, and a finding of the answer names the input.
     *
     * @param id the id of the requirement
     * @param number the input that says the number
     * @param amounts the facts that say how much: the first for one or less, the second for two, the last for its number and more
     * @return a copy that does so
     * @throws IllegalArgumentException if there are no amounts
     */
    public OptionRule requiring(String id, InputKey<Integer> number, List<FactKey<Credits>> amounts) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amounts, "amounts");
        List<FactKey<Credits>> table = List.copyOf(amounts);
        if (table.isEmpty()) {
            throw new IllegalArgumentException(parts.route + ": no amounts of " + id + " by " + number);
        }
        return requiring(id, facts -> {
            List<Sourced<Credits>> byNumber = table.stream().map(facts::get).toList();
            return holder -> holder.inputFor("how much of \"" + id + "\" is required", number)
                    .flatMap(found ->
                            holder.trace().find(byNumber.get(Math.max(1, Math.min(byNumber.size(), found)) - 1)));
        });
    }

    /**
     * Requires something besides credits.
     *
     * @param id the name of the condition
     * @param met says of a holder whether it is met
     * @return a copy that requires it
     */
    public OptionRule condition(String id, Resolvable<Holder.Rule<Boolean>> met) {
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(id, "id");
        return conditionIfKnown(id, facts -> {
            Holder.Rule<Boolean> known = met.asOf(facts);
            return holder -> Optional.of(known.of(holder));
        });
    }

    private OptionRule conditionIfKnown(String id, Resolvable<Holder.Rule<Optional<Boolean>>> met) {
        Parts next = parts.copy();
        next.conditions = with(parts.conditions, new Conditional(id, met));
        return new OptionRule(next);
    }

    /**
     * Requires something besides credits that the host knows. Where the host does not say, it is not known whether the
     * condition is met, and a finding of the answer names the input.
     *
     * @param id the name of the condition
     * @param input the input that says whether it is met
     * @return a copy that requires it
     */
    public OptionRule condition(String id, InputKey<Boolean> input) {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(id, "id");
        return conditionIfKnown(
                id, facts -> holder -> holder.inputFor("whether the condition \"" + id + "\" is met", input));
    }

    /**
     * Adds a fee.
     *
     * @param fee the fee, or several lines that a policy finds with Java of its own
     * @return a copy that costs it as well
     */
    public OptionRule fee(Resolvable<Holder.Rule<List<FeeLine>>> fee) {
        Objects.requireNonNull(fee, "fee");
        Parts next = parts.copy();
        next.fees = with(parts.fees, fee);
        return new OptionRule(next);
    }

    /**
     * Adds a step to earn or to pay, or another one without a day.
     *
     * @param action what kind of thing the holder does
     * @param text one sentence, addressed to the holder; that of a step to pay may have {@code %s} in place of the name of the
     *     fee
     * @return a copy with the step after those that are there
     * @throws IllegalArgumentException if it is a second step to earn, or to pay
     */
    public OptionRule step(Step.Action action, String text) {
        return step(StepRule.of(action, text));
    }

    /**
     * Adds a step.
     *
     * @param step the step
     * @return a copy with the step after those that are there
     * @throws IllegalArgumentException if it is a second step to earn, or to pay
     */
    public OptionRule step(StepRule step) {
        Objects.requireNonNull(step, "step");
        boolean once = step.action() == Step.Action.EARN || step.action() == Step.Action.PAY;
        for (StepRule other : parts.steps) {
            if (once && other.action() == step.action()) {
                throw new IllegalArgumentException(
                        parts.route + ": there is a step to " + step.action().label());
            }
        }
        Parts next = parts.copy();
        next.steps = with(parts.steps, step);
        return new OptionRule(next);
    }

    /**
     * Closes the option for some holders, whatever the date.
     *
     * @param withheld says of a holder whether the option is closed
     * @return a copy that asks so
     */
    public OptionRule withheldWhere(Resolvable<Holder.Rule<Boolean>> withheld) {
        Parts next = parts.copy();
        next.withheld = Objects.requireNonNull(withheld, "withheld");
        return new OptionRule(next);
    }

    /** {@return the route} */
    public Route route() {
        return parts.route;
    }

    /** {@return the rule, or empty where it requires none} */
    public Optional<EducationRule> education() {
        return Optional.ofNullable(parts.education);
    }

    /** {@return the names in the order of the option} */
    public List<String> fees() {
        List<String> names = new ArrayList<>();
        for (DeclaredFee fee : declaredFees()) {
            names.add(fee.name());
        }
        return List.copyOf(names);
    }

    /** The fees that are not found with Java of the policy's own. */
    List<DeclaredFee> declaredFees() {
        List<DeclaredFee> declared = new ArrayList<>();
        for (Resolvable<Holder.Rule<List<FeeLine>>> each : parts.fees) {
            if (each instanceof DeclaredFee fee) {
                declared.add(fee);
            }
        }
        return declared;
    }

    /** Refuses an option that asks for something and would lose it. */
    OptionRule checked() {
        boolean further = parts.met != null || !parts.requiring.isEmpty();
        if (parts.shortfall != null && (further || parts.education != null || !parts.conditions.isEmpty())) {
            throw new IllegalArgumentException(
                    parts.route + ": what a policy requires with Java of its own is all that the option requires");
        }
        if (parts.education == null && further) {
            throw new IllegalArgumentException(parts.route + ": a minimum belongs to an education rule");
        }
        if (parts.education != null && parts.closes == null && parts.earnBy == null && !parts.withoutEarnBy) {
            throw new IllegalArgumentException(
                    parts.route + ": nothing says until when credits count; call closes(Day) or"
                            + " earnBy(Day), or withoutEarnBy() where there is no last day");
        }
        return this;
    }

    /** Resolves the option; the unit is the one in which nothing is missing where nothing is required. */
    AsOf asOf(CreditUnit unit, Currency currency, FactsAsOf facts) {
        return new AsOf(parts, fees(), unit, currency, facts);
    }

    /** The option as of a date. Immutable and thread-safe. */
    static final class AsOf {
        private final Parts parts;
        private final FeeQuote noFees;
        private final CreditUnit unit;
        private final Shortfall nothing;
        private final Sourced<?>[][] cited;
        private final Holder.Rule<LocalDate> opens;
        private final Holder.@Nullable Rule<LocalDate> closes;
        private final Holder.@Nullable Rule<LocalDate> earnBy;
        private final EducationRule.@Nullable AsOf education;
        private final Holder.@Nullable Rule<EarningWindow> window;
        private final Holder.@Nullable Rule<Shortfall> ownShortfall;
        private final Holder.@Nullable Rule<Boolean> met;
        private final List<Holder.Rule<Optional<Credits>>> requiring = new ArrayList<>();
        private final List<Holder.Rule<Optional<Boolean>>> conditions = new ArrayList<>();
        private final List<Holder.Rule<List<FeeLine>>> fees = new ArrayList<>();
        private final StepRule.AsOf[] steps;
        private final SharedRule<Plan> plans = new SharedRule<>(this::plan);
        private final Holder.@Nullable Rule<Boolean> withheld;

        private AsOf(Parts parts, List<String> named, CreditUnit unit, Currency currency, FactsAsOf facts) {
            this.parts = parts;
            this.unit = unit;
            this.nothing = Shortfall.none(unit);
            this.noFees = FeeQuote.in(currency);
            this.cited = new Sourced<?>[parts.cited.size()][];
            for (int i = 0; i < cited.length; i++) {
                cited[i] = sourced(parts.cited.get(i).keys, facts);
            }
            this.opens = parts.opens.asOf(facts);
            this.closes = resolved(parts.closes, facts);
            this.earnBy = resolved(parts.earnBy, facts);
            this.education = resolved(parts.education, facts);
            this.window = resolved(parts.window, facts);
            this.ownShortfall = resolved(parts.shortfall, facts);
            this.met = resolved(parts.met, facts);
            this.withheld = resolved(parts.withheld, facts);
            for (Requiring of : parts.requiring) {
                requiring.add(of.amount.asOf(facts));
            }
            for (Conditional of : parts.conditions) {
                conditions.add(of.met.asOf(facts));
            }
            for (Resolvable<Holder.Rule<List<FeeLine>>> fee : parts.fees) {
                fees.add(fee.asOf(facts));
            }
            this.steps = new StepRule.AsOf[parts.steps.size()];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = parts.steps.get(i).asOf(named, facts);
            }
        }

        private static Sourced<?>[] sourced(List<FactKey<?>> keys, FactsAsOf facts) {
            Sourced<?>[] sourced = new Sourced<?>[keys.size()];
            for (int i = 0; i < sourced.length; i++) {
                sourced[i] = facts.get(keys.get(i));
            }
            return sourced;
        }

        private static <R> @Nullable R resolved(@Nullable Resolvable<R> declared, FactsAsOf facts) {
            return declared == null ? null : declared.asOf(facts);
        }

        boolean isListedFor(Holder holder) {
            if (parts.stages == null && parts.stageWords.isEmpty()) {
                return true;
            }
            return parts.stages != null && parts.stages.contains(holder.stage())
                    || parts.stageWords.contains(holder.stageWord());
        }

        RenewalOption of(Holder holder) {
            return of(holder, false);
        }

        /** The option, which is not open while the certification is suspended. */
        RenewalOption of(Holder holder, boolean suspended) {
            Trace trace = holder.trace();
            for (int i = 0; i < cited.length; i++) {
                if (parts.cited.get(i).stages.contains(holder.stage())) {
                    cite(cited[i], trace);
                }
            }
            Shortfall shortfall = shortfall(holder);
            LocalDate opened = opens.of(holder);
            boolean begun = trace.hasReached(opened);
            trace.settle();
            Plan plan = plans.of(holder, Plan.variant(shortfall));
            boolean isWithheld = withheld != null && withheld.of(holder) || suspended;
            return new RenewalOption(
                    parts.route,
                    opened,
                    plan.closes,
                    begun && !plan.over && !isWithheld,
                    shortfall,
                    plan.fees,
                    plan.steps,
                    plan.earnBy,
                    plan.tooLateToEarn);
        }

        /** What an option costs, until when it is open, and what the holder does; a day is null where there is none. */
        private record Plan(
                @Nullable LocalDate closes,
                boolean over,
                @Nullable LocalDate earnBy,
                boolean tooLateToEarn,
                FeeQuote fees,
                List<Step> steps) {
            private static final int REQUIRED = 1;
            private static final int EARNED = 2;

            static int variant(Shortfall shortfall) {
                return (shortfall.requiresCredits() ? REQUIRED : 0) | (shortfall.isEarned() ? EARNED : 0);
            }
        }

        private Plan plan(Holder holder, int variant) {
            Trace trace = holder.trace();
            FeeQuote quote = fees(holder);
            LocalDate last = closes == null ? null : closes.of(holder);
            boolean over = last != null && trace.isPast(last);
            boolean asLongAsOpen = earnBy == null && !parts.withoutEarnBy && (variant & Plan.REQUIRED) != 0;
            LocalDate lastToEarn = asLongAsOpen ? last : earnBy == null ? null : earnBy.of(holder);
            boolean tooLate = asLongAsOpen ? over : lastToEarn != null && trace.isPast(lastToEarn);
            List<Step> planned = new ArrayList<>(steps.length + quote.lines().size());
            for (StepRule.AsOf step : steps) {
                step.add(planned, holder, (variant & Plan.EARNED) != 0, lastToEarn, quote.lines());
            }
            return new Plan(last, over, lastToEarn, tooLate, quote, List.copyOf(planned));
        }

        private static void cite(Sourced<?>[] facts, Trace trace) {
            for (Sourced<?> fact : facts) {
                trace.cite(fact);
            }
        }

        private Shortfall shortfall(Holder holder) {
            if (ownShortfall != null) {
                return ownShortfall.of(holder);
            }
            if (education == null || met != null && met.of(holder)) {
                return conditions.isEmpty() ? nothing : Shortfall.none(unit, conditions(holder));
            }
            holder.trace().countsFor(parts.route.name());
            EarningWindow days = Objects.requireNonNull(window).of(holder);
            CreditTally tally = parts.education != null && parts.education.countsForOneTerm()
                    ? countedForOneTerm(education, window, days, holder)
                    : counted(education, days, holder, holder.trace());
            for (Condition condition : conditions(holder)) {
                tally.condition(condition);
            }
            Shortfall shortfall = tally.shortfall();
            holder.trace().countsFor("");
            return shortfall;
        }

        private CreditTally counted(EducationRule.AsOf rule, EarningWindow days, Holder holder, Trace trace) {
            CreditTally tally = rule.count(holder.certification().activities(), days, trace);
            for (int i = 0; i < requiring.size(); i++) {
                tally.requiring(parts.requiring.get(i).id, requiring.get(i).of(holder));
            }
            return tally;
        }

        /** Counts what the terms before leave, as far back as their windows share an activity. */
        private CreditTally countedForOneTerm(
                EducationRule.AsOf rule, Holder.Rule<EarningWindow> windows, EarningWindow days, Holder holder) {
            Trace before = holder.trace().withoutAccount();
            List<CreditTally> terms = new ArrayList<>();
            Holder later = holder;
            EarningWindow ofLater = days;
            while (true) {
                Optional<RunningTerm> term = later.term().previous(holder.history());
                if (term.isEmpty()) {
                    // nothing counts from before the first term
                    ofLater = ofLater.startingNoEarlierThan(later.term().dates().start());
                }
                Holder earlier = term.isEmpty() ? later : holder.inEarlierTerm(term.get(), before);
                EarningWindow ofEarlier = term.isEmpty() ? ofLater : untilRenewed(windows.of(earlier), earlier, later);
                boolean shared = term.isPresent()
                        && ofLater.sharesAnyWith(
                                ofEarlier, holder.certification().activities())
                        && (met == null || !met.of(earlier));
                if (terms.isEmpty() && !shared) {
                    holder.trace().include(before);
                    return counted(rule, ofLater, holder, holder.trace());
                }
                terms.add(
                        0,
                        counted(
                                rule,
                                ofLater,
                                later,
                                terms.isEmpty() ? holder.trace().apart() : before));
                if (!shared) {
                    CreditTally left = rule.countLast(terms, holder.trace());
                    holder.trace().include(before);
                    return left;
                }
                later = earlier;
                ofLater = ofEarlier;
            }
        }

        /** What is completed from the renewal on is not what it rested on. */
        private static EarningWindow untilRenewed(EarningWindow days, Holder earlier, Holder later) {
            Optional<LocalDate> renewed = earlier.term().renewedOn(earlier.history());
            LocalDate start = later.term().dates().start();
            if (renewed.isPresent()) {
                return days.endingBefore(renewed.get());
            }
            // without a renewal only a printed expiration names a term that begins later
            return days.endingBefore(
                    earlier.trace().hasReached(start)
                            ? start
                            : earlier.term().dates().start());
        }

        private Condition[] conditions(Holder holder) {
            Condition[] found = new Condition[conditions.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = Condition.of(
                        parts.conditions.get(i).id, conditions.get(i).of(holder));
            }
            return found;
        }

        private FeeQuote fees(Holder holder) {
            List<FeeLine> lines = List.of();
            for (int i = 0; i < fees.size(); i++) {
                List<FeeLine> further = fees.get(i).of(holder);
                if (lines.isEmpty()) {
                    lines = further;
                } else if (!further.isEmpty()) {
                    lines = new ArrayList<>(lines);
                    lines.addAll(further);
                }
            }
            return lines.isEmpty() ? noFees : new FeeQuote(noFees.currency(), lines);
        }
    }

    /** Finds the window from one day to another. */
    private record Between(Day first, Day last) implements Resolvable<Holder.Rule<EarningWindow>> {
        @Override
        public Holder.Rule<EarningWindow> asOf(FactsAsOf facts) {
            return new BetweenAsOf(first.asOf(facts), last.asOf(facts));
        }
    }

    private record BetweenAsOf(Holder.Rule<LocalDate> first, Holder.Rule<LocalDate> last)
            implements Holder.Rule<EarningWindow> {
        @Override
        public EarningWindow of(Holder holder) {
            return EarningWindow.between(first.of(holder), last.of(holder));
        }
    }

    /** Finds the window of the last while up to the as-of date. */
    private record OfLast(FactKey<Period> lasting) implements Resolvable<Holder.Rule<EarningWindow>> {
        @Override
        public Holder.Rule<EarningWindow> asOf(FactsAsOf facts) {
            return new OfLastAsOf(facts.get(lasting));
        }
    }

    private record OfLastAsOf(Sourced<Period> lasting) implements Holder.Rule<EarningWindow> {
        @Override
        public EarningWindow of(Holder holder) {
            return EarningWindow.lasting(holder.trace().use(lasting));
        }
    }
}
