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

    private final RosterFile file;
    private final Table table;
    private final KeyTable keys = new KeyTable();
    private RosterRow next;

    /**
     * Opens a file and reads its header.
     *
     * @param policies knows the credentials
     * @param file the place of the file among {@link #FILES}
     * @param path where it is
     * @throws RuntimeException if the file cannot be read, or its header not be used; the message says why
     */
    public RosterRows(RenewalPolicies policies, int file, Path path) {
        this.file = RosterFile.at(file);
        try {
            table = new Table(
                    this.file,
                    this.file.fileName(),
                    RosterFiles.csv(this.file, path, Conventions.USUAL),
                    new RowReader(new KnownCredentials(policies), Conventions.USUAL));
            next = read();
        } catch (IOException failed) {
            throw UnansweredException.because(FILES.get(file) + " cannot be read", failed);
        }
    }

    private RosterRow read() throws IOException {
        return table.next(keys) ? RosterRow.of(table) : null;
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
            next = read();
        } catch (IOException failed) {
            throw UnansweredException.because(FILES.get(row.file()) + " cannot be read", failed);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
