package dev.renewal.credit;

import dev.renewal.amount.Fraction;
import dev.renewal.credit.CourseNeed.Effect;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Sourced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest hours of further courses that satisfy several shortfalls of one holder together, exactly.
 *
 * <p>A course of some hours is as many contact hours and as many clock hours. It may have any topics and approvers that the
 * shortfalls name, and counts for each of them as it would if it were recorded. Not thread-safe.
 */
public final class FurtherCourses {
    private static final int MOST_WORDS = 12;
    /** One bit of a long for each. */
    private static final int MOST_KINDS = Long.SIZE;

    private static final int MOST_WAYS = 64;
    /** After so many sets of kinds of course, the shortest plan found so far is taken. */
    private static final int MOST_TRIED = 5_000;

    private final List<CourseNeed> needs;
    private final List<Trait> words;
    /** By need, the words that make a difference to it, one bit each. */
    private final int[] ownWords;

    private final List<Map<Integer, Effect>> effects = new ArrayList<>();
    /** The kinds of course, without those that another one can stand in for. */
    private final List<Kind> kinds;
    /** The ways to choose a set of requirements of each need with which the fewest hours suffice. */
    private final List<int[]> ways = new ArrayList<>();
    /** A plan of the fewest hours, if no body wants a least length; null where no courses satisfy all needs. */
    private @Nullable Plan shortest;
    /** Null until it is asked for. */
    private @Nullable Plan plan;

    /**
     * A kind of course.
     *
     * @param words the words it has, one bit each
     * @param only the one need for which it counts, or -1 where it counts for all that share
     * @param effects how it counts for each need
     */
    private record Kind(int words, int only, List<Effect> effects) {
        int counting() {
            return (int) effects.stream().filter(Effect::counts).count();
        }

        Fraction least() {
            return effects.stream().map(Effect::least).reduce(Fraction.ZERO, BinaryOperator.maxBy(Fraction::compareTo));
        }
    }

    /** Courses of some kinds that satisfy all needs, and how long each is. */
    private record Plan(List<Kind> kinds, int[] way, Fraction[] hours) {
        Fraction total() {
            return Arrays.stream(hours).reduce(Fraction.ZERO, Fraction::plus);
        }

        int counting() {
            return kinds.stream().mapToInt(Kind::counting).sum();
        }

        boolean isBetterThan(@Nullable Plan other) {
            if (other == null) {
                return true;
            }
            int order = total().compareTo(other.total());
            order = order == 0 ? Integer.compare(kinds.size(), other.kinds.size()) : order;
            return order < 0 || order == 0 && counting() > other.counting();
        }
    }

    /**
     * A further course.
     *
     * @param hours how long it is
     * @param topics its topics
     * @param approvers who approved it
     * @param counts by shortfall, what it counts there, in the unit of its requirements; zero where it does not count
     */
    public record Course(Fraction hours, List<String> topics, List<String> approvers, List<Fraction> counts) {
        /**
         * Copies the lists.
         *
         * @param hours how long it is
         * @param topics its topics
         * @param approvers who approved it
         * @param counts by shortfall, what it counts there
         */
        public Course {
            Objects.requireNonNull(hours, "hours");
            Objects.requireNonNull(topics, "topics");
            Objects.requireNonNull(approvers, "approvers");
            Objects.requireNonNull(counts, "counts");
            topics = List.copyOf(topics);
            approvers = List.copyOf(approvers);
            counts = List.copyOf(counts);
        }
    }

    private FurtherCourses(List<CourseNeed> needs) {
        this.needs = needs;
        Set<Trait> all = new LinkedHashSet<>();
        needs.forEach(need -> all.addAll(need.words()));
        this.words = List.copyOf(all);
        requireAtMost(MOST_WORDS, words.size(), "topics and approvers that make a difference");
        this.ownWords = new int[needs.size()];
        for (int i = 0; i < ownWords.length; i++) {
            for (Trait word : needs.get(i).words()) {
                ownWords[i] |= 1 << words.indexOf(word);
            }
            effects.add(new HashMap<>());
        }
        this.kinds = kinds();
        requireAtMost(MOST_KINDS, kinds.size(), "kinds of course that differ");
        findHours();
    }

