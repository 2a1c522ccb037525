package dev.renewal.roster;

import dev.renewal.policy.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Answers as a table for people: the next step of each, by when it is in time, and what its option costs. */
final class TableAnswers implements ItemWriter<Answer> {
    private static final List<String> COLUMNS =
            List.of("holder", "credential", "as of", "standing", "by", "cost", "what to do");
    private static final List<Integer> WIDTHS = List.of(10, 10, 10, 17, 10, 26, 0);

    private final TextTable table;

    TableAnswers(OutputStream out) throws IOException {
        this.table = new TextTable(COLUMNS, WIDTHS, out);
    }

    @Override
    public void write(Answer answer) throws IOException {
        Assessment assessment = answer.assessment();
        NextText next = new NextText(assessment);
        table.write(List.of(
                answer.holderId(),
                assessment.credential(),
                assessment.asOf(),
                assessment.standing().label(),
                next.by().map(LocalDate::toString).orElse(""),
                next.cost(),
                next.action() + refused(answer.rejectedRows())));
    }

    private static String refused(int rows) {
        return rows == 0 ? "" : " (" + rows + (rows == 1 ? " row" : " rows") + " refused)";
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
