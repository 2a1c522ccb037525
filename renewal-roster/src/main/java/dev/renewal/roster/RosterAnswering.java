package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.time.LocalDate;

/** The second pass: brings the rows of each entry together, partition by partition, and has them answered. */
final class RosterAnswering {
    private final Roster roster;
    private final LocalDate asOf;
    private final RefusalLog refusals;
    private final RosterWarnings warnings;
    private final Progress progress;

    /** Adds a row to the others of its entry. */
    private interface Adding<T> {
        void add(EntryRows rows, long line, T value) throws RefusedException;
    }

    RosterAnswering(Roster roster, LocalDate asOf, RefusalLog refusals, RosterWarnings warnings, Progress progress) {
        this.roster = roster;
        this.asOf = asOf;
        this.refusals = refusals;
        this.warnings = warnings;
        this.progress = progress;
    }

    void answer(
            Partitions partitions,
            Spill<Activity> activities,
            Spill<Payment> payments,
            Spill<HistoryEvent> history,
            EntryWriter writer)
            throws IOException {
        for (int partition = 0; partition < partitions.count(); partition++) {
            int start = partitions.start(partition);
            EntryRows[] rows = new EntryRows[partitions.start(partition + 1) - start];
            refusals.startRun();
            replay(RosterFile.ACTIVITIES, activities, partition, start, rows, EntryRows::add);
            replay(RosterFile.PAYMENTS, payments, partition, start, rows, EntryRows::add);
            replay(RosterFile.HISTORY, history, partition, start, rows, EntryRows::add);
            refusals.startRun();
            write(start, rows, writer);
        }
        writer.end();
    }

    private <T> void replay(
            RosterFile file, Spill<T> spill, int partition, int start, EntryRows[] rows, Adding<T> adding) {
        spill.replay(partition, (position, line, value) -> {
            int index = position - start;
            if (rows[index] == null) {
                rows[index] = new EntryRows();
            }
            try {
                adding.add(rows[index], line, value);
            } catch (RefusedException refused) {
                refuse(file, line, roster.at(position), refused);
            }
        });
    }

    private void refuse(RosterFile file, long line, RosterEntry entry, RefusedException refused) {
        refusals.add(Refusal.of(file, line, RowSubject.of(entry.row().key()), refused));
        entry.countRefusal();
    }

    private void write(int start, EntryRows[] rows, EntryWriter writer) {
        String whole = "of " + roster.size();
        for (int index = 0; index < rows.length; index++) {
            RosterEntry entry = roster.at(start + index);
            try {
                CompleteEntry complete = CompleteEntry.of(entry, rows[index]);
                warnings.later(complete.laterThan(asOf));
                writer.write(complete);
            } catch (RefusedException refused) {
                refuse(RosterFile.CREDENTIALS, entry.line(), entry, refused);
            } catch (IOException failed) {
                throw UnansweredException.because("The answers cannot be written", failed);
            }
            rows[index] = null;
            progress.at("answering", start + index + 1L, whole);
        }
    }
}
