package dev.renewal.examples.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
    private final RosterFile file;
    private final CsvRows rows;
    private final List<String> header;

    Table(RosterFile file, Path path) throws IOException {
        this.file = file;
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnansweredException(file.fileName() + " is not a file.");
        }
        this.rows = new CsvRows(path);
        try {
            this.header = readHeader();
        } catch (IOException | RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    private List<String> readHeader() throws IOException {
        CsvRow first = rows.next();
        if (first == null) {
            throw new UnansweredException(file.fileName() + " is empty; wanted: a header with the columns "
                    + String.join(", ", file.required()) + ".");
        }
        if (first.broken() != null) {
            throw new UnansweredException("The header of " + file.fileName() + " cannot be read: " + first.broken());
        }
        requireColumns(first.cells());
        rows.keepAtMost(first.cells().size());
        return first.cells();
    }

    private void requireColumns(List<String> names) {
        if (names.stream().anyMatch(Utf8::wasMalformed)) {
            throw new UnansweredException("The header of " + file.fileName() + " is not text in UTF-8.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name) && file.has(name)) {
                throw new UnansweredException(file.fileName() + " has the column " + name + " more than once.");
            }
        }
        for (String name : file.required()) {
            if (!seen.contains(name)) {
                throw new UnansweredException(file.fileName() + " lacks the required column " + name + ".");
            }
        }
    }

    /** Returns the next row, or null behind the last one. */
    CsvRow next() throws IOException {
        return rows.next();
    }

    /**
     * Reads all cells of a row into a draft. The first cell in the order of the header that cannot be used is the reason for
     * which the row is refused; those behind it are read all the same, to learn what the row is about.
     */
    void read(CsvRow row, RowDraft<?> draft) throws RefusedException {
        RefusedException reason = null;
        int last = Math.min(row.cells().size(), header.size() - 1);
        for (int at = 0; at <= last; at++) {
            try {
                read(row, at, draft);
            } catch (RefusedException refused) {
                reason = reason == null ? refused : reason;
            }
        }
        if (reason == null && row.broken() != null) {
            // broken off behind the last column: there is no other to name
            reason = new RefusedException(header.get(last), row.broken());
        }
        if (reason != null) {
            throw reason;
        }
    }

    private void read(CsvRow row, int at, RowDraft<?> draft) throws RefusedException {
        String column = header.get(at);
        if (at >= row.cells().size()) {
            throw new RefusedException(column, row.broken() != null ? row.broken() : tooShort(row));
        }
        if (file.has(column)) {
            draft.read(new Cell(column, row.cells().get(at)).legible());
        }
    }

    private String tooShort(CsvRow row) {
        int found = row.cells().size();
        return "Found a row of " + found + (found == 1 ? " cell" : " cells") + "; wanted: " + header.size()
                + ", as many as the header has.";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
