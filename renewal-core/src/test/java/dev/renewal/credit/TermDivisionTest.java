package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of a year that each require 10 points, 2 of them about law; those of May may count for either of two terms. */
class TermDivisionTest {
    private static final CreditUnit UNIT = CreditUnit.POINT;
    private static final RequirementSet TOTAL = RequirementSet.total("total", RequiredAmount.of(Credits.of(10, UNIT)));
    private static final RequirementSet SET = TOTAL.with(
            Category.topic("law", "law").atLeast(RequiredAmount.of(Credits.of(2, UNIT))),
            Category.topic("ethics", "ethics"));
    private static final EducationRule RULE = TermDivisionProperties.rule(SET).countingForOneTerm();
    private static final FactsAsOf FACTS =
            FactsAsOf.of(RequirementGenerator.FACTS, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);

    /** The same, and at most 3 points of in-service training. */
    private static final EducationRule WITH_KIND = TermDivisionProperties.rule(SET)
            .counts("in-service", UNIT)
            .with(Category.kind("in-service", "in-service").atMost(RequiredAmount.of(Credits.of(3, UNIT))))
            .countingForOneTerm();

    private static CreditTally term(EducationRule rule, int year, Transcript activities) {
        return rule.asOf(FACTS)
                .count(
                        activities,
                        EarningWindow.between(LocalDate.of(year, 5, 1), LocalDate.of(year + 1, 5, 31)),
                        Trace.of(FACTS));
    }

    private static List<CreditTally> terms(String activities) {
        return terms(RULE, activities);
    }

