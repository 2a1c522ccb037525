package dev.renewal.roster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output or standard error. Unlike {@link System#out} it says when it cannot be written to; and it stays open: where
 * the caller closed it, its number may by now be that of a file of the virtual machine.
 */
final class StandardStream extends FilterOutputStream {
    private StandardStream(FileDescriptor descriptor) {
        super(new FileOutputStream(descriptor));
    }

    static OutputStream out() {
        return new StandardStream(FileDescriptor.out);
    }

    static OutputStream err() {
        return new StandardStream(FileDescriptor.err);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        out.write(octets, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
