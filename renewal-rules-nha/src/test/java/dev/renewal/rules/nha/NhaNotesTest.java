package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each doubtful fact is noted where an answer used it, and nowhere else; the term is 2022-06-15 to 2024-06-15. */
class NhaNotesTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NhaPolicy());

    // the record: what it says of renewal, reinstatement and printed expiration; an empty grade: no note
    @ParameterizedTest
    @CsvSource({
        "ccma, renewed 2023-01-01, 2023-06-01, renewal.term, ASSUMED",
        "ccma, never, 2023-06-01, renewal.term, ",
        "ccma, nothing, 2024-06-16, renewal.unknown, ASSUMED",
        "ccma, nothing, 2024-06-15, renewal.unknown, ",
        "ccma, never, 2024-06-16, renewal.unknown, ",
        "ccma, printed 2024-06-15, 2024-06-16, renewal.unknown, ",
        "ccma, printed 2024-06-20, 2023-06-01, printed.wins, ASSUMED",
        "ccma, printed 2024-06-15, 2023-06-01, printed.wins, ",
        "ccma, printed 2026-06-15, 2023-06-01, printed.not-yet, ASSUMED",
        "ccma, printed 2026-06-15, 2024-06-16, printed.not-yet, ",
        "ccma, printed 2026-06-15, 2024-06-16, printed.renewal-missing, ASSUMED",
        "ccma, printed 2024-06-20, 2023-06-01, printed.renewal-missing, ",
        "ccma, never, 2023-06-01, nha.term.day, ASSUMED",
        "ccma, printed 2024-06-15, 2023-06-01, nha.term.day, ",
        "ccma, printed 2024-06-20, 2023-06-01, nha.term.day, ",
        "ccma, printed 2026-06-15, 2023-06-01, nha.term.day, ASSUMED",
        "ccma, renewed 2023-01-01, 2023-06-01, nha.term.early, ASSUMED",
        "ccma, never, 2023-06-01, nha.term.early, ",
        "ccma, renewed 2023-07-01, 2023-06-01, nha.term.early, ",
        "ccma, reinstated 2023-01-01, 2023-06-01, nha.term.reinstated, ASSUMED",
        "ccma, reinstated 2023-07-01, 2023-06-01, nha.term.reinstated, ",
        "ccma, never, 2024-06-15, nha.ce.window, ASSUMED",
        "ccma, never, 2025-06-14, nha.ce.window, ASSUMED",
        "ccma, never, 2025-06-15, nha.ce.window, ",
        "cpht, never, 2024-06-15, nha.ce.window, ",
        "cpht, never, 2024-06-15, nha.ce.window.cpht, ",
        "cpt, never, 2024-06-15, nha.fee.renewal.cpt, NOT_ESTABLISHED",
        "cet, never, 2024-06-15, nha.fee.renewal.cet, NOT_ESTABLISHED",
        "cpct-a, never, 2024-06-15, nha.fee.renewal.cpct-a, NOT_ESTABLISHED",
        "cmaa, never, 2024-06-15, nha.fee.renewal.cmaa, NOT_ESTABLISHED",
        "cbcs, never, 2025-06-14, nha.fee.renewal.cbcs, NOT_ESTABLISHED",
        "cehrs, never, 2025-06-14, nha.fee.renewal.cehrs, NOT_ESTABLISHED",
        "cpt, never, 2025-06-15, nha.fee.renewal.cpt, ",
        "cpt, never, 2024-06-15, nha.fee.renewal.cet, ",
        "ccma, never, 2024-06-15, nha.fee.renewal.ccma, ",
        "cpht, never, 2024-06-15, nha.fee.renewal.cpht, ",
        "ccma, never, 2024-06-16, nha.fee.reinstatement, NOT_ESTABLISHED",
        "ccma, never, 2024-06-15, nha.fee.reinstatement, ",
        "ccma, never, 2025-06-15, nha.fee.reinstatement, ",
        "ccma, never, 2025-06-15, nha.fee.examination, NOT_ESTABLISHED",
        "ccma, never, 2025-06-14, nha.fee.examination, ",
        "ccma, never, 2024-06-15, nha.lapse.reinstatement, ASSUMED",
        "cpht, never, 2024-06-15, nha.lapse.reinstatement, ",
        "cpht, never, 2024-06-15, nha.lapse.reinstatement.cpht, ",
        "ccma, never, 2025-06-15, nha.lapse.exam, ASSUMED",
        "ccma, never, 2025-06-14, nha.lapse.exam, ",
        "cpht, never, 2025-06-15, nha.lapse.exam, ",
        "cpht, never, 2025-06-15, nha.lapse.exam.cpht, ",
        "ccma, never, 2025-06-15, nha.lapse.boundary, DISPUTED",
        "cpht, never, 2024-06-15, nha.lapse.boundary, DISPUTED",
        "ccma, never, 2022-06-14, nha.lapse.boundary, ",
        "ccma, never, 2024-06-15, nha.term.length, ",
        "ccma, never, 2024-06-15, nha.ce.kinds, ",
    })
    void aNoteStandsWhereTheFactWasUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(recorded(code, record), asOf, rule)).isEqualTo(grade == null ? List.of() : List.of(grade));
    }

    @ParameterizedTest
    @CsvSource({
        "cpht, course, law;patient-safety, nha.ce.one-topic, ASSUMED",
        "cpht, course, law, nha.ce.one-topic, ",
        "cpht, course, patient-safety;law;other, nha.ce.one-topic, ASSUMED",
        "ccma, course, law;patient-safety, nha.ce.one-topic, ",
        "ccma, college, other, nha.ce.kinds, PRIMARY",
        "ccma, course, other, nha.ce.kinds, ",
    })
    void whatAnActivityRaisesIsNoted(String code, String kind, String topics, String rule, Grade grade) {
        Activity activity = Activity.of(LocalDate.of(2023, 1, 1), Credits.of("1", "clock-hour"))
                .withKind(kind);
        for (String topic : topics.split(";")) {
            activity = activity.withTopic(topic);
        }
        Certification holder = recorded(code, "never").withActivity(activity);
        assertThat(grades(holder, LocalDate.of(2023, 6, 1), rule))
                .isEqualTo(grade == null ? List.of() : List.of(grade));
    }

    private List<Grade> grades(Certification holder, LocalDate asOf, String rule) {
        return policies.assess(holder, asOf).notes().stream()
                .filter(note -> note.rule().equals(rule))
                .map(Note::grade)
                .toList();
    }

    private static Certification recorded(String code, String record) {
        Certification holder = Certification.of("nha:" + code, LocalDate.of(2022, 6, 15));
        String[] words = record.split(" ");
        return switch (words[0]) {
            case "never" -> holder.withNeverRenewed();
            case "renewed" -> holder.withRenewedOn(LocalDate.parse(words[1]));
            case "reinstated" -> holder.withReinstatedOn(LocalDate.parse(words[1]));
            case "printed" -> holder.withPrintedExpiration(LocalDate.parse(words[1]));
            default -> holder;
        };
    }
}
