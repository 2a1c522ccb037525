package dev.renewal.roster;

import dev.renewal.policy.CredentialId;

/**
 * A row on its way to the others of its holder and credential, perhaps on another machine. Sorted by key, file and line, the
 * rows of one holder and credential are next to each other, those of {@code credentials.csv} first.
 *
 * @param key equal for the rows of one holder and credential; one of its own where these could not be read
 * @param file the place of the file among {@link RosterRows#FILES}
 * @param line the line on which the row starts
 * @param content the value of the row, or why it is refused
 */
public record RosterRow(String key, int file, long line, byte[] content) {
    /** Not in the id of a credential. */
    private static final char SEPARATOR = ' ';

    /** Takes the latest row of a table. */
    static RosterRow of(RowDraft row, Table table) {
        PackedRow packed = new PackedRow();
        Refusal refusal = row.refusal();
        if (refusal == null) {
            table.pack(packed);
        } else {
            packed.add(refusal.holderId());
            packed.add(refusal.credential());
            packed.add(refusal.column());
            packed.add(refusal.problem());
        }
        RosterKey key = row.key();
        return new RosterRow(
                key == null
                        ? SEPARATOR + row.file().fileName() + SEPARATOR + row.line()
                        : key.credential().toString() + SEPARATOR + key.holderId(),
                row.file().ordinal(),
                row.line(),
                packed.toByteArray(refusal != null));
    }

    RosterFile rosterFile() {
        return RosterFile.at(file);
    }

    /** Returns the row as it was read. */
    RowDraft draft(Drafts drafts) {
        RosterKey about = about();
        if (content[0] == 0) {
            return drafts.unpacked(rosterFile(), line, about, content, 1);
        }
        RowDraft refused = drafts.of(rosterFile(), line);
        PackedRow.Texts texts = drafts.texts(content, 1);
        refused.about(texts.next(), texts.next(), about == null ? null : about.credential());
        refused.refuse(new RefusedException(texts.next(), texts.next()));
        return refused;
    }

    private RosterKey about() {
        int end = key.indexOf(SEPARATOR);
        return end == 0 ? null : new RosterKey(key.substring(end + 1), CredentialId.parse(key.substring(0, end)));
    }
}
