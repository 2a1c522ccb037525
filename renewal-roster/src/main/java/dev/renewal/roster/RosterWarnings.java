package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Finding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What people should know of a roster although no row is refused for it: what was not read, what is not known yet, and what
 * the answers found. It has no bearing on the exit status.
 */
final class RosterWarnings {
    private static final List<String> STEMS = List.of("credential", "certificat", "histor", "activit", "payment");
    private static final String CSV = ".csv";
    private static final int MOST_SHOWN = 40;

    private final LocalDate asOf;
    private final List<String> notRead = new ArrayList<>();
    private final Map<RosterFile, String> names = new EnumMap<>(RosterFile.class);
    private final Map<RosterFile, Long> rows = new EnumMap<>(RosterFile.class);
    private final Map<String, Long> inputsNotTaken = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private LaterRows later = LaterRows.NONE;

    RosterWarnings(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Looks for files that are not read, and that look like files of a roster. */
    void lookAround(RosterFiles files) throws IOException {
        for (RosterFile file : RosterFile.values()) {
            names.put(file, files.name(file));
        }
        List<String> names = lookalikes(files);
        if (!names.isEmpty()) {
            notRead.add("files not read: " + shown(names) + "; the files of a roster are "
                    + String.join(", ", RosterRow.FILES));
        }
    }

    /** Returns the names of the files that are not read, and that look like files of a roster. */
    static List<String> lookalikes(RosterFiles files) throws IOException {
        return files.notRead().stream()
                .filter(name -> looksLikeOne(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean looksLikeOne(String name) {
        return name.endsWith(CSV) || STEMS.stream().anyMatch(name::contains);
    }

    /** Takes how many rows a file has, and which of its columns are not read. */
    void read(RosterFile file, long count, List<String> columns) {
        rows.put(file, count);
        if (!columns.isEmpty()) {
            notRead.add(name(file) + ": columns not read: " + shown(columns));
        }
    }

    /** Returns what a file is called in this roster. */
    String name(RosterFile file) {
        return names.get(file);
    }

    /** Returns how many rows each file has that was read. */
    Map<RosterFile, Long> rows() {
        return rows;
    }

    private static String shown(List<String> names) {
        return names.stream()
                        .limit(MOST_SHOWN)
                        .map(InvalidInputException::quoted)
                        .collect(Collectors.joining(", "))
                + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "");
    }

    /** Takes a row with values of further inputs that its credential does not have. */
    void notTaken(CredentialRow row) {
        for (String column : row.inputsNotTaken()) {
            inputsNotTaken.merge(column, 1L, Long::sum);
        }
    }

    void later(LaterRows rows) {
        later = later.and(rows);
    }

    void found(List<Finding> ofAnswer) {
        for (Finding finding : ofAnswer) {
            findings.merge(finding.code(), 1L, Long::sum);
        }
    }

    /** Hands out one sentence for each warning. */
    void drainTo(Consumer<String> report) {
        for (String sentence : notRead) {
            report.accept(sentence + ".");
        }
        inputsNotTaken.forEach((column, rows) -> report.accept(name(RosterFile.CREDENTIALS)
                + ", column " + column + ": not read in " + counted(rows, "row")
                + ", whose credential has no such input."));
        if (later.count() > 0) {
            report.accept(counted(later.count(), "row")
                    + (later.count() == 1 ? " is" : " are") + " dated after " + asOf
                    + ", and so not known yet; the latest day is " + later.latest() + ".");
        }
        findings.forEach((code, count) -> report.accept(counted(count, "finding") + " of the code " + code + "."));
    }

    static String counted(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
