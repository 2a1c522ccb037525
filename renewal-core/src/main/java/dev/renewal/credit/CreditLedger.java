package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The count of one certification's activities: what counts and for how much, and what does not, and why.
 *
 * <p>Made anew for each count; not thread-safe, and never kept: the {@link Shortfall} that {@link #measure} draws from it is.
 */
public final class CreditLedger {
    private static final CountingRule[] NO_RULES = {};

    private final CreditConversion conversion;
    private final Inquiry inquiry;
    /** What counts, in the order in which it was entered: an activity, and what of it. */
    private Activity[] counted = {};
    /** Null where an activity counts as recorded, one for one, which is the case of most. */
    private Credits[] worth = {};

    private int size;
    /** The decimals that hold all of it exactly. */
    private int decimals;

    private final List<Condition> conditions = new ArrayList<>();
    private final List<Uncounted> uncounted = new ArrayList<>();
    /** Whether a row of the conversion was found to count one for one; null until one was. */
    private boolean[] oneForOne;
    /** The reason of the last activity outside the window, and the day that it names: most share both. */
    private String reason;

    private LocalDate dayOfReason;
    private boolean closed;

    private CreditLedger(CreditConversion conversion, Inquiry inquiry) {
        this.conversion = conversion;
        this.inquiry = inquiry;
    }

    /** An activity and what of it counts, in the unit of the requirements. */
    record Entry(Activity activity, Credits credits) {}

    /**
     * Opens a ledger.
     *
     * @param conversion which kinds and units count, and for how much
     * @param inquiry the inquiry through which ratios are read
     * @return a ledger without entries
     */
    public static CreditLedger open(CreditConversion conversion, Inquiry inquiry) {
        inquiry.begin("credits");
        return new CreditLedger(conversion, inquiry);
    }

    /**
     * Counts activities: those that all rules that concern them admit and whose kind and unit the conversion knows, converted, and then limited
     * by the rules in their order.
     *
     * @param activities the activities in the order of their dates
     * @param rules the rules
     * @return this ledger
     */
    public CreditLedger enter(List<Activity> activities, CountingRule... rules) {
        inquiry.settle();
        counted = Arrays.copyOf(counted, size + activities.size());
        worth = Arrays.copyOf(worth, counted.length);
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            if (!isConcerned(activity, rules)) {
                enter(activity, NO_RULES);
            } else if (isAdmitted(activity, rules)) {
                enter(activity, rules);
            }
            inquiry.settle();
        }
        return this;
    }

    private static boolean isConcerned(Activity activity, CountingRule... rules) {
        for (CountingRule rule : rules) {
            if (rule.concerns(activity)) {
                return true;
            }
        }
        return false;
    }

    private void enter(Activity activity, CountingRule... rules) {
        int row = conversion.rowOf(activity);
        if (row < 0) {
            leaveOutUnknown(activity);
            return;
        }
        // an explanation names the fact with each activity that it converts
        if (rules.length == 0
                && !inquiry.isExplaining()
                && isOneForOne(row)
                && !activity.amount().isZero()) {
            add(activity, null);
            return;
        }
        Credits left = worth(row, activity);
        for (int i = 0; i < rules.length && !left.isZero(); i++) {
            left = rules[i].concerns(activity) ? rules[i].limits(activity, left, this) : left;
        }
        if (!left.isZero()) {
            add(activity, left);
        }
    }

    private void add(Activity activity, Credits credits) {
        counted[size] = activity;
        worth[size++] = credits;
        decimals = Math.max(decimals, amount(size - 1).decimals());
        if (inquiry.isExplaining()) {
            inquiry.computed(activity.description(), credits(size - 1));
        }
    }

    private boolean isOneForOne(int row) {
        if (oneForOne == null) {
            oneForOne = new boolean[conversion.size()];
        }
        oneForOne[row] = oneForOne[row] || conversion.isOneForOne(row, inquiry);
        return oneForOne[row];
    }

    private boolean isAdmitted(Activity activity, CountingRule... rules) {
        for (CountingRule rule : rules) {
            if (rule.concerns(activity) && !rule.admits(activity, this)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out what the body does not count in this kind or unit, with a note. */
    private void leaveOutUnknown(Activity activity) {
        boolean known = conversion.knowsKind(activity);
        String why = known
                ? "Activities of the kind \"" + activity.kind() + "\" do not count in the unit \""
                        + activity.amount().unit() + "\"."
                : "Activities of the kind \"" + activity.kind() + "\" do not count.";
        leaveOut(activity, known ? Uncounted.UNIT : Uncounted.KIND, why);
        inquiry.remark(conversion.kindsRule(), why);
    }

    /**
     * Says whether an activity was completed on one of the days on which credits count; if not, it is left out.
     *
     * @param activity the activity
     * @param first the first day
     * @param last the last day, itself included
     * @return true if it was completed from the first to the last day
     */
    public boolean isWithin(Activity activity, LocalDate first, LocalDate last) {
        if (activity.completedOn().isBefore(first)) {
            leaveOut(
                    activity,
                    Uncounted.BEFORE_WINDOW,
                    reason("Completed before ", first, ", the first day that counts."));
            return false;
        }
        if (activity.completedOn().isAfter(last)) {
            leaveOut(activity, Uncounted.AFTER_WINDOW, reason("Completed after ", last, ", the last day that counts."));
            return false;
        }
        return true;
    }

    /** What an activity is worth in the unit of the requirements; one that is worth nothing is left out. */
    private Credits worth(int row, Activity activity) {
        Credits worth = conversion.worth(row, activity, inquiry);
        if (worth == null) {
            leaveOut(activity, Uncounted.UNKNOWN_WORTH, "How much it is worth is not known.");
            return zero();
        }
        if (worth.isZero()) {
            leaveOut(activity, Uncounted.NOTHING, "It is worth nothing.");
        }
        return worth;
    }

    private String reason(String before, LocalDate day, String after) {
        if (!day.equals(dayOfReason) || !reason.startsWith(before)) {
            reason = before + day + after;
            dayOfReason = day;
        }
        return reason;
    }

    /**
     * Enters an activity that does not count, or not in full.
     *
     * @param activity the activity
     * @param code the stable code of the reason
     * @param reason one sentence for people
     */
    public void leaveOut(Activity activity, String code, String reason) {
        uncounted.add(new Uncounted(activity, code, reason));
        if (inquiry.isExplaining()) {
            inquiry.leftOut(activity.description(), code, reason);
        }
    }

    /**
     * Enters something that is required besides credits.
     *
     * @param id the name of the condition
     * @param met true if it is met
     * @return this ledger
     */
    public CreditLedger condition(String id, boolean met) {
        conditions.add(new Condition(id, met));
        return this;
    }

    /**
     * Holds the count against requirements, and closes the ledger.
     *
     * @param requirements the requirements
     * @param alternatives further sets of which any one is enough
     * @return what is missing of the set that is nearest: that with the fewest further credits, of those the first
     * @throws IllegalStateException if the ledger is closed
     * @throws IllegalArgumentException if the amounts of a set contradict each other, such as a minimum above its maximum
     */
    public Shortfall measure(RequirementSet requirements, RequirementSet... alternatives) {
        if (closed) {
            throw new IllegalStateException("the ledger is closed: open one for each count");
        }
        closed = true;
        Shortfall shortfall = requirements.measure(this);
        for (RequirementSet alternative : alternatives) {
            Shortfall other = alternative.measure(this);
            if (other.minimumAdditional().compareTo(shortfall.minimumAdditional()) < 0) {
                shortfall = other;
            }
        }
        if (inquiry.isExplaining()) {
            conditions.forEach(condition -> inquiry.given(condition.id(), condition.met() ? "met" : "not met"));
            inquiry.end("fewest additional " + shortfall.minimumAdditional()
                    + (shortfall.plan().isEmpty()
                            ? ""
                            : ", by the plan: "
                                    + shortfall.plan().stream()
                                            .map(PlanLine::toString)
                                            .collect(Collectors.joining("; "))));
        }
        return shortfall;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    CreditUnit unit() {
        return conversion.target();
    }

    int decimals() {
        return decimals;
    }

    int size() {
        return size;
    }

    Activity activity(int entry) {
        return counted[entry];
    }

    /** What of an entry counts, in the unit of the requirements. */
    Credits credits(int entry) {
        Credits limited = worth[entry];
        return limited != null ? limited : counted[entry].amount().convertedAt(BigDecimal.ONE, conversion.target());
    }

    /** What of an entry counts, in the unit of the requirements or, where one is worth one, in the unit recorded. */
    Credits amount(int entry) {
        return worth[entry] != null ? worth[entry] : counted[entry].amount();
    }

    List<Entry> entries() {
        return IntStream.range(0, size)
                .mapToObj(entry -> new Entry(counted[entry], credits(entry)))
                .toList();
    }

    Credits zero() {
        return conversion.zero();
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Uncounted> uncounted() {
        return uncounted;
    }
}
