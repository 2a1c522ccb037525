package dev.renewal.fact;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a table says as of the dates that were asked for last, each kept in the place of its day: a batch asks for one date, or
 * for few.
 *
 * <p>Thread-safe without locks, as {@link FactsInForce} is: a thread sees what is kept whole, or finds it anew.
 */
final class FactsByDate {
    /** How many dates are kept at most; a power of two. */
    private static final int DATES = 16;

    private final int rules;
    private final FactsInForce[] places = new FactsInForce[DATES];

    /** Keeps nothing yet of a table of so many rules. */
    FactsByDate(int rules) {
        this.rules = rules;
    }

    FactsInForce on(LocalDate asOf, Period verificationHolds) {
        int place = (int) asOf.toEpochDay() & DATES - 1;
        FactsInForce known = places[place];
        if (known == null || !known.isFor(asOf, verificationHolds)) {
            known = new FactsInForce(rules, asOf, verificationHolds);
            places[place] = known;
        }
        return known;
    }
}
