package dev.renewal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first pass: puts the rows of the files where they belong, and refuses those that are of nobody. */
record RosterReading(
        RosterFiles files,
        RowReader reader,
        Roster roster,
        RefusalLog refusals,
        RosterWarnings warnings,
        Progress progress) {
    /**
     * Reads all files.
     *
     * @throws UnansweredException if one of them cannot be read, or its header not be used; with what is said of each
     */
    void read() {
        requireHeaders();
        for (RosterFile file : RosterFile.values()) {
            if (isRead(file)) {
                read(file);
            }
        }
        roster.complete();
    }

    private boolean isRead(RosterFile file) {
        return file == RosterFile.CREDENTIALS || files.isThere(file);
    }

    private void requireHeaders() {
        List<String> unusable = new ArrayList<>();
        for (RosterFile file : RosterFile.values()) {
            if (isRead(file)) {
                try {
                    open(file).close();
                } catch (UnansweredException unread) {
                    unusable.add(unread.getMessage());
                }
            }
        }
        if (!unusable.isEmpty()) {
            throw new UnansweredException(unusable.get(0), unusable.subList(1, unusable.size()));
        }
    }

    private Table open(RosterFile file) {
        try {
            return new Table(file, files.name(file), files.open(file), reader);
        } catch (IOException failed) {
            throw Table.cannotBeRead(files.name(file), failed);
        }
    }

    private void read(RosterFile file) {
        try (Table table = open(file)) {
            String work = "reading " + files.name(file);
            long count = 0;
            while (table.next()) {
                if (!roster.take(table)) {
                    refusals.add(table.read().refusal());
                }
                progress.at(work, ++count, "rows");
            }
            warnings.read(file, count, table.header().notRead());
        }
    }
}
