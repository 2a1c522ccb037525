package dev.renewal.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Rows of values as a table for people. Columns have fixed widths, as rows are written one by one; a longer cell widens its row.
 *
 * @param <T> what the rows are about
 */
final class TextTable<T> implements ItemWriter<T> {
    private static final String GAP = "  ";

    private final List<Integer> widths;
    private final Function<T, List<List<Object>>> rows;
    private final Writer out;

    /** Writes the names of the columns. */
    TextTable(List<String> columns, List<Integer> widths, Function<T, List<List<Object>>> rows, OutputStream out)
            throws IOException {
        this.widths = widths;
        this.rows = rows;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line(columns.stream()
                .map(column -> column.replace('_', ' ').toUpperCase(Locale.ROOT))
                .toList());
    }

    @Override
    public void write(T item) throws IOException {
        for (List<Object> row : rows.apply(item)) {
            line(row.stream().map(TextTable::cell).toList());
        }
    }

    private static String cell(Object value) {
        return value == null ? "unknown" : PlainText.noFormula(PlainText.oneLine(value.toString()));
    }

    private void line(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            int padding = widths.get(at) - cell.codePointCount(0, cell.length());
            line.append(cell).append(" ".repeat(Math.max(0, padding))).append(GAP);
        }
        out.write(line.toString().stripTrailing() + '\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
