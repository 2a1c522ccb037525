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
     * Reads the headers alone.
     *
     * @throws UnansweredException if one of them cannot be used; with what is said of each
     */
    void requireHeaders() {
        List<String> unusable = new ArrayList<>();
        for (RosterFile file : RosterFile.values()) {
            if (file == RosterFile.CREDENTIALS || files.isThere(file)) {
                try {
                    open(file).close();
                } catch (UnansweredException unread) {
                    unusable.add(unread.getMessage());
                } catch (IOException failed) {
                    unusable.add(cannotBeRead(file, failed).getMessage());
                }
            }
        }
        if (!unusable.isEmpty()) {
            throw new UnansweredException(unusable.get(0), unusable.subList(1, unusable.size()));
        }
    }

    private Table open(RosterFile file) throws IOException {
        return new Table(file, files.name(file), files.open(file), reader);
    }

    private UnansweredException cannotBeRead(RosterFile file, IOException failed) {
        return UnansweredException.because(files.name(file) + " cannot be read", failed);
    }

    void read() {
        for (RosterFile file : RosterFile.values()) {
            if (file == RosterFile.CREDENTIALS || files.isThere(file)) {
                read(file);
            }
        }
        roster.complete();
    }

    private void read(RosterFile file) {
        try (Table table = open(file)) {
            String work = "reading " + files.name(file);
            long count = 0;
            while (roster.next(table)) {
                if (!roster.take(table)) {
                    refusals.add(table.read().refusal());
                }
                progress.at(work, ++count, "rows");
            }
            warnings.read(file, count, table.header().notRead());
        } catch (IOException failed) {
            throw cannotBeRead(file, failed);
        }
    }
}
