package dev.renewal.examples.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The rows of one file, each made into its value or refused.
 *
 * @param <T> what a row is made into
 */
final class TableRows<T> implements Closeable {
    private final Table table;
    private final Supplier<RowDraft<T>> drafts;

    TableRows(RosterFile file, Path path, Supplier<RowDraft<T>> drafts) throws IOException {
        this.table = new Table(file, path);
        this.drafts = drafts;
    }

    /** Returns the next row, or null behind the last one. */
    TableRow<T> next() throws IOException {
        CsvRow row = table.next();
        if (row == null) {
            return null;
        }
        RowDraft<T> draft = drafts.get();
        try {
            table.read(row, draft);
            return new TableRow<>(row.line(), draft.key(), draft.complete(), null);
        } catch (RefusedException refused) {
            return new TableRow<>(row.line(), draft.key(), null, refused);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
