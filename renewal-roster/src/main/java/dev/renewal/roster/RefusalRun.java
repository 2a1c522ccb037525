package dev.renewal.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refusals that were found in the order of their places, put aside in a temporary file: a roster may be bad throughout. */
final class RefusalRun implements Closeable {
    private static final int BUFFER = 16 * 1024;

    private final Path file;
    private DataOutputStream out;
    private DataInputStream in;
    private long left;

    RefusalRun(Path file) {
        this.file = file;
    }

    void add(Refusal refusal) {
        try {
            if (out == null) {
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            }
            out.writeInt(refusal.file().ordinal());
            out.writeLong(refusal.line());
            Texts.write(refusal.column(), out);
            Texts.write(refusal.subject().holderId(), out);
            Texts.write(refusal.subject().credential(), out);
            Texts.write(refusal.problem(), out);
            left++;
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    /** Ends the writing and frees its buffer. */
    void complete() {
        try {
            close();
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    boolean isEmpty() {
        return left == 0;
    }

    /** Takes the next refusal out of a complete run, or returns null where none is left. */
    Refusal take() {
        if (isEmpty()) {
            return null;
        }
        try {
            if (in == null) {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            }
            left--;
            return new Refusal(
                    RosterFile.values()[in.readInt()],
                    in.readLong(),
                    Texts.read(in),
                    new RowSubject(Texts.read(in), Texts.read(in)),
                    Texts.read(in));
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (in != null) {
            in.close();
        }
    }
}
