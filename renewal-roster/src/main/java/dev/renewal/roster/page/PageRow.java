package dev.renewal.roster.page;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.Labels;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One certification on the page.
 *
 * @param place how many certifications came before it
 * @param holderId the host's key of the holder
 * @param credential the title, such as {@code CMA (AAMA)}
 * @param standing the standing in words
 * @param due the day of the next step or, where that has none, of the first deadline to come that is not met
 * @param isOverdue whether the due day is past
 * @param cost what the option of the next step costs, in words; empty where there is none
 * @param action the next step in words
 * @param reasons what the row unfolds to; empty where the page has no room for it
 */
public record PageRow(
        long place,
        String holderId,
        String credential,
        String standing,
        Optional<LocalDate> due,
        boolean isOverdue,
        String cost,
        String action,
        Optional<Reasons> reasons) {
    static final Comparator<PageRow> FIRST_DUE =
            Comparator.comparing((PageRow row) -> row.due.orElse(LocalDate.MAX)).thenComparingLong(PageRow::place);

    /**
     * What a row unfolds to.
     *
     * @param answer the library's answer
     * @param rejectedRows how many rows of this holder and credential were refused
     * @param laterRows how many of its rows are dated after the as-of date
     * @param explanation computes how the answer comes about, as text of several lines
     */
    public record Reasons(Assessment answer, int rejectedRows, long laterRows, Supplier<String> explanation) {}

    static PageRow of(long place, String holderId, String action, String cost, Reasons reasons) {
        Assessment answer = reasons.answer();
        Optional<LocalDate> due = due(answer);
        return new PageRow(
                place,
                holderId,
                Labels.english().of(answer.credential()),
                Labels.english().of(answer.standing()),
                due,
                due.filter(day -> day.isBefore(answer.asOf())).isPresent(),
                cost,
                action,
                Optional.of(reasons));
    }

    private static Optional<LocalDate> due(Assessment answer) {
        return answer.nextStep()
                .map(NextStep::step)
                .flatMap(Step::by)
                .or(() -> answer.deadlines().stream()
                        .filter(deadline -> !deadline.isMet() && !deadline.on().isBefore(answer.asOf()))
                        .map(Deadline::on)
                        .findFirst());
    }

    PageRow withoutReasons() {
        return new PageRow(place, holderId, credential, standing, due, isOverdue, cost, action, Optional.empty());
    }
}
