package dev.renewal.examples.roster;

import dev.renewal.policy.Certification;
import java.util.Optional;

/** What is known of one holder and credential: its certification, if a row of it is in good order, and its refused rows. */
final class RosterEntry {
    private static final int NOWHERE = -1;

    private Certification certification;
    private long line;
    private int position = NOWHERE;
    private int refusedRows;

    boolean isInGoodOrder() {
        return position != NOWHERE;
    }

    boolean isOf(String holderId) {
        return certification.key().equals(Optional.of(holderId));
    }

    void put(Certification inGoodOrder, long startingLine, int place) {
        certification = inGoodOrder;
        line = startingLine;
        position = place;
    }

    void countRefusal() {
        refusedRows++;
    }

    Certification certification() {
        return certification;
    }

    long line() {
        return line;
    }

    int position() {
        return position;
    }

    int refusedRows() {
        return refusedRows;
    }
}
