package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Some small certifications of one holder, drawn from a seed, whose topics may be the same, and a search for the shortest
 * courses that satisfy them: every way to take whole half-hours of every kind of course. It counts by the tally alone.
 */
final class CourseCase {
    private static final FactKey<BigDecimal> ONE = FactKey.ratio("test.ratio.one");
    private static final FactKey<BigDecimal> TWO = FactKey.ratio("test.ratio.two");
    private static final FactKey<Boolean> SHARED = FactKey.yesOrNo("test.shared");
    private static final FactKey<Boolean> NOT_SHARED = FactKey.yesOrNo("test.not-shared");
    private static final FactTable TABLE = FactTable.of(
                    "2026-01-01",
                    Fact.of(ONE, BigDecimal.ONE).noting("One.").graded(Grade.ASSUMED),
                    Fact.of(TWO, new BigDecimal("2")).noting("Two.").graded(Grade.ASSUMED),
                    Fact.of(SHARED, true).noting("Yes.").graded(Grade.ASSUMED),
                    Fact.of(NOT_SHARED, false).noting("No.").graded(Grade.ASSUMED))
            .and(RequirementGenerator.FACTS);
    private static final FactsAsOf FACTS = FactsAsOf.of(TABLE, RequirementGenerator.DAY, FactsAsOf.STALE_AFTER);

    private static final int MOST_WORDS = 4;
    /** Where half-hours can be divided over the kinds of course in more ways, they are not searched. */
    private static final long MOST_WAYS = 4_000;

    /** A certification: its rule, what is recorded, and whether it shares courses. */
    record Need(EducationRule rule, List<Activity> recorded, Set<String> words, boolean shared) {
        Shortfall with(List<Activity> further) {
            List<Activity> all = new ArrayList<>(recorded);
            all.addAll(further);
            return rule.asOf(FACTS)
                    .count(Transcript.of(all), EarningWindow.always(), Trace.of(FACTS))
                    .shortfall();
        }
    }

    final List<Need> needs;
    final List<String> words;
    /** By need, its words, one bit each. */
    private final List<Integer> ownWords = new ArrayList<>();

    /** By need, whether courses of so many half-hours by kind satisfy it. */
    private final List<Map<List<Integer>, Boolean>> known = new ArrayList<>();

    private CourseCase(List<Need> needs) {
        this.needs = needs;
        Set<String> all = new LinkedHashSet<>();
        needs.forEach(need -> all.addAll(need.words));
        this.words = List.copyOf(all);
        for (Need need : needs) {
            known.add(new HashMap<>());
            ownWords.add(need.words.stream()
                    .mapToInt(word -> 1 << words.indexOf(word))
                    .sum());
        }
    }

