package dev.renewal.roster;

import dev.renewal.policy.CredentialId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

    static <T> RosterRow of(RowKind<T> kind, TableRow<T> row) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        try {
            Texts.write(row.subject().holderId(), out);
            Texts.write(row.subject().credential(), out);
            out.writeBoolean(row.refused() == null);
            if (row.refused() == null) {
                kind.codec().write(row.usable(), out);
                out.writeInt(row.passedOver().size());
                for (RefusedException unreadable : row.passedOver()) {
                    write(unreadable, out);
                }
            } else {
                write(row.refused(), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new RosterRow(key(kind, row), kind.file().ordinal(), row.line(), content.toByteArray());
    }

    private static void write(RefusedException refused, DataOutputStream out) throws IOException {
        Texts.write(refused.column(), out);
        Texts.write(refused.getMessage(), out);
    }

    private static RefusedException readRefused(DataInputStream in) throws IOException {
        return new RefusedException(Texts.read(in), Texts.read(in));
    }

    private static List<RefusedException> readPassedOver(DataInputStream in) throws IOException {
        List<RefusedException> passedOver = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            passedOver.add(readRefused(in));
        }
        return passedOver;
    }

    private static String key(RowKind<?> kind, TableRow<?> row) {
        return row.key() == null
                ? SEPARATOR + kind.file().fileName() + SEPARATOR + row.line()
                : row.key().credential().toString() + SEPARATOR + row.key().holderId();
    }

    RosterFile rosterFile() {
        return RosterFile.values()[file];
    }

    <T> TableRow<T> decoded(RowKind<T> kind) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        try {
            RowSubject subject = new RowSubject(Texts.read(in), Texts.read(in));
            return in.readBoolean()
                    ? new TableRow<>(line, about(), subject, kind.codec().read(in), null, readPassedOver(in))
                    : new TableRow<>(line, about(), subject, null, readRefused(in), List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private RosterKey about() {
        int end = key.indexOf(SEPARATOR);
        return end == 0 ? null : new RosterKey(key.substring(end + 1), CredentialId.parse(key.substring(0, end)));
    }
}
