package dev.renewal.term;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Ends terms on the first of some days of the calendar that is not before the anniversary. */
record CalendarDays(List<MonthDay> days) implements TermEnd {
    CalendarDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("terms end on at least one day of the calendar");
        }
        days = days.stream().distinct().sorted().toList();
    }

    @Override
    public LocalDate at(LocalDate anniversary) {
        return around(anniversary).ceiling(anniversary);
    }

    /** The nearest of the days: a printed end that is not one of them leaves the later ones where they are. */
    @Override
    public LocalDate anchorAfter(LocalDate end) {
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
