package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements of the form that AAMA has: topics, approvers, and a maximum of the total for what is not approved. */
class RequirementSetTest {
    private static final FactKey<Credits> UNKNOWN = FactKey.credits("test.unknown", CreditUnit.POINT);
    private static final FactTable WITH_UNKNOWN =
            RequirementGenerator.FACTS.and(FactTable.of("2026-01-01", Fact.notEstablished(UNKNOWN, "Unknown.")));
    private static final RequirementSet LEAST_UNKNOWN = RequirementSet.total("total", points(5))
            .with(Category.topic("a", "a").atLeast(UNKNOWN));

    private static final RequirementSet SET = RequirementSet.total("total", points(60))
            .with(
                    Category.topic("admin", "admin").atLeast(points(10)),
                    Category.topic("clinical", "clinical").atLeast(points(10)))
            .with(
                    Category.approvedBy("approved", "body").atLeast(points(30)),
                    Category.rest("others").atMostOfTotal(points(30)));

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
        assertThat(shortfall.requirements().get(0).missing()).contains(Credits.of(ofTotal, "point"));
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
    void anActivityThatFitsTwoCategorysFillsTheOneThatLeavesTheLeastToEarn() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(
                        Category.topic("a", "a").atLeast(points(4)),
                        Category.topic("b", "b").atLeast(points(4)));
        Activity both = Activity.of(RequirementGenerator.DAY, Credits.of(6, CreditUnit.POINT))
                .withTopic("a")
                .withTopic("b");
        Activity onA = Activity.of(RequirementGenerator.DAY, Credits.of(3, CreditUnit.POINT))
                .withTopic("a");
        Shortfall shortfall = measure(set, List.of(both, onA));
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(1, CreditUnit.POINT));
        assertThat(shortfall.requirements())
                .extracting(part -> part.missing().orElseThrow().toString())
                .containsExactly("1 point", "0 point", "0 point");
    }

    @Test
    void whatIsAboveAnAbsoluteMaximumCountsNothing() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Category.topic("law", "law").atLeast(points(2)))
                .with(Category.delivery("self-study", "self-study").atMost(points(4)));
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
    void aMinimumWithinALimitedCategoryIsReachedAboveTheMaximum() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Category.topic("self", "self")
                        .atMostOfTotal(points(3))
                        .containing(Category.topic("ethics", "ethics").atLeast(points(10))));
        Shortfall shortfall = measure(set, List.of());
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(17));
        assertThat(shortfall.plan()).hasToString("[10 point, topic self, topic ethics, 7 point, not topic self]");
    }

    /** Found by the search: the place that is listed first once weighed more than a topic that is asked for. */
    @Test
    void aPlanAsksForNoTopicThatARecordedCreditCanFill() {
        RequirementSet set = RequirementSet.total("total", points(5))
                .with(Category.topic("a", "a"), Category.topic("b", "b").atLeast(points(2)));
        Activity both =
                Activity.of(RequirementGenerator.DAY, credits(3)).withTopic("a").withTopic("b");
        assertThat(measure(set, List.of(both)).plan()).hasToString("[2 point]");
    }

    /** Found by the search: a category whose rest is limited holds no more credits of any kind. */
    @Test
    void aPlanAvoidsACategoryWhoseRestIsFull() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Category.topic("a", "a")
                                .containing(
                                        Category.topic("ax", "ax"),
                                        Category.rest("ay").atMost(points(2))),
                        Category.topic("b", "b").atLeast(points(1)).atMost(points(1)));
        Activity inRest = Activity.of(RequirementGenerator.DAY, credits(2)).withTopic("a");
        assertThat(measure(set, List.of(inRest)).plan())
                .hasToString("[1 point, topic b, 1 point, not topic a, not topic b]");
    }

    /** Found by the search: what may be in the rest may also be in a category whose own rest counts nothing. */
    @Test
    void aPlanAvoidsACategoryWhoseRestCountsNothingWhereItAsksForTheRestAroundIt() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(Category.topic("a", "a").atLeast(points(3)).atMostOfTotal(points(0)))
                .with(
                        Category.topic("b", "b")
                                .containing(
                                        Category.topic("bx", "bx").atLeast(points(3)),
                                        Category.rest("by").atMost(points(0))),
                        Category.rest("c"));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, topic b, topic bx, 2 point, topic b, topic bx, not topic a,"
                        + " 2 point, topic a, not topic b]");
    }

    @Test
    void whatIsNeverTogetherIsPlannedApart() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(
                        Category.topic("a", "a").atLeast(points(1)),
                        Category.topic("b", "b").atLeast(points(1)))
                .with(
                        Category.topic("c", "c").atLeast(points(1)),
                        Category.topic("d", "d").atLeast(points(1)));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, topic c, 1 point, topic b, topic d]");
        assertThat(measure(set.incompatible("a", "c"), List.of()).plan())
                .hasToString("[1 point, topic a, topic d, 1 point, topic b, topic c]");
        assertThat(measure(set.incompatible("c", "a"), List.of()).plan())
                .hasToString("[1 point, topic a, topic d, 1 point, topic b, topic c]");
        assertThat(measure(set.incompatible("a", "c").incompatible("a", "d"), List.of())
                        .minimumAdditional())
                .isEqualTo(credits(3));
    }

    @Test
    void categoriesMatchKindsAndWhatABodyTests() {
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(
                        Category.kind("courses", "course").atLeast(points(2)),
                        Category.kind("college", "college").atLeast(points(1)))
                .with(Category.topic("live", "live")
                        .recordedAs(ActivityFilter.topic("live").or(ActivityFilter.delivery("live")))
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
        FactKey<Credits> total = FactKey.credits("test.total", CreditUnit.POINT);
        FactKey<Credits> least = FactKey.credits("test.least", CreditUnit.POINT);
        FactKey<Credits> most = FactKey.credits("test.most", CreditUnit.POINT);
        Category a = Category.topic("a", "a").atLeast(RequiredAmount.by(least));
        Category b = Category.topic("b", "b").atMost(RequiredAmount.by(most));
        Category c = Category.topic("c", "c").atLeast(points(1));
        // the same object where the amount is the same, as a table of facts has it
        List<Credits> known =
                IntStream.range(0, 10).mapToObj(RequirementSetTest::credits).toList();
        RequirementSet set = RequirementSet.total("total", RequiredAmount.by(total))
                .with(bFirst ? new Category[] {b, a, c} : new Category[] {a, b, c});
        for (int[] amounts :
                new int[][] {{9, 1, 4}, {9, 2, 4}, {9, 2, 3}, {8, 2, 3}, {9, 1, 4}, {9, 3, 1}, {9, 1, 4}}) {
            FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                    "2026-01-01",
                    Fact.of(total, known.get(amounts[0])).noting("So.").graded(Grade.ASSUMED),
                    Fact.of(least, known.get(amounts[1])).noting("So.").graded(Grade.ASSUMED),
                    Fact.of(most, known.get(amounts[2])).noting("So.").graded(Grade.ASSUMED)));
            Shortfall shortfall = tally(set, facts, on("b", 5)).shortfall();
            assertThat(shortfall.requirements())
                    .extracting(Requirement::id, Requirement::required, Requirement::counted)
                    .containsExactly(
                            tuple("total", Optional.of(credits(amounts[0])), credits(amounts[2])),
                            tuple("a", Optional.of(credits(amounts[1])), credits(0)),
                            tuple("c", Optional.of(credits(1)), credits(0)));
            assertThat(shortfall.minimumAdditional()).isEqualTo(credits(amounts[0] - amounts[2]));
            assertThat(shortfall.plan().get(0).credits()).isEqualTo(credits(amounts[1]));
        }
    }

    @Test
    void aSetWithoutMaximaThatIsMeasuredAgainAsksForWhatTheFactsSayThen() {
        FactKey<Credits> least = FactKey.credits("test.least", CreditUnit.POINT);
        RequirementSet set = RequirementSet.total("total", points(0))
                .with(Category.topic("a", "a").atLeast(RequiredAmount.by(least)));
        for (int amount : new int[] {3, 4, 4, 2}) {
            FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                    "2026-01-01", Fact.of(least, credits(amount)).noting("So.").graded(Grade.ASSUMED)));
            assertThat(tally(set, facts).shortfall().minimumAdditional()).isEqualTo(credits(amount));
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
        FactKey<String> other = FactKey.statement("test.several.other");
        RequirementSet set = RequirementSet.total("total", points(2))
                .with(CategoryFamily.of(Category.topic("a", "a"), Category.topic("b", "b"))
                        .whereSeveralCountForNone(RequirementGenerator.SEVERAL))
                .with(CategoryFamily.of(Category.topic("x", "x"), Category.topic("y", "y"))
                        .whereSeveralCountForNone(other));
        FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                "2026-01-01", Fact.stating(other, "Several count for none.").graded(Grade.ASSUMED)));
        FactsAsOf asOf = FactsAsOf.of(facts, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
        Trace trace = Trace.of(asOf);
        Activity tagged = Activity.of(RequirementGenerator.DAY, credits(1)).withTopics(List.of(topics.split(" ")));
        RequirementGenerator.tally(set, List.of(tagged, on("a", 1)), CreditUnit.POINT, asOf, trace)
                .shortfall();
        List<String> noted = new ArrayList<>();
        if (ofFirst) {
            noted.add("test.several");
        }
        if (ofSecond) {
            noted.add("test.several.other");
        }
        assertThat(trace.notes()).extracting(Note::key).containsExactlyElementsOf(noted);
    }

    @Test
    void theOrderOfTheRecordHasNoBearingWhereSeveralAnswersAreAsGood() {
        Category a = Category.topic("a", "a").atLeast(points(1)).atMost(points(1));
        Category b = Category.topic("b", "b").atLeast(points(2)).atMostOfTotal(points(3));
        Category c = Category.topic("c", "c").atLeast(points(0)).atMost(points(1));
        RequirementSet apart =
                RequirementSet.total("total", points(1)).with(a, b).with(c).incompatible("a", "c");
        assertOrderHasNoBearing(apart, on("a", 1), on("a", 2).withTopic("c"), on("z", 2));
        Category inner = Category.topic("inner", "inner").atLeast(points(2));
        RequirementSet within = RequirementSet.total("total", points(6))
                .with(
                        Category.topic("a", "a").atLeast(points(2)).containing(inner),
                        Category.topic("b", "b").atMostOfTotal(points(2)));
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
        Category a = Category.topic("a", "a");
        Category x = Category.topic("x", "x");
        Category y = Category.topic("y", "y");
        Category rest = Category.rest("rest");
        RequirementSet one = RequirementSet.total("total", points(1));
        RequirementSet three = RequirementSet.total("total", points(3));
        // what is not approved counts nothing for the total, and is needed for b
        surplus(
                0,
                three.with(a.atLeast(points(1)), Category.topic("b", "b").atLeast(points(1)))
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
    void whatIsAboveAMaximumOfACategoryWithAMinimumIsEarnedElsewhere() {
        RequirementSet set = RequirementSet.total("total", points(5))
                .with(Category.topic("a", "a").atLeast(points(1)).atMost(points(2)));
        Shortfall shortfall = measure(set, List.of(on("a", 4)));
        assertThat(shortfall.plan()).hasToString("[3 point, not topic a]");
        assertThat(shortfall.surplus()).isEqualTo(credits(2));
    }

    @Test
    void whatIsStillToEarnIsNotCounted() {
        RequirementSet set = RequirementSet.total("total", points(6))
                .with(
                        Category.topic("a", "a").atLeast(points(3)),
                        Category.topic("b", "b").atLeast(points(1)).atMost(points(2)));
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
                        Category.topic("a", "a").atLeast(points(2)),
                        Category.topic("b", "b").atLeast(points(2)))
                .with(
                        Category.topic("x", "x").atLeast(points(1)),
                        Category.topic("y", "y").atLeast(points(1)));
        Shortfall shortfall = measure(set, List.of(on("a", 3).withTopic("b").withTopic("x")));
        assertThat(shortfall.requirements())
                .extracting(part -> part.missing().orElseThrow().toString())
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
                .with(Category.topic("a", "a").atLeast(points(5)))
                .with(
                        Category.approvedBy("approved", "body"),
                        Category.rest("others").atMostOfTotal(points(1)));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[1 point, topic a, 1 point, topic a, approved_by body, 3 point, topic a]");
    }

    /** Where what is not in the category is in one for the rest. */
    @Test
    void noTwoLinesOfAPlanCanFillOneMaximumTogetherBesideARest() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(
                        Category.topic("a", "a")
                                .atLeast(points(2))
                                .containing(Category.topic("ax", "ax").atMost(points(3))),
                        Category.rest("c"));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[2 point, topic a, not topic ax, 2 point, not topic ax]");
    }

    @Test
    void whatMatchesSeveralWithinACategoryCountsInThatCategoryAlone() {
        RequirementSet set = RequirementSet.total("total", points(3))
                .with(CategoryFamily.of(Category.topic("a", "a")
                                .atLeast(points(3))
                                .containing(
                                        Category.topic("ax", "ax").atLeast(points(1)),
                                        Category.topic("ay", "ay").atLeast(points(1))))
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
        Category a = Category.topic("a", "a");
        Category b = Category.topic("b", "b").atMost(points(0));
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

    /** Two lines, each of which has room in the inner category, and both together have not. */
    @Test
    void noTwoLinesOfAPlanCanFillOneMaximumTogether() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(Category.topic("a", "a")
                        .atLeast(points(2))
                        .containing(Category.topic("ax", "ax").atMost(points(3))));
        assertThat(measure(set, List.of()).plan())
                .hasToString("[2 point, topic a, not topic ax, 2 point, not topic ax]");
    }

    /** Found by the search: the third line was once "of any kind", although the first two fill the maximum of a. */
    @Test
    void aPlanDoesNotCountOnAMaximumThatItFillsItself() {
        RequirementSet set = RequirementSet.total("total", points(4))
                .with(Category.topic("a", "a").atLeast(points(2)).atMost(points(2)), Category.topic("b", "b"));
        assertThat(measure(set, List.of()).plan()).hasToString("[2 point, topic a, 2 point, not topic a]");
    }

    @Test
    void categoriesNest() {
        RequirementSet set = RequirementSet.total("total", points(10))
                .with(Category.topic("national", "national")
                        .atLeast(points(6))
                        .containing(
                                Category.topic("airway", "airway").atLeast(points(2)),
                                Category.topic("trauma", "trauma").atLeast(points(1))));
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
        FactsAsOf facts = FactsAsOf.of(RequirementGenerator.FACTS, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
        Shortfall shortfall = EducationRule.in(CreditUnit.POINT)
                .citing(RequirementGenerator.KINDS)
                .requires(hours)
                .orRequires(fewer)
                .orRequires(RequirementSet.total("third", points(4)))
                .asOf(facts)
                .count(Transcript.of(List.of()), EarningWindow.always(), Trace.of(facts))
                .condition("attestation", false)
                .shortfall();
        assertThat(shortfall.requirements()).extracting(Requirement::id).containsExactly("fewer");
        assertThat(shortfall.conditions()).containsExactly(new Condition("attestation", false));
        assertThat(shortfall.isSatisfied()).isFalse();
    }

    @Test
    void amountsCanBeThoseOfOneHolder() {
        CreditTally tally = tally(SET, RequirementGenerator.FACTS)
                .requiring("total", credits(20))
                .requiring("clinical", credits(2));
        assertThat(tally.shortfall().requirements())
                .extracting(part -> part.required().orElseThrow().toString())
                .containsExactly("20 point", "10 point", "2 point", "30 point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally(SET, RequirementGenerator.FACTS).requiring("others", credits(1)));
    }

    @Test
    void refusesWhatLiesOutsideTheClass() {
        Category a = Category.topic("a", "a");
        Category b = Category.topic("b", "b");
        RequirementSet set = RequirementSet.total("total", points(1));
        refused(() -> set.with(a).with(b).with(Category.topic("c", "c")), "more than two families");
        refused(() -> set.with(a).with(Category.topic("a", "x")), "two requirements have the id a");
        refused(() -> set.with(Category.topic("total", "a")), "two requirements have the id total");
        refused(() -> set.with(Category.rest("a"), Category.rest("b")), "two categories for the rest");
        refused(() -> set.with(a.containing(b.atMostOfTotal(points(1)))), "is within another category");
        refused(
                () -> set.with(a.atMostOfTotal(points(1))).with(b.atMostOfTotal(points(1))),
                "maxima of the total in two families");
        refused(
                () -> set.with(a.atMostOfTotal(points(1)), Category.rest("b").atMost(points(1))),
                "limited categories only");
        refused(() -> set.with(a, b).incompatible("a", "b"), "are not categories of two families");
        refused(() -> set.with(a).with(Category.topic("other", "a")), "two categories are for topic a");
        refused(() -> set.with(a.atMost(points(3)), Category.rest("b").atMost(points(3))), "limited categories only");
        refused(
                () -> measure(set.with(a.atLeast(points(2)).atMost(points(1))), List.of()),
                "a: the minimum, 2 point, is above the maximum, 1 point");
        refused(
                () -> measure(set.with(b).with(a.atLeast(points(2)).atMost(points(1))), List.of()),
                "a: the minimum, 2 point, is above the maximum, 1 point");
    }

    /** The minimum lies in the rest, where what the board approved does not count. */
    @Test
    void aPlanForACategoryWithinTheRestExcludesWhatIsBesideTheRest() {
        RequirementSet set = RequirementSet.total("total", points(0))
                .with(
                        Category.approvedBy("approved", "board"),
                        Category.rest("others")
                                .containing(Category.topic("law", "law").atLeast(points(2))));
        assertThat(measure(set, List.of()).plan()).hasToString("[2 point, topic law, not approved_by board]");
        RequirementSet deeper = RequirementSet.total("total", points(0))
                .with(
                        Category.approvedBy("approved", "board"),
                        Category.rest("others")
                                .containing(Category.topic("law", "law")
                                        .containing(
                                                Category.topic("ethics", "ethics"),
                                                Category.rest("other-law").atLeast(points(1)))));
        assertThat(measure(deeper, List.of()).plan())
                .hasToString("[1 point, topic law, not topic ethics, not approved_by board]");
    }

    /** As AAMA has it: what it did not approve counts from one point up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // admin and clinical approved, other approved: plan
                "10; 39.5; [0.5 point, approved_by body]",
                "10; 39; [1 point]",
                "9.5; 41; [0.5 point, topic admin, approved_by body, 0.5 point, topic clinical, approved_by body]",
                "9.5; 39; [0.5 point, topic admin, approved_by body, 0.5 point, topic clinical, approved_by body,"
                        + " 1 point]",
            })
    void aPlanLineThatIsTooSmallNamesWhatExemptsIt(String onTopic, String other, String plan) {
        List<Activity> activities = new ArrayList<>();
        add("admin", onTopic + "/0", activities);
        add("clinical", onTopic + "/0", activities);
        add("", other + "/0", activities);
        RequirementSet set = RequirementSet.total("total", points(60))
                .with(
                        Category.topic("admin", "admin").atLeast(points(10)),
                        Category.topic("clinical", "clinical").atLeast(points(10)))
                .with(
                        Category.approvedBy("approved", "body").atLeast(points(30)),
                        Category.rest("others").atMostOfTotal(points(30)));
        assertThat(measureFromOneUp(set, activities).plan()).hasToString(plan);
    }

    private static Shortfall measureFromOneUp(RequirementSet set, List<Activity> activities) {
        FactKey<Credits> one = FactKey.credits("test.one", CreditUnit.POINT);
        FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                "2026-01-01", Fact.of(one, credits(1)).noting("One.").graded(Grade.ASSUMED)));
        CountingRule rule = CountingRule.eachAtLeast(
                ActivityFilter.approvedBy("body").negate(),
                one,
                "below-minimum",
                "Counts from %s up.",
                new Trait("approved_by", "body"));
        return RequirementGenerator.tally(
                        set,
                        activities,
                        CreditUnit.POINT,
                        FactsAsOf.of(facts, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER),
                        rule)
                .shortfall();
    }

    /** What is approved is full, so that the trait that exempts a line does not help. */
    @Test
    void aPlanLineThatIsTooSmallIsJoinedWithAnotherOrAsksForTheLeastThatCounts() {
        RequiredAmount half = RequiredAmount.of(Credits.of("0.5", CreditUnit.POINT));
        RequirementSet full = RequirementSet.total("total", points(3))
                .with(Category.topic("law", "law").atLeast(half))
                .with(Category.approvedBy("approved", "body").atMost(points(0)));
        assertThat(measureFromOneUp(full, List.of()).plan()).hasToString("[3 point, topic law, not approved_by body]");
        Activity two = Activity.of(RequirementGenerator.DAY, credits(3));
        assertThat(measureFromOneUp(full, List.of(two)).plan())
                .hasToString("[1 point, topic law, not approved_by body]");
        CategoryFamily topics = CategoryFamily.of(
                Category.topic("law", "law").atLeast(half),
                Category.topic("ethics", "ethics").atLeast(half));
        RequirementSet one = RequirementSet.total("total", points(1));
        assertThat(measureFromOneUp(apart(one.with(topics)), List.of()).plan())
                .hasToString("[1 point, topic law, topic ethics]");
        CategoryFamily noneOfSeveral = topics.whereSeveralCountForNone(RequirementGenerator.SEVERAL);
        assertThat(measureFromOneUp(apart(one.with(noneOfSeveral)), List.of()).plan())
                .hasToString("[1 point, topic law, 1 point, topic ethics]");
    }

    /** No further credit on either topic can be approved. */
    private static RequirementSet apart(RequirementSet set) {
        return set.with(Category.approvedBy("approved", "body"))
                .incompatible("law", "approved")
                .incompatible("ethics", "approved");
    }

    @Test
    void aPlanAsksForOneKindAndOneWayOfDelivery() {
        RequirementSet set = RequirementSet.total("total", points(1))
                .with(Category.kind("college", "college").atLeast(points(1)))
                .with(Category.kind("in-service", "in-service").atLeast(points(1)));
        assertThat(measure(set, List.of()).plan()).hasToString("[1 point, kind college, 1 point, kind in-service]");
        refused(() -> set.with(Category.kind("a", "a").containing(Category.kind("b", "b"))), "more than two families");
        RequirementSet total = RequirementSet.total("total", points(1));
        refused(
                () -> total.with(Category.kind("a", "a").containing(Category.kind("b", "b"))),
                "b: no activity has both kind a and kind b");
        refused(
                () -> total.with(Category.delivery("a", "a")
                        .containing(Category.topic("c", "c").containing(Category.delivery("b", "b")))),
                "b: no activity has both delivery a and delivery b");
    }

    @Test
    void refusesAMaximumThatCreditsOfTwoCategoriesWouldEscape() {
        RequirementSet set = RequirementSet.total("total", points(10));
        Category law = Category.topic("about law", "law").atLeast(points(2));
        Category inService = Category.kind("in-service", "in-service").atMost(points(6));
        String message =
                "in-service and about law are in one with(…): a credit of both would escape the maximum of in-service";
        refused(() -> set.with(inService, law), message);
        refused(() -> set.with(law, inService), message);
        refused(() -> set.with(law, Category.kind("in-service", "in-service").atMostOfTotal(points(6))), message);
        refused(() -> Category.topic("rules", "rules").containing(law, inService), message);
        Activity both = Activity.of(RequirementGenerator.DAY, credits(10))
                .withKind("in-service")
                .withTopic("law");
        EducationRule rule = EducationRule.in(CreditUnit.POINT).counts("in-service", CreditUnit.POINT);
        FactsAsOf facts = FactsAsOf.of(RequirementGenerator.FACTS, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
        Shortfall inTwo = rule.requires(set.with(law).with(inService))
                .asOf(facts)
                .count(Transcript.of(List.of(both)), EarningWindow.always(), Trace.of(facts))
                .shortfall();
        assertThat(inTwo.minimumAdditional()).isEqualTo(credits(4));
        // told apart, or without a maximum of the kind, one with(…) is enough
        set.with(
                law,
                inService.recordedAs(ActivityFilter.kind("in-service")
                        .and(ActivityFilter.topic("law").negate())));
        set.with(law.atMost(points(6)), Category.topic("about ethics", "ethics").atMost(points(3)));
    }

    @Test
    void refusesMoreCategoriesThanASetMayHave() {
        Category nested = Category.topic("c0", "c0");
        for (int i = 1; i < 64; i++) {
            nested = Category.topic("c" + i, "c" + i).containing(nested);
        }
        RequirementSet set = RequirementSet.total("total", points(2)).with(nested.atLeast(points(1)));
        assertThat(measure(set, List.of()).plan()).hasToString("[1 point, topic c63, 1 point]");
        Category most = nested;
        refused(() -> Category.topic("more", "more").containing(most), "at most 64 categories");
        refused(() -> set.with(Category.topic("more", "more")), "at most 64 categories");
        refused(() -> CategoryFamily.of(most, Category.topic("more", "more")), "at most 64 categories");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Category.rest("rest").recordedAs(ActivityFilter.all()));
    }

    @Test
    void refusesMinimaThatDoNotFitTogether() {
        Credits trillion = Credits.exactly(new BigDecimal("1E+12"), CreditUnit.POINT);
        RequirementSet set = RequirementSet.total("total", RequiredAmount.of(trillion));
        Activity large = Activity.of(RequirementGenerator.DAY, trillion).withTopic("a");
        assertThat(measure(set, List.of()).minimumAdditional()).isEqualTo(trillion);
        RequirementSet limited = set.with(Category.topic("a", "a").atMost(points(1)));
        assertThat(measure(limited, List.of(large)).minimumAdditional()).isEqualTo(trillion.lessAtMost(credits(1)));
        assertThat(measure(limited, List.of(large)).surplus()).isEqualTo(trillion.lessAtMost(credits(1)));
        refused(
                () -> measure(set.with(Category.topic("a", "a").atLeast(points(1))), List.of()),
                "more than one trillion in all");
        refused(
                () -> measure(
                        RequirementSet.total("total", RequiredAmount.of(Credits.of(1, CreditUnit.CEU))), List.of()),
                "the requirements are in point, and one of them is 1 ceu");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 5 point",
        "3, 2, 2 point",
        "5, 0, ",
        "99, 0, ",
    })
    void aMinimumThatIsNotEstablishedIsNeverMet(int earned, int fewest, String plan) {
        Shortfall shortfall =
                tally(LEAST_UNKNOWN, WITH_UNKNOWN, on("a", earned)).shortfall();
        assertThat(shortfall.requirements())
                .containsExactly(
                        new Requirement("total", credits(5), credits(earned)),
                        Requirement.ofUnknownAmount("a", credits(earned)));
        assertThat(shortfall.requirements().get(1).missing()).isEmpty();
        assertThat(shortfall.isComplete()).isFalse();
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(fewest));
        assertThat(shortfall.plan()).hasToString("[" + (plan == null ? "" : plan) + "]");
        assertThat(shortfall.surplus()).isEqualTo(credits(0));
        assertThat(shortfall.isEarned()).isFalse();
        assertThat(shortfall.isSatisfied()).isFalse();
    }

    @Test
    void aTotalThatIsNotEstablishedLeavesItsSharesUnknown() {
        FactKey<BigDecimal> share = FactKey.ratio("test.share-of-unknown");
        FactTable facts = WITH_UNKNOWN.and(FactTable.of(
                "2026-01-01",
                Fact.of(share, new BigDecimal("0.5")).noting("So.").graded(Grade.ASSUMED)));
        RequirementSet set = RequirementSet.total("total", UNKNOWN)
                .with(Category.topic("a", "a").atLeast(RequiredAmount.shareOfTotal(share)));
        Shortfall shortfall = tally(set, facts, on("a", 3)).shortfall();
        assertThat(shortfall.requirements())
                .containsExactly(
                        Requirement.ofUnknownAmount("total", credits(3)), Requirement.ofUnknownAmount("a", credits(3)));
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(0));
        assertThat(shortfall.isSatisfied()).isFalse();
        assertThat(tally(set, facts, on("a", 3))
                        .requiring("total", credits(4))
                        .shortfall()
                        .requirements())
                .containsExactly(
                        new Requirement("total", credits(4), credits(3)), new Requirement("a", credits(2), credits(3)));
    }

    @Test
    void aMaximumThatIsNotEstablishedCutsNothingAndIsNotForgotten() {
        RequirementSet set = RequirementSet.total("total", points(5))
                .with(Category.topic("a", "a").atMost(UNKNOWN));
        Shortfall shortfall = tally(set, WITH_UNKNOWN, on("a", 5)).shortfall();
        assertThat(shortfall.requirements()).containsExactly(new Requirement("total", credits(5), credits(5)));
        assertThat(shortfall.isComplete()).isFalse();
        assertThat(shortfall.isSatisfied()).isFalse();
    }

    @Test
    void aHolderMayHaveAKnownMinimumInPlaceOfAnUnknownOneAndTheOtherWayRound() {
        Shortfall known =
                tally(LEAST_UNKNOWN, WITH_UNKNOWN).requiring("a", credits(2)).shortfall();
        assertThat(known.isComplete()).isTrue();
        assertThat(known.plan()).hasToString("[2 point, topic a, 3 point]");
        Shortfall unknown = tally(LEAST_UNKNOWN, WITH_UNKNOWN)
                .requiring("a", credits(2))
                .requiring("total", Optional.empty())
                .shortfall();
        assertThat(unknown.isComplete()).isFalse();
        assertThat(unknown.requirements().get(0)).isEqualTo(Requirement.ofUnknownAmount("total", credits(0)));
        assertThat(unknown.plan()).hasToString("[2 point, topic a]");
    }

    @Test
    void ofSeveralSetsThoseThatAreKnownGoFirst() {
        EducationRule several = EducationRule.in(CreditUnit.POINT)
                .citing(RequirementGenerator.KINDS)
                .counts(Activity.COURSE, CreditUnit.POINT)
                .requires(LEAST_UNKNOWN)
                .orRequires(RequirementSet.total("more", points(9)));
        FactsAsOf facts = FactsAsOf.of(WITH_UNKNOWN, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
        Shortfall shortfall = several.asOf(facts)
                .count(Transcript.of(List.of(on("a", 8))), EarningWindow.always(), Trace.of(facts))
                .shortfall();
        assertThat(shortfall.requirements()).extracting(Requirement::id).containsExactly("more");
        assertThat(shortfall.minimumAdditional()).isEqualTo(credits(1));
    }

    private static void refused(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(message);
    }

    private static CreditTally tally(RequirementSet set, FactTable facts, Activity... activities) {
        return RequirementGenerator.tally(
                set,
                List.of(activities),
                CreditUnit.POINT,
                FactsAsOf.of(facts, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER));
    }

    private static Shortfall measure(RequirementSet set, List<Activity> activities) {
        return RequirementGenerator.measure(set, activities, CreditUnit.POINT);
    }

    private static RequiredAmount points(int amount) {
        return RequiredAmount.of(credits(amount));
    }

    private static Credits credits(int amount) {
        return Credits.of(amount, CreditUnit.POINT);
    }
}
