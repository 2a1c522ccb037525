package dev.renewal.examples.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Answers as a table for people. Columns have fixed widths, as answers are written one by one; a longer cell widens its line. */
final class TableAnswers implements AnswerWriter {
    private static final int[] WIDTHS = {10, 10, 17, 76, 0};

    private final Writer out;

    TableAnswers(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line("HOLDER", "CREDENTIAL", "STANDING", "WHAT TO DO", "COST");
    }

    @Override
    public void write(Answer answer) throws IOException {
        TableStep next = new TableStep(answer.assessment());
        line(
                PlainText.noFormula(PlainText.oneLine(answer.holderId())),
                answer.assessment().credential().toString(),
                answer.assessment().standing().label(),
                next.action(),
                next.cost() + refused(answer.rejectedRows()));
    }

    private static String refused(int rows) {
        return rows == 0 ? "" : " (" + rows + (rows == 1 ? " row" : " rows") + " refused)";
    }

    private void line(String... cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < cells.length; at++) {
            line.append(at == 0 ? "" : "  ").append(cells[at]);
            int padding = WIDTHS[at] - cells[at].codePointCount(0, cells[at].length());
            line.append(" ".repeat(Math.max(0, padding)));
        }
        out.write(line.append('\n').toString());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
