package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLedgerTest {
    private static final RuleKey<String> KINDS = RuleKey.statement("test.kinds");
    private static final RuleKey<BigDecimal> RATIO = RuleKey.ratio("test.ratio");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 2, 29);

    private final Inquiry inquiry = Inquiry.of(
            FactTable.of(
                    "2026-01-01",
                    Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                    Fact.of(RATIO, new BigDecimal("0.5")).noting("Assumed.").graded(Grade.ASSUMED)),
            LAST);
    private final CreditLedger ledger = CreditLedger.open(
            CreditConversion.into(CreditUnit.CREDIT, KINDS)
                    .counting(Activity.COURSE, CreditUnit.CREDIT)
                    .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR, RATIO),
            inquiry);

    @Test
    void countsAKnownKindInAKnownUnit() {
        ledger.enter(List.of(course("1.5", "credit")));
        assertThat(inquiry.notes()).isEmpty();
        ledger.enter(List.of(course("1.5", "clock-hour")));
        assertThat(ledger.sums().total()).isEqualTo(Credits.of("2.25", "credit"));
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactly("test.ratio");
        assertThat(ledger.uncounted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "college, credit, kind-not-counted, college",
        "college, stars, kind-not-counted, college",
        "course, stars, unit-not-counted, stars",
        "Course, credit, kind-not-counted, Course",
        "course, CREDIT, unit-not-counted, CREDIT",
    })
    void leavesOutOtherKindsAndUnitsWithANote(String kind, String unit, String code, String named) {
        ledger.enter(List.of(course("1", unit).withKind(kind).withKey("k")));
        assertThat(ledger.sums().total().isZero()).isTrue();
        assertThat(ledger.uncounted()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(code);
            assertThat(left.reason()).contains(named);
            assertThat(left.activityKey()).contains("k");
        });
        assertThat(inquiry.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("test.kinds");
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
        // one that counts as recorded, and one that converts
        Activity credit = Activity.of(completed, Credits.of(1, CreditUnit.CREDIT));
        Activity hours = Activity.of(completed, Credits.of(2, CreditUnit.CLOCK_HOUR));
        ledger.enter(List.of(credit, hours), CountingRule.within(FIRST, LAST));
        assertThat(ledger.sums().total()).isEqualTo(Credits.of(code == null ? 2 : 0, CreditUnit.CREDIT));
        assertThat(ledger.uncounted())
                .extracting(Uncounted::code)
                .containsExactly(code == null ? new String[0] : new String[] {code, code});
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
        ledger.enter(List.of(on(completed)), CountingRule.within(FIRST.plusDays(9), FIRST.plusDays(4)));
        assertThat(ledger.sums().total().isZero()).isTrue();
        assertThat(ledger.uncounted()).extracting(Uncounted::code).containsExactly(code);
    }

    /** As a rule of a body's own does that goes by the day of the activity before it, say. */
    @ParameterizedTest
    @CsvSource({"2023-12-31, 0", "2024-01-01, 1", "2024-02-29, 1", "2024-03-01, 0"})
    void aBodyCanAskAWindowItself(LocalDate completed, int counted) {
        CountingRule window = CountingRule.within(FIRST, LAST);
        CountingRule own = new CountingRule() {
            @Override
            public boolean admits(Activity activity, CreditLedger to) {
                return window.admits(activity, to);
            }
        };
        ledger.enter(List.of(on(completed)), own);
        assertThat(ledger.sums().total()).isEqualTo(Credits.of(counted, CreditUnit.CREDIT));
        assertThat(ledger.uncounted()).hasSize(1 - counted);
    }

    @Test
    void aRuleIsForWhatPassesAllOfItsTests() {
        CountingRule rule = CountingRule.leavingOut(
                TraitTest.unit(CreditUnit.CLOCK_HOUR).and(TraitTest.anyTopic()), "hours", "No hours on a topic.");
        Activity hours = course("2", "clock-hour").withKey("hours");
        ledger.enter(List.of(course("4", "credit").withTopic("x"), hours, hours.withTopic("x")), rule);
        assertThat(ledger.sums().total()).hasToString("5 credit");
        assertThat(ledger.uncounted()).extracting(Uncounted::activity).containsExactly(hours.withTopic("x"));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-02-29, false", "2024-03-01, true", "2024-03-02, true", "2024-03-03, false"})
    void whatWasCompletedSoonAfterTheWindowIsNoted(LocalDate completed, boolean noted) {
        Activity activity = Activity.of(completed, Credits.of(1, CreditUnit.CREDIT));
        ledger.enter(List.of(activity), CountingRule.within(FIRST, LAST, LAST.plusDays(2), RATIO, inquiry));
        assertThat(inquiry.notes()).extracting(Note::rule).isEqualTo(noted ? List.of("test.ratio") : List.of());
        assertThat(ledger.sums().total().isZero()).isEqualTo(!completed.equals(LAST));
    }

    @ParameterizedTest
    @CsvSource({"1.9999, credit, 0", "2, credit, 2", "3.9999, clock-hour, 0", "4, clock-hour, 2"})
    void someCountFromALeastAmountUp(String amount, String unit, String counted) {
        CountingRule least =
                CountingRule.eachAtLeast(TraitTest.topic("x"), Credits.of(2, CreditUnit.CREDIT), "small", "From 2 up.");
        ledger.enter(List.of(course(amount, unit).withTopic("x"), course("1", "credit")), least);
        assertThat(ledger.sums().total())
                .isEqualTo(Credits.of(counted, "credit").plus(Credits.of("1", "credit")));
        assertThat(ledger.uncounted())
                .extracting(Uncounted::code, Uncounted::reason)
                .isEqualTo(counted.equals("0") ? List.of(tuple("small", "From 2 up.")) : List.of());
    }

    @Test
    void eachReasonNamesItsOwnDay() {
        ledger.enter(
                List.of(on(FIRST.minusDays(1)), on(FIRST.minusDays(2)), on(FIRST.plusDays(1))),
                CountingRule.within(FIRST, FIRST));
        ledger.enter(List.of(on(FIRST), on(LAST.plusDays(1))), CountingRule.within(LAST, LAST));
        assertThat(ledger.uncounted())
                .extracting(Uncounted::reason)
                .containsExactly(
                        "Completed before 2024-01-01, the first day that counts.",
                        "Completed before 2024-01-01, the first day that counts.",
                        "Completed after 2024-01-01, the last day that counts.",
                        "Completed before 2024-02-29, the first day that counts.",
                        "Completed after 2024-02-29, the last day that counts.");
    }

    private static Activity on(LocalDate day) {
        return Activity.of(day, Credits.of(1, CreditUnit.CREDIT));
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
            LocalDate completed, Period length, LocalDate countedUpTo, LocalDate nextBoundary) {
        ledger.enter(
                List.of(Activity.of(completed, Credits.of(1, CreditUnit.CREDIT))),
                CountingRule.withinLast(length, inquiry));
        assertThat(ledger.uncounted())
                .extracting(Uncounted::reason)
                .isEqualTo(
                        countedUpTo == null
                                ? List.of()
                                : List.of("Completed too long ago: it counted up to " + countedUpTo + "."));
        assertThat(inquiry.nextBoundary()).isEqualTo(Optional.ofNullable(nextBoundary));
    }

    @Test
    void aMaximumCutsTheOneThatCrossesIt() {
        CountingRule most = CountingRule.atMost(activity -> true, Credits.of(3, CreditUnit.CREDIT), "Up to three.");
        ledger.enter(List.of(course("2", "credit"), course("4", "clock-hour"), course("1", "credit")), most);
        assertThat(ledger.sums().total()).hasToString("3 credit");
        assertThat(ledger.uncounted())
                .extracting(Uncounted::code)
                .containsExactly(Uncounted.IN_PART, Uncounted.OVER_MAXIMUM);
    }

    @Test
    void aMaximumConcernsNoOthers() {
        CountingRule none = CountingRule.atMost(
                activity -> activity.topics().contains("x"), Credits.zero(CreditUnit.CREDIT), "None.");
        ledger.enter(List.of(course("2", "credit"), course("1", "credit").withTopic("x")), none);
        assertThat(ledger.sums().total()).hasToString("2 credit");
        assertThat(ledger.uncounted()).extracting(Uncounted::code).containsExactly(Uncounted.OVER_MAXIMUM);
    }

    @Test
    void whatIsWorthOneForOneIsRoundedToo() {
        RuleKey<Credits> step = RuleKey.credits("test.step", CreditUnit.CREDIT);
        FactTable facts = FactTable.of(
                "2026-01-01",
                Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                Fact.of(step, Credits.of(1, CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT));
        CreditLedger whole = CreditLedger.open(
                CreditConversion.into(CreditUnit.CREDIT, KINDS)
                        .counting(Activity.COURSE, CreditUnit.CREDIT)
                        .roundedTo(step, RoundingMode.DOWN),
                Inquiry.of(facts, LAST));
        whole.enter(List.of(course("1.75", "credit")));
        assertThat(whole.sums().total()).hasToString("1 credit");
    }

    @Test
    void aNumberOfActivitiesCountsAndNoMore() {
        CountingRule two =
                CountingRule.atMostActivities(activity -> activity.topics().contains("x"), 2, "Two.");
        Activity onTopic = course("1", "credit").withTopic("x");
        ledger.enter(List.of(onTopic, course("1", "credit"), onTopic, onTopic), two);
        assertThat(ledger.sums().total()).hasToString("3 credit");
        assertThat(ledger.uncounted()).extracting(Uncounted::code).containsExactly(Uncounted.OVER_MAXIMUM);
    }

    @Test
    void aCourseCountsOnce() {
        CountingRule once = CountingRule.noRepeats(activity -> activity.course().orElse(""), "A course counts once.");
        Activity course = course("1", "credit").withCourse("BLS");
        ledger.enter(List.of(course, course("1", "credit"), course("1", "credit"), course), once);
        assertThat(ledger.sums().total()).hasToString("3 credit");
        assertThat(ledger.uncounted()).extracting(Uncounted::code).containsExactly(Uncounted.REPEATED);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 1", "2025-02-27, 1", "2025-02-28, 2", "2025-03-01, 2"})
    void whatIsSpacedCountsAgainAfterTheTime(LocalDate second, int counted) {
        CountingRule yearly = CountingRule.onceIn(activity -> true, Period.ofYears(1), "too-soon");
        Activity first = Activity.of(LocalDate.of(2024, 2, 28), Credits.of(1, CreditUnit.CREDIT));
        ledger.enter(List.of(first, Activity.of(second, Credits.of(1, CreditUnit.CREDIT))), yearly);
        assertThat(ledger.sums().total()).isEqualTo(Credits.of(counted, CreditUnit.CREDIT));
        assertThat(ledger.uncounted())
                .extracting(Uncounted::code)
                .hasSize(2 - counted)
                .allMatch("too-soon"::equals);
    }

    @Test
    void someAreLeftOut() {
        CountingRule rule = CountingRule.leavingOut(
                activity -> activity.topics().contains("hobby"), "hobby", "What a holder does for fun does not count.");
        ledger.enter(List.of(course("1", "credit").withTopic("hobby"), course("2", "credit")), rule);
        assertThat(ledger.sums().total()).hasToString("2 credit");
        assertThat(ledger.uncounted()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo("hobby");
            assertThat(left.reason()).isEqualTo("What a holder does for fun does not count.");
        });
    }

    @Test
    void whatWasUsedForAnotherCredentialIsLeftOut() {
        CountingRule rule = CountingRule.notUsedElsewhere("hs:one", "An hour counts for one credential.");
        Activity course = course("1", "credit");
        ledger.enter(List.of(course, course.withUsedFor("hs:one"), course.withUsedFor("hs:two")), rule);
        assertThat(ledger.sums().total()).hasToString("2 credit");
        assertThat(ledger.uncounted())
                .extracting(left -> left.activity().usedFor().orElseThrow(), Uncounted::code)
                .containsExactly(tuple("hs:two", Uncounted.USED_ELSEWHERE));
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
        RuleKey<BigDecimal> ratio = RuleKey.ratio("test.changing");
        RuleKey<Credits> step = RuleKey.credits("test.step", CreditUnit.CREDIT);
        FactTable facts = FactTable.of(
                "2026-01-01",
                Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                Fact.of(ratio, new BigDecimal("0.5")).from("2024-01-01").graded(Grade.PRIMARY, TEXT),
                Fact.of(ratio, BigDecimal.ONE).from("2024-02-29").graded(Grade.PRIMARY, TEXT),
                Fact.of(step, Credits.of("0.25", CreditUnit.CREDIT)).graded(Grade.PRIMARY, TEXT));
        CreditConversion conversion = CreditConversion.into(CreditUnit.CREDIT, KINDS)
                .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR, ratio)
                .roundedTo(step, mode);
        Inquiry asked = Inquiry.of(facts, LAST);
        CreditLedger changing = CreditLedger.open(onCompletion ? conversion.atRatioOfCompletion() : conversion, asked);
        changing.enter(List.of(Activity.of(completed, Credits.of(hours, CreditUnit.CLOCK_HOUR))));
        assertThat(changing.sums().total())
                .isEqualTo(counted == null ? Credits.zero(CreditUnit.CREDIT) : Credits.of(counted, CreditUnit.CREDIT));
        boolean unknown = completed.getYear() == 2023;
        assertThat(changing.uncounted())
                .extracting(Uncounted::code)
                .containsExactly(
                        counted != null
                                ? new String[0]
                                : new String[] {unknown ? Uncounted.UNKNOWN_WORTH : Uncounted.NOTHING});
        assertThat(asked.notes())
                .extracting(Note::rule)
                .containsExactly(unknown ? new String[] {"test.changing"} : new String[0]);
    }

    @Test
    void whatIsRecordedWithNothingIsLeftOut() {
        ledger.enter(List.of(course("0", "credit"), course("1", "credit")));
        assertThat(ledger.sums().total()).hasToString("1 credit");
        assertThat(ledger.uncounted()).extracting(Uncounted::code).containsExactly(Uncounted.NOTHING);
    }

    @Test
    void anActivityIsConvertedAtTheRatioOfItsDayThoughOneIsWorthOneNow() {
        RuleKey<BigDecimal> ratio = RuleKey.ratio("test.changing");
        FactTable facts = FactTable.of(
                "2026-01-01",
                Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                Fact.of(ratio, new BigDecimal("0.5")).graded(Grade.PRIMARY, TEXT),
                Fact.of(ratio, BigDecimal.ONE).from("2024-02-29").graded(Grade.PRIMARY, TEXT));
        CreditConversion conversion =
                CreditConversion.into(CreditUnit.CREDIT, KINDS).counting(Activity.COURSE, CreditUnit.CREDIT, ratio);
        List<Activity> courses = List.of(course("2", "credit"));
        assertThat(CreditLedger.open(conversion.atRatioOfCompletion(), Inquiry.of(facts, LAST))
                        .enter(courses)
                        .sums()
                        .total())
                .hasToString("1 credit");
        assertThat(CreditLedger.open(conversion, Inquiry.of(facts, LAST))
                        .enter(courses)
                        .sums()
                        .total())
                .hasToString("2 credit");
    }

    @Test
    void theSameActivitiesCountByEachConversionAsItSays() {
        Transcript transcript = Transcript.of(List.of(course("2", "credit"), course("3", "clock-hour")));
        CreditConversion hours =
                CreditConversion.into(CreditUnit.CLOCK_HOUR, KINDS).counting(Activity.COURSE, CreditUnit.CLOCK_HOUR);
        for (int i = 0; i < 2; i++) {
            assertThat(CreditLedger.open(hours, inquiry)
                            .enter(transcript)
                            .sums()
                            .total())
                    .hasToString("3 clock-hour");
            assertThat(CreditLedger.open(hours.counting(Activity.COURSE, CreditUnit.CREDIT), inquiry)
                            .enter(transcript)
                            .sums()
                            .total())
                    .hasToString("5 clock-hour");
        }
    }

    @Test
    void aPartOfATranscriptCountsAlone() {
        Transcript transcript =
                Transcript.of(List.of(course("1", "credit"), course("2", "credit"), course("4", "credit")));
        ledger.enter(transcript.subList(1, 2));
        assertThat(ledger.sums().total()).hasToString("2 credit");
    }

    @Test
    void rulesOfOneCountAreNotThoseOfTheNext() {
        CreditConversion conversion =
                CreditConversion.into(CreditUnit.CREDIT, KINDS).counting(Activity.COURSE, CreditUnit.CREDIT);
        Transcript transcript = Transcript.of(List.of(course("2", "credit").withTopic("x")));
        CountingRule kind = CountingRule.leavingOut(TraitTest.kind("lecture"), "lecture", "No lectures.");
        CountingRule topic = CountingRule.leavingOut(TraitTest.topic("x"), "x", "Not x.");
        List<CountingRule[]> rules = List.of(
                new CountingRule[] {},
                new CountingRule[] {topic},
                new CountingRule[] {kind},
                new CountingRule[] {kind, topic},
                new CountingRule[] {kind},
                new CountingRule[] {topic},
                new CountingRule[] {});
        assertThat(rules.stream()
                        .map(some -> CreditLedger.open(conversion, inquiry)
                                .enter(transcript, some)
                                .sums()
                                .total()
                                .toString()))
                .containsExactly("2 credit", "0 credit", "2 credit", "0 credit", "2 credit", "0 credit", "2 credit");
    }

    @Test
    void aLedgerIsMeasuredOnce() {
        RequirementSet set = RequirementSet.total("total", Amount.of(Credits.of(1, CreditUnit.CREDIT)));
        ledger.measure(set);
        assertThatThrownBy(() -> ledger.measure(set))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
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
    void namesAreNotBlankAndEachIsThereOnce() {
        Activity activity = course("1", "credit")
                .withTopic("a")
                .withTopic("b")
                .withTopic("a")
                .withApprover("x");
        assertThat(activity.topics()).containsExactly("a", "b");
        assertThat(activity.withApprover("x").approvers()).containsExactly("x");
        assertThatThrownBy(() -> activity.withTopic(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withKind("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withApprover("\t")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withUsedFor("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withKey("")).isInstanceOf(InvalidInputException.class);
    }

    private static Activity course(String amount, String unit) {
        return Activity.of(FIRST, Credits.of(amount, unit));
    }

    @Test
    void aLeastAmountInAnotherUnitIsRefused() {
        CountingRule least =
                CountingRule.eachAtLeast(TraitTest.topic("x"), Credits.of(1, CreditUnit.CEU), "small", "From 1 up.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.enter(List.of(course("3", "credit")), least))
                .withMessageContaining("units do not mix");
    }
}
