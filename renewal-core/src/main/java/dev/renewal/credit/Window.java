package dev.renewal.credit;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Counts what was completed from a first to a last day. Not thread-safe. */
final class Window implements CountingRule {
    private final LocalDate first;
    private final LocalDate last;
    private final DayTest outside;
    /** The last day, as a number, on which something completed after the window is noted; none where it is before that. */
    private final long noted;
    /** Null where nothing is noted. */
    private final RuleKey<?> rule;
    /** Null where nothing is noted. */
    private final Inquiry inquiry;
    /** The reason that all activities before the window share; null until one is left out. */
    private String before;
    /** The reason of those after it. */
    private String after;

    Window(LocalDate first, LocalDate last) {
        this(first, last, Long.MIN_VALUE, null, null);
    }

    Window(LocalDate first, LocalDate last, LocalDate noted, RuleKey<?> rule, Inquiry inquiry) {
        this(first, last, noted.toEpochDay(), rule, inquiry);
    }

    private Window(LocalDate first, LocalDate last, long noted, RuleKey<?> rule, Inquiry inquiry) {
        this.first = first;
        this.last = last;
        this.outside = DayTest.outside(first, last);
        this.noted = noted;
        this.rule = rule;
        this.inquiry = inquiry;
    }

    @Override
    public Predicate<Activity> concerning() {
        return outside;
    }

    @Override
    public boolean admits(Activity activity, CreditLedger ledger) {
        if (!outside.test(activity)) {
            return true;
        }
        leaveOut(activity, activity.completedOn().toEpochDay(), ledger);
        return false;
    }

    /** Leaves out an activity that was completed outside, on a day that is known as a number. */
    void leaveOut(Activity activity, long day, CreditLedger ledger) {
        if (day < outside.first()) {
            before = before == null ? "Completed before " + first + ", the first day that counts." : before;
            ledger.leaveOut(activity, Uncounted.BEFORE_WINDOW, before);
            return;
        }
        after = after == null ? "Completed after " + last + ", the last day that counts." : after;
        ledger.leaveOut(activity, Uncounted.AFTER_WINDOW, after);
        if (day <= noted) {
            inquiry.read(rule);
        }
    }
}
