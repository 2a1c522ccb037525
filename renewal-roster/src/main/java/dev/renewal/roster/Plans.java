package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans further courses for all certifications of one holder together, and passes over all others. */
final class Plans implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final String holderId;
    private final RosterWarnings warnings;
    private final ItemWriter<HolderPlan> writer;
    private final List<Certification> held = new ArrayList<>();

    Plans(
            RenewalPolicies policies,
            LocalDate asOf,
            String holderId,
            RosterWarnings warnings,
            ItemWriter<HolderPlan> writer) {
        this.policies = policies;
        this.asOf = asOf;
        this.holderId = holderId;
        this.warnings = warnings;
        this.writer = writer;
    }

    @Override
    public Writing prepare(CompleteEntry entry) {
        return () -> hold(entry);
    }

    private void hold(CompleteEntry entry) throws RefusedException {
        if (entry.holderId().equals(holderId)) {
            warnings.found(Answers.asked(() -> policies.assess(entry.certification(), asOf))
                    .findings());
            held.add(entry.certification());
        }
    }

    @Override
    public void end() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        try {
            writer.write(new HolderPlan(holderId, policies.plan(held, asOf)));
        } catch (InvalidInputException tooLarge) {
            throw new UnansweredException("There is no plan for " + holderId + ": " + tooLarge.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
