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
    static RosterRow of(Table table) {
        Row row = table.read();
        PackedRow packed = new PackedRow();
        if (row.refused() == null) {
            table.pack(packed);
        } else {
            row.packRefused(packed);
        }
        RosterKey key = row.key();
        return new RosterRow(
                key == null
                        ? SEPARATOR + row.file().fileName() + SEPARATOR + row.line()
                        : key.credential().toString() + SEPARATOR + key.holderId(),
                row.file().ordinal(),
                row.line(),
                packed.toByteArray());
    }

    /** Returns the row as it was read. */
    Row read(RowReader reader) {
        int end = key.indexOf(SEPARATOR);
        RosterKey about =
                end == 0 ? null : new RosterKey(key.substring(end + 1), CredentialId.parse(key.substring(0, end)));
        return reader.packed(RosterFile.at(file), line, about, content, 0, content.length);
    }
}