    /** The terms from June 2024 and from June 2025. */
    private static List<CreditTally> terms(EducationRule rule, String activities) {
        List<Activity> all = new ArrayList<>();
        for (String activity : activities.split(", ")) {
            String[] words = activity.split(" ");
            Activity plain = Activity.of(LocalDate.parse(words[0]), Credits.of(words[1], UNIT));
            Activity onTopic = words.length > 2 ? plain.withTopic(words[2]) : plain;
            all.add(words.length > 3 ? onTopic.withKind(words[3]) : onTopic);
        }
        Transcript transcript = Transcript.of(all);
        return List.of(term(rule, 2024, transcript), term(rule, 2025, transcript));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the earlier term has enough without May
                "2024-09-01 8, 2024-09-01 2 law, 2025-05-02 3 | 3 | 7 | ''",
                // it needs all of it, or a part
                "2024-09-01 5, 2024-09-01 2 law, 2025-05-02 3 | 0 | 10 | needed-by-term-before",
                "2024-09-01 6, 2024-09-01 2 law, 2025-05-02 3 | 1 | 9 | counted-in-part",
                "2024-09-01 6.75, 2024-09-01 2 law, 2025-05-02 3 | 1.75 | 8.25 | counted-in-part",
                // the oldest of the same kind first
                "2024-09-01 8, 2025-05-02 1 law, 2025-05-03 3 law | 2 | 8 | needed-by-term-before counted-in-part",
                // enough of the total, and the minimum is missing: the law is needed, the rest is not
                "2024-09-01 12, 2025-05-02 3 law, 2025-05-03 4 | 5 | 5 | counted-in-part",
                // what does not help the earlier term is not needed there: two hours about law are missing either way
                "2024-09-01 8, 2025-05-02 2 | 2 | 8 | ''",
                // the earlier term takes what the later one does not need
                "2024-09-01 6, 2024-09-01 2 law, 2025-05-02 2 law, 2025-05-03 2 | 2 | 8 | needed-by-term-before",
                "2024-09-01 6, 2024-09-01 2 law, 2025-05-02 2 law, 2025-05-03 2, 2025-07-01 2 law | 4 | 6 | needed-by-term-before",
                // nothing of May is recorded; what is outside both windows
                "2024-09-01 3, 2025-06-01 4 | 4 | 6 | ''",
                // the first and the last day of May
                "2024-09-01 9 law, 2025-05-01 1, 2025-05-31 1 | 1 | 9 | needed-by-term-before",
            })
    void theEarlierTermTakesWhatItNeeds(String activities, String counted, String missing, String codes) {
        CreditTally later = RULE.asOf(FACTS).countLast(terms(activities), Trace.of(FACTS));
        assertThat(later.total()).isEqualTo(Credits.of(counted, UNIT));
        Shortfall shortfall = later.shortfall();
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(missing, UNIT));
        List<String> found = shortfall.uncounted().stream()
                .map(Disallowance::code)
                .filter(code -> !code.equals(Disallowance.BEFORE_WINDOW))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a credit that fits the topic and the kind is in both: the maximum holds
                "2024-09-01 10 law, 2025-07-01 9 law in-service | 9 | 7",
                // the earlier term has 2 of the kind, and takes 1 more of it; 1 is missing there
                "2024-09-01 6, 2024-09-01 2 law in-service, 2025-05-02 3 law in-service | 2 | 8",
                // it has all that counts of the kind, and takes none
                "2024-09-01 5, 2024-09-01 3 law in-service, 2025-05-02 3 law in-service | 3 | 7",
                // it takes what is not of the kind, and leaves what the later one can still use
                "2024-09-01 5, 2024-09-01 3 law in-service, 2025-05-02 2 law in-service, 2025-05-03 2 law | 2 | 8",
                // both can help; the later term has its 3 of the kind, and so the kind goes to the earlier one
                "2024-09-01 6, 2024-09-01 2 law, 2025-05-02 2 law in-service, 2025-05-03 2, 2025-07-01 3 law in-service | 5 | 5",
            })
    void aMinimumByTopicAndAMaximumByKindHoldInBothTerms(String activities, String total, String missing) {
        CreditTally later = WITH_KIND.asOf(FACTS).countLast(terms(WITH_KIND, activities), Trace.of(FACTS));
        assertThat(later.total()).isEqualTo(Credits.of(total, UNIT));
        assertThat(later.shortfall().minimumAdditional()).isEqualTo(Credits.of(missing, UNIT));
    }

    @Test
    void anyCreditMayBeNeededWhereAMinimumIsNotKnown() {
        List<CreditTally> terms = terms("2024-09-01 20 law, 2025-05-02 3 law, 2025-06-01 4");
        terms.get(0).requiring("law", Optional.empty());
        CreditTally later = RULE.asOf(FACTS).countLast(terms, Trace.of(FACTS));
        assertThat(later.total()).isEqualTo(Credits.of(4, UNIT));
    }

    @Test
    void eachTermHasTheMinimaOfItsTally() {
        List<CreditTally> terms = terms("2024-09-01 8 law, 2025-05-02 3");
        terms.get(0).requiring("total", Credits.of(8, UNIT));
        terms.get(1).requiring("total", Credits.of(3, UNIT));
        Shortfall later = RULE.asOf(FACTS).countLast(terms, Trace.of(FACTS)).shortfall();
        assertThat(later.requirements().get(0).required()).contains(Credits.of(3, UNIT));
        assertThat(later.minimumAdditional()).isEqualTo(Credits.of(2, UNIT));
        assertThatIllegalStateException().isThrownBy(() -> terms.get(1).shortfall());
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.asOf(FACTS).countLast(List.of(), Trace.of(FACTS)));
    }

    @Test
    void whatIsNotDividedExactlyIsRefusedWhereItIsDeclared() {
        String rules =
                ", which is not known to judge each activity by itself; a maximum can be a category with atMost(…) in a"
                        + " with(…)";
        RequiredAmount two = RequiredAmount.of(Credits.of(2, UNIT));
        FactKey<Integer> number = FactKey.count("test.number");
        refused(() -> RULE.orRequires(TOTAL), "orRequires(…): it is open which of the sets the earlier term needs");
        refused(
                () -> RULE.requires(TOTAL.with(Category.topic("law", "law").atMostOfTotal(two))),
                "atMostOfTotal(…) of the category law: use atMost(…) if credits above the maximum count for nothing");
        refused(
                () -> RULE.limitedBy(CountingRule.noRepeats(each -> "", "Once.")),
                "the counting rule of the class dev.renewal.credit.NoRepeats" + rules);
        refused(
                () -> RULE.limitedBy(CountingRule.atMostActivities(ActivityFilter.all(), number, "Few.")),
                "the counting rule \"Few.\"" + rules);
        refused(
                () -> TermDivisionProperties.rule(SET)
                        .limitedBy(CountingRule.noRepeats(each -> "", "Once."))
                        .countingForOneTerm(),
                "the counting rule of the class dev.renewal.credit.NoRepeats" + rules);
        assertThat(RULE.limitedBy(CountingRule.notUsedElsewhere("x:y", "Used."))
                        .requires(TOTAL.with(
                                Category.topic("law", "law").atLeast(two).atMost(two), Category.rest("rest")))
                        .with(Category.approvedBy("board", "board"))
                        .countsForOneTerm())
                .isTrue();
        EducationRule several = RULE.countingForSeveralTerms();
        assertThat(several.countsForOneTerm()).isFalse();
        assertThat(several.countsForSeveralTerms()).isTrue();
        assertThat(several.countingForOneTerm().countsForSeveralTerms()).isFalse();
        several.orRequires(TOTAL);
    }

    private static void refused(Runnable declaration, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(declaration::run)
                .withMessage("countingForOneTerm() does not go with " + why);
    }
}
