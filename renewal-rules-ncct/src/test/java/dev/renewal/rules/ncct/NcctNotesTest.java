package dev.renewal.rules.ncct;

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

/** Each doubtful fact is noted where an answer used it, and nowhere else; the term is 2022-06-15 to 2023-06-15. */
class NcctNotesTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NcctPolicy());

    // the record: what it says of renewal, reinstatement and printed expiration; an empty grade: no note
    @ParameterizedTest
    @CsvSource({
        "ncma, renewed 2022-12-14, 2023-01-01, renewal.term, ASSUMED",
        "ncma, never, 2023-01-01, renewal.term, ",
        "ncma, nothing, 2023-06-16, renewal.unknown, ASSUMED",
        "ncma, nothing, 2023-06-15, renewal.unknown, ",
        "ncma, never, 2023-06-16, renewal.unknown, ",
        "ncma, printed 2023-06-15, 2023-06-16, renewal.unknown, ",
        "ncma, printed 2023-06-30, 2023-01-01, printed.wins, ASSUMED",
        "ncma, printed 2023-06-15, 2023-01-01, printed.wins, ",
        "ncma, printed 2024-06-15, 2023-06-15, printed.not-yet, ASSUMED",
        "ncma, printed 2024-06-15, 2023-06-16, printed.not-yet, ",
        "ncma, printed 2024-06-15, 2023-06-16, printed.renewal-missing, ASSUMED",
        "ncma, printed 2023-06-30, 2023-06-16, printed.renewal-missing, ",
        "ncma, never, 2023-01-01, ncct.term.day, ASSUMED",
        "ncma, never, 2022-06-14, ncct.term.day, ",
        "ncma, never, 2023-01-01, ncct.validity, DISPUTED",
        "ncma, never, 2022-06-14, ncct.validity, ",
        "ncma, never, 2023-06-15, ncct.status, ",
        "ncma, never, 2023-06-16, ncct.status, ASSUMED",
        "ncma, never, 2027-06-15, ncct.reactivation, NOT_ESTABLISHED",
        "ncma, never, 2023-06-16, ncct.reactivation, NOT_ESTABLISHED",
        "ncma, never, 2023-06-15, ncct.reactivation, ",
        "ncma, never, 2027-06-16, ncct.reactivation, ",
        "ncma, never, 2023-06-15, ncct.ce.total, SECONDARY",
        "ncma, never, 2027-06-16, ncct.ce.total, ",
        "ncma, never, 2023-06-15, ncct.fee.renewal, NOT_ESTABLISHED",
        "ncma, never, 2027-06-16, ncct.fee.renewal, ",
        "ncma, never, 2027-06-16, ncct.fee.examination, NOT_ESTABLISHED",
        "ncma, never, 2027-06-15, ncct.fee.examination, ",
        "ncma, never, 2023-06-15, ncct.credentials, ",
        "ncpt, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ncet, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ncmoa, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ncics, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ncpct, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ts-c, never, 2023-06-15, ncct.credentials, ASSUMED",
        "cpi, never, 2023-06-15, ncct.credentials, ASSUMED",
        "ncma, never, 2023-06-15, ncct.term.length, ",
        "ncma, never, 2023-06-15, ncct.ce.window, ",
        "ncma, never, 2023-06-15, ncct.ce.employer-training, ",
        "ncma, never, 2023-06-15, ncct.ce.kinds, ",
    })
    void aNoteStandsWhereTheFactWasUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(recorded(code, record), asOf, rule)).isEqualTo(grade == null ? List.of() : List.of(grade));
    }

    @ParameterizedTest
    @CsvSource({
        "course, clock-hour, ",
        "course, contact-hour, OWN_TEXT",
        "employer-training, clock-hour, ",
        "employer-training, credit, OWN_TEXT",
        "college, clock-hour, OWN_TEXT",
    })
    void kindsAndUnitsThatDoNotCountAreNoted(String kind, String unit, Grade grade) {
        Activity activity =
                Activity.of(LocalDate.of(2022, 7, 1), Credits.of("1", unit)).withKind(kind);
        assertThat(grades(recorded("ncma", "never").withActivity(activity), LocalDate.of(2023, 1, 1), "ncct.ce.kinds"))
                .isEqualTo(grade == null ? List.of() : List.of(grade));
    }

    private List<Grade> grades(Certification holder, LocalDate asOf, String rule) {
        return policies.assess(holder, asOf).notes().stream()
                .filter(note -> note.rule().equals(rule))
                .map(Note::grade)
                .toList();
    }

    private static Certification recorded(String code, String record) {
        Certification holder = Certification.of("ncct:" + code, LocalDate.of(2022, 6, 15));
        String[] words = record.split(" ");
        return switch (words[0]) {
            case "never" -> holder.withNeverRenewed();
            case "renewed" -> holder.withRenewedOn(LocalDate.parse(words[1]));
            case "printed" -> holder.withPrintedExpiration(LocalDate.parse(words[1]));
            default -> holder;
        };
    }
}
