package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditTallyTest {
    private static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    private static final FactKey<String> WINDOW = FactKey.statement("test.window");
    private static final FactKey<String> LATE = FactKey.statement("test.late");
    private static final FactKey<BigDecimal> RATIO = FactKey.ratio("test.ratio");
    private static final FactKey<BigDecimal> CHANGING = FactKey.ratio("test.changing");
    private static final FactKey<BigDecimal> UNKNOWN = FactKey.ratio("test.unknown");
    private static final FactKey<Credits> NONE = FactKey.credits("test.none", CreditUnit.CREDIT);
    private static final FactKey<Credits> TWO = FactKey.credits("test.two", CreditUnit.CREDIT);
    private static final FactKey<Credits> THREE = FactKey.credits("test.three", CreditUnit.CREDIT);
    private static final FactKey<Credits> QUARTER = FactKey.credits("test.quarter", CreditUnit.CREDIT);
    private static final FactKey<Credits> CARDS = FactKey.credits("test.cards", CreditUnit.CARD);
    private static final FactKey<Credits> LEAST = FactKey.credits("test.least", CreditUnit.CREDIT);
    private static final FactKey<Integer> COUNT = FactKey.count("test.count");
    private static final FactKey<Period> YEAR = FactKey.period("test.year");
    private static final FactKey<LocalDate> LAST_DAY = FactKey.date("test.last-day");
    private static final FactKey<LocalDate> UNKNOWN_DAY = FactKey.date("test.unknown-day");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 2, 29);
    private static final FactTable TABLE = FactTable.of(
            "2026-01-01",
            Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
            Fact.stating(WINDOW, "Assumed: the term is the window.").graded(Grade.ASSUMED),
            Fact.stating(LATE, "Assumed: nothing counts afterwards.").graded(Grade.ASSUMED),
            Fact.of(RATIO, new BigDecimal("0.5")).noting("Assumed.").graded(Grade.ASSUMED),
            Fact.of(CHANGING, new BigDecimal("0.5")).from("2024-01-01").graded(Grade.PRIMARY, TEXT),
            Fact.of(CHANGING, BigDecimal.ONE).from("2024-02-29").graded(Grade.PRIMARY, TEXT),
            Fact.notEstablished(UNKNOWN, "Nobody says."),
            Fact.notEstablished(UNKNOWN_DAY, "Nobody says."),
            Fact.of(NONE, Credits.zero(CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT),
            Fact.of(TWO, Credits.of(2, CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT),
            Fact.of(THREE, Credits.of(3, CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT),
            Fact.of(QUARTER, Credits.of("0.25", CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT),
            Fact.of(CARDS, Credits.of(6, CreditUnit.CARD)).graded(Grade.PRIMARY, TEXT),
            Fact.of(LEAST, Credits.of(2, CreditUnit.CREDIT)).noting("Assumed.").graded(Grade.ASSUMED),
            Fact.of(COUNT, 2).graded(Grade.PRIMARY, TEXT),
            Fact.of(YEAR, Period.ofYears(1)).graded(Grade.PRIMARY, TEXT),
            Fact.of(LAST_DAY, LocalDate.of(2024, 1, 31)).noting("Assumed.").graded(Grade.ASSUMED));

    private static final EducationRule RULE = EducationRule.in(CreditUnit.CREDIT)
            .citing(KINDS)
            .counts(Activity.COURSE, CreditUnit.CREDIT)
            .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR, RATIO)
            .requires(RequirementSet.total("total", RequiredAmount.of(Credits.zero(CreditUnit.CREDIT))));

    private final FactsAsOf facts = FactsAsOf.of(TABLE, LAST, FactsAsOf.STALE_AFTER);
    private final Trace trace = Trace.of(facts);

    private Shortfall count(EducationRule rule, EarningWindow window, Activity... activities) {
        return rule.asOf(facts)
                .count(Transcript.of(List.of(activities)), window, trace)
                .shortfall();
    }

    private Shortfall count(EducationRule rule, Activity... activities) {
        return count(rule, EarningWindow.always(), activities);
    }

    private static String counted(Shortfall shortfall) {
        return shortfall.requirements().get(0).counted().toString();
    }

    private static List<String> codes(Shortfall shortfall) {
        return shortfall.uncounted().stream().map(Disallowance::code).toList();
    }

    private List<String> noted() {
        return trace.notes().stream().map(Note::key).toList();
    }

    private static Activity course(String amount, String unit) {
        return Activity.of(FIRST, Credits.of(amount, unit));
    }

    private static Activity on(LocalDate day) {
        return Activity.of(day, Credits.of(1, CreditUnit.CREDIT));
    }

    @Test
    void aRatioIsCitedOnlyWhereItConverts() {
        assertThat(counted(count(RULE, course("1.5", "credit")))).isEqualTo("1.5 credit");
        assertThat(noted()).isEmpty();
        Shortfall hours = count(RULE, course("1.5", "credit"), course("1.5", "clock-hour"));
        assertThat(counted(hours)).isEqualTo("2.25 credit");
        assertThat(noted()).containsExactly("test.ratio");
        assertThat(hours.uncounted()).isEmpty();
    }

    /** RULE counts credits first, then clock hours at half a credit each. */
    @ParameterizedTest
    @CsvSource({
        "1 credit; 4 clock-hour, 1",
        "4 clock-hour; 1 credit, 1",
        "4 clock-hour; 7 star, 2",
        "7 a-star; 4 clock-hour; 9 zzz, 2",
        "7 star; 1 a-star, 0",
    })
    void theFirstOfItsUnitsCounts(String sizes, String counted) {
        List<Credits> each = new ArrayList<>();
        for (String size : sizes.split("; ")) {
            each.add(Credits.of(size.split(" ")[0], size.split(" ")[1]));
        }
        Activity several = Activity.of(FIRST, each.get(0));
        for (Credits size : each.subList(1, each.size())) {
            several = several.withSize(size);
        }
        assertThat(counted(count(RULE, several))).isEqualTo(counted + " credit");
    }

    @ParameterizedTest
    @CsvSource({
        "college, credit, kind-not-counted, college",
        "college, stars, kind-not-counted, college",
        "course, stars, unit-not-counted, stars",
        "College Credit, credit, kind-not-counted, college-credit",
        "course, Gold_Stars, unit-not-counted, gold-stars",
    })
    void leavesOutOtherKindsAndUnitsWithANote(String kind, String unit, String code, String named) {
        Shortfall shortfall = count(RULE, course("1", unit).withKind(kind).withKey("k"));
        assertThat(counted(shortfall)).isEqualTo("0 credit");
        assertThat(shortfall.uncounted()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(code);
            assertThat(left.reason()).contains(named);
            assertThat(left.activityKey()).contains("k");
        });
        assertThat(trace.notes()).singleElement().satisfies(note -> {
            assertThat(note.key()).isEqualTo("test.kinds");
            assertThat(note.text()).contains(named);
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-12-31, before-window",
                "2024-01-01, -",
                "2024-02-29, -",
                "2024-03-01, after-window",
            })
    void countsOnTheFirstAndTheLastDayAndNotAroundThem(LocalDate completed, String code) {
        Activity hours = Activity.of(completed, Credits.of(2, CreditUnit.CLOCK_HOUR));
        Shortfall shortfall = count(RULE, EarningWindow.between(FIRST, LAST), on(completed), hours);
        assertThat(counted(shortfall)).isEqualTo(code == null ? "2 credit" : "0 credit");
        assertThat(codes(shortfall)).isEqualTo(code == null ? List.of() : List.of(code, code));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-04, before-window",
        "2024-01-05, before-window",
        "2024-01-06, before-window",
        "2024-01-09, before-window",
        "2024-01-10, after-window",
        "2024-01-11, after-window",
    })
    void aWindowThatEndsBeforeItBeginsHoldsNoDay(LocalDate completed, String code) {
        Shortfall shortfall = count(RULE, EarningWindow.between(FIRST.plusDays(9), FIRST.plusDays(4)), on(completed));
        assertThat(counted(shortfall)).isEqualTo("0 credit");
        assertThat(codes(shortfall)).containsExactly(code);
    }

    @Test
    void aRuleIsAskedOnlyAboutWhatItsFilterMatches() {
        CountingRule rule = CountingRule.leavingOut(
                ActivityFilter.unit(CreditUnit.CLOCK_HOUR).and(ActivityFilter.anyTopic()),
                "hours",
                "No hours on a topic.");
        Activity hours = course("2", "clock-hour").withKey("hours");
        Shortfall shortfall = count(
                RULE.limitedBy(rule),
                course("4", "credit").withTopic("x"),
                hours,
                hours.withTopic("x").withKey("on x"));
        assertThat(counted(shortfall)).isEqualTo("5 credit");
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::activity, Disallowance::code, Disallowance::reason)
                .containsExactly(tuple(hours.withTopic("x").withKey("on x"), "hours", "No hours on a topic."));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-02-29, false", "2024-03-01, true", "2024-03-02, true", "2024-03-03, false"})
    void lateActivitiesAreNoted(LocalDate completed, boolean noted) {
        EarningWindow window = EarningWindow.between(FIRST, LAST).withLateThrough(LAST.plusDays(2));
        Shortfall shortfall = count(RULE.citingLate(LATE), window, on(completed));
        assertThat(noted()).isEqualTo(noted ? List.of("test.late") : List.of());
        assertThat(counted(shortfall)).isEqualTo(completed.equals(LAST) ? "1 credit" : "0 credit");
        assertThat(count(RULE, window, on(completed))).isEqualTo(shortfall);
    }

    @ParameterizedTest
    @CsvSource({
        "1.9999, credit, 1 credit",
        "2, credit, 3 credit",
        "3.9999, clock-hour, 1 credit",
        "4, clock-hour, 3 credit"
    })
    void someCountFromALeastWorthUp(String amount, String unit, String counted) {
        CountingRule least = CountingRule.eachAtLeast(
                ActivityFilter.topic("x"), LEAST, "small", "From %s up.", new Trait("topic", "y"));
        Shortfall shortfall = count(RULE.limitedBy(least), course(amount, unit).withTopic("x"), course("1", "credit"));
        assertThat(counted(shortfall)).isEqualTo(counted);
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code, Disallowance::reason)
                .isEqualTo(counted.equals("1 credit") ? List.of(tuple("small", "From 2 credit up.")) : List.of());
    }

    @Test
    void theFactsOfARuleAreCitedThoughItIsNotAsked() {
        CountingRule least =
                CountingRule.eachAtLeast(ActivityFilter.topic("x"), LEAST, "small", "", new Trait("topic", "y"));
        count(RULE.limitedBy(least).cites(WINDOW));
        assertThat(noted()).containsExactly("test.window", "test.least");
    }

    @Test
    void eachReasonNamesItsOwnDay() {
        assertThat(count(
                                RULE,
                                EarningWindow.between(FIRST, FIRST),
                                on(FIRST.minusDays(1)),
                                on(FIRST.minusDays(2)),
                                on(FIRST.plusDays(1)))
                        .uncounted())
                .extracting(Disallowance::reason)
                .containsExactly(
                        "Completed before 2024-01-01, the first day that counts.",
                        "Completed before 2024-01-01, the first day that counts.",
                        "Completed after 2024-01-01, the last day that counts.");
    }

    // LAST less three years is 2021-02-28, which counts no longer; 2021-02-28 plus three years is 2024-02-28
    @ParameterizedTest
    @CsvSource({
        "2021-02-27, P3Y, 2024-02-26,",
        "2021-02-28, P3Y, 2024-02-27,",
        "2021-03-01, P3Y, , 2024-03-01",
        "2024-02-29, P3Y, , 2027-03-01",
        "2023-08-29, P6M, 2024-02-28,",
        "2023-08-30, P6M, , 2024-03-01",
        "2023-08-31, P6M, , 2024-03-01",
        "2024-02-28, P1D, 2024-02-28,",
        "2023-12-28, P2M1D, 2024-02-28,",
        "2023-12-29, P2M1D, , 2024-03-01",
        "2024-02-29, P1D, , 2024-03-01",
    })
    void aMovingWindowEndsWithTheAsOfDate(
            LocalDate completed, Period length, LocalDate countedUpTo, LocalDate nextChange) {
        assertThat(count(RULE, EarningWindow.lasting(length), on(completed)).uncounted())
                .extracting(Disallowance::code, Disallowance::reason)
                .isEqualTo(
                        countedUpTo == null
                                ? List.of()
                                : List.of(tuple(
                                        Disallowance.BEFORE_WINDOW,
                                        "Completed too long ago: it counted up to " + countedUpTo + ".")));
        assertThat(trace.nextChange()).isEqualTo(Optional.ofNullable(nextChange));
    }

    @Test
    void aMaximumCutsTheOneThatCrossesIt() {
        CountingRule most = CountingRule.atMost(ActivityFilter.all(), THREE, "Up to three.");
        Shortfall shortfall =
                count(RULE.limitedBy(most), course("2", "credit"), course("4", "clock-hour"), course("1", "credit"));
        assertThat(counted(shortfall)).isEqualTo("3 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.IN_PART, Disallowance.OVER_MAXIMUM);
    }

    @Test
    void aMaximumInAnotherUnitConverts() {
        CountingRule most = CountingRule.atMost(ActivityFilter.topic("x"), CARDS, RATIO, "Up to six cards.");
        Shortfall shortfall = count(
                RULE.limitedBy(most),
                course("2", "credit"),
                course("4", "credit").withTopic("x"));
        assertThat(counted(shortfall)).isEqualTo("5 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.IN_PART);
        assertThat(noted()).containsExactly("test.ratio");
    }

    @Test
    void aMaximumIsForWhatItsFilterMatches() {
        CountingRule none = CountingRule.atMost(ActivityFilter.topic("x"), NONE, "None.");
        Shortfall shortfall = count(
                RULE.limitedBy(none),
                course("2", "credit"),
                course("1", "credit").withTopic("x"));
        assertThat(counted(shortfall)).isEqualTo("2 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.OVER_MAXIMUM);
    }

    @Test
    void whatIsEarlyCountsUpToAMaximum() {
        EducationRule rule = RULE.limitedBy(CountingRule.earlyAtMost(LEAST, "Two early."));
        EarningWindow window = EarningWindow.between(FIRST.minusDays(9), LAST);
        Activity[] activities = {on(FIRST.minusDays(3)), on(FIRST.minusDays(2)), on(FIRST.minusDays(1)), on(FIRST)};
        Shortfall without = count(rule, window, activities);
        assertThat(counted(without)).isEqualTo("4 credit");
        assertThat(noted()).isEmpty();
        Shortfall with = count(rule, window.withTermStart(FIRST), activities);
        assertThat(counted(with)).isEqualTo("3 credit");
        assertThat(with.uncounted()).extracting(Disallowance::activity).containsExactly(on(FIRST.minusDays(1)));
        assertThat(noted()).containsExactly("test.least");
    }

    @Test
    void whatIsWorthOneForOneIsRoundedToo() {
        EducationRule rule = RULE.roundedTo(QUARTER, RoundingMode.DOWN);
        assertThat(counted(count(rule, course("1.3", "credit")))).isEqualTo("1.25 credit");
    }

    @Test
    void aNumberOfActivitiesCountsAndNoMore() {
        CountingRule two = CountingRule.atMostActivities(ActivityFilter.topic("x"), COUNT, "Two.");
        Activity onTopic = course("1", "credit").withTopic("x");
        Shortfall shortfall = count(RULE.limitedBy(two), onTopic, course("1", "credit"), onTopic, onTopic);
        assertThat(counted(shortfall)).isEqualTo("3 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.OVER_MAXIMUM);
    }

    @Test
    void aCourseCountsOnce() {
        CountingRule once = CountingRule.noRepeats(activity -> activity.course().orElse(""), "A course counts once.");
        Activity course = course("1", "credit").withCourse("BLS");
        Shortfall shortfall = count(RULE.limitedBy(once), course, course("1", "credit"), course("1", "credit"), course);
        assertThat(counted(shortfall)).isEqualTo("3 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.REPEATED);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 1", "2025-02-27, 1", "2025-02-28, 2", "2025-03-01, 2"})
    void whatIsSpacedCountsAgainAfterTheTime(LocalDate second, int counted) {
        CountingRule yearly = CountingRule.onceIn(ActivityFilter.all(), YEAR, "too-soon");
        Shortfall shortfall = count(RULE.limitedBy(yearly), on(LocalDate.of(2024, 2, 28)), on(second));
        assertThat(counted(shortfall)).isEqualTo(counted + " credit");
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code, Disallowance::reason)
                .isEqualTo(counted == 2 ? List.of() : List.of(tuple("too-soon", "Counts again from 2025-02-28 on.")));
    }

    @Test
    void whatIsSpacedIsSpacedFromWhatTheWindowLeavesOut() {
        CountingRule yearly = CountingRule.onceIn(ActivityFilter.all(), YEAR, "too-soon");
        CountingRule noX = CountingRule.leavingOut(ActivityFilter.topic("x"), "x", "Not x.");
        Shortfall shortfall = count(
                RULE.limitedBy(noX, yearly),
                EarningWindow.between(FIRST, LAST),
                on(FIRST.minusDays(9)).withTopic("x"),
                on(FIRST.minusDays(1)),
                on(FIRST).withTopic("x"));
        assertThat(codes(shortfall)).containsExactly(Disallowance.BEFORE_WINDOW, "too-soon", "too-soon");
    }

    @Test
    void whatWasUsedForAnotherCredentialIsLeftOut() {
        CountingRule rule = CountingRule.notUsedElsewhere("hs:one", "An hour counts for one credential.");
        Activity course = course("1", "credit");
        Shortfall shortfall =
                count(RULE.limitedBy(rule), course, course.withUsedFor("hs:one"), course.withUsedFor("hs:two"));
        assertThat(counted(shortfall)).isEqualTo("2 credit");
        assertThat(shortfall.uncounted())
                .extracting(left -> left.activity().usedFor().orElseThrow(), Disallowance::code)
                .containsExactly(tuple("hs:two", Disallowance.USED_ELSEWHERE));
    }

    @Test
    void someAreLeftOutWithAReasonOfTheirOwnWhereTheirKindCounts() {
        CountingRule rule = CountingRule.leavingOut(ActivityFilter.anyTopic(), "topic", "Not on %s.", WINDOW);
        Activity onX = course("1", "credit").withTopic("x").withTopic("y");
        Shortfall shortfall = count(RULE.limitedBy(rule), onX, onX.withKind("walk"), course("1", "credit"));
        assertThat(counted(shortfall)).isEqualTo("1 credit");
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code, Disallowance::reason)
                .contains(tuple("topic", "Not on x; y."))
                .extracting(tuple -> tuple.toList().get(0))
                .containsExactly("topic", Disallowance.KIND);
        assertThat(trace.notes())
                .extracting(Note::key, Note::text)
                .contains(tuple("test.window", "Not on x; y."))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, true", "2024-02-01, false"})
    void someCountUpToADay(LocalDate day, boolean counts) {
        CountingRule rule = CountingRule.upTo(ActivityFilter.topic("x"), LAST_DAY, "ended", "Counts up to %s.");
        count(RULE.limitedBy(rule), on(day));
        assertThat(noted()).isEmpty();
        Shortfall shortfall = count(RULE.limitedBy(rule), on(day).withTopic("x"));
        assertThat(counted(shortfall)).isEqualTo(counts ? "1 credit" : "0 credit");
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code, Disallowance::reason)
                .isEqualTo(counts ? List.of() : List.of(tuple("ended", "Counts up to 2024-01-31.")));
        assertThat(noted()).contains("test.last-day");
        assertThat(trace.notes().stream().anyMatch(note -> note.text().equals("Counts up to 2024-01-31.")))
                .isEqualTo(!counts);
    }

    @Test
    void allCountWhereTheLastDayIsNotKnown() {
        CountingRule rule = CountingRule.upTo(ActivityFilter.topic("x"), UNKNOWN_DAY, "ended", "Counts up to %s.");
        assertThat(counted(
                        count(RULE.limitedBy(rule), on(LocalDate.of(2024, 2, 1)).withTopic("x"))))
                .isEqualTo("1 credit");
        assertThat(noted()).doesNotContain("test.unknown-day");
    }

    @ParameterizedTest
    @CsvSource({
        // a ratio of 0.5 until 2024-02-28, then of 1; steps of 0.25
        "2024-02-28, 1.3, DOWN, false, 1.25",
        "2024-02-28, 1.3, UP, false, 1.5",
        "2024-02-28, 1.3, UP, true, 0.75",
        "2024-02-29, 1.3, UP, true, 1.5",
        "2024-02-28, 0.2, DOWN, false, ",
        "2023-12-31, 1.3, UP, true, ",
    })
    void convertsAtTheRatioOfADayAndRounds(
            LocalDate completed, String hours, RoundingMode mode, boolean onCompletion, String counted) {
        EducationRule rule = EducationRule.in(CreditUnit.CREDIT)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR, CHANGING)
                .roundedTo(QUARTER, mode)
                .requires("total", NONE);
        Shortfall shortfall = count(
                onCompletion ? rule.atRatioOfCompletion() : rule,
                Activity.of(completed, Credits.of(hours, CreditUnit.CLOCK_HOUR)));
        assertThat(counted(shortfall)).isEqualTo(counted == null ? "0 credit" : counted + " credit");
        boolean unknown = completed.getYear() == 2023;
        assertThat(codes(shortfall))
                .isEqualTo(
                        counted != null
                                ? List.of()
                                : List.of(unknown ? Disallowance.UNKNOWN_WORTH : Disallowance.NOTHING));
        assertThat(noted()).isEqualTo(unknown ? List.of("test.changing") : List.of());
    }

    @Test
    void anUnknownRatioLeavesTheWorthUnknown() {
        EducationRule rule = RULE.counts("card", CreditUnit.CARD, UNKNOWN);
        Shortfall shortfall =
                count(rule, course("1", "credit"), course("1", "card").withKind("card"));
        assertThat(counted(shortfall)).isEqualTo("1 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.UNKNOWN_WORTH);
        assertThat(noted()).containsExactly("test.unknown");
    }

    @Test
    void whatIsRecordedWithNothingIsLeftOut() {
        Shortfall shortfall = count(RULE, course("0", "credit"), course("1", "credit"), course("0", "clock-hour"));
        assertThat(counted(shortfall)).isEqualTo("1 credit");
        assertThat(codes(shortfall)).containsExactly(Disallowance.NOTHING, Disallowance.NOTHING);
        assertThat(noted()).containsExactly("test.ratio");
    }

    @Test
    void aPartOfATranscriptCountsByItself() {
        Transcript all = Transcript.of(List.of(course("1", "credit"), course("2", "credit"), course("4", "credit")));
        assertThat(counted(RULE.asOf(facts)
                        .count(all.subList(1, 2), EarningWindow.always(), trace)
                        .shortfall()))
                .isEqualTo("2 credit");
    }

    @Test
    void aTallyIsClosedOnce() {
        CreditTally tally = RULE.asOf(facts).count(Transcript.of(List.of()), EarningWindow.always(), trace);
        tally.shortfall();
        assertThatIllegalStateException().isThrownBy(tally::shortfall).withMessageContaining("closed");
    }

    @Test
    void aHolderMayHaveAMinimumAndConditions() {
        CreditTally tally = RULE.asOf(facts)
                .count(Transcript.of(List.of(course("1", "credit"))), EarningWindow.always(), trace)
                .condition("card-held", true)
                .requiring("total", Credits.of(5, CreditUnit.CREDIT))
                .condition("fee-paid", false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.requiring("law", Credits.of(1, CreditUnit.CREDIT)))
                .withMessageContaining("law");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.requiring("total", Credits.of(1, CreditUnit.CEU)))
                .withMessageContaining("units do not mix");
        Shortfall shortfall = tally.shortfall();
        assertThat(shortfall.minimumAdditional()).hasToString("4 credit");
        assertThat(shortfall.conditions())
                .containsExactly(new Condition("card-held", true), new Condition("fee-paid", false));
        assertThat(shortfall.isSatisfied()).isFalse();
    }

    @Test
    void theNearestOfSeveralSetsIsAnswered() {
        EducationRule rule = RULE.requires("three", THREE).orRequires(RequirementSet.total("two", TWO));
        assertThat(count(rule, course("1", "credit")).requirements())
                .extracting(Requirement::id)
                .containsExactly("two");
        assertThat(count(rule, course("3", "credit")).requirements())
                .extracting(Requirement::id)
                .containsExactly("three");
    }

    @Test
    void aWayWithoutCreditsMayHaveConditions() {
        Condition held = new Condition("card-held", true);
        Condition paid = new Condition("fee-paid", false);
        assertThat(Shortfall.none(CreditUnit.CREDIT).isSatisfied()).isTrue();
        assertThat(Shortfall.none(CreditUnit.CREDIT, held).isSatisfied()).isTrue();
        assertThat(Shortfall.none(CreditUnit.CREDIT, held, paid).isSatisfied()).isFalse();
        assertThat(Shortfall.none(CreditUnit.CREDIT, held, paid).conditions()).containsExactly(held, paid);
    }

    @Test
    void aLeastWorthInAnotherUnitIsRefused() {
        CountingRule least =
                CountingRule.eachAtLeast(ActivityFilter.topic("x"), CARDS, "small", "", new Trait("topic", "y"));
        Activity onX = course("3", "credit").withTopic("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(RULE.limitedBy(least), onX))
                .withMessageContaining("units do not mix");
    }

    @Test
    void aRecordOfMoreThanATrillionIsRefused() {
        Activity half = Activity.of(FIRST, Credits.exactly(new BigDecimal("500000000000"), CreditUnit.CREDIT));
        assertThat(counted(count(RULE, half, half))).isEqualTo("1000000000000 credit");
        assertThatThrownBy(() -> count(RULE, half, half, course("0.0001", "credit")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("CREDITS_OUT_OF_RANGE");
                    assertThat(refused.field()).isEqualTo("amount");
                    assertThat(refused.found()).contains("1000000000000.0001");
                });
    }

    @Test
    void aWorthThatIsFinerThanAMillionthIsRefused() {
        Activity fine = Activity.of(FIRST, Credits.ofMillionths(1, CreditUnit.CLOCK_HOUR));
        assertThatThrownBy(() -> count(RULE, fine))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CREDITS_OUT_OF_RANGE");
        Activity large = Activity.of(FIRST, Credits.exactly(new BigDecimal("999999999999"), CreditUnit.CLOCK_HOUR));
        assertThat(counted(count(RULE, large))).isEqualTo("499999999999.5 credit");
    }

    /** A stranger's rule: every second course counts by half, which it remembers for each holder. */
    private static final class EverySecondByHalf implements CountingRule, CountingRule.AsOf {
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private int begun;

        @Override
        public AsOf asOf(FactsAsOf facts) {
            return this;
        }

        @Override
        public ActivityFilter concerning() {
            return ActivityFilter.topic("x");
        }

        @Override
        public List<Sourced<?>> facts() {
            return List.of();
        }

        @Override
        public Count begin(CreditTally tally) {
            begun++;
            return new Count() {
                private boolean second;

                @Override
                public long limits(long worth, CreditTally current) {
                    asked.add(current.activity().course().orElse(""));
                    second = !second;
                    if (second) {
                        return worth;
                    }
                    current.leaveOut(Disallowance.IN_PART, "Half.");
                    return worth / 2;
                }
            };
        }
    }

    @Test
    void aRuleOfABodysOwnStartsAnewForEachHolder() {
        EverySecondByHalf own = new EverySecondByHalf();
        EducationRule.AsOf rule = RULE.limitedBy(own).asOf(facts);
        Activity onX = course("2", "credit").withTopic("x").withCourse("x");
        Transcript transcript = Transcript.of(List.of(onX, course("1", "credit"), onX, onX));
        for (int holder = 0; holder < 2; holder++) {
            assertThat(counted(rule.count(transcript, EarningWindow.always(), trace)
                            .shortfall()))
                    .isEqualTo("6 credit");
        }
        rule.count(Transcript.of(List.of(course("1", "credit"))), EarningWindow.always(), trace);
        assertThat(own.begun).isEqualTo(2);
        assertThat(own.asked).hasSize(6).containsOnly("x");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "1.5, 1.5", "1.5 2, 3.5", "1.5 2 unit, 3.5", "1.5 2 late, 3.5"})
    void theTotalIsWhatAllActivitiesThatCountAreWorth(String amounts, String total) {
        List<Activity> activities = new ArrayList<>();
        for (String amount : amounts.isEmpty() ? new String[0] : amounts.split(" ")) {
            activities.add(
                    switch (amount) {
                        case "unit" -> course("1", "point");
                        case "late" -> on(LAST.plusDays(1));
                        default -> course(amount, "credit");
                    });
        }
        CreditTally tally =
                RULE.asOf(facts).count(Transcript.of(activities), EarningWindow.between(FIRST, LAST), trace);
        assertThat(tally.total()).isEqualTo(Credits.of(total, CreditUnit.CREDIT));
        assertThat(tally.shortfall().requirements().get(0).counted()).isEqualTo(tally.total());
    }
}
