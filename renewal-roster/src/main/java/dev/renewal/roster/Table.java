package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.CredentialId;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
    private static final Pattern TOTALS = Pattern.compile("(?i)\\s*((grand|sub)[ -]?)?(total|sum)s?\\b");
    private static final int AHEAD = 128;
    /** A title has so many lines at most. */
    private static final int MOST_ABOVE = 10;

    private final RosterFile file;
    private final String name;
    private final RowReader reader;
    private final Header header;
    /** The places of the columns that are packed. */
    private final int[] places;

    private final int holder;
    private final int credential;

    private final Words words = new Words();
    private final RowSource rows;
    /** The next rows, what is known of each, and which is the latest. */
    private final CsvRow[] ahead = new CsvRow[AHEAD];

    private final CredentialId[] credentials = new CredentialId[AHEAD];
    private final long[] hashes = new long[AHEAD];
    private int count;
    private int at = -1;
    private CsvRow row;

    /**
     * Reads the header.
     *
     * @param name what the file is called, for people
     * @throws UnansweredException if it cannot be used
     */
    Table(RosterFile file, String name, RowSource source, RowReader reader) throws IOException {
        this.file = file;
        this.name = name;
        this.reader = reader;
        try {
            header = header(source);
        } catch (IOException | RuntimeException failed) {
            source.close();
            throw failed;
        }
        places = reader.credentials().columns(file).stream()
                .mapToInt(header::place)
                .toArray();
        holder = header.place(Columns.HOLDER_ID);
        credential = header.place(Columns.CREDENTIAL);
        reader.header(file, header.columns());
        rows = source;
        rows.width(header.size());
        Arrays.setAll(ahead, unused -> new CsvRow());
    }

    private Header header(RowSource source) throws IOException {
        Map<String, String> byName = reader.columnNames(file);
        source.lookFor(byName.keySet());
        Header first = new Header(file, name, one(source), byName);
        Header widest = first;
        String titled = "";
        CsvRow next = null;
        for (int left = MOST_ABOVE; !first.isComplete() && left > 0 && (next = one(source)) != null; left--) {
            Header other = next.broken() == null ? new Header(file, name, next, byName) : first;
            if (other.isComplete()) {
                throw new UnansweredException(title(first, other) + " Delete the lines above it.");
            }
            boolean isFirst = widest == first && other.named() > 1;
            if (first.seemsToBeTitle() && (isFirst || other.known() > widest.known())) {
                widest = other;
                titled = title(first, other) + " Delete the lines above it. Then: ";
            }
        }
        if (!first.isComplete()) {
            throw new UnansweredException(titled + widest.lacking());
        }
        return first;
    }

    private String title(Header first, Header header) {
        return name + ": line " + first.line() + " seems to be a title (" + InvalidInputException.quoted(first.title())
                + "), and line " + header.line() + " the header.";
    }

    RosterFile file() {
        return file;
    }

    Header header() {
        return header;
    }

    private static CsvRow one(RowSource source) throws IOException {
        CsvRow one = new CsvRow();
        return source.next(one) == 0 ? null : one;
    }

    /** Moves on to the next row; returns whether there is one. */
    boolean next(KeyTable keys) {
        at++;
        if (at == count) {
            try {
                count = rows.next(ahead);
            } catch (IOException failed) {
                throw cannotBeRead(name, failed);
            }
            at = 0;
            lookAhead(keys);
        }
        row = ahead[at];
        return count > 0;
    }

    /** Looking up one of millions of holders waits for memory: many are looked up together, and wait at once. */
    private void lookAhead(KeyTable keys) {
        for (int next = 0; next < count; next++) {
            row = ahead[next];
            credentials[next] = row.count() > Math.max(holder, credential)
                    ? reader.credentials().known(row.word(credential, words))
                    : null;
            hashes[next] = credentials[next] == null || !row.isPlain(holder)
                    ? KeyTable.NONE
                    : keys.hash(row.octets(), row.from(holder), row.to(holder), credentials[next]);
        }
        keys.fetch(hashes, count);
    }

    long line() {
        return row.line();
    }

    /** Returns the number of the holder and credential of the row, a new one if wanted, or {@link KeyTable#NONE}. */
    int number(KeyTable keys) {
        CredentialId id = credentials[at];
        if (id == null) {
            return KeyTable.NONE;
        }
        if (file != RosterFile.CREDENTIALS && hashes[at] != KeyTable.NONE) {
            return keys.find(hashes[at], row.octets(), row.from(holder), row.to(holder), id);
        }
        String holderId = row.text(holder);
        if (holderId.isBlank() || !Cell.isLegible(holderId)) {
            return KeyTable.NONE;
        }
        RosterKey key = new RosterKey(holderId, id);
        return file == RosterFile.CREDENTIALS ? keys.add(key) : keys.find(key);
    }

    /** Whether the row ends before its last column. */
    boolean isBrokenOff() {
        return row.broken() != null || row.count() < header.size();
    }

    /** Reads the row, which may be of nobody. */
    Row read() {
        int count = Math.min(row.count(), header.size());
        String[] texts = new String[header.size()];
        for (int at = 0; at < count; at++) {
            texts[at] = header.column(at) == null ? null : row.text(at);
        }
        Row read = reader.read(file, row.line(), texts, brokenOff(count), count);
        if (read.refused() != null && seemsToBeTotals()) {
            return read.refusedBecause(
                    read.refused().explained("The row seems to hold totals, and no holder has them: delete it."));
        }
        return read;
    }

    private RefusedException brokenOff(int count) {
        if (!isBrokenOff()) {
            return null;
        }
        // broken off behind the last column: there is no other to name
        String column = header.name(Math.min(count, header.size() - 1));
        return new RefusedException(column, row.broken() == null ? tooShort(count) : row.broken());
    }

    private boolean seemsToBeTotals() {
        for (int at = 0; at < Math.min(row.count(), header.size()); at++) {
            if (header.column(at) != null && !row.text(at).isBlank()) {
                return TOTALS.matcher(row.text(at)).lookingAt();
            }
        }
        return false;
    }

    private String tooShort(int found) {
        return "Found a row of " + found + (found == 1 ? " cell" : " cells") + "; wanted: " + header.size()
                + ", as many as the header has.";
    }

    /** Packs the row, which is to be read again. */
    void pack(PackedRow packed) {
        packed.start(PackedRow.TEXTS);
        for (int at : places) {
            if (at < 0) {
                packed.add(null);
            } else {
                row.pack(at, packed);
            }
        }
    }

    static UnansweredException cannotBeRead(String name, IOException failed) {
        return UnansweredException.because(name + " cannot be read", failed);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failed) {
            throw cannotBeRead(name, failed);
        }
    }
}
