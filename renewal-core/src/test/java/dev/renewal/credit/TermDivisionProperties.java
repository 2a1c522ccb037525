package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * What terms whose windows overlap get of the credits in the overlaps, held against a search through every way to divide small
 * whole credits. Each way is measured term by term, as if no other term were there; the best has the fewest further credits in
 * the first term, of those the fewest in the second, and so on, and then takes the least from later terms.
 */
class TermDivisionProperties {
    private static final CreditUnit UNIT = CreditUnit.POINT;
    private static final Credits ONE = Credits.of(1, UNIT);
    private static final FactsAsOf FACTS =
            FactsAsOf.of(RequirementGenerator.FACTS, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);
    private static final int MOST_WAYS = 400;
    private static final int SAME_CASES = 400;

    static EducationRule rule(RequirementSet set) {
        return EducationRule.in(UNIT)
                .citing(RequirementGenerator.KINDS)
                .counts(Activity.COURSE, UNIT)
                .requires(set);
    }

    /** Terms in a row: what lies in one only, and what lies in one and the next. */
    private static final class Case {
        private final RequirementSet set;
        private final List<List<Activity>> own = new ArrayList<>();
        private final List<List<Activity>> shared = new ArrayList<>();
        /** The total of each term in place of the declared one. */
        private final List<Credits> totals = new ArrayList<>();

        private Case(RequirementSet set, RequirementGenerator generator, Random random, int terms) {
            this.set = set;
            for (int term = 0; term < terms; term++) {
                own.add(on(day(2 * term), generator.activities()));
                shared.add(on(day(2 * term + 1), term + 1 < terms ? generator.activities() : List.of()));
                totals.add(Credits.of(random.nextInt(7), UNIT));
            }
        }

        static Case ofSeedOrNull(long seed, int terms) {
            RequirementGenerator generator = new RequirementGenerator(seed, ONE);
            try {
                RequirementSet set = generator.set();
                rule(set).countingForOneTerm();
                return new Case(set, generator, new Random(seed), terms);
            } catch (IllegalArgumentException outsideTheClass) {
                return null;
            }
        }

        private static LocalDate day(int zone) {
            return RequirementGenerator.DAY.plusMonths(zone);
        }

        private static List<Activity> on(LocalDate day, List<Activity> activities) {
            return activities.stream()
                    .map(activity -> of(activity, day, activity.amount()))
                    .toList();
        }

        private static Activity of(Activity like, LocalDate day, Credits amount) {
            Activity activity = Activity.of(day, amount);
            for (String topic : like.topics()) {
                activity = activity.withTopic(topic);
            }
            return activity;
        }

        int terms() {
            return own.size();
        }

        /** The tally of the last term, by the rule. */
        CreditTally divided() {
            List<Activity> all = new ArrayList<>();
            own.forEach(all::addAll);
            shared.forEach(all::addAll);
            Transcript transcript = Transcript.of(all);
            EducationRule.AsOf rule = rule(set).countingForOneTerm().asOf(FACTS);
            List<CreditTally> tallies = new ArrayList<>();
            for (int term = 0; term < terms(); term++) {
                EarningWindow window = EarningWindow.between(day(2 * term - 1), day(2 * term + 1));
                tallies.add(rule.count(transcript, window, Trace.of(FACTS)).requiring("total", totals.get(term)));
            }
            return rule.countLast(tallies, Trace.of(FACTS));
        }

        /** The fewest further credits of each term, then what earlier terms take; null where there are too many ways. */
        int[] searchedOrNull() {
            List<Activity> divisible = new ArrayList<>();
            shared.forEach(divisible::addAll);
            int ways = 1;
            for (Activity activity : divisible) {
                ways *= amount(activity) + 1;
            }
            if (ways > MOST_WAYS) {
                return null;
            }
            int[] best = null;
            for (int way = 0; way < ways; way++) {
                int[] found = measured(divisible, way);
                best = best == null || Arrays.compare(found, best) < 0 ? found : best;
            }
            return best;
        }

        private int[] measured(List<Activity> divisible, int way) {
            int[] found = new int[terms() + 1];
            List<List<Activity>> terms = new ArrayList<>();
            own.forEach(each -> terms.add(new ArrayList<>(each)));
            int left = way;
            for (Activity activity : divisible) {
                int taken = left % (amount(activity) + 1);
                left /= amount(activity) + 1;
                int term = 0;
                while (!shared.get(term).contains(activity)) {
                    term++;
                }
                add(activity, taken, terms.get(term));
                add(activity, amount(activity) - taken, terms.get(term + 1));
                found[terms()] += taken;
            }
            for (int term = 0; term < terms(); term++) {
                found[term] = RequirementGenerator.tally(set, terms.get(term), UNIT, FACTS)
                        .requiring("total", totals.get(term))
                        .shortfall()
                        .minimumAdditional()
                        .amount()
                        .intValueExact();
            }
            return found;
        }

        private static void add(Activity activity, int amount, List<Activity> term) {
            if (amount > 0) {
                term.add(of(activity, activity.completedOn(), Credits.of(amount, UNIT)));
            }
        }

        private static int amount(Activity activity) {
            return activity.amount().amount().intValueExact();
        }

        int ofLast() {
            int last = terms() - 1;
            return own.get(last).stream().mapToInt(Case::amount).sum()
                    + shared.get(last - 1).stream().mapToInt(Case::amount).sum();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theLaterOfTwoTermsHasWhatASearchLeavesIt(@ForAll long seed) {
        Case two = Case.ofSeedOrNull(seed, 2);
        if (two == null) {
            return;
        }
        int[] searched;
        try {
            searched = two.searchedOrNull();
        } catch (IllegalArgumentException contradiction) {
            assertThat(contradiction).hasMessageContaining("maximum");
            return;
        }
        if (searched != null) {
            CreditTally divided = two.divided();
            assertThat(divided.total()).isEqualTo(Credits.of(two.ofLast() - searched[2], UNIT));
            assertThat(divided.shortfall().minimumAdditional()).isEqualTo(Credits.of(searched[1], UNIT));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theLastOfThreeTermsIsAsNearAsASearchFinds(@ForAll long seed) {
        Case three = Case.ofSeedOrNull(seed, 3);
        if (three == null) {
            return;
        }
        int[] searched;
        try {
            searched = three.searchedOrNull();
        } catch (IllegalArgumentException contradiction) {
            assertThat(contradiction).hasMessageContaining("maximum");
            return;
        }
        if (searched != null) {
            assertThat(three.divided().shortfall().minimumAdditional()).isEqualTo(Credits.of(searched[2], UNIT));
        }
    }

    @Property(tries = SAME_CASES, generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void holdForCasesThatAreTheSameInEachRun(@ForAll @LongRange(max = SAME_CASES - 1) long number) {
        long seed = number * 0x9E37_79B9_7F4A_7C15L;
        theLaterOfTwoTermsHasWhatASearchLeavesIt(seed);
        theLastOfThreeTermsIsAsNearAsASearchFinds(seed);
    }
}
