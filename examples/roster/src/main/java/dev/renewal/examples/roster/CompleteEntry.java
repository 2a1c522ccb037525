package dev.renewal.examples.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import java.time.LocalDate;

/**
 * One holder and credential with all its rows.
 *
 * @param entry its row in {@code credentials.csv}
 * @param certification what the library is asked about
 * @param later its rows that are dated after the as-of date
 */
record CompleteEntry(RosterEntry entry, Certification certification, LaterRows later) {
    /** Brings the rows together, or refuses that of {@code credentials.csv} where the library refuses them together. */
    static CompleteEntry of(RosterEntry entry, EntryRows rows, LocalDate asOf) throws RefusedException {
        try {
            Certification.Builder certification = entry.row().certification();
            return rows == null
                    ? new CompleteEntry(entry, certification.build(), LaterRows.NONE)
                    : new CompleteEntry(entry, rows.addedTo(certification).build(), rows.laterThan(asOf));
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    String holderId() {
        return entry.row().key().holderId();
    }
}
