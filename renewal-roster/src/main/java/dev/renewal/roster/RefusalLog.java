package dev.renewal.roster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * All refusals of a run, to be reported by file and line. They are found in another order, and put aside in a temporary file, as
 * a roster may be bad throughout: in memory are their places only.
 */
final class RefusalLog {
    private static final int BITS_OF_NUMBER = 30;
    private static final int BITS_OF_LINE = 31;

    private final Scratch scratch;
    private final Words words = new Words();
    /** By the number of a refusal: where it stands in the file, and how long it is. */
    private long[] places = new long[16];

    private int[] lengths = new int[16];
    private int count;
    /** The file, the line and the number of each refusal, for sorting. */
    private long[] order = new long[16];

    RefusalLog(Scratch scratch) {
        this.scratch = scratch;
    }

    void add(Refusal refusal) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            order = Arrays.copyOf(order, 2 * count);
        }
        PackedRow packed = new PackedRow();
        packed.start(0);
        packed.add(refusal.column());
        packed.add(refusal.holderId());
        packed.add(refusal.credential());
        packed.add(refusal.problem());
        places[count] = scratch.write(ByteBuffer.wrap(packed.octets(), 0, packed.length()));
        lengths[count] = packed.length();
        order[count] = ((long) refusal.file().ordinal() << BITS_OF_LINE | refusal.line()) << BITS_OF_NUMBER | count;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Hands out all refusals in the order of their places. */
    void drainTo(Consumer<Refusal> report) {
        Arrays.sort(order, 0, count);
        for (int at = 0; at < count; at++) {
            int number = (int) (order[at] & (1 << BITS_OF_NUMBER) - 1);
            long place = order[at] >>> BITS_OF_NUMBER;
            RosterFile file = RosterFile.at((int) (place >>> BITS_OF_LINE));
            ByteBuffer octets = ByteBuffer.allocate(lengths[number]);
            scratch.read(octets, places[number]);
            PackedRow.Reader texts = new PackedRow.Reader(octets.array(), 0, words);
            texts.number();
            report.accept(new Refusal(
                    file,
                    file.fileName(),
                    place & (1L << BITS_OF_LINE) - 1,
                    texts.text(),
                    texts.text(),
                    texts.text(),
                    texts.text()));
        }
    }
}
