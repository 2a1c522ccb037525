package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.CredentialId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row on its way to the others of its holder and credential, perhaps on another machine. Sorted by key, file and line, the
 * rows of one holder and credential are next to each other, those of {@code credentials.csv} first.
 *
 * @param key equal for the rows of one holder and credential; one of its own where these could not be read
 * @param file the place of the file among {@link #FILES}
 * @param line the line on which the row starts
 * @param content the cells of the row, or why it is refused
 */
public record RosterRow(String key, int file, long line, byte[] content) {
    /** The names of the files of a roster; the first alone has to be there. */
    public static final List<String> FILES =
            Arrays.stream(RosterFile.values()).map(RosterFile::fileName).toList();

    /** Not in the id of a credential. */
    private static final char SEPARATOR = ' ';

    /**
     * Reads a file.
     *
     * @param policies knows the credentials
     * @param file the place of the file among {@link #FILES}
     * @param path where it is
     * @return its rows, those that are refused among them, for one thread; to be closed
     * @throws RuntimeException if the file cannot be read, here or while the rows are, or its header not be used; the message says
     *     why
     */
    public static Stream<RosterRow> stream(RenewalPolicies policies, int file, Path path) {
        RosterFile of = RosterFile.at(file);
        RowReader reader = new RowReader(new KnownCredentials(policies), Conventions.USUAL);
        try {
            Table table = new Table(of, of.fileName(), RosterFiles.csv(of, path, Conventions.USUAL), reader);
            return Stream.iterate(next(table), Objects::nonNull, before -> next(table))
                    .onClose(table::close);
        } catch (IOException failed) {
            throw Table.cannotBeRead(of.fileName(), failed);
        }
    }

    /** Returns the next row of a table, or null behind the last one. */
    private static RosterRow next(Table table) {
        if (!table.next()) {
            return null;
        }
        Row row = table.read();
        PackedRow packed = new PackedRow();
        if (row.refused() == null) {
            table.pack(packed);
        } else {
            row.refusal().pack(packed);
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
