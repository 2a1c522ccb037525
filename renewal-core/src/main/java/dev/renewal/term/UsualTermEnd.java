package dev.renewal.term;

import java.time.LocalDate;
import java.time.Period;

/** The conventions that hold for any anchor. */
enum UsualTermEnd implements TermEnd {
    ANNIVERSARY,
    DAY_BEFORE_ANNIVERSARY,
    LAST_DAY_OF_MONTH,
    FIRST_DAY_OF_MONTH;

    @Override
    public LocalDate at(LocalDate anniversary) {
        return switch (this) {
            case ANNIVERSARY -> anniversary;
            case DAY_BEFORE_ANNIVERSARY -> anniversary.minusDays(1);
            case LAST_DAY_OF_MONTH -> anniversary.withDayOfMonth(anniversary.lengthOfMonth());
            case FIRST_DAY_OF_MONTH -> anniversary.withDayOfMonth(1);
        };
    }

    @Override
    public LocalDate impliedStart(LocalDate end, Period length) {
        return switch (this) {
            case DAY_BEFORE_ANNIVERSARY -> end.plusDays(1).minus(length);
            case LAST_DAY_OF_MONTH -> end.minus(length).withDayOfMonth(1);
            case ANNIVERSARY, FIRST_DAY_OF_MONTH -> TermEnd.super.impliedStart(end, length);
        };
    }

    @Override
    public LocalDate anchorBefore(LocalDate end, Period length) {
        return this == DAY_BEFORE_ANNIVERSARY || this == LAST_DAY_OF_MONTH
                ? impliedStart(end, length)
                : TermEnd.super.anchorBefore(end, length);
    }

    @Override
    public LocalDate anchorAfter(LocalDate end) {
        return this == DAY_BEFORE_ANNIVERSARY ? end.plusDays(1) : TermEnd.super.anchorAfter(end);
    }
}
