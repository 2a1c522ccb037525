package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Explanation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Explains to people how the answers about one holder come about, and passes over all others. */
final class Explanations implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final String holderId;
    private final RosterWarnings warnings;
    private final Writer out;

    Explanations(RenewalPolicies policies, LocalDate asOf, String holderId, RosterWarnings warnings, OutputStream out) {
        this.policies = policies;
        this.asOf = asOf;
        this.holderId = holderId;
        this.warnings = warnings;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public Writing prepare(CompleteEntry entry) {
        return () -> write(entry);
    }

    private void write(CompleteEntry entry) throws IOException {
        if (entry.holderId().equals(holderId)) {
            Explanation explanation = policies.explain(entry.certification(), asOf);
            warnings.found(explanation.answer().findings());
            out.write(PlainText.lines(explanation.toText()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
