package dev.renewal.fact;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/** Generates tables of facts and fitting overrides. Deterministic for a random sequence. */
final class FactGenerator {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final List<Grade> GRADES = Arrays.stream(Grade.values())
            .filter(grade -> grade != Grade.HOST && grade != Grade.NOT_ESTABLISHED)
            .toList();
    private static final List<Grade> DOUBTS = Arrays.stream(Grade.values())
            .filter(grade -> grade.needsNote() && grade != Grade.HOST)
            .toList();
    private static final List<String> PIECES = List.of(
            "|", ";", "<", ">", "\\", "-", "\"", "'", "#", " ", "   ", "word", "unknown", " but ", "=", "\\|", "\\-",
            "a>", "<b>", "0", "Ünïcödé", "☃", "日本語", "😀", "👩🏽‍⚕️", "שלום", "مرحبا", "\u202E", "\u200F", "\u00A0",
            "\u3000", "\uFEFF", "e\u0301");
    private static final List<String> ALONE =
            List.of("-", "\\", "#", "|", ";", "<", ">", "<>", "\\-", "--", "- -", "# key", "unknown", "\"\"", "\uFEFF");

    private final Random random;

    FactGenerator(Random random) {
        this.random = random;
    }

    /** A key and its possible values. */
    private record Rule<T>(FactKey<T> key, Function<FactGenerator, T> values) {}

    FactTable table() {
        List<Fact<?>> facts = new ArrayList<>();
        int rules = 1 + random.nextInt(5);
        for (int number = 0; number < rules; number++) {
            facts.addAll(entries(rule("test.rule-" + number)));
        }
        return FactTable.of(day().toString(), facts.toArray(Fact<?>[]::new));
    }

    private Rule<?> rule(String id) {
        return switch (random.nextInt(10)) {
            case 0 -> new Rule<>(FactKey.period(id), FactGenerator::period);
            case 1 -> creditsRule(id);
            case 2 -> moneyRule(id, "USD", 2);
            case 3 -> moneyRule(id, "JPY", 0);
            case 4 -> moneyRule(id, "KWD", 3);
            case 5 -> new Rule<>(FactKey.count(id), generator -> generator.random.nextInt(10_000));
            case 6 -> new Rule<>(FactKey.ratio(id), generator -> generator.decimal(9, 2));
            case 7 -> new Rule<>(FactKey.date(id), FactGenerator::day);
            case 8 -> new Rule<>(FactKey.yesOrNo(id), generator -> generator.random.nextBoolean());
            default -> new Rule<>(FactKey.statement(id), FactGenerator::line);
        };
    }

    private Rule<Credits> creditsRule(String id) {
        CreditUnit unit = new CreditUnit(one(List.of("point", "contact-hour", "p", "u2-")));
        return new Rule<>(
                FactKey.credits(id, unit),
                generator -> Credits.of(generator.decimal(9, 4).toPlainString(), unit));
    }

    private static Rule<Money> moneyRule(String id, String currency, int decimals) {
        return new Rule<>(
                FactKey.money(id, currency),
                generator -> Money.of(generator.decimal(12, decimals).toPlainString(), currency));
    }

