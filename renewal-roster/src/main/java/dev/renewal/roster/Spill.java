package dev.renewal.roster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a roster in a temporary file, in stretches of consecutive entries. A stretch is read back as a whole, several at a
 * time; its rows are then sorted by entry.
 */
final class Spill {
    private static final int BLOCK = 8 * 1024;
    /** The entry, the file, the line and the length of a row. */
    private static final int HEADER = Integer.BYTES + 1 + Long.BYTES + Integer.BYTES;

    private final Scratch scratch;
    private final int entries;
    private final List<Stretch> stretches = new ArrayList<>();

    /** The blocks of a stretch in the file, and the one that is not full yet. */
    private static final class Stretch {
        private final List<long[]> blocks = new ArrayList<>();
        private ByteBuffer open = ByteBuffer.allocate(BLOCK);
        private int bytes;
    }

    /** Takes a row that was packed. */
    interface Sink {
        void take(RosterFile file, long line, byte[] octets, int from, int to);
    }

    /** Makes one without rows, of stretches of so many entries. */
    Spill(Scratch scratch, int entries) {
        this.scratch = scratch;
        this.entries = entries;
    }

    int stretches() {
        return stretches.size();
    }

    int stretchOf(int entry) {
        return entry / entries;
    }

    /** Returns the first entry of a stretch, which is the end of the one before. */
    int start(int stretch) {
        return stretch * entries;
    }

    /** Adds a row to those of an entry. */
    void add(int entry, RosterFile file, long line, PackedRow row) {
        while (stretchOf(entry) >= stretches.size()) {
            stretches.add(new Stretch());
        }
        Stretch stretch = stretches.get(stretchOf(entry));
        int size = HEADER + row.length();
        if (stretch.open.remaining() < size) {
            write(stretch);
            stretch.open = stretch.open.capacity() < size ? ByteBuffer.allocate(size) : stretch.open.clear();
        }
        stretch.open
                .putInt(entry)
                .put((byte) file.ordinal())
                .putLong(line)
                .putInt(row.length())
                .put(row.octets(), 0, row.length());
    }

    private void write(Stretch stretch) {
        ByteBuffer block = stretch.open.flip();
        if (stretch.bytes > Integer.MAX_VALUE - block.remaining()) {
            throw new UnansweredException("A few holders have more than 2 GB of rows: too many to be read at a time.");
        }
        stretch.bytes += block.remaining();
        stretch.blocks.add(new long[] {scratch.write(block), block.limit()});
    }

    /** Called after the last row. */
    void complete() {
        for (Stretch stretch : stretches) {
            write(stretch);
            stretch.open = null;
        }
    }

    /** Returns the rows of a complete stretch. Thread-safe. */
    Rows rows(int stretch) {
        ByteBuffer all = ByteBuffer.allocate(stretches.get(stretch).bytes);
        for (long[] block : stretches.get(stretch).blocks) {
            scratch.read(all.limit(all.position() + (int) block[1]), block[0]);
        }
        return new Rows(all.flip(), start(stretch), entries);
    }

    /** The rows of the entries of a stretch, in the order in which they were added to each. */
    static final class Rows {
        private final ByteBuffer octets;
        private final int first;
        /** For each entry the end of its places; and the places, sorted by entry. */
        private final int[] ends;

        private final int[] places;

        private interface Visitor {
            void visit(int entry, int place);
        }

        private Rows(ByteBuffer octets, int first, int entries) {
            this.octets = octets;
            this.first = first;
            this.ends = new int[entries + 1];
            forEach((entry, place) -> ends[entry + 1]++);
            for (int entry = 1; entry < ends.length; entry++) {
                ends[entry] += ends[entry - 1];
            }
            places = new int[ends[entries]];
            forEach((entry, place) -> places[ends[entry]++] = place);
        }

        private void forEach(Visitor visitor) {
            for (int place = 0; place < octets.limit(); place = end(place)) {
                visitor.visit(octets.getInt(place) - first, place);
            }
        }

        private int end(int place) {
            return place + HEADER + octets.getInt(place + HEADER - Integer.BYTES);
        }

        /** Hands out the rows of an entry. */
        void of(int entry, Sink sink) {
            int number = entry - first;
            for (int at = number == 0 ? 0 : ends[number - 1]; at < ends[number]; at++) {
                int place = places[at];
                sink.take(
                        RosterFile.at(octets.get(place + Integer.BYTES)),
                        octets.getLong(place + Integer.BYTES + 1),
                        octets.array(),
                        place + HEADER,
                        end(place));
            }
        }
    }
}
