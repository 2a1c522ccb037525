package dev.renewal.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One record of a file: its cells as they stand there, until the next call of {@link RowSource#next}. */
final class CsvRow {
    private long line;
    private byte[] octets;
    private int start;
    private int count;
    private String broken;
    /** Where each cell starts and ends, from the start of the record on; the start is its complement if quotation marks are doubled. */
    private int[] bounds = new int[32];

    void startAt(long first) {
        line = first;
        count = 0;
    }

    void add(int from, int to, boolean doubled) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = doubled ? ~from : from;
        bounds[2 * count + 1] = to;
        count++;
    }

    /** Takes the bytes in which the cells are, and what is wrong behind the last of them, or null. */
    void end(byte[] read, int from, String problem) {
        octets = read;
        start = from;
        broken = problem;
    }

    /** Keeps the cells, whatever becomes of the bytes that were read. */
    void keep() {
        octets = count == 0 ? new byte[0] : Arrays.copyOfRange(octets, start, start + bounds[2 * count - 1]);
        start = 0;
    }

    /** Returns the physical line on which the record starts. */
    long line() {
        return line;
    }

    /** Returns how many cells there are; of a record that is broken off, those before the break. */
    int count() {
        return count;
    }

    /** Returns what is wrong with the cell behind the last one, or null where the record is in good order. */
    String broken() {
        return broken;
    }

    List<String> texts() {
        return IntStream.range(0, count).mapToObj(this::text).toList();
    }

    String text(int at) {
        if (to(at) - from(at) > 3 * Cell.LONGEST) {
            return Cell.TOO_LONG;
        }
        String text = Words.text(octets, from(at), to(at));
        return isDoubled(at) ? text.replace("\"\"", "\"") : text;
    }

    /** Returns the text of a cell that is likely to come again. */
    String word(int at, Words words) {
        return isPlain(at) ? words.word(octets, from(at), to(at)) : text(at);
    }

    /** Packs a cell. */
    void pack(int at, PackedRow packed) {
        if (isPlain(at)) {
            packed.add(octets, from(at), to(at));
        } else {
            packed.add(text(at));
        }
    }

    /** Whether the bytes of a cell are those of its text. */
    boolean isPlain(int at) {
        return !isDoubled(at) && to(at) - from(at) <= 3 * Cell.LONGEST;
    }

    private boolean isDoubled(int at) {
        return bounds[2 * at] < 0;
    }

    byte[] octets() {
        return octets;
    }

    int from(int at) {
        return start + (isDoubled(at) ? ~bounds[2 * at] : bounds[2 * at]);
    }

    int to(int at) {
        return start + bounds[2 * at + 1];
    }
}
