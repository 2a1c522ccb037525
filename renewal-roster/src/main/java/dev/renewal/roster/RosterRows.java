package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of one file of a roster, for hosts that bring the rows of a holder and credential together by themselves. Rows
 * that are refused are among them. Not thread-safe.
 */
public final class RosterRows implements Iterator<RosterRow>, Closeable {
    /** The names of the files of a roster; the first alone has to be there. */
    public static final List<String> FILES =
            Arrays.stream(RosterFile.values()).map(RosterFile::fileName).toList();

    private final Source source;
    private RosterRow next;

    private interface Source extends Closeable {
        RosterRow next() throws IOException;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param policies knows the credentials
     * @param file the place of the file among {@link #FILES}
     * @param path where it is
     * @throws RuntimeException if the file cannot be read, or its header not be used; the message says why
     */
    public RosterRows(RenewalPolicies policies, int file, Path path) {
        try {
            source = source(RowKind.of(RosterFile.values()[file]), path, new KnownCredentials(policies));
            next = source.next();
        } catch (IOException failed) {
            throw UnansweredException.because(FILES.get(file) + " cannot be read", failed);
        }
    }

    private static <T> Source source(RowKind<T> kind, Path path, KnownCredentials credentials) throws IOException {
        TableRows<T> rows = kind.rows(path, credentials);
        return new Source() {
            @Override
            public RosterRow next() throws IOException {
                TableRow<T> row = rows.next();
                return row == null ? null : RosterRow.of(kind, row);
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RosterRow next() {
        if (next == null) {
            throw new NoSuchElementException("no further row");
        }
        RosterRow row = next;
        try {
            next = source.next();
        } catch (IOException failed) {
            throw UnansweredException.because(FILES.get(row.file()) + " cannot be read", failed);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
