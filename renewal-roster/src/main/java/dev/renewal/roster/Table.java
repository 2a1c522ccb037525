package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
    private static final int MOST_SHOWN = 40;

    private final RosterFile file;
    private final CsvRows rows;
    private List<String> header;
    /** The names of the columns as they are in the format; null where the format has none of that name. */
    private final List<String> columns = new ArrayList<>();

    private final Set<String> columnsNotRead = new LinkedHashSet<>();

    /**
     * Opens the file and reads its header.
     *
     * @param further the columns that the file may have besides its own
     */
    Table(RosterFile file, Path path, Set<String> further) throws IOException {
        this.file = file;
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnansweredException(file.fileName() + " is not a file.");
        }
        this.rows = new CsvRows(path);
        try {
            readHeader(columnsByName(further));
        } catch (IOException | RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    private Map<String, String> columnsByName(Set<String> further) {
        Map<String, String> byName = new HashMap<>();
        for (String column : further) {
            byName.put(InputNames.compared(column), column);
        }
        for (String column : file.optional()) {
            byName.put(InputNames.compared(column), column);
        }
        for (String column : file.required()) {
            byName.put(InputNames.compared(column), column);
        }
        return byName;
    }

    private void readHeader(Map<String, String> byName) throws IOException {
        CsvRow first = rows.next();
        if (first == null) {
            throw new UnansweredException(file.fileName() + " is empty; wanted: a header with the columns "
                    + String.join(", ", file.required()) + ".");
        }
        if (first.broken() != null) {
            throw new UnansweredException("The header of " + file.fileName() + " cannot be read: " + first.broken());
        }
        header = first.cells();
        if (header.stream().anyMatch(Utf8::wasMalformed)) {
            throw new UnansweredException("The header of " + file.fileName() + " is not text in UTF-8.");
        }
        for (String name : header) {
            String column = byName.get(InputNames.compared(name));
            if (column == null) {
                columnsNotRead.add(name);
            } else if (columns.contains(column)) {
                throw new UnansweredException(file.fileName() + " has the column " + column + " more than once.");
            }
            columns.add(column);
        }
        requireColumns();
        rows.keepAtMost(header.size());
    }

    private void requireColumns() {
        Set<String> seen = new HashSet<>(columns);
        for (String column : file.required()) {
            if (!seen.contains(column)) {
                throw new UnansweredException(file.fileName() + " lacks the required column " + column
                        + "; found the header: "
                        + header.stream()
                                .limit(MOST_SHOWN)
                                .map(InvalidInputException::quoted)
                                .collect(Collectors.joining(", "))
                        + (header.size() > MOST_SHOWN ? ", …" : "") + ".");
            }
        }
    }

    /** Returns the names of the columns that the format does not have, as they are in the header. */
    List<String> columnsNotRead() {
        return List.copyOf(columnsNotRead);
    }

    /** Returns the next row, or null after the last one. */
    CsvRow next() throws IOException {
        return rows.next();
    }

    /**
     * Reads all cells of a row into a draft. The first cell in the order of the header that cannot be used is the reason for
     * which the row is refused; those after it are read all the same, to learn what the row is about.
     */
    void read(CsvRow row, RowDraft<?> draft) throws RefusedException {
        RefusedException reason = null;
        int last = Math.min(row.cells().size(), columns.size() - 1);
        for (int at = 0; at <= last; at++) {
            try {
                read(row, at, draft);
            } catch (RefusedException refused) {
                reason = reason == null ? refused : reason;
            }
        }
        if (reason == null && row.broken() != null) {
            // broken off after the last column: there is no other to name
            reason = new RefusedException(nameOf(last), row.broken());
        }
        if (reason != null) {
            throw reason;
        }
    }

    private void read(CsvRow row, int at, RowDraft<?> draft) throws RefusedException {
        if (at >= row.cells().size()) {
            throw new RefusedException(nameOf(at), row.broken() != null ? row.broken() : tooShort(row));
        }
        String column = columns.get(at);
        if (column == null) {
            return;
        }
        try {
            draft.read(new Cell(column, row.cells().get(at)).legible());
        } catch (RefusedException unreadable) {
            if (!draft.canDoWithout(column)) {
                throw unreadable;
            }
            draft.passOver(unreadable);
        }
    }

    private String nameOf(int at) {
        String column = columns.get(at);
        return column == null ? header.get(at) : column;
    }

    private String tooShort(CsvRow row) {
        int found = row.cells().size();
        return "Found a row of " + found + (found == 1 ? " cell" : " cells") + "; wanted: " + columns.size()
                + ", as many as the header has.";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
