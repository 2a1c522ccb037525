package dev.renewal.term;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** On which day, around an anniversary of the anchor, a term ends. */
public enum TermEnd {
    /** On the last day of the anniversary's month. */
    LAST_DAY_OF_MONTH {
        @Override
        LocalDate at(LocalDate anniversary) {
            return anniversary.with(TemporalAdjusters.lastDayOfMonth());
        }

        @Override
        LocalDate impliedStart(LocalDate end, Period length) {
            return end.minus(length).withDayOfMonth(1);
        }
    },
    /** On the anniversary itself; the next term starts the day after. */
    ANNIVERSARY {
        @Override
        LocalDate at(LocalDate anniversary) {
            return anniversary;
        }

        @Override
        LocalDate impliedStart(LocalDate end, Period length) {
            return end.minus(length).plusDays(1);
        }
    },
    /** On the day before the anniversary, on which the next term starts. */
    DAY_BEFORE_ANNIVERSARY {
        @Override
        LocalDate at(LocalDate anniversary) {
            return anniversary.minusDays(1);
        }

        @Override
        LocalDate impliedStart(LocalDate end, Period length) {
            return end.plusDays(1).minus(length);
        }

        @Override
        LocalDate anchorAfter(LocalDate end) {
            return end.plusDays(1);
        }
    };

    abstract LocalDate at(LocalDate anniversary);

    /** The anniversary, or another day with the same later ends, of which the given day is the end. */
    LocalDate anchorAfter(LocalDate end) {
        return end;
    }

    abstract LocalDate impliedStart(LocalDate end, Period length);
}
