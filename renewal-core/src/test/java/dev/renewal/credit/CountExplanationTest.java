package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Reason;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation says of a count, step by step; a step stands further right than the one that it leads to. */
class CountExplanationTest {
    private static final RuleKey<String> KINDS = RuleKey.statement("test.kinds");
    private static final RuleKey<BigDecimal> RATIO = RuleKey.ratio("test.ratio");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final FactTable FACTS = FactTable.of(
            "2026-01-01",
            Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, Citation.titled("a text")),
            Fact.of(RATIO, BigDecimal.ONE).graded(Grade.PRIMARY, Citation.titled("a text")));
    private static final RequirementSet SET = RequirementSet.total("total", points(10))
            .with(
                    Bucket.of("law", Match.topic("law")).atLeast(points(2)),
                    Bucket.of("own", Match.topic("own")).atMost(points(1)))
            .with(Bucket.otherwise("other").atMostOfTotal(points(5)), Bucket.of("approved", Match.approvedBy("body")));

    private final Inquiry inquiry = Inquiry.explaining(FACTS, DAY, Inquiry.VERIFICATION_HOLDS);
    private final CreditLedger ledger = CreditLedger.open(
            CreditConversion.into(CreditUnit.POINT, KINDS).counting(Activity.COURSE, CreditUnit.CREDIT, RATIO),
            inquiry);

    @Test
    void eachRequirementAndEachMaximumNamesWhatCounts() {
        ledger.enter(
                        List.of(
                                course("1", "3").withTopic("law"),
                                course("2", "4").withTopic("own").withApprover("body"),
                                course("3", "2").withKind("lecture")),
                        CountingRule.atMost(activity -> true, Credits.of(5, CreditUnit.POINT), "Up to five."))
                .condition("card-held", true)
                .condition("fee-paid", false)
                .measure(SET);
        assertThat(text(inquiry.reasons())).isEqualTo("""
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
    void whatWasReadForTheRulesLeadsToTheCountAndToNoActivity() {
        inquiry.read(KINDS);
        ledger.enter(List.of(course("1", "3"))).measure(RequirementSet.total("total", points(0)));
        assertThat(text(inquiry.reasons())).isEqualTo("""
                credits: fewest additional 0 point
                  by test.kinds: Courses count.
                  activity 1 of 2026-01-01, course, 3 credit: 3 point
                    by test.ratio: 1
                  requirement total: 3 point of 0 point, missing 0 point
                    given activity 1 of 2026-01-01, course, 3 credit: 3 point
                """);
    }

    @Test
    void whereNothingIsMissingThereIsNoPlan() {
        ledger.enter(List.of(course("1", "3"))).measure(RequirementSet.total("total", points(3)));
        assertThat(text(inquiry.reasons())).isEqualTo("""
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

    private static Amount points(int amount) {
        return Amount.of(Credits.of(amount, CreditUnit.POINT));
    }
}
