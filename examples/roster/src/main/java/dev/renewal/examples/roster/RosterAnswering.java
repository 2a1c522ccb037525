package dev.renewal.examples.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.util.stream.IntStream;

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
        for (int partition = 0; partition < partitions.count(); partition++) {
            int start = partitions.start(partition);
            EntryRows[] rows = new EntryRows[partitions.start(partition + 1) - start];
            refusals.startRun();
            activities.replay(
                    partition, (position, line, activity) -> add(activity, line, position, at(position - start, rows)));
            payments.replay(
                    partition,
                    (position, line, payment) -> at(position - start, rows).add(payment));
            write(start, rows, writer);
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

    private void write(int start, EntryRows[] rows, EntryWriter writer) {
        String whole = "of " + roster.size();
        try {
            writer.write(IntStream.range(0, rows.length).mapToObj(index -> {
                Certification certification = roster.at(start + index).certification();
                Certification complete = rows[index] == null ? certification : rows[index].addedTo(certification);
                rows[index] = null;
                progress.at("answering", start + index + 1L, whole);
                return complete;
            }));
        } catch (IOException failed) {
            throw UnansweredException.because("The answers cannot be written", failed);
        }
    }
}
