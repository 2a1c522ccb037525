package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.JointPlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans further courses for all certifications of one holder together, and passes over all others. */
record Plans(
        RenewalPolicies policies,
        LocalDate asOf,
        String holderId,
        RosterWarnings warnings,
        ItemWriter<JointPlan> writer,
        List<Certification> held)
        implements EntryWriter {
    Plans(
            RenewalPolicies policies,
            LocalDate asOf,
            String holderId,
            RosterWarnings warnings,
            ItemWriter<JointPlan> writer) {
        this(policies, asOf, holderId, warnings, writer, new ArrayList<>());
    }

    @Override
    public Writing prepare(CompleteEntry entry) {
        return () -> {
            if (entry.holderId().equals(holderId)) {
                warnings.found(Answers.asked(() -> policies.assess(entry.certification(), asOf))
                        .findings());
                held.add(entry.certification());
            }
        };
    }

    @Override
    public void end() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        try {
            writer.write(policies.plan(held, asOf));
        } catch (InvalidInputException tooLarge) {
            throw new UnansweredException("There is no plan for " + holderId + ": " + tooLarge.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
