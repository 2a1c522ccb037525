package dev.renewal.roster;

import dev.renewal.examples.facts.BodyFacts;
import dev.renewal.examples.facts.FactsHtml;
import dev.renewal.fact.FactTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the facts that the answers for a body rest on, one a line. */
final class FactListing {
    private static final String STATED = "\n# stated by the host, in place of what is shipped:\n";

    private final OutputStream out;

    FactListing(OutputStream out) {
        this.out = out;
    }

    void shipped(FactTable facts) {
        write(facts.toText());
    }

    void shippedAndStated(FactTable facts) {
        write(facts.toText() + STATED + facts.overrides().toText());
    }

    void page(BodyFacts body) {
        write(FactsHtml.page(body));
    }

    void reviewDue(List<ReviewDue> due) {
        write(due.stream().map(fact -> fact + "\n").collect(Collectors.joining()));
    }

    private void write(String text) {
        try {
            out.write(PlainText.lines(text).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException failed) {
            throw UnansweredException.because("The facts cannot be written", failed);
        }
    }
}
