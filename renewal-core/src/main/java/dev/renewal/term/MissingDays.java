package dev.renewal.term;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Adds months and years to days by the rule of the calendar, and says where the day does not exist in the month.
 *
 * <p>Immutable and thread-safe.
 */
public final class MissingDays {
    /** Every month has this many days at least. */
    private static final int IN_EACH_MONTH = 28;

    private final Sourced<String> rule;

    private MissingDays(Sourced<String> rule) {
        this.rule = rule;
    }

    /**
     * Resolves the rule.
     *
     * @param facts the facts as of a date
     * @return the rule as of that date
     */
    public static MissingDays asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        return new MissingDays(facts.get(TermFacts.MISSING_DAY));
    }

    /**
     * Adds a length to a day.
     *
     * @param day the day
     * @param length the length
     * @param trace the trace of the answer, which gets a note if the day does not exist
     * @return the day, or the last one of its month
     */
    public LocalDate plus(LocalDate day, Period length, Trace trace) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(trace, "trace");
        return plus(day, length.toTotalMonths(), length.getDays(), trace);
    }

    /**
     * Subtracts a length from a day.
     *
     * @param day the day
     * @param length the length
     * @param trace the trace of the answer, which gets a note if the day does not exist
     * @return the day, or the last one of its month
     */
    public LocalDate minus(LocalDate day, Period length, Trace trace) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(trace, "trace");
        return plus(day, -length.toTotalMonths(), -length.getDays(), trace);
    }

    private LocalDate plus(LocalDate day, long months, long days, Trace trace) {
        LocalDate taken = day.plusMonths(months);
        note(day, taken, trace);
        return days == 0 ? taken : taken.plusDays(days);
    }

    /**
     * Adds a note to an answer if there is no such day some months after a day.
     *
     * @param day the day
     * @param months how many months later, or earlier if negative
     * @param trace the trace of the answer
     */
    public void note(LocalDate day, long months, Trace trace) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(trace, "trace");
        if (day.getDayOfMonth() > IN_EACH_MONTH) {
            note(day, day.plusMonths(months), trace);
        }
    }

    private void note(LocalDate day, LocalDate taken, Trace trace) {
        if (taken.getDayOfMonth() < day.getDayOfMonth() && day.getDayOfMonth() > IN_EACH_MONTH) {
            trace.remarkOnce(
                    rule,
                    "Assumed: " + YearMonth.from(taken) + "-" + day.getDayOfMonth() + " does not exist; " + taken
                            + " is taken.");
        }
    }
}