    private static void requireAtMost(int most, int found, String what) {
        if (found > most) {
            throw new InvalidInputException(
                    "PLAN_TOO_LARGE",
                    "certifications",
                    found,
                    "at most " + most + " " + what + ", to plan for them together");
        }
    }

    /**
     * Finds the fewest hours for some shortfalls.
     *
     * @param missing the shortfalls, each of a count of activities by an {@link EducationRule}
     * @param day the day on which the courses are completed
     * @return the courses; empty where a shortfall was made by hand or read from a stream, the worth of each activity is
     *     rounded, not all that is required is known, or no courses satisfy the requirements
     * @throws InvalidInputException if there is more to choose from than can be searched: more than 12 topics and approvers,
     *     64 kinds of course that differ, or 64 combinations of sets of requirements; code {@code PLAN_TOO_LARGE}
     */
    public static Optional<FurtherCourses> of(List<Shortfall> missing, LocalDate day) {
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(day, "day");
        List<CourseNeed> needs = new ArrayList<>();
        for (Shortfall each : missing) {
            CourseNeed.of(each, day).ifPresent(needs::add);
        }
        if (needs.size() < missing.size()) {
            return Optional.empty();
        }
        FurtherCourses found = new FurtherCourses(needs);
        return found.shortest == null ? Optional.empty() : Optional.of(found);
    }

    /**
     * Returns the fact that says whether a course that counts for a shortfall may also serve another certification.
     *
     * @param missing a shortfall of a count of activities
     * @return the fact; empty where the body states none, and a course is taken to count for each
     */
    public static Optional<Sourced<Boolean>> sharedBy(Shortfall missing) {
        Objects.requireNonNull(missing, "missing");
        Measurement measured = missing.measurementOrNull();
        return Optional.ofNullable(measured == null ? null : measured.requirements.rule.shared);
    }

    /** {@return how long the courses are: the fewest hours that satisfy all shortfalls} */
    public Fraction hours() {
        return plan().total();
    }

    private Plan plan() {
        plan = plan == null ? fewest() : plan;
        return plan;
    }

