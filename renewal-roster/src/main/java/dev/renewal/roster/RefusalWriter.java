package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Writes refusals one by one, in one of the formats. */
interface RefusalWriter extends Closeable {
    void write(Refusal refusal) throws IOException;

    /** Returns one that writes the same, and then tells somebody of it. */
    default RefusalWriter telling(Consumer<Refusal> of) {
        return new RefusalWriter() {
            @Override
            public void write(Refusal refusal) throws IOException {
                RefusalWriter.this.write(refusal);
                of.accept(refusal);
            }

            @Override
            public void close() throws IOException {
                RefusalWriter.this.close();
            }
        };
    }
}
