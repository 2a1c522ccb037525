package dev.renewal.rules.amca;

import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;

/** Ends terms on the last day of the month. A printed end implies a start to the day, but a certification to the month. */
enum EndOfMonth implements TermEnd {
    CONVENTION;

    @Override
    public LocalDate at(LocalDate anniversary) {
        return LAST_DAY_OF_MONTH.at(anniversary);
    }

    @Override
    public LocalDate anchorBefore(LocalDate end, Period length) {
        return LAST_DAY_OF_MONTH.anchorBefore(end, length);
    }
}
