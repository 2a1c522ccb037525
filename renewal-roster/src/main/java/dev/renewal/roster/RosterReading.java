package dev.renewal.roster;

import java.io.IOException;

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
        try (Table table = new Table(file, files.open(file), drafts)) {
            String work = "reading " + file.fileName();
            long count = 0;
            for (RowDraft row = table.next(); row != null; row = table.next()) {
                visitor.visit(row, table);
                progress.at(work, ++count, "rows");
            }
            return table.header();
        } catch (IOException failed) {
            throw UnansweredException.because(file.fileName() + " cannot be read", failed);
        }
    }
}
