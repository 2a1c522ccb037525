package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.SupersededOverride.Standing;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Overrides: when they are refused, their text, and when the shipped facts have superseded them. */
class FactOverridesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate REVIEW = LocalDate.of(2027, 6, 30);
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactKey<Integer> SIZE = FactKey.count("test.size");
    private static final FactKey<Period> YEARS = FactKey.period("test.years");
    private static final FactKey<Credits> POINTS = FactKey.credits("test.points", CreditUnit.POINT);
    private static final FactKey<Money> PRICE = FactKey.money("test.price", "USD");
    private static final FactKey<BigDecimal> RATIO = FactKey.ratio("test.ratio");
    private static final FactKey<LocalDate> DATE = FactKey.date("test.date");
    private static final FactKey<String> WORDS = FactKey.statement("test.words");

    private static final FactTable KNOWN = FactTable.of(
            "2026-11-24",
            Fact.of(SIZE, 3).graded(Grade.PRIMARY, TEXT),
            Fact.of(YEARS, Period.ofYears(2)).graded(Grade.PRIMARY, TEXT),
            Fact.of(POINTS, Credits.of("30", "point")).graded(Grade.PRIMARY, TEXT),
            Fact.of(PRICE, Money.of("65", "USD")).graded(Grade.PRIMARY, TEXT));

    private static <T> FactOverride<T> stated(FactKey<T> key, T value) {
        return FactOverride.of(key, value, FROM, "HR memo 7", REVIEW);
    }

    private static <T> FactOverride<T> unknown(FactKey<T> key) {
        return FactOverride.notEstablished(key, FROM, "HR memo 7", REVIEW);
    }

    static Stream<Arguments> valuesAndWhatNotesSayOfThem() {
        return Stream.of(
                Arguments.of(stated(SIZE, 1), "1"),
                Arguments.of(stated(YEARS, Period.ofYears(1)), "1 year"),
                Arguments.of(stated(YEARS, Period.ofMonths(60)), "60 months"),
                Arguments.of(stated(YEARS, Period.ofDays(90)), "90 days"),
                Arguments.of(stated(YEARS, Period.of(1, 6, 0)), "P1Y6M period"),
                Arguments.of(stated(POINTS, Credits.of("12.50", "point")), "12.5 point"),
                Arguments.of(stated(PRICE, Money.of("65", "USD")), "65.00 USD"),
                Arguments.of(stated(RATIO, new BigDecimal("0.50")), "0.5"),
                Arguments.of(stated(RATIO, new BigDecimal("999999999.99")), "999999999.99"),
                Arguments.of(stated(RATIO, new BigDecimal("1E+3")), "1000"),
                Arguments.of(stated(DATE, LocalDate.of(2020, 8, 31)), "2020-08-31"),
                Arguments.of(stated(FactKey.yesOrNo("test.yes"), true), "yes"),
                Arguments.of(stated(FactKey.yesOrNo("test.no"), false), "no"),
                Arguments.of(stated(WORDS, " What holds. "), "What holds."),
                Arguments.of(stated(WORDS, "unknown"), "unknown"),
                Arguments.of(unknown(SIZE), "unknown"),
                Arguments.of(unknown(YEARS), "unknown"),
                Arguments.of(unknown(WORDS), "unknown"));
    }

    @ParameterizedTest
    @MethodSource("valuesAndWhatNotesSayOfThem")
    void sentenceAndDescription(FactOverride<?> open, String value) {
        assertThat(open.sentence())
                .isEqualTo("Stated by the host, in place of what is shipped: " + value
                        + " from 2026-01-01, according to \"HR memo 7\"; to be reviewed by 2027-06-30.");
        assertThat(open).hasToString(open.key() + " from 2026-01-01: " + value);
        FactOverride<?> ending = open.until(LocalDate.of(2026, 12, 31));
        assertThat(ending.sentence())
                .isEqualTo("Stated by the host, in place of what is shipped: " + value
                        + " from 2026-01-01 to 2026-12-30, according to \"HR memo 7\"; to be reviewed by"
                        + " 2027-06-30.");
        assertThat(ending).hasToString(open.key() + " from 2026-01-01 until 2026-12-31: " + value);
        assertThat(ending.until()).contains(LocalDate.of(2026, 12, 31));
        assertThat(open.until()).isEmpty();
    }

    static Stream<Arguments> valuesThatAreRefused() {
        return Stream.of(
                refusedValue(SIZE, -1, "a number of things: a whole number, such as 3"),
                refusedValue(SIZE, 10_000, "a number of things: a whole number, such as 3"),
                refusedValue(YEARS, Period.ZERO, aPeriod()),
                refusedValue(YEARS, Period.ofDays(-1), aPeriod()),
                refusedValue(YEARS, Period.of(1, -1, 0), aPeriod()),
                refusedValue(YEARS, Period.ofDays(36_526), aPeriod()),
                refusedValue(YEARS, Period.ofMonths(1201), aPeriod()),
                refusedValue(YEARS, Period.of(99, 13, 0), aPeriod()),
                refusedValue(
                        POINTS,
                        Credits.of("1", "credit"),
                        "an amount of credits: a plain decimal, such as 12.5, in the unit point"),
                refusedValue(
                        PRICE,
                        Money.of("1", "EUR"),
                        "an amount of money: a plain decimal, such as 65.00, in the unit USD"),
                refusedValue(RATIO, new BigDecimal("-1"), aRatio()),
                refusedValue(RATIO, new BigDecimal("0.001"), aRatio()),
                refusedValue(RATIO, new BigDecimal("0.0000001"), aRatio()),
                refusedValue(RATIO, new BigDecimal("1E+9"), aRatio()),
                refusedValue(DATE, LocalDate.of(0, 12, 31), "a date, such as 2020-08-31"),
                refusedValue(DATE, LocalDate.of(10_000, 1, 1), "a date, such as 2020-08-31"),
                refusedValue(WORDS, " ", "words"),
                refusedValue(WORDS, "two\nlines", "words"));
    }

    private static String aPeriod() {
        return "a length of time: a whole number of years, months or days, such as 60 months, up to 100 years";
    }

    private static String aRatio() {
        return "how much of one unit another is worth: a plain decimal with at most 2 digits after the point, such as 0.5";
    }

    private static <T> Arguments refusedValue(FactKey<T> key, T value, String wanted) {
        return Arguments.of((Runnable) () -> stated(key, value), key.id(), String.valueOf(value), wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P100Y", "P1200M", "P99Y12M", "P36525D", "P1D"})
    void aLengthOfTimeIsUpToAHundredYears(Period length) {
        assertThat(stated(YEARS, length).value()).contains(length);
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreRefused")
    void refusesAValueThatDoesNotFitTheKey(Runnable statement, String rule, String value, String wanted) {
        assertRefused(statement, "INVALID_VALUE", rule, value, wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\t",
                "two\nlines",
                "two\rlines",
                "two\u0085lines",
                "two\u2028lines",
                "a\ttab",
                "half \uD83D"
            })
    void refusesASourceThatIsNotOneLineOfText(String source) {
        assertRefused(
                () -> FactOverride.of(SIZE, 1, FROM, source, REVIEW),
                "MISSING_SOURCE",
                "source",
                source,
                "one line that says who states the fact");
    }

    @Test
    void aSourceIsKeptWithoutTheSpaceAroundIt() {
        assertThat(FactOverride.of(SIZE, 1, FROM, "  HR  memo 7\t", REVIEW).source())
                .isEqualTo("HR  memo 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "+10000-01-01", "-0001-01-01"})
    void refusesDaysOutOfRange(LocalDate day) {
        String wanted = "a year from 1 to 9999";
        assertRefused(
                () -> FactOverride.of(SIZE, 1, day, "HR", REVIEW), "INVALID_DATE", "from", day.toString(), wanted);
        assertRefused(
                () -> FactOverride.of(SIZE, 1, FROM, "HR", day), "INVALID_DATE", "review-by", day.toString(), wanted);
        if (day.isAfter(FROM)) {
            assertRefused(() -> stated(SIZE, 1).until(day), "INVALID_DATE", "until", day.toString(), wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2025-12-31", "0001-01-01", "-0001-01-01"})
    void refusesALastDayThatIsNotAfterTheFirst(LocalDate day) {
        assertRefused(
                () -> stated(SIZE, 1).until(day),
                "INVALID_RANGE",
                "until",
                day.toString(),
                "a day after the first one, 2026-01-01");
    }

    @Test
    void theReviewMayBeBeforeTheFirstDay() {
        assertThat(FactOverride.of(SIZE, 1, FROM, "HR", FROM.minusDays(1)).reviewBy())
                .isEqualTo("2025-12-31");
        assertThat(stated(SIZE, 1).until(FROM.plusDays(1)).until()).contains(FROM.plusDays(1));
    }

    private static void assertRefused(Runnable statement, String code, String field, String found, String wanted) {
        InvalidInputException expected = new InvalidInputException(code, field, found, wanted);
        assertThatThrownBy(statement::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(expected.getMessage());
    }

    static Stream<Arguments> statementsAboutNothingThatIsKnown() {
        return Stream.of(
                refusal(
                        stated(FactKey.count("test.siez"), 1),
                        "key: found \"test.siez\", wanted the id of a fact; did you mean test.size? [UNKNOWN_KEY]"),
                refusal(
                        stated(FactKey.count("nothing.like.it"), 1),
                        "key: found \"nothing.like.it\", wanted the id of a fact [UNKNOWN_KEY]"),
                refusal(
                        stated(FactKey.ratio("test.size"), BigDecimal.ONE),
                        "unit: found \"ratio\", wanted \"count\", as test.size is a number of things: a whole number,"
                                + " such as 3 [WRONG_TYPE]"),
                refusal(
                        stated(FactKey.count("test.years"), 2),
                        "unit: found \"count\", wanted years, months or days, as test.years is a length of time: a whole"
                                + " number of years, months or days, such as 60 months, up to 100 years [WRONG_TYPE]"),
                refusal(
                        stated(FactKey.period("test.size"), Period.ofYears(2)),
                        "unit: found \"years\", wanted \"count\", as test.size is a number of things: a whole number,"
                                + " such as 3 [WRONG_TYPE]"),
                refusal(
                        stated(FactKey.money("test.points", "USD"), Money.of("30", "USD")),
                        "unit: found \"USD\", wanted \"point\", as test.points is an amount of credits: a plain decimal,"
                                + " such as 12.5 [WRONG_TYPE]"),
                refusal(
                        stated(FactKey.credits("test.points", CreditUnit.CREDIT), Credits.of(30, CreditUnit.CREDIT)),
                        "unit: found \"credit\", wanted \"point\" for test.points [WRONG_UNIT]"),
                refusal(
                        stated(FactKey.money("test.price", "EUR"), Money.of("65", "EUR")),
                        "unit: found \"EUR\", wanted \"USD\" for test.price [WRONG_UNIT]"),
                refusal(
                        unknown(FactKey.money("test.price", "EUR")),
                        "unit: found \"EUR\", wanted \"USD\" for test.price [WRONG_UNIT]"),
                refusal(
                        stated(YEARS, Period.ofDays(730)),
                        "unit: found days, wanted years or months for test.years, as shipped [WRONG_UNIT]"),
                refusal(
                        stated(YEARS, Period.of(1, 11, 30)),
                        "unit: found days, wanted years or months for test.years, as shipped [WRONG_UNIT]"));
    }

    private static Arguments refusal(FactOverride<?> statement, String message) {
        return Arguments.of(statement, message);
    }

    @ParameterizedTest
    @MethodSource("statementsAboutNothingThatIsKnown")
    void checksOverridesMadeInCodeAgainstTheKnownFacts(FactOverride<?> statement, String message) {
        assertThatThrownBy(() -> FactOverrides.of(statement).requireKnown(KNOWN))
                .isInstanceOfSatisfying(InvalidFactsException.class, refused -> {
                    assertThat(refused).hasMessage(message);
                    assertThat(refused.findings())
                            .singleElement()
                            .satisfies(finding -> assertThat(finding.line()).isZero());
                });
    }

    @Test
    void namesEverythingThatIsNotKnownAtOnce() {
        FactOverrides stated = FactOverrides.of(
                stated(FactKey.count("test.siez"), 1), stated(YEARS, Period.ofDays(1)), stated(SIZE, 1));
        assertThatThrownBy(() -> stated.requireKnown(KNOWN))
                .hasMessage("key: found \"test.siez\", wanted the id of a fact; did you mean test.size? [UNKNOWN_KEY]\n"
                        + "unit: found days, wanted years or months for test.years, as shipped [WRONG_UNIT]");
    }

    @Test
    void acceptsKnownKeysWithFittingValues() {
        FactOverrides.none().requireKnown(KNOWN);
        FactOverrides.of(
                        stated(SIZE, 0),
                        stated(YEARS, Period.of(1, 6, 0)),
                        stated(POINTS, Credits.zero(CreditUnit.POINT)),
                        stated(PRICE, Money.of("0", "USD")))
                .requireKnown(KNOWN);
        FactOverrides.of(unknown(SIZE), unknown(YEARS), unknown(POINTS), unknown(PRICE))
                .requireKnown(KNOWN);
        FactTable ofDays = FactTable.of("2026-11-24", Fact.notEstablished(YEARS, "Not known."));
        FactOverrides.of(stated(YEARS, Period.ofDays(1))).requireKnown(ofDays);
    }

    // see OverlayTest for the shipped facts and the notation of overrides
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // the same as shipped on each of its days
                "test.size | 2015-01-01..=1 | is redundant: shipped is test.size: 1",
                "test.size | 2020-01-01..=2 | is redundant: shipped is test.size from 2020-01-01: 2",
                "test.size | 2021-01-01..=2 | is redundant: shipped is test.size from 2020-01-01: 2",
                "test.size | 2021-01-01..2025-01-01=2 | is redundant: shipped is test.size from 2020-01-01: 2",
                "test.size | 2026-01-01..=3 | is redundant: shipped is test.size from 2025-01-01: 3",
                // another value is shipped from the first day on
                "test.size | 2020-01-01..=9 | contradicts the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2020-01-01..2020-01-02=9 | contradicts the shipped fact test.size from 2020-01-01: 2",
                // a value is shipped from a later day on, on which it still holds; another one is named first
                "test.size | 2015-01-01..2022-01-01=9 | starts before, and hides, the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..2022-01-01=1 | starts before, and hides, the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..2026-01-01=2 | starts before, and hides, the shipped fact test.size from 2025-01-01: 3",
                "test.size | 2021-01-01..2025-01-02=2 | starts before, and hides, the shipped fact test.size from 2025-01-01: 3",
                "test.late | 2015-01-01..2021-01-01=9 | starts before, and hides, the shipped fact test.late from 2020-01-01: 2",
                "test.late | 2020-01-01..=9 | contradicts the shipped fact test.late from 2020-01-01: 2",
                "test.size | 2015-01-01..2022-01-01=2 | starts before, and hides, the shipped fact test.size from 2020-01-01: 2",
                "test.late | 2015-01-01..2021-01-01=2 | starts before, and hides, the shipped fact test.late from 2020-01-01: 2",
                "test.late | 2015-01-01..2020-01-02=2 | starts before, and hides, the shipped fact test.late from 2020-01-01: 2",
                "test.late | 2015-01-01..2020-01-01=2 | -",
                // the fact is not established, as the host states
                "test.size | 2026-01-01..=unknown | -",
                "test.size | 2020-01-01..=unknown | contradicts the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..2020-01-01=unknown | -",
                "test.size | 2015-01-01..2020-01-02=unknown | starts before, and hides, the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..=unknown | ends, for want of a day until which it holds, with the shipped fact test.size from 2020-01-01: 2",
                "test.unknown | 2015-01-01..=unknown | is redundant: shipped is test.unknown: not-established",
                "test.ended | 2020-01-01..=unknown | is redundant: shipped is test.ended from 2020-01-01: not-established",
                "test.ended | 2015-01-01..2022-01-01=9 | -",
                "test.late | 2015-01-01..2020-01-01=unknown | is redundant: shipped is test.late: not-established",
                "test.late | 2015-01-01..2020-01-02=unknown | starts before, and hides, the shipped fact test.late from 2020-01-01: 2",
                // it starts before the current shipped entry and ends where that starts, with or without an end of its
                // own
                "test.size | 2015-01-01..=9 | ends, for want of a day until which it holds, with the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..=2 | ends, for want of a day until which it holds, with the shipped fact test.size from 2020-01-01: 2",
                "test.size | 2015-01-01..2020-01-01=9 | -",
                "test.size | 2021-01-01..=9 | ends, for want of a day until which it holds, with the shipped fact test.size from 2025-01-01: 3",
                "test.size | 2026-01-01..=9 | -",
                "test.size | 2026-01-01..2027-01-01=9 | -",
                "test.late | 2015-01-01..=9 | ends, for want of a day until which it holds, with the shipped fact test.late from 2020-01-01: 2",
                "test.late | 2015-01-01..2017-01-01=2 | -",
                "test.late | 2020-01-01..=2 | is redundant: shipped is test.late from 2020-01-01: 2",
                // no shipped value to compare with
                "test.unknown | 2015-01-01..=9 | -",
                "test.ended | 2015-01-01..=9 | ends, for want of a day until which it holds, with the shipped fact test.ended from 2020-01-01: not-established",
                "test.ended | 2020-01-01..=9 | -",
                "test.ended | 2015-01-01..2020-01-01=1 | is redundant: shipped is test.ended: 1",
                "test.elsewhere | 2015-01-01..=9 | -",
            })
    void findsOverridesThatShippedFactsSupersede(String rule, String statement, String found) {
        FactOverrides stated = OverlayTest.stated(FactKey.count(rule), statement);
        List<SupersededOverride> superseded = stated.supersededBy(OverlayTest.SHIPPED);
        assertThat(superseded)
                .extracting(SupersededOverride::toString)
                .isEqualTo(
                        found == null
                                ? List.of()
                                : List.of("the override " + stated.all().get(0) + " " + found));
        assertThat(superseded)
                .allSatisfy(one ->
                        assertThat(one.standing() == Standing.CONTRADICTED).isEqualTo(found.startsWith("contra")));
    }

    @ParameterizedTest
    @CsvSource({"P24M, true", "P1Y12M, true", "P2Y, true", "P23M, false", "P730D, false"})
    void lengthsOfTimeThatSayTheSameAreTheSame(Period length, boolean redundant) {
        assertThat(FactOverrides.of(stated(YEARS, length)).supersededBy(KNOWN))
                .extracting(SupersededOverride::standing)
                .isEqualTo(redundant ? List.of(Standing.REDUNDANT) : List.of());
    }

    @Test
    void namesEachStatementThatTheShippedFactsHaveCaughtUpWith() {
        FactOverrides stated = OverlayTest.stated(SIZE, "2026-01-01..=3 & 2020-01-01..=9 & 2015-01-01..=7");
        assertThat(stated.supersededBy(OverlayTest.SHIPPED))
                .extracting(SupersededOverride::standing)
                .containsExactly(Standing.OVER, Standing.CONTRADICTED, Standing.REDUNDANT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-01-01..=8 & 2015-01-01..=9",
                "2015-01-01..=8 & 2015-01-01..2016-01-01=8",
                "2015-01-01..2017-01-01=8 & 2016-12-31..=9",
                "2016-12-31..=9 & 2015-01-01..2017-01-01=8",
                "2015-01-01..2017-01-01=8 & 2015-06-01..2015-07-01=9",
                // the last overlaps with the one before it, and not with the first
                "2015-01-01..2016-01-01=7 & 2016-01-01..2018-01-01=8 & 2017-01-01..=9",
                // the last overlaps with the first, and not with the one before it
                "2015-01-01..2020-01-01=7 & 2020-01-01..2021-01-01=8 & 2019-01-01..2019-06-01=9",
            })
    void refusesStatementsThatOverlap(String statements) {
        assertThatThrownBy(() -> OverlayTest.stated(SIZE, statements))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(InvalidFactsException.Finding::code)
                                .containsExactly("OVERLAPPING_ENTRIES"));
    }

    @Test
    void findsEachStatementThatALongOneOverlapsWith() {
        assertThatThrownBy(() -> OverlayTest.stated(
                        SIZE, "2015-01-01..2020-01-01=7 & 2015-06-01..2015-07-01=8 & 2016-01-01..2016-02-01=9"))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(InvalidFactsException.Finding::code)
                                .containsExactly("OVERLAPPING_ENTRIES", "OVERLAPPING_ENTRIES"));
    }

    @Test
    void refusesAnOverlapWithAnEarlierOverride() {
        FactTable table = OverlayTest.SHIPPED.with(OverlayTest.stated(SIZE, "2015-01-01..2017-01-01=8"));
        assertThatThrownBy(() -> table.with(OverlayTest.stated(SIZE, "2016-12-31..=9")))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessage("test.size from 2016-12-31: 9 overlaps with test.size from 2015-01-01 until 2017-01-01: 8"
                        + " [OVERLAPPING_ENTRIES]");
    }

    @Test
    void aStatementMadeTwiceCountsOnceAndTheOrderDoesNotMatter() {
        FactOverride<Integer> size = stated(SIZE, 1);
        FactOverride<Period> years = stated(YEARS, Period.ofYears(1));
        FactOverrides both = FactOverrides.of(years, size, years);
        assertThat(both.all()).isEqualTo(List.of(size, years));
        assertThat(both)
                .isEqualTo(FactOverrides.of(size, years))
                .hasSameHashCodeAs(FactOverrides.of(size, years))
                .isEqualTo(FactOverrides.of(years).and(FactOverrides.of(size)))
                .isEqualTo(both.and(both))
                .isEqualTo(both.and(FactOverrides.none()))
                .isNotEqualTo(FactOverrides.of(size))
                .isNotEqualTo("overrides");
        assertThat(FactOverrides.of()).isEqualTo(FactOverrides.none());
        assertThat(both).hasToString(both.toText());
    }

    @Test
    void aStatementThatNothingIsKnownDiffersFromTheWordThatSaysSo() {
        FactTable known =
                FactTable.of("2026-11-24", Fact.stating(WORDS, "What holds.").graded(Grade.PRIMARY, TEXT));
        FactOverride<?>[] said = {stated(WORDS, "unknown"), unknown(WORDS).until(REVIEW)};
        String text =
                FactOverrides.of(said[0]).toText() + FactOverrides.of(said[1]).toText();
        assertThat(text).contains("| \\unknown | words |", "| unknown | words |");
        for (FactOverride<?> one : said) {
            assertThat(FactOverrides.parse(FactOverrides.of(one).toText(), known)
                            .all())
                    .containsExactly(one);
        }
        assertThat(unknown(WORDS)).isEqualTo(unknown(WORDS)).isNotEqualTo(stated(WORDS, "unknown"));
    }

    @Test
    void statementsThatDifferAreHashedApart() {
        assertThat(stated(SIZE, 1)).doesNotHaveSameHashCodeAs(stated(SIZE, 2));
        assertThat(FactOverrides.of(stated(SIZE, 1))).doesNotHaveSameHashCodeAs(FactOverrides.of(stated(SIZE, 2)));
    }

    @Test
    void statementsAreEqualWhereAllOfThemIs() {
        FactOverride<Integer> one = stated(SIZE, 1);
        assertThat(one)
                .isEqualTo(stated(SIZE, 1))
                .hasSameHashCodeAs(stated(SIZE, 1))
                .isNotEqualTo(stated(SIZE, 2))
                .isNotEqualTo(unknown(SIZE))
                .isNotEqualTo(stated(FactKey.count("test.other"), 1))
                .isNotEqualTo(one.until(REVIEW))
                .isNotEqualTo(FactOverride.of(SIZE, 1, FROM.plusDays(1), "HR memo 7", REVIEW))
                .isNotEqualTo(FactOverride.of(SIZE, 1, FROM, "HR memo 8", REVIEW))
                .isNotEqualTo(FactOverride.of(SIZE, 1, FROM, "HR memo 7", REVIEW.plusDays(1)))
                .isNotEqualTo("statement");
        assertThat(stated(RATIO, new BigDecimal("0.5"))).isEqualTo(stated(RATIO, new BigDecimal("0.500")));
        assertThat(stated(POINTS, Credits.of("1.5", "point"))).isEqualTo(stated(POINTS, Credits.of("1.50", "point")));
        assertThat(stated(PRICE, Money.of("65", "USD"))).isEqualTo(stated(PRICE, Money.of("65.00", "USD")));
    }

    @Test
    void factsOfDifferentStatementsAreDifferent() {
        FactTable shipped = OverlayTest.SHIPPED;
        FactTable table = shipped.with(OverlayTest.stated(SIZE, "2015-01-01..=9"));
        LocalDate day = LocalDate.of(2015, 1, 1);
        assertThat(table)
                .isEqualTo(shipped.with(OverlayTest.stated(SIZE, "2015-01-01..=9")))
                .hasSameHashCodeAs(shipped.with(OverlayTest.stated(SIZE, "2015-01-01..=9")))
                .isNotEqualTo(shipped)
                .isNotEqualTo(shipped.with(OverlayTest.stated(SIZE, "2015-01-01..=8")));
        assertThat(table.on(SIZE, day))
                .isEqualTo(
                        shipped.with(OverlayTest.stated(SIZE, "2015-01-01..=9")).on(SIZE, day))
                .isNotEqualTo(shipped.with(OverlayTest.stated(SIZE, "2015-01-01..2016-01-01=9"))
                        .on(SIZE, day))
                .isNotEqualTo(shipped.on(SIZE, day));
    }

    @Test
    void serializationGivesBackEqualStatements() throws IOException, ClassNotFoundException {
        FactOverrides stated = FactOverrides.of(
                stated(SIZE, 1).until(REVIEW),
                FactOverride.notEstablished(SIZE, REVIEW, "HR memo 7", REVIEW),
                stated(YEARS, Period.of(1, 6, 0)),
                stated(POINTS, Credits.of("12.5", "point")),
                stated(PRICE, Money.of("65", "USD")),
                stated(RATIO, new BigDecimal("0.5")),
                stated(DATE, FROM),
                stated(WORDS, "Words."));
        assertThat(TamperedStream.copy(stated)).isEqualTo(stated).hasSameHashCodeAs(stated);
        assertThat(TamperedStream.copy(FactOverrides.none())).isEqualTo(FactOverrides.none());
    }

    @Test
    void serializationGivesBackAnEqualTableThatReadsTheHostsValues() throws IOException, ClassNotFoundException {
        FactTable table = OverlayTest.SHIPPED.with(OverlayTest.stated(SIZE, "2015-01-01..2017-01-01=9"));
        FactTable read = (FactTable) TamperedStream.copy(table);
        assertThat(read).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(read.on(SIZE, LocalDate.of(2016, 1, 1)).value()).contains(9);
        assertThat(read.on(SIZE, LocalDate.of(2017, 1, 1)).value()).contains(1);
        assertThat(read.overrides()).isEqualTo(table.overrides());
    }
}
