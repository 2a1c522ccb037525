package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
    private static final Pattern TOTALS = Pattern.compile("(?i)\\s*((grand|sub)[ -]?)?(total|sum)s?\\b");
    /** A title has so many lines at most. */
    private static final int MOST_ABOVE = 10;

    private final RosterFile file;
    private final String name;
    private final Drafts drafts;
    private final Header header;
    /** The places of the columns that are packed. */
    private final int[] places;

    private final RowSource rows;
    private CsvRow row;

    /**
     * Reads the header.
     *
     * @param name what the file is called, for people
     * @throws UnansweredException if it cannot be used
     */
    Table(RosterFile file, String name, RowSource source, Drafts drafts) throws IOException {
        this.file = file;
        this.name = name;
        this.drafts = drafts;
        try {
            header = header(source);
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

    private Header header(RowSource source) throws IOException {
        Map<String, String> byName = drafts.columnNames(file);
        source.lookFor(byName.keySet());
        CsvRow first = source.next();
        Header found = new Header(file, name, first, byName);
        Header widest = found;
        String titled = "";
        CsvRow row = first;
        for (int left = MOST_ABOVE; !found.isComplete() && left > 0 && row != null; left--) {
            row = source.next();
            Header other = row == null || row.broken() != null ? found : new Header(file, name, row, byName);
            if (other.isComplete()) {
                throw new UnansweredException(title(first, row) + " Delete the lines above it.");
            }
            boolean isFirst = widest == found && other.named() > 1;
            if (found.seemsToBeTitle() && (isFirst || other.known() > widest.known())) {
                widest = other;
                titled = title(first, row) + " Delete the lines above it. Then: ";
            }
        }
        if (!found.isComplete()) {
            throw new UnansweredException(titled + widest.lacking());
        }
        return found;
    }

    private String title(CsvRow first, CsvRow header) {
        return name + ": line " + first.line() + " seems to be a title ("
                + InvalidInputException.quoted(first.cells()[0]) + "), and line " + header.line() + " the header.";
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
                draft.take(drafts.cell(column, row.cells()[at]));
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
        if (draft.isRefused() && seemsToBeTotals()) {
            draft.explain("The row seems to hold totals, and no holder has them: delete it.");
        }
        return draft;
    }

    private boolean seemsToBeTotals() {
        for (int at = 0; at < Math.min(row.count(), header.size()); at++) {
            String text = row.cells()[at];
            if (text != null && !text.isBlank()) {
                return TOTALS.matcher(text).lookingAt();
            }
        }
        return false;
    }

    private String tooShort(int found) {
        return "Found a row of " + found + (found == 1 ? " cell" : " cells") + "; wanted: " + header.size()
                + ", as many as the header has.";
    }

    /** Packs the latest row, which is in good order. */
    void pack(PackedRow packed) {
        packed.start(PackedRow.TEXTS);
        for (int at : places) {
            packed.add(at < 0 ? null : row.cells()[at]);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
