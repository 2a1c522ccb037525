package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The rows of one file, each made into its value or refused.
 *
 * @param <T> what a row is made into
 */
final class TableRows<T> implements Closeable {
    private final Table table;
    private final Supplier<RowDraft<T>> drafts;

    TableRows(RosterFile file, Path path, Set<String> further, Supplier<RowDraft<T>> drafts) throws IOException {
        this.table = new Table(file, path, further);
        this.drafts = drafts;
    }

    /** Returns the columns of the header that are not read. */
    List<String> columnsNotRead() {
        return table.columnsNotRead();
    }

    /** Returns the next row, or null after the last one. */
    TableRow<T> next() throws IOException {
        CsvRow row = table.next();
        if (row == null) {
            return null;
        }
        RowDraft<T> draft = drafts.get();
        KeyDraft about = draft.about();
        try {
            table.read(row, draft);
            T value = draft.complete();
            return new TableRow<>(row.line(), about.key(), about.subject(), value, null, draft.passedOver());
        } catch (RefusedException refused) {
            return new TableRow<>(row.line(), about.key(), about.subject(), null, refused, List.of());
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
