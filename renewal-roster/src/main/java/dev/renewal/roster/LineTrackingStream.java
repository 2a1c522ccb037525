package dev.renewal.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads a file from a place on and remembers where its lines are, so that reading can start again behind a record that
 * cannot be read: the parser reads ahead and keeps no positions.
 */
final class LineTrackingStream extends InputStream {
    private static final int BLOCK = 16 * 1024;

    private final SeekableByteChannel channel;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).flip();
    private Mark end;
    private boolean afterReturn;

    /** A place in the file: how many bytes, and how many complete lines, are before it. */
    record Mark(long bytes, long lines) {}

    LineTrackingStream(SeekableByteChannel channel, Mark start) throws IOException {
        this.channel = channel;
        this.end = start;
        channel.position(start.bytes);
    }

    @Override
    public int read() throws IOException {
        return fill() ? block.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, block.remaining());
        block.get(into, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (block.hasRemaining()) {
            return true;
        }
        marks.addLast(end);
        block.clear();
        int count = channel.read(block);
        block.flip();
        if (count <= 0) {
            return false;
        }
        long lines = end.lines;
        for (int at = 0; at < count; at++) {
            lines += linesEndedBy(block.get(at));
        }
        end = new Mark(end.bytes + count, lines);
        return true;
    }

    /** A line ends with LF, CRLF or CR alone; the LF of a CRLF ends none by itself. */
    private int linesEndedBy(byte octet) {
        boolean ends = octet == '\r' || (octet == '\n' && !afterReturn);
        afterReturn = octet == '\r';
        return ends ? 1 : 0;
    }

    /** Forgets what lies before a line. */
    void release(long line) {
        while (marks.size() > 1) {
            Mark first = marks.removeFirst();
            if (marks.getFirst().lines >= line - 1) {
                marks.addFirst(first);
                return;
            }
        }
    }

    /** Finds the start of the line behind one that was not released, or null at the end of the file. */
    Mark startAfter(long line) throws IOException {
        Mark from = marks.getFirst();
        for (Mark mark : marks) {
            if (mark.lines < line) {
                from = mark;
            }
        }
        return from.bytes >= channel.size() ? null : scan(from, line);
    }

    private Mark scan(Mark from, long line) throws IOException {
        // one byte earlier, to see whether the block starts inside a CRLF
        long position = Math.max(0, from.bytes - 1);
        channel.position(position);
        afterReturn = false;
        long lines = from.lines;
        boolean found = false;
        block.clear();
        while (channel.read(block) > 0) {
            block.flip();
            while (block.hasRemaining()) {
                byte octet = block.get();
                boolean counted = position >= from.bytes;
                if (found) {
                    return new Mark(octet == '\n' && afterReturn ? position + 1 : position, line);
                }
                int ended = linesEndedBy(octet);
                lines += counted ? ended : 0;
                found = lines == line;
                position++;
            }
            block.clear();
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
