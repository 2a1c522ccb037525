package dev.renewal.roster;

import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.PlannedCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plans as a table for people: each course, what it counts, and what is not planned for. */
final class TablePlans {
    private static final List<String> COLUMNS = List.of("hours", "by", "what", "counts");
    private static final List<Integer> WIDTHS = List.of(8, 10, 50, 0);

    private TablePlans() {}

    static ItemWriter<JointPlan> to(OutputStream out) throws IOException {
        return new TextTable<>(COLUMNS, WIDTHS, TablePlans::rows, out);
    }

    private static List<List<Object>> rows(JointPlan plan) {
        List<List<Object>> rows = new ArrayList<>();
        for (PlannedCourse line : plan.lines()) {
            rows.add(List.of(line.hours(), line.by().map(LocalDate::toString).orElse(""), what(line), counts(line)));
        }
        rows.add(List.of(plan.totalHours(), "", "in all; one after the other " + plan.separateHours(), ""));
        for (Part part : plan.certifications()) {
            if (!part.isPlanned()) {
                rows.add(List.of(
                        "",
                        "",
                        part.answer().credential() + ": " + part.status().label(),
                        ""));
            }
        }
        return rows;
    }

    private static String what(PlannedCourse line) {
        return "course" + (line.topics().isEmpty() ? "" : " on " + String.join(" and ", line.topics()))
                + (line.approvers().isEmpty() ? "" : ", approved by " + String.join(" and ", line.approvers()));
    }

    private static String counts(PlannedCourse line) {
        return line.counts().stream()
                .map(count -> count.credential() + " " + count.credits() + " "
                        + count.unit().name().replace('-', ' '))
                .collect(Collectors.joining(", "));
    }
}