    private <T> List<Fact<T>> entries(Rule<T> rule) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        int most = random.nextInt(4);
        for (int number = 0; number < most; number++) {
            starts.add(day());
        }
        List<Fact<T>> entries = new ArrayList<>();
        if (starts.isEmpty() || random.nextBoolean()) {
            entries.add(entry(rule));
        }
        for (LocalDate start : starts) {
            entries.add(entry(rule).from(start.toString()));
        }
        return entries;
    }

    private <T> Fact<T> entry(Rule<T> rule) {
        Fact<T> fact = random.nextInt(5) == 0 ? Fact.notEstablished(rule.key(), line()) : known(rule);
        return random.nextInt(3) == 0 ? fact.verified(day().toString()) : fact;
    }

    private <T> Fact<T> known(Rule<T> rule) {
        Grade grade = one(GRADES);
        int least = grade.restsOnText() ? 1 : 0;
        Citation[] sources = new Citation[least + random.nextInt(3)];
        Arrays.setAll(sources, any -> citation());
        Fact<T> graded = stated(rule, grade).graded(grade, sources);
        return random.nextInt(3) == 0 && !grade.needsNote() ? graded.but(one(DOUBTS), line()) : graded;
    }

    private <T> Fact<T> stated(Rule<T> rule, Grade grade) {
        if (rule.key().kind() == ValueKind.WORDS) {
            // a fact in words has words for its values
            @SuppressWarnings("unchecked")
            Fact<T> words = (Fact<T>) Fact.stating(FactKey.statement(rule.key().id()), line());
            return words;
        }
        Fact<T> fact = Fact.of(rule.key(), rule.values().apply(this));
        return grade.needsNote() || random.nextBoolean() ? fact.noting(line()) : fact;
    }

    private Citation citation() {
        return random.nextBoolean() ? Citation.titled(line()) : new Citation(line(), line());
    }

    /** Generates overrides of some facts of a table, without overlaps. */
    FactOverrides overrides(FactTable table) {
        List<FactOverride<?>> stated = new ArrayList<>();
        for (FactKey<?> key : table.keys()) {
            if (random.nextInt(3) > 0) {
                stated.addAll(overrides(key, table));
            }
        }
        return FactOverrides.of(stated.toArray(FactOverride<?>[]::new));
    }

    private <T> List<FactOverride<T>> overrides(FactKey<T> key, FactTable table) {
        List<LocalDate> starts = new ArrayList<>(new TreeSet<>(List.of(day(), day(), day())));
        List<FactOverride<T>> overrides = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate next = i + 1 < starts.size() ? starts.get(i + 1) : LAST;
            FactOverride<T> open = random.nextInt(5) == 0
                    ? FactOverride.notEstablished(key, starts.get(i), line(), day())
                    : FactOverride.of(key, valueOf(key, table), starts.get(i), line(), day());
            boolean ends = random.nextBoolean() && starts.get(i).isBefore(next);
            overrides.add(ends ? open.until(between(starts.get(i).plusDays(1), next)) : open);
        }
        return overrides;
    }

    private <T> T valueOf(FactKey<T> key, FactTable table) {
        Object value = switch (key.kind()) {
            case PERIOD -> isOfWholeMonths(table.entries(key)) ? months() : period();
            case CREDITS -> Credits.of(decimal(9, 4).toPlainString(), key.unit());
            case MONEY -> Money.of(decimal(12, decimalsOf(key.unit())).toPlainString(), key.unit());
            case COUNT -> random.nextInt(10_000);
            case RATIO -> decimal(9, 2);
            case DATE -> day();
            case YES_NO -> random.nextBoolean();
            case WORDS -> line();
        };
        return key.type().cast(value);
    }

    private static <T> boolean isOfWholeMonths(List<Fact<T>> entries) {
        return entries.stream()
                .map(Fact::value)
                .allMatch(value -> value.filter(ValueKind::isOfWholeMonths).isPresent());
    }

    private static int decimalsOf(String currency) {
        return java.util.Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private Period period() {
        return random.nextBoolean()
                ? months()
                : Period.of(random.nextInt(3), random.nextInt(3), 1 + random.nextInt(36_525));
    }

    private Period months() {
        return switch (random.nextInt(3)) {
            case 0 -> Period.ofYears(1 + random.nextInt(100));
            case 1 -> Period.ofMonths(1 + random.nextInt(1_200));
            default -> Period.of(1 + random.nextInt(9), 1 + random.nextInt(99), 0);
        };
    }

    private BigDecimal decimal(int digits, int decimals) {
        StringBuilder text = new StringBuilder();
        int before = 1 + random.nextInt(digits);
        for (int i = 0; i < before; i++) {
            text.append(random.nextInt(10));
        }
        int after = random.nextInt(decimals + 1);
        for (int i = 0; i < after; i++) {
            text.append(i == 0 ? "." : "").append(random.nextInt(10));
        }
        return new BigDecimal(text.toString());
    }

    private LocalDate day() {
        return switch (random.nextInt(8)) {
            case 0 -> FIRST;
            case 1 -> LAST;
            case 2 -> LocalDate.of(2024, 2, 29);
            case 3 -> between(FIRST, LAST);
            default -> between(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 12, 31));
        };
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return first.plusDays((long) (random.nextDouble() * days));
    }

    /** Generates a sentence, a title or a source: one line, which may contain special characters of the format. */
    private String line() {
        if (random.nextInt(6) == 0) {
            return one(ALONE);
        }
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            text.append(one(PIECES));
        }
        return Optional.of(text.toString().strip())
                .filter(line -> !line.isEmpty())
                .orElse("A sentence.");
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
