package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
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
        KnownCredentials credentials = new KnownCredentials(policies);
        RosterFiles files = new RosterFiles(folder);
        RosterReading reading = new RosterReading(files, credentials, refusals, warnings, progress);
        Roster roster = reading.readCredentials();
        try (Spill spill = new Spill(scratch, roster.size(), files.bytesOfItems())) {
            refusals.startRun();
            reading.readItems(spill);
            RosterAnswering answering = new RosterAnswering(roster, credentials, asOf, refusals, warnings, progress);
            try (EntryWriter writer = question.about(roster)) {
                answering.answer(spill, writer);
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
