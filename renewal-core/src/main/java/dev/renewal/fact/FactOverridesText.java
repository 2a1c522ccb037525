package dev.renewal.fact;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException.Finding;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Formats and parses a host's overrides, one per line. Parsing collects all errors before it fails. */
final class FactOverridesText {
    private static final List<String> COLUMNS =
            List.of("# key", "from", "value", "unit", "until", "source", "review-by");
    private static final int ALIGNED = 5;

    private final FactTable known;
    private final List<Finding> findings = new ArrayList<>();
    private int line;

    private FactOverridesText(FactTable known) {
        this.known = known;
    }

    private record Read(int line, FactOverride<?> override) {}

    static String print(List<FactOverride<?>> overrides) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (FactOverride<?> override : overrides) {
            rows.add(row(override));
        }
        return FactText.aligned(rows, ALIGNED);
    }

    private static <T> List<String> row(FactOverride<T> override) {
        ValueKind kind = override.key().kind();
        return List.of(
                override.key().id(),
                override.from().toString(),
                override.value().map(kind::text).map(FactText::value).orElse(FactText.UNKNOWN),
                override.unit(),
                FactText.field(override.until()),
                FactText.field(override.source()),
                override.reviewBy().toString());
    }

    static List<FactOverride<?>> parse(String text, FactTable known) {
        FactOverridesText reading = new FactOverridesText(known);
        List<Read> read = new ArrayList<>();
        for (FactText.Line next : FactText.lines(text)) {
            reading.line = next.number();
            reading.override(next).ifPresent(override -> read.add(new Read(next.number(), override)));
        }
        reading.findOverlaps(read);
        if (!reading.findings.isEmpty()) {
            reading.findings.sort(Comparator.comparingInt(Finding::line));
            throw new InvalidFactsException(reading.findings);
        }
        return read.stream().<FactOverride<?>>map(Read::override).toList();
    }

    private void findOverlaps(List<Read> read) {
        List<Read> sorted = new ArrayList<>(read);
        sorted.sort(
                Comparator.comparing((Read one) -> one.override.key().id()).thenComparing(one -> one.override.from()));
        int[] overlapped = FactOverrides.overlapped(
                sorted.stream().<FactOverride<?>>map(Read::override).toList());
        for (int i = 0; i < overlapped.length; i++) {
            if (overlapped[i] >= 0) {
                Read later = sorted.get(i);
                Read earlier = sorted.get(overlapped[i]);
                findings.add(new Finding(
                        later.line,
                        "OVERLAPPING_ENTRIES",
                        later.override + " overlaps with line " + earlier.line + ", " + earlier.override));
            }
        }
    }

    private Optional<FactOverride<?>> override(FactText.Line next) {
        int columns = next.fields().size();
        if (columns != COLUMNS.size()) {
            found(
                    "MALFORMED_LINE",
                    "found " + columns + (columns == 1 ? " column" : " columns") + ", wanted " + COLUMNS.size() + ": "
                            + String.join(" | ", COLUMNS).substring(2));
            return Optional.empty();
        }
        Optional<FactKey<?>> key = next.field(0).flatMap(known::key);
        if (key.isEmpty()) {
            found("UNKNOWN_KEY", unknown(next.field(0).orElse(""), known));
            checkWithoutKey(next);
            return Optional.empty();
        }
        return stated(key.get(), next);
    }

    private <T> Optional<FactOverride<?>> stated(FactKey<T> key, FactText.Line next) {
        Optional<LocalDate> from = date(next, 1, "MISSING_FROM", true);
        boolean isKnown = !next.isUnknown(2);
        Optional<T> value = isKnown ? value(key, next) : Optional.empty();
        boolean usable = isKnown ? value.isPresent() : checkUnit(line, key, unit(next), findings);
        Optional<LocalDate> until = date(next, 4, "", false);
        Optional<String> source = source(next);
        Optional<LocalDate> reviewBy = date(next, 6, "MISSING_REVIEW_BY", true);
        boolean endsUnreadably = until.isEmpty() && next.field(4).isPresent();
        if (from.isEmpty() || !usable || source.isEmpty() || reviewBy.isEmpty() || endsUnreadably) {
            return Optional.empty();
        }
        try {
            FactOverride<T> open = isKnown
                    ? FactOverride.of(key, value.get(), from.get(), source.get(), reviewBy.get())
                    : FactOverride.notEstablished(key, from.get(), source.get(), reviewBy.get());
            return Optional.of(until.isEmpty() ? open : open.until(until.get()));
        } catch (InvalidInputException unusable) {
            found(unusable.code(), unusable.field() + ": found " + unusable.found() + ", wanted " + unusable.wanted());
            return Optional.empty();
        }
    }

    /** Checks the other columns of a line whose key, and so the type of its value, is unknown. */
    private void checkWithoutKey(FactText.Line next) {
        date(next, 1, "MISSING_FROM", true);
        date(next, 4, "", false);
        source(next);
        date(next, 6, "MISSING_REVIEW_BY", true);
    }

    private Optional<String> source(FactText.Line next) {
        if (next.field(5).isEmpty()) {
            found("MISSING_SOURCE", "source: found nothing, wanted who states the fact");
        }
        return next.field(5);
    }

    private <T> Optional<T> value(FactKey<T> key, FactText.Line next) {
        String unit = unit(next);
        if (!checkUnit(line, key, unit, findings)) {
            return Optional.empty();
        }
        try {
            T value = key.checked(key.type().cast(key.kind().read(next.field(2).orElse(""), unit)));
            return checkMonths(line, key, value, known, findings) ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException unusable) {
            String wanted = unusable instanceof InvalidInputException invalid
                    ? invalid.wanted()
                    : key.kind().description();
            String found = next.field(2).map(FactOverridesText::quoted).orElse("nothing");
            found("INVALID_VALUE", "value: found " + found + ", wanted " + wanted);
            return Optional.empty();
        }
    }

    private static String unit(FactText.Line next) {
        return next.field(3).orElse("");
    }

    private static String quoted(String text) {
        return InvalidInputException.quoted(text);
    }

    private Optional<LocalDate> date(FactText.Line next, int column, String missing, boolean required) {
        String name = COLUMNS.get(column);
        Optional<String> text = next.field(column);
        if (text.isEmpty()) {
            if (required) {
                found(missing, name + ": found nothing, wanted a date, such as 2026-11-24");
            }
            return Optional.empty();
        }
        Optional<LocalDate> date = FactText.date(text.get());
        if (date.isEmpty()) {
            found("INVALID_DATE", name + ": found " + quoted(text.get()) + ", wanted a date, such as 2026-11-24");
        }
        return date;
    }

    private void found(String code, String text) {
        findings.add(new Finding(line, code, text));
    }

    /** Checks an override that was built in code. */
    static <T> void check(int line, FactOverride<T> override, FactTable known, List<Finding> findings) {
        FactKey<?> key = known.key(override.key().id()).orElse(null);
        if (key == null) {
            findings.add(new Finding(line, "UNKNOWN_KEY", unknown(override.key().id(), known)));
            return;
        }
        if (checkUnit(line, key, override.unit(), findings)) {
            override.value().ifPresent(value -> checkMonths(line, key, value, known, findings));
        }
    }

    private static boolean checkUnit(int line, FactKey<?> key, String unit, List<Finding> findings) {
        boolean ofKind = ValueKind.ofUnit(unit).filter(key.kind()::equals).isPresent();
        boolean inOtherLetters = !unit.equals(key.unit()) && unit.equalsIgnoreCase(key.unit());
        if (!ofKind && !inOtherLetters) {
            findings.add(new Finding(
                    line,
                    "WRONG_TYPE",
                    "unit: found " + (unit.isEmpty() ? "nothing" : quoted(unit)) + ", wanted " + wantedUnit(key)
                            + ", as " + key + " is " + key.kind().description()));
            return false;
        }
        if (inOtherLetters || key.kind() != ValueKind.PERIOD && !unit.equals(key.unit())) {
            findings.add(new Finding(
                    line, "WRONG_UNIT", "unit: found " + quoted(unit) + ", wanted " + wantedUnit(key) + " for " + key));
            return false;
        }
        return true;
    }

    private static String wantedUnit(FactKey<?> key) {
        return key.kind() == ValueKind.PERIOD ? "years, months or days" : '"' + key.unit() + '"';
    }

    /** If all shipped values of a key are whole months, so must be the override: such a value may be the length of a term. */
    private static <T> boolean checkMonths(
            int line, FactKey<T> key, Object value, FactTable known, List<Finding> findings) {
        boolean ofMonths = known.entries(key).stream()
                .allMatch(entry ->
                        entry.value().filter(ValueKind::isOfWholeMonths).isPresent());
        if (value instanceof Period && ofMonths && !ValueKind.isOfWholeMonths(value)) {
            findings.add(new Finding(
                    line, "WRONG_UNIT", "unit: found days, wanted years or months for " + key + ", as shipped"));
            return false;
        }
        return true;
    }

    private static String unknown(String id, FactTable known) {
        List<String> nearest = NearestKeys.to(id, known);
        return "key: found " + (id.isEmpty() ? "nothing" : quoted(id)) + ", wanted the id of a fact"
                + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?");
    }
}
