package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.policy.CredentialId;
import java.util.List;

/**
 * A row by itself: what it says, or why it is refused.
 *
 * @param file its file
 * @param line the line on which it starts
 * @param holderId the holder that it names, or null
 * @param credential the credential that it names, or null
 * @param credentialText the credential as the row has it, or null
 * @param value the {@link CredentialRow}, the activity, the payment or the event; null where the row is refused
 * @param refused why it is refused, or null
 * @param passedOver why cells of it are not used, though the row is
 */
record Row(
        RosterFile file,
        long line,
        String holderId,
        CredentialId credential,
        String credentialText,
        Object value,
        RefusedException refused,
        List<RefusedException> passedOver) {
    /** Returns a row that is used. */
    static Row of(RosterFile file, long line, RosterKey key, Object value) {
        return new Row(file, line, key.holderId(), key.credential(), null, value, null, List.of());
    }

    /** Returns what the row is about, or null where that could not be read. */
    RosterKey key() {
        return holderId == null || credential == null ? null : new RosterKey(holderId, credential);
    }

    /** Returns why the row is refused; if by itself it is not, because there is nobody whom it is of. */
    Refusal refusal() {
        return refusal(refused == null ? ofNobody() : refused);
    }

    /** Returns what is said of a row of a holder and credential without a row in good order. */
    RefusedException ofNobody() {
        return RefusedException.found(
                Columns.HOLDER_ID,
                holderId,
                "a holder with a row for " + credential + " in good order in " + RosterFile.CREDENTIALS.fileName());
    }

    Refusal refusal(RefusedException reason) {
        String named = credentialText == null ? null : InputNames.compared(credentialText);
        return new Refusal(
                file,
                file.fileName(),
                line,
                reason.column(),
                holderId,
                credential == null ? named : credential.toString(),
                reason.getMessage());
    }
}
