package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;

/** Answers about one holder as of a date and as of each later day on which the answer changes, and passes over all others. */
final class Timeline implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final LocalDate until;
    private final String holderId;
    private final RosterWarnings warnings;
    private final ItemWriter<Answer> writer;

    Timeline(
            RenewalPolicies policies,
            LocalDate asOf,
            LocalDate until,
            String holderId,
            RosterWarnings warnings,
            ItemWriter<Answer> writer) {
        this.policies = policies;
        this.asOf = asOf;
        this.until = until;
        this.holderId = holderId;
        this.warnings = warnings;
        this.writer = writer;
    }

    @Override
    public void write(CompleteEntry entry) throws IOException, RefusedException {
        if (!entry.holderId().equals(holderId)) {
            return;
        }
        Iterator<Assessment> answers =
                policies.timeline(entry.certification(), asOf, until).iterator();
        while (Answers.asked(answers::hasNext)) {
            Assessment answer = Answers.asked(answers::next);
            if (answer.asOf().equals(asOf)) {
                warnings.found(answer.findings());
            }
            writer.write(Answers.answer(entry, answer));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
