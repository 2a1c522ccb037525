package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Finding;
import dev.renewal.policy.Assessment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Asks the library where each certification stands. One that it fails on is refused, and the others are answered. */
record Answers(RenewalPolicies policies, LocalDate asOf, RosterWarnings warnings, ItemWriter<Answer> writer)
        implements EntryWriter {

    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        Answer answer = answer(policies, entry, asOf);
        Writing writing = writer.prepare(answer);
        List<Finding> findings = answer.assessment().findings();
        return () -> {
            warnings.found(findings);
            writing.write();
        };
    }

    /** Makes an answer, or refuses the entry where the library fails. */
    static Answer answer(RenewalPolicies policies, CompleteEntry entry, LocalDate asOf) throws RefusedException {
        return answer(entry, asked(() -> policies.assess(entry.certification(), asOf)));
    }

    static Answer answer(CompleteEntry entry, Assessment assessment) {
        return new Answer(
                entry.holderId(),
                assessment,
                entry.refusedRows(),
                entry.laterThan(assessment.asOf()).count());
    }

    /** Asks the library about an entry, and refuses the entry where it fails. */
    static <T> T asked(Supplier<T> question) throws RefusedException {
        try {
            return question.get();
        } catch (InvalidInputException refusal) {
            throw new RefusedException(Columns.CREDENTIAL, "Found no answer: " + refusal.getMessage() + ".");
        } catch (RuntimeException defect) {
            throw new RefusedException(
                    Columns.CREDENTIAL, "Found no answer, because of a defect of the rules: " + defect + ".");
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
