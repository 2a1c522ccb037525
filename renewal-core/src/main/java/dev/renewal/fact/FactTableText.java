package dev.renewal.fact;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats and parses a table of facts, one entry per line. */
final class FactTableText {
    private static final List<String> COLUMNS =
            List.of("# key", "from", "value", "unit", "grade", "verified", "source", "note", "doubt");
    private static final int ALIGNED = 6;
    private static final int REQUIRED = 7;
    private static final String BUT = " but ";

    private final List<Finding> findings = new ArrayList<>();

    private FactTableText() {}

    static String print(List<Fact<?>> facts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (Fact<?> fact : facts) {
            rows.add(row(fact));
        }
        return FactText.aligned(rows, ALIGNED);
    }

    private static <T> List<String> row(Fact<T> fact) {
        ValueKind kind = fact.key().kind();
        List<String> row = new ArrayList<>();
        row.add(fact.key().id());
        row.add(FactText.field(fact.start()));
        // words are long, so they go into the column of notes
        row.add(
                kind == ValueKind.WORDS && fact.value().isPresent()
                        ? FactText.field(Optional.empty())
                        : fact.value().map(kind::text).orElse(FactText.UNKNOWN));
        row.add(fact.value().map(kind::unit).orElse(fact.key().unit()));
        row.add(fact.grade().label()
                + fact.doubtGrade().map(doubt -> BUT + doubt.label()).orElse(""));
        row.add(FactText.field(fact.verifiedOn()));
        row.add(FactText.sources(fact.sources()));
        row.add(FactText.field(fact.sentence()));
        row.add(FactText.field(fact.doubt()));
        int last = row.size();
        while (last > REQUIRED && row.get(last - 1).equals(FactText.field(Optional.empty()))) {
            last--;
        }
        return row.subList(0, last);
    }

    static List<Fact<?>> parse(String text) {
        FactTableText reading = new FactTableText();
        List<Fact<?>> facts = new ArrayList<>();
        for (FactText.Line line : FactText.lines(text)) {
            reading.fact(line).ifPresent(facts::add);
        }
        if (!reading.findings.isEmpty()) {
            throw new InvalidFactsException(reading.findings);
        }
        try {
            return FactTable.of(LocalDate.EPOCH.toString(), facts.toArray(Fact<?>[]::new))
                    .facts();
        } catch (IllegalArgumentException noTable) {
            throw new InvalidFactsException(
                    List.of(new Finding(0, "INVALID_TABLE", String.valueOf(noTable.getMessage()))));
        }
    }

    private Optional<Fact<?>> fact(FactText.Line line) {
        int columns = line.fields().size();
        if (columns < REQUIRED || columns > COLUMNS.size()) {
            return refused(
                    line,
                    "found " + columns + (columns == 1 ? " column" : " columns") + ", wanted " + REQUIRED + " to "
                            + COLUMNS.size() + ": "
                            + String.join(" | ", COLUMNS).substring(2));
        }
        try {
            Fact<?> graded = graded(entry(key(line), line), line);
            Fact<?> dated = line.field(1).isEmpty() ? graded : graded.from(date(line, 1));
            return Optional.of(dated.verified(date(line, 5)));
        } catch (IllegalArgumentException unusable) {
            return refused(line, String.valueOf(unusable.getMessage()));
        }
    }

    private Optional<Fact<?>> refused(FactText.Line line, String text) {
        findings.add(new Finding(line.number(), "MALFORMED_LINE", text));
        return Optional.empty();
    }

    private static FactKey<?> key(FactText.Line line) {
        String unit = line.field(3).orElse("");
        ValueKind kind = ValueKind.ofUnit(unit)
                .orElseThrow(
                        () -> wanted(
                                "unit",
                                unit,
                                "years, months, days, period, count, ratio, date, yes-no, words, a currency or a unit of credits"));
        return kind.key(line.field(0).orElse(""), unit);
    }

    private static IllegalArgumentException wanted(String column, String found, String wanted) {
        return new IllegalArgumentException(column + ": found "
                + (found.isEmpty() ? "nothing" : InvalidInputException.quoted(found)) + ", wanted " + wanted);
    }

    private static <T> Fact<T> entry(FactKey<T> key, FactText.Line line) {
        String value = line.field(2).orElse("");
        String unit = line.field(3).orElse("");
        String note = line.field(7).orElse("");
        if (value.equals(FactText.UNKNOWN)) {
            return Fact.notEstablished(
                    key, required(note, "note"), line.citations(6).toArray(Citation[]::new));
        }
        if (key.kind() == ValueKind.WORDS) {
            if (!value.isEmpty()) {
                throw wanted("value", value, "nothing, as the words stand in the column note");
            }
            return Fact.of(key, key.type().cast(required(note, "note")));
        }
        Fact<T> fact = Fact.of(key, value(key, value, unit));
        return note.isEmpty() ? fact : fact.noting(note);
    }

    private static <T> T value(FactKey<T> key, String value, String unit) {
        try {
            return key.checked(key.type().cast(key.kind().read(value, unit)));
        } catch (InvalidInputException unusable) {
            throw wanted("value", value, unusable.wanted());
        } catch (IllegalArgumentException unusable) {
            throw wanted("value", value, key.kind().description());
        }
    }

    private static String required(String text, String column) {
        if (text.isEmpty()) {
            throw wanted(column, text, "one line that says something");
        }
        return text;
    }

    private static Fact<?> graded(Fact<?> entry, FactText.Line line) {
        String[] grades = line.field(4).orElse("").split(BUT, 2);
        Grade grade = grade(grades[0]);
        String doubt = line.field(8).orElse("");
        if (grades.length == 1 && !doubt.isEmpty()) {
            throw wanted("doubt", doubt, "nothing, as the grade has no \"but\"");
        }
        if (grade == Grade.NOT_ESTABLISHED) {
            if (entry.value().isPresent() || grades.length > 1) {
                throw wanted("grade", line.field(4).orElse(""), "a value that is unknown, without doubt");
            }
            return entry;
        }
        Fact<?> graded = entry.graded(grade, line.citations(6).toArray(Citation[]::new));
        return grades.length == 1 ? graded : graded.but(grade(grades[1]), required(doubt, "doubt"));
    }

    private static Grade grade(String label) {
        List<String> shipped = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            if (grade == Grade.HOST) {
                continue;
            }
            if (grade.label().equals(label)) {
                return grade;
            }
            shipped.add(grade.label());
        }
        throw wanted("grade", label, "one of " + shipped);
    }

    private static String date(FactText.Line line, int column) {
        String text = line.field(column).orElse("");
        return FactText.date(text)
                .map(LocalDate::toString)
                .orElseThrow(() -> wanted(COLUMNS.get(column), text, "a date, such as 2026-11-24"));
    }
}
