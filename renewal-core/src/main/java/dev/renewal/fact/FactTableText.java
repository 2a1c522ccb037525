package dev.renewal.fact;

import dev.renewal.fact.InvalidFactsException.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of facts as text, one entry a line. */
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
        facts.forEach(fact -> rows.add(row(fact)));
        return FactText.aligned(rows, ALIGNED);
    }

    private static <T> List<String> row(Fact<T> fact) {
        ValueKind kind = fact.key().kind();
        List<String> row = new ArrayList<>();
        row.add(fact.key().id());
        row.add(FactText.field(fact.start()));
        // words are long: they stand in the column of notes
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
            throw new InvalidFactsException(List.of(new Finding(0, "INVALID_TABLE", noTable.getMessage())));
        }
    }

    private Optional<Fact<?>> fact(FactText.Line line) {
        if (line.fields().size() < REQUIRED || line.fields().size() > COLUMNS.size()) {
            return refused(
                    line,
                    "found " + line.fields().size() + " columns, wanted " + REQUIRED + " to " + COLUMNS.size() + ": "
                            + String.join(" | ", COLUMNS).substring(2));
        }
        try {
            RuleKey<?> key = key(line);
            Fact<?> graded = graded(entry(key, line), line);
            Fact<?> dated = line.field(1).isEmpty() ? graded : graded.from(date(line, 1));
            return Optional.of(dated.verified(date(line, 5)));
        } catch (IllegalArgumentException unusable) {
            return refused(line, unusable.getMessage());
        }
    }

    private Optional<Fact<?>> refused(FactText.Line line, String text) {
        findings.add(new Finding(line.number(), "MALFORMED_LINE", text));
        return Optional.empty();
    }

    private static RuleKey<?> key(FactText.Line line) {
        String unit = line.field(3).orElse("");
        ValueKind kind = ValueKind.ofUnit(unit)
                .orElseThrow(() -> new IllegalArgumentException("unit: found \"" + unit
                        + "\", wanted years, months, days, period, count, ratio, date, words, a currency or a unit of"
                        + " credits"));
        return kind.key(line.field(0).orElse(""), unit);
    }

    private static <T> Fact<T> entry(RuleKey<T> key, FactText.Line line) {
        String value = line.field(2).orElse("");
        String unit = line.field(3).orElse("");
        Optional<String> sentence = line.field(7);
        if (value.equals(FactText.UNKNOWN)) {
            return Fact.notEstablished(key, sentence.orElse(""));
        }
        if (key.kind() == ValueKind.WORDS) {
            // an entry of words has its words for a sentence
            @SuppressWarnings("unchecked")
            Fact<T> words = (Fact<T>) Fact.stating(RuleKey.statement(key.id()), sentence.orElse(""));
            return words;
        }
        Fact<T> fact = Fact.of(key, key.type().cast(key.kind().read(value, unit)));
        return sentence.map(fact::noting).orElse(fact);
    }

    private static Fact<?> graded(Fact<?> entry, FactText.Line line) {
        String[] grades = line.field(4).orElse("").split(BUT, 2);
        Grade grade = grade(grades[0]);
        if (entry.value().isEmpty() && grade == Grade.NOT_ESTABLISHED) {
            return entry;
        }
        Fact<?> graded = entry.graded(grade, line.citations(6).toArray(Citation[]::new));
        return grades.length == 1
                ? graded
                : graded.but(grade(grades[1]), line.field(8).orElse(""));
    }

    private static Grade grade(String label) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("grade: found \"" + label + "\", wanted one of "
                        + Arrays.stream(Grade.values()).map(Grade::label).toList()));
    }

    private static String date(FactText.Line line, int column) {
        String text = line.field(column).orElse("");
        return FactText.date(text)
                .map(LocalDate::toString)
                .orElseThrow(() ->
                        new IllegalArgumentException("found \"" + text + "\", wanted a date, such as 2026-11-24"));
    }
}
