package dev.renewal.examples.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.io.IOException;

/** The second pass: brings the rows of each entry together, partition by partition, and has them answered. */
final class RosterAnswering {
    private final Roster roster;
    private final RefusalLog refusals;
    private final Progress progress;

    RosterAnswering(Roster roster, RefusalLog refusals, Progress progress) {
        this.roster = roster;
        this.refusals = refusals;
        this.progress = progress;
    }

    void answer(Partitions partitions, Spill<Activity> activities, Spill<Payment> payments, EntryWriter writer) {
        String whole = "of " + roster.size();
        for (int partition = 0; partition < partitions.count(); partition++) {
            int start = partitions.start(partition);
            EntryRows[] rows = new EntryRows[partitions.start(partition + 1) - start];
            refusals.startRun();
            activities.replay(
                    partition, (position, line, activity) -> add(activity, line, position, at(position - start, rows)));
            payments.replay(
                    partition,
                    (position, line, payment) -> at(position - start, rows).add(payment));
            for (int index = 0; index < rows.length; index++) {
                write(start + index, rows[index], writer);
                rows[index] = null;
                progress.at("answering", start + index + 1L, whole);
            }
        }
    }

    private static EntryRows at(int index, EntryRows[] rows) {
        if (rows[index] == null) {
            rows[index] = new EntryRows();
        }
        return rows[index];
    }

    private void add(Activity activity, long line, int position, EntryRows rows) {
        try {
            rows.add(line, activity);
        } catch (RefusedException refused) {
            refusals.add(new Refusal(RosterFile.ACTIVITIES, line, refused.column(), refused.getMessage()));
            roster.at(position).countRefusal();
        }
    }

    private void write(int position, EntryRows rows, EntryWriter writer) {
        RosterEntry entry = roster.at(position);
        Certification certification = entry.certification();
        Certification complete = rows == null ? certification : rows.addedTo(certification);
        try {
            writer.write(complete, entry.refusedRows());
        } catch (IOException failed) {
            throw UnansweredException.because("The answers cannot be written", failed);
        }
    }
}
