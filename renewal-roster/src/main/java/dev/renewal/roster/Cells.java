package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells of one row by their columns. What cannot be read is null to whoever asks for it; {@link #requireUsable} then says why,
 * of the first such cell in the file.
 */
final class Cells {
    private static final Pattern TOTALS = Pattern.compile("(?i)\\s*((grand|sub)[ -]?)?(total|sum)s?\\b");

    private final List<String> columns;
    private final String[] texts;
    private final DateOrder dates;
    private final List<String> header;
    private final Set<String> dispensable;
    private final List<RefusedException> passedOver = new ArrayList<>(0);
    private RefusedException refused;
    private int refusedAt = Integer.MAX_VALUE;

    /** Reads what a cell says. */
    interface Reading<T> {
        T read(Cell cell) throws RefusedException;
    }

    /**
     * Takes the cells.
     *
     * @param columns the columns, null in place of what is no column of the format
     * @param texts the texts of the columns, null where there is none
     * @param header the columns in the order of the file
     * @param dispensable the columns that a row can do without: where one cannot be read, it counts as empty
     */
    Cells(List<String> columns, String[] texts, DateOrder dates, List<String> header, Set<String> dispensable) {
        this.columns = columns;
        this.texts = texts;
        this.dates = dates;
        this.header = header;
        this.dispensable = dispensable;
    }

    boolean has(String column) {
        return columns.contains(column) && texts[columns.indexOf(column)] != null;
    }

    /** Returns what a cell says; a column that the file does not have has empty cells. */
    <T> T read(String column, Reading<T> reading) {
        int at = columns.indexOf(column);
        try {
            Cell cell = new Cell(column, at < 0 || texts[at] == null ? "" : texts[at], dates);
            return reading.read(cell.legible());
        } catch (RefusedException unreadable) {
            refuse(column, unreadable);
        } catch (InvalidInputException unreadable) {
            refuse(column, RefusedException.by(unreadable));
        }
        return null;
    }

    /** Returns what a cell says, or null where it is empty. */
    <T> T readAny(String column, Reading<T> reading) {
        return read(column, cell -> cell.isAbsent() ? null : reading.read(cell));
    }

    String text(String column) {
        return readAny(column, Cell::text);
    }

    private void refuse(String column, RefusedException unreadable) {
        if (dispensable.contains(column)) {
            passedOver.add(unreadable);
        } else {
            refuse(header.indexOf(column), unreadable);
        }
    }

    /** Refuses the row because of the cell at a place of the header. */
    void refuse(int place, RefusedException reason) {
        if (place < refusedAt) {
            refused = reason;
            refusedAt = place;
        }
    }

    void requireUsable() throws RefusedException {
        if (refused != null) {
            throw refused;
        }
    }

    /** Returns why the row is refused, with a further sentence where it seems to be no row of a holder. */
    RefusedException explained(RefusedException reason) {
        for (String column : header) {
            int at = columns.indexOf(column);
            if (column != null && at >= 0 && texts[at] != null && !texts[at].isBlank()) {
                return TOTALS.matcher(texts[at]).lookingAt()
                        ? reason.explained("The row seems to hold totals, and no holder has them: delete it.")
                        : reason;
            }
        }
        return reason;
    }

    /** Returns why cells of a row that is used are not. */
    List<RefusedException> passedOver() {
        return passedOver;
    }
}
