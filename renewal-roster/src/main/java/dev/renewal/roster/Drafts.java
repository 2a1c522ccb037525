package dev.renewal.roster;

import java.util.Map;

/** Starts rows, and knows what all of them are read with. For one thread. */
final class Drafts {
    private final KnownCredentials credentials;
    private final Conventions conventions;
    private final Words words = new Words();
    private final ActivityDraft.Memory activities = new ActivityDraft.Memory();

    Drafts(KnownCredentials credentials, Conventions conventions) {
        this.credentials = credentials;
        this.conventions = conventions;
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
        return file == RosterFile.CREDENTIALS ? new CredentialDraft(line, credentials) : item(file, line);
    }

    private ItemDraft item(RosterFile file, long line) {
        return switch (file) {
            case CREDENTIALS -> throw new IllegalArgumentException("no item");
            case ACTIVITIES -> new ActivityDraft(line, credentials, activities);
            case PAYMENTS -> new PaymentDraft(line, credentials);
            case HISTORY -> new HistoryDraft(line, credentials);
        };
    }

    /** Returns a row that was packed. */
    RowDraft unpacked(RosterFile file, long line, RosterKey key, byte[] octets, int from) {
        RowDraft draft = of(file, line);
        draft.about(key);
        PackedRow.Texts texts = texts(octets, from);
        for (String column : credentials.columns(file)) {
            String text = texts.next();
            if (text != null) {
                draft.take(cell(column, text));
            }
        }
        draft.complete();
        return draft;
    }

    PackedRow.Texts texts(byte[] octets, int from) {
        return new PackedRow.Texts(octets, from, words);
    }
}
