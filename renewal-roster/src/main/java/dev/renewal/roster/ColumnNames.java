package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of an export are called: as those of the format, or as a file says. */
final class ColumnNames {
    /** The names of the format. */
    static final ColumnNames OURS = new ColumnNames(Map.of());

    /** By the name, as it is compared, behind that of the file if it is of one file only. */
    private final Map<String, String> ours;

    private ColumnNames(Map<String, String> ours) {
        this.ours = ours;
    }

    /**
     * Reads a file that has a name of the export, an equals sign and a column of the format on each line. The name of a file
     * and a colon may stand in front; blank lines and those that begin with # are passed over.
     *
     * @throws UnansweredException if the file cannot be read or used
     */
    static ColumnNames read(Path path, KnownCredentials credentials) {
        Map<String, String> ours = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(path);
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String place = path.getFileName() + ", line " + (at + 1) + ": ";
                    int end = line.lastIndexOf('=');
                    String column = end < 1
                            ? ""
                            : InputNames.compared(line.substring(end + 1)).replace('-', '_');
                    if (!credentials.allColumns().contains(column)) {
                        throw new UnansweredException(place + "found " + InvalidInputException.quoted(line)
                                + "; wanted: a column of yours = one of "
                                + String.join(", ", credentials.allColumns()) + ".");
                    }
                    ours.put(named(line.substring(0, end)), column);
                }
            }
        } catch (IOException failed) {
            throw UnansweredException.because(path + " cannot be read", failed);
        }
        return new ColumnNames(ours);
    }

    private static String named(String name) {
        for (String file : RosterRow.FILES) {
            if (name.startsWith(file + ":")) {
                return file + ":" + InputNames.compared(name.substring(file.length() + 1));
            }
        }
        return InputNames.compared(name);
    }

    /** Returns the columns of a file by their names in the export, as they are compared. */
    Map<String, String> of(RosterFile file, KnownCredentials credentials) {
        Map<String, String> byName = new HashMap<>();
        Set<String> known = new HashSet<>(credentials.columns(file));
        known.addAll(file.required());
        known.forEach(column -> byName.put(InputNames.compared(column), column));
        String prefix = file.fileName() + ":";
        ours.forEach((name, column) -> {
            if (known.contains(column)) {
                if (name.startsWith(prefix)) {
                    byName.put(name.substring(prefix.length()), column);
                } else if (!ours.containsKey(prefix + name)) {
                    byName.put(name, column);
                }
            }
        });
        return byName;
    }
}
