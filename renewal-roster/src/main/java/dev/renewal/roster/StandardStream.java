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

    /** Asks the system, as Java does not say it of standard error alone; where there is no such program, the answer is no. */
    static boolean isErrorOnTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
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
