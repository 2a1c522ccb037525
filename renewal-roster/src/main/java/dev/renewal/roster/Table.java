package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
    private final RosterFile file;
    private final Drafts drafts;
    private final Header header;
    /** The places of the columns that are packed. */
    private final int[] places;

    private final RowSource rows;
    private CsvRow row;

    /**
     * Reads the header.
     *
     * @throws UnansweredException if it cannot be used
     */
    Table(RosterFile file, RowSource source, Drafts drafts) throws IOException {
        this.file = file;
        this.drafts = drafts;
        try {
            header = new Header(file, source.next(), drafts.credentials());
        } catch (IOException | RuntimeException failed) {
            source.close();
            throw failed;
        }
        places = drafts.credentials().columns(file).stream()
                .mapToInt(header::place)
                .toArray();
        source.use(header.uses());
        rows = new ReadAhead(source);
    }

    Header header() {
        return header;
    }

    /** Returns the next row, complete, or null after the last one. */
    RowDraft next() throws IOException {
        row = rows.next();
        if (row == null) {
            return null;
        }
        RowDraft draft = drafts.of(file, row.line());
        int cells = Math.min(row.count(), header.size());
        for (int at = 0; at < cells; at++) {
            String column = header.column(at);
            if (column != null) {
                draft.take(new Cell(column, row.cells()[at]));
            }
        }
        if (cells < header.size()) {
            draft.refuse(
                    new RefusedException(header.name(cells), row.broken() == null ? tooShort(cells) : row.broken()));
        } else if (row.broken() != null) {
            // broken off after the last column: there is no other to name
            draft.refuse(new RefusedException(header.name(cells - 1), row.broken()));
        }
        draft.complete();
        return draft;
    }

    private String tooShort(int found) {
        return "Found a row of " + found + (found == 1 ? " cell" : " cells") + "; wanted: " + header.size()
                + ", as many as the header has.";
    }

    /** Packs the latest row, which is in good order. */
    void pack(PackedRow packed) {
        packed.clear();
        for (int at : places) {
            packed.add(at < 0 ? null : row.cells()[at]);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
