package dev.renewal.roster;

import java.io.IOException;
import java.io.Writer;

/** Refusals as sentences, for people. */
final class TextRefusals implements ItemWriter<Refusal> {
    private final Writer out;

    TextRefusals(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Refusal refusal) throws IOException {
        out.write(PlainText.oneLine(refusal.where() + ": " + refusal.problem()));
        out.write('\n');
    }

    /** The stream belongs to the process. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
