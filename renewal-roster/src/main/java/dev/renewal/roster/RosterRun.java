package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * One run: reads a roster, answers what is asked about it, and reports what was refused.
 *
 * @param policies the policies to ask
 * @param folder where the roster is
 * @param conventions how it is written
 * @param asOf the as-of date of the answers
 * @param warnings takes what people should know besides
 * @param progress is told how far the work has come
 */
record RosterRun(
        RenewalPolicies policies,
        Path folder,
        Conventions conventions,
        LocalDate asOf,
        RosterWarnings warnings,
        Progress progress) {
    private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;

    /** What is asked about a roster. */
    interface Question {
        EntryWriter about(Roster roster) throws IOException;
    }

    /**
     * Returns whether all rows were used.
     *
     * @throws UnansweredException if nothing can be answered
     */
    boolean answer(Question question, ItemWriter<Refusal> report) throws IOException {
        try (RosterFiles files = new RosterFiles(folder, conventions);
                Scratch scratch = new Scratch()) {
            RefusalLog refusals = new RefusalLog(scratch, files::name);
            requireCredentials(files);
            try {
                answer(files, scratch, refusals, question);
            } finally {
                progress.done();
            }
            report(refusals, report);
            return refusals.isEmpty();
        }
    }

    private void requireCredentials(RosterFiles files) {
        try {
            warnings.lookAround(files);
            List<String> lookalikes = RosterWarnings.lookalikes(files);
            if (!files.isThere(RosterFile.CREDENTIALS) && !lookalikes.isEmpty()) {
                throw new UnansweredException("There is no " + RosterFile.CREDENTIALS.fileName() + " in " + folder
                        + "; found: " + String.join(", ", lookalikes) + ".");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(folder + " cannot be read", failed);
        }
    }

    private void answer(RosterFiles files, Scratch scratch, RefusalLog refusals, Question question) throws IOException {
        RowReader reader = new RowReader(new KnownCredentials(policies), conventions);
        Roster roster = new Roster(scratch, reader, files.entriesIn(BYTES_AT_A_TIME));
        RosterReading reading = new RosterReading(files, reader, roster, refusals, warnings, progress);
        reading.read();
        try (EntryWriter writer = question.about(roster)) {
            new RosterAnswering(roster, asOf, refusals, warnings, progress).answer(writer);
        } catch (IOException failed) {
            throw UnansweredException.because("The answers cannot be written", failed);
        }
    }

    private static void report(RefusalLog refusals, ItemWriter<Refusal> report) {
        try (report) {
            refusals.writeTo(report);
        } catch (IOException failed) {
            throw UnansweredException.because("The refused rows cannot be reported", failed);
        }
    }
}
