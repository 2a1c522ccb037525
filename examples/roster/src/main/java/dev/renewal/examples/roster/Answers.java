package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.time.LocalDate;

/** Asks the library where each certification stands. */
final class Answers implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final AnswerWriter writer;

    Answers(RenewalPolicies policies, LocalDate asOf, AnswerWriter writer) {
        this.policies = policies;
        this.asOf = asOf;
        this.writer = writer;
    }

    @Override
    public void write(Certification complete, int refusedRows) throws IOException {
        writer.write(new Answer(complete.key().orElseThrow(), policies.assess(complete, asOf), refusedRows));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
