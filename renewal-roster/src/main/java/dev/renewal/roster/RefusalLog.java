package dev.renewal.roster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * All refusals of a run, to be reported by file and line. They are found in another order, and put aside in a temporary file, as
 * a roster may be bad throughout: in memory are their places only.
 */
final class RefusalLog {
    /** A place for sorting has 63 bits: two of the file, then those of the line and of the number. No file has more lines. */
    private static final int BITS_OF_NUMBER = 28;

    private static final int BITS_OF_LINE = 33;

    private final Scratch scratch;
    private final Function<RosterFile, String> names;
    private final Words words = new Words();
    private final PackedRow packed = new PackedRow();
    /** By the number of a refusal: where it stands in the file, and how long it is. */
    private long[] places = new long[16];

    private int[] lengths = new int[16];
    private int count;
    /** The file, the line and the number of each refusal, for sorting. */
    private long[] order = new long[16];

    /** Makes one without refusals, which says what each file is called. */
    RefusalLog(Scratch scratch, Function<RosterFile, String> names) {
        this.scratch = scratch;
        this.names = names;
    }

    void add(Refusal refusal) {
        if (count == 1 << BITS_OF_NUMBER) {
            throw new UnansweredException("More than " + count + " rows are refused: too many to report.");
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            order = Arrays.copyOf(order, 2 * count);
        }
        refusal.pack(packed);
        places[count] = scratch.write(ByteBuffer.wrap(packed.octets(), 0, packed.length()));
        lengths[count] = packed.length();
        order[count] = ((long) refusal.file().ordinal() << BITS_OF_LINE | refusal.line()) << BITS_OF_NUMBER | count;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Writes all refusals in the order of their places. */
    void writeTo(ItemWriter<Refusal> report) throws IOException {
        Arrays.sort(order, 0, count);
        for (int at = 0; at < count; at++) {
            int number = (int) (order[at] & (1 << BITS_OF_NUMBER) - 1);
            long place = order[at] >>> BITS_OF_NUMBER;
            RosterFile file = RosterFile.at((int) (place >>> BITS_OF_LINE));
            ByteBuffer octets = ByteBuffer.allocate(lengths[number]);
            scratch.read(octets, places[number]);
            PackedRow.Reader texts = new PackedRow.Reader(octets.array(), 0, words);
            report.write(Refusal.packed(file, names.apply(file), place & (1L << BITS_OF_LINE) - 1, texts));
        }
    }
}
