package dev.renewal.roster;

import dev.renewal.error.InputNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The records of a CSV file (RFC 4180, UTF-8), one after the other, read once from its beginning to its end.
 *
 * <p>A record that cannot be read is handed out as broken off, and reading goes on with the physical line behind the one on
 * which it starts, so that one stray quotation mark costs one row and not the rest of the file. The bytes of a record are kept
 * until it ends: going back costs no more than reading on.
 */
final class CsvRows implements RowSource {
    private static final String BROKEN =
            "Found a quoted cell that does not end where a cell ends; wanted: quotation marks as in RFC 4180, one on each"
                    + " side of the cell and doubled inside.";
    /** A longer record is damage, and many of them would not fit in memory. */
    private static final int LONGEST_RECORD = 16 * 1024 * 1024;

    private static final String TOO_LONG =
            "Found a row of more than " + LONGEST_RECORD + " bytes; wanted: at most so many.";
    private static final int FIRST_SIZE = 256 * 1024;
    private static final int NOWHERE = -1;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] octets;
    /** The end of what was read. */
    private int limit;
    /** Where the record starts, where its latest cell starts, and where reading is. */
    private int start;

    private int cellStart;
    private int at;
    /** The place behind the first line of the record, once it is read. */
    private int secondLine;

    private long line = 1;
    private byte separator = ',';
    private CsvRow row;
    /** Whether what was cut may be overwritten: not while others rely on it. */
    private boolean mayMove = true;

    /** Says in one sentence why a record breaks off. */
    private static final class BrokenOffException extends Exception {
        private static final long serialVersionUID = 1L;

        private BrokenOffException(String problem) {
            super(problem, null, false, false);
        }
    }

    /** Says that a record is not in memory as a whole. */
    private static final class NotAtHandException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotAtHandException() {
            super(null, null, false, false);
        }
    }

    CsvRows(InputStream in) throws IOException {
        this(in, FIRST_SIZE);
    }

    /** Reads so many bytes at a time, or more where a record is longer. */
    CsvRows(InputStream in, int size) throws IOException {
        this.in = in;
        octets = new byte[size];
        limit = in.readNBytes(octets, 0, size);
        if (Arrays.equals(
                octets, 0, Math.min(limit, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            at = BYTE_ORDER_MARK.length;
        }
    }

    @Override
    public void lookFor(Set<String> names) {
        String beginning = beginning();
        long most = 0;
        for (char character : SEPARATORS) {
            long found = Arrays.stream(beginning.split(String.valueOf(character), -1))
                    .map(cell -> InputNames.compared(cell.replace("\"", "")))
                    .filter(names::contains)
                    .count();
            if (found > most) {
                most = found;
                separator = (byte) character;
            }
        }
    }

    /** Returns the first lines, up to the end of the one that may be a header. */
    private String beginning() {
        int end = at;
        while (end < limit && (isLineEnd(octets[end]) || end == at)) {
            end++;
        }
        while (end < limit && !isLineEnd(octets[end])) {
            end++;
        }
        return new String(octets, at, end - at, StandardCharsets.UTF_8).strip();
    }

    @Override
    public int next(CsvRow... into) throws IOException {
        int count = 0;
        mayMove = true;
        while (count < into.length && isNextAtHand(into[count])) {
            count++;
            mayMove = false;
        }
        return count;
    }

    /** Whether there is another record; or stays in front of it where that is to be read from the file first. */
    private boolean isNextAtHand(CsvRow next) throws IOException {
        int place = at;
        long itsLine = line;
        try {
            return isNext(next);
        } catch (NotAtHandException notYet) {
            at = place;
            line = itsLine;
            return false;
        }
    }

    private boolean isNext(CsvRow next) throws IOException {
        row = next;
        while (isThere()) {
            start = at;
            secondLine = NOWHERE;
            if (isLineEnd(octets[at])) {
                endLine();
                continue;
            }
            row.startAt(line);
            try {
                readRecord();
                row.end(octets, start, null);
            } catch (BrokenOffException broken) {
                row.end(octets, start, broken.getMessage());
                goOnBehind(row.line());
            }
            return true;
        }
        return false;
    }

    private void readRecord() throws IOException, BrokenOffException {
        while (true) {
            cellStart = at;
            if (isThere() && octets[at] == '"') {
                readQuoted();
            } else {
                row.add(cellStart - start, endOfPlain() - start, false);
            }
            if (!isThere()) {
                return;
            }
            if (octets[at] != separator) {
                endLine();
                return;
            }
            at++;
        }
    }

    private int endOfPlain() throws IOException, BrokenOffException {
        do {
            int place = at;
            int end = limit;
            byte[] read = octets;
            byte between = separator;
            while (place < end) {
                byte octet = read[place];
                if (octet == between || octet == '\n' || octet == '\r') {
                    at = place;
                    return place;
                }
                place++;
            }
            at = place;
        } while (hasMore());
        return at;
    }

    private void readQuoted() throws IOException, BrokenOffException {
        boolean doubled = false;
        at++;
        while (true) {
            if (!hasMore()) {
                throw new BrokenOffException(BROKEN);
            }
            byte octet = octets[at];
            if (isLineEnd(octet)) {
                endLine();
            } else if (octet != '"') {
                at++;
            } else {
                at++;
                if (!hasMore() || octets[at] != '"') {
                    break;
                }
                doubled = true;
                at++;
            }
        }
        if (hasMore() && octets[at] != separator && !isLineEnd(octets[at])) {
            throw new BrokenOffException(BROKEN);
        }
        row.add(cellStart + 1 - start, at - 1 - start, doubled);
    }

    private static boolean isLineEnd(byte octet) {
        return octet == '\n' || octet == '\r';
    }

    /** Reads LF, CRLF or CR alone. */
    private void endLine() throws IOException {
        boolean isReturn = octets[at] == '\r';
        at++;
        if (isReturn && isThere() && octets[at] == '\n') {
            at++;
        }
        line++;
        secondLine = secondLine == NOWHERE ? at : secondLine;
    }

    private void goOnBehind(long first) throws IOException {
        if (secondLine == NOWHERE) {
            row.keep();
        }
        while (secondLine == NOWHERE && isThere()) {
            start = at; // nothing in front is needed any more
            if (isLineEnd(octets[at])) {
                endLine();
            } else {
                at++;
            }
        }
        at = secondLine == NOWHERE ? limit : secondLine;
        line = first + 1;
    }

    private boolean hasMore() throws IOException, BrokenOffException {
        if (at == limit && start == 0 && limit >= LONGEST_RECORD) {
            throw new BrokenOffException(TOO_LONG);
        }
        return isThere();
    }

    /** Whether there is a byte to read; reads on where needed, and keeps the record. */
    private boolean isThere() throws IOException {
        if (at < limit) {
            return true;
        }
        if (!mayMove) {
            throw new NotAtHandException();
        }
        if (start > 0) {
            System.arraycopy(octets, start, octets, 0, limit - start);
            limit -= start;
            at -= start;
            cellStart -= start;
            secondLine = secondLine == NOWHERE ? NOWHERE : secondLine - start;
            start = 0;
        }
        if (limit == octets.length) {
            octets = Arrays.copyOf(octets, 2 * limit);
        }
        int read = in.read(octets, limit, octets.length - limit);
        if (read <= 0) {
            return false;
        }
        limit += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
