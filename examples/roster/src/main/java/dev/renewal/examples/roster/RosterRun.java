package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run: reads a roster, answers what is asked about it, and reports what was refused. */
final class RosterRun {
    private final RenewalPolicies policies;
    private final Path folder;
    private final Progress progress;

    /** What is asked about a roster. */
    interface Question {
        EntryWriter about(Roster roster, RefusalLog refusals) throws IOException;
    }

    RosterRun(RenewalPolicies policies, Path folder, Progress progress) {
        this.policies = policies;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Returns whether all rows were used.
     *
     * @throws UnansweredException if nothing can be answered
     */
    boolean answer(Question question, RefusalWriter report) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnansweredException(folder + " is not a folder.");
        }
        try (ScratchFolder scratch = new ScratchFolder();
                RefusalLog refusals = new RefusalLog(scratch)) {
            try {
                answer(scratch, refusals, question);
            } finally {
                progress.done();
            }
            boolean allUsed = refusals.isEmpty();
            report(refusals, report);
            return allUsed;
        }
    }

    private void answer(ScratchFolder scratch, RefusalLog refusals, Question question) throws IOException {
        RosterReading reading = new RosterReading(folder, new KnownCredentials(policies), refusals, progress);
        Roster roster = reading.readCredentials();
        Partitions partitions = Partitions.of(
                roster,
                folder.resolve(RosterFile.ACTIVITIES.fileName()),
                folder.resolve(RosterFile.PAYMENTS.fileName()));
        try (Spill<Activity> activities = new Spill<>(scratch, "activities", partitions, new ActivityCodec());
                Spill<Payment> payments = new Spill<>(scratch, "payments", partitions, new PaymentCodec())) {
            reading.readActivities(activities);
            reading.readPayments(payments);
            RosterAnswering answering = new RosterAnswering(roster, refusals, progress);
            try (EntryWriter writer = question.about(roster, refusals)) {
                answering.answer(partitions, activities, payments, writer);
            } catch (IOException failed) {
                throw UnansweredException.because("The answers cannot be written", failed);
            }
        }
    }

    private static void report(RefusalLog refusals, RefusalWriter report) throws IOException {
        try (report) {
            refusals.drainTo(refusal -> {
                try {
                    report.write(refusal);
                } catch (IOException failed) {
                    throw cannotReport(failed);
                }
            });
        } catch (IOException failed) {
            throw cannotReport(failed);
        }
    }

    private static UnansweredException cannotReport(IOException failed) {
        return UnansweredException.because("The refused rows cannot be reported", failed);
    }
}
