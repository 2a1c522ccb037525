package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The first pass: reads the files, refuses the rows that cannot be used, and puts the others where they belong. */
final class RosterReading {
    private final Path folder;
    private final KnownCredentials credentials;
    private final RefusalLog refusals;
    private final RosterWarnings warnings;
    private final Progress progress;
    private final Roster roster = new Roster();

    /** Takes a row that is in good order by itself. */
    private interface Sink<T> {
        void take(long line, RosterKey key, T value) throws RefusedException;
    }

    /** Takes each row of a file, in good order or not. */
    private interface Visitor<T> {
        void visit(TableRow<T> row);
    }

    RosterReading(
            Path folder,
            KnownCredentials credentials,
            RefusalLog refusals,
            RosterWarnings warnings,
            Progress progress) {
        this.folder = folder;
        this.credentials = credentials;
        this.refusals = refusals;
        this.warnings = warnings;
        this.progress = progress;
    }

    Roster readCredentials() {
        read(RowKind.CREDENTIAL, (line, key, row) -> {
            roster.add(line, row);
            warnings.notTaken(row);
        });
        if (roster.waitsForHistory() && isThere(RosterFile.HISTORY)) {
            visit(RowKind.EVENT, row -> {
                if (row.refused() == null) {
                    roster.notePrinted(row.key(), row.usable());
                }
            });
        }
        refusals.startRun();
        roster.settle((line, key, refused) ->
                refusals.add(Refusal.of(RosterFile.CREDENTIALS, line, RowSubject.of(key), refused)));
        return roster;
    }

    void readActivities(Spill<Activity> spill) {
        readIfThere(
                RowKind.ACTIVITY,
                (line, key, activity) -> spill.add(roster.require(key).position(), line, activity));
    }

    void readPayments(Spill<Payment> spill) {
        readIfThere(
                RowKind.PAYMENT,
                (line, key, payment) -> spill.add(roster.require(key).position(), line, payment));
    }

    void readHistory(Spill<HistoryEvent> spill) {
        readIfThere(
                RowKind.EVENT,
                (line, key, event) -> spill.add(roster.require(key, event).position(), line, event));
    }

    private boolean isThere(RosterFile file) {
        return !Files.notExists(folder.resolve(file.fileName()), LinkOption.NOFOLLOW_LINKS);
    }

    private <T> void readIfThere(RowKind<T> kind, Sink<T> sink) {
        if (isThere(kind.file())) {
            read(kind, sink);
        }
    }

    private <T> void read(RowKind<T> kind, Sink<T> sink) {
        RosterFile file = kind.file();
        warnings.columnsNotRead(file, visit(kind, row -> {
            try {
                sink.take(row.line(), row.key(), row.value());
                for (RefusedException unreadable : row.passedOver()) {
                    refusals.add(Refusal.of(file, row.line(), row.subject(), unreadable));
                }
                if (!row.passedOver().isEmpty()) {
                    roster.countRefusal(file, row.key());
                }
            } catch (RefusedException refused) {
                refusals.add(Refusal.of(file, row.line(), row.subject(), refused));
                if (row.key() != null) {
                    roster.countRefusal(file, row.key());
                }
            }
        }));
    }

    /** Returns the columns that are not read. */
    private <T> List<String> visit(RowKind<T> kind, Visitor<T> visitor) {
        RosterFile file = kind.file();
        try (TableRows<T> rows = kind.rows(folder.resolve(file.fileName()), credentials)) {
            String work = "reading " + file.fileName();
            long count = 0;
            for (TableRow<T> row = rows.next(); row != null; row = rows.next()) {
                visitor.visit(row);
                progress.at(work, ++count, "rows");
            }
            return rows.columnsNotRead();
        } catch (IOException failed) {
            throw UnansweredException.because(file.fileName() + " cannot be read", failed);
        }
    }
}
