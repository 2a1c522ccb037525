package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements of the form that AAMA has: topics, approvers, and a maximum of the total for what is not approved. */
class RequirementSetTest {
    private static final RequirementSet SET = RequirementSet.total("total", points(60))
            .with(
                    Bucket.of("admin", Match.topic("admin")).atLeast(points(10)),
                    Bucket.of("clinical", Match.topic("clinical")).atLeast(points(10)))
            .with(
                    Bucket.of("approved", Match.approvedBy("body")).atLeast(points(30)),
                    Bucket.otherwise("others").atMostOfTotal(points(30)));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // admin, clinical, without topic, each approved / not: fewest; missing of the total; surplus; plan
                "0/0; 0/0; 0/0; 60; 60; 0; [10 point, topic admin, approved_by body], [10 point, topic clinical, approved_by body], [10 point, approved_by body], [30 point]",
                "0/0; 0/0; 60/0; 20; 0; 20; [10 point, topic admin], [10 point, topic clinical]",
                "10/0; 10/0; 40/0; 0; 0; 0; ",
                "10/0; 10/0; 10/30; 0; 0; 0; ",
                "10/0; 10/0; 10/31; 0; 0; 1; ",
                "10/0; 10/0; 9/31; 1; 1; 1; [1 point, approved_by body]",
                "0/10; 0/10; 30/10; 0; 0; 0; ",
                "0/10; 0/10; 29/11; 1; 1; 1; [1 point, approved_by body]",
                "0/0; 0/10; 50/0; 10; 0; 10; [10 point, topic admin]",
                "3.5/0; 10/0; 40/0; 6.5; 6.5; 0; [6.5 point, topic admin]",
                "3.5/0; 6/0; 14/20; 16.5; 16.5; 0; [6.5 point, topic admin, approved_by body], [4 point, topic clinical], [6 point]",
                "50/0; 50/0; 0/0; 0; 0; 40; ",
            })
    void theFewestFurtherCreditsFillEveryGapTogether(
            String admin, String clinical, String other, String fewest, String ofTotal, String surplus, String plan) {
        List<Activity> activities = new ArrayList<>();
        add("admin", admin, activities);
        add("clinical", clinical, activities);
        add("", other, activities);
        Shortfall shortfall = measure(SET, activities);
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(fewest, "point"));
        assertThat(shortfall.isSatisfied()).isEqualTo(fewest.equals("0"));
        assertThat(shortfall.requirements())
                .extracting(Requirement::id)
                .containsExactly("total", "admin", "clinical", "approved");
        assertThat(shortfall.requirements().get(0).missing()).isEqualTo(Credits.of(ofTotal, "point"));
        assertThat(shortfall.surplus()).isEqualTo(Credits.of(surplus, "point"));
        assertThat(shortfall.plan().stream().map(line -> "[" + line + "]").toList())
                .hasToString("[" + (plan == null ? "" : plan) + "]");
    }

    private static void add(String topic, String amounts, List<Activity> activities) {
        String[] approvedAndNot = amounts.split("/");
        for (int i = 0; i < 2; i++) {
            Activity activity = Activity.of(RequirementGenerator.DAY, Credits.of(approvedAndNot[i], "point"));
            Activity onTopic = topic.isEmpty() ? activity : activity.withTopic(topic);
            activities.add(i == 0 ? onTopic.withApprover("body") : onTopic);
        }
    }

    @Test
    void anActivityThatFitsTwoBucketsFillsTheOneThatLeavesTheLeastToEarn() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(4)),
                        Bucket.of("b", Match.topic("b")).atLeast(points(4)));
        Activity both = Activity.of(RequirementGenerator.DAY, Credits.of(6, CreditUnit.POINT))
                .withTopic("a")
                .withTopic("b");
        Activity onA = Activity.of(RequirementGenerator.DAY, Credits.of(3, CreditUnit.POINT))
                .withTopic("a");
        Shortfall shortfall = measure(set, List.of(both, onA));
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(1, CreditUnit.POINT));
        assertThat(shortfall.requirements())
                .extracting(part -> part.missing().toString())
                .containsExactly("1 point", "0 point", "0 point");
    }

    @Test
    void whatIsAboveAnAbsoluteMaximumCountsNothing() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Bucket.of("law", Match.topic("law")).atLeast(points(2)))
                .with(Bucket.of("self-study", Match.delivery("self-study")).atMost(points(4)));
        Activity study = Activity.of(RequirementGenerator.DAY, Credits.of(9, CreditUnit.POINT))
                .withTopic("law")
                .withDelivery("self-study");
        Shortfall shortfall = measure(set, List.of(study));
        assertThat(shortfall.requirements())
                .extracting(part -> part.counted().toString())
                .containsExactly("4 point", "4 point");
        assertThat(shortfall.plan()).hasToString("[6 point, not delivery self-study]");
        assertThat(shortfall.surplus()).isEqualTo(Credits.of(5, CreditUnit.POINT));
    }

    /** Found by the search: the minimum within is of credits that are above the maximum of the total. */
    @Test
    void aMinimumWithinALimitedBucketIsReachedAboveTheMaximum() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Bucket.of("self", Match.topic("self"))
                        .atMostOfTotal(points(3))
                        .containing(Bucket.of("ethics", Match.topic("ethics")).atLeast(points(10))));
        Shortfall shortfall = measure(set, List.of());
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(17));
        assertThat(shortfall.plan()).hasToString("[10 point, topic self, topic ethics, 7 point, not topic self]");
    }

    /** Found by the search: the place that is listed first once weighed more than a topic that is asked for. */
    @Test
    void aPlanAsksForNoTopicThatARecordedCreditCanFill() {
        RequirementSet set = RequirementSet.total("total", points(5))
                .with(
                        Bucket.of("a", Match.topic("a")),
                        Bucket.of("b", Match.topic("b")).atLeast(points(2)));
        Activity both =
                Activity.of(RequirementGenerator.DAY, credits(3)).withTopic("a").withTopic("b");
        assertThat(measure(set, List.of(both)).plan()).hasToString("[2 point]");
    }

    /** Found by the search: a bucket whose rest is limited holds no more credits of any kind. */
    @Test
    void aPlanAvoidsABucketWhoseRestIsFull() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Bucket.of("a", Match.topic("a"))
                                .containing(
                                        Bucket.of("ax", Match.topic("ax")),
                                        Bucket.otherwise("ay").atMost(points(2))),
                        Bucket.of("b", Match.topic("b")).atLeast(points(1)).atMost(points(1)));
        Activity inRest = Activity.of(RequirementGenerator.DAY, credits(2)).withTopic("a");
        assertThat(measure(set, List.of(inRest)).plan())
                .hasToString("[1 point, topic b, 1 point, not topic a, not topic b]");
    }

    /** Found by the search: what may be in the rest may also be in a bucket whose own rest counts nothing. */
    @Test
    void aPlanAvoidsABucketWhoseRestCountsNothingWhereItAsksForTheRestAroundIt() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(Bucket.of("a", Match.topic("a")).atLeast(points(3)).atMostOfTotal(points(0)))
                .with(
                        Bucket.of("b", Match.topic("b"))
                                .containing(
                                        Bucket.of("bx", Match.topic("bx")).atLeast(points(3)),
                                        Bucket.otherwise("by").atMost(points(0))),
                        Bucket.otherwise("c"));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, topic b, topic bx, 2 point, topic b, topic bx, not topic a,"
                        + " 2 point, topic a, not topic b]");
    }

    /** As a host computes with doubles, or divides minutes by sixty: finer amounts never make up for what is missing. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 9, 12, 15, 16, 17, 18, 19, 20, 25, 34, 51, 400})
    void anAmountWithManyDecimalsCountsAsWhatItIs(int decimals) {
        Credits little = Credits.exactly(BigDecimal.ONE.add(BigDecimal.ONE.movePointLeft(decimals)), CreditUnit.POINT);
        Activity first = Activity.of(RequirementGenerator.DAY, little).withTopic("a");
        Bucket a = Bucket.of("a", Match.topic("a")).atLeast(points(4));
        List<RequirementSet> sets = List.of(
                RequirementSet.total("total", points(30)),
                RequirementSet.total("total", points(30)).with(a),
                RequirementSet.total("total", points(30)).with(a.atMost(points(29))));
        for (RequirementSet set : sets) {
            BigDecimal fewest = measure(set, List.of(first)).minimumAdditional().amount();
            assertThat(fewest).isBetween(new BigDecimal("28.9999"), new BigDecimal("29"));
            if (decimals <= 15) {
                assertThat(fewest).isEqualByComparingTo(new BigDecimal("30").subtract(little.amount()));
            }
        }
        assertThat(measure(sets.get(0), List.of(first, Activity.of(RequirementGenerator.DAY, credits(28))))
                        .minimumAdditional()
                        .isZero())
                .isFalse();
        assertThat(measure(sets.get(0), List.of(first, Activity.of(RequirementGenerator.DAY, credits(29))))
                        .minimumAdditional()
                        .isZero())
                .isTrue();
    }

    @Test
    void anAmountThatCannotBeMeasuredIsRefusedHoweverFineTheOthersAre() {
        RequirementSet set =
                RequirementSet.total("total", Amount.of(Credits.exactly(new BigDecimal("3E+12"), CreditUnit.POINT)));
        Credits fine = Credits.exactly(new BigDecimal("0.0000001"), CreditUnit.POINT);
        for (Credits recorded : List.of(credits(1), fine)) {
            refused(
                    () -> measure(set, List.of(Activity.of(RequirementGenerator.DAY, recorded))),
                    "3000000000000 point is more than can be measured");
        }
    }

    @Test
    void whatIsNeverTogetherIsPlannedApart() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(1)),
                        Bucket.of("b", Match.topic("b")).atLeast(points(1)))
                .with(
                        Bucket.of("c", Match.topic("c")).atLeast(points(1)),
                        Bucket.of("d", Match.topic("d")).atLeast(points(1)));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, topic c, 1 point, topic b, topic d]");
        assertThat(measure(set.neverTogether("a", "c"), List.of()).plan())
                .hasToString("[1 point, topic a, topic d, 1 point, topic b, topic c]");
        assertThat(measure(set.neverTogether("c", "a"), List.of()).plan())
                .hasToString("[1 point, topic a, topic d, 1 point, topic b, topic c]");
        assertThat(measure(set.neverTogether("a", "c").neverTogether("a", "d"), List.of())
                        .minimumAdditional())
                .isEqualTo(credits(3));
    }

    @Test
    void bucketsMatchKindsAndWhatABodyTests() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(
                        Bucket.of("courses", Match.kind("course")).atLeast(points(2)),
                        Bucket.of("college", Match.kind("college")).atLeast(points(1)))
                .with(Bucket.of(
                                "live",
                                Match.topic("live").when(TraitTest.topic("live").or(TraitTest.delivery("live"))))
                        .atLeast(points(1)));
        Shortfall shortfall = measure(
                set, List.of(Activity.of(RequirementGenerator.DAY, credits(1)).withDelivery("live")));
        assertThat(shortfall.requirements())
                .extracting(Requirement::id, part -> part.counted().toString())
                .containsExactly(
                        tuple("total", "1 point"),
                        tuple("courses", "1 point"),
                        tuple("college", "0 point"),
                        tuple("live", "1 point"));
        assertThat(shortfall.plan()).hasToString("[1 point, kind course, 1 point, kind college]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSetThatIsMeasuredAgainAsksForWhatTheFactsSayThen(boolean bFirst) {
        RuleKey<Credits> total = RuleKey.credits("test.total", CreditUnit.POINT);
        RuleKey<Credits> least = RuleKey.credits("test.least", CreditUnit.POINT);
        RuleKey<Credits> most = RuleKey.credits("test.most", CreditUnit.POINT);
        Bucket a = Bucket.of("a", Match.topic("a")).atLeast(Amount.by(least));
        Bucket b = Bucket.of("b", Match.topic("b")).atMost(Amount.by(most));
        Bucket c = Bucket.of("c", Match.topic("c")).atLeast(points(1));
        // the same object where the amount is the same, as a table of facts has it
        List<Credits> known =
                IntStream.range(0, 10).mapToObj(RequirementSetTest::credits).toList();
        RequirementSet set = RequirementSet.total("total", Amount.by(total))
                .with(bFirst ? new Bucket[] {b, a, c} : new Bucket[] {a, b, c});
        for (int[] amounts :
                new int[][] {{9, 1, 4}, {9, 2, 4}, {9, 2, 3}, {8, 2, 3}, {9, 1, 4}, {9, 3, 1}, {9, 1, 4}}) {
            Inquiry inquiry = Inquiry.of(
                    RequirementGenerator.FACTS.and(FactTable.of(
                            "2026-01-01",
                            Fact.of(total, known.get(amounts[0])).noting("So.").graded(Grade.ASSUMED),
                            Fact.of(least, known.get(amounts[1])).noting("So.").graded(Grade.ASSUMED),
                            Fact.of(most, known.get(amounts[2])).noting("So.").graded(Grade.ASSUMED))),
                    RequirementGenerator.DAY);
            Shortfall shortfall = CreditLedger.open(
                            CreditConversion.into(CreditUnit.POINT, RequirementGenerator.KINDS)
                                    .counting(Activity.COURSE, CreditUnit.POINT),
                            inquiry)
                    .enter(List.of(on("b", 5)))
                    .measure(set);
            assertThat(shortfall.requirements())
                    .extracting(Requirement::id, Requirement::required, Requirement::counted)
                    .containsExactly(
                            tuple("total", credits(amounts[0]), credits(amounts[2])),
                            tuple("a", credits(amounts[1]), credits(0)),
                            tuple("c", credits(1), credits(0)));
            assertThat(shortfall.minimumAdditional()).isEqualTo(credits(amounts[0] - amounts[2]));
            assertThat(shortfall.plan().get(0).credits()).isEqualTo(credits(amounts[1]));
        }
    }

    @Test
    void aSetWithoutMaximaThatIsMeasuredAgainAsksForWhatTheFactsSayThen() {
        RuleKey<Credits> least = RuleKey.credits("test.least", CreditUnit.POINT);
        RequirementSet set = RequirementSet.total("total", points(0))
                .with(Bucket.of("a", Match.topic("a")).atLeast(Amount.by(least)));
        for (int amount : new int[] {3, 4, 4, 2}) {
            FactTable facts = FactTable.of(
                    "2026-01-01", Fact.of(least, credits(amount)).noting("So.").graded(Grade.ASSUMED));
            assertThat(CreditLedger.open(
                                    CreditConversion.into(CreditUnit.POINT, RequirementGenerator.KINDS),
                                    Inquiry.of(facts, RequirementGenerator.DAY))
                            .measure(set)
                            .minimumAdditional())
                    .isEqualTo(credits(amount));
        }
    }

    @Test
    void aSetThatIsMeasuredAgainIsExactForFinerAmountsAsForUsualOnes() {
        RequirementSet set = RequirementSet.total("total", points(0))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(4)),
                        Bucket.of("b", Match.topic("b")).atMost(points(1)));
        for (String amount : List.of("1", "1.0000001", "1", "1.00000001", "1.0000001")) {
            Credits counted = Credits.exactly(new BigDecimal(amount), CreditUnit.POINT);
            Activity onA = Activity.of(RequirementGenerator.DAY, counted).withTopic("a");
            Shortfall shortfall = measure(set, List.of(onA, on("b", 2)));
            assertThat(shortfall.minimumAdditional()).isEqualTo(credits(4).lessAtMost(counted));
            assertThat(shortfall.surplus()).isEqualTo(credits(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a, false, false",
        "b, false, false",
        "a b, true, false",
        "x, false, false",
        "x y, false, true",
        "a x, false, false",
        "a b x, true, false",
        "a x y, false, true",
        "a b x y, true, true",
        "z, false, false",
    })
    void theRuleThatSeveralCountForNoneIsNotedWhereItDecides(String topics, boolean ofFirst, boolean ofSecond) {
        RuleKey<String> other = RuleKey.statement("test.several.other");
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(BucketFamily.of(Bucket.of("a", Match.topic("a")), Bucket.of("b", Match.topic("b")))
                        .whereSeveralCountForNone(RequirementGenerator.SEVERAL))
                .with(BucketFamily.of(Bucket.of("x", Match.topic("x")), Bucket.of("y", Match.topic("y")))
                        .whereSeveralCountForNone(other));
        FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                "2026-01-01", Fact.stating(other, "Several count for none.").graded(Grade.ASSUMED)));
        Inquiry inquiry = Inquiry.of(facts, RequirementGenerator.DAY);
        CreditLedger.open(
                        CreditConversion.into(CreditUnit.POINT, RequirementGenerator.KINDS)
                                .counting(Activity.COURSE, CreditUnit.POINT),
                        inquiry)
                .enter(List.of(
                        Activity.of(RequirementGenerator.DAY, credits(1)).withTopics(List.of(topics.split(" "))),
                        on("a", 1)))
                .measure(set);
        List<String> noted = new ArrayList<>();
        if (ofFirst) {
            noted.add("test.several");
        }
        if (ofSecond) {
            noted.add("test.several.other");
        }
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactlyElementsOf(noted);
    }

    /** In millionths: the largest total where sums suffice, the largest where it takes a network, and one more than each. */
    @ParameterizedTest
    @CsvSource({
        "2305843009213.693951, -1, true",
        "2305843009213.693952, -1, false",
        "384307168202.282325, 1, true",
        "384307168202.282326, 1, false",
    })
    void aTotalThatFitsIsMeasuredAndOneThatDoesNotIsRefused(BigDecimal total, int most, boolean fits) {
        Credits large = Credits.exactly(total, CreditUnit.POINT);
        RequirementSet set = RequirementSet.total("total", Amount.of(large));
        RequirementSet limited =
                most < 0 ? set : set.with(Bucket.of("a", Match.topic("a")).atMost(points(most)));
        if (fits) {
            assertThat(measure(limited, List.of()).minimumAdditional()).isEqualTo(large);
        } else {
            refused(() -> measure(limited, List.of()), large + " is more than can be measured");
        }
    }

    /** Of ten-millionths, the first total is the largest number that fits. */
    @ParameterizedTest
    @CsvSource({
        "38430716820.2282325, 38430716820.2282324",
        "38430716820.2282326, 38430716820.228233",
    })
    void aTotalThatFitsIsMeasuredAsFinelyAsIsRecorded(BigDecimal total, BigDecimal missing) {
        RequirementSet set = RequirementSet.total("total", Amount.of(Credits.exactly(total, CreditUnit.POINT)));
        Credits fine = Credits.exactly(new BigDecimal("0.0000001"), CreditUnit.POINT);
        assertThat(measure(set, List.of(Activity.of(RequirementGenerator.DAY, fine)))
                        .minimumAdditional())
                .isEqualTo(Credits.exactly(missing, CreditUnit.POINT));
    }

    /** The fewest further credits would be a sum, and the surplus is none. */
    @Test
    void aMinimumThatIsTooLargeToFindASurplusIsRefused() {
        Amount large = Amount.of(Credits.exactly(new BigDecimal("1E+12"), CreditUnit.POINT));
        RequirementSet set = RequirementSet.total("total", points(1))
                .with(Bucket.of("a", Match.topic("a")).atLeast(large), Bucket.otherwise("rest"));
        refused(() -> measure(set, List.of(on("z", 2))), "1000000000000 point is more than can be measured");
    }

    @Test
    void theOrderOfTheRecordHasNoBearingWhereSeveralAnswersAreAsGood() {
        Bucket a = Bucket.of("a", Match.topic("a")).atLeast(points(1)).atMost(points(1));
        Bucket b = Bucket.of("b", Match.topic("b")).atLeast(points(2)).atMostOfTotal(points(3));
        Bucket c = Bucket.of("c", Match.topic("c")).atLeast(points(0)).atMost(points(1));
        RequirementSet apart =
                RequirementSet.total("total", points(1)).with(a, b).with(c).neverTogether("a", "c");
        assertOrderHasNoBearing(apart, on("a", 1), on("a", 2).withTopic("c"), on("z", 2));
        Bucket inner = Bucket.of("inner", Match.topic("inner")).atLeast(points(2));
        RequirementSet within = RequirementSet.total("total", points(6))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(2)).containing(inner),
                        Bucket.of("b", Match.topic("b")).atMostOfTotal(points(2)));
        Activity both = on("a", 1).withTopic("b");
        assertOrderHasNoBearing(within, both, both.withTopic("inner"), on("z", 1), on("b", 1));
    }

    private static void assertOrderHasNoBearing(RequirementSet set, Activity... activities) {
        List<Activity> turned = new ArrayList<>(List.of(activities));
        Collections.reverse(turned);
        assertThat(measure(set, turned)).isEqualTo(measure(set, List.of(activities)));
    }

    /** Each comes out wrong where a condition of the shorter ways of finding it is missing. */
    @Test
    void aSurplusIsWhatNoRequirementNeeds() {
        Bucket a = Bucket.of("a", Match.topic("a"));
        Bucket x = Bucket.of("x", Match.topic("x"));
        Bucket y = Bucket.of("y", Match.topic("y"));
        Bucket rest = Bucket.otherwise("rest");
        RequirementSet one = RequirementSet.total("total", points(1));
        RequirementSet three = RequirementSet.total("total", points(3));
        // what is not approved counts nothing for the total, and is needed for b
        surplus(
                0,
                three.with(
                                a.atLeast(points(1)),
                                Bucket.of("b", Match.topic("b")).atLeast(points(1)))
                        .with(x.atLeast(points(1)), rest.atMostOfTotal(points(0))),
                on("x", 2),
                on("a", 1).withTopic("x"),
                on("b", 1));
        // three beside each other, the last with a minimum
        surplus(0, one.with(a).with(x, rest, y.atLeast(points(2))), on("y", 2));
        // what is in neither is not limited
        surplus(1, three.with(a.atLeast(points(3))).with(x, y.atMostOfTotal(points(1))), on("a", 4));
        // the first is limited, and not the rest
        surplus(
                0,
                three.with(a.atLeast(points(3))).with(x.atMostOfTotal(points(1)), rest),
                on("a", 3).withTopic("x"),
                on("z", 2));
        // the rest has a minimum
        surplus(1, one.with(a).with(x, rest.atLeast(points(2))), on("x", 1), on("z", 2));
        // further credits fill the total as well
        surplus(1, one.with(a.atLeast(points(2))), on("z", 1));
    }

    private static void surplus(int expected, RequirementSet set, Activity... activities) {
        assertThat(measure(set, List.of(activities)).surplus()).isEqualTo(credits(expected));
    }

    private static Activity on(String topic, int amount) {
        return Activity.of(RequirementGenerator.DAY, credits(amount)).withTopic(topic);
    }

    @Test
    void aSurplusOfAmountsThatNoNumberOfUnitsHolds() {
        RequirementSet set = RequirementSet.total("total", points(10));
        Credits half = Credits.exactly(new BigDecimal("9000000000000"), CreditUnit.POINT);
        Credits huge = Credits.exactly(new BigDecimal("100000000000000000"), CreditUnit.POINT);
        Activity first = Activity.of(RequirementGenerator.DAY, half);
        assertThat(measure(set, List.of(first, first, first)).surplus()).hasToString("26999999999990 point");
        assertThat(measure(set, List.of(Activity.of(RequirementGenerator.DAY, huge)))
                        .surplus())
                .hasToString("99999999999999990 point");
    }

    @Test
    void finerAmountsAreExactBesideUsualOnes() {
        Credits fine = Credits.exactly(new BigDecimal("1.0000001"), CreditUnit.POINT);
        List<Activity> activities = List.of(Activity.of(RequirementGenerator.DAY, fine), on("a", 2));
        assertThat(measure(RequirementSet.total("total", points(30)), activities)
                        .minimumAdditional())
                .hasToString("26.9999999 point");
        Amount finer = Amount.of(Credits.exactly(new BigDecimal("4.00000001"), CreditUnit.POINT));
        assertThat(measure(RequirementSet.total("total", finer), activities).minimumAdditional())
                .hasToString("0.99999991 point");
        assertThat(measure(
                                RequirementSet.total("total", points(0))
                                        .with(Bucket.of("a", Match.topic("a")).atLeast(finer)),
                                activities)
                        .minimumAdditional())
                .hasToString("2.00000001 point");
    }

    @Test
    void aLargeMinimumIsMeasuredThoughARecordedAmountIsFine() {
        Amount large = Amount.of(Credits.exactly(new BigDecimal("1E+12"), CreditUnit.POINT));
        Credits fine = Credits.exactly(new BigDecimal("0.0000001"), CreditUnit.POINT);
        List<Activity> activities = List.of(Activity.of(RequirementGenerator.DAY, fine));
        RequirementSet ofBucket = RequirementSet.total("total", points(1))
                .with(Bucket.of("a", Match.topic("a")).atLeast(large), Bucket.of("b", Match.topic("b")));
        for (RequirementSet set : List.of(RequirementSet.total("total", large), ofBucket)) {
            assertThat(measure(set, activities).minimumAdditional()).hasToString("1000000000000 point");
        }
    }

    @Test
    void whatIsAboveAMaximumOfABucketWithAMinimumIsEarnedElsewhere() {
        RequirementSet set = RequirementSet.total("total", points(5))
                .with(Bucket.of("a", Match.topic("a")).atLeast(points(1)).atMost(points(2)));
        Shortfall shortfall = measure(set, List.of(on("a", 4)));
        assertThat(shortfall.plan()).hasToString("[3 point, not topic a]");
        assertThat(shortfall.surplus()).isEqualTo(credits(2));
    }

    @Test
    void whatIsStillToEarnIsNotCounted() {
        RequirementSet set = RequirementSet.total("total", points(6))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(3)),
                        Bucket.of("b", Match.topic("b")).atLeast(points(1)).atMost(points(2)));
        Shortfall shortfall = measure(set, List.of(on("a", 1)));
        assertThat(shortfall.requirements())
                .extracting(part -> part.counted().toString())
                .containsExactly("1 point", "1 point", "0 point");
        assertThat(shortfall.plan()).hasToString("[2 point, topic a, 1 point, topic b, 2 point, not topic b]");
    }

    @Test
    void aChoiceInOneFamilyGoesWithAPlaceInTheOther() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(2)),
                        Bucket.of("b", Match.topic("b")).atLeast(points(2)))
                .with(
                        Bucket.of("x", Match.topic("x")).atLeast(points(1)),
                        Bucket.of("y", Match.topic("y")).atLeast(points(1)));
        Shortfall shortfall = measure(set, List.of(on("a", 3).withTopic("b").withTopic("x")));
        assertThat(shortfall.requirements())
                .extracting(part -> part.missing().toString())
                .startsWith("1 point")
                .endsWith("0 point", "1 point");
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(1));
        assertThat(measure(set, List.of(on("x", 3).withTopic("y").withTopic("a")))
                        .minimumAdditional())
                .isEqualTo(credits(2));
    }

    @Test
    void whatNeitherATotalNorALimitAsksForIsOfAnyKind() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(Bucket.of("a", Match.topic("a")).atLeast(points(5)))
                .with(
                        Bucket.of("approved", Match.approvedBy("body")),
                        Bucket.otherwise("others").atMostOfTotal(points(1)));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, 1 point, topic a, approved_by body, 3 point, topic a]");
    }

    /** Where what is not in the bucket is in one for the rest. */
    @Test
    void noTwoLinesOfAPlanCanFillOneMaximumTogetherBesideARest() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Bucket.of("a", Match.topic("a"))
                                .atLeast(points(2))
                                .containing(Bucket.of("ax", Match.topic("ax")).atMost(points(3))),
                        Bucket.otherwise("c"));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[2 point, topic a, not topic ax, 2 point, not topic ax]");
    }

    @Test
    void whatMatchesSeveralWithinABucketCountsInThatBucketAlone() {
        RequirementSet set = RequirementSet.total("total", points(3))
                .with(BucketFamily.of(Bucket.of("a", Match.topic("a"))
                                .atLeast(points(3))
                                .containing(
                                        Bucket.of("ax", Match.topic("ax")).atLeast(points(1)),
                                        Bucket.of("ay", Match.topic("ay")).atLeast(points(1))))
                        .whereSeveralCountForNone(RequirementGenerator.SEVERAL));
        Activity both = Activity.of(RequirementGenerator.DAY, credits(2))
                .withTopic("a")
                .withTopic("ax")
                .withTopic("ay");
        Shortfall shortfall = measure(set, List.of(both));
        assertThat(shortfall.requirements())
                .extracting(part -> part.counted().toString())
                .containsExactly("2 point", "2 point", "0 point", "0 point");
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(2));
    }

    @Test
    void aPlanNamesWhatItMustNotBeLikeInTheOrderOfTheFamilies() {
        Bucket a = Bucket.of("a", Match.topic("a"));
        Bucket b = Bucket.of("b", Match.topic("b")).atMost(points(0));
        RequirementSet total = RequirementSet.total("total", points(1));
        assertThat(measure(total.with(a.atMost(points(0))).with(b), List.of()).plan())
                .hasToString("[1 point, not topic a, not topic b]");
        // a maximum of the total is measured last, and named where it is listed
        assertThat(measure(total.with(a.atMostOfTotal(points(0))).with(b), List.of())
                        .plan())
                .hasToString("[1 point, not topic a, not topic b]");
        assertThat(measure(total.with(b).with(a.atMostOfTotal(points(0))), List.of())
                        .plan())
                .hasToString("[1 point, not topic b, not topic a]");
    }

    /** Two lines, each of which has room in the inner bucket, and both together have not. */
    @Test
    void noTwoLinesOfAPlanCanFillOneMaximumTogether() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(Bucket.of("a", Match.topic("a"))
                        .atLeast(points(2))
                        .containing(Bucket.of("ax", Match.topic("ax")).atMost(points(3))));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[2 point, topic a, not topic ax, 2 point, not topic ax]");
    }

    /** Found by the search: the third line was once "of any kind", although the first two fill the maximum of a. */
    @Test
    void aPlanDoesNotCountOnAMaximumThatItFillsItself() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Bucket.of("a", Match.topic("a")).atLeast(points(2)).atMost(points(2)),
                        Bucket.of("b", Match.topic("b")));
        assertThat(measure(set, List.of()).plan()).hasToString("[2 point, topic a, 2 point, not topic a]");
    }

    @Test
    void bucketsNest() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Bucket.of("national", Match.topic("national"))
                        .atLeast(points(6))
                        .containing(
                                Bucket.of("airway", Match.topic("airway")).atLeast(points(2)),
                                Bucket.of("trauma", Match.topic("trauma")).atLeast(points(1))));
        Shortfall shortfall = measure(set, List.of());
        assertThat(shortfall.plan())
                .extracting(PlanLine::toString)
                .containsExactly(
                        "3 point, topic national",
                        "2 point, topic national, topic airway",
                        "1 point, topic national, topic trauma",
                        "4 point");
    }

    @Test
    void anyOfSeveralSetsIsEnough() {
        RequirementSet hours = RequirementSet.total("hours", points(10));
        RequirementSet fewer = RequirementSet.total("fewer", points(4));
        Shortfall shortfall = CreditLedger.open(
                        CreditConversion.into(CreditUnit.POINT, RequirementGenerator.KINDS),
                        Inquiry.of(RequirementGenerator.FACTS, RequirementGenerator.DAY))
                .condition("attestation", false)
                .measure(hours, fewer, RequirementSet.total("third", points(4)));
        assertThat(shortfall.requirements()).extracting(Requirement::id).containsExactly("fewer");
        assertThat(shortfall.conditions()).containsExactly(new Condition("attestation", false));
        assertThat(shortfall.isSatisfied()).isFalse();
    }

    @Test
    void amountsCanBeThoseOfOneHolder() {
        assertThat(measure(SET.requiring("total", credits(20)).requiring("clinical", credits(2)), List.of())
                        .requirements())
                .extracting(part -> part.required().toString())
                .containsExactly("20 point", "10 point", "2 point", "30 point");
        assertThatIllegalArgumentException().isThrownBy(() -> SET.requiring("others", credits(1)));
    }

    @Test
    void refusesWhatLiesOutsideTheClass() {
        Bucket a = Bucket.of("a", Match.topic("a"));
        Bucket b = Bucket.of("b", Match.topic("b"));
        RequirementSet set = RequirementSet.total("total", points(1));
        refused(() -> set.with(a).with(b).with(Bucket.of("c", Match.topic("c"))), "more than two families");
        refused(() -> set.with(a).with(Bucket.of("a", Match.topic("x"))), "two requirements have the id a");
        refused(() -> set.with(Bucket.of("total", Match.topic("a"))), "two requirements have the id total");
        refused(() -> set.with(Bucket.otherwise("a"), Bucket.otherwise("b")), "two buckets for the rest");
        refused(() -> set.with(a.containing(b.atMostOfTotal(points(1)))), "stands within no other bucket");
        refused(
                () -> set.with(a.atMostOfTotal(points(1))).with(b.atMostOfTotal(points(1))),
                "maxima of the total in two families");
        refused(
                () -> set.with(a.atMostOfTotal(points(1)), Bucket.otherwise("b").atMost(points(1))),
                "limited buckets alone");
        refused(() -> set.with(a, b).neverTogether("a", "b"), "no buckets of two families");
        refused(() -> set.with(a).with(Bucket.of("other", Match.topic("a"))), "two buckets are for topic a");
        refused(() -> set.with(a.atMost(points(3)), Bucket.otherwise("b").atMost(points(3))), "limited buckets alone");
        refused(
                () -> measure(set.with(a.atLeast(points(2)).atMost(points(1))), List.of()),
                "a: the minimum, 2 point, is above the maximum, 1 point");
        refused(
                () -> measure(set.with(b).with(a.atLeast(points(2)).atMost(points(1))), List.of()),
                "a: the minimum, 2 point, is above the maximum, 1 point");
    }

    private static void refused(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(message);
    }

    private static Shortfall measure(RequirementSet set, List<Activity> activities) {
        return RequirementGenerator.measure(set, activities, CreditUnit.POINT);
    }

    private static Amount points(int amount) {
        return Amount.of(credits(amount));
    }

    private static Credits credits(int amount) {
        return Credits.of(amount, CreditUnit.POINT);
    }
}
