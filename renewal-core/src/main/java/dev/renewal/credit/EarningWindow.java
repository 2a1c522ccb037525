package dev.renewal.credit;

import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which activities have to be completed to count, for one holder and one count.
 *
 * <p>Immutable and thread-safe.
 */
public final class EarningWindow {
    private static final EarningWindow ALWAYS = new EarningWindow(null, null, null, null, null);

    /** Null where the window has no fixed first day. */
    private final @Nullable LocalDate first;
    /** Null where the window has no fixed last day. */
    private final @Nullable LocalDate last;
    /** Null unless the window moves with the as-of date. */
    private final @Nullable Period length;
    /** Null where no day of the window is early. */
    private final @Nullable LocalDate termStart;
    /** Null where no day after the window is late. */
    private final @Nullable LocalDate lateThrough;
    /** Why an earlier activity does not count, made when first read: threads that read at once make the same text. */
    private @Nullable String tooEarly;
    /** Why a later activity does not count, made when first read. */
    private @Nullable String tooLate;

    private EarningWindow(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Period length,
            @Nullable LocalDate termStart,
            @Nullable LocalDate lateThrough) {
        this.first = first;
        this.last = last;
        this.length = length;
        this.termStart = termStart;
        this.lateThrough = lateThrough;
    }

    /** The days, for people. */
    String days() {
        if (length != null) {
            return "the last " + length;
        }
        return first == null && last == null ? "any day" : first + " to " + last;
    }

    /**
     * {@return a window from a first to a last day} It is empty if the last day is before the first.
     *
     * @param first the first day, inclusive
     * @param last the last day, inclusive
     */
    public static EarningWindow between(LocalDate first, LocalDate last) {
        return new EarningWindow(
                Objects.requireNonNull(first, "first"), Objects.requireNonNull(last, "last"), null, null, null);
    }

    /**
     * {@return a window of a length of time that ends with the as-of date and moves with it}
     *
     * @param length the length; an activity of the as-of date less the length counts no longer
     */
    public static EarningWindow lasting(Period length) {
        return new EarningWindow(null, null, Objects.requireNonNull(length, "length"), null, null);
    }

    /** {@return a window of all days} */
    public static EarningWindow always() {
        return ALWAYS;
    }

    /**
     * {@return a copy that says when the term starts, where activities from before it count as well}
     *
     * @param start the first day of the term; activities before it are early, see {@link CountingRule#earlyAtMost}
     */
    public EarningWindow withTermStart(LocalDate start) {
        return new EarningWindow(first, last, length, Objects.requireNonNull(start, "start"), lateThrough);
    }

    /**
     * {@return a copy that says up to which day a holder may expect that activities count although the window is over}
     *
     * @param day the last such day, inclusive; for an activity after the window and up to it, the fact of
     *     {@link EducationRule#citingLate} is cited
     */
    public EarningWindow withLateThrough(LocalDate day) {
        return new EarningWindow(first, last, length, termStart, Objects.requireNonNull(day, "day"));
    }

    /** {@return the first day, inclusive; empty where the window has no fixed one} */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(first);
    }

    /** {@return the last day, inclusive; empty where the window has no fixed one} */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /**
     * {@return a copy that starts no earlier than a day, or this window if it does not start earlier}
     *
     * @param day the day; a window without a fixed first day starts then
     */
    public EarningWindow startingNoEarlierThan(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return first != null && !first.isBefore(day)
                ? this
                : new EarningWindow(day, last, length, termStart, lateThrough);
    }

    /**
     * {@return a copy that ends before a day, or this window if it does not end later} It may be empty.
     *
     * @param day the day; a window without a fixed last day ends on the day before
     */
    public EarningWindow endingBefore(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return last != null && last.isBefore(day)
                ? this
                : new EarningWindow(first, day.minusDays(1), length, termStart, lateThrough);
    }

    /**
     * Says whether an activity was completed on fixed days of two windows.
     *
     * @param other the other window
     * @param activities the activities
     * @return true if there is one
     */
    public boolean sharesAnyWith(EarningWindow other, Transcript activities) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(activities, "activities");
        long from = Math.max(firstDay(), other.firstDay());
        long to = Math.min(lastDay(), other.lastDay());
        boolean shares = false;
        for (int i = activities.from(); i < activities.to() && !shares && from <= to; i++) {
            shares = activities.day(i) >= from && activities.day(i) <= to;
        }
        return shares;
    }

    /** {@return whether activities of this window may be early} */
    public boolean hasTermStart() {
        return termStart != null;
    }

    /** The first epoch day. */
    long firstDay() {
        return first == null ? Long.MIN_VALUE : first.toEpochDay();
    }

    /** The last epoch day. */
    long lastDay() {
        return last == null ? Long.MAX_VALUE : last.toEpochDay();
    }

    /** The epoch day before which activities are early. */
    long firstDayOfTerm() {
        return termStart == null ? Long.MIN_VALUE : termStart.toEpochDay();
    }

    boolean movesWithAsOf() {
        return length != null;
    }

    /** Whether an activity that was completed after the window is late. */
    boolean isLate(long day) {
        return lateThrough != null && day <= lateThrough.toEpochDay();
    }

    /** Why an activity before or after the fixed days does not count. */
    String reason(boolean before) {
        String reason = before ? tooEarly : tooLate;
        if (reason == null && before) {
            reason = "Completed before "
                    .concat(Objects.requireNonNull(first).toString())
                    .concat(", the first day that counts.");
            tooEarly = reason;
        } else if (reason == null) {
            reason = "Completed after "
                    .concat(Objects.requireNonNull(last).toString())
                    .concat(", the last day that counts.");
            tooLate = reason;
        }
        return reason;
    }

    /** Why an activity counts no longer, or null if it still does; names the day on which that changes. */
    @Nullable
    String tooLongAgo(LocalDate completed, Trace trace) {
        LocalDate tooOld = completed.plus(length);
        // adding a period to a day and subtracting it again may miss that day at the end of a month
        while (!tooOld.minusDays(1).minus(length).isBefore(completed)) {
            tooOld = tooOld.minusDays(1);
        }
        while (tooOld.minus(length).isBefore(completed)) {
            tooOld = tooOld.plusDays(1);
        }
        // the sentence names a fixed day, so that it is the same whenever it is asked
        return trace.hasReached(tooOld)
                ? "Completed too long ago: it counted up to " + tooOld.minusDays(1) + "."
                : null;
    }
}
