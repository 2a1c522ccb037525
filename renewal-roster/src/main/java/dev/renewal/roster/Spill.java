package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of events, activities and payments in a temporary file, in stretches of consecutive entries, each small enough to
 * fit in memory. A stretch is read back as a whole, and several are read at a time; its rows are then sorted by entry.
 */
final class Spill implements Closeable {
    private static final long BYTES_OF_STRETCH = 4L * 1024 * 1024;
    private static final int MOST_STRETCHES = 400;
    private static final int BLOCK = 32 * 1024;

    private final FileChannel channel;
    private final int entries;
    private final Stretch[] stretches;
    private long written;

    /** The blocks of a stretch in the file, and the one that is not full yet. */
    private static final class Stretch {
        private final List<long[]> blocks = new ArrayList<>();
        private long bytes;
        private ByteBuffer block;
    }

    /**
     * Makes one without rows.
     *
     * @param entries how many entries there are
     * @param bytes how many bytes the rows take up, about
     */
    Spill(ScratchFolder scratch, int entries, long bytes) {
        this.entries = entries;
        long wanted = Math.min(MOST_STRETCHES, 1 + bytes / BYTES_OF_STRETCH);
        this.stretches = new Stretch[(int) Math.max(1, Math.min(wanted, entries))];
        Arrays.setAll(stretches, unused -> new Stretch());
        try {
            channel = FileChannel.open(
                    scratch.file("rows"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    int stretches() {
        return stretches.length;
    }

    /** Returns the position of the first entry of a stretch, which is the end of the one before. */
    int start(int stretch) {
        return (int) (((long) stretch * entries + stretches.length - 1) / stretches.length);
    }

    int stretchOf(int position) {
        return (int) ((long) position * stretches.length / entries);
    }

    /** Adds a row to those of an entry. */
    void add(int position, RosterFile file, long line, PackedRow row) {
        Stretch stretch = stretches[stretchOf(position)];
        int size = Rows.HEADER + row.length();
        if (stretch.block == null || stretch.block.remaining() < size) {
            write(stretch);
            stretch.block = stretch.block == null || stretch.block.capacity() < size
                    ? ByteBuffer.allocate(Math.max(BLOCK, size))
                    : stretch.block;
        }
        stretch.block
                .putInt(position)
                .put((byte) file.ordinal())
                .putLong(line)
                .putInt(row.length())
                .put(row.octets(), 0, row.length());
    }

    private void write(Stretch stretch) {
        if (stretch.block == null || stretch.block.position() == 0) {
            return;
        }
        ByteBuffer block = stretch.block.flip();
        stretch.blocks.add(new long[] {written, block.remaining()});
        stretch.bytes += block.remaining();
        try {
            while (block.hasRemaining()) {
                written += channel.write(block, written);
            }
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
        block.clear();
    }

    /** Called after the last row. */
    void complete() {
        for (Stretch stretch : stretches) {
            write(stretch);
            stretch.block = null;
        }
    }

    /** Returns the rows of a complete stretch. Thread-safe. */
    Rows rows(int stretch) {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(stretches[stretch].bytes));
        try {
            for (long[] block : stretches[stretch].blocks) {
                ByteBuffer part = all.slice(all.position(), (int) block[1]);
                long place = block[0];
                while (part.hasRemaining()) {
                    place += channel.read(part, place);
                }
                all.position(all.position() + (int) block[1]);
            }
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
        return new Rows(all.flip(), start(stretch), start(stretch + 1));
    }

    /** The rows of the entries of a stretch: by file and line within each. */
    static final class Rows {
        private static final int HEADER = Integer.BYTES + 1 + Long.BYTES + Integer.BYTES;

        private final ByteBuffer octets;
        private final int first;
        /** For each entry the end of its places; and the places, sorted by entry. */
        private final int[] ends;

        private final int[] places;

        private Rows(ByteBuffer octets, int first, int end) {
            this.octets = octets;
            this.first = first;
            ends = new int[end - first + 1];
            forEach((entry, place) -> ends[entry + 1]++);
            for (int entry = 1; entry < ends.length; entry++) {
                ends[entry] += ends[entry - 1];
            }
            places = new int[ends[ends.length - 1]];
            forEach((entry, place) -> places[ends[entry]++] = place);
        }

        private interface Visitor {
            void visit(int entry, int place);
        }

        private void forEach(Visitor visitor) {
            int place = 0;
            while (place < octets.limit()) {
                visitor.visit(octets.getInt(place) - first, place);
                place += HEADER + octets.getInt(place + HEADER - Integer.BYTES);
            }
        }

        /** Takes a row. */
        interface Sink {
            void take(ItemDraft row);
        }

        /** Hands out the rows of an entry, in the order in which they were added. */
        void of(int position, RosterKey key, Drafts drafts, Sink sink) {
            int entry = position - first;
            for (int at = entry == 0 ? 0 : ends[entry - 1]; at < ends[entry]; at++) {
                int place = places[at];
                RosterFile file = RosterFile.at(octets.get(place + Integer.BYTES));
                long line = octets.getLong(place + Integer.BYTES + 1);
                sink.take((ItemDraft) drafts.unpacked(file, line, key, octets.array(), place + HEADER));
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
