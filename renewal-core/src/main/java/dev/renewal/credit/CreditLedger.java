package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.time.LocalDate;
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
    private final List<Entry> entries = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Uncounted> uncounted = new ArrayList<>();
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
     * Counts activities: those that all rules admit and whose kind and unit the conversion knows, converted, and then limited
     * by the rules in their order.
     *
     * @param activities the activities in the order of their dates
     * @param rules the rules
     * @return this ledger
     */
    public CreditLedger enter(List<Activity> activities, CountingRule... rules) {
        inquiry.settle();
        for (Activity activity : activities) {
            if (isAdmitted(activity, rules) && recognizes(activity)) {
                Credits counted = worth(activity);
                for (int i = 0; i < rules.length && !counted.isZero(); i++) {
                    counted = rules[i].limits(activity, counted, this);
                }
                if (!counted.isZero()) {
                    entries.add(new Entry(activity, counted));
                    if (inquiry.isExplaining()) {
                        inquiry.computed(activity.description(), counted);
                    }
                }
            }
            inquiry.settle();
        }
        return this;
    }

    private boolean isAdmitted(Activity activity, CountingRule... rules) {
        for (CountingRule rule : rules) {
            if (!rule.admits(activity, this)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the body counts activities of this kind in this unit; if not, the activity is left out, with a note. */
    private boolean recognizes(Activity activity) {
        if (conversion.counts(activity)) {
            return true;
        }
        boolean known = conversion.knowsKind(activity);
        String reason = known
                ? "Activities of the kind \"" + activity.kind() + "\" do not count in the unit \""
                        + activity.amount().unit() + "\"."
                : "Activities of the kind \"" + activity.kind() + "\" do not count.";
        leaveOut(activity, known ? Uncounted.UNIT : Uncounted.KIND, reason);
        inquiry.remark(conversion.kindsRule(), reason);
        return false;
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
            leaveOut(activity, Uncounted.BEFORE_WINDOW, "Completed before " + first + ", the first day that counts.");
            return false;
        }
        if (activity.completedOn().isAfter(last)) {
            leaveOut(activity, Uncounted.AFTER_WINDOW, "Completed after " + last + ", the last day that counts.");
            return false;
        }
        return true;
    }

    /** What an activity is worth in the unit of the requirements; one that is worth nothing is left out. */
    private Credits worth(Activity activity) {
        Credits worth = conversion.worth(activity, inquiry).orElse(null);
        if (worth == null) {
            leaveOut(activity, Uncounted.UNKNOWN_WORTH, "How much it is worth is not known.");
            return Credits.zero(unit());
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
        conditions.forEach(condition -> inquiry.given(condition.id(), condition.met() ? "met" : "not met"));
        if (inquiry.isExplaining()) {
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

    List<Entry> entries() {
        return entries;
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Uncounted> uncounted() {
        return uncounted;
    }
}