    /**
     * {@return courses that satisfy all shortfalls, each counted in full when it is recorded: of the fewest hours; of those,
     * the fewest courses; of those, the ones that count for the most shortfalls; with no topic or approver that is not needed}
     * Where a body counts no course so short, and nothing exempts it, one of them is as long as it must be.
     */
    public List<Course> courses() {
        Plan shown = withoutIdleWords(plan());
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < shown.kinds.size(); i++) {
            if (shown.hours[i].signum() > 0) {
                courses.add(course(shown.kinds.get(i), shown.hours[i]));
            }
        }
        return List.copyOf(courses);
    }

    private Course course(Kind kind, Fraction length) {
        List<Fraction> counts = kind.effects.stream()
                .map(effect -> effect.ratio().times(length))
                .toList();
        return new Course(length, named(Trait.TOPIC, kind.words), named(Trait.APPROVED_BY, kind.words), counts);
    }

    private List<String> named(String attribute, int some) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if ((some & 1 << i) != 0 && words.get(i).attribute().equals(attribute)) {
                names.add(words.get(i).value());
            }
        }
        return names;
    }

    /** Those with few words come first, and so do those that count for all. */
    private List<Kind> kinds() {
        List<Kind> found = new ArrayList<>();
        for (int size = 0; size <= words.size(); size++) {
            for (int some = 0; some < 1 << words.size(); some++) {
                for (int only = -1; Integer.bitCount(some) == size && only < needs.size(); only++) {
                    if (only < 0 || needs.size() > 1 && !needs.get(only).isShared()) {
                        kind(some, only).ifPresent(kind -> add(kind, found));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The kind of course with some words; empty where nobody can take it. */
    private Optional<Kind> kind(int some, int only) {
        List<Effect> byNeed = new ArrayList<>();
        boolean possible = true;
        for (int i = 0; i < needs.size(); i++) {
            CourseNeed need = needs.get(i);
            Effect effect = effects.get(i)
                    .computeIfAbsent(
                            some & ownWords[i],
                            own -> need.effect(named(Trait.TOPIC, own), named(Trait.APPROVED_BY, own)));
            possible &= effect.possible();
            boolean counts = only < 0 ? needs.size() == 1 || need.isShared() : only == i;
            byNeed.add(counts ? effect : Effect.NONE);
        }
        return possible ? Optional.of(new Kind(some, only, byNeed)) : Optional.empty();
    }

    private void add(Kind kind, List<Kind> found) {
        if (found.stream().noneMatch(other -> isAsGood(other, kind))) {
            found.removeIf(other -> isAsGood(kind, other));
            found.add(kind);
        }
    }

    private boolean isAsGood(Kind one, Kind other) {
        return IntStream.range(0, needs.size())
                .allMatch(i -> needs.get(i).isAsGood(one.effects.get(i), other.effects.get(i)));
    }

    private void findHours() {
        int count = 1;
        for (CourseNeed need : needs) {
            count *= need.sets.size();
            requireAtMost(MOST_WAYS, count, "combinations of sets of requirements");
        }
        for (int number = 0; number < count; number++) {
            int[] way = new int[needs.size()];
            int rest = number;
            for (int i = 0; i < way.length; i++) {
                way[i] = rest % needs.get(i).sets.size();
                rest /= needs.get(i).sets.size();
            }
            Plan plan = solved(
                    kinds, way, Collections.nCopies(kinds.size(), Fraction.ZERO).toArray(new Fraction[0]));
            int order = plan == null ? 1 : shortest == null ? -1 : plan.total().compareTo(shortest.total());
            if (order < 0) {
                ways.clear();
                shortest = plan;
            }
            if (order <= 0) {
                ways.add(way);
            }
        }
    }

    /** The shortest courses of some kinds, each of some hours at least, that satisfy a set of each need; null where none do. */
    private @Nullable Plan solved(List<Kind> some, int[] way, Fraction... least) {
        LinearProgram program = new LinearProgram();
        List<LinearProgram.Sum> lengths = new ArrayList<>();
        for (Fraction each : least) {
            lengths.add(new LinearProgram.Sum().plus(each).plus(Fraction.ONE, program.variable(1)));
        }
        for (int i = 0; i < needs.size(); i++) {
            int need = i;
            List<Effect> here =
                    some.stream().map(kind -> kind.effects.get(need)).toList();
            needs.get(i).demand(program, way[i], lengths, here);
        }
        Fraction[] solution = program.solved();
        if (solution == null) {
            return null;
        }
        Fraction[] lengthened = new Fraction[least.length];
        for (int i = 0; i < least.length; i++) {
            lengthened[i] = least[i].plus(solution[i]);
        }
        return new Plan(some, way, lengthened);
    }

    private Plan fewest() {
        Plan shortest = Objects.requireNonNull(this.shortest);
        long used = 0;
        for (int i = 0; i < shortest.hours.length; i++) {
            used |= shortest.hours[i].signum() > 0 ? 1L << i : 0;
        }
        Search search = new Search(shortest);
        search.begin(shortest.way, Long.bitCount(used));
        search.attempt(used);
        for (int size = 0; size <= kinds.size() && !search.isDone(size); size++) {
            for (int[] way : ways) {
                search.begin(way, size);
                search.extend(0L, 0);
            }
        }
        return Objects.requireNonNull(search.best);
    }

    /** Looks for a plan of few kinds of course. */
    private final class Search {
        private final Fraction fewestHours;
        private final boolean allCountAlike;
        /** By category that lacks something, the kinds that count in it, one bit each. */
        private final Set<Long> lacking = new LinkedHashSet<>();
        /** The kinds that were tried in this way, one bit each. */
        private final Set<Long> tried = new HashSet<>();

        private int attempts;
        private int[] way = {};
        private int size;
        private @Nullable Plan best;

        Search(Plan shortest) {
            this.fewestHours = shortest.total();
            this.allCountAlike =
                    kinds.stream().mapToInt(Kind::counting).distinct().count() < 2;
        }

        /** Goes on to plans by a way to choose the sets of requirements, with so many kinds of course. */
        void begin(int[] next, int kindsOfCourse) {
            way = next;
            size = kindsOfCourse;
            tried.clear();
            lacking.clear();
            for (int i = 0; i < way.length; i++) {
                addLacking(i, needs.get(i).sets.get(way[i]));
            }
        }

        private void addLacking(int need, Measurement set) {
            for (int node : set.requirements.trees.required) {
                if (set.isSum() && !CourseNeed.isMet(set, node)) {
                    long counting = 0;
                    for (int i = 0; i < kinds.size(); i++) {
                        Effect effect = kinds.get(i).effects.get(need);
                        counting |= effect.counts() && set.counts(effect.places()[way[need]], node) ? 1L << i : 0;
                    }
                    lacking.add(counting);
                }
            }
        }

        /** Whether no plan of so many kinds, or more, can be better than the best. */
        boolean isDone(int kindsOfCourse) {
            boolean fewer = best != null
                    && best.total().equals(fewestHours)
                    && (allCountAlike ? best.kinds.size() <= kindsOfCourse : best.kinds.size() < kindsOfCourse);
            return fewer || attempts >= MOST_TRIED && best != null;
        }

        void extend(long chosen, int from) {
            if (isDone(size) || Long.bitCount(chosen) > size) {
                return;
            }
            for (long counting : lacking) {
                if ((counting & chosen) == 0) {
                    for (int i = 0; i < kinds.size(); i++) {
                        if ((counting & 1L << i) != 0) {
                            extend(chosen | 1L << i, from);
                        }
                    }
                    return;
                }
            }
            if (Long.bitCount(chosen) == size && tried.add(chosen)) {
                attempt(chosen);
            }
            for (int i = from; i < kinds.size(); i++) {
                if ((chosen & 1L << i) == 0) {
                    extend(chosen | 1L << i, i + 1);
                }
            }
        }

        void attempt(long chosen) {
            attempts++;
            List<Kind> some = new ArrayList<>();
            List<Fraction> least = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                if ((chosen & 1L << i) != 0) {
                    some.add(kinds.get(i));
                    least.add(kinds.get(i).least());
                }
            }
            Plan plan = solved(some, way, least.toArray(new Fraction[0]));
            best = plan != null && plan.isBetterThan(best) ? plan : best;
        }
    }

    /** Leaves out each topic and approver without which the courses satisfy as well. */
    private Plan withoutIdleWords(Plan from) {
        Plan shorter = from;
        for (int i = 0; i < from.kinds.size(); i++) {
            for (int word = 0; word < words.size(); word++) {
                Kind before = shorter.kinds.get(i);
                Kind without = (before.words & 1 << word) == 0
                        ? before
                        : kind(before.words & ~(1 << word), before.only).orElse(before);
                if (without != before
                        && without.counting() >= before.counting()
                        && without.least().compareTo(from.hours[i]) <= 0) {
                    List<Kind> changed = new ArrayList<>(shorter.kinds);
                    changed.set(i, without);
                    for (int[] way : ways) {
                        Plan other = solved(changed, way, from.hours);
                        shorter = other != null && other.total().equals(from.total()) ? other : shorter;
                    }
                }
            }
        }
        return shorter;
    }
}
