package dev.renewal.roster;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A file for what does not fit in memory, which is written at its end only. It holds data of people: its owner alone can read it,
 * and it is gone when the run ends, even where that is interrupted.
 */
final class Scratch implements Closeable {
    private final FileChannel channel;
    private long written;

    Scratch() {
        try {
            channel = FileChannel.open(
                    Files.createTempFile("roster", ".scratch"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    private static UnansweredException failed(IOException cause) {
        return UnansweredException.because("The temporary file could not be written or read", cause);
    }

    /** Writes all that is left in a buffer, and returns where it starts. */
    long write(ByteBuffer octets) {
        long start = written;
        try {
            while (octets.hasRemaining()) {
                written += channel.write(octets, written);
            }
        } catch (IOException failed) {
            throw failed(failed);
        }
        return start;
    }

    /** Fills all that is left of a buffer from a place on. Thread-safe. */
    void read(ByteBuffer octets, long from) {
        long place = from;
        try {
            while (octets.hasRemaining()) {
                int read = channel.read(octets, place);
                if (read < 0) {
                    throw new EOFException("a temporary file was cut off");
                }
                place += read;
            }
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
