package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The count of one certification's activities: what counts, for how much and towards what, and what does not, and why.
 *
 * <p>A policy goes through the activities in the order of their dates and enters each one. Made anew for each count; not
 * thread-safe, and never kept: the {@link Shortfall} that {@link RequirementSet#measure} draws from it is.
 */
public final class CreditLedger {
    private final CreditConversion conversion;
    private final Inquiry inquiry;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Uncounted> uncounted = new ArrayList<>();

    private CreditLedger(CreditConversion conversion, Inquiry inquiry) {
        this.conversion = conversion;
        this.inquiry = inquiry;
    }

    /** Credits that count, and the tags by which requirements find them. */
    record Entry(Credits credits, Set<String> tags) {}

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
     * Says whether the body counts activities of this kind in this unit; if not, the activity is left out, with a note.
     *
     * @param activity the activity
     * @return true if its kind and unit count
     */
    public boolean recognizes(Activity activity) {
        inquiry.settle();
        if (conversion.counts(activity)) {
            return true;
        }
        boolean known = conversion.knowsKind(activity);
        String reason = known
                ? "A " + activity.kind() + " does not count in the unit \""
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
        inquiry.settle();
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

    /**
     * Converts an activity that {@linkplain #recognizes counts} into the unit of the requirements.
     *
     * @param activity the activity
     * @return what it is worth
     */
    public Credits worth(Activity activity) {
        return worth(activity, activity.amount());
    }

    /**
     * Converts a part of an activity that {@linkplain #recognizes counts} into the unit of the requirements.
     *
     * @param activity the activity
     * @param part the part, in the activity's own unit
     * @return what the part is worth
     */
    public Credits worth(Activity activity, Credits part) {
        return conversion
                .ratioOf(activity)
                .map(ratio -> part.convertedAt(inquiry.value(ratio), conversion.target()))
                .orElseGet(() -> part.convertedAt(java.math.BigDecimal.ONE, conversion.target()));
    }

    /**
     * Enters credits that count.
     *
     * @param activity the activity that they are of
     * @param credits how much, in the unit of the requirements
     * @param tags what they count towards besides the total: the tags that the {@link RequirementSet} names
     */
    public void count(Activity activity, Credits credits, Set<String> tags) {
        entries.add(new Entry(credits, tags));
        if (inquiry.isExplaining()) {
            inquiry.computed(
                    activity.description(),
                    credits + (tags.isEmpty() ? "" : " of " + String.join(", ", new TreeSet<>(tags))));
        }
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

    /** Remembers what the count came to. */
    void explain(List<Requirement> requirements, Credits fewest) {
        if (inquiry.isExplaining()) {
            for (Requirement part : requirements) {
                inquiry.begin("requirement " + part.id());
                inquiry.end(part.counted() + " of " + part.required() + ", missing " + part.missing());
            }
            inquiry.end("fewest additional " + fewest);
        }
    }

    CreditUnit unit() {
        return conversion.target();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Uncounted> uncounted() {
        return List.copyOf(uncounted);
    }
}
