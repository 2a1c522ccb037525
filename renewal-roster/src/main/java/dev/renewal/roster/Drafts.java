package dev.renewal.roster;

import dev.renewal.credit.Activity;
import java.util.List;
import java.util.Map;

/** Starts rows, and knows what all of them are read with. For one thread; {@link #another} is for the next one. */
final class Drafts {
    private final KnownCredentials credentials;
    private final Conventions conventions;
    private final Words words = new Words();
    private final ActivityDraft.Memory activities;

    Drafts(KnownCredentials credentials, Conventions conventions) {
        this(credentials, conventions, List.of());
    }

    private Drafts(KnownCredentials credentials, Conventions conventions, List<Activity> packed) {
        this.credentials = credentials;
        this.conventions = conventions;
        this.activities = new ActivityDraft.Memory(packed);
    }

    /** Returns one that knows all rows which were packed with the help of this one. */
    Drafts another() {
        return new Drafts(credentials, conventions, activities.sorts());
    }

    /** Returns the columns of a file by their names as they are compared. */
    Map<String, String> columnNames(RosterFile file) {
        return conventions.columns().of(file, credentials);
    }

    Cell cell(String column, String text) {
        return new Cell(column, text, conventions.dates());
    }

    KnownCredentials credentials() {
        return credentials;
    }

    RowDraft of(RosterFile file, long line) {
        return switch (file) {
            case CREDENTIALS -> new CredentialDraft(line, credentials);
            case ACTIVITIES -> new ActivityDraft(line, credentials, activities);
            case PAYMENTS -> new PaymentDraft(line, credentials);
            case HISTORY -> new HistoryDraft(line, credentials);
        };
    }

    /** Returns a row that was packed; where it is refused, the key may be null. */
    RowDraft unpacked(RosterFile file, long line, RosterKey key, byte[] octets, int from) {
        RowDraft draft = of(file, line);
        PackedRow.Reader packed = new PackedRow.Reader(octets, from, words);
        int kind = packed.number();
        if (kind == PackedRow.REFUSED) {
            draft.about(packed.text(), packed.text(), key == null ? null : key.credential());
            draft.refuse(new RefusedException(packed.text(), packed.text()));
            return draft;
        }
        draft.about(key);
        if (kind >= PackedRow.SORTS) {
            ((ActivityDraft) draft).unpack(kind - PackedRow.SORTS, packed);
            return draft;
        }
        for (String column : credentials.columns(file)) {
            String text = packed.text();
            if (text != null) {
                draft.take(cell(column, text));
            }
        }
        draft.complete();
        return draft;
    }
}
