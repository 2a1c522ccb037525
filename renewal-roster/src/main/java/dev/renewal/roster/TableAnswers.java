package dev.renewal.roster;

import dev.renewal.policy.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Answers as a table for people: the next step of each, by when it is in time, and what its option costs. */
final class TableAnswers {
    private static final List<String> COLUMNS =
            List.of("holder", "credential", "as of", "standing", "by", "cost", "what to do");
    private static final List<Integer> WIDTHS = List.of(10, 10, 10, 17, 10, 26, 0);

    private TableAnswers() {}

    static ItemWriter<Answer> to(OutputStream out) throws IOException {
        return new TextTable<>(COLUMNS, WIDTHS, answer -> List.of(row(answer)), out);
    }

    private static List<Object> row(Answer answer) {
        Assessment assessment = answer.assessment();
        NextText next = new NextText(assessment);
        return List.of(
                answer.holderId(),
                assessment.credential(),
                assessment.asOf(),
                assessment.standing().label(),
                next.by().map(LocalDate::toString).orElse(""),
                next.cost(),
                next.action() + refused(answer.rejectedRows()));
    }

    private static String refused(int rows) {
        return rows == 0 ? "" : " (" + RosterWarnings.counted(rows, "row") + " refused)";
    }
}
