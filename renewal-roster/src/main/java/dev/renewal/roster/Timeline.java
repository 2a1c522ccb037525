package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;

/**
 * Answers about one holder as of a date and as of each later day on which the answer, or the number of later rows, changes; and
 * passes over all others.
 */
record Timeline(
        RenewalPolicies policies,
        LocalDate asOf,
        LocalDate until,
        String holderId,
        RosterWarnings warnings,
        ItemWriter<Answer> writer)
        implements EntryWriter {

    @Override
    public Writing prepare(CompleteEntry entry) {
        return () -> write(entry);
    }

    private void write(CompleteEntry entry) throws IOException, RefusedException {
        if (!entry.holderId().equals(holderId)) {
            return;
        }
        Certification certification = entry.certification();
        Iterator<Assessment> answers =
                policies.timeline(certification, asOf, until).iterator();
        LocalDate recorded = recordedAfter(asOf, certification);
        while (Answers.asked(answers::hasNext)) {
            Assessment answer = Answers.asked(answers::next);
            recorded = writeRecorded(entry, recorded, answer.asOf());
            if (answer.asOf().equals(asOf)) {
                warnings.found(answer.findings());
            }
            writer.write(Answers.answer(entry, answer));
        }
        writeRecorded(entry, recorded, until.plusDays(1));
    }

    /** Writes the answers of the days before another on which only the number of later rows changes; returns the next day. */
    private LocalDate writeRecorded(CompleteEntry entry, LocalDate from, LocalDate before)
            throws IOException, RefusedException {
        LocalDate day = from;
        while (day.isBefore(before)) {
            LocalDate asked = day;
            writer.write(Answers.answer(entry, Answers.asked(() -> policies.assess(entry.certification(), asked))));
            day = recordedAfter(day, entry.certification());
        }
        return day.equals(before) ? recordedAfter(day, entry.certification()) : day;
    }

    private static LocalDate recordedAfter(LocalDate day, Certification certification) {
        return certification.nextRecordedAfter(day).orElse(LocalDate.MAX);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
