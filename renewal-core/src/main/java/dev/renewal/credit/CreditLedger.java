package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The count of one certification's activities: what counts and for how much, and what does not, and why.
 *
 * <p>Made anew for each count; not thread-safe, and never kept: the {@link Shortfall} that {@link #measure} draws from it is.
 */
public final class CreditLedger {
    private final CreditConversion conversion;
    private final Inquiry inquiry;
    /** What counts, in the order in which it was entered; kept for an explanation alone. */
    private final List<Entry> explained;
    /** Whether a row of the conversion was found to count one for one; null until one was. */
    private boolean[] oneForOne;
    /** The sums of what counts, by what the activities are like. */
    private final Sums sums;

    /** Null as long as there are none. */
    private List<Condition> conditions;
    /** Null as long as there are none. */
    private List<Uncounted> uncounted;

    private boolean closed;

    private CreditLedger(CreditConversion conversion, Inquiry inquiry) {
        this.conversion = conversion;
        this.inquiry = inquiry;
        this.sums = new Sums(conversion.target());
        this.explained = inquiry.isExplaining() ? new ArrayList<>() : List.of();
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
     * Counts activities: those that all rules that concern them admit and whose kind and unit the conversion knows,
     * converted, and then limited by the rules in their order.
     *
     * @param activities the activities, which are taken in the order of their dates
     * @param rules the rules
     * @return this ledger
     */
    public CreditLedger enter(List<Activity> activities, CountingRule... rules) {
        inquiry.settle();
        Transcript transcript = Transcript.of(activities);
        Columns columns = transcript.columns(conversion);
        Concern concern = new Concern(columns, transcript.from(), transcript.to(), rules);
        int base = sums.extend(columns);
        for (int i = transcript.from(); i < transcript.to(); i++) {
            int group = columns.group(i);
            int row = columns.row(group);
            long units = columns.units(i);
            // an explanation names the fact with each activity that it converts
            if (units > 0 && row >= 0 && concern.isNone(i) && isOneForOne(row) && !inquiry.isExplaining()) {
                sums.add(base + group, units);
            } else {
                add(columns.activity(i), asked(i, columns, concern), base + group);
                inquiry.settle();
            }
        }
        return this;
    }

    /** What counts of an activity once each rule that it concerns was asked. */
    private Credits asked(int index, Columns columns, Concern concern) {
        if (!isAdmitted(index, columns, concern)) {
            return zero();
        }
        Activity activity = columns.activity(index);
        int row = columns.row(columns.group(index));
        if (row < 0) {
            leaveOutUnknown(activity);
            return zero();
        }
        Credits left = worth(row, activity);
        for (CountingRule rule : concern.rules()) {
            left = !left.isZero() && concern.isOf(rule, index) ? rule.limits(activity, left, this) : left;
        }
        return left;
    }

    private boolean isAdmitted(int index, Columns columns, Concern concern) {
        Activity activity = columns.activity(index);
        for (CountingRule rule : concern.rules()) {
            if (!concern.isOf(rule, index)) {
                continue;
            }
            if (rule instanceof Window window) {
                // the day is at hand as a number: the activity itself needs not be looked at
                window.leaveOut(activity, columns.day(index), this);
                return false;
            }
            if (!rule.admits(activity, this)) {
                return false;
            }
        }
        return true;
    }

    private void add(Activity activity, Credits left, int group) {
        if (left.isZero()) {
            return;
        }
        sums.add(group, left);
        if (inquiry.isExplaining()) {
            explained.add(new Entry(activity, left));
            inquiry.computed(activity.description(), left);
        }
    }

    private boolean isOneForOne(int row) {
        if (oneForOne == null) {
            oneForOne = new boolean[conversion.size()];
        }
        oneForOne[row] = oneForOne[row] || conversion.isOneForOne(row, inquiry);
        return oneForOne[row];
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

    /**
     * Enters an activity that does not count, or not in full.
     *
     * @param activity the activity
     * @param code the stable code of the reason
     * @param reason one sentence for people
     */
    public void leaveOut(Activity activity, String code, String reason) {
        if (uncounted == null) {
            uncounted = new ArrayList<>();
        }
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
        if (conditions == null) {
            conditions = new ArrayList<>();
        }
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
            conditions().forEach(condition -> inquiry.given(condition.id(), condition.met() ? "met" : "not met"));
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

    /** The sums of what counts, by what the activities are like. */
    Sums sums() {
        return sums;
    }

    /** What counts, in the order in which it was entered; empty unless the inquiry explains. */
    List<Entry> explained() {
        return explained;
    }

    Credits zero() {
        return conversion.zero();
    }

    List<Condition> conditions() {
        return conditions == null ? List.of() : conditions;
    }

    List<Uncounted> uncounted() {
        return uncounted == null ? List.of() : uncounted;
    }
}
