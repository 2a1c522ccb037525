package dev.renewal.credit;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Counts what was completed from a first to a last day. Not thread-safe. */
final class Window implements CountingRule {
    private final LocalDate first;
    private final LocalDate last;
    /** Null where nobody asks for what is left out. */
    private final Consumer<Activity> leftOut;

    private final DayTest outside;
    /** The reason that all activities before the window share; null until one is left out. */
    private String before;
    /** The reason of those after it. */
    private String after;

    Window(LocalDate first, LocalDate last, Consumer<Activity> leftOut) {
        this.first = first;
        this.last = last;
        this.leftOut = leftOut;
        this.outside = DayTest.outside(first, last);
    }

    @Override
    public Predicate<Activity> concerning() {
        return outside;
    }

    @Override
    public boolean admits(Activity activity, CreditLedger ledger) {
        if (activity.completedOn().isBefore(first)) {
            before = before == null ? "Completed before " + first + ", the first day that counts." : before;
            ledger.leaveOut(activity, Uncounted.BEFORE_WINDOW, before);
        } else {
            after = after == null ? "Completed after " + last + ", the last day that counts." : after;
            ledger.leaveOut(activity, Uncounted.AFTER_WINDOW, after);
        }
        if (leftOut != null) {
            leftOut.accept(activity);
        }
        return false;
    }
}
