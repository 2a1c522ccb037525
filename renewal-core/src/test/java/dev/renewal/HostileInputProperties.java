package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text, number or date is accepted, or refused with a short sentence. No other exception is thrown. */
class HostileInputProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Credits ONE = Credits.of(1, CreditUnit.POINT);
    private static final Activity ACTIVITY = Activity.of(DAY, ONE);
    private static final Certification CERTIFICATION = Certification.of("aama:cma", DAY);
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<BigDecimal> RATIO = FactKey.ratio("test.ratio");
    private static final FactTable KNOWN =
            FactTable.of("2026-11-24", Fact.of(SIZE, 3).graded(Grade.PRIMARY, TEXT));
    /** On one line, without characters that change the direction of text, and not too long to read. */
    private static final Pattern SENTENCE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,400}");

    /** Fragments of text, used each on its own and combined. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r",
            "\0",
            "\u001B[2J",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202E",
            "\u2066",
            "\u200F",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "\uDCFF",
            "\uD83D\uDE00",
            "\uFFFF",
            "\u0661",
            "\uFF11",
            "\u0967",
            "\uD835\uDFCF",
            "\u2212",
            "-",
            "+",
            "=",
            "@",
            ".",
            ",",
            ":",
            ";",
            "|",
            "\\",
            "<",
            ">",
            "#",
            "\"",
            "'",
            "e",
            "E",
            "1E999999999",
            "1e-999999999",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "12.5",
            "00000000000",
            "9999999999999999999999",
            "aama:cma",
            "a.b",
            "USD",
            "ceu",
            "2026-11-24",
            "2026-02-30",
            "+10000-01-01",
            "0000-01-01",
            "unknown",
            "test.size",
            "%s%n",
            "${x}",
            "\u0130",
            "\u00DF");

    /** Every method that parses text, and the exception that it throws for unusable text. */
    private static final List<Consumer<String>> OF_TEXT = List.of(
            CredentialId::parse,
            text -> new CredentialId(text, "cma"),
            text -> new CredentialId("aama", text),
            text -> Certification.of(text, DAY),
            CERTIFICATION::withKey,
            CreditUnit::new,
            text -> Credits.of(text, CreditUnit.POINT),
            text -> Credits.of("1", text),
            text -> Money.of(text, "USD"),
            text -> Money.of("1", text),
            ACTIVITY::withKey,
            ACTIVITY::withKind,
            ACTIVITY::withTopic,
            ACTIVITY::withApprover,
            ACTIVITY::withDelivery,
            ACTIVITY::withCourse,
            ACTIVITY::withUsedFor,
            text -> Payment.of(DAY, text, new Money(BigDecimal.ONE, USD)),
            text -> new InputKey<>(text, Integer.class),
            Route::new,
            DeadlineKind::new,
            FactKey::count,
            text -> FactKey.credits("test.size", new CreditUnit(text)),
            text -> FactKey.money("test.size", text),
            Citation::titled,
            text -> new Citation("a text", text),
            text -> Fact.stating(FactKey.statement("test.words"), text),
            text -> Fact.of(FactKey.statement("test.words"), text),
            text -> Fact.notEstablished(SIZE, text),
            text -> Fact.of(SIZE, 3).noting(text),
            text -> Fact.of(SIZE, 3).from(text),
            text -> Fact.of(SIZE, 3).verified(text),
            text -> Fact.of(SIZE, 3).graded(Grade.PRIMARY, TEXT).but(Grade.DISPUTED, text),
            text -> FactTable.of(text),
            text -> FactOverride.of(SIZE, 3, DAY, text, DAY));

    /** The same for texts of several lines; each line is refused separately. */
    private static final List<Consumer<String>> OF_LINES =
            List.of(FactTable::parse, text -> FactOverrides.parse(text, KNOWN));

    @Property
    void textIsTakenOrRefusedInASentence(@ForAll("texts") String text) {
        OF_TEXT.forEach(entry -> takenOrRefused(() -> entry.accept(text), 1));
        long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
        OF_LINES.forEach(entry -> takenOrRefused(() -> entry.accept(text), lines * KNOWN_COLUMNS));
    }

    /** At most this number of findings per line. */
    private static final int KNOWN_COLUMNS = 7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1", "a.", "a-", ".a", "1E", "\uD800", "\u202E", " ", "\0", "|", "a|", "\\", ";", "-", "<", "9.9",
                "P1Y"
            })
    void aMillionCharactersAreTakenOrRefusedInASentence(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        OF_TEXT.forEach(entry -> takenOrRefused(() -> entry.accept(text), 1));
        OF_TEXT.forEach(entry -> takenOrRefused(() -> entry.accept(text + "1"), 1));
        OF_LINES.forEach(entry -> takenOrRefused(() -> entry.accept(text), KNOWN_COLUMNS));
    }

    @Property
    void numbersAreTakenOrRefusedInASentence(@ForAll("numbers") BigDecimal number) {
        takenOrRefused(
                () -> {
                    Credits credits = Credits.exactly(number, CreditUnit.POINT);
                    assertThat(credits.amount()).isEqualByComparingTo(number);
                    assertThat(credits.plus(credits).lessAtMost(credits)).isEqualTo(credits);
                },
                1);
        takenOrRefused(() -> assertThat(new Money(number, USD).amount()).isEqualByComparingTo(number), 1);
        takenOrRefused(() -> ONE.convertedAt(number, CreditUnit.CEU), 1);
        takenOrRefused(() -> Fact.of(RATIO, number), 1);
        takenOrRefused(() -> FactOverride.of(RATIO, number, DAY, "HR", DAY), 1);
    }

    @Property
    void wholeNumbersAreTakenOrRefusedInASentence(@ForAll long units, @ForAll int count) {
        takenOrRefused(
                () -> assertThat(Credits.of(count, CreditUnit.POINT).amount()).isEqualByComparingTo("" + count), 1);
        takenOrRefused(
                () -> assertThat(Credits.ofMillionths(units, CreditUnit.POINT).amount())
                        .isEqualByComparingTo(BigDecimal.valueOf(units, 6)),
                1);
        takenOrRefused(() -> ONE.times(count), 1);
        takenOrRefused(() -> Money.of("999999999999.99", "USD").times(count), 1);
        takenOrRefused(() -> ONE.proRated(units, Math.max(1, count), ONE, RoundingMode.CEILING), 1);
        takenOrRefused(() -> Fact.of(SIZE, count), 1);
        takenOrRefused(() -> CERTIFICATION.with(InputKey.FAILED_EXAM_ATTEMPTS, count), 1);
    }

    @Property
    void datesAreTakenOrRefusedInASentence(@ForAll("dates") LocalDate day) {
        boolean taken = day.getYear() >= 1 && day.getYear() <= 9999;
        RenewalHistory history = RenewalHistory.since(LocalDate.of(1, 1, 1));
        List<Runnable> entries = List.of(
                () -> Certification.of("aama:cma", day),
                () -> RenewalHistory.since(day),
                () -> history.withRenewedOn(day),
                () -> history.withReinstatedOn(day),
                () -> history.withPrintedExpiration(day),
                () -> Activity.of(day, ONE),
                () -> Payment.of(day, "annual", new Money(BigDecimal.ONE, USD)),
                () -> FactOverride.of(SIZE, 3, day, "HR", DAY),
                () -> FactOverride.of(SIZE, 3, DAY, "HR", day));
        for (Runnable entry : entries) {
            assertThat(takenOrRefused(entry, 1)).isEqualTo(taken);
        }
        takenOrRefused(() -> FactOverride.of(SIZE, 3, DAY, "HR", DAY).until(day), 1);
    }

    /** Any day may be asked for: a table has an entry for each. */
    @Property
    void anyDayIsAnsweredByATable(@ForAll("dates") LocalDate day) {
        FactTable overlaid = KNOWN.with(FactOverrides.of(FactOverride.of(SIZE, 5, DAY, "HR", DAY)));
        assertThat(overlaid.on(SIZE, day).value()).contains(day.isBefore(DAY) ? 3 : 5);
        assertThat(CERTIFICATION.withActivity(ACTIVITY).activitiesIn(range(day)))
                .hasSize(day.isBefore(DAY) ? 0 : 1);
    }

    private static DateRange range(LocalDate end) {
        return new DateRange(LocalDate.MIN, end);
    }

    @Test
    void aTextOfAHundredThousandStatementsIsReadInSeconds() {
        StringBuilder apart = new StringBuilder();
        StringBuilder together = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            LocalDate from = LocalDate.of(1, 1, 1).plusDays(i);
            apart.append("test.size | ").append(from).append(" | 3 | count | - | HR | 2027-01-01\n");
            together.append("test.size | 2026-01-01 | 3 | count | - | HR | 2027-01-01\n");
        }
        FactOverrides stated = FactOverrides.parse(apart.toString(), KNOWN);
        FactOverride<?> last = KNOWN.with(stated)
                .on(SIZE, LocalDate.of(9999, 12, 31))
                .override()
                .orElseThrow();
        assertThat(last).isSameAs(stated.all().get(99_999));
        assertThatThrownBy(() -> FactOverrides.parse(together.toString(), KNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneLongTextDoesNotWidenEveryLine() {
        List<Fact<?>> facts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            facts.add(Fact.of(FactKey.statement("test.rule-" + i), "x".repeat(i == 0 ? 1_000_000 : 1))
                    .graded(Grade.ASSUMED));
        }
        FactTable table = FactTable.of("2026-11-24", facts.toArray(Fact<?>[]::new));
        List<FactOverride<?>> stated = new ArrayList<>();
        for (Fact<?> fact : facts) {
            @SuppressWarnings("unchecked")
            FactKey<String> key = (FactKey<String>) fact.key();
            stated.add(FactOverride.of(key, fact.valueText(), DAY, "HR", DAY));
        }
        assertThat(FactOverrides.of(stated.toArray(FactOverride<?>[]::new)).toText())
                .hasSizeLessThan(2_000_000);
        assertThat(table.toText()).hasSizeLessThan(2_000_000);
    }

    private static boolean takenOrRefused(Runnable entry, long sentences) {
        try {
            entry.run();
            return true;
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).matches(SENTENCE);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().lines().count()).isLessThanOrEqualTo(sentences);
            assertThat(refused.getMessage().lines())
                    .allSatisfy(line -> assertThat(line).matches(SENTENCE));
        }
        return false;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(50),
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(pieces -> String.join("", pieces)));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers(),
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE.negate(), BigInteger.TEN.pow(5_000)));
        Arbitrary<Integer> scales = Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.integers().between(-30, 30),
                Arbitraries.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE, -999_999_999, 999_999_999));
        return Combinators.combine(digits, scales).as(BigDecimal::new);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        LocalDate.MIN,
                        LocalDate.of(0, 12, 31),
                        LocalDate.of(1, 1, 1),
                        DAY.minusDays(1),
                        DAY,
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(10_000, 1, 1),
                        LocalDate.MAX),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1, 1, 1).toEpochDay(),
                                LocalDate.of(9999, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }
}
