package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains to people how the answers about one holder come about, and passes over all others. */
final class Explanations implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final String holderId;
    private final Writer out;

    Explanations(RenewalPolicies policies, LocalDate asOf, String holderId, OutputStream out) {
        this.policies = policies;
        this.asOf = asOf;
        this.holderId = holderId;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(Stream<Certification> complete) throws IOException {
        Iterator<Certification> ofHolder = complete.filter(
                        certification -> certification.key().equals(Optional.of(holderId)))
                .iterator();
        while (ofHolder.hasNext()) {
            out.write(PlainText.lines(policies.explain(ofHolder.next(), asOf).toText()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
