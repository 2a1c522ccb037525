package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation says of a count, step by step; a step stands further right than the one that it leads to. */
class CountExplanationTest {
    private static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    private static final FactKey<BigDecimal> RATIO = FactKey.ratio("test.ratio");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final FactKey<Credits> FIVE = FactKey.credits("test.five", CreditUnit.POINT);
    private static final FactsAsOf FACTS = FactsAsOf.of(
            FactTable.of(
                    "2026-01-01",
                    Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, Citation.titled("a text")),
                    Fact.of(RATIO, BigDecimal.ONE).graded(Grade.PRIMARY, Citation.titled("a text")),
                    Fact.of(FIVE, Credits.of(5, CreditUnit.POINT)).graded(Grade.PRIMARY, Citation.titled("a text"))),
            DAY,
            FactsAsOf.STALE_AFTER);
    private static final EducationRule RULE =
            EducationRule.in(CreditUnit.POINT).citing(KINDS).counts(Activity.COURSE, CreditUnit.CREDIT, RATIO);
    private static final RequirementSet SET = RequirementSet.total("total", points(10))
            .with(
                    Category.topic("law", "law").atLeast(points(2)),
                    Category.topic("own", "own").atMost(points(1)))
            .with(Category.rest("other").atMostOfTotal(points(5)), Category.approvedBy("approved", "body"));

    private final Trace trace = Trace.explaining(FACTS);

    private CreditTally count(EducationRule rule, Activity... activities) {
        return rule.asOf(FACTS).count(Transcript.of(List.of(activities)), EarningWindow.always(), trace);
    }

    @Test
    void eachRequirementAndEachMaximumNamesWhatCounts() {
        count(
                        RULE.limitedBy(CountingRule.atMost(ActivityFilter.all(), FIVE, "Up to five."))
                                .requires(SET),
                        course("1", "3").withTopic("law"),
                        course("2", "4").withTopic("own").withApprover("body"),
                        course("3", "2").withKind("lecture"))
                .condition("card-held", true)
                .condition("fee-paid", false)
                .shortfall();
        assertThat(text(trace.reasons())).isEqualTo("""
                by test.five: 5 point
                credits: fewest additional 6 point, by the plan: 2 point, not topic own; 4 point, approved_by body, not topic own
                  activity 1 of 2026-01-01, course, 3 credit, on law: 3 point
                    by test.ratio: 1
                  activity 2 of 2026-01-01, course, 4 credit, on own, approved by body: 2 point
                    by test.ratio: 1
                    left out activity 2 of 2026-01-01, course, 4 credit, on own, approved by body: Up to five.
                  left out activity 3 of 2026-01-01, lecture, 2 credit: Activities of the kind "lecture" do not count.
                  by test.kinds: Courses count.
                  requirement total: 4 point of 10 point, missing 6 point
                    given activity 1 of 2026-01-01, course, 3 credit, on law: 3 point
                    given activity 2 of 2026-01-01, course, 4 credit, on own, approved by body: 2 point
                  requirement law: 3 point of 2 point, missing 0 point
                    given activity 1 of 2026-01-01, course, 3 credit, on law: 3 point
                  maximum own: 1 point, at most 1 point of it counts
                    given activity 2 of 2026-01-01, course, 4 credit, on own, approved by body: 2 point
                  maximum other: 3 point, at most 5 point of it counts for the total
                    given activity 1 of 2026-01-01, course, 3 credit, on law: 3 point
                  given card-held: met
                  given fee-paid: not met
                """);
    }

    @Test
    void whatIsCitedForEveryCountStandsBeforeIt() {
        count(RULE.cites(KINDS).requires(RequirementSet.total("total", points(0))), course("1", "3"))
                .shortfall();
        assertThat(text(trace.reasons())).isEqualTo("""
                by test.kinds: Courses count.
                credits: fewest additional 0 point
                  activity 1 of 2026-01-01, course, 3 credit: 3 point
                    by test.ratio: 1
                  requirement total: 3 point of 0 point, missing 0 point
                    given activity 1 of 2026-01-01, course, 3 credit: 3 point
                """);
    }

    @Test
    void whereNothingIsMissingThereIsNoPlan() {
        count(RULE.requires(RequirementSet.total("total", points(3))), course("1", "3"))
                .shortfall();
        assertThat(text(trace.reasons())).isEqualTo("""
                credits: fewest additional 0 point
                  activity 1 of 2026-01-01, course, 3 credit: 3 point
                    by test.ratio: 1
                  requirement total: 3 point of 3 point, missing 0 point
                    given activity 1 of 2026-01-01, course, 3 credit: 3 point
                """);
    }

    private static String text(List<Reason> reasons) {
        StringBuilder text = new StringBuilder();
        reasons.forEach(reason -> append(reason, "", text));
        return text.toString();
    }

    private static void append(Reason reason, String indent, StringBuilder text) {
        text.append(indent);
        if (reason instanceof Reason.Computed computed) {
            text.append(computed.what()).append(": ").append(computed.result()).append('\n');
            computed.steps().forEach(step -> append(step, indent + "  ", text));
        } else if (reason instanceof Reason.Given given) {
            text.append("given ")
                    .append(given.field())
                    .append(": ")
                    .append(given.value())
                    .append('\n');
        } else if (reason instanceof Reason.LeftOut left) {
            text.append("left out ")
                    .append(left.what())
                    .append(": ")
                    .append(left.why())
                    .append('\n');
        } else {
            Reason.FactRead read = (Reason.FactRead) reason;
            text.append("by ").append(read.fact()).append('\n');
        }
    }

    private static Activity course(String key, String credits) {
        return Activity.of(DAY, Credits.of(credits, "credit")).withKey(key);
    }

    private static RequiredAmount points(int amount) {
        return RequiredAmount.of(Credits.of(amount, CreditUnit.POINT));
    }
}
