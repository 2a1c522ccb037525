package dev.renewal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first pass: reads the files, refuses the rows that cannot be used, and puts the others where they belong. */
final class RosterReading {
    private final RosterFiles files;
    private final Drafts drafts;
    private final RefusalLog refusals;
    private final RosterWarnings warnings;
    private final Progress progress;
    private final Roster roster = new Roster();

    /** Takes each row of a file, in good order or not. */
    private interface Visitor {
        void visit(RowDraft row, Table table);
    }

    RosterReading(RosterFiles files, Drafts drafts, RefusalLog refusals, RosterWarnings warnings, Progress progress) {
        this.files = files;
        this.drafts = drafts;
        this.refusals = refusals;
        this.warnings = warnings;
        this.progress = progress;
    }

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
        return new Table(file, files.name(file), files.open(file), drafts);
    }

    private UnansweredException cannotBeRead(RosterFile file, IOException failed) {
        return UnansweredException.because(files.name(file) + " cannot be read", failed);
    }

    Roster readCredentials() {
        read(
                RosterFile.CREDENTIALS,
                (row, table) -> roster.use(row, refusals::add, () -> {
                    CredentialDraft credential = (CredentialDraft) row;
                    roster.add(credential);
                    warnings.notTaken(credential.row());
                }));
        if (roster.waitsForHistory() && files.isThere(RosterFile.HISTORY)) {
            visit(RosterFile.HISTORY, (row, table) -> roster.notePrinted((HistoryDraft) row));
        }
        refusals.startRun();
        roster.settle(refusals::add);
        return roster;
    }

    void readItems(Spill spill) {
        PackedRow packed = new PackedRow();
        for (RosterFile file : RosterFile.values()) {
            if (file != RosterFile.CREDENTIALS && files.isThere(file)) {
                read(
                        file,
                        (row, table) -> roster.use(row, refusals::add, () -> {
                            ItemDraft item = (ItemDraft) row;
                            int position = roster.require(item).position();
                            if (!item.pack(packed)) {
                                table.pack(packed);
                            }
                            spill.add(position, file, row.line(), packed);
                        }));
            }
        }
        spill.complete();
    }

    private void read(RosterFile file, Visitor visitor) {
        long[] rows = {0};
        Header header = visit(file, (row, table) -> {
            rows[0]++;
            visitor.visit(row, table);
        });
        warnings.read(file, rows[0], header.notRead());
    }

    private Header visit(RosterFile file, Visitor visitor) {
        try (Table table = open(file)) {
            String work = "reading " + files.name(file);
            long count = 0;
            for (RowDraft row = table.next(); row != null; row = table.next()) {
                visitor.visit(row, table);
                progress.at(work, ++count, "rows");
            }
            return table.header();
        } catch (IOException failed) {
            throw cannotBeRead(file, failed);
        }
    }
}
