package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;

/** Writes refusals one by one, in one of the formats. */
interface RefusalWriter extends Closeable {
    void write(Refusal refusal) throws IOException;
}
