package dev.renewal.roster;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the cells from the parser one by one, so that a record that breaks off still has its place and its first cells.
 *
 * <p>It keeps of a cell no more than is needed to see that it is too long, and of a record no more cells than there are
 * columns, so that no record takes up more memory than the widest good one.
 */
final class RowHandler extends CsvCallbackHandler<CsvRow> {
    private final long linesBefore;
    private int mostCells;
    private List<String> cells = new ArrayList<>();
    private long line;
    private int fields;
    private boolean empty;

    RowHandler(long linesBefore, int mostCells) {
        this.linesBefore = linesBefore;
        this.mostCells = mostCells;
    }

    void keepAtMost(int ofEachRecord) {
        mostCells = ofEachRecord;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        cells = new ArrayList<>();
        fields = 0;
        empty = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        fields++;
        if (cells.size() < mostCells) {
            cells.add(new String(buffer, offset, Math.min(length, Cell.LONGEST + 1)));
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("a roster has no comments");
    }

    @Override
    protected void setEmpty() {
        fields = 1;
        empty = true;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(line, cells, null);
    }

    CsvRow brokenOff(String problem) {
        return new CsvRow(line, cells, problem);
    }
}
