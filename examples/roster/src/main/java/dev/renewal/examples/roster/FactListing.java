package dev.renewal.examples.roster;

import dev.renewal.fact.FactTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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

    private void write(String text) {
        try {
            out.write(PlainText.lines(text).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException failed) {
            throw UnansweredException.because("The facts cannot be written", failed);
        }
    }
}
