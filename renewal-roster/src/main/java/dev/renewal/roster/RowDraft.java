package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.policy.CredentialId;
import java.util.ArrayList;
import java.util.List;

/** A row by itself: it takes its cells in the order of the header, and then knows what it says or why it is refused. */
abstract class RowDraft {
    private final RosterFile file;
    private final long line;
    private final KnownCredentials credentials;
    private String holderId;
    private CredentialId credential;
    /** As it stands in the file; null where it is absent, or where the row was packed. */
    private String credentialFound;

    private RefusedException refused;
    private List<RefusedException> passedOver = List.of();

    RowDraft(RosterFile file, long line, KnownCredentials credentials) {
        this.file = file;
        this.line = line;
        this.credentials = credentials;
    }

    /** Takes a cell. The first one that cannot be used is the reason for which the row is refused. */
    final void take(Cell cell) {
        try {
            cell.legible();
            switch (cell.column()) {
                case Columns.HOLDER_ID -> holderId = cell.required("the key of the holder");
                case Columns.CREDENTIAL -> {
                    credentialFound = cell.isAbsent() ? null : cell.text();
                    credential = credentials.read(cell);
                }
                default -> read(cell);
            }
        } catch (RefusedException unreadable) {
            if (canDoWithout(cell.column())) {
                passOver(unreadable);
            } else {
                refuse(unreadable);
            }
        }
    }

    /** Says what the row is about, where that was read before. */
    final void about(RosterKey key) {
        about(key.holderId(), null, key.credential());
    }

    /** Says what the row is about, as far as that was read before. */
    final void about(String holder, String found, CredentialId known) {
        holderId = holder;
        credentialFound = found;
        credential = known;
    }

    /** Takes a legible cell of a column that the file has. */
    abstract void read(Cell cell) throws RefusedException;

    /** Looks at the cells together, after all were read and none was refused. */
    abstract void check() throws RefusedException;

    /** Whether the row can be used without a cell of the column: if it cannot be read, the row is used as if it were empty. */
    boolean canDoWithout(String column) {
        return false;
    }

    final void passOver(RefusedException unreadable) {
        passedOver = passedOver.isEmpty() ? new ArrayList<>() : passedOver;
        passedOver.add(unreadable);
    }

    final void refuse(RefusedException reason) {
        refused = refused == null ? reason : refused;
    }

    /** Adds a sentence to why the row is refused. */
    final void explain(String sentence) {
        refused = new RefusedException(refused.column(), refused.getMessage() + " " + sentence);
    }

    /** Called after the last cell. */
    final void complete() {
        if (refused == null) {
            try {
                check();
            } catch (RefusedException together) {
                refused = together;
            }
        }
    }

    final void requireUsable() throws RefusedException {
        if (refused != null) {
            throw refused;
        }
    }

    final boolean isRefused() {
        return refused != null;
    }

    final RosterFile file() {
        return file;
    }

    final long line() {
        return line;
    }

    final KnownCredentials credentials() {
        return credentials;
    }

    /** Returns what the row is about, or null where that could not be read. */
    final RosterKey key() {
        return holderId == null || credential == null ? null : new RosterKey(holderId, credential);
    }

    /** Returns why cells of a row that is used are not, in the order of the header. */
    final List<RefusedException> passedOver() {
        return passedOver;
    }

    /** Returns why the row is refused, or null where it is not. */
    final Refusal refusal() {
        return refused == null ? null : refusal(refused);
    }

    final Refusal refusal(RefusedException reason) {
        return new Refusal(
                file,
                file.fileName(),
                line,
                reason.column(),
                holderId,
                credential != null
                        ? credential.toString()
                        : credentialFound == null ? null : InputNames.compared(credentialFound),
                reason.getMessage());
    }
}