    /** Null where the requirements contradict themselves, or name too many words for a search. */
    static CourseCase of(long seed, boolean withMaxima) {
        Random random = new Random(seed);
        List<Need> needs = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            RequirementGenerator generator =
                    new RequirementGenerator(random.nextLong(), Credits.of(1, CreditUnit.POINT));
            boolean shared = random.nextInt(6) > 0;
            boolean hasAlternative = random.nextInt(5) == 0;
            FactKey<BigDecimal> ratio = random.nextBoolean() ? ONE : TWO;
            RequirementGenerator other = new RequirementGenerator(random.nextLong(), Credits.of(1, CreditUnit.POINT));
            try {
                EducationRule rule = EducationRule.in(CreditUnit.POINT)
                        .citing(RequirementGenerator.KINDS)
                        .counts(Activity.COURSE, CreditUnit.POINT)
                        .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR, ratio)
                        .sharedBy(shared ? SHARED : NOT_SHARED)
                        .requires(withMaxima ? generator.set() : generator.setWithoutMaxima());
                rule = hasAlternative ? rule.orRequires(withMaxima ? other.set() : other.setWithoutMaxima()) : rule;
                Need need = new Need(rule, generator.activities(), rule.topics(), shared);
                need.with(List.of());
                if (generator.apart != null || other.apart != null) {
                    // the search takes any course
                    return null;
                }
                needs.add(need);
            } catch (IllegalArgumentException contradiction) {
                return null;
            }
        }
        CourseCase made = new CourseCase(needs);
        return made.words.size() > MOST_WORDS ? null : made;
    }

    List<Shortfall> missing() {
        return needs.stream().map(need -> need.with(List.of())).toList();
    }

    /** What is wrong with some courses as the plan of the case; empty where nothing is. */
    String fault(List<FurtherCourses.Course> courses) {
        Fraction total = Fraction.ZERO;
        for (FurtherCourses.Course course : courses) {
            total = total.plus(course.hours());
        }
        for (int i = 0; i < needs.size(); i++) {
            List<Activity> counting = new ArrayList<>();
            for (FurtherCourses.Course course : courses) {
                if (course.counts().get(i).signum() > 0) {
                    counting.add(Activity.of(
                                    RequirementGenerator.DAY,
                                    Credits.exactly(course.hours().roundedUp(4), CreditUnit.CLOCK_HOUR))
                            .withTopics(course.topics()));
                }
            }
            if (!needs.get(i).with(counting).isEarned()) {
                return "certification " + i + " is not satisfied";
            }
        }
        for (FurtherCourses.Course course : courses) {
            for (int i = 0; i < needs.size(); i++) {
                long serving = course.counts().stream()
                        .filter(count -> count.signum() > 0)
                        .count();
                if (!needs.get(i).shared && course.counts().get(i).signum() > 0 && serving > 1) {
                    return "a course is shared that may not be";
                }
            }
        }
        long ways = 1;
        for (int halves = 0; ways <= MOST_WAYS && Fraction.of(halves, 2).compareTo(total) <= 0; halves++) {
            int fewest = fewestKinds(halves);
            ways = ways * (kinds().length + halves) / (halves + 1);
            boolean shorter = Fraction.of(halves, 2).compareTo(total) < 0;
            if (fewest >= 0 && shorter) {
                return halves + " half-hours are enough";
            }
            if (fewest >= 0 && fewest < courses.size()) {
                return fewest + " courses are enough";
            }
        }
        return "";
    }

    /** The fewest kinds of course of which so many half-hours satisfy all; -1 if none do. */
    private int fewestKinds(int halves) {
        return search(kinds(), 0, halves, 0);
    }

    /** No half-hours of each kind: by words, for all that share, then for each that does not. */
    private int[] kinds() {
        int groups = 1;
        for (Need need : needs) {
            groups += need.shared || needs.size() == 1 ? 0 : 1;
        }
        return new int[groups << words.size()];
    }

    /** Divides the half-hours that are left over the kinds from one on. */
    private int search(int[] amounts, int kind, int left, int used) {
        if (left == 0) {
            return areSatisfied(amounts) ? used : -1;
        }
        if (kind == amounts.length) {
            return -1;
        }
        int best = -1;
        for (int amount = 0; amount <= left; amount++) {
            amounts[kind] = amount;
            int found = search(amounts, kind + 1, left - amount, used + (amount > 0 ? 1 : 0));
            best = best < 0 || found >= 0 && found < best ? found : best;
        }
        amounts[kind] = 0;
        return best;
    }

    private boolean areSatisfied(int... amounts) {
        int group = 0;
        boolean all = true;
        for (int i = 0; all && i < needs.size(); i++) {
            boolean shared = needs.get(i).shared || needs.size() == 1;
            group += shared ? 0 : 1;
            int from = (shared ? 0 : group) << words.size();
            all = isSatisfied(i, Arrays.copyOfRange(amounts, from, from + (1 << words.size())));
        }
        return all;
    }

    private boolean isSatisfied(int need, int... amounts) {
        int[] own = new int[amounts.length];
        for (int kind = 0; kind < amounts.length; kind++) {
            own[kind & ownWords.get(need)] += amounts[kind];
        }
        List<Integer> byKind = Arrays.stream(own).boxed().toList();
        return known.get(need)
                .computeIfAbsent(
                        byKind, any -> needs.get(need).with(courses(own)).isEarned());
    }

    private List<Activity> courses(int... halvesByKind) {
        List<Activity> courses = new ArrayList<>();
        for (int kind = 0; kind < halvesByKind.length; kind++) {
            if (halvesByKind[kind] > 0) {
                Credits length = Credits.exactly(
                        BigDecimal.valueOf(halvesByKind[kind]).divide(BigDecimal.valueOf(2)), CreditUnit.CLOCK_HOUR);
                List<String> topics = new ArrayList<>();
                for (int word = 0; word < words.size(); word++) {
                    if ((kind & 1 << word) != 0) {
                        topics.add(words.get(word));
                    }
                }
                courses.add(Activity.of(RequirementGenerator.DAY, length).withTopics(topics));
            }
        }
        return courses;
    }
}
