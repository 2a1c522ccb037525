package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.EducationRule.Conversion;
import dev.renewal.credit.EducationRule.Treatment;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The count of one holder's activities: what counts and for how much, and what does not count, and why.
 *
 * <p>Made by {@link EducationRule.AsOf#count}, closed by {@link #shortfall}. Not thread-safe.
 */
public final class CreditTally {
    /** One trillion units in millionths; the sum of two such amounts fits into a long. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    private static final int DECIMALS = 6;

    private final EducationRule.AsOf rule;
    private final Transcript activities;
    private final EarningWindow window;
    private final Trace trace;
    /** The first and the last epoch day of the window. */
    private final long firstDay;

    private final long lastDay;
    /** The epoch day before which activities are early. */
    private final long firstDayOfTerm;
    /** The counting rules that apply, one bit each. */
    private final long applied;
    /** By distinct traits, how they are counted. */
    private final Treatment[] treatments;
    /** What counts, for each set of requirements. */
    private final CountedCredits[] counted;
    /** By counting rule, this holder's count; null as long as no rule was asked. */
    private CountingRule.Count @Nullable [] counts;
    /** What counts of all activities, in millionths. */
    private long total;
    /** What terms before need of each activity, by position; null where nothing is. */
    private final long @Nullable [] neededBefore;
    /** What counts of each activity, by position; null unless credits count for one term only. */
    private final long @Nullable [] worths;
    /** The position of the activity that is looked at; -1 where none is. */
    private int position = -1;
    /** Null as long as there are none. */
    private @Nullable List<Disallowance> uncounted;

    private List<Condition> conditions = List.of();
    private Map<String, Credits> minima = Map.of();
    private boolean closed;

    CreditTally(
            EducationRule.AsOf rule,
            Transcript activities,
            EarningWindow window,
            Trace trace,
            long applied,
            long @Nullable [] neededBefore) {
        this.rule = rule;
        this.activities = activities;
        this.window = window;
        this.trace = trace;
        this.firstDay = window.firstDay();
        this.lastDay = window.lastDay();
        this.firstDayOfTerm = window.firstDayOfTerm();
        this.applied = applied;
        this.neededBefore = neededBefore;
        this.worths = rule.forOneTerm ? new long[activities.to()] : null;
        this.treatments = new Treatment[activities.countOfTraits()];
        for (int i = 0; i < treatments.length; i++) {
            treatments[i] = rule.treatment(activities.traits(i));
        }
        this.counted = new CountedCredits[rule.requirements.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = new CountedCredits(rule.requirements[i].trees);
        }
    }

    /**
     * Counts every activity in the order of the days. One of which only the ratio says what it is worth is counted at once; every
     * other one is looked at.
     */
    void count() {
        trace.begin("credits");
        boolean atOnce = activities.isExact() && !trace.isExplaining() && !window.movesWithAsOf() && worths == null;
        for (int i = activities.from(); i < activities.to(); i++) {
            Treatment treatment = treatments[activities.traitsAt(i)];
            long amount = activities.millionths(i);
            long day = activities.day(i);
            if (atOnce
                    && amount >= treatment.least()
                    && (treatment.always() & applied(day)) == 0
                    && day >= firstDay
                    && day <= lastDay) {
                Conversion conversion = Objects.requireNonNull(treatment.conversion());
                if (conversion.ratio() != null) {
                    trace.cite(conversion.ratio());
                }
                add(treatment, Conversion.worth(amount, conversion.hundredths(), rule.unit));
            } else {
                position = i;
                ask(treatment);
            }
        }
        position = -1;
    }

    /** The counting rules that apply on an epoch day. */
    private long applied(long day) {
        return day < firstDayOfTerm ? applied : applied & ~rule.early;
    }

    private void add(Treatment treatment, long worth) {
        total += worth;
        if (total > MOST) {
            throw new InvalidInputException(
                    "CREDITS_OUT_OF_RANGE",
                    "amount",
                    BigDecimal.valueOf(total, DECIMALS),
                    "activities that are worth one trillion " + rule.unit + " at most");
        }
        for (int i = 0; i < counted.length; i++) {
            counted[i].add(treatment.placements()[i], worth);
        }
    }

    /** Counts the activity at the position, which a rule, the window or an explanation has to look at. */
    private void ask(Treatment treatment) {
        long asked = treatment.asked() & applied(day());
        long beyond = treatment.beyond() & asked;
        boolean admitted = isAdmitted(beyond) && isInWindow() && isAdmitted(asked & ~beyond);
        long worth = admitted ? worth(treatment) : 0;
        for (long left = asked; left != 0 && worth > 0; left &= left - 1) {
            long limited = countOf(left).limits(worth, this);
            worth = Math.max(0, Math.min(worth, limited));
        }
        worth = worth > 0 && neededBefore != null ? leftOf(worth, neededBefore[position]) : worth;
        if (worth > 0) {
            add(treatment, worth);
        }
        if (worths != null) {
            worths[position] = worth;
        }
        if (trace.isExplaining()) {
            if (worth > 0) {
                explain(treatment, Credits.ofMillionths(worth, rule.unit));
            }
            trace.settle();
        }
    }

    private long leftOf(long worth, long needed) {
        if (needed == worth) {
            leaveOut(Disallowance.OTHER_TERM, "The term before needs it.");
        } else if (needed > 0) {
            leaveOut(Disallowance.IN_PART, "The term before needs the rest of it.");
        }
        return worth - needed;
    }

    /** The recorded amount in the unit that counts. */
    private long recorded(Treatment treatment) {
        return treatment.size() < 1
                ? activities.millionths(position)
                : activity().sizeAt(treatment.size()).millionths();
    }

    private void explain(Treatment treatment, Credits credits) {
        String description = activity().description();
        for (int i = 0; i < counted.length; i++) {
            counted[i].explain(new CountedCredits.Entry(activity(), treatment.placements()[i], credits));
        }
        trace.computed(description, credits);
    }

    private boolean isAdmitted(long asked) {
        for (long left = asked; left != 0; left &= left - 1) {
            if (!countOf(left).admits(this)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInWindow() {
        if (window.movesWithAsOf()) {
            String reason = window.tooLongAgo(activity().completedOn(), trace);
            if (reason != null) {
                leaveOut(Disallowance.BEFORE_WINDOW, reason);
            }
            return reason == null;
        }
        long day = day();
        if (day >= firstDay && day <= lastDay) {
            return true;
        }
        leaveOut(Disallowance.outside(window, day < firstDay, activity()));
        if (day > lastDay && window.isLate(day) && rule.late != null) {
            trace.cite(rule.late);
        }
        return false;
    }

    /** This holder's count under the rule of the lowest bit. */
    private CountingRule.Count countOf(long bits) {
        int index = Long.numberOfTrailingZeros(bits);
        counts = counts == null ? new CountingRule.Count[rule.rules.length] : counts;
        if (counts[index] == null) {
            counts[index] = rule.rules[index].begin(this);
        }
        return counts[index];
    }

    /** What the admitted activity is worth by its kind, unit and amount; zero where it is left out. */
    private long worth(Treatment treatment) {
        Conversion conversion = treatment.conversion();
        if (conversion == null) {
            leaveOutKindOrUnit(treatment);
            return 0;
        }
        long hundredths = conversion.hundredths();
        if (conversion.byDay() != null) {
            LocalDate completed = LocalDate.ofEpochDay(day());
            Sourced<BigDecimal> ratio = conversion.byDay().on(completed);
            trace.cite(conversion.byDay(), completed);
            hundredths = Conversion.hundredths(ratio);
        } else if (conversion.ratio() != null) {
            trace.cite(conversion.ratio());
        }
        if (hundredths == Conversion.UNKNOWN) {
            leaveOut(Disallowance.UNKNOWN_WORTH, "How much it is worth is not known.");
            return 0;
        }
        long worth = rounded(Conversion.worth(recorded(treatment), hundredths, rule.unit));
        if (worth == 0) {
            leaveOut(Disallowance.NOTHING, "It is worth nothing.");
        }
        return worth;
    }

    private long rounded(long worth) {
        return rule.step == null
                ? worth
                : Credits.ofMillionths(worth, rule.unit)
                        .roundedTo(trace.use(rule.step), Objects.requireNonNull(rule.mode))
                        .millionths();
    }

    private void leaveOutKindOrUnit(Treatment treatment) {
        String kind = treatment.traits().kind();
        String reason = treatment.kindCounts()
                ? "Activities of the kind \"" + kind + "\" do not count in the unit \"" + units(activity()) + "\"."
                : "Activities of the kind \"" + kind + "\" do not count.";
        leaveOut(treatment.kindCounts() ? Disallowance.UNIT : Disallowance.KIND, reason);
        if (rule.kinds != null) {
            trace.remark(rule.kinds, reason);
        }
    }

    private static String units(Activity activity) {
        StringBuilder units = new StringBuilder();
        for (Credits size : activity.sizes()) {
            units.append(units.isEmpty() ? "" : "\" or \"").append(size.unit());
        }
        return units.toString();
    }

    /** {@return the trace of the holder's answer} */
    public Trace trace() {
        return trace;
    }

    /** {@return the days on which activities have to be completed} */
    public EarningWindow window() {
        return window;
    }

    /** {@return the unit of the requirements} */
    public CreditUnit unit() {
        return rule.unit;
    }

    /**
     * {@return the activity that a counting rule is asked about}
     *
     * @throws IllegalStateException if no rule is asked
     */
    public Activity activity() {
        return activities.at(requirePosition());
    }

    /**
     * {@return the epoch day on which the activity was completed that a counting rule is asked about}
     *
     * @throws IllegalStateException if no rule is asked
     */
    public long day() {
        return activities.day(requirePosition());
    }

    /**
     * {@return whether the {@linkplain EarningWindow#withTermStart start of the term} was given, and that activity was
     * completed before it}
     *
     * @throws IllegalStateException if no rule is asked
     */
    public boolean isEarly() {
        return day() < firstDayOfTerm;
    }

    private int requirePosition() {
        if (position < 0) {
            throw new IllegalStateException("no counting rule is asked about an activity now");
        }
        return position;
    }

    /**
     * Records that the activity that a counting rule is asked about does not count, or not in full.
     *
     * @param code the stable code of the reason
     * @param reason one sentence for people
     * @throws IllegalStateException if no rule is asked
     */
    public void leaveOut(String code, String reason) {
        leaveOut(new Disallowance(activity(), code, reason));
    }

    private void leaveOut(Disallowance disallowance) {
        uncounted = uncounted == null ? new ArrayList<>(4) : uncounted;
        uncounted.add(disallowance);
        if (trace.isExplaining()) {
            trace.leftOut(disallowance.activity().description(), disallowance.code(), disallowance.reason());
            boolean inPart = disallowance.code().equals(Disallowance.IN_PART);
            trace.accountFor(
                    disallowance.activity(),
                    new Fate.NotCounted(disallowance.code(), disallowance.reason(), inPart, where()));
        }
    }

    /** {@return what all activities that count are worth, before the maxima of categories} */
    public Credits total() {
        return Credits.ofMillionths(total, rule.unit);
    }

    /**
     * Records something that is required besides credits.
     *
     * @param id the name of the condition
     * @param met true if it is met
     * @return this tally
     */
    public CreditTally condition(String id, boolean met) {
        return condition(new Condition(id, met));
    }

    /**
     * Records something that is required besides credits, of which it may not be known whether it is met.
     *
     * @param condition the condition
     * @return this tally
     */
    public CreditTally condition(Condition condition) {
        conditions = conditions.isEmpty() ? new ArrayList<>() : conditions;
        conditions.add(Objects.requireNonNull(condition, "condition"));
        return this;
    }

    /**
     * Sets the minimum of a requirement for this holder, in place of the declared one.
     *
     * @param id the id of the total, or of a category with a minimum
     * @param amount the least amount, in the unit of the requirements
     * @return this tally
     * @throws IllegalArgumentException if no set of requirements has such a minimum, or the unit is another one
     */
    public CreditTally requiring(String id, Credits amount) {
        return requiring(id, Optional.of(amount));
    }

    /**
     * Sets the minimum of a requirement for this holder, which may not be known, in place of the declared one.
     *
     * @param id the id of the total, or of a category with a minimum
     * @param amount the least amount, in the unit of the requirements; empty where it is not established
     * @return this tally
     * @throws IllegalArgumentException if no set of requirements has such a minimum, or the unit is another one
     */
    public CreditTally requiring(String id, Optional<Credits> amount) {
        boolean known = false;
        for (Requirements set : rule.requirements) {
            known |= set.hasMinimum(id);
        }
        if (!known) {
            throw new IllegalArgumentException("no minimum with the id " + id);
        }
        minima = minima.isEmpty() ? new HashMap<>() : minima;
        minima.put(id, amount.isEmpty() ? null : amount.get().max(rule.zero));
        return this;
    }

    /**
     * Measures what counts against the requirements, and closes the tally.
     *
     * @return what is missing of the set of requirements that is nearest: that with the fewest further credits, of those
     *     the first; sets of which all amounts are known go before the others
     * @throws IllegalStateException if the tally is closed
     * @throws IllegalArgumentException if the amounts of a set contradict each other, such as a minimum above its maximum
     */
    public Shortfall shortfall() {
        requireOpen();
        closed = true;
        Measurement nearest = measure(0);
        int set = 0;
        if (rule.requirements.length > 1) {
            Measurement[] all = new Measurement[rule.requirements.length];
            all[0] = nearest;
            for (int i = 1; i < all.length; i++) {
                all[i] = measure(i);
                if (all[i].isNearerThan(nearest)) {
                    nearest = all[i];
                    set = i;
                }
            }
            nearest = nearest.oneOf(all);
        }
        Shortfall shortfall = new Shortfall(
                nearest,
                List.copyOf(conditions),
                uncounted == null ? List.of() : Collections.unmodifiableList(uncounted));
        if (trace.isExplaining()) {
            explain(shortfall, nearest, set);
        }
        return shortfall;
    }

    /** Closes the tally without measuring it, and says what is required of it. */
    Bounds closed() {
        requireOpen();
        closed = true;
        trace.end(total() + " in " + window.days());
        return rule.requirements[0].bounds(counted[0], minima, trace);
    }

    /** The same count with the same minima, of what terms before leave. */
    CreditTally withoutNeeded(long[] needed, Trace ofAnswer) {
        CreditTally left = rule.count(activities, window, ofAnswer, needed);
        left.minima = minima;
        return left;
    }

    CategoryTrees trees() {
        return rule.requirements[0].trees;
    }

    /** The number of positions of the activities, of which the first ones may not be of this holder. */
    int positions() {
        return activities.to();
    }

    /** What counts of the activity at a position, in millionths. */
    long worthAt(int at) {
        return worths == null ? 0 : worths[at];
    }

    /** Where the activity at a position may count. */
    Placement placementAt(int at) {
        return treatments[activities.traitsAt(at)].placements()[0];
    }

    /** An amount in millionths of the unit of the requirements, which it has to be in. */
    long millionths(Credits amount) {
        return amount.max(rule.zero).millionths();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the tally is closed: count once for each shortfall");
        }
    }

    private Measurement measure(int set) {
        return rule.requirements[set].measure(counted[set], minima, trace);
    }

    /** What the activities are counted for, for the account of the record. */
    private String where() {
        return trace.countedFor().isEmpty() ? window.days() : trace.countedFor();
    }

    private void explain(Shortfall shortfall, Measurement nearest, int set) {
        for (CountedCredits.Entry entry : counted[set].entries()) {
            trace.accountFor(
                    entry.activity(), new Fate.Counted(entry.credits(), nearest.towards(entry.placement()), where()));
        }
        conditions.forEach(condition ->
                trace.given(condition.id(), condition.unknown() ? "not known" : condition.met() ? "met" : "not met"));
        String plan = shortfall.plan().stream().map(PlanLine::toString).collect(Collectors.joining("; "));
        trace.end("fewest additional " + shortfall.minimumAdditional()
                + (plan.isEmpty() ? "" : ", by the plan: " + plan));
    }
}
