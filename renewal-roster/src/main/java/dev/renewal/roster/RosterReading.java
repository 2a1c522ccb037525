package dev.renewal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<RosterFile, Table> tables = new EnumMap<>(RosterFile.class);
        try {
            open(tables);
            tables.values().forEach(this::read);
        } finally {
            tables.values().forEach(Table::close);
        }
        roster.complete();
    }

    private void open(Map<RosterFile, Table> tables) {
        List<String> unusable = new ArrayList<>();
        for (RosterFile file : RosterFile.values()) {
            if (file == RosterFile.CREDENTIALS || files.isThere(file)) {
                try {
                    tables.put(file, new Table(file, files.name(file), files.open(file), reader));
                } catch (UnansweredException unread) {
                    unusable.add(unread.getMessage());
                } catch (IOException failed) {
                    unusable.add(Table.cannotBeRead(files.name(file), failed).getMessage());
                }
            }
        }
        if (!unusable.isEmpty()) {
            throw new UnansweredException(unusable.get(0), unusable.subList(1, unusable.size()));
        }
    }

    private void read(Table table) {
        String work = "reading " + files.name(table.file());
        long count = 0;
        while (roster.next(table)) {
            if (!roster.take(table)) {
                refusals.add(table.read().refusal());
            }
            progress.at(work, ++count, "rows");
        }
        warnings.read(table.file(), count, table.header().notRead());
    }
}
