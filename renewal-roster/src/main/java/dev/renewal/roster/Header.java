package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The header of a file: which of its columns are those of the format. */
final class Header {
    private static final int MOST_SHOWN = 40;
    /** A longer name is compared with none. */
    private static final int LONGEST_NAME = 100;

    private final RosterFile file;
    private final String place;
    private final long line;
    private final List<String> names;
    /** The columns as they are named in the format; null where the format has none of that name. */
    private final List<String> columns = new ArrayList<>();

    private final Set<String> notRead = new LinkedHashSet<>();

    /**
     * Reads a header.
     *
     * @param place what the file is called, for people
     * @param byName the columns of the file by their names as they are compared
     * @throws UnansweredException if it cannot be used
     */
    Header(RosterFile file, String place, CsvRow row, Map<String, String> byName) {
        this.file = file;
        this.place = place;
        if (row == null) {
            throw new UnansweredException(
                    place + " is empty; wanted: a header with the columns " + String.join(", ", file.required()) + ".");
        }
        if (row.broken() != null) {
            throw new UnansweredException("The header of " + place + " cannot be read: " + row.broken());
        }
        line = row.line();
        names = row.texts();
        if (names.contains(Words.NOT_UTF_8)) {
            throw new UnansweredException("The header of " + place + " is not text in UTF-8;"
                    + " say how the file is encoded, as in --encoding windows-1252.");
        }
        for (String name : names) {
            String column = byName.get(InputNames.compared(name));
            if (column == null) {
                notRead.add(name);
            } else if (columns.contains(column)) {
                throw new UnansweredException(place + " has the column " + column + " more than once.");
            }
            columns.add(column);
        }
    }

    boolean isComplete() {
        return columns.containsAll(file.required());
    }

    /** Whether there is one text only, which names no column. */
    boolean seemsToBeTitle() {
        return named() == 1
                && file.required().stream()
                        .noneMatch(column -> names.stream()
                                .anyMatch(name -> InputNames.compared(name).contains(InputNames.compared(column))));
    }

    /** Returns how many columns have a name. */
    long named() {
        return names.stream().filter(name -> !name.isBlank()).count();
    }

    /** Returns how many columns are those of the format. */
    long known() {
        return columns.stream().filter(Objects::nonNull).count();
    }

    /** Says which columns are missing, and which may be meant for them. */
    String lacking() {
        List<String> missing = file.required().stream()
                .filter(column -> !columns.contains(column))
                .toList();
        List<String> others =
                notRead.stream().filter(name -> name.length() <= LONGEST_NAME).toList();
        List<String> compared = others.stream().map(InputNames::compared).toList();
        String lacking = missing.stream()
                .map(column -> column
                        + Nearest.of(InputNames.compared(column), compared)
                                .map(name -> " (perhaps "
                                        + InvalidInputException.quoted(others.get(compared.indexOf(name))) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return place + " lacks the required column"
                + (missing.size() == 1 ? " " : "s ") + lacking + "; found the header: "
                + names.stream()
                        .limit(MOST_SHOWN)
                        .map(InvalidInputException::quoted)
                        .collect(Collectors.joining(", "))
                + (names.size() > MOST_SHOWN ? ", …" : "") + ". Rename columns, or map them with --columns.";
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

    /** Returns the columns as they are named in the format, or null where the format has none. */
    List<String> columns() {
        return columns;
    }

    /** Returns the text that stands first. */
    String title() {
        return names.get(0);
    }

    /** Returns the line on which it stands. */
    long line() {
        return line;
    }

    /** Returns the names of the columns that the format does not have. */
    List<String> notRead() {
        return List.copyOf(notRead);
    }
}
