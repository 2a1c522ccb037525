package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.CredentialId;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** One file of the roster: a header that names the columns, in any order, and rows. */
final class Table implements Closeable {
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
    /** The next rows, and what is known of the holder and credential of each. */
    private final CsvRow[] ahead = new CsvRow[AHEAD];

    private final CredentialId[] credentials = new CredentialId[AHEAD];
    private final long[] hashes = new long[AHEAD];
    private int count;
    /** The place of the latest row among them. */
    private int latest = -1;

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
    boolean next() {
        latest++;
        if (latest == count) {
            try {
                count = rows.next(ahead);
            } catch (IOException failed) {
                throw cannotBeRead(name, failed);
            }
            latest = 0;
        }
        row = ahead[latest];
        return count > 0;
    }

    long line() {
        return row.line();
    }

    /**
     * Returns the number of the holder and credential of the row, or {@link KeyTable#NONE}; where the file is
     * {@code credentials.csv}, those that come for the first time are numbered. To be called for each row.
     */
    int number(KeyTable keys) {
        if (latest == 0 && file != RosterFile.CREDENTIALS) {
            lookAhead(keys);
        }
        if (file != RosterFile.CREDENTIALS && hashes[latest] != KeyTable.NONE) {
            return keys.find(hashes[latest], row.octets(), row.from(holder), row.to(holder), credentials[latest]);
        }
        CredentialId id = credential(row);
        String holderId = id == null ? "" : row.text(holder);
        if (holderId.isBlank() || !Cell.isLegible(holderId)) {
            return KeyTable.NONE;
        }
        RosterKey key = new RosterKey(holderId, id);
        return file == RosterFile.CREDENTIALS ? keys.add(key) : keys.find(key);
    }

    /** Looking up one of millions of holders waits for memory: many are looked up together, and wait at once. */
    private void lookAhead(KeyTable keys) {
        for (int next = 0; next < count; next++) {
            CsvRow coming = ahead[next];
            credentials[next] = credential(coming);
            hashes[next] = credentials[next] == null || !coming.isPlain(holder)
                    ? KeyTable.NONE
                    : keys.hash(coming.octets(), coming.from(holder), coming.to(holder), credentials[next]);
        }
        keys.fetch(hashes, count);
    }

    private CredentialId credential(CsvRow of) {
        return of.count() > Math.max(holder, credential)
                ? reader.credentials().known(of.word(credential, words))
                : null;
    }

    /** Whether the row ends before its last column. */
    boolean isBrokenOff() {
        return row.broken() != null || row.count() < header.size();
    }

    /** Reads the row, which may be of nobody. */
    Row read() {
        int cells = Math.min(row.count(), header.size());
        String[] texts = new String[header.size()];
        for (int place = 0; place < cells; place++) {
            texts[place] = header.column(place) == null ? null : row.text(place);
        }
        return reader.read(file, row.line(), texts, brokenOff(cells), cells);
    }

    private RefusedException brokenOff(int cells) {
        if (!isBrokenOff()) {
            return null;
        }
        // broken off behind the last column: there is no other to name
        String column = header.name(Math.min(cells, header.size() - 1));
        return new RefusedException(column, row.broken() == null ? tooShort(cells) : row.broken());
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
