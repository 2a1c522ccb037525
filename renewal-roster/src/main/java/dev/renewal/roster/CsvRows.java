package dev.renewal.roster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The records of a CSV file, one after the other. A record that the parser cannot read is handed out as broken off, and
 * reading goes on with the physical line behind the one on which it starts, so that one stray quotation mark costs one row
 * and not the rest of the file.
 */
final class CsvRows implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String BROKEN =
            "Found a quoted cell that does not end where a cell ends; wanted: quotation marks as in RFC 4180, one on each"
                    + " side of the cell and doubled inside.";

    private final Path file;
    private int mostCells = Integer.MAX_VALUE;
    private LineTrackingStream stream;
    private RowHandler handler;
    private CsvReader<CsvRow> reader;
    private CloseableIterator<CsvRow> rows;

    CsvRows(Path file) throws IOException {
        this.file = file;
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            startAt(channel, new LineTrackingStream.Mark(lengthOfByteOrderMark(channel), 0));
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static int lengthOfByteOrderMark(SeekableByteChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(BYTE_ORDER_MARK.length);
        while (start.hasRemaining() && channel.read(start) > 0) {
            // the first bytes may come one by one
        }
        return start.flip().equals(ByteBuffer.wrap(BYTE_ORDER_MARK)) ? BYTE_ORDER_MARK.length : 0;
    }

    private void startAt(SeekableByteChannel channel, LineTrackingStream.Mark start) throws IOException {
        stream = new LineTrackingStream(channel, start);
        handler = new RowHandler(start.lines(), mostCells);
        reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, Utf8.reader(stream));
        rows = reader.iterator();
    }

    /** From now on, cells behind so many of a record are not kept. */
    void keepAtMost(int cells) {
        mostCells = cells;
        handler.keepAtMost(cells);
    }

    /** Returns the next record, or null at the end of the file. */
    CsvRow next() throws IOException {
        try {
            if (rows == null || !rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            stream.release(row.line());
            return row;
        } catch (CsvParseException unreadable) {
            CsvRow row = handler.brokenOff(BROKEN);
            goOnAfter(row.line());
            return row;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void goOnAfter(long line) throws IOException {
        LineTrackingStream.Mark next = stream.startAfter(line);
        close();
        rows = null;
        if (next != null) {
            startAt(Files.newByteChannel(file), next);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
