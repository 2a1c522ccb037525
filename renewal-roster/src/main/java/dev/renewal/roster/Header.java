package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The header of a file: which of its columns are those of the format. */
final class Header {
    private static final int MOST_SHOWN = 40;

    private final RosterFile file;
    private final List<String> names;
    /** The columns as they are named in the format; null where the format has none of that name. */
    private final List<String> columns = new ArrayList<>();

    private final Set<String> notRead = new LinkedHashSet<>();

    /**
     * Reads the header.
     *
     * @throws UnansweredException if it cannot be used
     */
    Header(RosterFile file, CsvRow first, KnownCredentials credentials) {
        this.file = file;
        if (first == null) {
            throw new UnansweredException(file.fileName() + " is empty; wanted: a header with the columns "
                    + String.join(", ", file.required()) + ".");
        }
        if (first.broken() != null) {
            throw new UnansweredException("The header of " + file.fileName() + " cannot be read: " + first.broken());
        }
        names = Arrays.asList(first.cells()).subList(0, first.count());
        if (names.contains(Words.NOT_UTF_8)) {
            throw new UnansweredException("The header of " + file.fileName() + " is not text in UTF-8.");
        }
        Map<String, String> byName = new HashMap<>();
        for (String column : credentials.columns(file)) {
            byName.put(InputNames.compared(column), column);
        }
        for (String column : file.required()) {
            byName.put(InputNames.compared(column), column);
        }
        for (String name : names) {
            String column = byName.get(InputNames.compared(name));
            if (column == null) {
                notRead.add(name);
            } else if (columns.contains(column)) {
                throw new UnansweredException(file.fileName() + " has the column " + column + " more than once.");
            }
            columns.add(column);
        }
        requireColumns();
    }

    private void requireColumns() {
        for (String column : file.required()) {
            if (!columns.contains(column)) {
                throw new UnansweredException(file.fileName() + " lacks the required column " + column
                        + "; found the header: "
                        + names.stream()
                                .limit(MOST_SHOWN)
                                .map(InvalidInputException::quoted)
                                .collect(Collectors.joining(", "))
                        + (names.size() > MOST_SHOWN ? ", …" : "") + ".");
            }
        }
    }

    int size() {
        return columns.size();
    }

    /** Returns the column at a place as it is named in the format, or null where the format has none. */
    String column(int at) {
        return columns.get(at);
    }

    /** Returns the place of a column, or a negative number where the file does not have it. */
    int place(String column) {
        return columns.indexOf(column);
    }

    /** Returns the name of the column at a place, for people. */
    String name(int at) {
        return columns.get(at) == null ? names.get(at) : columns.get(at);
    }

    RowSource.Use[] uses() {
        return columns.stream().map(Header::use).toArray(RowSource.Use[]::new);
    }

    private static RowSource.Use use(String column) {
        if (column == null) {
            return RowSource.Use.NONE;
        }
        return switch (column) {
            case Columns.HOLDER_ID, Columns.ACTIVITY_ID, Columns.PAYMENT_ID -> RowSource.Use.TEXT;
            default -> RowSource.Use.WORD;
        };
    }

    /** Returns the names of the columns that the format does not have. */
    List<String> notRead() {
        return List.copyOf(notRead);
    }
}
