package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import java.time.LocalDate;

/**
 * One holder and credential with all its rows.
 *
 * @param entry its row in {@code credentials.csv}
 * @param certification what the library is asked about
 * @param rows its rows in the other files
 */
record CompleteEntry(RosterEntry entry, Certification certification, EntryRows rows) {
    /** Brings the rows together, or refuses that of {@code credentials.csv} where the library refuses them together. */
    static CompleteEntry of(RosterEntry entry, EntryRows rows) throws RefusedException {
        try {
            Certification.Builder certification =
                    entry.row().certification(entry.key().holderId());
            return new CompleteEntry(entry, rows.addedTo(certification).build(), rows);
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    /** Returns its rows that are dated after a day. */
    LaterRows laterThan(LocalDate day) {
        return rows.laterThan(day);
    }

    String holderId() {
        return certification.key().orElseThrow();
    }
}
