package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EducationRuleTest {
    private static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    private static final FactKey<BigDecimal> RATIO = FactKey.ratio("test.ratio");
    private static final FactKey<Credits> TOTAL = FactKey.credits("test.total", CreditUnit.POINT);
    private static final FactsAsOf FACTS = FactsAsOf.of(
            FactTable.of(
                    "2026-01-01",
                    Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, Citation.titled("a text")),
                    Fact.of(RATIO, new BigDecimal("15")).graded(Grade.PRIMARY, Citation.titled("a text")),
                    Fact.of(TOTAL, Credits.of(10, CreditUnit.POINT)).graded(Grade.PRIMARY, Citation.titled("a text"))),
            LocalDate.of(2026, 1, 1),
            FactsAsOf.STALE_AFTER);
    private static final EducationRule RULE = EducationRule.in(CreditUnit.POINT)
            .citing(KINDS)
            .counts("college", CreditUnit.COLLEGE_CREDIT, RATIO)
            .counts(Activity.COURSE, CreditUnit.POINT)
            .counts("college", CreditUnit.POINT);

    @Test
    void aCategoryOfAKindThatDoesNotCountIsRefused() {
        EducationRule rule = EducationRule.in(CreditUnit.POINT)
                .counts(Activity.COURSE, CreditUnit.POINT)
                .counts("in-service", CreditUnit.POINT)
                .requires(RequirementSet.total("total", RequiredAmount.of(Credits.of(10, CreditUnit.POINT))));
        FactsAsOf facts = FactsAsOf.of(RequirementGenerator.FACTS, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
        EducationRule wrong = rule.with(Category.kind("in-service", "In-Service Training"));
        assertThatIllegalStateException()
                .isThrownBy(() -> wrong.asOf(facts))
                .withMessage("the category in-service is of the kind in-service-training, of which nothing counts: call"
                        + " counts(…) for it, or name one of [course, in-service]");
        assertThat(rule.with(Category.kind("training", "In-Service"))
                        .asOf(facts)
                        .unit())
                .isEqualTo(CreditUnit.POINT);
    }

    @Test
    void itsKindsAndUnitsAreInTheOrderOfTheDeclaration() {
        assertThat(RULE.kinds())
                .containsExactly(
                        new CountedKind(
                                "college",
                                List.of(
                                        new CountedUnit(CreditUnit.COLLEGE_CREDIT, Optional.of(RATIO)),
                                        new CountedUnit(CreditUnit.POINT, Optional.empty()))),
                        new CountedKind("course", List.of(new CountedUnit(CreditUnit.POINT, Optional.empty()))));
    }

    @Test
    void itsTopicsAndApproversAreThoseOfTheCategories() {
        ActivityFilter law = ActivityFilter.topic("law").or(ActivityFilter.topic("ethics"));
        EducationRule rule = RULE.requires("total", TOTAL)
                .with(Category.topic("law", "law").recordedAs(law), Category.rest("others"))
                .with(CategoryFamily.of(
                        Category.approvedBy("approved", "board").containing(Category.topic("safety", "safety"))));
        assertThat(rule.topics()).containsExactly("law", "ethics", "safety");
        assertThat(rule.approvers()).containsExactly("board");
        assertThat(RULE.topics()).isEmpty();
    }

    @Test
    void everyMethodReturnsAChangedCopy() {
        RULE.counts("walk", CreditUnit.POINT).requires("total", TOTAL);
        assertThat(RULE.kinds()).hasSize(2);
        assertThatIllegalStateException().isThrownBy(() -> RULE.asOf(FACTS)).withMessageContaining("total");
    }

    @Test
    void aRuleOfWhichNothingIsKnownToCountCountsNothing() {
        EducationRule.AsOf bare =
                EducationRule.in(CreditUnit.POINT).requires("total", TOTAL).asOf(FACTS);
        Activity course = Activity.of(LocalDate.of(2025, 6, 1), Credits.of(3, CreditUnit.POINT));
        EarningWindow window = EarningWindow.between(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        Trace trace = Trace.of(FACTS);
        Shortfall shortfall =
                bare.count(Transcript.of(List.of(course)), window, trace).shortfall();
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(10, CreditUnit.POINT));
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly(Disallowance.KIND);
        assertThat(trace.notes()).isEmpty();
    }

    @Test
    void whatIsMissingOrStatedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.counts("college", CreditUnit.POINT, RATIO))
                .withMessageContaining("college counts in point already");
        assertThatIllegalStateException().isThrownBy(() -> RULE.with(Category.rest("others")));
        assertThatIllegalStateException().isThrownBy(() -> RULE.incompatible("one", "other"));
        assertThatIllegalStateException().isThrownBy(() -> RULE.orRequires(RequirementSet.total("two", TOTAL)));
    }

    @Test
    void upToSixtyFourRulesAreAsked() {
        CountingRule none = CountingRule.leavingOut(ActivityFilter.topic("x"), "x", "Not x.");
        CountingRule last = CountingRule.leavingOut(ActivityFilter.topic("y"), "y", "Not y.");
        List<CountingRule> rules = Collections.nCopies(63, none);
        EducationRule full = RULE.requires("total", TOTAL)
                .limitedBy(rules.toArray(CountingRule[]::new))
                .limitedBy(last);
        Activity activity = Activity.of(LocalDate.of(2025, 1, 1), Credits.of(1, CreditUnit.POINT));
        Shortfall shortfall = full.asOf(FACTS)
                .count(
                        Transcript.of(List.of(activity.withTopic("y"), activity)),
                        EarningWindow.always(),
                        Trace.of(FACTS))
                .shortfall();
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly("y");
        assertThat(shortfall.minimumAdditional()).hasToString("9 point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.limitedBy(none))
                .withMessageContaining("64");
    }

    @Test
    void oneResolvedRuleServesAnyNumberOfThreadsAndTraits() {
        EducationRule.AsOf rule = RULE.requires("total", TOTAL)
                .with(Category.topic("t7", "t7").atLeast(TOTAL))
                .asOf(FACTS);
        Activity activity = Activity.of(LocalDate.of(2025, 1, 1), Credits.of(1, CreditUnit.POINT));
        List<String> missing = IntStream.range(0, 12_000)
                .parallel()
                .mapToObj(i -> rule.count(
                                Transcript.of(List.of(activity.withTopic("t" + i % 6_000))),
                                EarningWindow.always(),
                                Trace.of(FACTS))
                        .shortfall()
                        .minimumAdditional()
                        .toString())
                .toList();
        for (int i = 0; i < missing.size(); i++) {
            assertThat(missing.get(i)).isEqualTo(i % 6_000 == 7 ? "9 point" : "10 point");
        }
    }
}
