package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Asks the library where each certification stands. One that it fails on is refused, and the others are answered. */
final class Answers implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final RosterWarnings warnings;
    private final AnswerWriter writer;

    Answers(RenewalPolicies policies, LocalDate asOf, RosterWarnings warnings, AnswerWriter writer) {
        this.policies = policies;
        this.asOf = asOf;
        this.warnings = warnings;
        this.writer = writer;
    }

    @Override
    public void write(CompleteEntry entry) throws IOException, RefusedException {
        Answer answer = answer(policies, entry, asOf);
        warnings.found(answer.assessment().findings());
        writer.write(answer);
    }

    /** Makes an answer, or refuses the entry where the library fails. */
    static Answer answer(RenewalPolicies policies, CompleteEntry entry, LocalDate asOf) throws RefusedException {
        Outcome outcome = policies.assessAll(Stream.of(entry.certification()), asOf)
                .findFirst()
                .orElseThrow();
        if (outcome.failure().isPresent()) {
            throw new RefusedException(
                    Columns.CREDENTIAL,
                    "Found no answer, because of a defect of the rules: "
                            + outcome.failure().get() + ".");
        }
        return new Answer(
                entry.holderId(),
                outcome.assessment().orElseThrow(),
                entry.entry().refusedRows(),
                entry.later().count());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
