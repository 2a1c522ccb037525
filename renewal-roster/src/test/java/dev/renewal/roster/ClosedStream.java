package dev.renewal.roster;

import java.io.IOException;
import java.io.OutputStream;

/** A stream whose reader is gone. */
final class ClosedStream extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
        throw new IOException("Broken pipe");
    }
}
