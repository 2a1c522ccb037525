package dev.renewal.term;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Ends terms on the first of some fixed calendar days that is on or after the anniversary, or on the last before it. */
record CalendarDays(List<MonthDay> days, boolean before) implements TermEnd {
    CalendarDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("terms end on at least one day of the calendar");
        }
        days = days.stream().distinct().sorted().toList();
    }

    @Override
    public LocalDate at(LocalDate anniversary) {
        NavigableSet<LocalDate> around = around(anniversary);
        return before ? around.floor(anniversary) : around.ceiling(anniversary);
    }

    /** Returns the longest time between two of the days; a year where there is one. */
    @Override
    public Period shortest() {
        int longest = 0;
        for (int i = 0; i < days.size(); i++) {
            MonthDay day = days.get(i);
            MonthDay next = days.get((i + 1) % days.size());
            int months = next.getMonthValue() - day.getMonthValue();
            int apart = months > 0 ? months : months + Month.values().length;
            boolean begun = before && next.getDayOfMonth() > day.getDayOfMonth();
            longest = Math.max(longest, begun ? apart + 1 : apart);
        }
        return Period.ofMonths(longest);
    }

    @Override
    public LocalDate halvedFrom(DateRange term, Period length) {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(length, "length");
        LocalDate yearBefore = term.end().minus(length).plusDays(1);
        return before ? at(yearBefore).plusDays(1) : TermEnd.super.halvedFrom(term, length);
    }

    /** Returns the nearest of the days, so a printed end on another day does not move later terms. */
    @Override
    public LocalDate anchorAfter(LocalDate end) {
        Objects.requireNonNull(end, "end");
        LocalDate next = around(end).ceiling(end);
        LocalDate last = around(end).floor(end);
        return ChronoUnit.DAYS.between(last, end) < ChronoUnit.DAYS.between(end, next) ? last : next;
    }

    private NavigableSet<LocalDate> around(LocalDate day) {
        NavigableSet<LocalDate> around = new TreeSet<>();
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            for (MonthDay fixed : days) {
                around.add(fixed.atYear(year));
            }
        }
        return around;
    }
}
