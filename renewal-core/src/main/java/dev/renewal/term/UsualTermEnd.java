package dev.renewal.term;

import java.time.LocalDate;
import java.time.Period;

/** The conventions that hold for any anchor. */
enum UsualTermEnd implements TermEnd {
    ANNIVERSARY {
        @Override
        public LocalDate at(LocalDate anniversary) {
            return anniversary;
        }
    },
    DAY_BEFORE_ANNIVERSARY {
        @Override
        public LocalDate at(LocalDate anniversary) {
            return anniversary.minusDays(1);
        }

        @Override
        public LocalDate impliedStart(LocalDate end, Period length) {
            return end.plusDays(1).minus(length);
        }

        @Override
        public LocalDate anchorAfter(LocalDate end) {
            return end.plusDays(1);
        }
    },
    LAST_DAY_OF_MONTH {
        @Override
        public LocalDate at(LocalDate anniversary) {
            return anniversary.withDayOfMonth(anniversary.lengthOfMonth());
        }

        @Override
        public LocalDate impliedStart(LocalDate end, Period length) {
            return end.minus(length).withDayOfMonth(1);
        }
    },
    FIRST_DAY_OF_MONTH {
        @Override
        public LocalDate at(LocalDate anniversary) {
            return anniversary.withDayOfMonth(1);
        }
    }
}
