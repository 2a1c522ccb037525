package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.EducationRule.Conversion;
import dev.renewal.credit.EducationRule.Treatment;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    /** The counting rules that apply, one bit each. */
    private final long applied;
    /** By distinct traits, how they are counted; null until an activity has them. */
    private final Treatment[] treatments;
    /** By distinct traits, what counts, in millionths. */
    private final long[] sums;
    /** By counting rule, this holder's count; null as long as no rule was asked. */
    private CountingRule.Count[] counts;
    /** What counts of all activities, in millionths. */
    private long total;
    /** What counts of each activity, for explanations; null unless the trace explains. */
    private final List<Entry> entries;
    /** Null as long as there are none. */
    private List<Disallowance> uncounted;

    private List<Condition> conditions = List.of();
    private Map<String, Credits> minima = Map.of();
    private boolean closed;

    /** An activity and what of it counts, with the index of its traits. */
    private record Entry(Activity activity, int traits, Credits credits) {}

    CreditTally(EducationRule.AsOf rule, Transcript activities, EarningWindow window, Trace trace, long applied) {
        this.rule = rule;
        this.activities = activities;
        this.window = window;
        this.trace = trace;
        this.firstDay = window.firstDay();
        this.lastDay = window.lastDay();
        this.applied = applied;
        this.treatments = new Treatment[activities.countOfTraits()];
        this.sums = new long[treatments.length];
        this.entries = trace.isExplaining() ? new ArrayList<>() : null;
    }

    /** Counts every activity in the order of the days. */
    void count() {
        trace.begin("credits");
        boolean always = entries != null || window.movesWithAsOf();
        Conversion cited = null;
        for (int i = activities.from(); i < activities.to(); i++) {
            int index = activities.traitsAt(i);
            Treatment treatment = treatments[index];
            if (treatment == null) {
                treatment = rule.treatment(activities.traits(index));
                treatments[index] = treatment;
                activities.share(index, treatment.traits());
            }
            long day = activities.day(i);
            long recorded = activities.millionths(i);
            // no rule is asked, and nothing is left out: only the amount is looked at
            boolean plain = !always
                    && treatment.plain() > 0
                    && (treatment.asked() & applied) == 0
                    && recorded > 0
                    && day >= firstDay
                    && day <= lastDay;
            if (!plain) {
                ask(i, treatment);
                continue;
            }
            Conversion conversion = treatment.conversion();
            if (conversion.ratio() != null && conversion != cited) {
                trace.cite(conversion.ratio());
                cited = conversion;
            }
            add(index, Conversion.worth(recorded, treatment.plain(), rule.unit));
        }
    }

    private void add(int index, long worth) {
        total += worth;
        if (total > MOST) {
            throw new InvalidInputException(
                    "CREDITS_OUT_OF_RANGE",
                    "amount",
                    BigDecimal.valueOf(total, DECIMALS),
                    "activities that are worth one trillion " + rule.unit + " at most");
        }
        sums[index] += worth;
    }

    /** Counts an activity that a rule, the window or an explanation has to look at. */
    private void ask(int position, Treatment treatment) {
        Activity activity = activities.at(position);
        long worth = isAdmitted(position, activity, treatment)
                ? worth(activity, activities.millionths(position), treatment)
                : 0;
        for (long left = treatment.asked() & applied; left != 0 && worth > 0; left &= left - 1) {
            long limited = countOf(left).limits(activity, worth, this);
            worth = Math.max(0, Math.min(worth, limited));
        }
        if (worth > 0) {
            add(activities.traitsAt(position), worth);
        }
        if (entries != null) {
            if (worth > 0) {
                Credits counted = Credits.ofMillionths(worth, rule.unit);
                entries.add(new Entry(activity, activities.traitsAt(position), counted));
                trace.computed(activity.description(), counted);
            }
            trace.settle();
        }
    }

    private boolean isAdmitted(int position, Activity activity, Treatment treatment) {
        long asked = treatment.asked() & applied;
        long beyond = treatment.beyond() & asked;
        return isAdmitted(activity, beyond) && isInWindow(position, activity) && isAdmitted(activity, asked & ~beyond);
    }

    private boolean isAdmitted(Activity activity, long asked) {
        for (long left = asked; left != 0; left &= left - 1) {
            if (!countOf(left).admits(activity, this)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInWindow(int position, Activity activity) {
        if (window.movesWithAsOf()) {
            String reason = window.tooLongAgo(activity.completedOn(), trace);
            if (reason != null) {
                leaveOut(activity, Disallowance.BEFORE_WINDOW, reason);
            }
            return reason == null;
        }
        long day = activities.day(position);
        if (day >= firstDay && day <= lastDay) {
            return true;
        }
        leaveOut(Disallowance.outside(window, activity));
        if (day > lastDay && window.isLate(activity) && rule.late != null) {
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

    /** What an admitted activity is worth by its kind, unit and amount; zero where it is left out. */
    private long worth(Activity activity, long recorded, Treatment treatment) {
        Conversion conversion = treatment.conversion();
        if (conversion == null) {
            leaveOutKindOrUnit(activity, treatment.kindCounts());
            return 0;
        }
        long hundredths = conversion.hundredths();
        if (conversion.byDay() != null) {
            Sourced<BigDecimal> ratio = conversion.byDay().on(activity.completedOn());
            trace.cite(conversion.byDay(), activity.completedOn());
            hundredths = Conversion.hundredths(ratio);
        } else if (conversion.ratio() != null) {
            trace.cite(conversion.ratio());
        }
        if (hundredths == Conversion.UNKNOWN) {
            leaveOut(activity, Disallowance.UNKNOWN_WORTH, "How much it is worth is not known.");
            return 0;
        }
        long worth = rounded(Conversion.worth(recorded, hundredths, rule.unit));
        if (worth == 0) {
            leaveOut(activity, Disallowance.NOTHING, "It is worth nothing.");
        }
        return worth;
    }

    private long rounded(long worth) {
        return rule.step == null
                ? worth
                : Credits.ofMillionths(worth, rule.unit)
                        .roundedTo(trace.use(rule.step), rule.mode)
                        .millionths();
    }

    private void leaveOutKindOrUnit(Activity activity, boolean kindCounts) {
        String reason = kindCounts
                ? "Activities of the kind \"" + activity.kind() + "\" do not count in the unit \""
                        + activity.amount().unit() + "\"."
                : "Activities of the kind \"" + activity.kind() + "\" do not count.";
        leaveOut(activity, kindCounts ? Disallowance.UNIT : Disallowance.KIND, reason);
        trace.remark(rule.kinds, reason);
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
     * Records that an activity does not count, or not in full.
     *
     * @param activity the activity
     * @param code the stable code of the reason
     * @param reason one sentence for people
     */
    public void leaveOut(Activity activity, String code, String reason) {
        leaveOut(new Disallowance(activity, code, reason));
    }

    private void leaveOut(Disallowance disallowance) {
        requireOpen();
        uncounted = uncounted == null ? new ArrayList<>(4) : uncounted;
        uncounted.add(disallowance);
        if (entries != null) {
            trace.leftOut(disallowance.activity().description(), disallowance.code(), disallowance.reason());
        }
    }

    /**
     * Records something that is required besides credits.
     *
     * @param id the name of the condition
     * @param met true if it is met
     * @return this tally
     */
    public CreditTally condition(String id, boolean met) {
        conditions = conditions.isEmpty() ? new ArrayList<>() : conditions;
        conditions.add(new Condition(id, met));
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
        boolean known = false;
        for (Requirements set : rule.requirements) {
            known |= set.hasMinimum(id);
        }
        if (!known) {
            throw new IllegalArgumentException("no minimum with the id " + id);
        }
        minima = minima.isEmpty() ? new HashMap<>() : minima;
        minima.put(id, amount.max(rule.zero));
        return this;
    }

    /**
     * Measures what counts against the requirements, and closes the tally.
     *
     * @return what is missing of the set of requirements that is nearest: that with the fewest further credits, of those
     *     the first
     * @throws IllegalStateException if the tally is closed
     * @throws IllegalArgumentException if the amounts of a set contradict each other, such as a minimum above its maximum
     */
    public Shortfall shortfall() {
        requireOpen();
        closed = true;
        Measurement nearest = measure(0);
        for (int i = 1; i < rule.requirements.length; i++) {
            Measurement other = measure(i);
            nearest = other.fewest < nearest.fewest ? other : nearest;
        }
        Shortfall shortfall = new Shortfall(
                nearest,
                List.copyOf(conditions),
                uncounted == null ? List.of() : Collections.unmodifiableList(uncounted));
        if (entries != null) {
            explain(shortfall);
        }
        return shortfall;
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
        Placement[] placements = new Placement[sums.length];
        for (int i = 0; i < sums.length; i++) {
            placements[i] = sums[i] > 0 ? treatments[i].placements()[set] : null;
        }
        List<CountedCredits.Entry> explained = entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> new CountedCredits.Entry(
                                entry.activity.description(), placements[entry.traits], entry.credits))
                        .toList();
        return rule.requirements[set].measure(new CountedCredits(placements, sums, explained), minima, trace);
    }

    private void explain(Shortfall shortfall) {
        conditions.forEach(condition -> trace.given(condition.id(), condition.met() ? "met" : "not met"));
        String plan = shortfall.plan().stream().map(PlanLine::toString).collect(Collectors.joining("; "));
        trace.end("fewest additional " + shortfall.minimumAdditional()
                + (plan.isEmpty() ? "" : ", by the plan: " + plan));
    }
}
