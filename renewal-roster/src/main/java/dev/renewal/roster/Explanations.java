package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Explanation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Explains to people how the answers about one holder come about, and passes over all others. */
record Explanations(
        RenewalPolicies policies, LocalDate asOf, String holderId, RosterWarnings warnings, OutputStream out)
        implements EntryWriter {
    @Override
    public Writing prepare(CompleteEntry entry) {
        return () -> {
            if (entry.holderId().equals(holderId)) {
                Explanation explanation = policies.explain(entry.certification(), asOf);
                warnings.found(explanation.answer().findings());
                out.write(PlainText.lines(explanation.toText()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
