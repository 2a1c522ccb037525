package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** One run: reads a roster, answers what is asked about it, and reports what was refused. */
final class RosterRun {
    private final RenewalPolicies policies;
    private final Path folder;
    private final LocalDate asOf;
    private final RosterWarnings warnings;
    private final Progress progress;

    /** What is asked about a roster. */
    interface Question {
        EntryWriter about(Roster roster) throws IOException;
    }

    RosterRun(RenewalPolicies policies, Path folder, LocalDate asOf, RosterWarnings warnings, Progress progress) {
        this.policies = policies;
        this.folder = folder;
        this.asOf = asOf;
        this.warnings = warnings;
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
        requireCredentials();
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

    private void requireCredentials() {
        try {
            warnings.lookAround(folder);
            Path credentials = folder.resolve(RosterFile.CREDENTIALS.fileName());
            Set<String> lookalikes = RosterWarnings.lookalikes(folder);
            if (Files.notExists(credentials) && !lookalikes.isEmpty()) {
                throw new UnansweredException("There is no " + RosterFile.CREDENTIALS.fileName() + " in " + folder
                        + "; found: " + String.join(", ", lookalikes) + ".");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(folder + " cannot be read", failed);
        }
    }

    private void answer(ScratchFolder scratch, RefusalLog refusals, Question question) throws IOException {
        RosterReading reading = new RosterReading(folder, new KnownCredentials(policies), refusals, warnings, progress);
        Roster roster = reading.readCredentials();
        Partitions partitions = Partitions.of(
                roster,
                folder.resolve(RosterFile.ACTIVITIES.fileName()),
                folder.resolve(RosterFile.PAYMENTS.fileName()),
                folder.resolve(RosterFile.HISTORY.fileName()));
        try (Spill<Activity> activities = spill(RowKind.ACTIVITY, scratch, partitions);
                Spill<Payment> payments = spill(RowKind.PAYMENT, scratch, partitions);
                Spill<HistoryEvent> history = spill(RowKind.EVENT, scratch, partitions)) {
            refusals.startRun();
            reading.readActivities(activities);
            reading.readPayments(payments);
            reading.readHistory(history);
            RosterAnswering answering = new RosterAnswering(roster, asOf, refusals, warnings, progress);
            try (EntryWriter writer = question.about(roster)) {
                answering.answer(partitions, activities, payments, history, writer);
            } catch (IOException failed) {
                throw UnansweredException.because("The answers cannot be written", failed);
            }
        }
    }

    private static <T> Spill<T> spill(RowKind<T> kind, ScratchFolder scratch, Partitions partitions) {
        return new Spill<>(scratch, kind.file().fileName(), partitions, kind.codec());
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
